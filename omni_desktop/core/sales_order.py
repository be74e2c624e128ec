"""What Omni shall hold for an order: the sales order, each value with where it came from (omni_api: 5.1, 5.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct, field

from omni_desktop.core.order import ONE, ZERO


class Origin(NamedTuple):
    """Where a value came from: `neto` with Neto's field, `setting` with the key, or `rule` with the rule that decided."""

    source: str
    name: str

    def __str__(self) -> str:
        return f"{self.source}:{self.name}"


class Place(Struct, frozen=True):
    """A delivery or billing block of a sales order; 250 characters each."""

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    address1: str = ""
    address2: str = ""
    city: str = ""
    state: str = ""
    post_code: str = ""
    country: str = ""


class LineSize(Struct, frozen=True):
    """The size of a size grid that a line is of: Omni's line has the style's code, and the SKU stands in its `sizes` (omni_api: 5.2)."""

    style_code: str
    name: str
    barcode: str = ""


def part_ref(line_id: str, number: int) -> str:
    """The integrationRef of the `number`-th line that one of the shop's goes as, where it goes as several."""
    return f"{line_id}/{number}"


def shop_lines(refs: Iterable[str]) -> frozenset[str]:
    """The shop's lines (by id) that these integrationRefs are of."""
    own = [ref.strip() for ref in refs]
    return frozenset((*own, *(line_id for line_id, _, number in (ref.rpartition("/") for ref in own) if number.isdecimal())))


class SalesLine(Struct, frozen=True):
    """`discount` is money for the whole line; `product_option_id` is 0 where the line is not linked to a product.

    `integration_ref` is the shop's line, with a number of its own where that goes as several. `code` is the SKU, of a size grid the
    size's. `in_units`: the SKU is a unit of measure, so quantity and price are those of the unit, which holds `unit_size` pieces (1 where
    that isn't known any more).
    `shop_line`: which of the order's lines that are sent it is of, from 1; 0 where that isn't known any more.
    """

    integration_ref: str
    code: str
    name: str
    quantity: Decimal
    unit_price: Decimal
    discount: Decimal = ZERO
    product_option_id: int = 0
    comments: str = ""
    sort: int = 0
    size: LineSize | None = None
    in_units: bool = False
    shop_line: int = 0
    unit_size: Decimal = ONE


class NewContact(Struct, frozen=True):
    """A customer that Omni does not have yet.

    Equal keys are one contact: the folded e-mail address, `account_number:` or `company:` with the value folded, or `neto:username`.
    """

    key: str
    email: str
    integration_ref: str
    first_name: str
    last_name: str
    company: str
    phone: str
    address1: str
    address2: str
    city: str
    state: str
    post_code: str
    country: str
    account_number: str = ""
    price_tier: str = ""
    payment_terms: str = ""
    group: str = ""
    cost_center: str = ""
    sales_person_id: int | None = None


class SalesOrder(Struct, frozen=True):
    """One sales order as we would send it.

    `member_id` is None while `new_contact` is still to be created. Optional texts are "" and optional numbers None: then the key is not
    sent. `expected_total` and `expected_tax` are what Omni's own arithmetic will make of it; `shop_total` is Neto's side of this part.
    """

    order_id: str
    reference: str
    branch_id: int
    is_approved: bool
    stage: str
    tax_status: str
    tax_rate: Decimal
    created_at: datetime | None
    lines: tuple[SalesLine, ...]
    expected_total: Decimal
    expected_tax: Decimal
    shop_total: Decimal
    part: int = 1
    member_id: int | None = None
    new_contact: NewContact | None = None
    distribution_branch_id: int | None = None
    first_name: str = ""
    last_name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    delivery: Place = Place()
    billing: Place = Place()
    project_name: str = ""
    internal_comments: str = ""
    delivery_instructions: str = ""
    customer_order_no: str = ""
    freight_total: Decimal = ZERO
    freight_description: str = ""
    surcharge: Decimal = ZERO
    surcharge_description: str = ""
    discount_total: Decimal = ZERO
    discount_description: str = ""
    currency_code: str = ""
    alternative_tax_rate: str = ""
    cost_center: str = ""
    member_cost_center: str = ""
    payment_terms: str = ""
    logistics_status: int | None = None
    sales_person_id: int | None = None
    invoice_at: datetime | None = None
    estimated_delivery_at: datetime | None = None
    custom_fields: tuple[tuple[str, str], ...] = ()
    voucher_code: str = ""
    integration_ref: str = ""
    origins: Mapping[str, Origin] = field(default_factory=dict)
