"""What an order's status in Neto asks of its sales orders in Omni: dispatch, void, or leave, and why. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.mapping.dates import noon
from omni_desktop.core.order import ZERO, Line, Order, Status
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import State
from omni_desktop.core.record.updates import Dispatch

COMPLETED = Status.DISPATCHED.casefold()
CANCELLED = Status.CANCELLED.casefold()
TRACKING_LENGTH = 50
DRAFT = "still a draft in Omni"
UNREADABLE = "its refunds in Neto can't be read"
NO_RIGHT = "the Neto key may not read refunds"
NO_ANSWER = "Neto didn't answer about refunds"
REFUNDS_HELP = {
    UNREADABLE: "Look at its returns in Neto. If nothing was paid back, dispatch it.",
    NO_RIGHT: "Give the key's user the right to read RMAs in Neto; Test connection shows whether it has it.",
    NO_ANSWER: "If it can't wait, and nothing was paid back, dispatch it.",
}


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

    `staged`: the stage alone was set, since Omni refused the date. `insists`: a person looked, and wants it all the same.
    """

    order: Order
    state: State
    parts: tuple[Part, ...]
    changed: str = ""
    refunded: str = ""
    refunds_unread: str = ""
    staged: bool = False
    insists: bool = False

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
    """Open in Neto: only where Omni has ended already is there something to say."""
    if case.state not in (State.DISPATCHED, State.VOIDED):
        return NOTHING
    omni = "void" if case.state is State.VOIDED else "dispatched"
    return _problem("reopened_in_neto", neto=case.order.status, omni=omni, reference=case.reference)


def _completed(case: Case) -> Decision:
    ended = _ended(case, wanted=State.DISPATCHED)
    if ended is not None:
        return ended
    targets = tuple(part for part in case.parts if part.stored and not part.stored.is_void and not _is_out(case, part.stored))
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
    if wanted is State.DISPATCHED and all(stored.is_void or _is_out(case, stored) for stored in case.stored):
        return Decision(Act.RECORD, state=State.DISPATCHED)
    return None


def _is_out(case: Case, stored: StoredSalesOrder) -> bool:
    return stored.dispatched_at is not None or (case.staged and folded(stored.stage) == COMPLETED)


def _doubt_of_dispatch(case: Case) -> Decision | None:
    """What a person has to look at before goods leave Omni's shelves for this order."""
    apart = _apart_in_omni(case) or case.changed
    void = [part.reference for part in case.parts if part.stored and part.stored.is_void]
    if void or apart:
        told = f"{', '.join(void)} is void" if void else apart
        return _problem("lines_differ_in_omni", reference=case.reference, lines=told, neto=case.order.status)
    unshipped = _unshipped(case.order.lines)
    if unshipped:
        return _problem("completed_unshipped", reference=case.reference, lines=unshipped, refund=case.refunded)
    if case.refunded:
        return _problem("completed_refunded", reference=case.reference, refund=case.refunded)
    return None


def _unshipped(lines: Sequence[Line]) -> str:
    """Completed, yet not everything was shipped: a refund ends so (neto_api: 5.4)."""
    short = [line for line in lines if line.quantity > 0 and line.quantity_shipped < line.quantity]
    if short and not any(line.quantity_shipped > 0 for line in lines):
        return "nothing was shipped"
    return ", ".join(f"{line.sku}: {plain(line.quantity_shipped)} of {plain(line.quantity)} shipped" for line in short)


def _cancelled(case: Case) -> Decision:
    ended = _ended(case, wanted=State.VOIDED)
    if ended is not None:
        return ended
    if any(stored.dispatched_at and not stored.is_void for stored in case.stored):
        return _problem("cancelled_but_dispatched", reference=case.reference)
    touched = "" if case.insists else _touched(case)
    if touched:
        return _problem("cancelled_but_touched", reference=case.reference, omni=touched)
    targets = tuple(part for part in case.parts if part.stored and not part.stored.is_void)
    return Decision(Act.VOID, targets=targets)


def _touched(case: Case) -> str:
    """Somebody's work in Omni that a void would throw away."""
    for part in case.parts:
        stored = part.stored
        if stored is None or stored.is_void:
            continue
        if stored.invoiced_at is not None:
            return "invoiced"
        if folded(stored.stage) != folded(part.stage):
            return f"in the stage {stored.stage.strip() or '(none)'}"
    apart = _apart_in_omni(case)
    return f"with other lines ({apart})" if apart else ""


def _apart_in_omni(case: Case) -> str:
    """Lines that hold something else in Omni than we know of; void parts hold nothing."""
    told = (lines_apart(part.goods, part.stored, by_ref=part.by_ref) for part in case.parts if part.stored and not part.stored.is_void)
    return ", ".join(filter(None, told))


def lines_apart(goods: Iterable[HeldLine], stored: StoredSalesOrder, *, by_ref: bool = True) -> str:
    """By integrationRef, or by Omni's line ids for what others made. Lines that Omni made of a kit are its own affair."""
    ours, names = _summed(goods)
    theirs, their_names = _summed(goods_of(stored, by_ref=by_ref))
    keys = [key for key in dict.fromkeys([*ours, *theirs]) if ours.get(key, ZERO) != theirs.get(key, ZERO)]
    return ", ".join(_apart(names.get(key) or their_names[key], ours.get(key, ZERO), theirs.get(key, ZERO)) for key in keys)


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
        names[each.key] = each.code.strip() or "a line"
    return quantities, names


def _apart(name: str, ours: Decimal, theirs: Decimal) -> str:
    return f"{name}: {plain(ours)} sent, {plain(theirs)} in Omni"


def plain(quantity: Decimal) -> str:
    return f"{quantity.normalize():f}"


def dispatch_of(order: Order, part: Part, now: datetime, time_zone: str) -> Dispatch:
    """When, and with which parcel: DateCompletedUTC, else noon of the day; never in the future. What Omni has already stays."""
    moment = order.completed_at or (noon(order.completed_on, time_zone) if order.completed_on else order.updated_at)
    lines = _lines_of(order, part)
    tracking = "" if part.stored and part.stored.tracking_code.strip() else _joined((line.tracking for line in lines), TRACKING_LENGTH)
    return Dispatch(min(moment, now), tracking, _joined((line.carrier for line in lines if line.tracking), TRACKING_LENGTH))


def _lines_of(order: Order, part: Part) -> tuple[Line, ...]:
    """The order's lines that this sales order holds; all of them where they can't be told apart."""
    keys = {each.key for each in part.goods}
    return tuple(line for line in order.lines if line.id in keys) or order.lines


def _joined(texts: Iterable[str], length: int) -> str:
    """Each once, as many as have room."""
    joined = ""
    for text in dict.fromkeys(filter(None, (text.strip() for text in texts))):
        longer = f"{joined}, {text}" if joined else text
        if len(longer) > length:
            break
        joined = longer
    return joined
