"""Rows of Omni that can't be read: whom they concern waits for a person, whom they don't goes on (omni_api: 3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import TypeVar

from omni_desktop.core.errors import UnreadableRows
from omni_desktop.core.inventory import Catalogue, folded
from omni_desktop.core.mapping.mapping import Needs
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sentence import phrase

T = TypeVar("T")
PRODUCT, PRODUCT_ID, STOCK = "product", "product_id", "stock"
SALES_ORDER, SALES_ORDER_ID, PAYMENTS = "sales_order", "sales_order_id", "payments"
WHAT = {
    PRODUCT: phrase("the product {value}"),
    PRODUCT_ID: phrase("the product with the id {value}"),
    STOCK: phrase("the stock of the product with the id {value}"),
    SALES_ORDER: phrase("the sales order {value}"),
    SALES_ORDER_ID: phrase("the sales order with the id {value}"),
    PAYMENTS: phrase("the payments of the sales order {value}"),
}
CONTACT = phrase("the contact {value}")


class Unread(Enum):
    """A look-up's word for what it can't tell: neither there nor absent."""

    UNREAD = "unread"


UNREAD = Unread.UNREAD


def readable(ask: Callable[[], Sequence[T]]) -> tuple[Sequence[T], frozenset[str]]:
    """What can be read of an answer, and the values, folded, that its other rows may mean."""
    try:
        return ask(), frozenset()
    except UnreadableRows as fault:
        return fault.rows, frozenset(map(folded, fault.values))


def note(known: Catalogue, kind: str, asked: Iterable[str], unread: frozenset[str]) -> list[str]:
    """Keeps which of the folded values are not known now; those that are come back."""
    asked = list(asked)
    known.unread -= {(kind, value) for value in asked}
    known.unread |= {(kind, value) for value in asked if value in unread}
    return [value for value in asked if value not in unread]


def in_the_dark(needs: Needs, known: Catalogue) -> Problem | None:
    """What of an order's needs can't be known now."""
    keys = [(PRODUCT, folded(sku)) for sku in needs.skus] + [(PRODUCT_ID, str(number)) for number in needs.option_ids]
    keys += [(field, folded(value)) for field, value in needs.contacts]
    found = next((key for key in keys if key in known.unread), None)
    if found is None and needs.stock:
        found = next((key for number in sorted(needs.product_ids(known)) if (key := (STOCK, str(number))) in known.unread), None)
    return problem_of(*found) if found else None


def problem_of(kind: str, value: str) -> Problem:
    return Problem("unreadable_in_omni", {"what": WHAT.get(kind, CONTACT)(value=value)})
