"""What is made or changed on the other side: the elements of a call, in our words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


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
    """`id`: Omni's number of the product or option, 0 for an item. `code`: the style, the option's code or the item's SKU. `named`: the
    rows of the report that it is for. `before` and `after`: field -> its text; a former blank is the one blank that is ever sent."""

    resource: Resource
    id: int
    code: str
    named: tuple[str, ...]
    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)


Outgoing = NewProduct | NewOption | NewItem | FieldChange
