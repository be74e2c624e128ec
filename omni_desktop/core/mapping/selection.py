"""Does this order come down? A Verdict names the rule that decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from omni_desktop.core.inventory import folded
from omni_desktop.core.mapping.products import is_left_out, is_priced
from omni_desktop.core.moments import local
from omni_desktop.core.order import ZERO, Line, Order, ScanRow, Status
from omni_desktop.core.settings.settings import Settings

STILL_TO_COME = timedelta(days=1)
"""An order that is placed further off was placed by a wrong clock: waiting for that would take a year."""
CANCELLED = Status.CANCELLED.casefold()


@dataclass(frozen=True, slots=True)
class Verdict:
    """`facts` fill the rule's sentence. `due_at` (UTC): when time alone lifts the rule; None where something else has to happen."""

    takes: bool
    rule: str
    facts: Mapping[str, str] = field(default_factory=dict)
    due_at: datetime | None = None


TAKEN = Verdict(True, "taken")
NOT_SET_UP = Verdict(False, "placed_before", {"placed": "?", "from": "(not set yet)"})

# Each rule's sentence with its facts, and without them: the ledger keeps only the rule's name.
SENTENCES: Mapping[str, tuple[str, str]] = {
    "taken": ("This order comes down.", "This order comes down."),
    "cancelled": ("It's cancelled in Neto, so no sales order is made.", "It's cancelled in Neto, so no sales order is made."),
    "status": (
        'Its Neto status is "{status}", which isn\'t among the statuses to download.',
        "Its Neto status isn't among the statuses to download.",
    ),
    "placed_before": (
        'It was placed {placed}, before "Download orders placed after" ({from}). By its number it can still be downloaded.',
        'It was placed before "Download orders placed after". By its number it can still be downloaded.',
    ),
    "waiting": (
        "It was placed {placed} and waits {minutes} minutes after that, until {until}.",
        "It waits until the time set after placing is over.",
    ),
    "payment": (
        "It isn't paid as the settings ask: {paid} of {total} is paid, and Neto says {approval}.",
        "It isn't paid or approved yet, as the settings ask.",
    ),
    "channel": ('Its sales channel "{channel}" isn\'t downloaded.', "Its sales channel isn't downloaded."),
    "no_lines": ("It has no lines. {paid} of {total} is paid.", "It has no lines."),
    "gone_from_neto": ("Neto has no order with this number.",) * 2,
    "dismissed": ("Staff dismissed it. It's looked at again when Neto changes it.",) * 2,
}


def judge_scan(row: ScanRow, settings: Settings) -> Verdict | None:
    """What the cheap scan alone decides; None: the order's details are needed."""
    return _ruled_out(row.status, row.placed_at, settings, by_number=False)


def judge(order: Order, settings: Settings, now: datetime, *, by_number: bool = False) -> Verdict:
    """`by_number` overrides placed_after, waiting, status and channel (design: 9): not Cancelled, and not the payment rule."""
    verdict = _ruled_out(order.status, order.placed_at, settings, by_number=by_number) or _incomplete(order, settings)
    if verdict is None and not by_number:
        verdict = _other_channel(order, settings) or _too_fresh(order, settings, now)
    return verdict or TAKEN


def each_rule(row: ScanRow, order: Order | None, settings: Settings, now: datetime) -> Iterator[tuple[str, Verdict | None]]:
    """Each rule in the order in which they are asked, with what stands against it (None: nothing); without its details only those of the
    scan."""
    yield "cancelled", _cancelled(row.status)
    yield "placed_before", _too_old(row.placed_at, settings)
    yield "status", _other_status(row.status, settings)
    if order is not None:
        yield "no_lines", _without_lines(order, settings)
        yield "payment", None if _paid_enough(order, settings.download_orders.payment) else _unpaid(order)
        yield "channel", _other_channel(order, settings)
        yield "waiting", _too_fresh(order, settings, now)


def sentence(verdict: Verdict) -> str:
    """The verdict in the shop's words, as plain text."""
    full, short = SENTENCES.get(verdict.rule, (verdict.rule, verdict.rule))
    try:
        return full.format_map(verdict.facts)
    except KeyError:
        return short


def _ruled_out(status: str, placed_at: datetime, settings: Settings, *, by_number: bool) -> Verdict | None:
    cancelled = _cancelled(status)
    if cancelled is not None or by_number:
        return cancelled
    return _too_old(placed_at, settings) or _other_status(status, settings)


def _cancelled(status: str) -> Verdict | None:
    return Verdict(False, "cancelled", {"status": status}) if status.strip().casefold() == CANCELLED else None


def _too_old(placed_at: datetime, settings: Settings) -> Verdict | None:
    """A store without its instant is not set up: taking every order it ever had would be far worse than taking none."""
    start = settings.download_orders.placed_after
    if start is None:
        return NOT_SET_UP
    if placed_at >= start:
        return None
    return Verdict(False, "placed_before", {"placed": _shown(placed_at, settings), "from": _shown(start, settings)})


def _other_status(status: str, settings: Settings) -> Verdict | None:
    wanted = settings.download_orders.statuses
    if status in wanted or folded(status) in {folded(each) for each in wanted}:
        return None
    return Verdict(False, "status", {"status": status})


def _incomplete(order: Order, settings: Settings) -> Verdict | None:
    without = _without_lines(order, settings)
    return without or (None if _paid_enough(order, settings.download_orders.payment) else _unpaid(order))


def _without_lines(order: Order, settings: Settings) -> Verdict | None:
    if _has_lines(order.lines, settings):
        return None
    return Verdict(False, "no_lines", {"paid": _money(order.paid), "total": _money(order.grand_total)})


def _has_lines(lines: tuple[Line, ...], settings: Settings) -> bool:
    """A left-out line counts only where it has a price: that is a problem to be shown, not an empty order."""
    patterns = settings.download_orders.leave_out_skus
    return any(is_priced(line) or not is_left_out(line.sku, patterns) for line in lines)


def _paid_enough(order: Order, payment: str) -> bool:
    if payment == "any" or order.paid >= order.grand_total:
        return True
    return payment == "approved" and order.complete_status.strip().casefold() == "approved"


def _unpaid(order: Order) -> Verdict:
    approval = f'"{order.complete_status}"' if order.complete_status else "nothing of approval"
    return Verdict(False, "payment", {"paid": _money(order.paid), "total": _money(order.grand_total), "approval": approval})


def _other_channel(order: Order, settings: Settings) -> Verdict | None:
    mode = settings.download_orders.sales_channels_mode
    if mode == "all":
        return None
    listed = folded(order.sales_channel) in {folded(each) for each in settings.download_orders.sales_channels}
    return None if listed == (mode == "only") else Verdict(False, "channel", {"channel": order.sales_channel})


def _too_fresh(order: Order, settings: Settings, now: datetime) -> Verdict | None:
    minutes = settings.download_orders.wait_minutes
    due_at = order.placed_at + timedelta(minutes=minutes)
    if now >= due_at or not minutes or order.placed_at - now > STILL_TO_COME:
        return None
    facts = {"placed": _shown(order.placed_at, settings), "minutes": str(minutes), "until": _shown(due_at, settings)}
    return Verdict(False, "waiting", facts, due_at)


def _shown(moment: datetime, settings: Settings) -> str:
    return f"{local(moment, ZoneInfo(settings.connection.time_zone)):%Y-%m-%d %H:%M}"


def _money(amount: Decimal) -> str:
    return f"{amount + ZERO:,.2f}"
