"""Stage update: what became in Neto of orders that are in Omni, brought to their sales orders (settings: Status updates)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.afterwards.refund_notes import lines_in_words
from omni_desktop.core.afterwards.shelf import Need, Shelf, needs_of, unlinked_in_words, unlinked_lines
from omni_desktop.core.afterwards.status import Act, Case, Decision, HeldLine, Part, asked_state, decide, dispatch_of, goods_of, plain
from omni_desktop.core.errors import Cancelled, Fault
from omni_desktop.core.inventory import StoredSalesOrder
from omni_desktop.core.lookups.context import Context, next_look
from omni_desktop.core.lookups.unreadable import SALES_ORDER, STOCK, problem_of, readable
from omni_desktop.core.mapping.dates import at_the_earliest
from omni_desktop.core.order import ZERO, Order
from omni_desktop.core.problems.problems import Problem, program_fault
from omni_desktop.core.record.events import Counted, Event, Looked, Stage
from omni_desktop.core.record.preview import Preview
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.core.record.updates import Dispatch, Followed, FollowedPart, FollowUp, Refund, Write, WriteState
from omni_desktop.core.run.plan import Plan
from omni_desktop.core.run.updates.changes import ChangeOutcome, Changer
from omni_desktop.core.run.updates.outcomes import RESULT_OF, Look, follow_up_for, parts_of, previewed, previewed_why, waits_for
from omni_desktop.core.run.updates.refunds import refunds_of
from omni_desktop.core.run.updates.waiting import Waiting
from omni_desktop.core.sentence import phrase
from omni_desktop.core.values import replace
from omni_desktop.core.writes.pace import halves
from omni_desktop.core.writes.writing import Put, Result, Writer, put, unanswered

CHUNK = 1000
AMOUNT_OF = phrase("{amount} ({lines})")
SHORT = phrase("{goods} is {count} short")
LOOKS_A_RUN = 2
BROUGHT_BY = {State.DISPATCHED: {Write.DISPATCH, Write.STAGE}, State.VOIDED: {Write.VOID, Write.UNDO}}
ENDS = {Act.DISPATCH: RESULT_OF[State.DISPATCHED], Act.VOID: RESULT_OF[State.VOIDED]}


class Follower:
    """Looks at every order that is due, first placed first, and does what its status in Neto asks for."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._writer = Writer(ctx)
        self._changer = Changer(ctx, self._writer)
        self._shelf = Shelf()
        self._waiting = Waiting(ctx)
        self._looks: Counter[str] = Counter()
        self._unread_stock: set[str] = set()
        self.released = 0

    def events(self) -> Iterator[Event]:
        if self._rule == "no":
            self._ctx.tools.ledger.park(self._ctx.now())
        else:
            self._waiting.wake()
        while due := self._due():
            self._ctx.stop_if_cancelled()
            self._looks.update(each.id for each in due)
            yield Stage("updates")
            yield Counted(0, len(due))
            yield from self._chunk(due)
        self._waiting.save()

    def preview(self, plans: Sequence[Plan]) -> Iterator[Looked]:
        """For a rehearsal, which sends nothing: what would become of orders that Neto has news of, and of those that are due anyway."""
        ledger = self._ctx.tools.ledger
        read = {plan.id: plan for plan in plans if plan.order is not None and plan.known is not None and plan.known.state in IN_OMNI}
        due = [_as_read(each, read[each.id]) for each in self._followed(list(read)) if each.id in read]
        if not self._ctx.request.order_ids:
            due += [each for each in ledger.following(self._ctx.now(), limit=CHUNK) if each.id not in read]
        due = [each for each in due if not self._looks[each.id]]
        self._looks.update(each.id for each in due)
        for look in self._previewed(due) if due else ():
            result, problems = previewed(look)
            if result != "unchanged" or problems:
                customer = look.order.customer_name if look.order else ""
                yield replace(self._looked(look, result, problems), preview=Preview(customer, previewed_why(look)))

    def _previewed(self, due: Sequence[Followed]) -> list[Look]:
        try:
            looks = self._decided(due, send=False)
            return self._served(looks) if self._rule == "completed" else looks
        except (Fault, Cancelled):
            raise
        except Exception as fault:
            if len(due) == 1:
                return [Look(due[0], Decision(Act.PROBLEM, problem=program_fault(fault)))]
            return [look for half in halves(due) for look in self._previewed(half)]

    def _looked(self, look: Look, result: str, problems: tuple[Problem, ...]) -> Looked:
        return self._ctx.looked(
            look.id,
            result,
            reference=look.followed.reference,
            omni_id=look.followed.parts[0].omni_id if look.followed.parts else 0,
            problems=problems,
            total=look.followed.grand_total,
        )

    @property
    def _rule(self) -> str:
        return self._ctx.settings.download_orders.auto_dispatch

    def _release_backorders(self, ups: Sequence[FollowUp]) -> None:
        """Orders that were split off these may be sent now that Omni was told, or one was voided."""
        told = [up.id for up in ups if up.digest is not None or up.result == "voided"]
        if told:
            self.released += self._ctx.tools.ledger.release("backorder_overlaps", told, self._ctx.now())

    def _due(self) -> list[Followed]:
        named = self._ctx.request.order_ids
        ledger = self._ctx.tools.ledger
        due = self._followed(named) if named else ledger.following(self._ctx.now(), limit=CHUNK)
        return [each for each in due if self._looks[each.id] < (1 if named else LOOKS_A_RUN)]

    def _followed(self, order_ids: Sequence[str]) -> list[Followed]:
        """As `following` gives them, due or not."""
        wait = unanswered(self._ctx)
        return [each for each in self._ctx.tools.ledger.followed(order_ids) if each.id not in wait]

    def _chunk(self, due: Sequence[Followed]) -> Iterator[Event]:
        """A bug that one order provokes holds that order: it is found by halves, which read afresh what was sent before it showed."""
        try:
            yield from self._followed_up(due)
        except (Fault, Cancelled):
            raise
        except Exception as fault:
            if len(due) > 1:
                for half in halves(due):
                    yield from self._chunk(half)
            else:
                yield self._stumbled_over(due[0], program_fault(fault))

    def _stumbled_over(self, followed: Followed, problem: Problem) -> Looked:
        now, attempts = self._ctx.now(), followed.attempts + 1
        up = FollowUp(
            followed.id,
            now,
            "unchanged",
            look_at=next_look(now, attempts),
            attempts=attempts,
            problems=(problem,),
            insists=followed.insists,
        )
        self._ctx.tools.ledger.follow_up(self._ctx.run_id, [up])
        return self._looked(Look(followed, Decision(Act.NOTHING)), "unchanged", (problem,))

    def _followed_up(self, due: Sequence[Followed]) -> Iterator[Event]:
        looks = self._decided(due, send=True)
        if self._rule == "completed" and any(look.decision.act is Act.DISPATCH for look in looks):
            yield Stage("stock")
            looks = self._served(looks)
        sent = Counter(ENDS[look.decision.act] for look in looks if look.decision.act in ENDS)
        if sent:
            yield Stage("send_updates", sent)
        looks, results = self._written(looks)
        ups = [follow_up_for(self._ctx, look, results.get(look.id, ())) for look in looks]
        self._ctx.tools.ledger.follow_up(self._ctx.run_id, ups)
        self._release_backorders(ups)
        self._waiting.learn(ups, self._shelf, {look.id: look.needs for look in looks})
        yield from self._told(looks, ups)

    def _told(self, looks: Sequence[Look], ups: Sequence[FollowUp]) -> Iterator[Event]:
        for number, (look, up) in enumerate(zip(looks, ups, strict=True), 1):
            problems = (*up.problems, *waits_for(look))
            if up.result != "unchanged" or problems:
                yield self._looked(look, up.result, problems)
            yield Counted(number, len(looks))

    def _decided(self, due: Sequence[Followed], *, send: bool) -> list[Look]:
        stored, unread = fresh(self._ctx, due)
        dark = [_dark(each, unread) for each in due if _unread_part(each, unread)]
        due = [each for each in due if not _unread_part(each, unread)]
        brought = self._changer.bring(due, stored, send=send)
        completed = [each.id for each in due if asked_state(each.status) is State.DISPATCHED]
        refunds = refunds_of(self._ctx, completed if self._rule != "no" else ())
        done = _done(self._ctx, due)
        beside = {
            each.id: KnownBeside(refunds.of(each.id), done[each.id], brought.get(each.id), refunds.doubt(each.id)) for each in due
        }
        looks = [look_at(self._ctx, each, stored, beside[each.id]) for each in due]
        if self._rule == "no":
            looks = [replace(look, decision=Decision(Act.NOTHING)) for look in looks]
        return [*dark, *looks]

    def _served(self, looks: list[Look]) -> list[Look]:
        """Those to be dispatched, as far as the shelves have what they still ship; the others wait."""
        looks = [replace(look, needs=self._needs(look)) if look.decision.act is Act.DISPATCH else look for look in looks]
        wanted = [look.needs for look in looks if look.needs]
        unknown = self._shelf.unknown(need for needs in wanted for need in needs)
        if unknown:
            levels, unread = readable(lambda: self._ctx.tools.inventory.stock(unknown))
            self._shelf.learn(unknown, levels)
            self._unread_stock |= unread
        looks = [self._unless_unread(look) for look in looks]
        for look in looks:
            self._shelf.expect(look.id, look.needs)
        return [self._serve(look) for look in looks]

    def _unless_unread(self, look: Look) -> Look:
        """Stock that can't be read isn't none: the order waits with the reason."""
        dark = next((str(need.option_id) for need in look.needs if str(need.option_id) in self._unread_stock), None)
        return replace(look, decision=Decision(Act.PROBLEM, problem=problem_of(STOCK, dark)), needs={}) if dark else look

    def _needs(self, look: Look, without: Collection[int] = ()) -> dict[Need, Decimal]:
        """What the order's sales orders still take from the shelves, summed per product; parts `without` take nothing."""
        words = self._ctx.settings.download_orders.no_stock_words
        needs: dict[Need, Decimal] = defaultdict(Decimal)
        for part in look.decision.targets:
            stored = None if part.number in without else part.stored
            for need, quantity in (needs_of(stored, words) if stored else {}).items():
                needs[need] += quantity
        return dict(needs)

    def _serve(self, look: Look) -> Look:
        if look.decision.act is not Act.DISPATCH:
            return look
        words = "" if look.case and look.case.insists else self._short(look)
        if words:
            return replace(look, decision=replace(look.decision, act=Act.WAIT, words=words))
        self._shelf.take(look.id, look.needs)
        return look

    def _short(self, look: Look) -> str:
        unlinked = [code for part in look.decision.targets if part.stored for code in unlinked_lines(part.stored)]
        short = [SHORT(goods=each.code.upper(), count=plain(each.short)) for each in self._shelf.shortages(look.needs)]
        return "; ".join(filter(None, (", ".join(short), unlinked_in_words(unlinked))))

    def _written(self, looks: list[Look]) -> tuple[list[Look], Mapping[str, list[Result]]]:
        """What was decided, sent and read back. What Omni refused to dispatch leaves its goods to those that wait for them."""
        new = results = self._sent(looks)
        while self._freed(looks, new):
            again = [self._serve(_to_be_served(look)) if _waits_for_stock(look) else look for look in looks]
            served = [now for look, now in zip(looks, again, strict=True) if _waits_for_stock(look) and not _waits_for_stock(now)]
            new = self._sent(served)
            looks, results = again, results | new
        return looks, results

    def _freed(self, looks: Sequence[Look], results: Mapping[str, list[Result]]) -> bool:
        """Give back to the shelf what refused dispatches took; whether there was anything."""
        freed = False
        for look in looks:
            refused = {each.put.part for each in results.get(look.id, ()) if each.state is WriteState.REFUSED}
            if refused and look.needs:
                self._shelf.take(look.id, self._needs(look, refused))
                freed = True
        return freed

    def _sent(self, looks: Sequence[Look]) -> dict[str, list[Result]]:
        """Where Omni refuses the date, the stage alone (Ignore Stock)."""
        results = self._writer.send([each for look in looks for each in self._puts(look)])
        refused = {each.put.order_id for each in results if each.put.kind is Write.DISPATCH and each.state is WriteState.REFUSED}
        if self._rule == "completed_ignore_stock" and refused:
            again = [each for look in looks if look.id in refused for each in self._stages(look, results)]
            results = [*results, *self._writer.send(again)]
        found: dict[str, list[Result]] = {}
        for each in results:
            found.setdefault(each.put.order_id, []).append(each)
        return found

    def _puts(self, look: Look) -> Iterator[Put]:
        inventory, zone = self._ctx.tools.inventory, self._ctx.settings.connection.time_zone
        for part in look.decision.targets if look.decision.act in ENDS else ():
            assert part.stored is not None
            if look.decision.act is Act.VOID:
                yield put(look.id, part.number, Write.VOID, part.stored, inventory.prepare_void(part.stored))
            elif look.order is not None:
                dispatch = dispatch_of(look.order, part, parts_of(look), self._ctx.now(), zone)
                prepared = inventory.prepare_dispatch(part.stored, self._invoiced(dispatch, part.stored))
                yield put(look.id, part.number, Write.DISPATCH, part.stored, prepared)

    def _invoiced(self, dispatch: Dispatch, stored: StoredSalesOrder) -> Dispatch:
        """With the invoice date that the settings want at a dispatch; one that is there already stays."""
        wanted = self._ctx.settings.accounting.invoice_date == "dispatched" and stored.invoiced_at is None
        return replace(dispatch, invoice_at=dispatch.at) if wanted else dispatch

    def _stages(self, look: Look, results: Sequence[Result]) -> Iterator[Put]:
        for each in results:
            if each.put.order_id == look.id and each.state is WriteState.REFUSED and each.stored is not None:
                alone = self._ctx.tools.inventory.prepare_dispatch(each.stored, Dispatch(None))
                yield put(look.id, each.put.part, Write.STAGE, each.stored, alone)


