"""Another integration, or another computer, later: sales orders in Omni that mean an order of ours and aren't ours (omni_api: 0.10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from omni_desktop.core.afterwards.refund_notes import digest_of
from omni_desktop.core.counting import counted
from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.other_shops import without_other_shops
from omni_desktop.core.mapping.borne_numbers import names_in
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import IN_OMNI, KnownOrder, RunNotice
from omni_desktop.core.record.updates import RefundNote
from omni_desktop.core.run.others.other_computers import look_for_others_among
from omni_desktop.core.run.plan import Plan
from omni_desktop.core.sentence import phrase

BOTH = phrase("{ours} and, as {other}, {theirs}")
KEPT = "looked_elsewhere"
OVERLAP = timedelta(minutes=15)


class Elsewhere:
    """Looks once in a run, before its first create, at what changed in Omni since the run before. The first run has a look of its own.

    A rehearsal looks too, and keeps nothing of it.
    """

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._looked = False
        self._found: Mapping[str, StoredSalesOrder] = {}

    def held(self, plans: Sequence[Plan]) -> list[Plan]:
        """An order that somebody else brought already isn't brought a second time."""
        creating = {plan.id: plan.order.placed_at for plan in plans if plan.result == "created" and plan.order}
        if creating:
            self._look(creating)
        return [self._held(plan) if plan.result == "created" else plan for plan in plans]

    def notices(self) -> Iterator[RunNotice]:
        """Once the run's orders are recorded. Those that stand in Omni twice are told on the orders too."""
        if not self._found:
            return
        if not self._ctx.request.rehearse:
            self._note_doubles()
        count, first = len(self._found), next(iter(self._found.values()))
        orders = counted(count, "order")
        sentence = f"Omni holds {orders} of this store that another integration, or another computer, brought ({first.reference.strip()})."
        yield self._ctx.notice("others_at_work", sentence)

    def _note_doubles(self) -> None:
        known = self._ctx.tools.ledger.known(list(self._found))
        twice = [_note(order, self._found[folded(order.id)]) for order in known.values() if order.state in IN_OMNI]
        self._ctx.tools.ledger.note_refunds(self._ctx.run_id, twice, self._ctx.now())

    def _look(self, creating: Mapping[str, datetime]) -> None:
        if self._looked:
            return
        self._looked = True
        ctx = self._ctx
        kept, now = ctx.tools.ledger.cached(KEPT), ctx.trusted_now()
        if kept is not None:
            since = min(datetime.fromisoformat(kept[0].decode()), now)
            rows = ctx.tools.inventory.sales_orders_modified(since - OVERLAP)
            look_for_others_among(ctx, rows)
            self._found = _foreign(ctx, rows, creating)
        if ctx.request.rehearse:
            return
        waiting = [each.modified_at for each in self._found.values() if each.modified_at is not None]
        ctx.tools.ledger.keep(KEPT, min([now, *waiting]).isoformat().encode(), ctx.now())

    def _held(self, plan: Plan) -> Plan:
        stored = self._found.get(folded(plan.id))
        if stored is None:
            return plan
        return plan.held(Problem("brought_by_another", {"found": stored.reference.strip() or str(stored.id), "id": str(stored.id)}))


def _foreign(ctx: Context, rows: Sequence[StoredSalesOrder], creating: Mapping[str, datetime]) -> dict[str, StoredSalesOrder]:
    """By folded order id. Void ones mean nothing any more. `creating`: orders that the ledger need not know yet, in a rehearsal, with their
    place dates."""
    live = [row for row in rows if not row.is_void]
    known = {folded(name): order for name, order in ctx.tools.ledger.known([name for row in live for name in _names(row)]).items()}
    prefixes = (ctx.settings.prefix, *ctx.former_prefixes)
    ids = {folded(order_id) for order_id in creating} | known.keys()
    own = {folded(prefix + order_id) for order_id in ids for prefix in prefixes}
    named: dict[int, str] = {}
    for row in live:
        order_id = next((folded(name) for name in _names(row) if folded(name) in ids), None)
        if order_id is not None and not _is_ours(row, known.get(order_id), own):
            named[row.id] = order_id
    placed = {*creating.values(), *(order.placed_at for order in known.values())}
    others = without_other_shops(ctx.tools.ledger, [row for row in live if row.id in named], placed)
    return {named[row.id]: row for row in others}


def _names(row: StoredSalesOrder) -> list[str]:
    return names_in(row.reference, row.customer_order_no)


def _is_ours(row: StoredSalesOrder, order: KnownOrder | None, own: set[str]) -> bool:
    """Under our reference, whole or as a part of a split order; a second one under the first one's reference is another's."""
    if folded(row.reference).partition("/")[0] not in own:
        return False
    if order is None or order.state not in IN_OMNI or folded(row.reference) != folded(order.reference):
        return True
    return order.omni_id in (0, row.id)


def _note(order: KnownOrder, stored: StoredSalesOrder) -> RefundNote:
    name = f"{stored.reference.strip()} (id {stored.id})"
    facts = {"reference": order.reference, "ids": BOTH(ours=order.omni_id, other=name, theirs=stored.id)}
    problem = Problem("double_in_omni", {**facts, "total": f"{stored.total:.2f}"})
    return RefundNote(order.id, f"omni:{stored.id}", digest_of(facts), problem, "twice_in_omni")
