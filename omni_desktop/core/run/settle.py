"""Stage settle: what an earlier run left in doubt is looked up before anything new is sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.record.events import Event
from omni_desktop.core.record.record import Unsettled
from omni_desktop.core.run.conclude import conclude, told_orders
from omni_desktop.core.run.context import Context
from omni_desktop.core.run.sent_create import SentCreate

LONGEST_CALL = timedelta(seconds=60)


def settle(ctx: Context) -> Iterator[Event]:
    unsettled = ctx.tools.ledger.unsettled()
    sent = [_sent(ctx, each) for each in unsettled]
    final = {(each.id, each.sales_order.part): (each, answer) for each, answer in conclude(ctx, sent)}
    yield from told_orders(ctx, list(final.values()))


def _sent(ctx: Context, left: Unsettled) -> SentCreate:
    order = ctx.tools.inventory.sent_sales_order(left.document, order_id=left.order_id, part=left.part, total=left.total)
    return SentCreate(
        sales_order=order,
        answer=WriteAnswer(True if left.omni_id else None, left.omni_id),
        ended_at=left.ended_at or latest_end(ctx.now(), left.intended_at),
        answered=left.answered,
        absent_at=left.absent_at,
    )


def latest_end(now: datetime, intended_at: datetime) -> datetime:
    """When the call of a killed run ended at the latest: its time limit after the intent, unless that is still to come."""
    return min(now, intended_at + LONGEST_CALL)
