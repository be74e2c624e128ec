"""What Neto tells of an order after its sale, JSON -> our words: returns with their refunds, payments (neto_api: 5.4, 7). Pure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from omni_desktop.core.record.updates import Refund, ShopPayment
from omni_desktop.web.faults import NETO
from omni_desktop.web.neto_order import amount, moment
from omni_desktop.web.neto_wire import Unreadable, mended, parsed

REFUND_SELECTORS = (
    "OrderID", "RmaStatus", "DateIssued", "DateUpdated", "CurrencyCode", "RefundTotal", "RefundedTotal",
    "RmaLine", "RmaLine.SKU", "RmaLine.Quantity", "RmaLines", "RmaLines.RmaLine",
)
PAYMENT_SELECTORS = ("ID", "AmountPaid", "CurrencyCode", "DatePaidUTC", "PaymentMethodName")


def shop_payment(raw: bytes) -> ShopPayment:
    """Card and account fields are never asked for."""
    try:
        row = mended(parsed(raw))
        return ShopPayment(
            id=str(row.get("PaymentID") or row.get("ID", "")),
            order_id=str(row.get("OrderID", "")),
            amount=amount(row.get("AmountPaid"), "AmountPaid"),
            currency=str(row.get("CurrencyCode", "")),
            method=str(row.get("PaymentMethodName", "")),
            paid_at=moment(row.get("DatePaidUTC"), "DatePaidUTC"),
        )
    except (Unreadable, ValueError, RecursionError, AttributeError):
        raise NETO.later("unreadable_reply") from None


def refund(raw: bytes) -> Refund:
    """Raises TryLater where it makes no sense: half a refund would be told as a whole one."""
    try:
        return _refund(mended(parsed(raw)))
    except (Unreadable, ValueError, RecursionError, AttributeError):
        raise NETO.later("unreadable_reply") from None


def _refund(row: dict[str, Any]) -> Refund:
    refunded, asked = (amount(row.get(name), name) for name in ("RefundedTotal", "RefundTotal"))
    lines = [each for each in _inside(row.get("RmaLines") or row.get("RmaLine"), "RmaLine") if isinstance(each, dict)]
    return Refund(
        id=str(row.get("RmaID", "")),
        order_id=str(row.get("OrderID", "")),
        status=str(row.get("RmaStatus", "")),
        total=refunded or asked,
        lines=tuple((str(line.get("SKU", "")), _quantity(line)) for line in lines),
        issued_at=moment(row.get("DateIssued"), "DateIssued"),
        currency=str(row.get("CurrencyCode", "")),
    )


def _quantity(line: dict[str, Any]) -> Decimal:
    return amount(line.get("Quantity"), "RmaLine.Quantity")


def _inside(value: Any, name: str) -> Iterator[Any]:
    """Elements of a list that may hold containers with a list inside, one element alone, or nothing as text (neto_api: 4.3)."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and name in each:
            yield from _inside(each[name], name)
        elif each:
            yield each
