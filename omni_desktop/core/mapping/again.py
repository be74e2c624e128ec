"""References of orders that are made once more: an order whose sales orders were voided by an undo has its number, and a mark behind it.

Omni never lets go of a reference, so N1 becomes N1/R2, then N1/R3. Parts of a split order follow behind it: N1/R2/2.
"""

from __future__ import annotations

import re

from omni_desktop.core.mapping.texts import REFERENCE_LENGTH
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.values import replace

LENGTH = len("/R2")
_MARK = re.compile(r"/R(\d+)$")


def mark_of(reference: str) -> str:
    """"" of an order that was made once."""
    found = _MARK.search(reference)
    return found[0] if found else ""


def next_mark(reference: str) -> str:
    found = _MARK.search(reference)
    return f"/R{int(found[1]) + 1 if found else 2}"


def earlier_references(base: str, mark: str) -> list[str]:
    """Those that the order had before, the first one first. `base`: prefix and number."""
    found = _MARK.search(mark)
    return [base, *(f"{base}/R{number}" for number in range(2, int(found[1])))] if found else []


def without_marks(reference: str) -> str:
    """Of a whole or a part: as it was when the order was made first."""
    return re.sub(r"/R\d+(?=/|$)", "", reference)


def marked(sales_order: SalesOrder, base: str, mark: str) -> SalesOrder:
    """What was planned before already has it."""
    reference = sales_order.reference
    if not mark or not reference.startswith(base) or reference.removeprefix(base).startswith(mark):
        return sales_order
    return replace(sales_order, reference=f"{base}{mark}{reference.removeprefix(base)}")


def too_long(sales_orders: tuple[SalesOrder, ...]) -> Problem | None:
    longest = max((each.reference for each in sales_orders), key=len, default="")
    if len(longest) <= REFERENCE_LENGTH:
        return None
    return Problem("reference_too_long", {"reference": longest, "length": str(len(longest)), "limit": str(REFERENCE_LENGTH), "case": ""})
