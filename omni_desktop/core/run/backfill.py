"""When "placed after" moved back: older orders come in slices, newest first, on at most half of the day's calls."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from omni_desktop.core.lookups.context import Context
from omni_desktop.core.record.events import Event
from omni_desktop.core.run.read import complete_scan, note, save, unreadable_warning
from omni_desktop.core.run.unread_slices import UnreadSlices

MOST_IDS = 1000
FEW_IDS = 250
FIRST_SPAN = timedelta(days=7)
SHORTEST_SPAN = timedelta(minutes=10)
LONGEST_SPAN = timedelta(days=366)


def backfill(ctx: Context, work_off: Callable[[], Iterator[Event]]) -> Iterator[Event]:
    """Back to `placed_after`; before that, what could not be read of slices before."""
    goal = ctx.settings.download_orders.placed_after
    if goal is None:
        return
    unread = UnreadSlices(ctx)
    if unread.ask_again(goal):
        yield from work_off()
    yield from _slices(ctx, goal, unread, work_off)
    yield from filter(None, (unreadable_warning(ctx, unread.rows),))


def _slices(ctx: Context, goal: datetime, unread: UnreadSlices, work_off: Callable[[], Iterator[Event]]) -> Iterator[Event]:
    """Slice after slice; `work_off` downloads what a slice found before the next slice is read."""
    span = FIRST_SPAN
    while ctx.cursor.covered_from is not None and goal < ctx.cursor.covered_from:
        if _spent_today(ctx) >= ctx.settings.connection.omni_calls_per_day // 2:
            return
        before = ctx.tools.inventory.calls
        span = _note_slice(ctx, goal, ctx.cursor.covered_from, span, unread)
        yield from work_off()
        _spend(ctx, ctx.tools.inventory.calls - before)


def _note_slice(ctx: Context, goal: datetime, until: datetime, span: timedelta, unread: UnreadSlices) -> timedelta:
    """Record one slice that ends at `until`. Returns the span for the next one: slices hold about FEW_IDS to MOST_IDS orders."""
    while True:
        start = max(goal, until - span)
        scan = complete_scan(ctx, lambda since=start: ctx.tools.shop.scan_placed(since, until))  # type: ignore[misc]
        if len(scan.rows) <= MOST_IDS or span <= SHORTEST_SPAN:
            break
        span = max(span / 2, SHORTEST_SPAN)
    note(ctx, scan)
    unread.add(start, until, scan)
    save(ctx, covered_from=start)
    return min(span * 2, LONGEST_SPAN) if len(scan.rows) < FEW_IDS else span


def _spent_today(ctx: Context) -> int:
    kept = ctx.tools.ledger.cached("backfill_calls")
    facts = json.loads(kept[0]) if kept else {}
    return int(facts.get("calls", 0)) if facts.get("day") == _day(ctx) else 0


def _spend(ctx: Context, calls: int) -> None:
    document = json.dumps({"day": _day(ctx), "calls": _spent_today(ctx) + calls})
    ctx.tools.ledger.keep("backfill_calls", document.encode(), ctx.now())


def _day(ctx: Context) -> str:
    return ctx.now().date().isoformat()
