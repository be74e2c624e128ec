"""Rows of Omni's lists and answers to writes -> our words (omni_api: 4.1, 5, 7). Pure; anything malformed raises `Malformed`.

Texts may be "", null, numbers or missing; enums may be numbers (omni_api: 5.3); names may come in another case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from omni_desktop.core.inventory import (
    Branch,
    Contact,
    ProductFacts,
    ProductOption,
    StockLevel,
    StoredLine,
    StoredSalesOrder,
    Unit,
    WriteAnswer,
)
from omni_desktop.core.order import ONE, ZERO
from omni_desktop.core.record.updates import StoredPayment
from omni_desktop.core.sales_order import Place
from omni_desktop.web.omni.rows import (
    AnswerRow,
    LineRow,
    Malformed,
    Number,
    OptionRow,
    SalesOrderRow,
    SizeRow,
    Text,
    elements,
    read_answer_row,
    read_branch_row,
    read_contact_row,
    read_option_row,
    read_payment_row,
    read_product_row,
    read_sales_order_row,
    read_stock_row,
)

CENT = Decimal("0.01")
MOST_DIGITS, LARGEST = 24, 15
PRICE_DIGITS = 12
MOST_WORDS = 500
TAX_STATUSES: Mapping[str, str] = {
    "0": "Undefined", "1": "Incl", "2": "Excl", "3": "Exempt",
    "undefined": "Undefined", "incl": "Incl", "excl": "Excl", "exempt": "Exempt",
}
CONTACT_TYPES: Mapping[str, str] = {"customer": "Customer", "supplier": "Supplier", "internal": "Internal"}
STOCK_CONTROLS: Mapping[str, str] = {"4": "Labour"}
"""Of the enum as a number (omni_api: 5.2, 5.3) only the one that needs no stock matters; its place in the list is a guess."""
INACTIVE_OPTION = frozenset({"disabled", "inactive", "archived"})

SUBJECTS = {
    "Users": "users",
    "Branches": "branches",
    "Contacts": "contacts",
    "ProductOptions": "products",
    "Products": "products",
    "Stock": "stock",
    "SalesOrders": "sales orders",
    "Payments": "payments",
    "CreditNotes": "credit notes",
}
NOT_CHECKED = frozenset({"Payments", "Products", "CreditNotes"})
"""What Test connection leaves out: only some stores need it."""
CONTACT_FIELDS = {
    "email": "email",
    "account_number": "accountNumber",
    "company": "company",
    "integration_ref": "integrationRef",
    "id": "id",
}


def branch(raw: bytes) -> Branch:
    row = read_branch_row.row(raw)
    return Branch(row.id, text(row.company), row.is_active is not False)


def product_option(raw: bytes) -> ProductOption:
    row = read_option_row.row(raw)
    size_code, codes = _codes(row)
    barcodes = map(text, (row.product_option_size_barcode, row.barcode, row.product_option_barcode))
    return ProductOption(
        id=row.id,
        code=codes[0] if codes else "",
        product_id=row.product_id or 0,
        alternative_codes=tuple(codes[1:]),
        is_active=text(row.status).casefold() not in INACTIVE_OPTION,
        size_code=size_code,
        size=text(row.size),
        barcodes=tuple(dict.fromkeys(barcode for barcode in barcodes if barcode.strip())),
        units=tuple(Unit(text(unit.code), _sensible(unit.quantity) or ONE, text(unit.barcode)) for unit in row.uom_options or ()),
        name=" ".join(filter(None, (text(option).strip() for option in (row.option1, row.option2, row.option3)))),
        price=sensible_or_none(row.retail_price),
        available=None if size_code else sensible_or_none(row.stock_available),
    )


def sensible_or_none(price: Number) -> Decimal | None:
    """Only shown to a person, as stock is: one that makes no sense is none."""
    return price if price is not None and price.is_finite() and abs(price.adjusted()) < PRICE_DIGITS else None


def _codes(row: OptionRow) -> tuple[str, list[str]]:
    """The code of the size, and those of the option; the old field repeats one of them, in a size grid mostly the size's."""
    size_code = text(row.product_option_size_code)
    codes = list(dict.fromkeys(code for code in map(text, (row.code, row.product_option_code)) if code))
    style = [code for code in codes if code.strip() != size_code.strip()]
    return (size_code, style) if size_code.strip() and style else ("", codes or [code for code in (size_code,) if code])


