from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.mapping.kept_plan import KeptPlan, as_kept
from omni_desktop.core.mapping.mapping import Mapped, map_order
from omni_desktop.core.order import Order
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.settings.settings import BranchRow
from omni_desktop.core.values import replace
from tests.core.samples import NOW, SYDNEY, answered, catalogue, codes, line, mapped, order, settings

GRID = (BranchRow(4, backups=(5, 3)),)
FIVE = order(line(0, quantity="5", price="10.00"), line(1, "AB-2", "1", "7.70"), shipping_total="9.95")
SPLIT = settings(routing="on", grid=GRID, split_orders=True)
FIRST_STOCK = [(101, 4, "3"), (101, 5, "2"), (102, 5, "1")]
PLENTY = [(101, 3, "90"), (102, 3, "90")]


def first_sent(wanted: Order = FIVE) -> tuple[SalesOrder, ...]:
    """As the sent documents say it: with the customer's id."""
    parts = mapped(wanted, SPLIT, catalogue(stock=FIRST_STOCK)).sales_orders
    return tuple(replace(part, member_id=7, new_contact=None) for part in parts)


def again(wanted: Order, *standing: int, parts: tuple[SalesOrder, ...] | None = None) -> Mapped:
    """Mapped when a new plan would need one branch only."""
    known = answered(catalogue(stock=PLENTY), wanted, SPLIT)
    return map_order(wanted, SPLIT, known, NOW, KeptPlan(parts or first_sent(), frozenset(standing)))


def shape(parts: tuple[SalesOrder, ...]) -> list[tuple[Any, ...]]:
    return [(part.reference, part.branch_id, [each.quantity for each in part.lines], part.expected_total) for part in parts]


def test_the_plan_of_the_first_send_is_kept_whatever_the_stock_says_now() -> None:
    result = again(FIVE, 1)
    assert shape(result.sales_orders) == shape(first_sent())
    assert sum(part.expected_total for part in result.sales_orders) == FIVE.grand_total
    assert "Split into 2 sales orders as when it was first sent: West, North." in result.why


def test_the_rest_goes_to_the_customer_of_what_stands() -> None:
    assert [part.member_id for part in again(FIVE, 2).sales_orders] == [7, 7]
    assert [part.member_id for part in again(FIVE).sales_orders] == [None, None]


def test_the_distribution_branches_are_kept() -> None:
    parts = tuple(replace(part, branch_id=3, distribution_branch_id=part.branch_id) for part in first_sent())
    found = again(FIVE, 1, parts=parts).sales_orders
    assert [(part.branch_id, part.distribution_branch_id) for part in found] == [(3, 4), (3, 5)]


@pytest.mark.parametrize(
    "changed",
    [
        order(line(0, quantity="4", price="10.00"), line(1, "AB-2", "1", "7.70"), shipping_total="9.95"),
        order(line(0, quantity="5", price="10.00"), shipping_total="9.95"),
        order(*FIVE.lines, line(2, "AB-3"), shipping_total="9.95"),
        order(line(0, quantity="5", price="10.50"), line(1, "AB-2", "1", "7.70"), shipping_total="9.95"),
        order(*FIVE.lines, shipping_total="12.00"),
        order(*FIVE.lines, shipping_total="9.95", ship=replace(SYDNEY, street1="2 Other St")),
        replace(FIVE, coupon_discount=Decimal("1.00"), grand_total=FIVE.grand_total - 1),
    ],
)
def test_what_changed_since_a_part_was_sent_holds_the_rest(changed: Order) -> None:
    result = again(changed, 1)
    assert (codes(result)[0], result.held) == ("split_changed", True)
    assert result.problems[0].facts == {"reference": "N1", "standing": "N1"}


def test_where_nothing_stands_a_changed_order_is_planned_afresh() -> None:
    changed = order(line(0, quantity="4", price="10.00"))
    result = again(changed)
    assert [part.branch_id for part in result.sales_orders] == [3]
    assert "split_changed" not in codes(result)


def test_what_was_mended_in_the_part_that_is_missing_is_sent_as_it_is_now() -> None:
    mended = order(FIVE.lines[0], replace(FIVE.lines[1], sku="AB-3"), shipping_total="9.95")
    parts = again(mended, 1).sales_orders
    assert [each.code for each in parts[1].lines] == ["AB-1", "AB-3"]


def test_the_discount_of_the_first_send_is_kept_to_the_cent() -> None:
    wanted = replace(FIVE, coupon_discount=Decimal("5.03"), grand_total=FIVE.grand_total - Decimal("5.03"))
    (whole,) = mapped(wanted).sales_orders
    sent = first_sent(wanted)
    parts = as_kept(whole, KeptPlan(sent, frozenset({1})))
    assert parts is not None
    assert [part.discount_total for part in parts] == [part.discount_total for part in sent]
