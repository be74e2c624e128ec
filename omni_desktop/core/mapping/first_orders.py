"""What a first download would bring from a starting day on, counted by the rules that the download itself goes by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from omni_desktop.core.mapping.selection import judge
from omni_desktop.core.order import ZERO, Order
from omni_desktop.core.record.record import Sum
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace


@dataclass(frozen=True, slots=True)
class FirstOrders:
    """`coming` come at once; `unpaid` would, but for their payment."""

    coming: Sum = Sum()
    unpaid: int = 0


def count_from(orders: Sequence[Order], settings: Settings, start: datetime, now: datetime) -> FirstOrders:
    chosen = replace(settings, download_orders=replace(settings.download_orders, placed_after=start))
    judged = [(order, judge(order, chosen, now)) for order in orders]
    coming = [order for order, verdict in judged if verdict.takes]
    total = sum((order.grand_total for order in coming), ZERO)
    return FirstOrders(Sum(len(coming), total), sum(verdict.rule == "payment" for _, verdict in judged))


def newest(orders: Sequence[Order], most: int) -> list[str]:
    """Ids of those placed last."""
    return [order.id for order in sorted(orders, key=lambda order: order.placed_at)[-most:]]
