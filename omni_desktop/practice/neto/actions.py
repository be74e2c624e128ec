"""Neto's actions: what each answers, and the envelope around it (neto_api: 3, 4, 7)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from omni_desktop.practice.neto.filters import BadFilter, filtered_orders, values_of
from omni_desktop.practice.neto.item_writes import add_items, update_items
from omni_desktop.practice.neto.items import filtered_items, shown_item
from omni_desktop.practice.neto.payments import PAYMENT_FILTERS, payments
from omni_desktop.practice.neto.refund_shapes import named_order, shaped_rma
from omni_desktop.practice.neto.render import OrderTexts, Plan
from omni_desktop.practice.neto.shop import Shop
from omni_desktop.practice.neto.update import update_orders
from omni_desktop.practice.table import Row, dump, fold, parse
from omni_desktop.practice.writes import Writes

DEFAULT_LIMIT = 50


class NetoError(Exception):
    """Answered with HTTP 200 and Ack Error; the text goes into Messages."""


@dataclass(frozen=True)
class NetoAnswer:
    """`members` is JSON text without braces, such as `"Order":[...]`; each warning is a Message."""

    members: str
    warnings: tuple[str, ...] = ()


class NetoActions:
    def __init__(self, shop: Shop, writes: Writes) -> None:
        self._shop = shop
        self._writes = writes
        self._texts = OrderTexts(shop.switches)
        self._dropped: set[str] = set()
        self._actions: dict[str, Callable[[Row], str | NetoAnswer]] = {
            "GetOrder": self._get_order,
            "UpdateOrder": self._update_order,
            "GetPayment": self._get_payment,
            "GetPaymentMethods": lambda _: self._named_list("PaymentMethods"),
            "GetShippingMethods": lambda _: self._named_list("ShippingMethods"),
            "GetCurrencySettings": lambda _: self._named_list("CurrencySettings"),
            "GetItem": self._get_item,
            "AddItem": lambda body: self._write_items("AddItem", add_items, body),
            "UpdateItem": lambda body: self._write_items("UpdateItem", update_items, body),
            "GetCustomer": lambda body: self._documents("Customer", list(shop.customers), body, "Username"),
            "GetWarehouse": lambda body: self._documents("Warehouse", list(shop.warehouses), body, "WarehouseID"),
            "GetRma": self._get_rma,
        }

    def named(self, action: str) -> str | None:
        """An action's name as Neto writes it; header values are taken whatever their case."""
        return next((known for known in self._actions if known.lower() == action.strip().lower()), None)

    def answer(self, action: str, body: Row) -> "NetoAnswer":
        """NetoError when it is refused."""
        try:
            answer = self._actions[action](body)
        except BadFilter as bad:
            raise NetoError(str(bad)) from bad
        return NetoAnswer(answer) if isinstance(answer, str) else answer

    def _get_order(self, body: Row) -> str:
        wanted = _filter_of(body)
        if not wanted.get("OutputSelector"):
            raise NetoError("No OutputSelector was given")
        plan = self._texts.plan(_selectors(wanted))
        found = self._page_of([row for row in filtered_orders(self._shop.orders, wanted) if not self._is_late(row, wanted)], wanted)
        self._flag_exported(found, wanted.get("UpdateResults"))
        text = self._orders_text(plan, found)
        if self._shop.switches.mutate_between_pages and found and "Page" in wanted:
            self._shop.save(found[0])
        return text

    def _orders_text(self, plan: Plan, found: list[Row]) -> str:
        if not found and self._shop.switches.empty_as_string:
            return '"Order":""'
        if self._texts.is_plain():
            return f'"Order":[{",".join(self._texts.text(plan, order) for order in found)}]'
        orders: Any = [self._texts.bent(plan, order) for order in found]
        if self._shop.switches.collapse_single_lists and len(orders) == 1:
            orders = orders[0]
        return f'"Order":{dump(orders)}'

    def _page_of(self, found: list[Row], wanted: Row) -> list[Row]:
        page, limit = _whole(wanted, "Page", 0), _whole(wanted, "Limit", DEFAULT_LIMIT)
        short = self._shop.switches.short_pages
        if short is True:
            limit = max(1, limit * 2 // 3)
        rows = found[page * limit : (page + 1) * limit]
        last = str(rows[-1].get("OrderID") or rows[-1].get("SKU", "")) if len(rows) > 1 else ""
        if short == "drop" and last and last not in self._dropped:
            self._dropped.add(last)
            return rows[:-1]
        return rows

    def _is_late(self, order: Row, wanted: Row) -> bool:
        return "OrderID" in wanted and order["OrderID"] in self._shop.switches.listed_only

    def _flag_exported(self, found: list[Row], results: Any) -> None:
        """UpdateResults marks what this very answer holds."""
        if isinstance(results, dict):
            changes: Row = {}
            if "ExportStatus" in results:
                changes["_export"] = str(results["ExportStatus"])
            if "ExportedToWMS" in results:
                changes["_wms"] = "Exported" if str(results["ExportedToWMS"]).lower() == "true" else "Pending"
            for position, order in enumerate(found):
                found[position] = self._shop.save(order, **changes)

    def _update_order(self, body: Row) -> NetoAnswer:
        if "Order" not in body:
            raise NetoError("No Order was given")
        done, warnings = update_orders(self._shop, body["Order"])
        orders: Any = [{"OrderID": order_id} for order_id in done]
        return NetoAnswer(f'"Order":{dump(orders[0] if len(orders) == 1 else orders or "")}', tuple(warnings))

    def _get_item(self, body: Row) -> str:
        wanted, switches = _filter_of(body), self._shop.switches
        rows = self._page_of(filtered_items(self._shop.items, wanted), wanted)
        selectors = _selectors(wanted)
        shown: Any = [shown_item(row, selectors, switches) for row in rows]
        if switches.mutate_between_pages and rows and "Page" in wanted:
            self._shop.save_item(rows[0])
        if switches.empty_as_string:
            shown = shown or ""
        return f'"Item":{dump(shown[0] if switches.collapse_single_lists and len(shown) == 1 else shown)}'

    def _write_items(self, action: str, write: Any, body: Row) -> NetoAnswer:
        if "Item" not in body:
            raise NetoError("No Item was given")
        done, warnings = write(self._shop, body["Item"], lambda sku, sent: self._writes.note(action, sku, sent))
        items: Any = [{"SKU": sku} for sku in done]
        if len(done) == 1:
            items = done if self._shop.switches.item_reply == "bare" else items[0]
        return NetoAnswer(f'"Item":{dump(items or "")}', tuple(warnings))

    def _get_payment(self, body: Row) -> str:
        wanted = _filter_of(body)
        known = {name: value for name, value in wanted.items() if name in PAYMENT_FILTERS}
        found = payments(self._shop, known) if known else []
        selectors = _selectors(wanted)
        rows = [_selected(row, selectors, ("PaymentID", "OrderID")) for row in self._page_of(found, wanted)]
        return f'"Payment":{dump([named_order(row, self._shop.switches.order_in_lists) for row in rows])}'

    def _get_rma(self, body: Row) -> str:
        rows = [shaped_rma(row, self._shop.switches.rma_shape) for row in self._shop.rmas]
        text = self._documents("Rma", rows, body, "RmaID")
        return _single(text) if self._shop.switches.rma_shape == "single" else text

    def _named_list(self, name: str) -> str:
        row = self._shop.lists.get(name) or {"value": []}
        return f'"{name}":{dump(row["value"])}'

    def _documents(self, root: str, rows: list[Row], body: Row, key: str) -> str:
        wanted = _filter_of(body)
        found = [row for row in rows if _fits(row, wanted)] if _known_filters(rows, wanted) else []
        selectors = _selectors(wanted)
        shown = [_selected(named_order(row, self._shop.switches.order_in_lists), selectors, (key,)) for row in self._page_of(found, wanted)]
        return f'"{root}":{dump(shown)}'


def _filter_of(body: Row) -> Row:
    wanted = body.get("Filter", body.get("filter", {}))
    return wanted if isinstance(wanted, dict) else {}


def _selectors(wanted: Row) -> list[str]:
    selectors = wanted.get("OutputSelector") or []
    if isinstance(selectors, dict):
        selectors = next(iter(selectors.values()), [])
    return values_of(selectors)


def _whole(wanted: Row, name: str, default: int) -> int:
    try:
        return max(0, int(str(wanted.get(name, default))))
    except ValueError as wrong:
        raise NetoError(f"Invalid {name}") from wrong


_DATE_ENDS = {"From": lambda found, moment: found >= moment, "To": lambda found, moment: found <= moment}
_OTHER_NAMES = {"Email": "EmailAddress", "DateUpdated": "DateUpdatedUTC", "DateAdded": "DateAddedUTC"}


def _known_filters(rows: list[Row], wanted: Row) -> bool:
    return any(_column(row, name)[0] for row in rows[:1] for name in wanted)


def _column(row: Row, name: str) -> tuple[str, str]:
    """(field or nothing, "From", "To" or nothing)"""
    end = next((end for end in _DATE_ENDS if name.startswith("Date") and name.endswith(end)), "")
    plain = name.removesuffix(end) if end else name
    return next((field for field in (plain, _OTHER_NAMES.get(plain, "")) if field in row), ""), end


def _fits(row: Row, wanted: Row) -> bool:
    for name, value in wanted.items():
        field, end = _column(row, name)
        if not field:
            continue
        found = fold(str(row[field]))
        if end and not _DATE_ENDS[end](found, str(value).replace("T", " ").lower()):
            return False
        if not end and found not in map(fold, values_of(value)):
            return False
    return True


def _selected(row: Row, selectors: list[str], always: tuple[str, ...]) -> Row:
    names = dict.fromkeys((*always, *(selector.split(".")[0] for selector in selectors)))
    return {name: row[name] for name in names if name in row and not name.startswith("_")}


def _single(text: str) -> str:
    """A list of one as its element."""
    name, _, rows = text.partition(":")
    found = parse(rows)
    return f"{name}:{dump(found[0])}" if len(found) == 1 else text
