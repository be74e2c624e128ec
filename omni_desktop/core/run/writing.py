"""Stage update, its calls: changes of sales orders in batches, each with its intent on disk, read back, and never sent twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from omni_desktop.core.errors import Cancelled, CannotContinue, TryLater
from omni_desktop.core.inventory import StoredSalesOrder, WriteAnswer
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.updates import SALES_ORDER_WRITES, OpenWrite, Write, WriteIntent, WriteOutcome, WriteState
from omni_desktop.core.run.conclude import ANSWERED_PAUSE
from omni_desktop.core.run.context import Context
from omni_desktop.core.run.pace import STEPS, Pace, halves
from omni_desktop.core.run.settle import latest_end

SILENT = "Omni said yes, but doesn't show it"


@dataclass(frozen=True, slots=True)
class Put:
    """A change that leaves, or left; `absent_at`: when a look first did not show it."""

    order_id: str
    part: int
    kind: Write
    omni_id: int
    document: bytes
    digest: str = ""
    answer: WriteAnswer = WriteAnswer(None)
    ended_at: datetime | None = None
    answered: bool = False
    refused_whole: bool = False
    absent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of it, with the sales order as Omni holds it now (None: it isn't there any more)."""

    put: Put
    state: WriteState
    words: str = ""
    stored: StoredSalesOrder | None = None
    absent_at: datetime | None = None


def put(order_id: str, part: int, kind: Write, stored: StoredSalesOrder, prepared: Prepared) -> Put:
    return Put(order_id, part, kind, stored.id, prepared.document, prepared.digest)


class Writer:
    """Sends changes of one run; the batches grow and shrink with Omni's answers."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._pace = Pace(STEPS[1])

    def send(self, puts: Sequence[Put]) -> list[Result]:
        """All that left is read back together, even where a later batch could not be sent: read-backs are calls too."""
        waiting, left = list(puts), list[Put]()
        results: list[Result] = []
        try:
            while waiting:
                self._ctx.stop_if_cancelled()
                batch, waiting = waiting[: self._pace.size], waiting[self._pace.size :]
                self._send_batch(batch, left)
        finally:
            if left:
                results = concluded(self._ctx, left)
        return results

    def _send_batch(self, batch: Sequence[Put], left: list[Put]) -> None:
        """Add what left. A call that Omni refuses whole (400) goes again in halves, without what it took all the same."""
        sent = self._sent(batch)
        if not sent[0].refused_whole or len(batch) == 1:
            left += sent
            return
        results = concluded(self._ctx, sent)
        left += [each.put for each in results if each.state is not WriteState.REFUSED]
        rest = {(each.put.order_id, each.put.part) for each in results if each.state is WriteState.REFUSED}
        for half in halves([each for each in batch if (each.order_id, each.part) in rest]):
            self._send_batch(half, left)

    def _sent(self, batch: Sequence[Put]) -> list[Put]:
        """Write the intents, make the call. What is raised here surely did not change anything: those intents are withdrawn."""
        ctx = self._ctx
        ctx.tools.ledger.intend_writes(ctx.run_id, [_intent(each) for each in batch], ctx.now())
        try:
            prepared = [Prepared(each.document, each.digest) for each in batch]
            answers, answered, refused = self._pace.send(ctx.tools.clock, prepared, ctx.tools.inventory.update_sales_orders)
        except (Cancelled, TryLater, CannotContinue):
            ctx.tools.ledger.answer_writes([_outcome(ctx, Result(each, WriteState.ABSENT)) for each in batch])
            raise
        ended = ctx.now()
        return [
            replace(each, answer=answer, ended_at=ended, answered=answered, refused_whole=refused)
            for each, answer in zip(batch, answers, strict=True)
        ]


def concluded(ctx: Context, puts: Sequence[Put]) -> list[Result]:
    """Read the sales orders fresh and write down what became of each; where a short pause settles the rest, look once more."""
    results = _look(ctx, puts)
    doubted = [replace(each.put, absent_at=each.absent_at) for each in results if each.state is WriteState.IN_DOUBT]
    if doubted and max(_settling(ctx, each) for each in doubted) <= ANSWERED_PAUSE:
        ctx.tools.clock.wait(ANSWERED_PAUSE.total_seconds(), "Omni gave no clear answer: looking again")
        again = {(each.put.order_id, each.put.part, each.put.kind): each for each in _look(ctx, doubted)}
        results = [again.get((each.put.order_id, each.put.part, each.put.kind), each) for each in results]
    return results


def _look(ctx: Context, puts: Sequence[Put]) -> list[Result]:
    stored = {each.id: each for each in ctx.tools.inventory.sales_orders_by_id([each.omni_id for each in puts])}
    results = [_decide(ctx, each, stored) for each in puts]
    ctx.tools.ledger.answer_writes([_outcome(ctx, each) for each in results])
    return results


def _decide(ctx: Context, put: Put, found: Mapping[int, StoredSalesOrder]) -> Result:
    stored = found.get(put.omni_id)
    if stored is not None and stands(ctx, put, stored):
        return Result(put, WriteState.DONE, stored=stored)
    if put.answer.taken is False or put.refused_whole:
        return Result(put, WriteState.REFUSED, put.answer.words, stored)
    if put.answer.taken:
        return Result(put, WriteState.REFUSED, SILENT, stored)
    settled = put.absent_at is not None and put.ended_at is not None and ctx.now() - put.ended_at >= _settling(ctx, put)
    if settled:
        return Result(put, WriteState.ABSENT, stored=stored)
    return Result(put, WriteState.IN_DOUBT, stored=stored, absent_at=put.absent_at or ctx.now())


def stands(ctx: Context, put: Put, stored: StoredSalesOrder) -> bool:
    """Whether Omni holds what was sent."""
    if put.kind is Write.VOID:
        return stored.is_void
    if put.kind is Write.DISPATCH:
        return stored.dispatched_at is not None
    return not ctx.tools.inventory.unlike(put.document, stored)


def _settling(ctx: Context, put: Put) -> timedelta:
    return min(ANSWERED_PAUSE, ctx.settle_time) if put.answered else ctx.settle_time


def _intent(put: Put) -> WriteIntent:
    return WriteIntent(put.order_id, put.part, put.kind, put.omni_id, put.digest, put.document)


def _outcome(ctx: Context, result: Result) -> WriteOutcome:
    put = result.put
    return WriteOutcome(
        order_id=put.order_id,
        part=put.part,
        kind=put.kind,
        state=result.state,
        at=ctx.now(),
        words=result.words,
        ended_at=put.ended_at,
        answered=put.answered,
        absent_at=result.absent_at,
    )


def settle_writes(ctx: Context) -> None:
    """Changes that an earlier run left in doubt are looked up before anything else; what they came to is told by the next look."""
    left = [each for each in ctx.tools.ledger.open_writes() if each.kind in SALES_ORDER_WRITES]
    if not left:
        return
    results = concluded(ctx, [_left(ctx, each) for each in left])
    closed = [each.put.order_id for each in results if each.state is not WriteState.IN_DOUBT]
    ctx.tools.ledger.follow_at(closed, ctx.now())


def _left(ctx: Context, left: OpenWrite) -> Put:
    return Put(
        order_id=left.order_id,
        part=left.part,
        kind=left.kind,
        omni_id=left.omni_id,
        document=left.document,
        ended_at=left.ended_at or latest_end(ctx.now(), left.intended_at),
        answered=left.answered,
        absent_at=left.absent_at,
    )
