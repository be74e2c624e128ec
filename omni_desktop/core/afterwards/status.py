"""What an order's status in Neto asks of its sales orders in Omni: dispatch, void, or leave, and why. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from omni_desktop.core.counting import COUNT_OF
from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.mapping.dates import noon
from omni_desktop.core.order import ZERO, Line, Order, Status
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import State
from omni_desktop.core.record.updates import Dispatch
from omni_desktop.core.sales_order import shop_lines
from omni_desktop.core.sentence import phrase, word

COMPLETED = Status.DISPATCHED.casefold()
CANCELLED = Status.CANCELLED.casefold()
PARCEL_LENGTH = 50              # of trackingCode (omni_api: 5.1)
ONLY_TOLD = frozenset({"tracking_left_out"})        # no later look is needed for it: who dismissed it knows
DRAFT = word("still a draft in Omni")
IS_VOID = phrase("{references} is void")
INVOICED = word("invoiced")
IN_STAGE, NO_STAGE = phrase("in the stage {stage}"), word("(none)")
SHIPPED_IN_PART, WITH_OTHER_LINES = phrase("shipped in part ({lines})"), phrase("with other lines ({lines})")
LINE_APART, A_LINE = phrase("{line}: {count} sent, {there} in Omni"), word("a line")
UNREADABLE = word("its refunds in Neto can't be read")
NO_RIGHT = word("the Neto key may not read refunds")
NO_ANSWER = word("Neto didn't answer about refunds")
REFUNDS_HELP = {
    UNREADABLE: "Look at its returns in Neto. If nothing was paid back, dispatch it.",
    NO_RIGHT: "Give the key's user the right to read RMAs in Neto; Test connection shows whether it has it.",
    NO_ANSWER: "If it can't wait, and nothing was paid back, dispatch it.",
}
ADDRESS = r"(?:https?://|www\.)"
ONE_CODE = re.compile(rf"(?:{ADDRESS}(?:[^\s,;]|,(?=[^\s,;])(?!{ADDRESS}))*|[^,;\n])+", re.IGNORECASE)
"""Commas, semicolons and line ends stand between codes; a comma within a carrier's address belongs to it."""


Goods = tuple[dict[str, Decimal], dict[str, str]]
"""Key -> quantity, key -> code."""


class Act(StrEnum):
    """NOTHING: its status asks for nothing. RECORD: Omni stands as it should already. WAIT and PROBLEM send nothing."""

    NOTHING = "nothing"
    DISPATCH = "dispatch"
    VOID = "void"
    RECORD = "record"
    WAIT = "wait"
    PROBLEM = "problem"


class HeldLine(NamedTuple):
    """A line as we know it to stand in Omni; `key` finds it there again."""

    key: str
    code: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Part:
    """One sales order: what we know it to hold, the stage that it had then, and how Omni holds it now (None: not any more)."""

    number: int
    reference: str
    goods: tuple[HeldLine, ...]
    stage: str
    stored: StoredSalesOrder | None
    by_ref: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """`changed`: lines that Neto changed and Omni was not told of, in words. `refunded`: a refund before completion, in words.
    `refunds_unread`: why it isn't known whether there was one, in words.

    `staged`: the stage alone was set, since Omni refused the date. `undone`: somebody undid the run that made it. `insists`: a person
    looked, and wants it all the same. `careful`: only what nobody worked on in Omni is voided (settings: void_when). `ours`: ends that
    writes of ours brought to Omni.
    """

    order: Order
    state: State
    parts: tuple[Part, ...]
    changed: str = ""
    refunded: str = ""
    refunds_unread: str = ""
    staged: bool = False
    undone: bool = False
    insists: bool = False
    careful: bool = False
    ours: frozenset[State] = frozenset()

    @property
    def stored(self) -> tuple[StoredSalesOrder, ...]:
        return tuple(part.stored for part in self.parts if part.stored is not None)

    @property
    def reference(self) -> str:
        return self.parts[0].reference if self.parts else ""


