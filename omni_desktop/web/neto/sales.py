"""Neto's orders with their money, as a sweep reads them: the whole list, or what of it can't be read (neto_api: 2, 3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from omni_desktop.core.inventory import folded
from omni_desktop.core.order import Order, ReadOrder
from omni_desktop.core.proof.both_sides import Sale, Sales
from omni_desktop.core.proof.groups import grouped_by
from omni_desktop.web.faults import NETO
from omni_desktop.web.neto.order import read_order
from omni_desktop.web.neto.reply import NetoReply, wire_time

SELECTORS = (
    "ID", "OrderStatus", "DatePlaced", "DateUpdated", "GrandTotal", "SalesChannel", "TaxInclusive", "OrderPayment",
    "OrderPayment.PaymentType",
)  # fmt: skip
LIMIT = 500
MOST_PAGES = 1000
MOST_PASSES = 6


class SalesReads:
    """For NetoShop, which has what is only declared here."""

    def _get_orders(
        self, narrowed: dict[str, Any], selectors: Sequence[str], understand: Callable[[bytes, str], NetoReply] = NetoReply.read
    ) -> NetoReply:
        raise NotImplementedError

    def sales_updated(self, updated_from: datetime) -> Sales:
        return self._sales({"DateUpdatedFrom": wire_time(updated_from)})

    def sales_placed(self, placed_from: datetime, placed_to: datetime) -> Sales:
        return self._sales({"DatePlacedFrom": wire_time(placed_from), "DatePlacedTo": wire_time(placed_to)})

    def sales_of(self, order_ids: Sequence[str]) -> Sales:
        portions = (order_ids[start : start + LIMIT] for start in range(0, len(order_ids), LIMIT))
        found = [self._sales({"OrderID": list(portion)}, narrow=True) for portion in portions]
        rows = tuple(row for each in found for row in each.rows)
        return Sales(rows, frozenset().union(*(each.unreadable for each in found)), sum(each.nameless for each in found))

    def _sales(self, window: dict[str, Any], *, narrow: bool = False) -> Sales:
        """A list of several pages is read again until that adds no order: an update may hide a row between two pages. `narrow`: a list
        that was asked for by number holds still."""
        read: dict[str, ReadOrder] = {}
        nameless = 0
        for _ in range(MOST_PASSES):
            before, filled, odd = len(read), 0, 0
            for page in self._pages(window):
                filled += 1
                odd += sum(not each.id for each in page)
                read |= {folded(each.id): each for each in page if each.id}
            nameless = max(nameless, odd)
            if len(read) == before or filled <= 1 or narrow:
                return _told(list(read.values()), nameless)
        raise NETO.later("unreadable_reply")

    def _pages(self, window: dict[str, Any]) -> Iterator[list[ReadOrder]]:
        """Until one brings nothing new: a short page is not the last one."""
        seen: set[bytes] = set()
        for page in range(MOST_PAGES):
            rows = [raw for raw in self._get_orders({**window, "Page": page, "Limit": LIMIT}, SELECTORS).rows if raw not in seen]
            if not rows:
                return
            seen.update(rows)
            yield list(map(read_order, rows))
        raise NETO.later("unreadable_reply")


def _told(read: Sequence[ReadOrder], nameless: int) -> Sales:
    sales = tuple(_sale(each.order) for each in read if each.order is not None)
    return Sales(sales, frozenset(folded(each.id) for each in read if each.order is None), nameless)


def _sale(order: Order) -> Sale:
    return Sale(order.id, order.status, order.placed_at, order.updated_at, order.grand_total, order.paid, *grouped_by(order))
