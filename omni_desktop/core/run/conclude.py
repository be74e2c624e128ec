"""Stage verify: what became of sales orders that were sent, decided by what Omni holds under their references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.mapping.verify import adoption, differences, match_reference
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.events import Looked
from omni_desktop.core.record.record import CreateAnswer, State
from omni_desktop.core.run.context import Context, next_look
from omni_desktop.core.run.lookup import existing
from omni_desktop.core.run.rounding import rounded
from omni_desktop.core.run.sent_create import SentCreate

ANSWERED_PAUSE = timedelta(seconds=5)
DIFFERENCES = frozenset({"omni_total_differs", "omni_value_differs", "line_not_linked", "double_in_omni"})
WEAKEST_FIRST = (State.IN_DOUBT, State.FOUND, State.REFUSED, State.HELD, State.CREATED, State.ADOPTED)
RESULT_OF = {State.CREATED: "created", State.ADOPTED: "adopted", State.REFUSED: "refused", State.HELD: "held", State.IN_DOUBT: "in_doubt"}


def conclude(ctx: Context, sent: Sequence[SentCreate]) -> Iterator[tuple[SentCreate, CreateAnswer]]:
    """Look the references up in bulk and record what became of each; then, where a short pause settles the rest, look once more."""
    decided = _look(ctx, sent)
    yield from decided
    doubted = [replace(each, absent_at=answer.absent_at) for each, answer in decided if answer.state is State.IN_DOUBT]
    pause = _pause(ctx, doubted)
    if pause is not None:
        ctx.tools.clock.wait(pause.total_seconds(), "Omni gave no clear answer: looking again")
        yield from _look(ctx, doubted)


def _look(ctx: Context, sent: Sequence[SentCreate]) -> list[tuple[SentCreate, CreateAnswer]]:
    """One look: the look-up, a decision for each, and the decisions in the ledger."""
    if not sent:
        return []
    found = existing(ctx, [each.sales_order.reference for each in sent])
    decided = [(each, _decide(ctx, each, found)) for each in sent]
    decided = rounded(ctx, decided, {stored.id: stored for rows in found.values() for stored in rows})
    ctx.tools.ledger.answer(ctx.run_id, [answer for _, answer in decided])
    return decided


def _pause(ctx: Context, doubted: Sequence[SentCreate]) -> timedelta | None:
    """How long until a second look decides; None when that is a later run's work."""
    waits = [_settling(ctx, each) for each in doubted if each.absent_at is not None]
    short = [wait for wait in waits if wait <= ANSWERED_PAUSE]
    return max(short) if short else None


def _settling(ctx: Context, sent: SentCreate) -> timedelta:
    """From the end of the call until an empty look-up means surely absent (design: 3)."""
    return min(ANSWERED_PAUSE, ctx.settle_time) if sent.answered else ctx.settle_time


def _decide(ctx: Context, sent: SentCreate, found: Mapping[str, list[StoredSalesOrder]]) -> CreateAnswer:
    reference = sent.sales_order.reference
    exact, _ = match_reference(reference, found.get(folded(reference), ()))
    live = [stored for stored in exact if not stored.is_void]
    if live:
        return _found(ctx, sent, live)
    if exact:
        held = _answer(ctx, sent, State.HELD, problems=(Problem("reference_void", {"reference": reference}),))
        return replace(held, omni_status=exact[0].status)
    if sent.answer.taken is False or sent.refused_whole:
        words = Problem("refused_by_omni", {"words": sent.answer.words, "reference": reference})
        return _answer(ctx, sent, State.REFUSED, problems=(words,), words=sent.answer.words)
    return _not_found(ctx, sent)


def _found(ctx: Context, sent: SentCreate, live: Sequence[StoredSalesOrder]) -> CreateAnswer:
    """Omni has it. After a refusal it may be somebody else's: then it is adopted when it agrees, and held when not."""
    stored = next((each for each in live if each.id == sent.answer.id), live[0])
    if sent.answer.taken is False and sent.order is not None:
        problem = adoption(sent.sales_order, stored)
        if problem is not None:
            return _answer(ctx, sent, State.HELD, problems=(problem,))
        return _answer(ctx, sent, State.ADOPTED, stored=stored)
    problems = differences(sent.sales_order, stored)
    if len(live) > 1:
        ids = ", ".join(str(each.id) for each in live)
        problems = (*problems, Problem("double_in_omni", {"reference": sent.sales_order.reference, "ids": ids}))
    return _answer(ctx, sent, State.CREATED, stored=stored, problems=(*sent.shop_problems, *problems))


def _not_found(ctx: Context, sent: SentCreate) -> CreateAnswer:
    """Absent for sure only when an earlier look did not find it either and the settling time is over; with an id it is never absent."""
    now = ctx.now()
    settled = sent.absent_at is not None and now - sent.ended_at >= _settling(ctx, sent)
    if settled and not sent.answer.id:
        return _answer(ctx, sent, State.FOUND)
    return replace(
        _answer(ctx, sent, State.IN_DOUBT, problems=(Problem("in_doubt", {"reference": sent.sales_order.reference}),)),
        absent_at=sent.absent_at or now,
        next_look_at=sent.ended_at + _settling(ctx, sent),
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
    return CreateAnswer(
        order_id=sent.id,
        part=sent.sales_order.part,
        state=state,
        at=at,
        omni_id=stored.id if stored else sent.answer.id,
        omni_total=stored.total if stored else None,
        omni_status=stored.status if stored else "",
        words=words,
        problems=problems,
        ended_at=sent.ended_at,
        answered=sent.answered,
        next_look_at=next_look(at, sent.attempts + 1) if waits else None,
        document=stored.raw if stored and (problems or state is State.ADOPTED) else None,
    )


def told_orders(ctx: Context, concluded: Sequence[tuple[SentCreate, CreateAnswer]]) -> Iterator[Looked]:
    """One event for each order, by its weakest part; none for one that is to be mapped afresh."""
    orders: dict[str, list[tuple[SentCreate, CreateAnswer]]] = {}
    for pair in concluded:
        orders.setdefault(pair[0].id, []).append(pair)
    for parts in orders.values():
        sent, answer = min(parts, key=lambda pair: WEAKEST_FIRST.index(pair[1].state))
        if answer.state is not State.FOUND:
            yield ctx.looked(
                sent.id,
                RESULT_OF[answer.state],
                reference=sent.sales_order.reference,
                omni_id=answer.omni_id,
                problems=tuple(problem for _, each in parts for problem in each.problems),
                total=sent.order.grand_total if sent.order else sent.sales_order.shop_total,
            )


def reads_back_equal(answer: CreateAnswer) -> bool:
    """Whether a create stands in Omni as it was sent: what the first order of a store must do."""
    return answer.state is State.CREATED and stands_as_sent(answer.problems)


def stands_as_sent(problems: Iterable[Problem]) -> bool:
    """Whether none of an order's problems says that Omni holds something else than was sent."""
    return not any(problem.code in DIFFERENCES for problem in problems)
