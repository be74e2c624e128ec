"""Stage create: sales orders in growing batches, each with its intent on disk before the call leaves."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Sequence

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.inventory import StoredSalesOrder
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.record.events import Event, Stage
from omni_desktop.core.record.record import CreateAnswer, State
from omni_desktop.core.run.contacts import Contacts
from omni_desktop.core.run.decided import as_decided
from omni_desktop.core.run.others.other_computers import refuse_others
from omni_desktop.core.run.plan import Plan, entry_of
from omni_desktop.core.run.read import save
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.writes.creates import Create, Creates, looked_events, reads_back_equal, stands_as_sent
from omni_desktop.core.writes.just_made import JustMade
from omni_desktop.core.writes.once import Once
from omni_desktop.core.writes.pace import STEPS, Pace


class Creator:
    """Sends planned orders. The first sales order of a store, or after an Accounting change, goes alone and must read back equal."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._digest = _accounting_digest(ctx)
        first = STEPS[1] if self._is_proven() else STEPS[0]
        self._pace = Pace(first)
        self._contact_pace = Pace(first)
        self._contacts = Contacts(ctx, self._contact_pace)
        self._just_made = JustMade(ctx)

    def create(self, plans: Sequence[Plan]) -> Iterator[Event]:
        yield from self._link_parts([plan for plan in plans if plan.links])
        waiting = [plan for plan in plans if plan.sales_orders]
        self._refuse_while_the_first_differs()
        while waiting and not self._is_proven():
            self._ctx.stop_if_cancelled()
            plan, *waiting = self._pace.in_turn(waiting)
            yield from self._prove(plan)
        if not waiting:
            return
        ready = yield from self._linked(waiting)
        while ready:
            self._ctx.stop_if_cancelled()
            batch, ready = _split(self._pace.in_turn(ready), self._pace.size)
            yield from self._send_batch(batch)

    def _link_parts(self, plans: Sequence[Plan]) -> Iterator[Event]:
        """Parts of a split order that Omni holds although their create was refused or never answered."""
        ctx = self._ctx
        ctx.tools.ledger.answer(ctx.run_id, [_linked_part(ctx, *link) for plan in plans for link in plan.links])
        complete = [plan for plan in plans if not plan.sales_orders]
        ctx.tools.ledger.record(ctx.run_id, [entry_of(ctx, plan) for plan in complete])
        for plan in complete:
            yield ctx.looked(plan.id, plan.result, reference=plan.reference, omni_id=plan.links[0][1].id, total=plan.total)

    def _refuse_while_the_first_differs(self) -> None:
        """A first order that stands differently stops the later runs too: else each of them would send one more that differs."""
        order_id = self._ctx.cursor.proven.removeprefix(self._failed(""))
        known = self._ctx.tools.ledger.known([order_id]).get(order_id)
        if self._ctx.cursor.proven == self._failed(order_id) and known is not None and not stands_as_sent(known.problems):
            raise _first_differs(order_id, known.reference)

    def _failed(self, order_id: str) -> str:
        """What the cursor remembers instead of a proof: under these settings, this order did not read back equal."""
        return f"differs:{self._digest}:{order_id}"

    def _is_proven(self) -> bool:
        return self._ctx.cursor.proven == self._digest

    def _prove(self, plan: Plan) -> Iterator[Event]:
        """One order alone. Held or refused says nothing of our arithmetic: then the next one is tried."""
        ready = yield from self._linked([plan])
        if not ready:
            return
        answers = yield from self._send_batch(ready)
        if answers and all(reads_back_equal(answer) for answer in answers):
            save(self._ctx, proven=self._digest)
            self._contact_pace.size = max(self._contact_pace.size, STEPS[1])
        elif any(answer.state is State.CREATED for answer in answers):
            save(self._ctx, proven=self._failed(plan.id))
            raise _first_differs(plan.id, plan.reference)

    def _linked(self, plans: Sequence[Plan]) -> Generator[Event, None, list[Plan]]:
        """The plans whose customer is known, as this generator's return value; the others are recorded as held."""
        yield Stage("customers")
        linked = self._contacts.link(plans)
        held = [plan for plan in linked if plan.result == "held"]
        self._ctx.tools.ledger.record(self._ctx.run_id, [entry_of(self._ctx, plan) for plan in held])
        for plan in held:
            yield self._ctx.looked(plan.id, "held", reference=plan.reference, problems=plan.problems, total=plan.total)
        return [plan for plan in linked if plan.result != "held"]

    def _send_batch(self, plans: Sequence[Plan]) -> Generator[Event, None, list[CreateAnswer]]:
        """What became of each sales order, as this generator's return value; each order is told once."""
        ctx = self._ctx
        refuse_others(ctx)
        plans = yield from as_decided(ctx, plans)
        if not plans:
            return []
        creates = Creates(ctx, self._just_made)
        once = Once(ctx, creates, self._pace)
        yield Stage("create")
        ctx.tools.ledger.record(ctx.run_id, [entry_of(ctx, plan) for plan in plans])
        sent = once.leave([_create(plan, sales_order) for plan in plans for sales_order in plan.sales_orders])
        yield Stage("verify")
        once.conclude(sent)
        yield from looked_events(ctx, creates.outcomes.values())
        return [answer for _, answer in creates.outcomes.values()]


def _create(plan: Plan, sales_order: SalesOrder) -> Create:
    return Create(sales_order, plan.order, plan.known.attempts if plan.known else 0, plan.problems)


def _first_differs(order_id: str, reference: str) -> CannotContinue:
    return CannotContinue(
        f"The first order, {order_id}, doesn't stand in Omni as it was sent, so no other order was sent. Compare both sides; then mend the "
        f"settings (Accounting), or accept it: dismiss {order_id}, and download again.",
        code="first_order_differs",
        facts={"order": order_id, "reference": reference},
    )


def _accounting_digest(ctx: Context) -> str:
    """Of the settings that change what a sales order adds up to, and of the Omni account it goes to."""
    settings = ctx.settings
    facts = (settings.accounting, settings.connection.omni_url, settings.connection.omni_username)
    return hashlib.sha256(repr(facts).encode()).hexdigest()


def _split(plans: Sequence[Plan], size: int) -> tuple[list[Plan], list[Plan]]:
    """The next batch of at most `size` sales orders, parts of one order together, and the rest."""
    taken, room = 0, size
    for plan in plans:
        room -= len(plan.sales_orders)
        if room < 0 and taken:
            break
        taken += 1
    return list(plans[:taken]), list(plans[taken:])


def _linked_part(ctx: Context, part: SalesOrder, stored: StoredSalesOrder) -> CreateAnswer:
    return CreateAnswer(
        part.order_id,
        part.part,
        State.ADOPTED,
        ctx.now(),
        omni_id=stored.id,
        omni_total=stored.total,
        omni_status=stored.status,
        document=stored.raw,
    )
