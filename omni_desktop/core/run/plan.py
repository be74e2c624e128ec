"""Stage check: what shall become of each order, and why. Reads only; a rehearsal ends here, a run goes on to create."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from msgspec import Struct

from omni_desktop.core.afterwards.changes import content_digest
from omni_desktop.core.inventory import Catalogue, StoredSalesOrder, folded
from omni_desktop.core.lookups.context import Context, next_look, next_search
from omni_desktop.core.lookups.lookup import existing, look_up
from omni_desktop.core.lookups.unreadable import SALES_ORDER, in_the_dark, problem_of
from omni_desktop.core.mapping.again import earlier_references, mark_of
from omni_desktop.core.mapping.as_decided import map_as_decided
from omni_desktop.core.mapping.kept_plan import KeptPlan
from omni_desktop.core.mapping.mapping import Mapped, needs
from omni_desktop.core.mapping.selection import Verdict, judge, sentence
from omni_desktop.core.mapping.stock import promise
from omni_desktop.core.mapping.verify import PARTS, SEVERAL, adoption, match_reference
from omni_desktop.core.order import Order, ReadOrder
from omni_desktop.core.problems.problems import Problem, not_in_neto, program_fault
from omni_desktop.core.record.record import IN_OMNI, UNSETTLED, Entry, KnownOrder, RunNotice, SentPart, State
from omni_desktop.core.run.again import taken_up_again
from omni_desktop.core.run.backorders import overlaps
from omni_desktop.core.run.details import as_asked, details, not_answered
from omni_desktop.core.run.others.other_computers import look_for_others
from omni_desktop.core.run.updates.payments import foreign_currencies
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.values import replace

ByReference = dict[str, list[StoredSalesOrder]]     # what Omni has, by folded reference
GONE = "gone_from_neto"
NO_SUCH_ORDER = "Neto has no order with this number."
IN_OMNI_SOON = frozenset({"created", "adopted", "changed", "unchanged"})
TIMELINE_OF = {"created": "mapped", "unchanged": ""}


class Plan(Struct, frozen=True):
    """One order's fate. `result` is a result of the command line's JSON; `stored` is the sales order to adopt.

    `sales_orders` are those to send: of an order of which some were sent before (`kept`) only the missing ones. `links`: missing ones
    that Omni holds all the same.
    """

    id: str
    result: str
    order: Order | None = None
    raw: bytes | None = None
    known: KnownOrder | None = None
    rule: str = ""
    problems: tuple[Problem, ...] = ()
    due_at: datetime | None = None
    why: tuple[str, ...] = ()
    sales_orders: tuple[SalesOrder, ...] = ()
    stored: StoredSalesOrder | None = None
    kept: KeptPlan | None = None
    links: tuple[tuple[SalesOrder, StoredSalesOrder], ...] = ()
    apart: Decimal = Decimal(0)

    @property
    def total(self) -> Decimal | None:
        return self.order.grand_total if self.order else (self.known.grand_total if self.known else None)

    @property
    def is_unknown(self) -> bool:
        """Neither Neto nor we ever had it: most likely a mistyped number."""
        return self.rule == GONE and self.known is None

    @property
    def reference(self) -> str:
        if self.stored is not None:
            return self.stored.reference
        if self.sales_orders:
            return self.sales_orders[0].reference
        return self.known.reference if self.known else ""

    def held(self, *problems: Problem) -> Plan:
        return replace(self, result="held", problems=(*self.problems, *problems))


def plan_orders(ctx: Context, order_ids: Sequence[str]) -> list[Plan]:
    """Read the details of some orders and decide each one; one bad order never stops the others."""
    known = ctx.tools.ledger.known(order_ids)
    wanted = [order_id for order_id in order_ids if order_id not in known or known[order_id].state not in UNSETTLED]
    reads = details(ctx, wanted)
    known |= taken_up_again(ctx, reads, known)
    plans = [_first_decision(ctx, read, known.get(read.id)) for read in as_asked(order_ids, reads)]
    plans += [_gone(ctx, known.get(order_id), order_id) for order_id in not_answered(wanted, reads)]
    undecided = [plan for plan in plans if not plan.result]
    mapped = {plan.id: plan for plan in _map_all(ctx, undecided)}
    return [mapped.get(plan.id, plan) for plan in plans]


def _gone(ctx: Context, known: KnownOrder | None, order_id: str) -> Plan:
    if known is not None and known.state in IN_OMNI:
        return Plan(order_id, "unchanged", known=known, rule=GONE, problems=(Problem("gone_from_neto", {"reference": known.reference}),))
    if known is not None and known.stands_in_part:
        stands = Problem("split_unfinished", {"reference": known.reference, "rule": NO_SUCH_ORDER})
        return Plan(order_id, "held", known=known, rule=GONE, problems=(stands,))
    problem, due_at = not_in_neto(order_id, was_there=known is not None), next_search(ctx, known.updated_at) if known else None
    return Plan(order_id, "skipped", known=known, rule=GONE, problems=(problem,), due_at=due_at, why=(NO_SUCH_ORDER,))


def _first_decision(ctx: Context, read: ReadOrder, known: KnownOrder | None) -> Plan:
    """What can be said of an order without asking Omni; result "" means that it has to be mapped."""
    plan = Plan(read.id, "", order=read.order, raw=read.raw, known=known)
    alike = _only_alike(read, known)
    if alike is not None:
        return plan.held(alike)
    in_omni = known is not None and known.state in IN_OMNI
    if read.order is None:
        problem = Problem("order_unreadable", {"reason": read.unreadable})
        return replace(plan, result="unchanged") if in_omni else plan.held(problem)
    if in_omni and known is not None:
        ignored = ctx.settings.download_orders.changed_orders == "ignore"
        same = ignored or known.content_digest in ("", content_digest(read.order))
        return replace(plan, result="unchanged" if same else "changed")
    verdict = judge(read.order, ctx.settings, ctx.now(), by_number=bool(ctx.request.order_ids) and not ctx.request.by_rules)
    if not verdict.takes and known is not None and known.stands_in_part:
        return plan.held(Problem("split_unfinished", {"reference": known.reference, "rule": sentence(verdict)}))
    if not verdict.takes:
        return _skipped(plan, verdict)
    if read.order.grand_total < 0:
        return plan.held(Problem("total_below_zero", {"total": f"{read.order.grand_total:.2f}"}))
    if read.order.not_returned:
        return plan.held(Problem("order_incomplete", {"fields": ", ".join(read.order.not_returned)}))
    return plan


def _only_alike(read: ReadOrder, known: KnownOrder | None) -> Problem | None:
    """Where another order has this number but for case or blanks: the ledger says so, or is about to."""
    if known is not None and known.id.strip() != read.id.strip():
        return Problem("ids_alike", {"order": read.id, "other": known.id})
    return next((problem for problem in known.problems if problem.code == "ids_alike"), None) if known else None


def _skipped(plan: Plan, verdict: Verdict) -> Plan:
    return replace(plan, result="skipped", rule=verdict.rule, due_at=verdict.due_at, why=(sentence(verdict),))


def _map_all(ctx: Context, plans: Sequence[Plan]) -> list[Plan]:
    if not plans:
        return []
    ctx.stop_if_cancelled()
    known = look_up(ctx, [plan.order for plan in plans if plan.order])
    kept = _kept_plans(ctx, plans)
    ctx.looked_up_at = ctx.tools.inventory.server_time()
    found, unread = existing(ctx, _references_of(ctx, plans)) if known.stock_asked else ({}, frozenset[str]())
    mapped = [_mapped_in_turn(ctx, replace(plan, kept=kept[plan.id]) if plan.id in kept else plan, known, found) for plan in plans]
    return _hold_overlaps(ctx, _hold_foreign(ctx, _hold_clashes(_compare_with_omni(ctx, mapped, found, unread))))


def _references_of(ctx: Context, plans: Iterable[Plan]) -> list[str]:
    """The first of each order's sales orders, whoever's prefix it has."""
    first = [ctx.settings.prefix + plan.id + _mark(plan) for plan in plans]
    return first + [prefix + plan.id for plan in plans for prefix in ctx.former_prefixes]


def _mark(plan: Plan) -> str:
    return mark_of(plan.known.reference) if plan.known else ""


def _mapped_in_turn(ctx: Context, plan: Plan, known: Catalogue, found: ByReference) -> Plan:
    """What an order takes from stock is no longer there for those after it, unless Omni has it: then Omni counted it already."""
    mapped = _mapped(ctx, plan, known)
    if known.stock and mapped.result == "created" and not any(folded(reference) in found for reference in _references_of(ctx, [plan])):
        promise(mapped.sales_orders, known)
    return mapped


def _kept_plans(ctx: Context, plans: Sequence[Plan]) -> dict[str, KeptPlan]:
    """Of orders that were split when they were first sent. What Omni refused whole was never there, so it may be planned afresh."""
    sent = ctx.tools.ledger.sent_parts([plan.id for plan in plans if plan.known and plan.known.reference])
    return {
        order_id: _kept_plan(ctx, order_id, parts)
        for order_id, parts in sent.items()
        if len(parts) > 1 and any(part.state is not State.REFUSED for part in parts)
    }


def _kept_plan(ctx: Context, order_id: str, parts: Sequence[SentPart]) -> KeptPlan:
    read = ctx.tools.inventory.sent_sales_order
    sales_orders = tuple(read(part.document, order_id=order_id, part=part.part, total=part.total) for part in parts)
    return KeptPlan(sales_orders, frozenset(part.part for part in parts if part.state in IN_OMNI))


def _mapped(ctx: Context, plan: Plan, known: Catalogue) -> Plan:
    assert plan.order is not None
    dark = in_the_dark(needs(plan.order, ctx.settings, known.sku_table), known) if known.unread else None
    if dark is not None:
        return plan.held(dark)
    try:
        answer = map_as_decided(plan.order, ctx.settings, known, ctx.now(), _as_it_was(plan.order, plan.known), plan.kept)
    except Exception as fault:  # a bug that one order provokes must hold that order, never the rest
        return plan.held(program_fault(fault))
    return _with_mapping(plan, answer)


def _as_it_was(order: Order, known: KnownOrder | None) -> KnownOrder | None:
    """What was accepted was accepted of the order as it was: after an edit in Neto the difference is asked about again."""
    if known is None or known.accepted_rounding is None or known.content_digest in ("", content_digest(order)):
        return known
    return replace(known, accepted_rounding=None)


def _with_mapping(plan: Plan, answer: Mapped) -> Plan:
    result = "held" if answer.held else "created"
    return replace(
        plan, result=result, problems=answer.problems, why=answer.why, sales_orders=answer.sales_orders, apart=answer.apart
    )


def _compare_with_omni(ctx: Context, plans: Sequence[Plan], found: ByReference, unread: Collection[str]) -> list[Plan]:
    """Adopt what Omni already has under our reference, hold what it has differently; former prefixes count as ours.

    `found`, `unread`: where stock was asked for, the answer for the orders' first references.
    """
    creating = [plan for plan in plans if plan.result == "created"]
    asked = set(_references_of(ctx, creating)) if ctx.catalogue and ctx.catalogue.stock_asked else set()
    wanted = (reference for plan in creating for reference in _own_references(ctx, plan))
    more, dark = existing(ctx, (reference for reference in wanted if reference not in asked))
    found = {**found, **more}
    look_for_others(ctx, (stored for rows in found.values() for stored in rows))
    return [_compared(ctx, plan, found, {*unread, *dark}) if plan.result == "created" else plan for plan in plans]


def _hold_clashes(plans: Sequence[Plan]) -> list[Plan]:
    """A part of a split order and another order may have one reference (N1/2). Omni, which shows neither yet, might take
    both: the first has it."""
    first: dict[str, str] = {}
    checked: list[Plan] = []
    for plan in plans:
        references = [sales_order.reference for sales_order in plan.sales_orders] if plan.result == "created" else []
        clash = next((reference for reference in references if folded(reference) in first), "")
        facts = {"case": "same_download", "reference": clash, "other": first.get(folded(clash), "")}
        checked.append(plan.held(Problem("reference_taken", facts)) if clash else plan)
        first |= {} if clash else dict.fromkeys(map(folded, references), plan.id)
    return checked


def _hold_foreign(ctx: Context, plans: Sequence[Plan]) -> list[Plan]:
    """With payments on, an order that was paid in another currency is known as such: as the store's it would be wrong in Omni."""
    if not ctx.settings.download_orders.payments:
        return list(plans)
    paid = [plan.id for plan in plans if plan.result == "created" and plan.order and plan.order.payments]
    foreign = foreign_currencies(ctx, paid)
    return [plan.held(Problem("foreign_currency", {"currency": foreign[plan.id]})) if plan.id in foreign else plan for plan in plans]