@dataclass(frozen=True, slots=True)
class Decision:
    """`targets`: the parts to write to. `state`: what RECORD records."""

    act: Act
    words: str = ""
    problem: Problem | None = None
    targets: tuple[Part, ...] = ()
    state: State | None = None


NOTHING = Decision(Act.NOTHING)
ENDS = (State.DISPATCHED, State.VOIDED)


def asked_state(status: str) -> State | None:
    """The state in Omni that a Neto status asks for."""
    return {COMPLETED: State.DISPATCHED, CANCELLED: State.VOIDED}.get(folded(status))


def decide(case: Case) -> Decision:
    """Everything but the stock, which `core.shelf` tells for many orders together."""
    asked = asked_state(case.order.status)
    if asked is None:
        return _alive(case)
    gone = [part.reference for part in case.parts if part.stored is None]
    if gone or not case.parts:
        return _problem("gone_from_omni", reference=", ".join(gone) or case.order.id, neto=case.order.status)
    return _completed(case) if asked is State.DISPATCHED else _cancelled(case)


def _problem(code: str, **facts: str) -> Decision:
    return Decision(Act.PROBLEM, problem=Problem(code, facts))


def _alive(case: Case) -> Decision:
    """Open in Neto: only where Omni has ended already is there something to say, and nothing where a person ended it here."""
    if case.undone:
        is_void = bool(case.stored) and all(stored.is_void for stored in case.stored)
        return Decision(Act.RECORD, state=State.VOIDED) if is_void and case.state is not State.VOIDED else NOTHING
    ended = case.state if case.state in ENDS else _ended_by_us(case)
    if ended is None:
        return NOTHING
    omni = "void" if ended is State.VOIDED else "dispatched"
    return _problem("reopened_in_neto", neto=case.order.status, omni=omni, reference=case.reference)


def _ended_by_us(case: Case) -> State | None:
    """By a write whose reply was lost, and which was found when Neto had opened the order again."""
    stored = case.stored
    if State.VOIDED in case.ours and stored and all(each.is_void for each in stored):
        return State.VOIDED
    ended = State.DISPATCHED in case.ours and stored and all(each.is_void or is_out(case, each) for each in stored)
    return State.DISPATCHED if ended else None


def _completed(case: Case) -> Decision:
    ended = _ended(case, wanted=State.DISPATCHED)
    if ended is not None:
        return ended
    targets = tuple(part for part in case.parts if part.stored and not part.stored.is_void and not is_out(case, part.stored))
    if any(part.stored and not part.stored.is_approved for part in targets):
        return Decision(Act.WAIT, words=DRAFT)
    if case.refunds_unread and not case.insists:
        return _wait_for_refunds(case)
    doubt = None if case.insists else _doubt_of_dispatch(case)
    return doubt or Decision(Act.DISPATCH, targets=targets)


def _wait_for_refunds(case: Case) -> Decision:
    """A read that failed is never "no refund": goods that were paid back may never have left."""
    reason = case.refunds_unread
    facts = {"reason": reason, "reference": case.reference, "help": REFUNDS_HELP.get(reason, REFUNDS_HELP[NO_ANSWER])}
    return Decision(Act.WAIT, words=reason, problem=Problem("refunds_unread", facts))


def _ended(case: Case, *, wanted: State) -> Decision | None:
    """Where Omni stands at an end already, whoever brought it there: nothing is sent."""
    if all(stored.is_void for stored in case.stored):
        remark = Problem("completed_but_void", {"reference": case.reference}) if wanted is State.DISPATCHED else None
        return Decision(Act.RECORD, state=State.VOIDED, problem=remark)
    if wanted is State.DISPATCHED and all(stored.is_void or is_out(case, stored) for stored in case.stored):
        return Decision(Act.RECORD, state=State.DISPATCHED)
    return None


def is_out(case: Case, stored: StoredSalesOrder) -> bool:
    return stored.dispatched_at is not None or (case.staged and folded(stored.stage) == COMPLETED)