def _waits_for_stock(look: Look) -> bool:
    return look.decision.act is Act.WAIT and bool(look.decision.targets)


def _to_be_served(look: Look) -> Look:
    return replace(look, decision=replace(look.decision, act=Act.DISPATCH, words=""))


def _as_read(followed: Followed, plan: Plan) -> Followed:
    """As it would be recorded: the ledger does not know yet what Neto says now."""
    assert plan.order is not None
    base = followed.base or (followed.raw if plan.result == "changed" else b"")
    insists = followed.insists and asked_state(followed.status) is asked_state(plan.order.status)
    return replace(followed, status=plan.order.status, raw=plan.raw or followed.raw, base=base, insists=insists)


def fresh(ctx: Context, due: Sequence[Followed]) -> tuple[dict[int, StoredSalesOrder], frozenset[str]]:
    """As Omni holds them now, and the ids of those that can't be read."""
    ids = [part.omni_id for each in due for part in each.parts if part.omni_id]
    rows, unread = readable(lambda: ctx.tools.inventory.sales_orders_by_id(ids))
    return {stored.id: stored for stored in rows}, unread


def _unread_part(followed: Followed, unread: Collection[str]) -> FollowedPart | None:
    return next((part for part in followed.parts if str(part.omni_id) in unread), None)


