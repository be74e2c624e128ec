"""Does Omni hold what was sent? And is what Omni already had under our reference really this order?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal

from omni_desktop.core.inventory import StoredLine, StoredSalesOrder, folded
from omni_desktop.core.money.totals import cents
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sales_order import Place, SalesLine, SalesOrder
from omni_desktop.core.sentence import phrase, word

PARTS, SEVERAL = word("parts"), word("several sales orders")
OTHER_LINES, OUR_LINES, BLANK = word("other lines"), word("the lines of this order"), word("(blank)")
LINE, NO_SUCH_LINE, PRODUCT, OF_LINE = phrase("line {code}"), word("no such line"), word("product"), phrase("{name} of {code}")
CUSTOM_FIELD, SINGLE_PIECES = phrase("custom field {key}"), word("single pieces")


def differences(sales_order: SalesOrder, stored: StoredSalesOrder) -> tuple[Problem, ...]:
    """What read back otherwise than it was sent (design: 2)."""
    values = (*_header(sales_order, stored), *_lines(sales_order, stored))
    return (*(Problem(each.code, {**each.facts, "reference": sales_order.reference}) for each in values), *_total(sales_order, stored))


def adoption(sales_order: SalesOrder, stored: StoredSalesOrder) -> Problem | None:
    """None where the sales order that Omni already has is this one (design: 3)."""
    if stored.is_void:
        return Problem("reference_void", {"reference": sales_order.reference})
    if cents(stored.total) != cents(sales_order.shop_total):
        return _taken(sales_order, "total", str(cents(stored.total)), str(cents(sales_order.shop_total)))
    if _same_customer(sales_order, stored) or _same_place(sales_order.delivery, stored.delivery):
        return None
    return _taken(sales_order, "customer", stored.email or _shown(stored.delivery), sales_order.email or _shown(sales_order.delivery))


def is_ours(sales_order: SalesOrder, stored: StoredSalesOrder, allowed: Decimal | None = None) -> bool:
    """Whether it can only be what we sent: its lines carry our OrderLineIDs, customer and total are as sent (design: 3).

    `allowed`: by how much Omni's arithmetic may differ, where such a difference is mended.
    """
    customer = sales_order.member_id in (None, stored.member_id)
    apart = abs(cents(stored.total) - cents(sales_order.expected_total))
    return has_lines_of(sales_order, stored) and customer and apart <= (allowed or Decimal(0))


def has_lines_of(sales_order: SalesOrder, stored: StoredSalesOrder) -> bool:
    """Whether each line of what we sent stands there, by its OrderLineID."""
    theirs = {line.integration_ref.strip() for line in stored.lines}
    return all(line.integration_ref.strip() in theirs for line in sales_order.lines)


def taken_by_another(sales_order: SalesOrder, stored: StoredSalesOrder) -> Problem:
    """Somebody else's sales order under our reference, and what shows that it isn't ours."""
    problem = adoption(sales_order, stored)
    return problem or _taken(sales_order, "lines", OTHER_LINES, OUR_LINES)


def match_reference(reference: str, rows: Iterable[StoredSalesOrder]) -> tuple[list[StoredSalesOrder], list[StoredSalesOrder]]:
    """(exact, near): equal after trimming; equal only when case and inner spaces do not count."""
    exact: list[StoredSalesOrder] = []
    near: list[StoredSalesOrder] = []
    for row in rows:
        if row.reference.strip() == reference.strip():
            exact.append(row)
        elif folded(row.reference) == folded(reference):
            near.append(row)
    return exact, near


def _header(sent: SalesOrder, stored: StoredSalesOrder) -> Iterator[Problem]:
    pairs: tuple[tuple[str, object, object], ...] = (
        ("customer", stored.member_id if sent.member_id is None else sent.member_id, stored.member_id),
        ("branch", sent.branch_id, stored.branch_id),
        ("approval", _approval(sent.is_approved), _approval(stored.is_approved)),
        ("stage", sent.stage.strip(), stored.stage.strip()),
        ("tax status", sent.tax_status, stored.tax_status),
        ("tax rate", sent.tax_rate, stored.tax_rate),
        ("freight", sent.freight_total, stored.freight_total),
        ("surcharge", sent.surcharge, stored.surcharge),
        ("discount", sent.discount_total, stored.discount_total),
        *(pair for pair in _only_where_sent(sent, stored) if pair[1]),
    )
    for name, ours, theirs in pairs:
        if ours != theirs and not _same_text(ours, theirs):
            yield _differs(name, ours, theirs)


def _only_where_sent(sent: SalesOrder, stored: StoredSalesOrder) -> Iterator[tuple[str, object, object]]:
    """What Omni may fill by itself where nothing was sent."""
    yield "customer's Alternative GL Account", sent.member_cost_center, stored.member_cost_center
    yield "customer order number", sent.customer_order_no.strip(), stored.customer_order_no.strip()
    yield "estimated delivery date", _day(sent.estimated_delivery_at), _day(stored.estimated_delivery_at)
    held = {folded(key): text for key, text in stored.custom_fields}
    for key, text in sent.custom_fields:
        yield CUSTOM_FIELD(key=key), text.strip(), held.get(folded(key), "").strip()


def _day(at: datetime | None) -> str:
    """The UTC day alone, as it was sent to be: Omni may keep a date without its time (omni_api: 8)."""
    return f"{at.astimezone(UTC):%Y-%m-%d}" if at else ""


def _approval(is_approved: bool) -> str:
    return "Approved" if is_approved else "Draft"


def _same_text(ours: object, theirs: object) -> bool:
    return isinstance(ours, str) and isinstance(theirs, str) and folded(ours) == folded(theirs)


def _differs(name: str, ours: object, theirs: object) -> Problem:
    return Problem("omni_value_differs", {"field": name, "sent": _plain(ours), "stored": _plain(theirs)})


def _plain(value: object) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _lines(sent: SalesOrder, stored: StoredSalesOrder) -> Iterator[Problem]:
    """By integrationRef. Lines that Omni made of a kit (they have a parent) are its own affair; one of quantity 0 was taken off by us."""
    refs = {line.integration_ref.strip() for line in sent.lines}
    theirs = [line for line in stored.lines if not line.parent_id and (line.quantity or line.integration_ref.strip() in refs)]
    by_ref = {line.integration_ref.strip(): line for line in theirs}
    for line in sent.lines:
        found = by_ref.get(line.integration_ref.strip())
        if found is None:
            yield _differs(LINE(code=line.code), line.quantity, NO_SUCH_LINE)
        else:
            yield from _line(line, found)
            yield from _unit(line, found)
    if len(theirs) > len(sent.lines):
        yield _differs("number of lines", len(sent.lines), len(theirs))


def _line(sent: SalesLine, stored: StoredLine) -> Iterator[Problem]:
    if sent.product_option_id and not stored.product_option_id:
        yield Problem("line_not_linked", {"sku": sent.code})
    elif sent.product_option_id and sent.product_option_id != stored.product_option_id:
        yield _differs(OF_LINE(name=PRODUCT, code=sent.code), sent.product_option_id, stored.product_option_id)
    pairs: tuple[tuple[str, object, object], ...] = (
        ("code", sent.code, stored.code),
        ("quantity", sent.quantity, _either(sent.quantity, stored.quantity, stored.quantity * stored.unit_size)),
        ("price", sent.unit_price, _either(sent.unit_price, stored.unit_price, stored.unit_price / stored.unit_size)),
        ("discount", sent.discount, stored.discount),
    )
    for name, ours, theirs in (*pairs, *_size(sent, stored)):
        if ours != theirs and not _same_text(ours, theirs):
            yield _differs(OF_LINE(name=name, code=sent.code), ours, theirs)


def _unit(sent: SalesLine, stored: StoredLine) -> Iterator[Problem]:
    if stored.unit_size != 1:
        held = stored.quantity * stored.unit_size
        yield Problem("line_in_units", {"sku": sent.code, "size": _plain(stored.unit_size), "quantity": _plain(held)})


def _either(ours: Decimal, theirs: Decimal, in_base_units: Decimal) -> Decimal:
    """Omni shows some figures of a line by its unit of measure, and some by base units (omni_api: 5.2): either is what was sent."""
    return ours if ours == in_base_units else theirs


def _size(sent: SalesLine, stored: StoredLine) -> Iterator[tuple[str, object, object]]:
    """A size-grid line is only whole where its one size has the line's quantity; a unit of measure only where Omni took it as one."""
    if sent.size is not None:
        yield "style", sent.size.style_code, stored.style_code
        yield "quantity of the size", sent.quantity, stored.size_quantity
    if sent.in_units and stored.unit_size == 1:
        yield "unit of measure", sent.code, SINGLE_PIECES


