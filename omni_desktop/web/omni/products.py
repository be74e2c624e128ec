"""Products of Omni with their options, JSON -> our words (omni_api: 7.4). Pure; anything malformed raises `Malformed`."""

from __future__ import annotations

import msgspec

from omni_desktop.core.catalogue.products import OmniProduct, StyledProduct
from omni_desktop.core.values import replace
from omni_desktop.web.omni.lists import INACTIVE_OPTION, product_option, sensible_or_none, text
from omni_desktop.web.omni.rows import Number, Rows, Text, Whole, elements, read_option_row

CODES = ("productOptionCode", "productOptionSizeCode", "code")
BARCODES = ("barcode", "productOptionBarcode", "productOptionSizeBarcode")
SEARCHED_CODES = (*CODES, *BARCODES)


class ProductWithOptions(msgspec.Struct, rename="camel"):
    id: Whole
    status: Text = None
    style_code: Text = None
    name: Text = None
    brand: Text = None
    description: Text = None
    weight: Number = None
    order_type: Text = None
    option_label1: Text = None
    option_label2: Text = None
    option_label3: Text = None
    product_options: msgspec.Raw = msgspec.Raw(b"null")


read_product = Rows(ProductWithOptions)
NO_OPTIONS = (b"null", b"")


def omni_products(raw: bytes) -> tuple[int, tuple[OmniProduct, ...]]:
    """Its number, and a row for each option, of a size grid for each size; none for a product without any."""
    row = read_product.row(raw)
    nested = bytes(row.product_options)
    return row.id, tuple(_product(row, option) for option in (elements(nested) if nested not in NO_OPTIONS else []))


def styled_product(raw: bytes) -> StyledProduct:
    row = read_product.row(raw)
    return StyledProduct(row.id, text(row.style_code), text(row.name), omni_products(raw)[1])


def _product(row: ProductWithOptions, raw: bytes) -> OmniProduct:
    option = replace(product_option(raw), product_id=row.id)      # an option inside its product need not say whose it is
    return OmniProduct(
        option=option,
        style_code=text(row.style_code),
        name=text(row.name),
        brand=text(row.brand),
        description=text(row.description),
        weight=sensible_or_none(row.weight),
        is_kit=text(row.order_type).casefold() == "kit",
        is_active=option.is_active and text(row.status).casefold() not in INACTIVE_OPTION,
        labels=tuple(filter(None, map(text, (row.option_label1, row.option_label2, row.option_label3)))),
    )


def owner_of(raw: bytes) -> int:
    """The product that an option belongs to, 0 where it doesn't say."""
    return read_option_row.row(raw).product_id or 0
