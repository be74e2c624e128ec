"""What Neto changed of an order after the download, field by field, as staff would say it. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from omni_desktop.core.afterwards.status import plain
from omni_desktop.core.money.totals import cents
from omni_desktop.core.order import Address, Line, Order
from omni_desktop.core.sentence import phrase, word
from omni_desktop.core.settings.custom_refs import REFS

NONE = word("(none)")
LINES, ADDRESS, NOTES, TOTALS = word("lines"), word("address"), word("notes"), word("totals")
CHANGED = phrase("{field}: {before} → {after}")
PRICE_OF, NOTES_OF = phrase("{sku} price"), phrase("{sku} notes")
ADDRESS_PARTS = {
    "first_name": "first name", "last_name": "last name", "company": "company", "street1": "street", "street2": "street, line 2",
    "city": "city", "state": "state", "postcode": "postcode", "country": "country", "phone": "phone",
}  # fmt: skip
NOTE_FIELDS = {
    "email": "E-mail", "purchase_order_number": "Purchase order number", "delivery_instruction": "Delivery instructions",
    "internal_notes": "Internal notes",
}  # fmt: skip
SHIPPING, TOTAL, REQUIRED = word("Shipping"), word("Total"), word("Required by")
SIDES = ("Delivery", "Billing")
ADDRESS_FIELDS = (f"{side} {part}" for side in SIDES for part in ADDRESS_PARTS.values())
OTHER_FIELDS = frozenset({SHIPPING, TOTAL, REQUIRED, *REFS, *NOTE_FIELDS.values(), *ADDRESS_FIELDS})


class Change(NamedTuple):
    """`group` is address, lines, notes or totals; both sides as plain text, "(none)" where one side has nothing."""

    group: str
    field: str
    before: str
    after: str

    def __str__(self) -> str:
        return CHANGED(field=self.field, before=self.before, after=self.after)


def _every_line_is_sent(_line: Line) -> bool:
    return False


def changes(before: Order, after: Order, unsent: Callable[[Line], bool] = _every_line_is_sent) -> tuple[Change, ...]:
    """`unsent`: whether a line is none of the sales order's; what it says is a note there."""
    old, new = ([line for line in order.lines if not unsent(line)] for order in (before, after))
    old_notes, new_notes = ([line for line in order.lines if unsent(line)] for order in (before, after))
    return (
        *_address(SIDES[0], before.ship, after.ship),
        *_address(SIDES[1], before.bill, after.bill),
        *_lines(old, new),
        *_note_lines(old_notes, new_notes),
        *_texts(before, after),
        *_references(before, after),
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


def _references(before: Order, after: Order) -> Iterator[Change]:
    """What only some shops send on (required_date, custom_refs): where Omni has no part in it, it settles by itself."""
    yield from _change(NOTES, REQUIRED, *(_day(order.required_at) for order in (before, after)))
    old, new = dict(before.custom_refs), dict(after.custom_refs)
    for name in dict.fromkeys([*old, *new]):
        yield from _change(NOTES, name, old.get(name, ""), new.get(name, ""))


def _day(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%d") if at else ""


def _totals(before: Order, after: Order) -> Iterator[Change]:
    yield from _change(TOTALS, SHIPPING, before.shipping_option, after.shipping_option)
    yield from _change(TOTALS, TOTAL, str(cents(before.grand_total)), str(cents(after.grand_total)))


def _lines(before: Sequence[Line], after: Sequence[Line]) -> Iterator[Change]:
    pairs = _pairs(before, after)
    for number, line in enumerate(after):
        if number not in pairs:
            yield Change(LINES, line.sku, NONE, plain(line.quantity))
            continue
        old = before[pairs[number]]
        yield from _change(LINES, line.sku, plain(old.quantity), plain(line.quantity))
        yield from _change(LINES, PRICE_OF(sku=line.sku), plain(old.unit_price), plain(line.unit_price))
        yield from _change(LINES, NOTES_OF(sku=line.sku), old.notes, line.notes)
    gone = (line for number, line in enumerate(before) if number not in pairs.values())
    yield from (Change(LINES, line.sku, plain(line.quantity), NONE) for line in gone)


def _note_lines(before: Sequence[Line], after: Sequence[Line]) -> Iterator[Change]:
    for sku in dict.fromkeys(line.sku for line in (*before, *after)):
        old, new = ("\n".join(f"{line.name} {line.notes}".strip() for line in lines if line.sku == sku) for lines in (before, after))
        yield from _change(NOTES, NOTES_OF(sku=sku), old, new)


def _pairs(before: Sequence[Line], after: Sequence[Line]) -> dict[int, int]:
    """Places after -> before, each once: by the line's id where it still is the same SKU, then by SKU, as it was before anything else.

    Ids need not survive a split (neto_api: 5.3), and two lines may have one SKU.
    """
    pairs: dict[int, int] = {}
    for alike in (_by_id, _as_it_was, _by_sku):
        left = [number for number in range(len(before)) if number not in pairs.values()]
        for number in (number for number in range(len(after)) if number not in pairs):
            old = next((each for each in left if alike(before[each]) == alike(after[number])), None)
            if old is not None:
                left.remove(old)
                pairs[number] = old
    return pairs


def _by_id(line: Line) -> tuple[object, ...]:
    return line.sku, line.id


def _as_it_was(line: Line) -> tuple[object, ...]:
    return line.sku, line.quantity, line.unit_price, line.notes


def _by_sku(line: Line) -> tuple[object, ...]:
    return (line.sku,)


def content_digest(order: Order) -> str:
    """A digest of what staff would call the order's content: who, where to, what, how much; not its status, payments and dates."""
    content = (
        order.ship,
        order.bill,
        order.email,
        order.grand_total,
        order.shipping_option,
        order.purchase_order_number,
        order.delivery_instruction,
        order.internal_notes,
        tuple((line.id, line.sku, line.quantity, line.unit_price, line.notes) for line in order.lines),
        *filter(None, (order.required_at, order.custom_refs)),      # few shops fill them: an order without keeps the digest it has
    )
    return hashlib.sha256(repr(content).encode()).hexdigest()