def _doubt_of_dispatch(case: Case) -> Decision | None:
    """What a person has to look at before goods leave Omni's shelves for this order."""
    apart = _apart_in_omni(case) or case.changed
    void = [part.reference for part in case.parts if part.stored and part.stored.is_void]
    if void or apart:
        told = IS_VOID(references=", ".join(void)) if void else apart
        return _problem("lines_differ_in_omni", reference=case.reference, lines=told, neto=case.order.status)
    if case.refunded:
        return _problem("completed_refunded", reference=case.reference, refund=case.refunded)
    return None


def _cancelled(case: Case) -> Decision:
    ended = _ended(case, wanted=State.VOIDED)
    if ended is not None:
        return ended
    if any(stored.dispatched_at and not stored.is_void for stored in case.stored):
        return _problem("cancelled_but_dispatched", reference=case.reference)
    touched = "" if case.insists else _ended_by_hand(case) or (_touched(case) if case.careful else "")
    if touched:
        return _problem("cancelled_but_touched", reference=case.reference, omni=touched)
    targets = tuple(part for part in case.parts if part.stored and not part.stored.is_void)
    return Decision(Act.VOID, targets=targets)


def _ended_by_hand(case: Case) -> str:
    """Goods may have left, or the books may have it: neither Omni's own integration nor we void that unasked."""
    live = [stored for stored in case.stored if not stored.is_void]
    if any(stored.invoiced_at is not None for stored in live):
        return INVOICED
    staged = next((IN_STAGE(stage=stored.stage.strip()) for stored in live if folded(stored.stage) == COMPLETED), "")
    left = ", ".join(COUNT_OF(count=plain(line.quantity_shipped), goods=line.code.strip()) for stored in live for line in stored.shipped)
    return staged or (SHIPPED_IN_PART(lines=left) if left else "")


def _touched(case: Case) -> str:
    """Somebody's work in Omni that a void would throw away."""
    for part in case.parts:
        stored = part.stored
        if stored is not None and not stored.is_void and folded(stored.stage) != folded(part.stage):
            return IN_STAGE(stage=stored.stage.strip() or NO_STAGE)
    apart = _apart_in_omni(case)
    return WITH_OTHER_LINES(lines=apart) if apart else ""


def _apart_in_omni(case: Case) -> str:
    """Lines that hold something else in Omni than we know of; void parts hold nothing."""
    told = (lines_apart(part.goods, part.stored, by_ref=part.by_ref) for part in case.parts if part.stored and not part.stored.is_void)
    return ", ".join(filter(None, told))


def lines_apart(goods: Iterable[HeldLine], stored: StoredSalesOrder, *, by_ref: bool = True) -> str:
    """By integrationRef, or by Omni's line ids for what others made; then by code, for ids may be given anew (neto_api: 5.3).

    Lines that Omni made of a kit are its own affair.
    """
    ours, names = _summed(goods)
    theirs, their_names = _summed(goods_of(stored, by_ref=by_ref))
    if by_ref:
        _pair_by_code((ours, names), (theirs, their_names))
    keys = [key for key in dict.fromkeys([*ours, *theirs]) if ours.get(key, ZERO) != theirs.get(key, ZERO)]
    return ", ".join(_apart(names.get(key) or their_names[key], ours.get(key, ZERO), theirs.get(key, ZERO)) for key in keys)


def _pair_by_code(ours: Goods, theirs: Goods) -> None:
    """Under our key, what stands in Omni under a key that we don't know, and is the only line left of that code on both sides."""
    alone, others = (_alone(*own, without) for own, without in ((ours, theirs[0]), (theirs, ours[0])))
    for code, key in alone.items():
        if code in others:
            theirs[0][key] = theirs[0].pop(others[code])


def _alone(quantities: dict[str, Decimal], names: dict[str, str], without: Container[str]) -> dict[str, str]:
    """Code -> key, of lines with no partner by key and no second one of their code."""
    left = [(folded(names[key]), key) for key in quantities if key not in without]
    counts = Counter(code for code, _ in left)
    return {code: key for code, key in left if counts[code] == 1}