def product_facts(raw: bytes) -> ProductFacts:
    row = read_product_row.row(raw)
    return ProductFacts(row.id, text(row.name) or text(row.style_code), _stock_control(row.stock_control))


def contact(raw: bytes) -> Contact:
    row = read_contact_row.row(raw)
    return Contact(
        id=row.id,
        type=CONTACT_TYPES.get(text(row.type).casefold(), text(row.type)),
        is_active=row.is_active is not False,
        email=text(row.email),
        account_number=text(row.account_number),
        company=text(row.company),
        integration_ref=text(row.integration_ref),
        first_name=text(row.first_name),
        last_name=text(row.last_name),
        cost_center=text(row.cost_center).strip(),
        address=", ".join(filter(None, map(text, (row.address1, row.city, row.state, row.post_code)))),
    )


def stock_level(raw: bytes) -> StockLevel:
    row = read_stock_row.row(raw)
    return StockLevel(
        row.product_option_id,
        row.branch_id,
        _sensible(row.available),
        _sensible(row.stock_on_hand),
        _sensible(row.virtual),
        text(row.code),
        _moment(row.modified_date),
    )


def whole_sales_order(raw: bytes) -> StoredSalesOrder:
    """To be judged by: one that lacks its lines or its total would seem to have no line, and to come to 0.00."""
    row = read_sales_order_row.row(raw)
    if row.line_items is None or row.total is None:
        raise Malformed
    return _stored(row, raw)


def stored_sales_order(raw: bytes) -> StoredSalesOrder:
    return _stored(read_sales_order_row.row(raw), raw)


def _stored(row: SalesOrderRow, raw: bytes) -> StoredSalesOrder:
    status = text(row.status).casefold()
    return StoredSalesOrder(
        id=row.id,
        reference=text(row.reference),
        member_id=row.member_id or 0,
        branch_id=row.branch_id or 0,
        is_approved=row.is_approved if row.is_approved is not None else status == "approved",
        is_void=row.is_void is True or status in ("void", "voided"),
        stage=text(row.stage),
        tax_status=TAX_STATUSES.get(text(row.tax_status).casefold(), text(row.tax_status)),
        tax_rate=_sensible(row.tax_rate),
        freight_total=_sensible(row.freight_total),
        surcharge=_sensible(row.surcharge),
        discount_total=_sensible(row.discount_total),
        total=in_the_orders_currency(_sensible(row.total), _sensible(row.currency_rate)),
        lines=tuple(map(_stored_line, row.line_items or ())),
        email=text(row.email),
        customer_order_no=text(row.customer_order_no),
        delivery=_delivery(row),
        source=text(row.source),
        created_at=_moment(row.created_date),
        modified_at=_moment(row.modified_date),
        dispatched_at=_moment(row.dispatched_date),
        invoiced_at=_moment(row.invoice_date),
        tracking_code=text(row.tracking_code),
        member_cost_center=text(row.member_cost_center),
        estimated_delivery_at=_moment(row.estimated_delivery_date),
        custom_fields=_custom_fields(row.custom_fields),
        integration_ref=text(row.integration_ref),
        raw=raw,
    )


def stored_payment(raw: bytes) -> StoredPayment:
    row = read_payment_row.row(raw)
    return StoredPayment(row.id, row.order_id or 0, _sensible(row.amount), text(row.transaction_ref), text(row.method))


def currency_rate(raw: bytes) -> Decimal | None:
    """The rate that a stored sales order has, None where it has none of its own."""
    return read_sales_order_row.row(raw).currency_rate or None if raw else None


def _stored_line(row: LineRow) -> StoredLine:
    size, unit = _only_size(row), _sensible(row.uom_size) or ONE
    return StoredLine(
        id=row.id or 0,
        integration_ref=text(row.integration_ref),
        product_option_id=row.product_option_id or 0,
        code=text(size.code) if size else text(row.code),
        quantity=_in_its_unit(row.qty, row.uom_qty_ordered, unit),
        unit_price=_sensible(row.unit_price) if unit == 1 else _sensible(row.uom_price) or _sensible(row.unit_price) * unit,
        discount=_sensible(row.discount),
        quantity_shipped=_in_its_unit(row.qty_shipped, None, unit),
        parent_id=row.parent_id or 0,
        stock_control=_stock_control(row.stock_control),
        style_code=text(row.code) if size else "",
        size_quantity=size.qty if size else None,
        unit_size=unit,
        size_name=text(size.name) if size else "",
        size_barcode=text(size.barcode) if size else "",
    )


