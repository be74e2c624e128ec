"""The whole make-believe world: one shop, one Omni account, one file, one lock, and what can happen in them."""

import random
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from omni_desktop.practice.documents import Documents, NoDocuments
from omni_desktop.practice.invented import believable, by_hand, catalogue, verdicts
from omni_desktop.practice.invented.inventory_events import InventoryEvents
from omni_desktop.practice.invented.many import Many, add_many
from omni_desktop.practice.invented.shop_events import Items, ShopEvents
from omni_desktop.practice.neto.shop import Shop
from omni_desktop.practice.omni.account import Account
from omni_desktop.practice.omni.credit_notes import CreditNotes
from omni_desktop.practice.omni.orders import SalesOrders
from omni_desktop.practice.omni.other import OtherResources
from omni_desktop.practice.omni.products import Products
from omni_desktop.practice.omni.stock import Stockroom
from omni_desktop.practice.switches import Switches
from omni_desktop.practice.table import Row, Table
from omni_desktop.practice.writes import Writes


def _utc_now() -> datetime:
    return datetime.now(UTC)


class PracticeWorld:
    """Every public method takes the lock and writes to the file before it returns; rows given out must not be changed."""

    def __init__(self, documents: Documents | NoDocuments, clock: Callable[[], datetime] = _utc_now) -> None:
        self._documents = documents
        self._lock = threading.RLock()
        self._depth = 0
        self.switches = Switches()
        self.shop = Shop(self.switches, clock)
        self.account = Account(self.switches, clock)
        self.stockroom = Stockroom(self.account)
        self.sales = SalesOrders(self.account, self.stockroom)
        self.others = OtherResources(self.account)
        self.credit_notes = CreditNotes(self.account, self.stockroom)
        self.writes = Writes()
        self.products = Products(self.account, self.writes)
        self._shop_events = ShopEvents(self.shop)
        self._inventory_events = InventoryEvents(self.account, self.stockroom, self.sales, self.others, self.shop)

    @classmethod
    def open(
        cls, file: Path | None, seed: int = 1, empty: bool = False, clock: Callable[[], datetime] = _utc_now
    ) -> "PracticeWorld":
        """A file that holds a world goes on where it stopped; a new one is filled. None keeps it in memory only."""
        world = cls(Documents(file) if file else NoDocuments(), clock)
        for table in world._tables():
            table.load(world._documents.load(table.kind))
        if not len(world.shop.lists):
            with world.changing():
                world._fill(random.Random(seed), empty)
        elif not verdicts.were_filled(world.shop):
            # A file of an earlier version goes on with what has come since.
            with world.changing():
                verdicts.fill(world.shop, world.account, world.stockroom)
        return world

    def close(self) -> None:
        with self._lock:
            self._documents.close()

    def _fill(self, chance: random.Random, empty: bool) -> None:
        catalogue.fill_shop(self.shop)
        catalogue.fill_omni(self.account, self.stockroom, chance)
        verdicts.fill(self.shop, self.account, self.stockroom)
        if not empty:
            believable.LastThirtyDays(self.shop, self.account, chance).fill()

    def _tables(self) -> Iterator[Table]:
        yield from self.shop.all_tables()
        yield from self.account.all_tables()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Holds the lock; what was changed inside stands in the file at the end of the outermost use, also after an error."""
        with self._lock:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if not self._depth:
                    self._write()

    def _write(self) -> None:
        changed: list[tuple[str, str, Row]] = []
        removed: list[tuple[str, str]] = []
        for table in self._tables():
            its_changed, its_removed = table.take_changes()
            changed += its_changed
            removed += its_removed
        if changed or removed:
            self._documents.save(changed, removed)

    # Events in the shop

    def place_order(self, items: Items | None = None, customer: Row | None = None, **fields: Any) -> Row:
        """items: [(sku, quantity)]; see ShopEvents.place for the rest."""
        with self.changing():
            return self._shop_events.place(items, customer, **fields)

    def order_something(self) -> Row:
        """A customer orders something, for people who practise; for a test it is left too much to chance."""
        with self.changing():
            return believable.LastThirtyDays(self.shop, self.account, random.Random()).one_more()

    def shop_line(self, sku: str, quantity: Any = 1, price: Any = None, **fields: Any) -> Row:
        """A line to give to place_order(OrderLine=[...])."""
        with self.changing():
            return self._shop_events.line(sku, quantity, price, **fields)

    def edit_order(self, order_id: str, recalculate: bool = False, **fields: Any) -> Row:
        with self.changing():
            return self._shop_events.edit(order_id, recalculate, **fields)

    def edit_line(self, order_id: str, line: int = 0, recalculate: bool = True, **fields: Any) -> Row:
        with self.changing():
            return self._shop_events.edit_line(order_id, line, recalculate, **fields)

    def pay_order(self, order_id: str, amount: Any = None, method: str = "Credit Card") -> Row:
        with self.changing():
            return self._shop_events.pay(order_id, amount, method)

    def edit_payment(self, order_id: str, payment: int = 0, **fields: Any) -> Row:
        with self.changing():
            return self._shop_events.edit_payment(order_id, payment, **fields)

    def complete_order(self, order_id: str, tracking: str = "PRACTICE0001", carrier: str = "Australia Post") -> Row:
        with self.changing():
            return self._shop_events.complete(order_id, tracking, carrier)

    def cancel_order(self, order_id: str) -> Row:
        with self.changing():
            return self._shop_events.cancel(order_id)

    def split_order(self, order_id: str, lines: Iterable[int] | None = None, suffix: bool = True) -> Row:
        with self.changing():
            return self._shop_events.split(order_id, lines, suffix)

    def delete_order(self, order_id: str) -> None:
        with self.changing():
            self._shop_events.delete(order_id)

    def add_rma(self, order_id: str, line: int = 0, quantity: int = 1, status: str = "Closed") -> Row:
        with self.changing():
            return self._shop_events.add_rma(order_id, line, quantity, status)

    def add_customer(self, number: int, email: str | None = None, in_omni: bool = False) -> Row:
        """Customer `number` of the row of invented people, in the shop and, if wanted, as a contact in Omni."""
        with self.changing():
            customer = believable.add_customer(self.shop, number, email)
            if in_omni:
                believable.add_contact_of(self.account, customer)
            return customer

    def seed_orders(self, count: int, lines: int = 3, new_customers: float = 0.7, stock: bool = True, seed: int = 1) -> list[str]:
        """Many paid orders at once; with `stock` every branch gets enough of everything to dispatch them all. Their ids."""
        with self.changing():
            if stock:
                self.stockroom.move_everywhere(Decimal(count * lines))
            return believable.seed_orders(self.shop, self.account, count, lines, new_customers, random.Random(seed))

    def shop_order(self, order_id: str) -> Row:
        with self._lock:
            return self.shop.order(order_id)

    def shop_orders(self) -> list[Row]:
        with self._lock:
            return list(self.shop.orders)

    # Events in Omni

    def add_stock(self, sku: str, quantity: Any, branch_id: int | None = None) -> Row:
        with self.changing():
            return self._inventory_events.add_stock(sku, quantity, branch_id)

    def edit_sales_order(self, number: Any, **fields: Any) -> Row:
        with self.changing():
            return self._inventory_events.edit_sales_order(number, **fields)

    def delete_sales_order(self, number: Any) -> None:
        """As somebody does in Omni's window; no API call can."""
        with self.changing():
            self.account.tables["SalesOrders"].remove(self._inventory_events.sales_order(number)["id"])

    def add_product(self, sku: str, name: str = "Practice product", price: Any = "10.00", **options: Any) -> None:
        """options: taxed, stock, parts, in_omni, in_shop; see InventoryEvents.add_product."""
        with self.changing():
            self._inventory_events.add_product(sku, name, price, **options)

    def add_item(self, sku: str, **fields: Any) -> Row:
        """In the shop's own window: fields are Neto's, besides them `days` since it was added."""
        with self.changing():
            return by_hand.add_item(self.shop, sku, **fields)

    def edit_item(self, sku: str, **fields: Any) -> Row:
        with self.changing():
            return by_hand.edit_item(self.shop, sku, **fields)

    def delete_item(self, sku: str) -> None:
        with self.changing():
            self.shop.items.remove(sku)

    def item(self, sku: str) -> Row:
        """KeyError for a SKU that the shop does not have."""
        with self._lock:
            return self.shop.items.rows[sku]

    def add_omni_product(self, style_code: str, options: Iterable[Row] = (), **fields: Any) -> Row:
        """In Omni's own window, so nothing is refused; options [{code, barcode, option1, retailPrice, sizes...}]."""
        with self.changing():
            return by_hand.add_omni_product(self.account, style_code, options, **fields)

    def add_omni_option(self, product_id: int, **fields: Any) -> Row:
        with self.changing():
            return by_hand.add_omni_option(self.account, product_id, **fields)

    def edit_omni_product(self, wanted: Any, **fields: Any) -> Row:
        """By id or style code."""
        with self.changing():
            return by_hand.edit_omni_product(self.account, wanted, **fields)

    def edit_omni_option(self, wanted: Any, **fields: Any) -> Row:
        """By id or code."""
        with self.changing():
            return by_hand.edit_omni_option(self.account, wanted, **fields)

    def delete_omni_product(self, wanted: Any) -> None:
        with self.changing():
            by_hand.delete_omni_product(self.account, wanted)

    def clear_catalogue(self) -> None:
        """No items, products and options any more, nor stock."""
        with self.changing():
            tables = [self.shop.items, *(self.account.tables[name] for name in ("Products", "ProductOptions", "Stock"))]
            for table in tables:
                for key in list(table.rows):
                    table.remove(key)

    def add_many(self, count: int, **shape: Any) -> None:
        """See Many; 20,000 take a few seconds."""
        with self.changing():
            add_many(self.shop, self.account, Many(count, **shape))

    def codes_used_twice(self) -> dict[str, int]:
        """{code or "style CODE": how many have it}, of those that more than one has."""
        with self._lock:
            return by_hand.codes_used_twice(self.account)

    def catalogue_writes(self) -> list[Row]:
        """Items and products that clients wrote since the start or `forget_catalogue_writes`: kind, code, sent."""
        with self._lock:
            return [asdict(write) for write in self.writes.log]

    def count_catalogue_writes(self) -> dict[str, int]:
        """{"AddItem", "UpdateItem", "POST Products", "PUT ProductOptions"...: elements stored}"""
        with self._lock:
            return self.writes.counts()

    def forget_catalogue_writes(self) -> None:
        with self._lock:
            self.writes.log.clear()

    def add_contact(self, **fields: Any) -> Row:
        with self.changing():
            return self._inventory_events.add_contact(**fields)

    def add_branch(self, company: str, **fields: Any) -> Row:
        with self.changing():
            return self._inventory_events.add_branch(company, **fields)

    def add_sales_order(self, reference: str, lines: Any = (), **fields: Any) -> Row:
        with self.changing():
            return self._inventory_events.add_sales_order(reference, lines, **fields)

    def add_payment(self, sales_order_id: int, amount: Any, **fields: Any) -> Row:
        """As a person enters it in Omni."""
        with self.changing():
            return self._inventory_events.add_payment(sales_order_id, amount, **fields)

    def sales_order(self, number: Any) -> Row:
        """By id or by reference; KeyError when there is none."""
        with self._lock:
            return self._inventory_events.sales_order(number)

    def omni_rows(self, resource: str) -> list[Row]:
        """Everything of one resource, such as "SalesOrders", "Contacts", "Payments", "Stock"."""
        with self._lock:
            return list(self.account.tables[resource])

    def stock_of(self, sku: str, branch_id: int | None = None) -> Row:
        with self._lock:
            article = self.stockroom.article(sku)
            if article is None:
                raise KeyError(f"the practice Omni has no product {sku}")
            row = self.stockroom.row(article, branch_id or self.account.main_branch()["id"])
            return self.stockroom.shown_stock(row)
