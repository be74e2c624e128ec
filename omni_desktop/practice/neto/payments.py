"""GetPayment: the payments of all orders as rows of their own (neto_api: 7)."""

from typing import Any

from omni_desktop.practice.neto.filters import values_of
from omni_desktop.practice.neto.shop import Shop
from omni_desktop.practice.table import Row, fold

PAYMENT_FILTERS = ("PaymentID", "OrderID", "DatePaidFrom", "DatePaidTo")


def payments(shop: Shop, wanted: Row) -> list[Row]:
    orders = shop.orders.find("OrderID", values_of(wanted["OrderID"])) if "OrderID" in wanted else list(shop.orders)
    rows = [_row(order, payment) for order in orders for payment in order["OrderPayment"]]
    return [row for row in rows if _fits(row, wanted)]


def _row(order: Row, payment: Row) -> Row:
    return {
        "PaymentID": payment["Id"],
        "ID": payment["Id"],
        "OrderID": order["OrderID"],
        "AmountPaid": payment["Amount"],
        "CurrencyCode": payment.get("_currency", "AUD"),
        "DatePaid": payment["DatePaid"],
        "DatePaidUTC": payment["DatePaid"],
        "PaymentMethod": payment.get("_method_id", "1"),
        "PaymentMethodName": payment["PaymentType"],
        "ProcessBy": "",
        "PaymentNotes": "",
    }


def _fits(row: Row, wanted: Row) -> bool:
    identified = "PaymentID" not in wanted or row["PaymentID"] in map(fold, values_of(wanted["PaymentID"]))
    return identified and _text(wanted, "DatePaidFrom", "") <= row["DatePaid"] <= _text(wanted, "DatePaidTo", "9999")


def _text(wanted: Row, name: str, default: Any) -> str:
    return str(wanted.get(name, default)).replace("T", " ")
