"""Refunds and returns of Neto (RMAs): shown on their orders and told, once each; nothing is written to Omni for them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from omni_desktop.core.afterwards.status import plain
from omni_desktop.core.errors import Fault
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.updates import Refund, RefundNote
from omni_desktop.core.run.context import Context

LOOK_EVERY = timedelta(hours=1)
OVERLAP = timedelta(minutes=15)


def refunds_of(ctx: Context, order_ids: Sequence[str]) -> Mapping[str, tuple[Refund, ...]]:
    """By order id, of orders that Neto completed."""
    return _by_order(_read(ctx, lambda: ctx.tools.shop.refunds(order_ids))) if order_ids else {}


def look_for_refunds(ctx: Context) -> None:
    """A refund need not move its order's DateUpdated, so RMAs have a look of their own, once an hour."""
    kept, now = ctx.tools.ledger.cached("refunds"), ctx.now()
    if kept is not None and now - kept[1] < LOOK_EVERY:
        return
    if kept is not None:
        since = kept[1] - OVERLAP
        _read(ctx, lambda: ctx.tools.shop.refunds_updated(since))
    ctx.tools.ledger.keep("refunds", b"", now)


def _read(ctx: Context, ask: Callable[[], list[Refund]]) -> list[Refund]:
    """A key that may not read RMAs, or a slow answer, keeps nobody's order back: the next look asks again."""
    try:
        found = ask()
    except Fault:
        return []
    if not ctx.request.rehearse:
        ctx.tools.ledger.note_refunds(ctx.run_id, [_note(each) for each in found], ctx.now())
    return found


def _by_order(refunds: Sequence[Refund]) -> Mapping[str, tuple[Refund, ...]]:
    found: dict[str, list[Refund]] = defaultdict(list)
    for each in refunds:
        found[each.order_id].append(each)
    return {order_id: tuple(each) for order_id, each in found.items()}


def _note(refund: Refund) -> RefundNote:
    facts = {"rma": refund.id, "lines": lines_told(refund), "amount": f"{refund.total:.2f}", "status": refund.status}
    digest = hashlib.sha256(repr(sorted(facts.items())).encode()).hexdigest()
    return RefundNote(refund.order_id, refund.id, digest, Problem("refunded_in_neto", facts))


def lines_told(refund: Refund) -> str:
    return ", ".join(f"{plain(quantity)} of {sku}" for sku, quantity in refund.lines) or "no lines"
