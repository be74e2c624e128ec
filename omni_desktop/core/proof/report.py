"""The report: orders of a period against their sales orders, added up in every way that an accountant asks for. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal

from omni_desktop.core.moments import local
from omni_desktop.core.order import ZERO, Status
from omni_desktop.core.proof.rows import LedgerOrder, Proof, ProvedOrder, Side, Sums
from omni_desktop.core.record.record import IN_OMNI, State

NO_MONEY_OF_THE_SHOP = frozenset({Status.CANCELLED.value, Status.QUOTE.value})
STANDING = IN_OMNI - {State.VOIDED}
NONE = "(none)"
DOUBLE = "double_in_omni"
NO_PROBLEM: frozenset[str] = frozenset()
NOTHING = Side()
GONE_FROM_OMNI = frozenset({"gone_from_omni", "created_then_gone"})
GONE_FROM_NETO = frozenset({"not_in_neto"})
PAID_APART = frozenset({"payment_foreign", "payment_refused", "payment_maybe_there", "payment_removed", "payment_changed"})


def month_of(text: str) -> tuple[date, date]:
    """Its first and last day. Raises ValueError for what is no month as in 2026-11."""
    first = date.fromisoformat(f"{text}-01")
    return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def bounds(first: date, last: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """The moments (UTC) from which and before which an order of these days was placed, by the store's clock."""
    return tuple(datetime.combine(day, time(), zone).astimezone(UTC) for day in (first, last + timedelta(days=1)))  # type: ignore[return-value]


def prove(orders: Iterable[LedgerOrder], first: date, last: date, zone: tzinfo) -> Proof:
    """Orders in any order; those placed on other days are left out. Rows come by day and number."""
    proof = Proof(first, last, days={str(first + timedelta(days=number)): Sums() for number in range((last - first).days + 1)})
    judged = (judge(order, local(order.placed_at, zone).date()) for order in orders)
    proof.orders.extend(row for row in judged if first <= row.day <= last and (row.neto.count or row.omni.count))
    proof.orders.sort(key=lambda row: (row.day, row.order.id))
    for row in proof.orders:
        _add(proof, row)
    return proof


def judge(order: LedgerOrder, day: date) -> ProvedOrder:
    """What one order is on both sides, and why they part."""
    codes = frozenset(problem.code for problem in order.problems) if order.problems else NO_PROBLEM
    gone = order.status in NO_MONEY_OF_THE_SHOP or codes & GONE_FROM_NETO
    neto = NOTHING if gone else Side(1, order.total or ZERO)
    omni = _in_omni(order, codes)
    return ProvedOrder(order, day, neto, omni, *_cause(order, codes, neto, omni))


def _in_omni(order: LedgerOrder, codes: frozenset[str]) -> Side:
    """Its sales order, and every other one that means the same order."""
    stands = order.state in STANDING and not codes & GONE_FROM_OMNI
    own = Side(1, order.omni_total or ZERO) if stands else NOTHING
    if DOUBLE not in codes:
        return own
    others = [Decimal(problem.facts["total"]) for problem in order.problems if problem.code == DOUBLE and "total" in problem.facts]
    return Side(own.count + len(others), sum(others, own.total))


def _cause(order: LedgerOrder, codes: frozenset[str], neto: Side, omni: Side) -> tuple[str, str]:
    """The cause, and for an order that never came the rule or problem that kept it."""
    if DOUBLE in codes:
        return DOUBLE, ""
    if omni.count and not neto.count:
        return "deleted_in_neto", order.status
    if neto.count and not omni.count:
        return _why_not_there(order, codes)
    if neto.total != omni.total:
        return "changed_in_omni", ""
    return ("paid_apart", "") if codes & PAID_APART else ("", "")


def _why_not_there(order: LedgerOrder, codes: frozenset[str]) -> tuple[str, str]:
    if codes & GONE_FROM_OMNI:
        return "gone_from_omni", ""
    if order.state is State.VOIDED:
        return "voided_in_omni", ""
    return "never_came", order.rule or next((problem.code for problem in order.problems), order.state.value)


def _add(proof: Proof, row: ProvedOrder) -> None:
    order = row.order
    keys = ((proof.channels, order.channel), (proof.branches, order.branch), (proof.methods, order.method), (proof.taxes, order.tax))
    for sums in (proof.summary, proof.days[str(row.day)], *(groups.setdefault(name or NONE, Sums()) for groups, name in keys)):
        sums.add(row.neto, row.omni)