def _hold_overlaps(ctx: Context, plans: Sequence[Plan]) -> list[Plan]:
    """A backorder whose goods Omni still holds on the order that they came from would be shipped twice: it waits for that one."""
    children = {plan.id: plan.order for plan in plans if plan.result == "created" and plan.order and plan.order.related_id}
    found = overlaps(ctx, list(children.values())) if children else {}
    return [plan.held(found[plan.id]) if plan.id in found else plan for plan in plans]


def _own_references(ctx: Context, plan: Plan) -> list[str]:
    """Those that it has now, and those of before: under these it must not stand."""
    current = [sales_order.reference for sales_order in plan.sales_orders]
    former = [*earlier_references(ctx.settings.prefix + plan.id, _mark(plan)), *(prefix + plan.id for prefix in ctx.former_prefixes)]
    return current + [reference for reference in former if reference not in current]


def _compared(ctx: Context, plan: Plan, found: ByReference, unread: Collection[str]) -> Plan:
    references = _own_references(ctx, plan)
    dark = next((reference for reference in references if folded(reference) in unread), None)
    if dark is not None:
        return plan.held(problem_of(SALES_ORDER, dark))
    if plan.kept is not None and len(plan.sales_orders) > 1:
        return _finished(plan, plan.kept, found)
    for reference in references:
        exact, near = match_reference(reference, found.get(folded(reference), ()))
        if _mark(plan) and reference not in [each.reference for each in plan.sales_orders]:
            exact, near = _live(exact), _live(near)         # void is what an undo left
        if exact and len(plan.sales_orders) > 1:
            return _whole_or_nothing(plan, reference, exact)
        if exact:
            return _adopted(plan, exact)
        if near:
            return plan.held(Problem("reference_near", {"reference": reference, "found": near[0].reference}))
    return plan


