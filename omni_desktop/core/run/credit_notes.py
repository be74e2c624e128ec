"""A credit note for a refund: proposed from fresh reads, sent once and only where a person says so, looked up where in doubt."""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.afterwards.credit_note import (
    LONGEST_REFERENCE,
    CreditNote,
    CreditOutcome,
    Sold,
    StoredCreditNote,
    credit_note,
    part_of,
    standing_for,
)
from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.lookup import currency
from omni_desktop.core.order import ZERO, Line
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.updates import Followed, OpenWrite, Refund, Write, WriteState
from omni_desktop.core.values import replace
from omni_desktop.core.writes.new_credit_notes import Credit, NewCreditNotes
from omni_desktop.core.writes.once import Once
from omni_desktop.core.writes.writing import left_write

STARTER = "credit note"
CODE = "credit_note"
MADE, DOUBT = "credit_note_made", "credit_note_in_doubt"


def propose(ctx: Context, order_id: str, rma: str = "") -> CreditNote:
    """Reads the refund and the sales order anew; sends nothing. Raises CannotContinue where there is nothing to propose."""
    return _proposed(ctx, order_id, rma)[0]


def _proposed(ctx: Context, order_id: str, rma: str) -> tuple[CreditNote, Credit]:
    order = next(iter(ctx.tools.ledger.followed([order_id])), None)
    if order is None:
        raise _cannot(f"{order_id} isn't in Omni, so there is nothing to credit.")
    refund = _refund(ctx, order.id, rma)
    parts = [each for each in _parts(ctx, order) if not each.is_void]
    if not parts:
        raise _cannot(f"Omni has no sales order for {order.id} that isn't void.")
    sold = Sold(_lines(ctx, order), parts)
    stored = part_of(refund, sold)
    note = credit_note(order.id, refund, sold, refund.issued_at or ctx.now())
    _refuse_odd(ctx, note, refund)
    prepared = ctx.tools.inventory.prepare_credit_note(note, stored)
    there = [each for each in ctx.tools.inventory.credit_notes([note.sales_reference]) if not each.is_void]
    alike = standing_for(note, there)
    _refuse_beyond(note, stored, () if alike else there)
    part = next(each.part for each in order.parts if each.omni_id == stored.id)
    credit = Credit(note.order_id, part, note.rma, stored.id, note.reference, note.sales_reference, prepared)
    told = replace(note, document=prepared.document, digest=prepared.digest, there=alike.reference if alike else "")
    return told, credit


def make(ctx: Context, shown: CreditNote) -> CreditOutcome:
    """Once: what was left in doubt before is looked up first, and what is there already is never made again."""
    with ctx.tools.ledger.lock(STARTER):
        settle_credit_notes(ctx)
        credit = _still_as_shown(ctx, shown)
        kind = NewCreditNotes(ctx)
        try:
            Once(ctx, kind).send([credit])
        except ValueError:
            raise _cannot(f"The credit note {credit.reference} was made already. Nothing was sent.") from None
        _note(ctx, *kind.outcomes[credit.key])
    return kind.outcomes[credit.key][1]


def _still_as_shown(ctx: Context, shown: CreditNote) -> Credit:
    """Read anew. Raises CannotContinue where it isn't what a person saw any more, or is there, or may be."""
    still_open = {(each.order_id, each.key) for each in ctx.tools.ledger.open_writes() if each.kind is Write.CREDIT_NOTE}
    if (shown.order_id, shown.rma) in still_open:
        raise _cannot(f"The credit note {shown.reference} was sent, and Omni gave no clear answer. It is being looked up.")
    note, credit = _proposed(ctx, shown.order_id, shown.rma)
    if note.there:
        raise _cannot(f"Omni has the credit note {note.there} for {note.sales_reference} already. Nothing was sent.")
    if note.digest != shown.digest:
        raise _cannot("The refund or its sales order changed meanwhile. Nothing was sent; look at it again.")
    return credit


def settle_credit_notes(ctx: Context) -> None:
    """Those that an earlier click left in doubt."""
    left = [each for each in ctx.tools.ledger.open_writes() if each.kind is Write.CREDIT_NOTE]
    kind = NewCreditNotes(ctx)
    Once(ctx, kind).conclude([left_write(each, _left(ctx, each)) for each in left])
    for credit, outcome in kind.outcomes.values():
        _note(ctx, credit, outcome)


def _refund(ctx: Context, order_id: str, rma: str) -> Refund:
    answer = ctx.tools.shop.refunds([order_id])
    if answer.leaves_open(order_id):
        raise _cannot(f"Neto's refunds of {order_id} can't be read.")
    found = [each for each in answer.rows if folded(each.order_id) == folded(order_id) and rma in ("", each.id)]
    if not found:
        raise _cannot(f"Neto has no refund for {order_id}.")
    if len(found) > 1:
        raise _cannot(f"Neto has several refunds for {order_id}. Say which: {', '.join(each.id for each in found)}.")
    return found[0]


def _lines(ctx: Context, order: Followed) -> Sequence[Line]:
    """As Omni was last told of them; () where nothing of them is kept."""
    read = ctx.tools.shop.read(order.base or order.raw).order
    return read.lines if read else ()


def _parts(ctx: Context, order: Followed) -> Sequence[StoredSalesOrder]:
    return ctx.tools.inventory.sales_orders_by_id([each.omni_id for each in order.parts])


def _refuse_odd(ctx: Context, note: CreditNote, refund: Refund) -> None:
    if note.refund <= 0:
        raise _cannot(f"The refund {note.rma} of {note.order_id} comes to {note.refund:.2f}, so there is nothing to credit.")
    if refund.currency and refund.currency != (ctx.settings.connection.currency or currency(ctx).code):
        raise _cannot(f"The refund {note.rma} is in {refund.currency}. Make its credit note in Omni by hand.")
    if len(note.reference) > LONGEST_REFERENCE:
        raise _cannot(f"The reference {note.reference} is longer than Omni takes. Make the credit note in Omni by hand.")
    if note.apart:
        raise _cannot(f"Omni would make {note.total:.2f} of the refund of {note.refund:.2f}. Make the credit note in Omni by hand.")


def _refuse_beyond(note: CreditNote, stored: StoredSalesOrder, there: Sequence[StoredCreditNote]) -> None:
    """`there`: credit notes for other refunds of the same sales order, which together give back no more than it came to."""
    credited = sum((abs(each.total) for each in there), ZERO)
    if note.refund + credited > stored.total:
        before = f", of which {credited:.2f} are credited already" if credited else ""
        more = f"The refund of {note.refund:.2f} is more than the {stored.total:.2f} of {note.sales_reference}{before}."
        raise _cannot(f"{more} Make its credit note in Omni by hand.")


def _left(ctx: Context, left: OpenWrite) -> Credit:
    reference, sales_reference = ctx.tools.inventory.sent_credit_note(left.document)
    prepared = Prepared(left.document, "")
    return Credit(left.order_id, left.part, left.key, left.omni_id, reference, sales_reference, prepared)


def _note(ctx: Context, credit: Credit, outcome: CreditOutcome) -> None:
    """In the order's timeline; a refund that has its credit note needs no look any more."""
    if outcome.state in (WriteState.DONE, WriteState.IN_DOUBT):
        facts = {"rma": credit.rma, "reference": credit.reference, "id": str(outcome.omni_id)}
        kind = MADE if outcome.state is WriteState.DONE else DOUBT
        ctx.tools.ledger.note_credit(credit.order_id, kind, facts, ctx.now())


def _cannot(sentence: str) -> CannotContinue:
    return CannotContinue(sentence, code=CODE)
