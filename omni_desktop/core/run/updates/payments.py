"""Stage updates, payments: each payment of Neto becomes one of Omni, once, whatever happens on the way (settings: payments)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.afterwards.shop_payments import ONLY_TOLD, payments_now
from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.inventory import folded
from omni_desktop.core.lookups.context import Context, next_look
from omni_desktop.core.lookups.lookup import currency
from omni_desktop.core.lookups.unreadable import PAYMENTS, problem_of, readable
from omni_desktop.core.money.shares import shared
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
    WriteOutcome,
    WriteState,
)
from omni_desktop.core.sentence import word
from omni_desktop.core.writes.new_payments import OTHERS, Due, NewPayments, intent_of, is_made, named_alike, payments_there
from omni_desktop.core.writes.once import Once
from omni_desktop.core.writes.pace import Pace
from omni_desktop.core.writes.writing import left_write

CHUNK = 500
NO_METHOD = word("no method")
UNREADABLE_CURRENCY = "a currency that can't be read"
FORBIDDEN = (
    "Download payments is on, but the Neto key isn't accepted for reading payments. Allow it in Neto, or switch Download payments off. "
    "Nothing is lost."
)


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
        self._pace = Pace()

    def pay(self) -> None:
        """What an earlier run left in doubt is looked up first; then whatever is due."""
        if not self._ctx.settings.download_orders.payments:
            return
        self.settle()
        while due := self._ctx.tools.ledger.to_pay(self._ctx.now(), limit=CHUNK):
            self._ctx.stop_if_cancelled()
            self._chunk(due)

    def _chunk(self, due: Sequence[Followed]) -> None:
        tabs = {each.id: PaymentOutcome(each) for each in due}
        orders = {each.id: order for each in due if (order := self._ctx.tools.shop.read(each.raw).order)}
        made = self._ctx.tools.ledger.written(Write.PAYMENT, list(orders))
        owed = {order_id: self._owed(tabs[order_id], order, made.get(order_id, {})) for order_id, order in orders.items()}
        dues = self._not_to_void(lambda void: [
            each
            for order_id in orders
            for each in self._dues(tabs[order_id].followed, owed[order_id], made.get(order_id, {}), void)
        ])  # fmt: skip
        foreign = foreign_currencies(self._ctx, list(dict.fromkeys(each.order_id for each in dues)))
        for order_id, code in foreign.items():
            tabs[order_id].problems.append(Problem("payment_foreign", {"currency": code}))
        self._make([each for each in dues if each.order_id not in foreign], tabs)
        self._ctx.tools.ledger.paid_up(self._ctx.run_id, [self._up(tab) for tab in tabs.values()])

    def _owed(self, tab: PaymentOutcome, order: Order, made: Mapping[tuple[str, int], bytes]) -> Mapping[str, Payment]:
        """What Omni may not have yet, over all parts."""
        now = payments_now(order, self._amounts(made), tab.followed.reference)
        tab.problems += now.apart
        return now.owed

    def _dues(
        self, followed: Followed, owed: Mapping[str, Payment], made: Collection[tuple[str, int]], void: Collection[int]
    ) -> Iterator[Due]:
        """A payment is shared over the parts of a split order by what they come to; void ones, also those of `void`, get none."""
        parts = [part for part in followed.parts if part.state is not State.VOIDED and part.omni_id and part.omni_id not in void]
        for key, payment in owed.items() if parts else ():
            for part, amount in zip(parts, shared(payment.amount, [part.total or ZERO for part in parts]), strict=True):
                if amount and (key, part.part) not in made:
                    yield Due(followed.id, part, self._payment(part, key, payment, amount))

    def _not_to_void(self, dues: Callable[[Collection[int]], list[Due]]) -> list[Due]:
        """Without sales orders that somebody voided in Omni, of which the ledger need not know."""
        found = dues(())
        ids = sorted({each.part.omni_id for each in found})
        rows, _unread = readable(lambda: self._ctx.tools.inventory.sales_orders_by_id(ids)) if ids else ((), None)
        void = [row.id for row in rows if row.is_void]
        return dues(void) if void else found

    def _amounts(self, made: Mapping[tuple[str, int], bytes]) -> dict[str, Decimal | None]:
        """Key -> what was made in Omni under it, over all parts."""
        amounts: dict[str, Decimal | None] = {}
        for (key, _), document in made.items():
            before, amount = amounts.get(key, ZERO), self._amount(document)
            amounts[key] = None if before is None or amount is None else before + amount
        return amounts

    def _amount(self, document: bytes) -> Decimal | None:
        """One that was found in Omni has no document of ours."""
        return self._ctx.tools.inventory.sent_payment(document).amount if document else None

    def _payment(self, part: FollowedPart, key: str, payment: Payment, amount: Decimal) -> NewPayment:
        table = {folded(name): method for name, method in self._ctx.settings.accounting.payment_methods.items()}
        method = table.get(folded(payment.method), payment.method)
        return NewPayment(part.omni_id, key, amount, method, payment.paid_at or self._ctx.now())

    def _make(self, wanted: Sequence[Due], tabs: Mapping[str, PaymentOutcome]) -> None:
        """Looked up by their orders before anything is sent: one that Omni has already, or may have by another hand, isn't made."""
        there, unread = payments_there(self._ctx, [each.part.omni_id for each in wanted])
        for each in wanted:
            if each.part.omni_id in unread:
                _add(tabs[each.order_id].problems, problem_of(PAYMENTS, each.part.reference))
        wanted = [each for each in wanted if each.part.omni_id not in unread]
        self._keep([each for each in wanted if is_made(each, named_alike(each, there))])
        fresh = [each for each in wanted if not named_alike(each, there)]
        covered = {each.part.omni_id for each in fresh if _covered(each, fresh, there.get(each.part.omni_id, ()))}
        others = [each for each in wanted if each not in fresh and not is_made(each, named_alike(each, there))]
        for each in [*others, *(each for each in fresh if each.part.omni_id in covered)]:
            tabs[each.order_id].problems.append(Problem("payment_maybe_there", _facts(each)))
        kind = NewPayments(self._ctx)
        try:
            Once(self._ctx, kind, self._pace).send([each for each in fresh if each.part.omni_id not in covered])
        finally:
            self._tell(kind, tabs)

    def _tell(self, kind: NewPayments, tabs: Mapping[str, PaymentOutcome]) -> None:
        for due, outcome in kind.outcomes.values():
            tab = tabs[due.order_id]
            if outcome.state is WriteState.DONE:
                tab.made.append(("paid", _facts(due)))
            elif outcome.words == OTHERS:
                tab.problems.append(Problem("payment_maybe_there", _facts(due)))
            elif outcome.state is WriteState.REFUSED:
                tab.problems.append(Problem("payment_refused", {**_facts(due), "words": outcome.words}))
            else:
                tab.later = self._ctx.now() + self._ctx.settle_time

    def _keep(self, known: Sequence[Due]) -> None:
        if known:
            ledger, now = self._ctx.tools.ledger, self._ctx.now()
            ledger.intend_writes(self._ctx.run_id, [intent_of(each, Prepared(b"", "")) for each in known], now)
            ledger.answer_writes([
                WriteOutcome(each.order_id, each.part.part, Write.PAYMENT, WriteState.DONE, now, each.payment.reference) for each in known
            ])

    def settle(self) -> None:
        """What an earlier run left in doubt is looked up. Found: made. Surely absent: due again. Else it stays in doubt."""
        ctx = self._ctx
        left = [each for each in ctx.tools.ledger.open_writes() if each.kind is Write.PAYMENT]
        kind = NewPayments(ctx)
        Once(ctx, kind).conclude([left_write(each, _due_of(ctx, each)) for each in left])
        closed = [outcome for _, outcome in kind.outcomes.values() if outcome.state is not WriteState.IN_DOUBT]
        made = [each for each in closed if each.state is WriteState.DONE]
        ups = [PayUp(each.order_id, each.at, each.at, timeline=(("paid_found", {"reference": each.key}),)) for each in made]
        ctx.tools.ledger.paid_up(ctx.run_id, ups)
        ctx.tools.ledger.pay_at([each.order_id for each in closed], ctx.now())

    def _up(self, tab: PaymentOutcome) -> PayUp:
        attempts = tab.followed.attempts + 1
        open_still = any(problem.code not in ONLY_TOLD for problem in tab.problems)
        look_at = tab.later or (next_look(self._ctx.now(), attempts) if open_still else None)
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
    told = {each.order_id: each.currency for each in found.rows if each.currency and folded(each.currency) != folded(own)}
    foreign = {order_id: told[order_id] for order_id in order_ids if order_id in told}
    return {order_id: UNREADABLE_CURRENCY for order_id in order_ids if found.leaves_open(order_id)} | foreign


def _add(problems: list[Problem], problem: Problem) -> None:
    """Once, however many payments it concerns."""
    if problem not in problems:
        problems.append(problem)


def _covered(due: Due, fresh: Sequence[Due], there: Sequence[StoredPayment]) -> bool:
    """Whether payments that others made leave no room for ours: entered by hand, or by Omni's own integration."""
    ours = {each.payment.reference for each in fresh}
    others = sum((each.amount for each in there if each.reference.strip() not in ours), ZERO)
    coming = sum((each.payment.amount for each in fresh if each.part.omni_id == due.part.omni_id), ZERO)
    return bool(there) and others > 0 and others + coming > (due.part.total or ZERO) + CENT


def _due_of(ctx: Context, left: OpenWrite) -> Due:
    """A payment as an earlier run sent it."""
    part = FollowedPart(left.part, "", left.omni_id, State.CREATED)
    return Due(left.order_id, part, ctx.tools.inventory.sent_payment(left.document))


def _facts(due: Due) -> dict[str, str]:
    payment = due.payment
    return {"amount": f"{payment.amount:.2f}", "method": payment.method or NO_METHOD, "reference": due.part.reference}