def _whole_or_nothing(plan: Plan, reference: str, exact: Sequence[StoredSalesOrder]) -> Plan:
    """An order that would be split now: what Omni has whole is adopted; of a part, sending the others could ship goods twice."""
    assert plan.order is not None
    whole = replace(plan.sales_orders[0], shop_total=plan.order.grand_total)
    is_part = reference in [part.reference for part in plan.sales_orders[1:]]
    problem = adoption(whole, (_live(exact) or exact)[0])
    if problem is None and not is_part:
        return _adopted(replace(plan, sales_orders=(whole,)), exact)
    if problem is not None and problem.code == "reference_void":
        return plan.held(problem)
    facts = {"reference": reference, "what": PARTS, "stored": str(exact[0].total), "ours": SEVERAL}
    return plan.held(Problem("reference_taken", facts))


def _finished(plan: Plan, kept: KeptPlan, found: ByReference) -> Plan:
    """What stands is left alone, what Omni holds all the same is linked, and only the rest is sent."""
    send: list[SalesOrder] = []
    links: list[tuple[SalesOrder, StoredSalesOrder]] = []
    for part in plan.sales_orders:
        exact, near = match_reference(part.reference, found.get(folded(part.reference), ()))
        stands = part.part in kept.standing
        problem = _part_problem(part, exact, near, stands=stands)
        if problem is not None:
            return plan.held(problem)
        if exact and not stands:
            links.append((part, _live(exact)[0]))
        elif not stands:
            send.append(part)
    return replace(plan, result="created" if send else "adopted", sales_orders=tuple(send), links=tuple(links))


