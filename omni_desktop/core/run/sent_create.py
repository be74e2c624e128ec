"""A create that left this computer, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.order import Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sales_order import SalesOrder


@dataclass(frozen=True, slots=True)
class SentCreate:
    """A create that left: what was sent, what was answered, when the call ended, and when the reference was first surely not there.

    `answered`: the server ended the call with an error of its own. `refused_whole`: the whole call was refused (400), though part of
    it may have been taken. `order` is None for what an earlier, killed run had sent.
    """

    sales_order: SalesOrder
    answer: WriteAnswer
    ended_at: datetime
    answered: bool = False
    refused_whole: bool = False
    absent_at: datetime | None = None
    order: Order | None = None
    attempts: int = 0
    shop_problems: tuple[Problem, ...] = ()

    @property
    def id(self) -> str:
        return self.sales_order.order_id
