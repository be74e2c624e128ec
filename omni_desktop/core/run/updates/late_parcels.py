"""Tracking codes that Neto has only after our dispatch, which isn't sent again for them: its order is looked at once more, to tell them."""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.afterwards.status import tracking_codes
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.order import Order
from omni_desktop.core.record.record import State
from omni_desktop.core.run.plan import Plan


def look_for_late_parcels(ctx: Context, plans: Sequence[Plan]) -> None:
    """Before the plans are recorded: until then the ledger has each order as it was last read."""
    out = {plan.id: plan.order for plan in plans if plan.order and plan.known and plan.known.state is State.DISPATCHED}
    with_codes = {order_id: codes for order_id, order in out.items() if (codes := tracking_codes(order))}
    if not with_codes or ctx.settings.download_orders.auto_dispatch == "no":
        return
    before = {each.id: ctx.tools.shop.read(each.raw).order for each in ctx.tools.ledger.followed(list(with_codes))}
    late = [order_id for order_id, order in before.items() if with_codes[order_id] - _codes_of(order)]
    if late:
        ctx.tools.ledger.follow_at(late, ctx.now())


def _codes_of(order: Order | None) -> frozenset[str]:
    return tracking_codes(order) if order else frozenset()
