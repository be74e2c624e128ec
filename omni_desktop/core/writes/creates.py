"""Sales orders as a kind of write (core/writes/once): what is ours of what Omni holds, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from omni_desktop.core.errors import Fault
from omni_desktop.core.inventory import StoredSalesOrder, WriteAnswer, folded
from omni_desktop.core.lookups.context import Context, next_look
from omni_desktop.core.lookups.lookup import existing
from omni_desktop.core.lookups.unreadable import SALES_ORDER, UNREAD, Unread, problem_of, readable
from omni_desktop.core.mapping.verify import adoption, differences, has_lines_of, is_ours, match_reference, taken_by_another
from omni_desktop.core.order import Order
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.events import Looked
from omni_desktop.core.record.ledger_mark import text_of
from omni_desktop.core.record.record import CreateAnswer, Intent, State
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.values import replace
from omni_desktop.core.writes.just_made import JustMade
from omni_desktop.core.writes.once import Concluded, Fate, Sent
from omni_desktop.core.writes.rounding import rounded

DIFFERENCES = frozenset({"omni_total_differs", "omni_value_differs", "line_not_linked", "double_in_omni"})
SAID_AS_SENT = frozenset({"tax_differs", "tax_rounded", "sku_disabled", "address_missing"})     # of the order itself, without holding it
WEAKEST_FIRST = (State.IN_DOUBT, State.FOUND, State.REFUSED, State.HELD, State.CREATED, State.ADOPTED)
RESULT_OF = {State.CREATED: "created", State.ADOPTED: "adopted", State.REFUSED: "refused", State.HELD: "held", State.IN_DOUBT: "in_doubt"}


class Create(Struct, frozen=True):
    """A sales order to be created. `order` is None for what an earlier, killed run had sent."""

    sales_order: SalesOrder
    order: Order | None = None
    attempts: int = 0
    shop_problems: tuple[Problem, ...] = ()

    @property
    def id(self) -> str:
        return self.sales_order.order_id

    @property
    def key(self) -> tuple[str, int]:
        return self.id, self.sales_order.part


Candidates = list[StoredSalesOrder]          # those with exactly this reference, and the one that has the id that was answered
SentCreate = Sent[Create]


class Creates:
    """Implements once.Kind. `outcomes`: what became of each sales order, the last word counts."""

    shows_at_once = False

    def __init__(self, ctx: Context, just_made: JustMade | None = None) -> None:
        self._ctx = ctx
        self._just_made = just_made
        self.outcomes: dict[tuple[str, int], tuple[Create, CreateAnswer]] = {}

    def group(self, item: Create) -> str:
        return item.id

    def prepare(self, item: Create) -> Prepared:
        """It carries whose ledger sends it, and when by Omni's clock."""
        tools, at = self._ctx.tools, self._ctx.moment()
        carried = text_of(tools.writer, at.theirs or at.ours) if tools.writer else ""
        return tools.inventory.prepare_sales_order(item.sales_order, carried)

    def intend(self, pairs: Sequence[tuple[Create, Prepared]]) -> None:
        intents = [_intent(item.sales_order, prepared) for item, prepared in pairs]
        self._ctx.tools.ledger.intend(self._ctx.run_id, intents, self._ctx.now())

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._ctx.tools.inventory.create_sales_orders(batch, expand_boms=self._ctx.settings.download_orders.expand_boms)

    def answered(self, sent: Sequence[SentCreate]) -> None:
        """A kill before the read-back then never makes such an order absent. What is said of the order stays as it was recorded."""
        self._ctx.tools.ledger.answer(self._ctx.run_id, [_answer(self._ctx, each, State.IN_DOUBT) for each in sent])

    def find(self, sent: Sequence[SentCreate]) -> list[Candidates | Unread | None]:
        """By reference; and by id where the reference doesn't show what was answered: somebody may have changed it."""
        there, unread = self._by_reference(sent)
        found = [_exact(each, there.get(folded(each.item.sales_order.reference), ())) for each in sent]
        hidden = [each.answer.id for each, rows in zip(sent, found, strict=True) if each.answer.id and not _with_id(rows, each.answer.id)]
        shown, dark = readable(lambda: self._ctx.tools.inventory.sales_orders_by_id(hidden)) if hidden else ((), frozenset[str]())
        by_id = {stored.id: stored for stored in shown}
        return [
            UNREAD
            if folded(each.item.sales_order.reference) in unread or str(each.answer.id) in dark
            else [*rows, *_renamed(each, by_id.get(each.answer.id))] or None
            for each, rows in zip(sent, found, strict=True)
        ]

    def _by_reference(self, sent: Sequence[SentCreate]) -> tuple[Mapping[str, Sequence[StoredSalesOrder]], frozenset[str]]:
        """Of several that all have an id, what was just made tells as much as their references, in fewer calls."""
        ids = {each.answer.id for each in sent}
        made = self._just_made.by_reference(ids) if self._just_made and len(ids) > 1 and 0 not in ids else None
        return existing(self._ctx, [each.item.sales_order.reference for each in sent]) if made is None else (made, frozenset())

    def record(self, concluded: Sequence[Concluded[Create, Candidates]]) -> None:
        decided = [(each.sent.item, self._decided(each)) for each in concluded]
        decided = rounded(self._ctx, decided, {stored.id: stored for each in concluded for stored in each.found or ()})
        self._ctx.tools.ledger.answer(self._ctx.run_id, [answer for _, answer in decided])
        self.outcomes |= {item.key: (item, answer) for item, answer in decided}

    def _decided(self, concluded: Concluded[Create, Candidates]) -> CreateAnswer:
        """A bug that one sales order provokes holds nothing but its own order."""
        try:
            return decide(self._ctx, concluded)
        except Fault:
            raise
        except Exception as fault:
            sent = concluded.sent
            problems = (Problem("program_fault", {"fault": type(fault).__name__}),)
            return _answer(self._ctx, sent, State.CREATED if sent.answer.id else State.IN_DOUBT, problems=problems)


