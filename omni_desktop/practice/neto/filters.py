"""Which orders a GetOrder filter asks for (neto_api: 3.1): filters AND, the values of one filter OR."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

from omni_desktop.practice.neto.money import paid
from omni_desktop.practice.neto.shape import STATUSES
from omni_desktop.practice.table import Row, Table, fold

Test = Callable[[Row], bool]

_INDEXED = {"OrderID": "OrderID", "Username": "Username"}
_ENUMS: dict[str, tuple[str, ...]] = {
    "OrderStatus": STATUSES,
    "OrderType": ("sales", "dropshipping"),
    "OnHoldType": ("On Hold", "Layby"),
    "CompleteStatus": ("Approved", "Incomplete"),
    "PaymentStatus": ("FullyPaid", "PartialPaid", "Pending"),
    "ExportStatus": ("Pending", "Exported"),
    "ExportedToWMS": ("Pending", "Exported"),
}
_DATES = ("DatePlaced", "DateUpdated", "DatePaid", "DateRequired", "DateInvoiced", "DateCompleted")
_SAME_NAME = ("OrderID", "Username", "OrderStatus", "OrderType", "OnHoldType", "CompleteStatus", "SalesChannel", "RelatedOrderID")
_ON_LINES = ("SKU", "WarehouseID", "ShippingMethod", "ExternalSystemIdentifier", "ExternalOrderReference", "ExternalOrderLineReference")


class BadFilter(Exception):
    """Answered with Ack Error."""


def values_of(value: Any) -> list[str]:
    """A scalar or a list; numbers as text."""
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def filtered_orders(orders: Table, wanted: Row) -> list[Row]:
    """Oldest first; nothing when no filter is known, since Neto then gives an empty result."""
    tests = [test for name, value in wanted.items() for test in _tests(name, value)]
    if not tests:
        return []
    indexed = next((name for name in _INDEXED if name in wanted), None)
    found = orders.find(_INDEXED[indexed], values_of(wanted[indexed])) if indexed else list(orders.rows.values())
    found = [order for order in found if all(test(order) for test in tests)]
    return sorted(found, key=_number) if indexed else found


def _number(order: Row) -> int:
    number: int = order["_number"]
    return number


def _tests(name: str, value: Any) -> list[Test]:
    for suffix in ("From", "To"):
        if name.removesuffix(suffix) in _DATES and name.endswith(suffix):
            return [_date_test(name.removesuffix(suffix), suffix, moment_of(str(value), name))]
    values = frozenset(map(fold, values_of(value)))
    _refuse_unknown(name, values)
    read = _READERS.get(name)
    return [lambda order: not values.isdisjoint(read(order))] if read else []


def _date_test(field: str, suffix: str, moment: str) -> Test:
    """Text compares as time does: both are YYYY-MM-DD HH:MM:SS in UTC, bounds inclusive."""
    if suffix == "From":
        return lambda order: order[field] >= moment[: len(order[field])] and order[field] != ""
    return lambda order: "" != order[field] <= moment


def moment_of(text: str, name: str) -> str:
    try:
        return datetime.fromisoformat(text.strip()).strftime("%Y-%m-%d %H:%M:%S")
    except ValueError as wrong:
        raise BadFilter(f"Invalid date in {name}") from wrong


def _refuse_unknown(name: str, values: frozenset[str]) -> None:
    if name in _ENUMS and not values <= {fold(known) for known in _ENUMS[name]}:
        raise BadFilter(f"Invalid value for {name}")


def payment_status(order: Row) -> str:
    amount = paid(order)
    if amount <= 0:
        return "Pending"
    return "FullyPaid" if amount >= Decimal(order["GrandTotal"]) else "PartialPaid"


def _field_reader(name: str) -> Callable[[Row], tuple[str, ...]]:
    return lambda order: (fold(order[name]),)


def _line_reader(name: str) -> Callable[[Row], tuple[str, ...]]:
    return lambda order: tuple(fold(line[name]) for line in order["OrderLine"])


_READERS: dict[str, Callable[[Row], tuple[str, ...]]] = {
    **{name: _field_reader(name) for name in _SAME_NAME},
    **{name: _line_reader(name) for name in _ON_LINES},
    "ExportStatus": _field_reader("_export"),
    "ExportedToWMS": _field_reader("_wms"),
    "PaymentStatus": lambda order: (fold(payment_status(order)),),
    "Supplier": lambda _: (),
}