def _dark(followed: Followed, unread: Collection[str]) -> Look:
    """Nothing is decided of an order whose sales order can't be read."""
    part = _unread_part(followed, unread)
    assert part is not None
    problem = problem_of(SALES_ORDER, part.reference)
    return Look(followed, Decision(Act.PROBLEM, problem=problem))


def _done(ctx: Context, due: Sequence[Followed]) -> Mapping[str, frozenset[Write]]:
    """Which ends of each order are our own doing; those of a sales order that another one took the place of have a key."""
    kinds = (Write.DISPATCH, Write.STAGE, Write.VOID, Write.UNDO)
    ended = {kind: ctx.tools.ledger.done_writes(kind, [each.id for each in due]) for kind in kinds}
    return {
        each.id: frozenset(kind for kind, orders in ended.items() if any(not key for key, _part in orders.get(each.id, {})))
        for each in due
    }


class KnownBeside(NamedTuple):
    """What is known of an order beside its sales orders. `done`: writes that brought them to an end; `brought`: what became of a change;
    `refunds_unread`: why its refunds aren't known, in words."""

    refunds: Sequence[Refund]
    done: frozenset[Write]
    brought: ChangeOutcome | None
    refunds_unread: str = ""


def look_at(ctx: Context, followed: Followed, stored: Mapping[int, StoredSalesOrder], known: KnownBeside) -> Look:
    order = ctx.tools.shop.read(followed.raw).order if followed.raw else None
    if order is None:
        return Look(followed, Decision(Act.NOTHING))
    order = replace(order, status=followed.status)
    case = Case(
        order=order,
        state=followed.state,
        parts=tuple(_part(ctx, followed.id, _as_changed(part, known.brought), stored.get(part.omni_id)) for part in followed.parts),
        changed=known.brought.lines if known.brought else "",
        refunded=_refunded_before(order, known.refunds, ctx.settings.connection.time_zone),
        refunds_unread=known.refunds_unread,
        staged=Write.STAGE in known.done,
        undone=Write.UNDO in known.done,
        insists=followed.insists and not (known.brought and known.brought.could_be_sent),     # else that was wanted
        careful=ctx.settings.download_orders.void_when == "untouched",
        ours=frozenset(state for state, writes in BROUGHT_BY.items() if writes & known.done),
    )
    settled = followed.settled == followed.status and not case.insists
    decision = Decision(Act.NOTHING) if settled or (known.brought and known.brought.doubt) else decide(case)
    return Look(followed, decision, order, case, done=decision.state in case.ours, brought=known.brought)


