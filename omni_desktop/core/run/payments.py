"""Stage updates, payments: each payment of Neto becomes one of Omni, once, whatever happens on the way (settings: payments)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.errors import Cancelled, CannotContinue, OutcomeUnknown, Refused, TryLater
from omni_desktop.core.inventory import WriteAnswer, folded
from omni_desktop.core.mapping.split import shared
from omni_desktop.core.money.totals import CENT
from omni_desktop.core.order import ZERO, Order, Payment
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import State
from omni_desktop.core.record.updates import (
    Followed,
    FollowedPart,
    NewPayment,
    OpenWrite,
    PayUp,
    StoredPayment,
    Write,
    WriteIntent,
    WriteOutcome,
    WriteState,
)
from omni_desktop.core.run.context import Context, next_look
from omni_desktop.core.run.lookup import currency
from omni_desktop.core.run.settle import latest_end

CHUNK = 500
BATCH = 100
UNREADABLE_CURRENCY = "a currency that can't be read"
FORBIDDEN = (
    "Download payments is on, but the Neto key isn't accepted for reading payments. Allow it in Neto, or switch Download payments off. "
    "Nothing is lost."
)


@dataclass(frozen=True, slots=True)
class Due:
    """A payment for one sales order."""

    order_id: str
    part: FollowedPart
    payment: NewPayment
    attempts: int = 0


@dataclass(slots=True)
class PaymentOutcome:
    """What became of one order's payments in this run."""

    followed: Followed
    problems: list[Problem] = field(default_factory=list)
    made: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    later: datetime | None = None


class Payer:
    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    def pay(self) -> None:
        """What an earlier run left in doubt is looked up first; then whatever is due."""
        if not self._ctx.settings.download_orders.payments:
            return
        self._settle()
        while due := self._ctx.tools.ledger.to_pay(self._ctx.now(), limit=CHUNK):
            self._ctx.stop_if_cancelled()
            self._chunk(due)

    def _chunk(self, due: Sequence[Followed]) -> None:
        tabs = {each.id: PaymentOutcome(each) for each in due}
        orders = {each.id: order for each in due if (order := self._ctx.tools.shop.read(each.raw).order)}
        foreign = foreign_currencies(self._ctx, list(orders))
        for order_id, code in foreign.items():
            tabs[order_id].problems.append(Problem("payment_foreign", {"currency": code}))
        done = self._ctx.tools.ledger.done_writes(Write.PAYMENT, list(orders))
        wanted = [
            each
            for order_id, order in orders.items()
            if order_id not in foreign
            for each in self._dues(tabs[order_id].followed, order)
            if (each.payment.reference, each.part.part) not in done.get(order_id, {})
        ]
        self._make(wanted, tabs)
        self._ctx.tools.ledger.paid_up(self._ctx.run_id, [self._up(tab) for tab in tabs.values()])

    def _dues(self, followed: Followed, order: Order) -> Iterator[Due]:
        """A payment is shared over the parts of a split order by what they come to, to the cent. Void ones get none."""
        parts = [part for part in followed.parts if part.state is not State.VOIDED and part.omni_id]
        for payment in order.payments if parts else ():
            if payment.amount <= 0 or not payment.id:
                continue
            for part, amount in zip(parts, shared(payment.amount, [part.total or ZERO for part in parts]), strict=True):
                if amount:
                    yield Due(followed.id, part, self._payment(part, payment, amount))

    def _payment(self, part: FollowedPart, payment: Payment, amount: Decimal) -> NewPayment:
        table = {folded(name): method for name, method in self._ctx.settings.accounting.payment_methods.items()}
        method = table.get(folded(payment.method), payment.method)
        return NewPayment(part.omni_id, payment.id, amount, method, payment.paid_at or self._ctx.now())

    def _make(self, wanted: Sequence[Due], tabs: Mapping[str, PaymentOutcome]) -> None:
        """Looked up by their orders before anything is sent: one that Omni has already, or may have by another hand, isn't made."""
        there = self._there([each.part.omni_id for each in wanted])
        known = [each for each in wanted if _found(each, there)]
        self._keep(known, WriteState.DONE)
        fresh = [each for each in wanted if not _found(each, there)]
        covered = {each.part.omni_id for each in fresh if _covered(each, fresh, there.get(each.part.omni_id, ()))}
        for each in fresh:
            if each.part.omni_id in covered:
                tabs[each.order_id].problems.append(Problem("payment_maybe_there", _facts(each)))
        sending = [each for each in fresh if each.part.omni_id not in covered]
        for start in range(0, len(sending), BATCH):
            self._send(sending[start : start + BATCH], tabs)

    def _keep(self, known: Sequence[Due], state: WriteState) -> None:
        if known:
            ledger, now = self._ctx.tools.ledger, self._ctx.now()
            ledger.intend_writes(self._ctx.run_id, [_intent(each, Prepared(b"", "")) for each in known], now)
            ledger.answer_writes([_outcome(each, state, now) for each in known])

    def _there(self, omni_ids: Sequence[int]) -> dict[int, list[StoredPayment]]:
        found: dict[int, list[StoredPayment]] = defaultdict(list)
        for each in self._ctx.tools.inventory.payments(sorted(set(omni_ids))) if omni_ids else ():
            found[each.order_id].append(each)
        return found

    def _send(self, batch: Sequence[Due], tabs: Mapping[str, PaymentOutcome]) -> None:
        ledger, now = self._ctx.tools.ledger, self._ctx.now
        prepared = [self._ctx.tools.inventory.prepare_payment(each.payment) for each in batch]
        ledger.intend_writes(self._ctx.run_id, [_intent(each, body) for each, body in zip(batch, prepared, strict=True)], now())
        try:
            answers = self._answers(prepared)
        except (Cancelled, TryLater, CannotContinue):
            ledger.answer_writes([_outcome(each, WriteState.ABSENT, now()) for each in batch])
            raise
        there = self._there([each.part.omni_id for each in batch])
        outcomes = [self._concluded(each, answer, there, tabs[each.order_id]) for each, answer in zip(batch, answers, strict=True)]
        ledger.answer_writes(outcomes)

    def _answers(self, prepared: Sequence[Prepared]) -> list[WriteAnswer]:
        try:
            return self._ctx.tools.inventory.create_payments(prepared)
        except OutcomeUnknown:
            return [WriteAnswer(None)] * len(prepared)
        except Refused as fault:        # the whole call: part of it may have been taken, so each is looked up
            return [WriteAnswer(False, words=fault.sentence)] * len(prepared)

    def _concluded(self, due: Due, answer: WriteAnswer, there: Mapping[int, list[StoredPayment]], tab: PaymentOutcome) -> WriteOutcome:
        now = self._ctx.now()
        if _found(due, there):
            tab.made.append(("paid", _facts(due)))
            return _outcome(due, WriteState.DONE, now)
        if answer.taken is False:
            tab.problems.append(Problem("payment_refused", {**_facts(due), "words": answer.words}))
            return _outcome(due, WriteState.REFUSED, now, answer.words)
        tab.later = now + self._ctx.settle_time
        return replace(_outcome(due, WriteState.IN_DOUBT, now), absent_at=now)

    def _settle(self) -> None:
        """Found: made. Surely absent, after the settling time: sent again with the next look. Else it stays in doubt."""
        left = [each for each in self._ctx.tools.ledger.open_writes() if each.kind is Write.PAYMENT]
        there = self._there([each.omni_id for each in left])
        outcomes = [self._settled(each, there) for each in left]
        self._ctx.tools.ledger.answer_writes(outcomes)
        closed = [each for each in outcomes if each.state is not WriteState.IN_DOUBT]
        made = [each for each in closed if each.state is WriteState.DONE]
        ups = [PayUp(each.order_id, each.at, each.at, timeline=(("paid_found", {"reference": each.key}),)) for each in made]
        self._ctx.tools.ledger.paid_up(self._ctx.run_id, ups)
        self._ctx.tools.ledger.pay_at([each.order_id for each in closed], self._ctx.now())

    def _settled(self, left: OpenWrite, there: Mapping[int, list[StoredPayment]]) -> WriteOutcome:
        now = self._ctx.now()
        ended = left.ended_at or latest_end(now, left.intended_at)
        found = any(each.reference.strip() == left.key for each in there.get(left.omni_id, ()))
        absent = left.absent_at is not None and now - ended >= self._ctx.settle_time
        state = WriteState.DONE if found else WriteState.ABSENT if absent else WriteState.IN_DOUBT
        return WriteOutcome(left.order_id, left.part, left.kind, state, now, left.key, ended_at=ended, absent_at=left.absent_at or now)

    def _up(self, tab: PaymentOutcome) -> PayUp:
        attempts = tab.followed.attempts + 1
        look_at = tab.later or (next_look(self._ctx.now(), attempts) if tab.problems else None)
        return PayUp(tab.followed.id, self._ctx.now(), look_at, tuple(tab.problems), tuple(tab.made))