def _part_problem(part: SalesOrder, exact: Sequence[StoredSalesOrder], near: Sequence[StoredSalesOrder], *, stands: bool) -> Problem | None:
    """Of a part that stands, staff may have changed what they like; only voided it would make the rest too little."""
    live = _live(exact)
    if len(live) > 1:
        return _double(part.reference, live)
    if stands and (live or not exact):
        return None
    if exact:
        return adoption(part, (live or exact)[0])
    return Problem("reference_near", {"reference": part.reference, "found": near[0].reference}) if near else None


def _live(stored: Sequence[StoredSalesOrder]) -> list[StoredSalesOrder]:
    return [each for each in stored if not each.is_void]


def _double(reference: str, live: Sequence[StoredSalesOrder]) -> Problem:
    return Problem("double_in_omni", {"reference": reference, "ids": ", ".join(str(stored.id) for stored in live)})


def _adopted(plan: Plan, exact: Sequence[StoredSalesOrder]) -> Plan:
    live = _live(exact)
    if len(live) > 1:
        return plan.held(_double(plan.reference, live))
    stored = (live or list(exact))[0]
    problem = adoption(plan.sales_orders[0], stored)
    if problem is not None:
        return plan.held(problem)
    return replace(plan, result="adopted", stored=stored)


def gone_notices(ctx: Context, plans: Sequence[Plan]) -> Iterator[RunNotice]:
    """Who asks for an order by its number is told that Neto doesn't have it; what has no row has no other place to say so."""
    for plan in plans if ctx.request.order_ids else ():
        if plan.rule == GONE:
            stays = f" Its sales order {plan.reference} stays in Omni as it is." if plan.result != "skipped" else ""
            code = "order_gone_from_neto" if plan.known else "number_not_in_neto"
            seen = " It was there before: somebody deleted it." if plan.known else ""
            yield ctx.notice(code, f"Neto has no order {plan.id}.{seen}{stays}")