def _refunded_before(order: Order, refunds: Sequence[Refund], time_zone: str) -> str:
    """Refunds that were there when Neto completed the order: goods that were paid back may never have left."""
    until = order.completed_at or order.updated_at
    before = [each for each in refunds if each.issued_at is None or at_the_earliest(each.issued_at, time_zone) <= until]
    return "; ".join(AMOUNT_OF(amount=f"{each.total:.2f}", lines=lines_in_words(each)) for each in before)


def _as_changed(part: FollowedPart, brought: ChangeOutcome | None) -> FollowedPart:
    """What we know of it after this very look brought a change to it."""
    now = brought.part if brought else None
    if now is None or now.part != part.part:
        return part
    return replace(part, sent=now.sent or part.sent, stored=now.stored or part.stored)


def _part(ctx: Context, order_id: str, part: FollowedPart, stored: StoredSalesOrder | None) -> Part:
    """What we know Omni to hold: as it was sent, or as it was when it was adopted. Another reference is somebody else's order."""
    if stored is not None and stored.reference.strip() != part.reference.strip():
        stored = None
    inventory = ctx.tools.inventory
    if part.sent:
        sent = inventory.sent_sales_order(part.sent, order_id=order_id, part=part.part, total=part.total or ZERO)
        goods = tuple(HeldLine(line.integration_ref.strip(), line.code, line.quantity) for line in sent.lines)
        return Part(part.part, part.reference, goods, sent.stage, stored)
    known = inventory.stored_sales_order(part.stored) if part.stored else stored
    goods = goods_of(known, by_ref=False) if known else ()
    return Part(part.part, part.reference, goods, known.stage if known else "", stored, by_ref=False)

