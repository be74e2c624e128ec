"""New products, options and changed fields -> the JSON that Omni takes (omni_api: 7.4). Pure. A blank is sent only where a change says so.

Accounts differ in which name of a code and a barcode they keep: both are written.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from omni_desktop.core.catalogue.outgoing import FieldChange, NewOption, NewProduct

PRODUCT = {
    "styleCode": "style_code", "name": "name", "brand": "brand", "description": "description", "status": "status",
    "channels": "channels", "orderType": "order_type", "weight": "weight",
}  # fmt: skip
FIELDS = {
    "name": ("name",), "brand": ("brand",), "description": ("description",), "weight": ("weight",),
    "barcode": ("barcode", "productOptionBarcode"), "retail_price": ("retailPrice",),
}  # fmt: skip
NUMBERS = frozenset({"weight", "retail_price"})


def omni_from_product(product: NewProduct) -> dict[str, Any]:
    document = _filled({name: getattr(product, own) for name, own in PRODUCT.items()})
    document |= {f"optionLabel{place}": label for place, label in enumerate(product.labels, 1)}
    return document | {"productOptions": [omni_from_option(option) for option in product.options]}


def omni_from_option(option: NewOption) -> dict[str, Any]:
    joins = {"productId": option.product_id} if option.product_id else {}
    codes = {"code": option.code, "productOptionCode": option.code}
    barcodes = {"barcode": option.barcode, "productOptionBarcode": option.barcode}
    values = {f"option{place}": value for place, value in enumerate(option.values, 1)}
    return joins | codes | _filled(barcodes | values | {"retailPrice": option.price})


def omni_from_fields(change: FieldChange) -> dict[str, Any]:
    values = {name: _wire(field, text) for field, text in change.after.items() for name in FIELDS[field]}
    return {"id": change.id, **values}


def _wire(field: str, text: str) -> str | Decimal:
    return Decimal(text) if text and field in NUMBERS else text


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in ("", None)}