def entry_of(ctx: Context, plan: Plan) -> Entry:
    """The ledger's entry for a plan that needs no call any more: everything but an order to be created."""
    at = ctx.now()
    held, sending = plan.result == "held", plan.result == "created"
    before = plan.known.attempts if plan.known else 0
    attempts = before + 1 if held else before if sending else 0
    return Entry(
        id=plan.id,
        state=_state(plan),
        at=at,
        order=plan.order,
        raw=plan.raw,
        content_digest=content_digest(plan.order) if plan.order and plan.result != "changed" else None,
        rule=plan.rule,
        problems=plan.problems,
        next_look_at=plan.due_at or (next_look(at, attempts) if held else None),
        attempts=attempts,
        reference=plan.reference or None,
        omni_id=plan.stored.id if plan.stored else None,
        omni_total=plan.stored.total if plan.stored else None,
        omni_status=plan.stored.status if plan.stored else None,
        branch_id=plan.sales_orders[0].branch_id if plan.sales_orders else None,
        clears_reading=not sending,     # it leaves the list of those to be read only together with its intent
        why=plan.why,
        timeline=TIMELINE_OF.get(plan.result, plan.result),
        facts={"rule": plan.rule} if plan.rule else {},
        documents={"omni": plan.stored.raw} if plan.stored else {},
        changed=plan.result == "changed",
        pays=ctx.settings.download_orders.payments and _may_owe(plan),
        exports=ctx.settings.download_orders.mark_exported and plan.result in ("created", "adopted"),
    )


def _may_owe(plan: Plan) -> bool:
    """Of an order that is in Omni, a payment may also have gone in Neto."""
    return plan.result in ("changed", "unchanged") or (plan.result in IN_OMNI_SOON and bool(plan.order and plan.order.payments))


def _state(plan: Plan) -> State:
    if plan.result in ("unchanged", "changed"):
        return plan.known.state if plan.known else State.FOUND
    return State.READY if plan.result == "created" else State(plan.result)
