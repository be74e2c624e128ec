"""What a sweep that could not go on had read of Omni, kept for the next one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from omni_desktop.core.lookups.clocks import is_recent
from omni_desktop.core.ports.program.sweeps import SweptLedger
from omni_desktop.core.proof.both_sides import There

if TYPE_CHECKING:
    from omni_desktop.core.sweep.course import Span

KEPT = "sweep_left_off"
LONGEST = timedelta(hours=12)
"""Later it begins anew."""


@dataclass(slots=True)
class LeftOff:
    """`begun`: Omni's time before its first page; `above`: the largest id of the pages that were read; `unread`: rows that can't be."""

    begun: datetime
    rows: dict[int, There] = field(default_factory=dict)
    above: int = 0
    unread: int = 0


def taken_up(ledger: SweptLedger, span: Span, now: datetime) -> LeftOff | None:
    """Of a sweep of the same days that began not long ago."""
    kept = ledger.cached(KEPT)
    if kept is None or not kept[0] or not is_recent(kept[1], now, LONGEST):
        return None
    told = json.loads(kept[0])
    if told["days"] != _days(span):
        return None
    rows = (There._make([*row[:4], Decimal(row[4]), *row[5:]]) for row in told["rows"])
    return LeftOff(datetime.fromisoformat(told["begun"]), {row.id: row for row in rows}, told["above"], told["unread"])


def keep_left_off(ledger: SweptLedger, span: Span, left: LeftOff | None, now: datetime) -> None:
    if left is None or not left.above:
        if ledger.cached(KEPT):
            ledger.keep(KEPT, b"", now)
        return
    rows = [[*row[:4], str(row.total), *row[5:]] for row in left.rows.values()]
    told = {"days": _days(span), "begun": left.begun.isoformat(), "above": left.above, "unread": left.unread, "rows": rows}
    ledger.keep(KEPT, json.dumps(told, separators=(",", ":")).encode(), now)


def _days(span: Span) -> list[str]:
    """Of a daily sweep the day: its moments go on with the clock."""
    return [f"{span.since:%Y-%m-%d}", f"{span.until:%Y-%m-%d}", str(span.changed)]
