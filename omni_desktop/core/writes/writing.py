"""Stage update, its calls: changes of sales orders, as the machine asks for them (core.writes.once), read back and never sent twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from omni_desktop.core.inventory import StoredSalesOrder, WriteAnswer
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.unreadable import UNREAD, Unread, readable
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.updates import SALES_ORDER_WRITES, OpenWrite, Write, WriteIntent, WriteOutcome, WriteState
from omni_desktop.core.writes.once import Concluded, Fate, Once, Sent, ended_of
from omni_desktop.core.writes.pace import Pace

T = TypeVar("T")
SILENT = "Omni said yes, but doesn't show it"
STATE_OF = {
    Fate.FOUND: WriteState.DONE,
    Fate.REFUSED: WriteState.REFUSED,
    Fate.ABSENT: WriteState.ABSENT,
    Fate.IN_DOUBT: WriteState.IN_DOUBT,
}


@dataclass(frozen=True, slots=True)
class Put:
    """A change that leaves, or left."""

    order_id: str
    part: int
    kind: Write
    omni_id: int
    document: bytes
    digest: str = ""

    @property
    def key(self) -> tuple[str, int, Write]:
        return self.order_id, self.part, self.kind


@dataclass(frozen=True, slots=True)
class Result:
    """What became of it, with the sales order as Omni holds it now (None: it isn't there any more)."""

    put: Put
    state: WriteState
    ended_at: datetime
    words: str = ""
    stored: StoredSalesOrder | None = None


def put(order_id: str, part: int, kind: Write, stored: StoredSalesOrder, prepared: Prepared) -> Put:
    return Put(order_id, part, kind, stored.id, prepared.document, prepared.digest)


class Puts:
    """Implements once.Kind. `results`: what became of each change, the last word counts."""

    shows_at_once = True

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._stored: dict[int, StoredSalesOrder] = {}
        self.results: dict[tuple[str, int, Write], Result] = {}

    def group(self, item: Put) -> tuple[str, int, Write]:
        return item.key

    def prepare(self, item: Put) -> Prepared:
        return Prepared(item.document, item.digest)

    def intend(self, pairs: Sequence[tuple[Put, Prepared]]) -> None:
        self._ctx.tools.ledger.intend_writes(self._ctx.run_id, [_intent(item) for item, _ in pairs], self._ctx.now())

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._ctx.tools.inventory.update_sales_orders(batch)

    def answered(self, sent: Sequence[Sent[Put]]) -> None:
        """Their ids were known before."""

    def find(self, sent: Sequence[Sent[Put]]) -> list[StoredSalesOrder | Unread | None]:
        """Those that show what was sent; the sales orders are read fresh."""
        ids = [each.item.omni_id for each in sent]
        for omni_id in ids:
            self._stored.pop(omni_id, None)
        rows, unread = readable(lambda: self._ctx.tools.inventory.sales_orders_by_id(ids))
        self._stored |= {each.id: each for each in rows}
        return [UNREAD if str(each.item.omni_id) in unread else self._shown(each.item) for each in sent]

    def _shown(self, item: Put) -> StoredSalesOrder | None:
        there = self._stored.get(item.omni_id)
        return there if there and stands(self._ctx, item, there) else None

    def record(self, concluded: Sequence[Concluded[Put, StoredSalesOrder]]) -> None:
        self._ctx.tools.ledger.answer_writes([_outcome(self._ctx, each) for each in concluded])
        for each in concluded:
            put = each.sent.item
            words = SILENT if each.sent.answer.taken else each.sent.answer.words
            refused = words if each.fate is Fate.REFUSED else ""
            ended = each.sent.ended.ours
            self.results[put.key] = Result(put, STATE_OF[each.fate], ended, refused, self._stored.get(put.omni_id))


class Writer:
    """Sends changes of one run, one at first: some accounts stumble over a dispatch and commit a part (omni_api: 6)."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._pace = Pace()

    def send(self, puts: Sequence[Put]) -> list[Result]:
        kind = Puts(self._ctx)
        Once(self._ctx, kind, self._pace).send(puts)
        return list(kind.results.values())


def stands(ctx: Context, put: Put, stored: StoredSalesOrder) -> bool:
    """Whether Omni holds what was sent."""
    if put.kind in (Write.VOID, Write.UNDO):
        return stored.is_void
    if put.kind is Write.DISPATCH:
        return stored.dispatched_at is not None
    return not ctx.tools.inventory.unlike(put.document, stored)


def _intent(put: Put) -> WriteIntent:
    return WriteIntent(put.order_id, put.part, put.kind, put.omni_id, put.digest, put.document)


def _outcome(ctx: Context, concluded: Concluded[Put, StoredSalesOrder]) -> WriteOutcome:
    sent = concluded.sent
    return WriteOutcome(
        order_id=sent.item.order_id,
        part=sent.item.part,
        kind=sent.item.kind,
        state=STATE_OF[concluded.fate],
        at=ctx.now(),
        words=sent.answer.words,
        ended_at=sent.ended.ours,
        server_at=sent.ended.theirs,
        answered=sent.answered,
        absent_at=sent.absent_at,
    )


def unanswered(ctx: Context) -> frozenset[str]:
    """Orders whose sales order a change is still on its way to: no other one leaves beside it."""
    return frozenset(each.order_id for each in ctx.tools.ledger.open_writes() if each.kind in SALES_ORDER_WRITES)


def settle_writes(ctx: Context) -> None:
    """Changes that an earlier run left in doubt are looked up before anything else; what they came to is told by the next look."""
    left = [each for each in ctx.tools.ledger.open_writes() if each.kind in SALES_ORDER_WRITES]
    concluded = Once(ctx, Puts(ctx)).conclude([left_write(each, _put_of(each)) for each in left])
    closed = [each.sent.item.order_id for each in concluded if each.fate is not Fate.IN_DOUBT]
    ctx.tools.ledger.follow_at(closed, ctx.now())


def left_write(left: OpenWrite, item: T) -> Sent[T]:
    """A write of an earlier run, as the machine takes it."""
    ended = ended_of(Moment(left.intended_at, left.server_at), left.ended_at, left.lease_end)
    return Sent(item, ended, answered=left.answered, absent_at=left.absent_at)


def _put_of(left: OpenWrite) -> Put:
    return Put(left.order_id, left.part, left.kind, left.omni_id, left.document)
