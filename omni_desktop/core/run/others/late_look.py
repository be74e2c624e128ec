"""One late look: a create of another computer's lease that surely never arrived, and so was sent again, is looked for once more.

A network may have held it back for longer than any settle time. Then it stands in Omni twice, and nobody else would notice.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from omni_desktop.core.afterwards.refund_notes import digest_of
from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.lookup import existing
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.updates import RefundNote

NAME = "late_looks"
LATER = timedelta(hours=1)
Look = tuple[str, str, datetime]
"""An order's number, the reference that was sent, and when it is due."""


def look_later(ctx: Context, absent: Iterable[tuple[str, str]]) -> None:
    """`absent`: orders' numbers and references."""
    due = ctx.now() + LATER
    looks = [(order_id, reference, due) for order_id, reference in absent]
    if looks:
        _keep(ctx, [*_kept(ctx), *looks])


def look_late(ctx: Context) -> None:
    """Those that are due, in one look. Where Omni can't be asked they stay due."""
    kept, now = _kept(ctx), ctx.now()
    due = [each for each in kept if each[2] <= now]
    if not due:
        return
    found, unread = existing(ctx, [reference for _, reference, _ in due])
    live = {reference: [stored for stored in rows if not stored.is_void] for reference, rows in found.items()}
    doubles = [_note(order_id, live[folded(reference)]) for order_id, reference, _ in due if len(live.get(folded(reference), ())) > 1]
    ctx.tools.ledger.note_refunds(ctx.run_id, doubles, now)
    _keep(ctx, [each for each in kept if each[2] > now or folded(each[1]) in unread])


def _note(order_id: str, stored: Sequence[StoredSalesOrder]) -> RefundNote:
    facts = {"reference": stored[0].reference.strip(), "ids": ", ".join(str(each.id) for each in stored)}
    return RefundNote(order_id, f"late:{facts['reference']}", digest_of(facts), Problem("double_in_omni", facts), "twice_in_omni")


def _kept(ctx: Context) -> list[Look]:
    kept = ctx.tools.ledger.cached(NAME)
    return [(order_id, reference, datetime.fromisoformat(due)) for order_id, reference, due in json.loads(kept[0])] if kept else []


def _keep(ctx: Context, looks: Sequence[Look]) -> None:
    document = [(order_id, reference, due.isoformat()) for order_id, reference, due in looks]
    ctx.tools.ledger.keep(NAME, json.dumps(document).encode(), ctx.now())
