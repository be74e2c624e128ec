"""JSON of Neto's GetOrder -> Order, by tables (neto_api: 4). Pure: bytes in, an Order or `Unreadable` out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

import msgspec

from omni_desktop.core.order import ZERO, Address, Line, Order, Payment, ReadOrder, ScanRow, StickyNote, plain_status
from omni_desktop.core.sentence import phrase, word
from omni_desktop.core.settings.custom_refs import REFS
from omni_desktop.web.neto.wire import (
    LineRow,
    Note,
    Option,
    Options,
    OrderRow,
    PaymentRow,
    ScanOrder,
    Unreadable,
    decode_order,
    decode_scan,
    mended,
    order_id,
    parsed,
)

T = TypeVar("T")

TEXTS = {
    "related_id": "RelatedOrderID",
    "type": "OrderType",
    "sales_channel": "SalesChannel",
    "username": "Username",
    "email": "Email",
    "sales_person": "SalesPerson",
    "purchase_order_number": "PurchaseOrderNumber",
    "delivery_instruction": "DeliveryInstruction",
    "internal_notes": "InternalOrderNotes",
    "shipping_option": "ShippingOption",
    "coupon_code": "CouponCode",
    "default_payment_type": "DefaultPaymentType",
    "payment_terms": "PaymentTerms",
}
AMOUNTS = {
    "grand_total": "GrandTotal",
    "product_subtotal": "ProductSubtotal",
    "order_tax": "OrderTax",
    "shipping_total": "ShippingTotal",
    "shipping_tax": "ShippingTax",
    "shipping_discount": "ShippingDiscount",
    "surcharge_total": "SurchargeTotal",
    "surcharge_taxable": "SurchargeTaxable",
    "coupon_discount": "CouponDiscount",
}
TIMES = {"paid_at": "DatePaid", "completed_at": "DateCompletedUTC"}
DAYS = {"invoiced_on": "DateInvoiced", "completed_on": "DateCompleted"}
LINE_TEXTS = {
    "id": "OrderLineID",
    "sku": "SKU",
    "name": "ProductName",
    "tax_code": "TaxCode",
    "warehouse_id": "WarehouseID",
    "warehouse_name": "WarehouseName",
    "warehouse_reference": "WarehouseReference",
    "tracking": "ShippingTracking",
    "notes": "ItemNotes",
}
LINE_AMOUNTS = {
    "quantity": "Quantity",
    "unit_price": "UnitPrice",
    "percent_discount": "PercentDiscount",
    "product_discount": "ProductDiscount",
    "coupon_discount": "CouponDiscount",
    "quantity_shipped": "QuantityShipped",
    "backorder_quantity": "BackorderQuantity",
}
"""Asked for only where a setting uses them: most shops have none."""
ALWAYS = (
    "OrderStatus", "CompleteStatus", "TaxInclusive", "GrandTotal", "ProductSubtotal", "OrderTax", "ShippingTotal", "ShippingDiscount",
    "SurchargeTotal", "CouponDiscount", "DatePlaced", "DateUpdated", "OrderLine",
)
"""Keys that always come back: one that is missing would change money or meaning unseen (neto_api: 9)."""
NEVER_BLANK = frozenset({"OrderStatus", "TaxInclusive", "GrandTotal", "DatePlaced", "DateUpdated"})
"""Of these a blank says as little as a missing key."""
LINE_ALWAYS = ("Quantity", "UnitPrice")
ADDRESS = ("FirstName", "LastName", "Company", "StreetLine1", "StreetLine2", "City", "State", "PostCode", "Country", "Phone")
NO_NUMBER, NO_SENSIBLE_NUMBER = phrase("the field {field} isn't a number"), phrase("the field {field} isn't a sensible number")
NO_DATE, NO_SENSIBLE_DATE = phrase("the field {field} isn't a date"), phrase("the field {field} isn't a sensible date")
NO_TRUTH = phrase("the field {field} is neither True nor False")
TRUTHS = {"true": True, "y": True, "yes": True, "1": True, "false": False, "n": False, "no": False, "0": False}

SCAN_SELECTORS = ("ID", "DateUpdated", "DatePlaced", "OrderStatus")
SELECTORS = (
    "ID", "OrderStatus", "CompleteStatus", "TaxInclusive", "DatePlaced", "DateUpdated", "ShipAddress", "BillAddress", "StickyNotes",
    *TEXTS.values(), *AMOUNTS.values(), *TIMES.values(), "DateRequired", *DAYS.values(), "OrderPayment", "OrderPayment.PaymentType",
    "OrderLine",
    *(f"OrderLine.{name}" for name in (
        "ProductName", "Quantity", "UnitPrice", "Tax", "TaxCode", "PercentDiscount", "ProductDiscount", "CouponDiscount", "WarehouseID",
        "WarehouseName", "WarehouseReference", "QuantityShipped", "BackorderQuantity", "ShippingTracking", "ShippingCarrierName",
        "ShippingMethod", "ItemNotes", "ExtraOptions",
    )),
)
"""All that Order holds; Neto ignores a misspelt one without a word (neto_api: 3.2). ClientIPAddress stays out: nobody needs it."""

_ship = attrgetter(*(f"Ship{part}" for part in ADDRESS))
_bill = attrgetter(*(f"Bill{part}" for part in ADDRESS))
_always = attrgetter(*ALWAYS)
_texts = attrgetter(*TEXTS.values())
_custom_refs = attrgetter(*REFS)
_line_texts = attrgetter(*LINE_TEXTS.values())
_amount_texts = attrgetter(*AMOUNTS.values())
_line_amount_texts = attrgetter(*LINE_AMOUNTS.values())
MOST_DIGITS = 24
FIRST_YEAR, LAST_YEAR = 1970, 2199
_LARGEST = Decimal(10) ** 12
_SMALLEST = Decimal(10) ** -12


def read_order(raw: bytes) -> ReadOrder:
    """One order of a details reply, readable or not."""
    try:
        row = decode_order(raw)
    except Unreadable as why:
        return ReadOrder(id_of(raw), raw, unreadable=str(why))
    try:
        return ReadOrder(order_id(row.OrderID, row.ID), raw, order_from_neto(row))
    except Unreadable as why:
        return ReadOrder(order_id(row.OrderID, row.ID), raw, unreadable=str(why))


def id_of(raw: bytes) -> str:
    """The id of an order that cannot be read otherwise, or ""."""
    try:
        known = mended(parsed(raw))
        return order_id(known.get("OrderID"), known.get("ID"))
    except (ValueError, AttributeError, RecursionError):
        return ""


def order_from_neto(row: OrderRow) -> Order:
    """Raises Unreadable for a value that makes no sense, or an order without an id or any date."""
    known_id = order_id(row.OrderID, row.ID)
    if not known_id:
        raise Unreadable(word("the field OrderID is missing"))
    placed, updated = moment(row.DatePlaced, "DatePlaced"), moment(row.DateUpdated, "DateUpdated")
    first = placed or updated
    if first is None:
        raise Unreadable(word("the fields DatePlaced and DateUpdated are missing"))
    lines = _several(row.OrderLine, LineRow)
    required_at, required_text = _wish(row.DateRequired)
    return Order(
        id=known_id,
        status=plain_status(row.OrderStatus or ""),
        placed_at=first,
        updated_at=updated or first,
        tax_inclusive=truth(row.TaxInclusive, "TaxInclusive"),
        complete_status=row.CompleteStatus or "",
        lines=tuple(map(_line, lines)),
        payments=tuple(map(_payment, _several(row.OrderPayment, PaymentRow))),
        sticky_notes=tuple(StickyNote(note.Title, note.Description) for note in _several(row.StickyNotes, Note)),
        ship=Address(*_ship(row)),
        bill=Address(*_bill(row)),
        custom_refs=tuple((name, text) for name, text in zip(REFS, _custom_refs(row), strict=True) if text.strip()),
        not_returned=not_returned(row, lines),
        required_at=required_at,
        required_text=required_text,
        **dict(zip(TEXTS, _texts(row), strict=True)),
        **_amounts(AMOUNTS, _amount_texts(row)),
        **_each(TIMES, row, moment),
        **_each(DAYS, row, day),
    )


def _wish(text: str | None) -> tuple[datetime | None, str]:
    """When the shopper wants it, or the words of it that are no date: no money hangs on them, so they stop no order."""
    try:
        return moment(text, "DateRequired"), ""
    except Unreadable:
        return None, (text or "").strip()


def scan_row(raw: bytes, *, at_least: datetime, at_most: datetime) -> ScanRow:
    """An order of the scan; raises Unreadable only where it has no id, since an order must not get lost for a bad date.

    A DateUpdated that cannot be read is taken as `at_least`, the start of the window it was found in, which cannot push the watermark. A
    DatePlaced that cannot be read is taken as late as it can be (updated, else `at_most`, Neto's time of reply), so that no rule for old
    orders leaves it out before its details are read.
    """
    try:
        row = decode_scan(raw)
    except Unreadable:
        row = ScanOrder(OrderID=id_of(raw))
    known_id = order_id(row.OrderID, row.ID)
    if not known_id:
        raise Unreadable(word("the field OrderID is missing"))
    placed, updated = _known_moment(row.DatePlaced), _known_moment(row.DateUpdated)
    return ScanRow(known_id, plain_status(row.OrderStatus), placed or updated or at_most, updated or at_least)


def updated_at(raw: bytes) -> datetime | None:
    """Of a row that cannot be read otherwise; None where that isn't known either."""
    try:
        known = mended(parsed(raw))
        text = known.get("DateUpdated")
        return _known_moment(text) if isinstance(text, str) else None
    except (ValueError, AttributeError, RecursionError):
        return None


def _known_moment(text: str) -> datetime | None:
    try:
        return moment(text, "")
    except Unreadable:
        return None


def not_returned(row: OrderRow, lines: list[LineRow]) -> tuple[str, ...]:
    """Selectors that we asked for and did not get."""
    missing = [name for name, value in zip(ALWAYS, _always(row), strict=True) if value is None or (not value and name in NEVER_BLANK)]
    missing += [f"OrderLine.{name}" for name in LINE_ALWAYS if any(not getattr(line, name) for line in lines)]
    return tuple(missing)


def _line(row: LineRow) -> Line:
    return Line(
        tax=amount(row.Tax, "OrderLine.Tax") if row.Tax else None,
        carrier=row.ShippingCarrierName or row.ShippingMethod,
        options=tuple((option.Name, option.Value) for option in _options(row)),
        **dict(zip(LINE_TEXTS, _line_texts(row), strict=True)),
        **_amounts(LINE_AMOUNTS, _line_amount_texts(row)),
    )


def _options(row: LineRow) -> list[Option]:
    inner = row.ExtraOptions
    return _several(inner.ExtraOption if isinstance(inner, Options) else inner, Option)


def _payment(row: PaymentRow) -> Payment:
    return Payment(
        id=row.Id or row.OrderPaymentId or row.OrderPaymentID,
        amount=amount(row.OrderPaymentAmount if row.Amount is None else row.Amount, "OrderPayment.Amount"),
        method=row.PaymentType,
        paid_at=moment(row.DatePaid, "OrderPayment.DatePaid"),
    )


def _several(value: Sequence[T | None] | T | str | None, kind: type[T]) -> list[T]:
    """A list, also where one element came alone or none as blank text."""
    if isinstance(value, list):
        return [each for each in value if each is not None]
    return [value] if isinstance(value, kind) else []


def _each(table: dict[str, str], row: msgspec.Struct, convert: Callable[[str | None, str], Any]) -> dict[str, Any]:
    return {name: convert(getattr(row, wire), wire) for name, wire in table.items()}


def _amounts(table: dict[str, str], texts: tuple[str | None, ...]) -> dict[str, Any]:
    numbers = list(map(_number, texts))
    if any(trouble for _, trouble in numbers):
        return {name: amount(text, wire) for (name, wire), text in zip(table.items(), texts, strict=True)}
    return {name: number for name, (number, _) in zip(table, numbers, strict=True)}


def amount(text: str | None, field: str) -> Decimal:
    """Exactly as written; blank is 0. What cannot be money or a quantity (NaN, 1e400) is Unreadable."""
    number, trouble = _number(text)
    if trouble:
        raise Unreadable(trouble(field=field))
    return number


@lru_cache(maxsize=2048)
def _number(text: str | None) -> tuple[Decimal, Callable[..., str] | None]:
    """With what is wrong with it, in words. Orders say few numbers, and those again and again: 0.00, 1, a product's price."""
    if not text:
        return ZERO, None
    try:
        number = Decimal("" if "_" in text else text)
    except InvalidOperation:
        return ZERO, NO_NUMBER
    return number, None if is_sensible(number) else NO_SENSIBLE_NUMBER


def is_sensible(number: Decimal) -> bool:
    """Whether sums and cents of it can be reckoned without losing a digit; copy_abs, since abs itself may overflow."""
    _, digits, exponent = number.as_tuple()
    if isinstance(exponent, str) or len(digits) > MOST_DIGITS or abs(exponent) > MOST_DIGITS:      # text: NaN, Infinity
        return False
    return not number or _SMALLEST < number.copy_abs() < _LARGEST


def moment(text: str | None, field: str) -> datetime | None:
    """Neto's times are UTC without saying so; blank and zero dates are None (neto_api: 6)."""
    if not text or text.startswith(("0000-00-00", "0001-01-01")):
        return None
    try:
        at = datetime.fromisoformat(text.strip())
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Unreadable(NO_DATE(field=field)) from None
    if not FIRST_YEAR <= at.year <= LAST_YEAR:      # nothing was sold then, and a zone or an hour more would leave the calendar
        raise Unreadable(NO_SENSIBLE_DATE(field=field))
    return at


def day(text: str | None, field: str) -> date | None:
    """A calendar day of the store; a time behind it is left off."""
    at = moment(text[:10] if text else text, field)
    return at.date() if at else None


def truth(text: str | None, field: str) -> bool:
    """A blank is False and named by not_returned."""
    if not text:
        return False
    if text.lower() not in TRUTHS:
        raise Unreadable(NO_TRUTH(field=field))
    return TRUTHS[text.lower()]
