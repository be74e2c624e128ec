"""Payments that are made in Omni, as the machine asks for them (core.writes.once)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.unreadable import UNREAD, Unread, readable
from omni_desktop.core.money.totals import cents
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.updates import FollowedPart, NewPayment, StoredPayment, Write, WriteIntent, WriteOutcome, WriteState
from omni_desktop.core.writes.once import Concluded, Fate, Sent
from omni_desktop.core.writes.writing import STATE_OF

OTHERS = "Omni has another payment with this reference"
There = Mapping[int, Sequence[StoredPayment]]


@dataclass(frozen=True, slots=True)
class Due:
    """A payment for one sales order."""

    order_id: str
    part: FollowedPart
    payment: NewPayment

    @property
    def key(self) -> tuple[str, int, str]:
        return self.order_id, self.part.part, self.payment.reference


class NewPayments:
    """Implements once.Kind. `outcomes`: what became of each payment, the last word counts."""

    shows_at_once = False

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self.outcomes: dict[tuple[str, int, str], tuple[Due, WriteOutcome]] = {}

    def group(self, item: Due) -> tuple[str, int, str]:
        return item.key

    def prepare(self, item: Due) -> Prepared:
        return self._ctx.tools.inventory.prepare_payment(item.payment)

    def intend(self, pairs: Sequence[tuple[Due, Prepared]]) -> None:
        intents = [intent_of(due, prepared) for due, prepared in pairs]
        self._ctx.tools.ledger.intend_writes(self._ctx.run_id, intents, self._ctx.now())

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._ctx.tools.inventory.create_payments(batch)

    def answered(self, sent: Sequence[Sent[Due]]) -> None:
        """An id of Omni's says that it was made, whatever a look-up shows: `record` keeps it as made."""

    def find(self, sent: Sequence[Sent[Due]]) -> list[Sequence[StoredPayment] | Unread | None]:
        there, unread = payments_there(self._ctx, [each.item.part.omni_id for each in sent])
        return [UNREAD if each.item.part.omni_id in unread else named_alike(each.item, there) or None for each in sent]

    def record(self, concluded: Sequence[Concluded[Due, Sequence[StoredPayment]]]) -> None:
        outcomes = [(each.sent.item, self._outcome(each)) for each in concluded]
        self._ctx.tools.ledger.answer_writes([outcome for _, outcome in outcomes])
        self.outcomes |= {due.key: (due, outcome) for due, outcome in outcomes}

    def _outcome(self, concluded: Concluded[Due, Sequence[StoredPayment]]) -> WriteOutcome:
        sent, state, words = concluded.sent, STATE_OF[concluded.fate], concluded.sent.answer.words
        if concluded.fate is Fate.FOUND and not is_made(sent.item, concluded.found or ()):
            state, words = WriteState.REFUSED, OTHERS
        elif sent.answer.id:
            state = WriteState.DONE
        return WriteOutcome(
            order_id=sent.item.order_id,
            part=sent.item.part.part,
            kind=Write.PAYMENT,
            state=state,
            at=self._ctx.now(),
            key=sent.item.payment.reference,
            words=words,
            ended_at=sent.ended.ours,
            server_at=sent.ended.theirs,
            answered=sent.answered,
            absent_at=sent.absent_at,
        )


def intent_of(due: Due, prepared: Prepared) -> WriteIntent:
    order_id, part, reference = due.key
    return WriteIntent(order_id, part, Write.PAYMENT, due.part.omni_id, prepared.digest, prepared.document, reference)


def payments_there(ctx: Context, omni_ids: Sequence[int]) -> tuple[dict[int, list[StoredPayment]], set[int]]:
    """By sales order; and the sales orders whose payments can't all be read."""
    found: dict[int, list[StoredPayment]] = defaultdict(list)
    rows, unread = readable(lambda: ctx.tools.inventory.payments(sorted(set(omni_ids)))) if omni_ids else ((), frozenset[str]())
    for each in rows:
        found[each.order_id].append(each)
    return found, set(map(int, unread))


def named_alike(due: Due, there: There) -> list[StoredPayment]:
    """Payments of its sales order with its reference."""
    return [each for each in there.get(due.part.omni_id, ()) if each.reference.strip() == due.payment.reference]


def is_made(due: Due, there: Sequence[StoredPayment]) -> bool:
    """With another amount it is somebody else's."""
    return any(cents(each.amount) == cents(due.payment.amount) for each in there)
