"""Auto Dispatch switched on or off, and the net below it: a daily look at what Neto completed or cancelled in three days."""

from __future__ import annotations

from datetime import timedelta

from omni_desktop.core.counting import counted
from omni_desktop.core.lookups.clocks import is_recent
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.order import Status
from omni_desktop.core.record.record import RunNotice
from omni_desktop.core.record.updates import INCLUDE, SWITCH
from omni_desktop.core.run import read

KEPT_SWEEP = "sweep"
SWEEP_EVERY = timedelta(days=1)
SWEEP_BACK = timedelta(days=3)
ENDS = (Status.DISPATCHED, Status.CANCELLED)


def is_on(ctx: Context) -> bool:
    return ctx.settings.download_orders.auto_dispatch != "no"


def switched_on(ctx: Context) -> RunNotice | None:
    """At the first run with Auto Dispatch on: what Neto had completed or cancelled before is left, unless somebody included it."""
    ledger = ctx.tools.ledger
    kept = ledger.cached(SWITCH)
    before = kept[0].decode() if kept else ""
    if not is_on(ctx):
        if before == "on":
            ledger.keep(SWITCH, b"off", ctx.now())
        return None
    if before == "on":
        return None
    included = before == INCLUDE
    count = ledger.release_parked(ctx.now(), include=included)
    ledger.keep(SWITCH, b"on", ctx.now())
    return _told(ctx, count, included=included) if count else None


def _told(ctx: Context, count: int, *, included: bool) -> RunNotice:
    orders = counted(count, "order that was", "orders that were")
    follows, stays = ("follows", "stays in Omni as it is") if count == 1 else ("follow", "stay in Omni as they are")
    if included:
        return ctx.notice("completed_included", f"{orders} completed or cancelled in Neto before now {follows} in Omni, as you asked.")
    return ctx.notice("completed_left", f"{orders} completed or cancelled in Neto before Auto Dispatch was switched on {stays}.")


def sweep(ctx: Context) -> None:
    """What an update between two pages, or a clock, may have hidden from the scan."""
    if not is_on(ctx):
        return
    kept, now = ctx.tools.ledger.cached(KEPT_SWEEP), ctx.now()
    if kept is not None and is_recent(kept[1], now, SWEEP_EVERY):
        return
    if kept is not None:
        start = ctx.trusted_now() - SWEEP_BACK
        scan = read.complete_scan(ctx, lambda: ctx.tools.shop.scan_statuses(start, ENDS))
        read.note(ctx, scan)
    ctx.tools.ledger.keep(KEPT_SWEEP, b"", now)
