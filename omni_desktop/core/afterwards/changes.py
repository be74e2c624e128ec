"""What Neto changed of an order after the download, field by field, as staff would say it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from omni_desktop.core.afterwards.status import plain
from omni_desktop.core.money.totals import cents
from omni_desktop.core.order import Address, Line, Order

NONE = "(none)"
LINES, ADDRESS, NOTES, TOTALS = "lines", "address", "notes", "totals"
ADDRESS_PARTS = {
    "first_name": "first name", "last_name": "last name", "company": "company", "street1": "street", "street2": "street, line 2",
    "city": "city", "state": "state", "postcode": "postcode", "country": "country", "phone": "phone",
}  # fmt: skip
NOTE_FIELDS = {
    "email": "E-mail", "purchase_order_number": "Purchase order number", "delivery_instruction": "Delivery instructions",
    "internal_notes": "Internal notes",
}  # fmt: skip
SHIPPING, TOTAL = "Shipping", "Total"
SIDES = ("Delivery", "Billing")
OTHER_FIELDS = frozenset({SHIPPING, TOTAL, *NOTE_FIELDS.values(), *(f"{side} {part}" for side in SIDES for part in ADDRESS_PARTS.values())})


class Change(NamedTuple):
    """`group` is address, lines, notes or totals; both sides as plain text, "(none)" where one side has nothing."""

    group: str
    field: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.field}: {self.before} → {self.after}"


def changes(before: Order, after: Order) -> tuple[Change, ...]:
    return (
        *_address(SIDES[0], before.ship, after.ship),
        *_address(SIDES[1], before.bill, after.bill),
        *_lines(before.lines, after.lines),
        *_texts(before, after),
        *_totals(before, after),
    )


def lines_changed(found: Sequence[Change]) -> str:
    """The changes of what is to be shipped, in words."""
    return ", ".join(str(change) for change in found if change.group == LINES and is_quantity(change.field))


def is_quantity(field: str) -> bool:
    """Whether a change's field names a line itself, so that its sides are quantities."""
    return field not in OTHER_FIELDS and not field.endswith((" price", " notes"))


def groups_of(found: Sequence[Change]) -> str:
    return ", ".join(dict.fromkeys(change.group for change in found))


def _change(group: str, field: str, before: str, after: str) -> Iterator[Change]:
    if before.strip() != after.strip():
        yield Change(group, field, before.strip() or NONE, after.strip() or NONE)


def _address(side: str, before: Address, after: Address) -> Iterator[Change]:
    for name, label in ADDRESS_PARTS.items():
        yield from _change(ADDRESS, f"{side} {label}", getattr(before, name), getattr(after, name))


def _texts(before: Order, after: Order) -> Iterator[Change]:
    for name, label in NOTE_FIELDS.items():
        yield from _change(NOTES, label, getattr(before, name), getattr(after, name))


def _totals(before: Order, after: Order) -> Iterator[Change]:
    yield from _change(TOTALS, SHIPPING, before.shipping_option, after.shipping_option)
    yield from _change(TOTALS, TOTAL, str(cents(before.grand_total)), str(cents(after.grand_total)))


def _lines(before: Sequence[Line], after: Sequence[Line]) -> Iterator[Change]:
    """By the line's id where it still is the same SKU, else by SKU: ids need not survive a split (neto_api: 5.3)."""
    left = list(before)
    for line in after:
        old = _same_line(line, left)
        if old is None:
            yield Change(LINES, line.sku, NONE, plain(line.quantity))
            continue
        left.remove(old)
        yield from _change(LINES, line.sku, plain(old.quantity), plain(line.quantity))
        yield from _change(LINES, f"{line.sku} price", plain(old.unit_price), plain(line.unit_price))
        yield from _change(LINES, f"{line.sku} notes", old.notes, line.notes)
    yield from (Change(LINES, line.sku, plain(line.quantity), NONE) for line in left)


def _same_line(line: Line, candidates: Sequence[Line]) -> Line | None:
    same_sku = [each for each in candidates if each.sku == line.sku]
    return next((each for each in same_sku if each.id == line.id), same_sku[0] if same_sku else None)