def foreign_currencies(ctx: Context, order_ids: Sequence[str]) -> dict[str, str]:
    """By id, of orders that were paid in another currency than the store's: Neto tells it on payments only (neto_api: 3.2)."""
    if not order_ids:
        return {}
    own = ctx.settings.connection.currency or currency(ctx).code
    try:
        found = ctx.tools.shop.payments(order_ids)
    except CannotContinue as fault:
        raise CannotContinue(FORBIDDEN, code="forbidden", facts={"side": "Neto", "right": "read", "resource": "payments"}) from fault
    foreign = {each.order_id: each.currency for each in found.rows if each.currency and folded(each.currency) != folded(own)}
    return {order_id: UNREADABLE_CURRENCY for order_id in order_ids if found.leaves_open(order_id)} | foreign


def _found(due: Due, there: Mapping[int, Sequence[StoredPayment]]) -> bool:
    return any(each.reference.strip() == due.payment.reference for each in there.get(due.part.omni_id, ()))


def _covered(due: Due, fresh: Sequence[Due], there: Sequence[StoredPayment]) -> bool:
    """Whether payments that others made leave no room for ours: entered by hand, or by Omni's own integration."""
    ours = {each.payment.reference for each in fresh}
    others = sum((each.amount for each in there if each.reference.strip() not in ours), ZERO)
    coming = sum((each.payment.amount for each in fresh if each.part.omni_id == due.part.omni_id), ZERO)
    return bool(there) and others > 0 and others + coming > (due.part.total or ZERO) + CENT


def _facts(due: Due) -> dict[str, str]:
    payment = due.payment
    return {"amount": f"{payment.amount:.2f}", "method": payment.method or "no method", "reference": due.part.reference}


def _intent(due: Due, prepared: Prepared) -> WriteIntent:
    return WriteIntent(
        due.order_id, due.part.part, Write.PAYMENT, due.part.omni_id, prepared.digest, prepared.document, due.payment.reference
    )


def _outcome(due: Due, state: WriteState, at: datetime, words: str = "") -> WriteOutcome:
    return WriteOutcome(due.order_id, due.part.part, Write.PAYMENT, state, at, due.payment.reference, words, ended_at=at)