def _total(sent: SalesOrder, stored: StoredSalesOrder) -> Iterator[Problem]:
    """Omni's figure comes back in the home currency times a rate, so it is rounded before it is compared (omni_api: 0)."""
    apart = cents(stored.total) - cents(sent.expected_total)
    if apart:
        shop, omni = str(cents(sent.shop_total)), str(cents(stored.total))
        yield Problem("omni_total_differs", {"reference": sent.reference, "shop": shop, "omni": omni, "apart": f"{apart:+}"})


def _taken(sales_order: SalesOrder, what: str, stored: str, ours: str) -> Problem:
    return Problem("reference_taken", {"reference": sales_order.reference, "what": what, "stored": stored, "ours": ours})


def _same_customer(sales_order: SalesOrder, stored: StoredSalesOrder) -> bool:
    if sales_order.member_id and sales_order.member_id == stored.member_id:
        return True
    return bool(stored.email.strip()) and folded(sales_order.email) == folded(stored.email)


def _same_place(ours: Place, theirs: Place) -> bool:
    """Street, city and postcode; a blank address agrees with nothing."""
    return any(_street(ours)) and _street(ours) == _street(theirs)


def _street(place: Place) -> tuple[str, str, str]:
    return folded(place.address1), folded(place.city), folded(place.post_code)


def _shown(place: Place) -> str:
    return ", ".join(filter(None, (place.address1, place.city, place.post_code))) or BLANK
