"""The make-believe shop: its tables, its clock, its numbers, and the plain changes of an order."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from omni_desktop.practice.neto.shape import numbered_lines
from omni_desktop.practice.switches import Switches
from omni_desktop.practice.table import Row, Table


class Shop:
    def __init__(self, switches: Switches, clock: Callable[[], datetime]) -> None:
        self.switches = switches
        self._clock = clock
        self.orders = Table("neto order", "OrderID", ("Username", "RelatedOrderID"))
        self.items = Table("neto item", "SKU", ("ParentSKU",))
        self.customers = Table("neto customer", "Username", ("EmailAddress",))
        self.warehouses = Table("neto warehouse", "WarehouseID")
        self.rmas = Table("neto rma", "RmaID", ("OrderID",))
        self.lists = Table("neto list", "name")
        self.numbers = Table("neto number", "name")

    def all_tables(self) -> Iterator[Table]:
        yield from (self.orders, self.items, self.customers, self.warehouses, self.rmas, self.lists, self.numbers)

    def clock(self) -> datetime:
        """Neto's own, which the switch can put ahead or behind."""
        return self._clock().astimezone(UTC) + timedelta(seconds=self.switches.clock_skew)

    def now(self) -> str:
        return stamp(self.clock())

    def next_number(self, name: str, start: int = 1) -> int:
        row = self.numbers.get(name)
        value: int = row["value"] + 1 if row else start
        self.numbers.put({"name": name, "value": value})
        return value

    def new_order_id(self) -> str:
        return f"N{self.next_number('order', 100201)}"

    def order(self, order_id: str) -> Row:
        """KeyError for an id that the shop does not have; case does not count."""
        found = self.orders.first("OrderID", order_id)
        if found is None:
            raise KeyError(f"the practice shop has no order {order_id}")
        return found

    def store_order(self, order: Row) -> Row:
        order_id = order["OrderID"]
        number = order.get("_number") or self.next_number("row", 1)
        lines = order["OrderLine"] if "_number" in order else numbered_lines(order_id, order["OrderLine"])
        return self.orders.put({**order, "ID": order_id, "OrderLine": lines, "_number": number})

    def save_item(self, item: Row, **changes: Any) -> Row:
        """Any save moves DateUpdatedUTC."""
        return self.items.put({**item, "DateUpdatedUTC": self.now(), **changes})

    def save(self, order: Row, **changes: Any) -> Row:
        """Any save moves DateUpdated."""
        return self.store_order({**order, "DateUpdated": self.now(), **changes})


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S")
