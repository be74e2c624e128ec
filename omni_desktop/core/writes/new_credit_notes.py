"""Credit notes that are made in Omni, as the machine asks for them (core.writes.once)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from omni_desktop.core.afterwards.credit_note import CreditOutcome, StoredCreditNote
from omni_desktop.core.inventory import WriteAnswer, folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.unreadable import UNREAD, Unread, readable
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.updates import Write, WriteIntent, WriteOutcome, WriteState
from omni_desktop.core.writes.once import Concluded, Fate, Sent
from omni_desktop.core.writes.writing import STATE_OF


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit note that leaves, or left. `omni_id`: its sales order's."""

    order_id: str
    part: int
    rma: str
    omni_id: int
    reference: str
    sales_reference: str
    prepared: Prepared

    @property
    def key(self) -> tuple[str, int, str]:
        return self.order_id, self.part, self.rma


class NewCreditNotes:
    """Implements once.Kind. `outcomes`: what became of each, the last word counts."""

    shows_at_once = False

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self.outcomes: dict[tuple[str, int, str], tuple[Credit, CreditOutcome]] = {}

    def group(self, item: Credit) -> tuple[str, int, str]:
        return item.key

    def prepare(self, item: Credit) -> Prepared:
        return item.prepared

    def intend(self, pairs: Sequence[tuple[Credit, Prepared]]) -> None:
        intents = [
            WriteIntent(item.order_id, item.part, Write.CREDIT_NOTE, item.omni_id, prepared.digest, prepared.document, item.rma)
            for item, prepared in pairs
        ]
        self._ctx.tools.ledger.intend_writes(self._ctx.run_id, intents, self._ctx.now())

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._ctx.tools.inventory.create_credit_notes(batch)

    def answered(self, sent: Sequence[Sent[Credit]]) -> None:
        """An id of Omni's says that it was made, whatever a look-up shows: `record` keeps it as made."""

    def find(self, sent: Sequence[Sent[Credit]]) -> list[StoredCreditNote | Unread | None]:
        rows, unread = readable(lambda: self._ctx.tools.inventory.credit_notes([each.item.sales_reference for each in sent]))
        there = {folded(row.reference): row for row in rows}
        return [
            UNREAD if folded(each.item.sales_reference) in unread else there.get(folded(each.item.reference)) for each in sent
        ]

    def record(self, concluded: Sequence[Concluded[Credit, StoredCreditNote]]) -> None:
        self._ctx.tools.ledger.answer_writes([self._outcome(each) for each in concluded])
        for each in concluded:
            words = each.sent.answer.words if each.fate is Fate.REFUSED else ""
            there = (each.found.id, abs(each.found.total)) if each.found else (each.sent.answer.id, None)
            item = each.sent.item
            self.outcomes[item.key] = (item, CreditOutcome(item.reference, _state(each), words, *there))

    def _outcome(self, concluded: Concluded[Credit, StoredCreditNote]) -> WriteOutcome:
        sent = concluded.sent
        return WriteOutcome(
            order_id=sent.item.order_id,
            part=sent.item.part,
            kind=Write.CREDIT_NOTE,
            state=_state(concluded),
            at=self._ctx.now(),
            key=sent.item.rma,
            words=sent.item.reference if _state(concluded) is WriteState.DONE else sent.answer.words,
            ended_at=sent.ended.ours,
            server_at=sent.ended.theirs,
            answered=sent.answered,
            absent_at=sent.absent_at,
        )


def _state(concluded: Concluded[Credit, StoredCreditNote]) -> WriteState:
    return WriteState.DONE if concluded.sent.answer.id else STATE_OF[concluded.fate]
