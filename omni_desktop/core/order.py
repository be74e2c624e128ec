"""A shop's order in our words (neto_api: 4.4). Money and quantities are Decimal, times are aware and in UTC."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

ZERO = Decimal(0)
ONE = Decimal(1)
LONGEST_ID = 255


def order_number(text: str) -> str:
    """As the shop writes it: blanks around it, the # that people put before it, and what nobody sees in it are no part of it; letters and
    digits of full width are plain ones."""
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) != "Cf")
    return text.strip().lstrip("#").strip()


class Status(StrEnum):
    """Neto's order statuses. A status that is not here is kept as text and shown, never fatal."""

    QUOTE = "Quote"
    NEW = "New"
    ON_HOLD = "On Hold"
    NEW_BACKORDER = "New Backorder"
    BACKORDER_APPROVED = "Backorder Approved"
    PICK = "Pick"
    PACK = "Pack"
    PENDING_PICKUP = "Pending Pickup"
    PENDING_DISPATCH = "Pending Dispatch"
    DISPATCHED = "Dispatched"
    UNCOMMITTED = "Uncommitted"
    CANCELLED = "Cancelled"


_KNOWN = {status.casefold(): status.value for status in Status}


def plain_status(text: str) -> str:
    """A status in Neto's own spelling, whatever its case and blanks; one that isn't known without the blanks around it."""
    known = " ".join(text.split())
    return _KNOWN.get(known.casefold(), known)


class Address(Struct, frozen=True):
    """One side of an order. Neto leaves blank parts out of its reply: they are "" here."""

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    street1: str = ""
    street2: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    country: str = ""
    phone: str = ""

    @property
    def has_place(self) -> bool:
        """Whether anything says where to: a name alone is no address."""
        return any((self.street1, self.street2, self.city, self.state, self.postcode))

    @property
    def has_name(self) -> bool:
        return any((self.first_name, self.last_name, self.company))


class Payment(Struct, frozen=True):
    id: str
    amount: Decimal
    method: str = ""
    paid_at: datetime | None = None


class StickyNote(Struct, frozen=True):
    title: str
    text: str


class Line(Struct, frozen=True):
    """One order line. Prices are in the order's tax mode; `tax` is for the whole line; the three discounts are as Neto sent them."""

    id: str
    sku: str
    name: str
    quantity: Decimal
    unit_price: Decimal
    tax: Decimal | None = None
    tax_code: str = ""
    percent_discount: Decimal = ZERO
    product_discount: Decimal = ZERO
    coupon_discount: Decimal = ZERO
    warehouse_id: str = ""
    warehouse_name: str = ""
    warehouse_reference: str = ""
    quantity_shipped: Decimal = ZERO
    backorder_quantity: Decimal = ZERO
    tracking: str = ""
    carrier: str = ""
    notes: str = ""
    options: tuple[tuple[str, str], ...] = ()


class Order(Struct, frozen=True):
    """A whole order.

    `placed_at`, `updated_at`, `paid_at`, `required_at`, `completed_at`: UTC; `invoiced_on`, `completed_on`: calendar days of the
    store. `custom_refs`: (CustomerRef1..10, text) of those that are asked for and filled.

    `required_text`: what Neto has in place of the required date where that is no date.

    `not_returned` names the selectors that we asked for and whose key did not come back although it always should.
    """

    id: str
    status: str
    placed_at: datetime
    updated_at: datetime
    grand_total: Decimal
    tax_inclusive: bool
    lines: tuple[Line, ...] = ()
    payments: tuple[Payment, ...] = ()
    related_id: str = ""
    type: str = ""
    complete_status: str = ""
    sales_channel: str = ""
    username: str = ""
    email: str = ""
    sales_person: str = ""
    purchase_order_number: str = ""
    delivery_instruction: str = ""
    internal_notes: str = ""
    sticky_notes: tuple[StickyNote, ...] = ()
    shipping_option: str = ""
    product_subtotal: Decimal = ZERO
    order_tax: Decimal = ZERO
    shipping_total: Decimal = ZERO
    shipping_tax: Decimal = ZERO
    shipping_discount: Decimal = ZERO
    surcharge_total: Decimal = ZERO
    surcharge_taxable: Decimal = ZERO
    coupon_code: str = ""
    coupon_discount: Decimal = ZERO
    custom_refs: tuple[tuple[str, str], ...] = ()
    default_payment_type: str = ""
    payment_terms: str = ""
    paid_at: datetime | None = None
    required_at: datetime | None = None
    required_text: str = ""
    invoiced_on: date | None = None
    completed_on: date | None = None
    completed_at: datetime | None = None
    ship: Address = Address()
    bill: Address = Address()
    not_returned: tuple[str, ...] = ()

    @property
    def paid(self) -> Decimal:
        return sum((payment.amount for payment in self.payments), ZERO)

    @property
    def customer_name(self) -> str:
        """Who ordered, for a list: company, else the person, else the e-mail address."""
        for side in (self.bill, self.ship):
            name = side.company or f"{side.first_name} {side.last_name}".strip()
            if name:
                return name
        return self.email


class ScanRow(Struct, frozen=True):
    """What the cheap first pass tells of an order: enough to know whether its details are worth a call."""

    id: str
    status: str
    placed_at: datetime
    updated_at: datetime


class ReadOrder(Struct, frozen=True):
    """One order of a details reply: the order, or why it could not be read. `raw` is its JSON as it came (one object)."""

    id: str
    raw: bytes
    order: Order | None = None
    unreadable: str = ""


class Currency(Struct, frozen=True):
    """The store's currency settings (neto_api: 7). `tax_rate` is a percent."""

    code: str
    tax_rate: Decimal
    country: str = ""
