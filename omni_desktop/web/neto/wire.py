"""Neto's orders as they stand on the wire (neto_api: 4): typed structs, and decoders that mend what is not quite so.

Neto writes every scalar as text, so the structs hold text; a reply that does not (unquoted numbers, null) is mended to text first.
"""

from __future__ import annotations

import json
import re
from typing import Any, Generic, TypeVar

import msgspec

from omni_desktop.core.order import LONGEST_ID
from omni_desktop.core.sentence import phrase, word
from omni_desktop.web.characters import UNKNOWN_CHARACTER, holds_zero, storable

T = TypeVar("T")
FORM, FIELD_FORM = word("it isn't of the expected form"), phrase("the field {field} isn't of the expected form")
_PATH = re.compile(r"at `(.*)`$")


class Unreadable(Exception):
    """Why an order cannot be read, in words: it names the field and never its value."""


# One element may come alone, and none as "" (neto_api: 4.3).
class Note(msgspec.Struct):
    Title: str = ""
    Description: str = ""


class Option(msgspec.Struct):
    Name: str = ""
    Value: str = ""


class Options(msgspec.Struct):
    ExtraOption: list[Option | None] | Option | str = ""


class PaymentRow(msgspec.Struct):
    """Id and Amount had other names in older replies."""

    Id: str = ""
    OrderPaymentId: str = ""
    OrderPaymentID: str = ""
    Amount: str | None = None
    OrderPaymentAmount: str | None = None
    PaymentType: str = ""
    DatePaid: str = ""


class LineRow(msgspec.Struct):
    OrderLineID: str = ""
    SKU: str = ""
    ProductName: str = ""
    Quantity: str = ""
    UnitPrice: str = ""
    Tax: str = ""
    TaxCode: str = ""
    PercentDiscount: str = ""
    ProductDiscount: str = ""
    CouponDiscount: str = ""
    WarehouseID: str = ""
    WarehouseName: str = ""
    WarehouseReference: str = ""
    QuantityShipped: str = ""
    BackorderQuantity: str = ""
    ShippingTracking: str = ""
    ShippingCarrierName: str = ""
    ShippingMethod: str = ""
    ItemNotes: str = ""
    ExtraOptions: Options | list[Option | None] | str = ""


class ScanOrder(msgspec.Struct):
    OrderID: str = ""
    ID: str = ""
    OrderStatus: str = ""
    DatePlaced: str = ""
    DateUpdated: str = ""


class OrderRow(msgspec.Struct):
    """None: the key did not come back, although it always should; a blank address part or list may be left out."""

    OrderID: str = ""
    ID: str = ""
    OrderStatus: str | None = None
    OrderType: str = ""
    CompleteStatus: str | None = None
    RelatedOrderID: str = ""
    SalesChannel: str = ""
    Username: str = ""
    Email: str = ""
    SalesPerson: str = ""
    PurchaseOrderNumber: str = ""
    DeliveryInstruction: str = ""
    InternalOrderNotes: str = ""
    ShippingOption: str = ""
    CouponCode: str = ""
    DefaultPaymentType: str = ""
    PaymentTerms: str = ""
    TaxInclusive: str | None = None
    GrandTotal: str | None = None
    ProductSubtotal: str | None = None
    OrderTax: str | None = None
    ShippingTotal: str | None = None
    ShippingTax: str = ""
    ShippingDiscount: str | None = None
    SurchargeTotal: str | None = None
    SurchargeTaxable: str = ""
    CouponDiscount: str | None = None
    DatePlaced: str | None = None
    DateUpdated: str | None = None
    DatePaid: str = ""
    DateRequired: str = ""
    DateInvoiced: str = ""
    DateCompleted: str = ""
    DateCompletedUTC: str = ""
    CustomerRef1: str = ""
    CustomerRef2: str = ""
    CustomerRef3: str = ""
    CustomerRef4: str = ""
    CustomerRef5: str = ""
    CustomerRef6: str = ""
    CustomerRef7: str = ""
    CustomerRef8: str = ""
    CustomerRef9: str = ""
    CustomerRef10: str = ""
    ShipFirstName: str = ""
    ShipLastName: str = ""
    ShipCompany: str = ""
    ShipStreetLine1: str = ""
    ShipStreetLine2: str = ""
    ShipCity: str = ""
    ShipState: str = ""
    ShipPostCode: str = ""
    ShipCountry: str = ""
    ShipPhone: str = ""
    BillFirstName: str = ""
    BillLastName: str = ""
    BillCompany: str = ""
    BillStreetLine1: str = ""
    BillStreetLine2: str = ""
    BillCity: str = ""
    BillState: str = ""
    BillPostCode: str = ""
    BillCountry: str = ""
    BillPhone: str = ""
    OrderLine: list[LineRow] | LineRow | str | None = None
    OrderPayment: list[PaymentRow] | PaymentRow | str = ""
    StickyNotes: list[Note | None] | Note | str = ""


class Decoder(Generic[T]):
    """JSON -> struct: at once where every scalar is text, else by way of mended data."""

    def __init__(self, struct: type[T]) -> None:
        self._struct = struct
        self._decoder = msgspec.json.Decoder(struct)

    def __call__(self, raw: bytes) -> T:
        if holds_zero(raw):
            return self._mended(raw)
        try:
            return self._decoder.decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return self._mended(raw)

    def _mended(self, raw: bytes) -> T:
        try:
            return msgspec.convert(mended(parsed(raw)), self._struct)
        except msgspec.ValidationError as error:
            path = _PATH.search(str(error))
            field = re.sub(r"[^A-Za-z0-9.]", "", path[1] if path else "").strip(".")
            raise Unreadable(FIELD_FORM(field=field[:60]) if field else FORM) from None
        except UnicodeDecodeError:
            raise Unreadable(word("its text isn't UTF-8")) from None
        except (ValueError, RecursionError):
            raise Unreadable(word("it isn't JSON")) from None


def parsed(raw: bytes) -> Any:
    """JSON with every number as its exact text, NaN and Infinity too. Raises ValueError, UnicodeDecodeError, RecursionError."""
    return json.loads(raw.decode(), parse_float=str, parse_int=str, parse_constant=str)


def mended(value: Any) -> Any:
    """All scalars as text; null is as if the key were missing, but in a list it stays: there it may have been a line, or an order.

    Characters that no database takes become U+FFFD.
    """
    if isinstance(value, dict):
        return {key: mended(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [None if inner is None else mended(inner) for inner in value]
    return storable(str(value))


def order_id(*texts: object) -> str:
    """The first that can be an order's id, else "": what holds no character, or one that was lost, would be looked for in vain."""
    return next((text for text in texts if isinstance(text, str) and _may_be_id(text)), "")


def _may_be_id(text: str) -> bool:
    return bool(text.strip()) and text.isprintable() and UNKNOWN_CHARACTER not in text and len(text) <= LONGEST_ID


decode_order = Decoder(OrderRow)
decode_scan = Decoder(ScanOrder)
