"""Where a value of a sales order comes from, in the shop's words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from omni_desktop.core.sales_order import Origin
from omni_desktop.core.settings.table import fields_by_key

NETO: Mapping[str, str] = {
    "OrderID": "Neto order number",
    "OrderLine": "Neto line",
    "GrandTotal": "Neto total",
    "Email": "Neto e-mail",
    "ShipAddress": "Neto shipping address",
    "BillAddress": "Neto billing address",
    "InternalOrderNotes, StickyNotes": "Neto notes",
    "DeliveryInstruction": "Neto delivery instructions",
    "PurchaseOrderNumber": "Neto purchase order number",
    "ShippingTotal": "Neto freight",
    "SurchargeTotal": "Neto surcharge",
    "CouponDiscount": "Neto discount",
    "CouponCode": "Neto coupon",
    "TaxInclusive": "the order's own prices",
    "GST_AMT": "Neto tax rate",
    "DEFAULTCURRENCY": "Neto currency",
    "DatePlaced": "Neto date placed",
    "ShippingOption": "Neto shipping option",
    "PaymentTerms": "Neto payment terms",
    "DateRequired": "Neto required date",
}
NOTES = "InternalOrderNotes, StickyNotes"
RULES: Mapping[str, str] = {
    "Omni's arithmetic": "worked out as Omni does",
    "rounding": "rounding to meet Neto's total",
    "never set": "left blank",
    "the customer's own": "the customer's own in Omni",
}
COMPOSED: Mapping[str, str] = {"download_orders.reference_prefix": "Reference prefix + Neto order number"}


def origin_words(origin: Origin) -> str:
    """A name that an older ledger kept and nobody knows any more is shown as it is."""
    if origin.source == "setting":
        return COMPOSED.get(origin.name) or _labels().get(origin.name, origin.name)
    if origin.source == "neto":
        return NETO.get(origin.name) or ", ".join(NETO.get(each) or _checkout_field(each) for each in _fields(origin.name))
    return RULES.get(origin.name, origin.name)


def _fields(names: str) -> list[str]:
    """Several of Neto's fields made one value; the notes are one thing."""
    return [NOTES, *names.removeprefix(NOTES).split(", ")[1:]] if names.startswith(NOTES) else names.split(", ")


def _checkout_field(name: str) -> str:
    return f"Neto {name}" if name.startswith("CustomerRef") else name


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, str]:
    return {key: field.label for key, field in fields_by_key().items()}
