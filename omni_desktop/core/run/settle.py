"""Stage settle: what an earlier run left in doubt is looked up before anything new is sent."""

from __future__ import annotations

from collections.abc import Iterator

from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.record.events import Event
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.record import Unsettled
from omni_desktop.core.run.context import Context
from omni_desktop.core.run.creates import Create, Creates, SentCreate, told_orders
from omni_desktop.core.run.once import Once, Sent, ended_of


def settle(ctx: Context) -> Iterator[Event]:
    creates = Creates(ctx)
    Once(ctx, creates).conclude([_sent(ctx, each) for each in ctx.tools.ledger.unsettled()])
    yield from told_orders(ctx, creates.outcomes.values())


def _sent(ctx: Context, left: Unsettled) -> SentCreate:
    order = ctx.tools.inventory.sent_sales_order(left.document, order_id=left.order_id, part=left.part, total=left.total)
    return Sent(
        Create(order),
        ended=ended_of(Moment(left.intended_at, left.server_at), left.ended_at),
        answer=WriteAnswer(True if left.omni_id else None, left.omni_id),
        answered=left.answered,
        absent_at=left.absent_at,
        resend=left.resend,
    )