def decide(ctx: Context, concluded: Concluded[Create, Candidates]) -> CreateAnswer:
    sent, reference = concluded.sent, concluded.sent.item.sales_order.reference
    match concluded.fate:
        case Fate.FOUND:
            return _found(ctx, sent, concluded.found or [])
        case Fate.REFUSED:
            words = Problem("refused_by_omni", {"words": sent.answer.words, "reference": reference})
            return _answer(ctx, sent, State.REFUSED, problems=(words,), words=sent.answer.words)
        case Fate.ABSENT:
            return _absent(ctx, sent)
    if concluded.unread:
        return _answer(ctx, sent, State.IN_DOUBT, problems=(problem_of(SALES_ORDER, reference),))
    if sent.answer.id:
        gone = Problem("created_then_gone", {"reference": reference, "omni_id": str(sent.answer.id)})
        return _answer(ctx, sent, State.IN_DOUBT, problems=(gone,))
    return _answer(ctx, sent, State.IN_DOUBT, problems=(Problem("in_doubt", {"reference": reference}),))


def _absent(ctx: Context, sent: SentCreate) -> CreateAnswer:
    """Surely not there. What Omni stumbled over alone goes once more, behind the others; then only by its age, as what was refused does."""
    if not (sent.answered and sent.item.attempts):
        return _answer(ctx, sent, State.FOUND)
    stumbles = Problem("omni_stumbles", {"reference": sent.item.sales_order.reference})
    return _answer(ctx, sent, State.REFUSED, problems=(stumbles,))


def _found(ctx: Context, sent: SentCreate, rows: Candidates) -> CreateAnswer:
    """Omni has something under the reference, or under the id that it answered."""
    live = [stored for stored in rows if not stored.is_void]
    if not live:
        problems = (Problem("reference_void", {"reference": sent.item.sales_order.reference}),)
        return replace(_answer(ctx, sent, State.HELD, problems=problems), omni_status=rows[0].status)
    answered = _with_id(live, sent.answer.id)
    ours = answered or [stored for stored in live if is_ours(sent.item.sales_order, stored, _allowed(ctx))]
    if sent.answer.taken is False or (not ours and sent.refused_whole):
        return _refused_but_there(ctx, sent, live[0])
    if not ours:
        return _answer(ctx, sent, State.HELD, problems=(taken_by_another(sent.item.sales_order, live[0]),))
    return _created(ctx, sent, ours[0], live)


