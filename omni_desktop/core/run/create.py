"""Stage create: sales orders in growing batches, each with its intent on disk before the call leaves."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace

from omni_desktop.core.errors import Cancelled, CannotContinue, TryLater
from omni_desktop.core.inventory import StoredSalesOrder, WriteAnswer
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.events import Event, Stage
from omni_desktop.core.record.record import CreateAnswer, Intent, State
from omni_desktop.core.run.conclude import conclude, reads_back_equal, stands_as_sent, told_orders
from omni_desktop.core.run.contacts import Contacts
from omni_desktop.core.run.context import Context
from omni_desktop.core.run.pace import STEPS, Answers, Pace, halves
from omni_desktop.core.run.plan import Plan, entry_of
from omni_desktop.core.run.read import save
from omni_desktop.core.run.sent_create import SentCreate
from omni_desktop.core.sales_order import SalesOrder

Concluded = dict[tuple[str, int], tuple[SentCreate, CreateAnswer]]


class Creator:
    """Sends planned orders. The first sales order of a store, or after an Accounting change, goes alone and must read back equal."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._digest = _accounting_digest(ctx)
        first = STEPS[1] if self._is_proven() else STEPS[0]
        self._pace = Pace(first)
        self._contacts = Contacts(ctx, Pace(first))

    def create(self, plans: Sequence[Plan]) -> Iterator[Event]:
        yield from self._link_parts([plan for plan in plans if plan.links])
        waiting = [plan for plan in plans if plan.sales_orders]
        self._refuse_while_the_first_differs()
        while waiting and not self._is_proven():
            self._ctx.stop_if_cancelled()
            yield from self._prove(waiting.pop(0))
        if not waiting:
            return
        ready = yield from self._linked(waiting)
        while ready:
            self._ctx.stop_if_cancelled()
            batch, ready = _split(ready, self._pace.size)
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
        concluded = yield from self._send_batch(ready)
        answers = [answer for _, answer in concluded.values()]
        if all(reads_back_equal(answer) for answer in answers):
            save(self._ctx, proven=self._digest)
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

    def _send_batch(self, plans: Sequence[Plan]) -> Generator[Event, None, Concluded]:
        """What became of each sales order, as this generator's return value; each order is told once."""
        concluded: Concluded = {}
        yield from self._send(plans, concluded)
        yield from told_orders(self._ctx, list(concluded.values()))
        return concluded

    def _send(self, plans: Sequence[Plan], concluded: Concluded) -> Iterator[Event]:
        yield Stage("create")
        sent, whole_refused = self._sent(plans)
        yield Stage("verify")
        outcome = {(each.id, each.sales_order.part): (each, answer) for each, answer in conclude(self._ctx, sent)}
        concluded |= outcome
        if whole_refused and len(plans) > 1:
            refused = {key for key, (_, answer) in outcome.items() if answer.state is State.REFUSED}
            yield from self._again_in_halves(plans, refused, concluded)

    def _again_in_halves(self, plans: Sequence[Plan], refused: set[tuple[str, int]], concluded: Concluded) -> Iterator[Event]:
        """Omni refused the whole call (400): what it does not hold goes again in halves, so that one bad order never stops the rest."""
        for half in halves([rest for plan in plans if (rest := _only(plan, refused)).sales_orders]):
            yield from self._send(half, concluded)

    def _sent(self, plans: Sequence[Plan]) -> tuple[list[SentCreate], bool]:
        """Write the intents, make the call. What is raised here surely did not take anything: those intents are withdrawn."""
        ctx = self._ctx
        parts = [(plan, sales_order) for plan in plans for sales_order in plan.sales_orders]
        prepared = [ctx.tools.inventory.prepare_sales_order(sales_order) for _, sales_order in parts]
        ctx.tools.ledger.record(ctx.run_id, [entry_of(ctx, plan) for plan in plans])
        ctx.tools.ledger.intend(ctx.run_id, [_intent(part, sent) for (_, part), sent in zip(parts, prepared, strict=True)], ctx.now())
        try:
            answers, answered, whole_refused = self._call(prepared)
        except (Cancelled, TryLater, CannotContinue):
            ctx.tools.ledger.answer(ctx.run_id, [_withdrawn(ctx, part) for _, part in parts])
            raise
        sent = [
            _sent_part(ctx, plan, part, answer, answered=answered, refused=whole_refused)
            for (plan, part), answer in zip(parts, answers, strict=True)
        ]
        ctx.tools.ledger.answer(ctx.run_id, [_unproven(ctx, each) for each in sent if each.answer.id])
        return sent, whole_refused

    def _call(self, prepared: Sequence[Prepared]) -> Answers:
        expand, create = self._ctx.settings.download_orders.expand_boms, self._ctx.tools.inventory.create_sales_orders
        return self._pace.send(self._ctx.tools.clock, prepared, lambda batch: create(batch, expand_boms=expand))


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


def _intent(sales_order: SalesOrder, prepared: Prepared) -> Intent:
    return Intent(
        sales_order.order_id,
        sales_order.part,
        sales_order.reference,
        prepared.digest,
        prepared.document,
        sales_order.expected_total,
        sales_order.branch_id,
        sales_order.origins,
    )


def _sent_part(ctx: Context, plan: Plan, part: SalesOrder, answer: WriteAnswer, *, answered: bool, refused: bool) -> SentCreate:
    return SentCreate(
        sales_order=part,
        answer=answer,
        ended_at=ctx.now(),
        answered=answered,
        refused_whole=refused,
        order=plan.order,
        attempts=plan.known.attempts if plan.known else 0,
        shop_problems=plan.problems,
    )


def _only(plan: Plan, parts: set[tuple[str, int]]) -> Plan:
    return replace(plan, sales_orders=tuple(each for each in plan.sales_orders if (plan.id, each.part) in parts))


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


def _withdrawn(ctx: Context, part: SalesOrder) -> CreateAnswer:
    return CreateAnswer(part.order_id, part.part, State.FOUND, ctx.now())


def _unproven(ctx: Context, sent: SentCreate) -> CreateAnswer:
    """Omni answered with an id: kept at once, so that a kill before the read-back never makes this order absent."""
    return CreateAnswer(sent.id, sent.sales_order.part, State.IN_DOUBT, ctx.now(), omni_id=sent.answer.id, ended_at=sent.ended_at)


