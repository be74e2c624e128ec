"""Why is this order not here? Every rule that an order meets on its way, in order, with the value that passed or failed. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from omni_desktop.core.mapping.selection import Verdict, each_rule
from omni_desktop.core.order import Order, ScanRow
from omni_desktop.core.settings.settings import Settings

Value = str | int | datetime | Decimal
RULES = ("cancelled", "placed_before", "status", "no_lines", "payment", "channel", "waiting")
OVERRIDDEN = frozenset({"placed_before", "status", "channel", "waiting"})     # rules that an order asked for by its number passes

# What each rule says, in the shop's words: where it lets an order pass, and where it stops one.
PASSES: Mapping[str, str] = {
    "cancelled": "It isn't cancelled in Neto.",
    "placed_before": "It was placed {placed}; orders placed from {from_} on come down.",
    "status": "Its Neto status “{status}” is one of those to download.",
    "no_lines": "It has {lines} lines.",
    "payment": "It's paid as the settings ask: {paid} of {total}.",
    "payment_any": "The settings ask for no payment. {paid} of {total} is paid.",
    "payment_approved": "Neto says “{approval}”, which the settings take for paid. {paid} of {total} is paid.",
    "channel": "Its sales channel “{channel}” is one of those to download.",
    "channel_all": "Every sales channel is downloaded. Its own is “{channel}”.",
    "waiting": "The time to wait after placing is over: it was placed {placed}.",
}
FAILS: Mapping[str, str] = {
    "cancelled": "It's cancelled in Neto, so no sales order is made.",
    "placed_before": "It was placed {placed}; only orders placed from {from_} on come down.",
    "placed_before_unset": "It isn't set yet from when on orders come down.",
    "status": "Its Neto status “{status}” isn't one of those to download.",
    "no_lines": "It has no lines that are sent.",
    "payment": "{paid} of {total} is paid, and the settings ask for all of it.",
    "payment_approved": "{paid} of {total} is paid, and Neto says “{approval}”: the settings ask for all of it, or for an approved order.",
    "channel": "Its sales channel “{channel}” isn't one of those to download.",
    "waiting": "It was placed {placed} and waits {minutes} minutes, until {until}.",
}
UNASKED: Mapping[str, str] = {
    "no_lines": "Its lines weren't read yet.",
    "payment": "Its payments weren't read yet.",
    "channel": "Its sales channel wasn't read yet.",
    "waiting": "Whether it still has to wait wasn't looked at yet.",
}
NOTHING = "(nothing)"


@dataclass(frozen=True, slots=True)
class Step:
    """`passes` None: not asked, since its details were never read. `template` has the names of `values` in braces; times are UTC."""

    rule: str
    passes: bool | None
    template: str
    values: Mapping[str, Value] = field(default_factory=dict)


def rule_chain(row: ScanRow, order: Order | None, settings: Settings, now: datetime) -> tuple[Step, ...]:
    """By today's settings. A later rule is told even where an earlier one stops the order: staff mend all of them at once."""
    return tuple(_steps(row, order, settings, now))


def stops_by_number(steps: tuple[Step, ...]) -> Step | None:
    """The rule that even an order asked for by its number has to pass, and doesn't."""
    return next((step for step in steps if step.passes is False and step.rule not in OVERRIDDEN), None)


def _steps(row: ScanRow, order: Order | None, settings: Settings, now: datetime) -> Iterator[Step]:
    asked = dict(each_rule(row, order, settings, now))
    values = _values(row, order, settings)
    for rule in RULES:
        if rule in asked:
            verdict = asked[rule]
            table = PASSES if verdict is None else FAILS
            yield Step(rule, verdict is None, table[_case(rule, verdict, order, settings)], values)
        else:
            yield Step(rule, None, UNASKED[rule])


def _case(rule: str, verdict: Verdict | None, order: Order | None, settings: Settings) -> str:
    """Under which name the rule's sentence stands, where it has several."""
    cases: Mapping[str, Callable[[], str]] = {
        "payment": lambda: _payment_case(verdict, order, settings),
        "channel": lambda: "channel_all" if settings.download_orders.sales_channels_mode == "all" else rule,
        "placed_before": lambda: rule if settings.download_orders.placed_after else "placed_before_unset",
    }
    return cases.get(rule, lambda: rule)()


def _payment_case(verdict: Verdict | None, order: Order | None, settings: Settings) -> str:
    asked = settings.download_orders.payment
    if asked == "any":
        return "payment_any"
    is_paid = order is not None and order.paid >= order.grand_total
    return "payment_approved" if asked == "approved" and (verdict is not None or not is_paid) else "payment"


def _values(row: ScanRow, order: Order | None, settings: Settings) -> Mapping[str, Value]:
    rules = settings.download_orders
    values: dict[str, Value] = {"placed": row.placed_at, "status": row.status.strip() or NOTHING}
    if rules.placed_after is not None:
        values["from_"] = rules.placed_after
    if order is not None:
        until = order.placed_at + timedelta(minutes=rules.wait_minutes)
        values |= {"lines": len(order.lines), "paid": order.paid, "total": order.grand_total}
        values |= {"channel": order.sales_channel.strip() or NOTHING, "approval": order.complete_status.strip() or NOTHING}
        values |= {"minutes": rules.wait_minutes, "until": until}
    return values
