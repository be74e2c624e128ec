"""A split order of which something was sent before: it is finished by the plan of its first send (settings: split_orders)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from omni_desktop.core.mapping.split import Share, part_of
from omni_desktop.core.order import ZERO
from omni_desktop.core.sales_order import SalesLine, SalesOrder
from omni_desktop.core.values import replace


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """`parts` as they were sent; `standing`: the numbers of those that Omni holds."""

    parts: tuple[SalesOrder, ...]
    standing: frozenset[int]


def as_kept(whole: SalesOrder, kept: KeptPlan) -> tuple[SalesOrder, ...] | None:
    """The parts as they were planned, made of what the order is now; None where it is no longer what was planned.

    What stands in Omni must still be the same; a part that does not stand may have been mended meanwhile.
    """
    if not _covers(whole, kept.parts):
        return None
    parts = tuple(_again(whole, sent, kept) for sent in kept.parts)
    pairs = zip(parts, kept.parts, strict=True)
    changed = any(_content(part) != _content(sent) for part, sent in pairs if sent.part in kept.standing)
    return None if changed else parts


def _covers(whole: SalesOrder, parts: Iterable[SalesOrder]) -> bool:
    """Whether the planned pieces make up the order's lines and discount, no more and no less."""
    pieces: dict[str, tuple[Decimal, Decimal]] = defaultdict(lambda: (ZERO, ZERO))
    discount = ZERO
    for part in parts:
        discount += part.discount_total
        for line in part.lines:
            quantity, off = pieces[line.integration_ref]
            pieces[line.integration_ref] = (quantity + line.quantity, off + line.discount)
    lines = {line.integration_ref: (line.quantity, line.discount) for line in whole.lines}
    return pieces == lines and discount == whole.discount_total


def _again(whole: SalesOrder, sent: SalesOrder, kept: KeptPlan) -> SalesOrder:
    """All parts go to the customer of the ones that stand."""
    fresh = {line.integration_ref: line for line in whole.lines}
    lines = tuple(_piece(fresh[line.integration_ref], line) for line in sent.lines)
    part = part_of(whole, sent.part, Share(sent.branch_id, lines), sent.discount_total, distribution=False)
    part = replace(part, distribution_branch_id=sent.distribution_branch_id)
    customer = next((each.member_id for each in kept.parts if each.part in kept.standing), None)
    return part if customer is None else replace(part, member_id=customer, new_contact=None)


def _piece(line: SalesLine, sent: SalesLine) -> SalesLine:
    return replace(line, quantity=sent.quantity, discount=sent.discount)


def _content(part: SalesOrder) -> tuple[object, ...]:
    lines = tuple((line.integration_ref, line.quantity, line.unit_price, line.discount) for line in part.lines)
    return (part.delivery, part.freight_total, part.surcharge, part.discount_total, part.tax_status, part.tax_rate, lines)
