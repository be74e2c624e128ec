"""What one order is on both sides now, why they part, and what a person is told of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from omni_desktop.core.order import ZERO
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.proof.both_sides import Judged, Recorded, Sale, There
from omni_desktop.core.proof.documents import amount
from omni_desktop.core.proof.report import NO_MONEY_OF_THE_SHOP, NOTHING, PAID_APART, cause_of, judge
from omni_desktop.core.proof.rows import ProvedOrder, Side, cents
from omni_desktop.core.record.record import IN_OMNI, UNSETTLED, State
from omni_desktop.core.sentence import phrase

DELETED, PAID = "deleted", "paid_apart"
AND = phrase("{ours} and {theirs}")
NOT_INVOICED, NOT_DISPATCHED = "dispatched_not_invoiced", "invoiced_not_dispatched"


@dataclass(frozen=True, slots=True)
class Case:
    """`sale` None with `is_gone` False: Neto could not be read. `there`: all sales orders that mean it, void ones too. `is_unsure`: rows of
    Omni that can't be read may be its own. `paid`: in Neto and in Omni, None where that isn't compared. `is_new`: the ledger has it not."""

    recorded: Recorded
    sale: Sale | None
    there: Sequence[There]
    is_gone: bool = False
    is_unsure: bool = False
    paid: tuple[Decimal, Decimal] | None = None
    are_payments_unread: bool = False
    is_new: bool = False


def judged(case: Case) -> Judged:
    ledger = case.recorded.order
    if _is_unknown(case):
        return Judged(case.recorded, None)
    own, others = _own_and_others(case)
    neto, omni = _in_neto(case), _in_omni(own, others)
    cause, rule = _cause(case, neto, omni, others)
    groups = (ledger.channel, ledger.branch, ledger.method, ledger.tax, ledger.reference)
    proved = ProvedOrder(ledger.day, ledger.id, *groups, *neto, *omni, cause, rule, _awaits(own))
    return Judged(case.recorded, proved, _problem(case, proved, others), case.sale if case.is_new else None, _keeps(case))


def _keeps(case: Case) -> frozenset[str]:
    return frozenset({PAID}) if case.are_payments_unread else frozenset()


def says_more(judged: Judged) -> bool:
    """Whether the ledger alone would not give the same figures."""
    return judged.proved is not None and judged.proved != judge(judged.recorded.order)


def _is_unknown(case: Case) -> bool:
    """A create on its way may be anything; what could not be read is never "none"."""
    ids = {each.id for each in case.there}
    missing = any(part.omni_id not in ids for part in case.recorded.parts)
    nowhere = not any(not each.is_void for each in case.there)
    return case.recorded.order.state in UNSETTLED or (case.sale is None and not case.is_gone) or (case.is_unsure and (missing or nowhere))


def _own_and_others(case: Case) -> tuple[list[There], list[There]]:
    """Those that stand: the order's own, or the first where none is ours, and every other one."""
    ids = {part.omni_id for part in case.recorded.parts}
    live = sorted((each for each in case.there if not each.is_void), key=lambda each: each.id)
    own = [each for each in live if each.id in ids] or live[:1]
    return own, [each for each in live if each not in own]


def _in_neto(case: Case) -> Side:
    if case.sale is None or case.sale.status in NO_MONEY_OF_THE_SHOP:
        return NOTHING
    return Side(1, cents(case.sale.total))


def _in_omni(own: Sequence[There], others: Sequence[There]) -> Side:
    if not own:
        return NOTHING
    return Side(1 + len(others), cents(sum((each.total for each in own), ZERO)) + sum(cents(each.total) for each in others))


def _cause(case: Case, neto: Side, omni: Side, others: Sequence[There]) -> tuple[str, str]:
    ledger = case.recorded.order
    if others:
        return "double_in_omni", ""
    if omni.orders and not neto.orders:
        return "deleted_in_neto", DELETED if case.sale is None else case.sale.status
    if neto.orders and not omni.orders:
        return _why_not_there(case)
    if neto.total != omni.total:
        return "changed_in_omni", ""
    known = {problem.code for problem in ledger.problems} & (PAID_APART - (frozenset() if case.are_payments_unread else {PAID}))
    return (PAID, "") if omni.orders and (known or _is_paid_apart(case)) else ("", "")


def _why_not_there(case: Case) -> tuple[str, str]:
    ledger, ids = case.recorded.order, {part.omni_id for part in case.recorded.parts}
    if ledger.state not in IN_OMNI or not ids:
        return cause_of(ledger)
    return ("voided_in_omni" if any(each.id in ids for each in case.there) else "gone_from_omni"), ""


def _is_paid_apart(case: Case) -> bool:
    return case.paid is not None and cents(case.paid[0]) != cents(case.paid[1])


def _awaits(own: Sequence[There]) -> str:
    """What accounting still waits for (omni_api: 6)."""
    dispatched, invoiced = all(each.is_dispatched for each in own), all(each.is_invoiced for each in own)
    if dispatched == invoiced:
        return ""
    return NOT_INVOICED if dispatched else NOT_DISPATCHED


def _problem(case: Case, proved: ProvedOrder, others: Sequence[There]) -> Problem | None:
    """What is news to staff: what a download tells of itself has its own problem, and what the settings leave out has its rule."""
    ledger = case.recorded.order
    facts = {"order": ledger.id, "reference": ledger.reference or ledger.id, "neto": amount(proved.neto), "omni": amount(proved.omni)}
    match proved.cause:
        case "double_in_omni":
            names = ", ".join(f"{each.reference.strip()} (id {each.id})" for each in others)
            own = " and ".join(str(part.omni_id) for part in case.recorded.parts)   # dismissed as it was told: it stays so
            total = sum(cents(each.total) for each in others)
            return Problem("double_in_omni", {**facts, "ids": AND(ours=own, theirs=names) if own else names, "total": amount(total)})
        case "deleted_in_neto" if case.is_gone:
            return Problem("deleted_in_neto", facts)
        case "voided_in_omni" if ledger.state != State.VOIDED:
            return Problem("voided_in_omni", facts)
        case "gone_from_omni":
            return Problem("gone_from_omni", {**facts, "neto": case.sale.status if case.sale else ledger.status})
        case "changed_in_omni" if _is_by_hand(case, proved):
            return Problem("changed_in_omni", {**facts, "before": amount(ledger.omni_total or 0)})
        case "never_came" if case.is_new and not ledger.rule:
            return Problem("never_came", facts)
        case "paid_apart" if _is_paid_apart(case) and case.paid is not None:
            return Problem("paid_apart", {**facts, "neto": f"{case.paid[0]:.2f}", "omni": f"{case.paid[1]:.2f}"})
    return None


def _is_by_hand(case: Case, proved: ProvedOrder) -> bool:
    """Another total than the ledger knows of; told until both sides agree again, though a later look may have learnt of it."""
    ledger = case.recorded.order
    known = ledger.state in IN_OMNI and ledger.omni_total is not None
    return known and (proved.omni != ledger.omni_total or any(problem.code == "changed_in_omni" for problem in ledger.problems))
