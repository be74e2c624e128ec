"""Orders whose download was undone, and that somebody asks for by their number: they are made once more, with a reference of their own.

Only where all that stood for them is void in Omni now, as a fresh look shows; what an undo left in doubt stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.lookup import existing
from omni_desktop.core.mapping.again import next_mark
from omni_desktop.core.mapping.selection import judge
from omni_desktop.core.mapping.verify import match_reference
from omni_desktop.core.order import ReadOrder
from omni_desktop.core.record.record import KnownOrder, SentPart, State
from omni_desktop.core.record.updates import Write
from omni_desktop.core.values import replace


def taken_up_again(ctx: Context, reads: Sequence[ReadOrder], known: Mapping[str, KnownOrder]) -> dict[str, KnownOrder]:
    """What the ledger knows of each of them from here on, by id. A rehearsal writes none of it down."""
    asked = [read.id for read in reads if _is_asked_for(ctx, read, known.get(read.id))]
    undone = ctx.tools.ledger.done_writes(Write.UNDO, asked) if asked else {}
    ids = [order_id for order_id in asked if any(not key for key, _part in undone.get(order_id, {}))]
    sent = ctx.tools.ledger.sent_parts(ids) if ids else {}
    found, _unread = existing(ctx, (part.reference for parts in sent.values() for part in parts))
    void = [order_id for order_id in ids if _is_void(sent.get(order_id, ()), found)]
    marks = {order_id: ctx.settings.prefix + order_id + next_mark(known[order_id].reference) for order_id in void}
    if marks and not ctx.request.rehearse:
        ctx.tools.ledger.start_again(ctx.run_id, marks, ctx.now())
    return {order_id: _begun_again(known[order_id], reference) for order_id, reference in marks.items()}


def _is_asked_for(ctx: Context, read: ReadOrder, known: KnownOrder | None) -> bool:
    if not ctx.request.order_ids or ctx.request.by_rules or known is None or known.state is not State.VOIDED or read.order is None:
        return False
    return judge(read.order, ctx.settings, ctx.now(), by_number=True).takes


def _is_void(parts: Sequence[SentPart], found: Mapping[str, Sequence[StoredSalesOrder]]) -> bool:
    """Each of them is there and void, and nothing else stands under its reference."""
    for part in parts:
        exact, _near = match_reference(part.reference, found.get(folded(part.reference), ()))
        if not exact or not all(each.is_void for each in exact):
            return False
    return bool(parts)


def _begun_again(known: KnownOrder, reference: str) -> KnownOrder:
    return replace(known, state=State.FOUND, reference=reference, omni_id=0, omni_total=None, attempts=0, next_look_at=None)
