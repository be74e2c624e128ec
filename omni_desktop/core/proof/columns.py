"""The columns of a proof's tables, the same in each file: their heads, and which of them are money or counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from omni_desktop.core.order import ZERO, Status
from omni_desktop.core.proof.documents import GROUPS, Row, beside, flat, tables
from omni_desktop.core.proof.report import prove
from omni_desktop.core.proof.rows import LedgerOrder, Proof, ProvedOrder, Refunded
from omni_desktop.core.record.record import State

TABLES = (*GROUPS, "differences", "orders")
BESIDE = ("open", "voids", "refunds")
"""What a proof tells beside its sums."""
ALL = (*TABLES, *BESIDE)
AMOUNTS = frozenset({"Neto", "Omni", "Apart", "Total", "Amount"})
DAYS = frozenset({"Day", "From", "To"})
_ANY = date(2000, 1, 1)


def heads(name: str) -> tuple[str, ...]:
    """Those of a table, whether it has rows or not."""
    return _heads()[name]


def is_amount(head: str) -> bool:
    """Signed money, with two places."""
    return head in AMOUNTS or head.endswith(" total")


def is_number(head: str) -> bool:
    """What adds up to something: money or a count."""
    return is_amount(head) or head.endswith(" count")


def sums(name: str, rows: Sequence[Row]) -> dict[str, Decimal]:
    """What stands below a table: the sum of each of its numbers, by head."""
    found = {head: ZERO for head in heads(name) if is_number(head)}
    for row in rows:
        for head, value in flat(row):
            if head in found:
                found[head] += decimal_of(value) or ZERO
    return found


def decimal_of(value: Any) -> Decimal | None:
    """A refund's amount is as Neto told it, which may be no number."""
    try:
        found = Decimal(value)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


@cache
def _heads() -> Mapping[str, tuple[str, ...]]:
    """Made from an order that is in every table, so that they are the rows' own."""
    sample: LedgerOrder = LedgerOrder(str(_ANY), "", Status.NEW.value, State.HELD, 100)
    row = ProvedOrder(str(_ANY), "", "", "", "", "", "", 0, 0, 0, 0, awaits="dispatched_not_invoiced")
    others = Proof(_ANY, _ANY, orders=[row], voids=[row], refunds=[Refunded(str(_ANY), "", "", "", "", "")])
    rows: dict[str, list[dict[str, Any]]] = {**tables(prove([sample], _ANY, _ANY)), **beside(others)}
    return {name: tuple(head for head, _value in flat(rows[name][0])) for name in ALL}
