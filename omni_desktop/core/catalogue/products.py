"""What is read of both catalogues: the shop's items, and Omni's options with the product that they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.inventory import ProductOption

KIT = "kit"


@dataclass(frozen=True, slots=True)
class ShopItem:
    """A Neto item. `price`: DefaultPrice, None where it has none. `specifics`: name and value of what tells a variation from its
    siblings, in Neto's order. Times are UTC."""

    sku: str
    name: str = ""
    brand: str = ""
    barcode: str = ""
    description: str = ""
    price: Decimal | None = None
    tax_inclusive: bool = False
    weight: Decimal | None = None
    parent_sku: str = ""
    specifics: tuple[tuple[str, str], ...] = ()
    is_kit: bool = False
    is_active: bool = True
    is_voucher: bool = False
    is_utility: bool = False
    added_at: datetime | None = None
    updated_at: datetime | None = None

    @property
    def is_never_created(self) -> bool:
        return not self.is_active or self.is_voucher or self.is_utility


@dataclass(frozen=True, slots=True)
class OmniProduct:
    """An option of Omni, or one size of it, and of its product what both catalogues say of it. `is_active`: option and product both.

    `labels`: what the option's values are called, in Omni's order."""

    option: ProductOption
    style_code: str = ""
    name: str = ""
    brand: str = ""
    description: str = ""
    weight: Decimal | None = None
    is_kit: bool = False
    is_active: bool = True
    labels: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[int, str]:
        """Of a size grid an id comes once a size (omni_api: 7.4)."""
        return self.option.id, self.option.sku


@dataclass(frozen=True, slots=True)
class StyledProduct:
    """A product of Omni as a look-up found it, by Omni's number, with a row for each of its options; it may have none."""

    number: int
    style_code: str
    name: str
    rows: tuple[OmniProduct, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """The held orders that have a SKU: how many, and their money."""

    count: int = 0
    total: Decimal = Decimal(0)
