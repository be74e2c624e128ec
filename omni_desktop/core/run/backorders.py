"""Backorders and splits of Neto: goods that moved to a new order must not stand on both in Omni (neto_api: 5.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from omni_desktop.core.afterwards.status import plain
from omni_desktop.core.counting import COUNT_OF
from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.unreadable import readable
from omni_desktop.core.mapping.products import omni_parts
from omni_desktop.core.order import ZERO, Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import UNSETTLED, State
from omni_desktop.core.record.updates import Followed

UNCLEAR = "(not clear yet)"


def overlaps(ctx: Context, children: Sequence[Order]) -> dict[str, Problem]:
    """By id, of new orders whose parent Omni still holds with goods that Neto moved to them. A parent that isn't in Omni holds nothing."""
    parents = list(dict.fromkeys(child.related_id for child in children))
    unclear = {order_id for order_id, each in ctx.tools.ledger.known(parents).items() if each.state in UNSETTLED}
    followed = ctx.tools.ledger.followed(parents)
    reads = ctx.tools.shop.orders([each.id for each in followed])
    now = {folded(read.id): read.order for read in reads if read.order}
    ids = [part.omni_id for each in followed for part in each.parts if part.omni_id]
    rows, unread = readable(lambda: ctx.tools.inventory.sales_orders_by_id(ids))
    stored = {each.id: each for each in rows}
    unclear |= {each.id for each in followed if any(str(part.omni_id) in unread for part in each.parts)}
    beyond = {folded(each.id): _beyond(ctx, each, now.get(folded(each.id)), stored) for each in followed}
    found: dict[str, Problem] = {}
    for child in children:
        words = UNCLEAR if child.related_id in unclear else _told(ctx, child, beyond.get(folded(child.related_id), {}))
        if words:
            found[child.id] = Problem("backorder_overlaps", {"parent": child.related_id, "lines": words})
    return found


def _beyond(ctx: Context, parent: Followed, now: Order | None, stored: Mapping[int, StoredSalesOrder]) -> dict[str, Decimal]:
    """Goods that the parent holds in Omni beyond its own in Neto, by folded code. One that Neto deleted has nothing of its own."""
    there = _in_omni(stored[part.omni_id] for part in parent.parts if part.omni_id in stored)
    own = _in_neto(ctx, now)
    return {code: quantity - own.get(code, ZERO) for code, quantity in there.items() if quantity > own.get(code, ZERO)}


def _told(ctx: Context, child: Order, beyond: Mapping[str, Decimal]) -> str:
    shared = {code: beyond[code] for code in _in_neto(ctx, child) if code in beyond}
    return ", ".join(COUNT_OF(count=plain(quantity), goods=code.upper()) for code, quantity in shared.items())


def _in_omni(sales_orders: Iterable[StoredSalesOrder]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = defaultdict(Decimal)
    for each in sales_orders:
        for line in () if each.is_void else each.lines:
            found[folded(line.code)] += ZERO if line.parent_id else line.quantity
    return found


def _in_neto(ctx: Context, order: Order | None) -> dict[str, Decimal]:
    table = ctx.tools.ledger.sku_table()
    found: dict[str, Decimal] = defaultdict(Decimal)
    for line in order.lines if order else ():
        for part in omni_parts(line.sku, table):
            found[folded(part.code)] += line.quantity * part.quantity
    return found


def note_backorder_on_both(ctx: Context, order: Order, state: State | None) -> None:
    """When a backorder is first read: its story, on it and on the order that it came from."""
    if not order.related_id or state not in (None, State.FOUND):
        return
    lines, at = ", ".join(COUNT_OF(count=plain(line.quantity), goods=line.sku) for line in order.lines) or "nothing", ctx.now()
    ctx.tools.ledger.tell(ctx.run_id, order.id, "backorder_of", {"parent": order.related_id}, at)
    ctx.tools.ledger.tell(ctx.run_id, order.related_id, "backordered", {"child": order.id, "lines": lines}, at)
