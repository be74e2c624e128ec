"""What is made or changed on the other side: the elements of a call, in our words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from omni_desktop.core.inventory import folded


class Target(StrEnum):
    """Where products are made and changed: Download Products goes to Omni, Upload Products to Neto."""

    OMNI = "omni"
    NETO = "neto"


@dataclass(frozen=True, slots=True)
class NewOption:
    """An option of Omni for the shop's `sku`. `values`: what tells it from its siblings, in the order of the product's labels.

    `product_id`: the product in Omni that it joins; 0 inside a product that is made with it. `maps`: the SKU table then says that `sku` is
    this code.
    """

    sku: str
    code: str
    barcode: str = ""
    price: Decimal | None = None
    values: tuple[str, ...] = ()
    product_id: int = 0
    maps: bool = False


@dataclass(frozen=True, slots=True)
class NewProduct:
    """A product of Omni with its options."""

    style_code: str
    name: str
    brand: str = ""
    description: str = ""
    weight: Decimal | None = None
    status: str = ""
    channels: str = ""
    order_type: str = "Order"
    labels: tuple[str, ...] = ()
    options: tuple[NewOption, ...] = ()


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item of the shop for Omni's code `sku`; it is never on sale."""

    sku: str
    name: str
    brand: str = ""
    barcode: str = ""
    price: Decimal | None = None


class Resource(StrEnum):
    """Whose fields change: Omni's product or option, or the shop's item."""

    PRODUCT = "product"
    OPTION = "option"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """`id`: Omni's number of the product or option, `product_id` that of the product; 0 for an item. `code`: the style, the option's code
    or the item's SKU. `named`: the rows of the report that it is for. `before` and `after`: field -> its text; a former blank is the one
    blank that is ever sent. `beside`: the item's other fields as the shop holds them (JSON), sent along where it would clear them."""

    resource: Resource
    id: int
    product_id: int
    code: str
    named: tuple[str, ...]
    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
    beside: str = ""


Outgoing = NewProduct | NewOption | NewItem | FieldChange


class ProductWrite(StrEnum):
    """Which call an element goes with."""

    NEW_PRODUCT = "new_product"
    NEW_OPTION = "new_option"
    NEW_ITEM = "new_item"
    PRODUCT_FIELDS = "product_fields"
    OPTION_FIELDS = "option_fields"
    ITEM_FIELDS = "item_fields"


def write_of(element: Outgoing) -> ProductWrite:
    match element:
        case NewProduct():
            return ProductWrite.NEW_PRODUCT
        case NewOption():
            return ProductWrite.NEW_OPTION
        case NewItem():
            return ProductWrite.NEW_ITEM
        case FieldChange():
            return FIELDS_OF[element.resource]


FIELDS_OF = {
    Resource.PRODUCT: ProductWrite.PRODUCT_FIELDS,
    Resource.OPTION: ProductWrite.OPTION_FIELDS,
    Resource.ITEM: ProductWrite.ITEM_FIELDS,
}
TO_NETO = frozenset({ProductWrite.NEW_ITEM, ProductWrite.ITEM_FIELDS})


def key_of(element: Outgoing) -> str:
    """By what it is looked for again: of two elements with one key, one call at most may be on its way."""
    match element:
        case NewProduct():
            return folded(element.style_code)
        case NewOption():
            return folded(element.code)
        case NewItem():
            return folded(element.sku)
        case FieldChange():
            return str(element.id) if element.id else folded(element.code)


def names_of(element: Outgoing) -> tuple[str, ...]:
    """The rows of a report that it is for: the shop's SKUs to Omni, Omni's codes to the shop."""
    match element:
        case NewProduct():
            return tuple(option.sku for option in element.options)
        case NewOption() | NewItem():
            return (element.sku,)
        case FieldChange():
            return element.named