def _refused_but_there(ctx: Context, sent: SentCreate, stored: StoredSalesOrder) -> CreateAnswer:
    """After a refusal nothing of ours is on its way: what is there is adopted when it agrees, and the order held when not."""
    problem = adoption(sent.item.sales_order, stored)
    if problem is not None:
        return replace(_answer(ctx, sent, State.HELD, problems=(problem,)), answered=True)
    return _answer(ctx, sent, State.ADOPTED, stored=stored)


def _created(ctx: Context, sent: SentCreate, stored: StoredSalesOrder, live: Candidates) -> CreateAnswer:
    problems = differences(sent.item.sales_order, stored)
    if len(live) > 1:
        ids = ", ".join(str(each.id) for each in live)
        problems = (*problems, Problem("double_in_omni", {"reference": sent.item.sales_order.reference, "ids": ids}))
    return _answer(ctx, sent, State.CREATED, stored=stored, problems=(*sent.item.shop_problems, *problems))


def _allowed(ctx: Context) -> Decimal | None:
    rules = ctx.settings.download_orders
    return rules.rounding_limit if rules.total_differs == "rounding" else None


def _renamed(sent: SentCreate, stored: StoredSalesOrder | None) -> Candidates:
    """What has the id that was answered under another reference. Where its lines aren't ours, the answer's ids aren't either."""
    return [stored] if stored is not None and has_lines_of(sent.item.sales_order, stored) else []


def _exact(sent: SentCreate, rows: Sequence[StoredSalesOrder]) -> Candidates:
    return match_reference(sent.item.sales_order.reference, rows)[0]


def _with_id(rows: Iterable[StoredSalesOrder], omni_id: int) -> Candidates:
    return [stored for stored in rows if stored.id == omni_id]


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


def _answer(
    ctx: Context,
    sent: SentCreate,
    state: State,
    *,
    stored: StoredSalesOrder | None = None,
    problems: tuple[Problem, ...] = (),
    words: str = "",
) -> CreateAnswer:
    at = ctx.now()
    waits = state in (State.REFUSED, State.HELD)
    still_said = sent.item.shop_problems if state is State.IN_DOUBT and problems else ()
    return CreateAnswer(
        order_id=sent.item.id,
        part=sent.item.sales_order.part,
        state=state,
        at=at,
        omni_id=stored.id if stored else sent.answer.id,
        omni_total=stored.total if stored else None,
        omni_status=stored.status if stored else "",
        words=words,
        problems=(*still_said, *problems),
        ended_at=sent.ended.ours,
        server_at=sent.ended.theirs,
        answered=sent.answered,
        absent_at=sent.absent_at,
        next_look_at=next_look(at, sent.item.attempts + 1) if waits else None,
        document=stored.raw if stored and (problems or state is State.ADOPTED) else None,
    )


def looked_events(ctx: Context, outcomes: Iterable[tuple[Create, CreateAnswer]]) -> Iterator[Looked]:
    """One event for each order, by its weakest part; none for one that is to be mapped afresh."""
    orders: dict[str, list[tuple[Create, CreateAnswer]]] = {}
    for pair in outcomes:
        orders.setdefault(pair[0].id, []).append(pair)
    for parts in orders.values():
        create, answer = min(parts, key=lambda pair: WEAKEST_FIRST.index(pair[1].state))
        if answer.state is not State.FOUND:
            yield ctx.looked(
                create.id,
                RESULT_OF[answer.state],
                reference=create.sales_order.reference,
                omni_id=answer.omni_id,
                problems=tuple(problem for _, each in parts for problem in each.problems),
                total=create.order.grand_total if create.order else create.sales_order.shop_total,
            )


def reads_back_equal(answer: CreateAnswer) -> bool:
    """Whether a create stands in Omni as it was sent: what the first order of a store must do."""
    return answer.state is State.CREATED and stands_as_sent(answer.problems)


def stands_as_sent(problems: Iterable[Problem]) -> bool:
    """Whether none of an order's problems says that Omni holds something else than was sent."""
    return not any(problem.code in DIFFERENCES for problem in problems)
