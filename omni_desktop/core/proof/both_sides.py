"""What a sweep reads of both sides, and what the ledger has beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.inventory import folded
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.proof.rows import LedgerOrder, ProvedOrder


class Sale(NamedTuple):
    """An order as Neto has it now. Moments are UTC; `methods` as a proof names them; `tax`: Incl or Excl."""

    id: str
    status: str
    placed_at: datetime
    updated_at: datetime
    total: Decimal
    paid: Decimal
    channel: str
    methods: str
    tax: str


@dataclass(frozen=True, slots=True)
class Sales:
    """`unreadable`: folded numbers of orders that can't be read; `nameless`: rows that don't even name theirs. All others are complete."""

    rows: tuple[Sale, ...] = ()
    unreadable: frozenset[str] = frozenset()
    nameless: int = 0

    @property
    def is_whole(self) -> bool:
        return not self.unreadable and not self.nameless


class There(NamedTuple):
    """A sales order as Omni has it now. `total`: in the order's currency."""

    id: int
    reference: str
    order_no: str
    is_void: bool
    total: Decimal
    is_dispatched: bool
    is_invoiced: bool


@dataclass(frozen=True, slots=True)
class SalesOrderPage:
    """`above`: what the next page begins after, None where this is the last one. `unread`: rows that can't be read."""

    rows: tuple[There, ...]
    above: int | None = None
    unread: int = 0


class OwnPart(NamedTuple):
    """A sales order that the ledger made or adopted."""

    part: int
    reference: str
    omni_id: int


class Recorded(NamedTuple):
    """An order of the ledger. `row` 0: it isn't there yet. `pays`: payments are still to be made for it."""

    row: int
    order: LedgerOrder
    parts: tuple[OwnPart, ...] = ()
    pays: bool = False

    @property
    def key(self) -> str:
        return folded(self.order.id)


class Judged(NamedTuple):
    """What a sweep came to for one order. `proved` None: nothing is sure of it now. `sale` where the ledger has no order yet.

    `keeps`: codes of problems that this says nothing of.
    """

    recorded: Recorded
    proved: ProvedOrder | None
    problem: Problem | None = None
    sale: Sale | None = None
    keeps: frozenset[str] = frozenset()


UNREAD: Mapping[str, str] = {
    "neto": "Some orders can't be read in Neto",
    "omni": "Some sales orders can't be read in Omni",
    "payments": "Payments can't be read in Omni",
    "refunds": "Refunds can't be read in Neto",
}
"""What a sweep could not read; it says nothing of these."""
