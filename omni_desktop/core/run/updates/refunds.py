"""Refunds and returns of Neto (RMAs): shown on their orders and told, once each; nothing is written to Omni for them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from omni_desktop.core.afterwards.refund_notes import note_of, note_with
from omni_desktop.core.afterwards.status import NO_ANSWER, NO_RIGHT, UNREADABLE
from omni_desktop.core.errors import Fault
from omni_desktop.core.inventory import folded
from omni_desktop.core.lookups.clocks import is_recent
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.record.record import UNSETTLED, RunNotice, State
from omni_desktop.core.record.updates import AboutOrders, Refund, RefundNote

KEPT = "refunds"
LOOK_EVERY = timedelta(hours=1)
OVERLAP = timedelta(minutes=15)
MAY_COME = frozenset({State.FOUND, State.HELD, State.READY, State.REFUSED}) | UNSETTLED
GOES_ON = "The next look goes on where the last whole one ended; no refund is lost."
_SENTENCES = {
    NO_RIGHT: "The Neto key may not read refunds. Give its user that right in Neto.",
    UNREADABLE: "Neto's list of refunds can't be read whole.",
    NO_ANSWER: "Neto didn't answer about refunds.",
}
_REASONS = {"wrong_key_neto": NO_RIGHT, "forbidden": NO_RIGHT, "unreadable_reply": UNREADABLE}


@dataclass(frozen=True, slots=True)
class KnownRefunds:
    """What Neto told of refunds of some orders. `fault`: why it told nothing of any of them, in words."""

    by_order: Mapping[str, tuple[Refund, ...]] = field(default_factory=dict)
    answer: AboutOrders[Refund] | None = None
    fault: str = ""

    def of(self, order_id: str) -> tuple[Refund, ...]:
        return self.by_order.get(folded(order_id), ())

    def doubt(self, order_id: str) -> str:
        """Why it isn't known whether the order was refunded, in words; "" where it is."""
        return self.fault or (UNREADABLE if self.answer and self.answer.leaves_open(order_id) else "")


def refunds_of(ctx: Context, order_ids: Sequence[str]) -> KnownRefunds:
    """Of orders that Neto completed. A read that failed is never "none"."""
    if not order_ids:
        return KnownRefunds()
    try:
        answer = ctx.tools.shop.refunds(order_ids)
    except Fault as fault:
        return KnownRefunds(fault=_REASONS.get(fault.code, NO_ANSWER))
    _tell(ctx, [note_of(each) for each in answer.rows])
    return KnownRefunds(_by_order(answer.rows), answer)


def look_for_refunds(ctx: Context) -> RunNotice | None:
    """A refund need not move its order's DateUpdated, so RMAs have a look of their own, once an hour.

    It begins where the last whole answer ended, by Neto's clock: what a failed look would have told is told by the next one.
    """
    kept, now = ctx.tools.ledger.cached(KEPT), ctx.now()
    if kept is not None and is_recent(kept[1], now, LOOK_EVERY):
        return None
    read_to, waiting = _looked_before(kept)
    if read_to is None:
        _keep(ctx, ctx.trusted_now())
        return None
    since = min(read_to, ctx.trusted_now())
    try:
        answer = ctx.tools.shop.refunds_updated(since - OVERLAP)
    except Fault as fault:
        _keep(ctx, since, waiting)
        return _unread(ctx, fault.code)
    notes = list({(each.order_id, each.rma_id): each for each in (*waiting, *map(note_of, answer.rows))}.values())
    _tell(ctx, notes)
    reached = min(answer.shop_time or since, ctx.trusted_now())
    _keep(ctx, max(since, reached) if answer.is_whole else since, _still_waiting(ctx, notes))
    return None if answer.is_whole else _unread(ctx, "unreadable_reply")


def _looked_before(kept: tuple[bytes, datetime] | None) -> tuple[datetime | None, list[RefundNote]]:
    """Until when RMAs were read, by Neto's clock, None before the first look; and the notes of orders that weren't in Omni then."""
    if kept is None:
        return None, []
    if not kept[0]:
        return kept[1], []
    told = json.loads(kept[0])
    return datetime.fromisoformat(told["read_to"]), [note_with(order_id, facts) for order_id, facts in told.get("waiting", ())]


def _still_waiting(ctx: Context, notes: Sequence[RefundNote]) -> list[RefundNote]:
    """Of orders that may come to Omni yet, such as one that is held: nobody would tell of them then."""
    known = ctx.tools.ledger.known([each.order_id for each in notes]) if notes else {}
    return [each for each in notes if (order := known.get(each.order_id)) and order.state in MAY_COME]


def _keep(ctx: Context, read_to: datetime, waiting: Sequence[RefundNote] = ()) -> None:
    facts = {"read_to": read_to.isoformat(), "waiting": [[each.order_id, each.problem.facts] for each in waiting]}
    ctx.tools.ledger.keep(KEPT, json.dumps(facts).encode(), ctx.now())


def _unread(ctx: Context, code: str) -> RunNotice:
    return ctx.notice("refunds_not_looked_up", f"{_SENTENCES[_REASONS.get(code, NO_ANSWER)]} {GOES_ON}")


def _tell(ctx: Context, notes: Sequence[RefundNote]) -> None:
    if not ctx.request.rehearse:
        ctx.tools.ledger.note_refunds(ctx.run_id, notes, ctx.now())


def _by_order(refunds: Sequence[Refund]) -> Mapping[str, tuple[Refund, ...]]:
    found: dict[str, list[Refund]] = defaultdict(list)
    for each in refunds:
        found[folded(each.order_id)].append(each)
    return {order_id: tuple(each) for order_id, each in found.items()}
