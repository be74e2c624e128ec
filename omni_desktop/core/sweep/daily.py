"""The daily sweep: after the first download of a day, the orders of the last three days; and what the last one came to."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Protocol

from omni_desktop.core.errors import Cancelled
from omni_desktop.core.moments import local
from omni_desktop.core.proof.rows import SweepResult
from omni_desktop.core.sweep.course import Span, SweepTools, sweep

KEPT, KEPT_DAYS = "daily_sweep", "days_sweep"
BACK = timedelta(days=3)
MOMENTS = ("at", "since", "until")


class Kept(Protocol):
    def cached(self, name: str) -> tuple[bytes, datetime] | None: ...


def sweep_daily(tools: SweepTools) -> SweepResult | None:
    """None where this day (the store's) has had one, or where it gave way: the next download's end goes on with it."""
    now = tools.clock.now()
    before = last_sweep(tools.ledger)
    if before is not None and local(before.at, tools.zone).date() == local(now, tools.zone).date():
        return None
    try:
        result = sweep(tools, _last_days(tools, now))
    except Cancelled:
        return None
    tools.ledger.keep(KEPT, _document(result), result.at)
    return result


def _last_days(tools: SweepTools, ours: datetime) -> Span:
    """Up to now, whether this computer's clock or Neto's is wrong: a day that lies ahead has no orders, and would prove nothing."""
    tools.shop.currency()                   # an answer brings Neto's time
    both = [each for each in (ours, tools.shop.server_time()) if each is not None]
    return Span(min(both) - BACK, max(both), changed=True)


def sweep_days(tools: SweepTools, span: Span) -> SweepResult:
    """Of a period that somebody asks about."""
    result = sweep(tools, span)
    tools.ledger.keep(KEPT_DAYS, _document(result), result.at)
    return result


def last_sweep(ledger: Kept, name: str = KEPT) -> SweepResult | None:
    kept = ledger.cached(name)
    if kept is None:
        return None
    told = json.loads(kept[0])
    moments = {name: datetime.fromisoformat(told[name]) for name in MOMENTS}
    return SweepResult(**{**told, **moments, "unread": tuple(told["unread"])})


def sweep_of(ledger: Kept, since: datetime, until: datetime) -> SweepResult | None:
    """The newest that read any day between these moments."""
    known = [each for name in (KEPT, KEPT_DAYS) if (each := last_sweep(ledger, name))]
    return max((each for each in known if each.since < until and since < each.until), key=lambda each: each.at, default=None)


def _document(result: SweepResult) -> bytes:
    return json.dumps({**asdict(result), **{name: getattr(result, name).isoformat() for name in MOMENTS}}).encode()