def _stock_control(word: Text) -> str:
    return STOCK_CONTROLS.get(text(word), text(word))


def _in_its_unit(quantity: Number, ordered: Number, unit: Decimal) -> Decimal:
    """With a unit of measure quantities read back in base units (omni_api: 5.2)."""
    return _sensible(quantity) if unit == 1 else _sensible(ordered) or _sensible(quantity) / unit


def _only_size(row: LineRow) -> SizeRow | None:
    """With size-grid products `code` is the style's, and the SKU sits in the only size (omni_api: 5.2)."""
    sizes = [size for size in row.sizes or () if text(size.code)]
    return sizes[0] if len(sizes) == 1 else None


def _delivery(row: SalesOrderRow) -> Place:
    return Place(
        first_name=text(row.delivery_first_name),
        last_name=text(row.delivery_last_name),
        company=text(row.delivery_company),
        address1=text(row.delivery_address1),
        address2=text(row.delivery_address2),
        city=text(row.delivery_city),
        state=text(row.delivery_state),
        post_code=text(row.delivery_postal_code),
        country=text(row.delivery_country),
    )


def _custom_fields(value: Any) -> tuple[tuple[str, str], ...]:
    """Their form is unknown (omni_api: 5.1): key and value where it is an object, nothing where it is not."""
    found = value.items() if isinstance(value, dict) else ()
    return tuple((str(key), str(held)) for key, held in found if isinstance(held, str | int | float | Decimal))


def text(value: Text) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _sensible(number: Number) -> Decimal:
    if number is None:
        return ZERO
    if len(shown := str(number)) <= LARGEST and shown.replace(".", "", 1).replace("-", "", 1).isdecimal():      # nearly all are so
        return number
    _, digits, exponent = number.as_tuple()
    if isinstance(exponent, str) or abs(exponent) > MOST_DIGITS or len(digits) > MOST_DIGITS or abs(number.adjusted()) > LARGEST:
        raise Malformed         # text: NaN, Infinity; cents of anything larger couldn't be reckoned
    return number


def in_the_orders_currency(total: Decimal, rate: Decimal) -> Decimal:
    """In cents: Omni shows totals in the account's home currency (omni_api: 0), and its sums may have the tails of binary fractions."""
    return (total if rate == 0 else total * rate).quantize(CENT, ROUND_HALF_UP)


def _moment(text: str | None) -> datetime | None:
    """Blank, and the year 1 of an unset .NET date, are None; a time without a zone is UTC (omni_api: 8)."""
    if not text or text.startswith("0001-"):
        return None
    try:
        at = datetime.fromisoformat(text)
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Malformed from None


def write_answers(body: bytes, expected: int) -> list[WriteAnswer]:
    """One for each element sent, matched by `index`. An element that is missing, or answered twice, is nobody's word; so are all of them
    where one has no place in what was sent, for then they are counted in a way we don't know; and an id that several have."""
    found: dict[int, list[WriteAnswer]] = {}
    for raw in elements(body):
        try:
            row = read_answer_row.row(raw)
        except Malformed:
            continue
        found.setdefault(row.index, []).append(_answer(row))
    unknown = WriteAnswer(None)
    if not set(found) <= set(range(expected)):
        return [unknown] * expected
    ids = Counter(answer.id for answers in found.values() for answer in answers if answer.id)
    each = [answers[0] if len(answers := found.get(index, [])) == 1 else unknown for index in range(expected)]
    return [unknown if ids[answer.id] > 1 else answer for answer in each]


def _answer(row: AnswerRow) -> WriteAnswer:
    if row.success is False:
        return WriteAnswer(False, words=_words(row.errors))
    return WriteAnswer(True, row.id) if row.success and row.id and row.id > 0 else WriteAnswer(None)


def _words(errors: Any) -> str:
    """Omni's own words for a person to read: free text, so nothing branches on it."""
    listed = errors if isinstance(errors, list) else [errors]
    texts = [one.get("message") or one.get("Message") if isinstance(one, dict) else one for one in listed]
    return "; ".join(" ".join(str(one).split()) for one in texts if one)[:MOST_WORDS]