def goods_of(stored: StoredSalesOrder, *, by_ref: bool) -> tuple[HeldLine, ...]:
    own = (line for line in stored.lines if not line.parent_id)
    return tuple(
        HeldLine(line.integration_ref.strip() if by_ref and line.integration_ref.strip() else f"line {line.id}", line.code, line.quantity)
        for line in own
    )


def _summed(goods: Iterable[HeldLine]) -> tuple[dict[str, Decimal], dict[str, str]]:
    quantities: dict[str, Decimal] = defaultdict(Decimal)
    names: dict[str, str] = {}
    for each in goods:
        quantities[each.key] += each.quantity
        names[each.key] = each.code.strip() or A_LINE
    return quantities, names


def _apart(name: str, ours: Decimal, theirs: Decimal) -> str:
    return LINE_APART(line=name, count=plain(ours), there=plain(theirs))


def plain(quantity: Decimal) -> str:
    return f"{quantity.normalize():f}"


def dispatch_of(order: Order, part: Part, parts: Sequence[Part], now: datetime, time_zone: str) -> Dispatch:
    """When, and with which parcel: DateCompletedUTC, else noon of the day; never in the future. What Omni has already stays."""
    moment = order.completed_at or (noon(order.completed_on, time_zone) if order.completed_on else order.updated_at)
    carriers = (line.carrier for line in _lines_of(order, part, parts) if line.tracking)
    return Dispatch(min(moment, now), parcels(order, part, parts).sent, _joined(carriers)[0])


class Parcels(NamedTuple):
    """Tracking codes of a sales order: those that it gets, as one text, and those that it doesn't."""

    sent: str
    left_out: tuple[str, ...]


def parcels(order: Order, part: Part, parts: Sequence[Part]) -> Parcels:
    """Whole codes, as many as Omni's field has room for; what stands there already stays."""
    if part.stored is not None and part.stored.tracking_code.strip():
        return Parcels("", codes_missing(order, part, parts))
    return Parcels(*_joined(_codes_on(_lines_of(order, part, parts))))


def codes_missing(order: Order, part: Part, parts: Sequence[Part]) -> tuple[str, ...]:
    """Tracking codes that Neto has for a sales order, and Omni doesn't have on it."""
    known = {folded(code) for code in ONE_CODE.findall(part.stored.tracking_code if part.stored else "")}
    return tuple(code for code in _each_once(_codes_on(_lines_of(order, part, parts))) if folded(code) not in known)


def tracking_codes(order: Order, *, by_line: bool = False) -> frozenset[tuple[str, str]]:
    """(line, code), folded; `by_line` where a code on another line is another sales order's."""
    codes = ((line.id if by_line else "", folded(code)) for line in order.lines for code in _codes_on([line]))
    return frozenset((line, code) for line, code in codes if code)


def _codes_on(lines: Iterable[Line]) -> Iterator[str]:
    return (code for line in lines for code in ONE_CODE.findall(line.tracking))


def _lines_of(order: Order, part: Part, parts: Sequence[Part]) -> tuple[Line, ...]:
    """The order's lines that this sales order holds; the first one stands for those that none holds."""
    if len(parts) < 2:
        return order.lines
    own = shop_lines(each.key for each in part.goods)
    others = shop_lines(each.key for other in parts if other.number != part.number for each in other.goods)
    first = part.number == min(each.number for each in parts)
    return tuple(line for line in order.lines if line.id in own or (first and line.id not in others))


def _joined(texts: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """Each once, as many as have room; and those that have none."""
    joined, left = "", []
    for text in _each_once(texts):
        longer = f"{joined}, {text}" if joined else text
        if len(longer) <= PARCEL_LENGTH:
            joined = longer
        else:
            left.append(text)
    return joined, tuple(left)


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    """Case makes no second parcel; the first spelling stays."""
    spelled: dict[str, str] = {}
    for text in filter(None, (text.strip() for text in texts)):
        spelled.setdefault(text.casefold(), text)
    return tuple(spelled.values())
