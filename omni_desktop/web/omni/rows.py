"""The rows of Omni's lists as they come over the wire (omni_api: 4.1, 5, 7): their fields, and names that may come in another case.

Anything malformed raises `Malformed`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Annotated, Any, Generic, TypeVar

import msgspec

from omni_desktop.web.characters import holds_zero, storable
from omni_desktop.web.faults import Garbled

R = TypeVar("R", bound=msgspec.Struct)
Text = str | int | float | None
Number = Decimal | None
Whole = Annotated[int, msgspec.Meta(ge=-(2**53), le=2**53)]
"""An id that a database takes: a larger one is a slip of the server."""
Own = Annotated[int, msgspec.Meta(ge=1, le=2**53)]
"""A row's own id: what has none can be neither linked nor looked up again."""


class Malformed(Garbled):
    """A reply that is not what Omni documents: an error, never an empty list."""


class BranchRow(msgspec.Struct, rename="camel"):
    id: Own
    company: Text = None
    is_active: bool | None = None


class UnitRow(msgspec.Struct, rename="camel"):
    code: Text = None
    quantity: Number = None
    barcode: Text = None


class OptionRow(msgspec.Struct, rename="camel"):
    id: Whole
    product_id: Whole | None = None
    status: Text = None
    code: Text = None
    product_option_code: Text = None
    product_option_size_code: Text = None
    barcode: Text = None
    product_option_barcode: Text = None
    product_option_size_barcode: Text = None
    size: Text = None
    option1: Text = None
    option2: Text = None
    option3: Text = None
    retail_price: Number = None
    stock_available: Number = None
    uom_options: list[UnitRow] | None = None


class ProductRow(msgspec.Struct, rename="camel"):
    id: Own
    name: Text = None
    style_code: Text = None
    stock_control: Text = None


class ContactRow(msgspec.Struct, rename="camel"):
    id: Own
    type: Text = None
    is_active: bool | None = None
    email: Text = None
    account_number: Text = None
    company: Text = None
    integration_ref: Text = None
    first_name: Text = None
    last_name: Text = None
    cost_center: Text = None
    address1: Text = None
    city: Text = None
    state: Text = None
    post_code: Text = None


class StockRow(msgspec.Struct, rename="camel"):
    product_option_id: Whole
    branch_id: Whole
    available: Number = None
    stock_on_hand: Number = None
    virtual: Number = None
    code: Text = None
    modified_date: str | None = None


class SizeRow(msgspec.Struct, rename="camel"):
    name: Text = None
    code: Text = None
    barcode: Text = None
    qty: Number = None


class LineRow(msgspec.Struct, rename="camel"):
    id: Whole | None = None
    parent_id: Whole | None = None
    product_option_id: Whole | None = None
    integration_ref: Text = None
    code: Text = None
    qty: Number = None
    unit_price: Number = None
    discount: Number = None
    qty_shipped: Number = None
    stock_control: Text = None
    sizes: list[SizeRow] | None = None
    uom_size: Number = None
    uom_qty_ordered: Number = None
    uom_price: Number = None


class SalesOrderRow(msgspec.Struct, rename="camel"):
    id: Own
    integration_ref: Text = None
    reference: Text = None
    member_id: Whole | None = None
    branch_id: Whole | None = None
    is_approved: bool | None = None
    is_void: bool | None = None
    status: Text = None
    stage: Text = None
    tax_status: Text = None
    tax_rate: Number = None
    freight_total: Number = None
    surcharge: Number = None
    discount_total: Number = None
    total: Number = None
    currency_rate: Number = None
    line_items: list[LineRow] | None = None
    email: Text = None
    customer_order_no: Text = None
    delivery_first_name: Text = None
    delivery_last_name: Text = None
    delivery_company: Text = None
    delivery_address1: Text = None
    delivery_address2: Text = None
    delivery_city: Text = None
    delivery_state: Text = None
    delivery_postal_code: Text = None
    delivery_country: Text = None
    source: Text = None
    created_date: str | None = None
    modified_date: str | None = None
    dispatched_date: str | None = None
    invoice_date: str | None = None
    tracking_code: Text = None
    member_cost_center: Text = None
    estimated_delivery_date: str | None = None
    custom_fields: Any = None


class PaymentRow(msgspec.Struct, rename="camel"):
    id: Own
    order_id: Whole | None = None
    amount: Number = None
    method: Text = None
    transaction_ref: Text = None


class AnswerRow(msgspec.Struct, rename="camel"):
    index: Whole
    success: bool | None = None
    id: Whole | None = None
    errors: Any = None


class Rows(Generic[R]):
    """A page of one resource."""

    def __init__(self, struct: type[R]) -> None:
        self._struct = struct
        self._decoder = msgspec.json.Decoder(struct, strict=False)
        self._names = {name.casefold(): name for name in _wire_names(struct)}

    def row(self, raw: bytes) -> R:
        """Its texts hold no character that no database takes."""
        if holds_zero(raw):
            return self._mended(raw)
        try:
            return self._decoder.decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return self._mended(raw)

    def _mended(self, raw: bytes) -> R:
        """The key that a row cannot do without may be there in another case: `Id` for `id`."""
        try:
            return msgspec.convert(_mended(json.loads(raw, parse_float=Decimal), self._names), self._struct, strict=False)
        except (msgspec.ValidationError, ValueError, RecursionError):
            raise Malformed from None


def _wire_names(struct: type[msgspec.Struct]) -> Iterable[str]:
    yield from struct.__struct_encode_fields__
    if struct is SalesOrderRow:
        yield from (*LineRow.__struct_encode_fields__, *SizeRow.__struct_encode_fields__)


def _mended(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {names.get(key.casefold(), key): _mended(inner, names) for key, inner in value.items()}
    if isinstance(value, list):
        return [_mended(inner, names) for inner in value]
    return storable(value) if isinstance(value, str) else value


def elements(body: bytes) -> list[bytes]:
    """A bare array's elements, each as its own JSON."""
    try:
        return [bytes(raw) for raw in msgspec.json.decode(body, type=list[msgspec.Raw])]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    try:                    # one row with a bare NaN, or half a character: its neighbours are still good
        rows = json.loads(body, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        raise Malformed from None
    if not isinstance(rows, list):
        raise Malformed
    return [json.dumps(row).encode() for row in rows]


read_branch_row = Rows(BranchRow)
read_option_row = Rows(OptionRow)
read_product_row = Rows(ProductRow)
read_contact_row = Rows(ContactRow)
read_stock_row = Rows(StockRow)
read_sales_order_row = Rows(SalesOrderRow)
read_payment_row = Rows(PaymentRow)
read_answer_row = Rows(AnswerRow)
