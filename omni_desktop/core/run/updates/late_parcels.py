"""Tracking codes that Neto has only after our dispatch, which isn't sent again for them: its order is looked at once more, to tell them."""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.afterwards.status import tracking_codes
from omni_desktop.core.inventory import folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.order import Order
from omni_desktop.core.record.record import State
from omni_desktop.core.record.updates import Followed, Write
from omni_desktop.core.run.plan import Plan


def look_for_late_parcels(ctx: Context, plans: Sequence[Plan]) -> None:
    """Before the plans are recorded: until then the ledger has each order as it was last read."""
    out = {folded(plan.id): plan.order for plan in plans if plan.order and plan.known and plan.known.state is State.DISPATCHED}
    with_codes = {key: order for key, order in out.items() if tracking_codes(order)}
    if not with_codes or ctx.settings.download_orders.auto_dispatch == "no":
        return
    known = [(each, with_codes.get(folded(each.id))) for each in ctx.tools.ledger.followed(list(with_codes))]
    late = [each.id for each, now in known if now and _has_more(now, ctx.tools.shop.read(each.raw).order, each)]
    ours = {order_id for kind in (Write.DISPATCH, Write.STAGE) if late for order_id in ctx.tools.ledger.done_writes(kind, late)}
    if ours:                                            # of what somebody else dispatched there is nothing to tell
        ctx.tools.ledger.follow_at(sorted(ours), ctx.now())


def _has_more(now: Order, before: Order | None, followed: Followed) -> bool:
    by_line = len(followed.parts) > 1
    return before is None or bool(tracking_codes(now, by_line=by_line) - tracking_codes(before, by_line=by_line))
