"""The report: orders of a period against their sales orders, added up in every way that an accountant asks for. Pure."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal

from omni_desktop.core.order import Status
from omni_desktop.core.proof.rows import LedgerOrder, Proof, ProvedOrder, Side, Sums, cents
from omni_desktop.core.record.record import IN_OMNI, State

NO_MONEY_OF_THE_SHOP = frozenset({Status.CANCELLED.value, Status.QUOTE.value})
STANDING = IN_OMNI - {State.VOIDED}
NONE = "(none)"
DOUBLE, NEVER_CAME = "double_in_omni", "never_came"
NOTHING = Side()
GONE_FROM_OMNI = frozenset({"gone_from_omni", "created_then_gone"})
GONE_FROM_NETO = frozenset({"not_in_neto", "gone_from_neto"})
PAID_APART = frozenset({"payment_foreign", "payment_refused", "payment_maybe_there", "payment_removed", "payment_changed", "paid_apart"})


def month_of(text: str) -> tuple[date, date]:
    """Its first and last day. Raises ValueError for what is no month as in 2026-11."""
    first = date.fromisoformat(f"{text}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


class Days:
    """The days of a period by the store's clock. `moments` (UTC): when each begins, and when the last one is over."""

    def __init__(self, first: date, last: date, zone: tzinfo) -> None:
        days = [first + timedelta(days=number) for number in range((last - first).days + 2)]
        self.moments = [datetime.combine(day, time(), zone).astimezone(UTC) for day in days]
        self.names = [day.isoformat() for day in days[:-1]]


def prove(orders: Iterable[LedgerOrder], first: date, last: date) -> Proof:
    """Orders of these days, in any order. Rows come by day and number."""
    proof = Proof(first, last, days={str(first + timedelta(days=number)): Sums() for number in range((last - first).days + 1)})
    by_day: dict[str, list[ProvedOrder]] = defaultdict(list)
    for order in orders:
        row = judge(order)
        if row.neto_count or row.omni_count:
            by_day[row.day].append(row)
        if order.state == State.VOIDED or row.cause == "voided_in_omni":
            proof.voids.append(row)
    for day in sorted(by_day):                  # a month sorted at once would hold up everybody else of this process
        proof.orders.extend(sorted(by_day.pop(day)))
    proof.voids.sort()
    _add_up(proof)
    return proof


def judge(order: LedgerOrder) -> ProvedOrder:
    """What one order is on both sides, and why they part."""
    day, number, status, state, total, omni_total, reference, _, channel, branch, method, tax, problems, swept, before = order
    if swept:
        return ProvedOrder(day, number, channel, branch, method, tax, reference, *swept)
    if not (problems or before) and state in STANDING and status not in NO_MONEY_OF_THE_SHOP:  # so are nearly all of them
        neto, omni = total or 0, omni_total or 0
        cause = "" if neto == omni else "changed_in_omni"
        return ProvedOrder(day, number, channel, branch, method, tax, reference, 1, neto, 1, omni, cause)
    codes = frozenset(problem.code for problem in problems)
    shop, there, awaits = _in_neto(order, codes), _in_omni(order, codes), ""
    if before:
        _, _, count, cents_there, cause, _, awaits = before
        there, codes = Side(count, cents_there), codes | {cause}
    return ProvedOrder(day, number, channel, branch, method, tax, reference, *shop, *there, *_cause(order, codes, shop, there), awaits)


def _in_neto(order: LedgerOrder, codes: frozenset[str]) -> Side:
    gone = order.status in NO_MONEY_OF_THE_SHOP or codes & GONE_FROM_NETO
    return NOTHING if gone else Side(1, order.total or 0)


def _in_omni(order: LedgerOrder, codes: frozenset[str]) -> Side:
    """Its sales order, and every other one that means the same order."""
    stands = order.state in STANDING and not codes & GONE_FROM_OMNI
    own = Side(1, order.omni_total or 0) if stands else NOTHING
    if DOUBLE not in codes:
        return own
    others = [cents(Decimal(problem.facts["total"])) for problem in order.problems if problem.code == DOUBLE and "total" in problem.facts]
    return Side(own.orders + len(others), own.total + sum(others))


def _cause(order: LedgerOrder, codes: frozenset[str], neto: Side, omni: Side) -> tuple[str, str]:
    """The cause, and for an order that never came the rule or problem that kept it."""
    if DOUBLE in codes:
        return DOUBLE, ""
    if omni.orders and not neto.orders:
        return "deleted_in_neto", order.status
    if neto.orders and not omni.orders:
        return _why_not_there(order, codes)
    if neto.total != omni.total:
        return "changed_in_omni", ""
    return ("paid_apart", "") if codes & PAID_APART else ("", "")


def _why_not_there(order: LedgerOrder, codes: frozenset[str]) -> tuple[str, str]:
    if codes & GONE_FROM_OMNI:
        return "gone_from_omni", ""
    return ("voided_in_omni", "") if order.state in STANDING else cause_of(order)


def cause_of(order: LedgerOrder) -> tuple[str, str]:
    """Of an order that Omni doesn't hold, with the rule or problem that kept it."""
    if order.state == State.VOIDED:
        return "voided_in_omni", ""
    codes = (problem.code for problem in order.problems if problem.code != NEVER_CAME)
    return NEVER_CAME, order.rule or next(codes, str(order.state))


def _add_up(proof: Proof) -> None:
    """Orders that are alike in every group first, so that each order is added once and not six times."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for day, _, channel, branch, method, tax, _, neto_count, neto, omni_count, omni, *_ in proof.orders:
        sums = alike[day, channel, branch, method, tax]
        sums[0] += neto_count
        sums[1] += neto
        sums[2] += omni_count
        sums[3] += omni
    for (day, *names), each in alike.items():
        proof.summary.add(each)
        proof.days[day].add(each)
        for groups, name in zip((proof.channels, proof.branches, proof.methods, proof.taxes), names, strict=True):
            groups.setdefault(name or NONE, Sums()).add(each)
