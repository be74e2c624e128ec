"""An order of the shop as it is kept: every field that Neto can return, as text; names with a leading _ are ours."""

from functools import lru_cache
from typing import Any

from omni_desktop.practice.neto.money import unit_money
from omni_desktop.practice.table import Row

ADDRESS_PARTS = ("FirstName", "LastName", "Company", "StreetLine1", "StreetLine2", "City", "State", "PostCode", "Country", "Phone", "Fax")
STATUSES = (
    "New",
    "New Backorder",
    "Backorder Approved",
    "Pick",
    "Pack",
    "Pending Pickup",
    "Pending Dispatch",
    "Dispatched",
    "Cancelled",
    "Uncommitted",
    "On Hold",
    "Quote",
)
DATE_ONLY = ("DateInvoiced", "DateCompleted")
DATES = ("DatePlaced", "DateUpdated", "DatePaid", "DateRequired", "DatePaymentDue", "DateCompletedUTC", *DATE_ONLY)
_TEXTS = """
OrderID ID OrderStatus RelatedOrderID SalesChannel Username Email UserGroup SalesPerson PurchaseOrderNumber DeliveryInstruction
InternalOrderNotes ClientIPAddress ShippingOption CouponCode DefaultPaymentType PaymentTerms
"""
_MONEY = """
ProductSubtotal ShippingTotal ShippingTax ShippingDiscount SurchargeTotal SurchargeTaxable CouponDiscount OrderTax GrandTotal
"""
_LINE_TEXTS = """
OrderLineID SKU ProductName WarehouseID WarehouseName WarehouseReference ShippingMethod ShippingServiceName ShippingTracking
ShippingCarrierCode ShippingCarrierName ShippingTrackingUrl BinLoc SerialNumber ItemNotes Extra ExternalSystemIdentifier
ExternalOrderReference ExternalOrderLineReference
"""


@lru_cache(maxsize=1)
def _blank_order() -> Row:
    row: dict[str, Any] = dict.fromkeys((*_TEXTS.split(), *(f"CustomerRef{number}" for number in range(1, 11)), *DATES), "")
    row |= dict.fromkeys(_MONEY.split(), "0.00")
    row |= {side + part: "" for side in ("Ship", "Bill") for part in ADDRESS_PARTS}
    row |= {"OrderType": "sales", "OnHoldType": "On Hold", "CompleteStatus": "Approved", "RealtimeConfirmation": ""}
    row |= {"TaxInclusive": "True", "ShippingSignature": "False", "UserGroup": "1", "PaymentTerms": "Net"}
    row |= {"SalesChannel": "Website", "ShippingOption": "Standard Delivery"}
    return row | {"_taxed": True, "_export": "Pending", "_wms": "Pending"}


@lru_cache(maxsize=1)
def _blank_line() -> Row:
    row: dict[str, Any] = dict.fromkeys(_LINE_TEXTS.split(), "")
    row |= {"Quantity": "1", "PickQuantity": "0", "BackorderQuantity": "0", "QuantityShipped": "0", "ShippingServiceID": "0"}
    row |= {"UnitPrice": unit_money(0), "CostPrice": unit_money(0), "Tax": "0.00", "TaxCode": "GST"}
    row |= {"PercentDiscount": "0.00", "ProductDiscount": "0.00", "CouponDiscount": "0.00"}
    return row | {"Weight": "0.5000", "Cubic": "0.001000000", "ExtraOptions": {"ExtraOption": ""}}


def blank_order() -> Row:
    return {**_blank_order(), "OrderLine": [], "OrderPayment": [], "StickyNotes": []}


def blank_line() -> Row:
    return dict(_blank_line())


def numbered_lines(order_id: str, lines: list[Row]) -> list[Row]:
    return [{**line, "OrderLineID": f"{order_id}-{position}"} for position, line in enumerate(lines)]
