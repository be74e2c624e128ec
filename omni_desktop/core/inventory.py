"""What we read of Omni: branches, product options, contacts, stock, stored sales orders, and answers to writes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.order import ZERO, Currency
from omni_desktop.core.sales_order import Place


def folded(text: str) -> str:
    """Text as it is compared with Omni's: outer and doubled spaces, case and the way a letter is encoded do not count."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(text.split()).casefold()


@dataclass(frozen=True, slots=True)
class Branch:
    id: int
    name: str
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class ProductOption:
    """A sellable product. `code` is the SKU as Omni holds it; `alternative_codes` are the newer code fields of some accounts."""

    id: int
    code: str
    product_id: int = 0
    alternative_codes: tuple[str, ...] = ()
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Contact:
    id: int
    type: str
    is_active: bool
    email: str = ""
    account_number: str = ""
    company: str = ""
    integration_ref: str = ""
    first_name: str = ""
    last_name: str = ""
    cost_center: str = ""


@dataclass(frozen=True, slots=True)
class StockLevel:
    product_option_id: int
    branch_id: int
    available: Decimal
    on_hand: Decimal
    virtual: Decimal = ZERO
    code: str = ""
    moved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredLine:
    id: int
    integration_ref: str
    product_option_id: int
    code: str
    quantity: Decimal
    unit_price: Decimal
    discount: Decimal
    quantity_shipped: Decimal = ZERO
    parent_id: int = 0
    stock_control: str = ""


@dataclass(frozen=True, slots=True)
class StoredSalesOrder:
    """A sales order as Omni holds it. `total` is in the order's currency (Omni's figure times currencyRate); times are UTC."""

    id: int
    reference: str
    member_id: int
    branch_id: int
    is_approved: bool
    is_void: bool
    stage: str
    tax_status: str
    tax_rate: Decimal
    freight_total: Decimal
    surcharge: Decimal
    discount_total: Decimal
    total: Decimal
    lines: tuple[StoredLine, ...] = ()
    email: str = ""
    customer_order_no: str = ""
    delivery: Place = Place()
    source: str = ""
    created_at: datetime | None = None
    modified_at: datetime | None = None
    dispatched_at: datetime | None = None
    invoiced_at: datetime | None = None
    tracking_code: str = ""
    member_cost_center: str = ""
    estimated_delivery_at: datetime | None = None
    custom_fields: tuple[tuple[str, str], ...] = ()
    raw: bytes = b""

    @property
    def status(self) -> str:
        """Where it stands, as Omni's own lists say it."""
        if self.is_void:
            return "Void"
        if self.dispatched_at is not None:
            return "Dispatched"
        return "Approved" if self.is_approved else "Draft"


@dataclass(frozen=True, slots=True)
class WriteAnswer:
    """One element of a batch answer, matched by index.

    `taken` is True (created, with `id`), False (refused, with Omni's words) or None: the element is missing or has no id, so nobody knows.
    """

    taken: bool | None
    id: int = 0
    words: str = ""


@dataclass(slots=True)
class Catalogue:
    """What mapping may know of Omni and the shop, keyed by folded text.

    `products`: SKU -> the options whose code folds to it; a SKU that was looked for and not found has (). `contacts`: (field, value) ->
    the contacts found, likewise. `stock`: (product option id, branch id), for the options in `stock_asked`. `sku_table`: shop SKU ->
    Omni code, staff's own.
    """

    currency: Currency
    branches: Mapping[int, Branch] = field(default_factory=dict)
    products: dict[str, tuple[ProductOption, ...]] = field(default_factory=dict)
    contacts: dict[tuple[str, str], tuple[Contact, ...]] = field(default_factory=dict)
    contacts_by_id: dict[int, Contact] = field(default_factory=dict)
    stock: dict[tuple[int, int], StockLevel] = field(default_factory=dict)
    stock_asked: set[int] = field(default_factory=set)
    sku_table: Mapping[str, str] = field(default_factory=dict)
