from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.mapping.mapping import Mapped
from omni_desktop.core.money.shares import shared
from omni_desktop.core.order import Order
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.settings.settings import BranchRow
from omni_desktop.core.values import replace
from tests.core.samples import catalogue, codes, line, mapped, order, settings

ROW = BranchRow(4, backups=(5, 3))
TWO = order(line(0, quantity="5", price="10.00"), line(1, "AB-2", "1", "7.70"), shipping_total="9.95")
STOCK = [(101, 4, "3"), (101, 5, "1"), (101, 3, "1"), (102, 5, "1")]


def split(wanted: Order = TWO, stock: list[tuple[int, int, str]] = STOCK, **values: Any) -> Mapped:
    return mapped(wanted, settings(routing="on", grid=(ROW,), split_orders=True, **values), catalogue(stock=stock))


def quantities(part: SalesOrder) -> list[tuple[str, Decimal]]:
    return [(each.code, each.quantity) for each in part.lines]


def test_an_order_is_split_over_the_branch_and_its_backups() -> None:
    result = split()
    assert [part.branch_id for part in result.sales_orders] == [4, 5, 3]
    assert [quantities(part) for part in result.sales_orders] == [[("AB-1", 3)], [("AB-1", 1), ("AB-2", 1)], [("AB-1", 1)]]
    assert result.why[2] == "Split by stock into 3 sales orders: West, North, Main."


def test_parts_have_references_of_their_own_and_the_address_on_each() -> None:
    parts = split(reference_prefix="W").sales_orders
    assert [(part.reference, part.part) for part in parts] == [("WN1", 1), ("WN1/2", 2), ("WN1/3", 3)]
    assert {part.delivery for part in parts} == {parts[0].delivery}


def test_freight_and_surcharge_go_with_the_first_part_only() -> None:
    parts = split(order(*TWO.lines, shipping_total="9.95", surcharge_total="1")).sales_orders
    assert [(part.freight_total, part.surcharge) for part in parts] == [(Decimal("9.95"), 1), (0, 0), (0, 0)]
    assert [part.surcharge_description for part in parts] == ["Surcharge", "", ""]


def test_the_parts_add_up_to_the_whole() -> None:
    result = split()
    assert sum(part.expected_total for part in result.sales_orders) == TWO.grand_total
    assert sum(part.shop_total for part in result.sales_orders) == TWO.grand_total


def test_the_discount_is_shared_by_product_value() -> None:
    wanted = order(line(0, quantity="4", price="10"), coupon_discount="1", coupon_code="ONE", grand_total="39", order_tax="3.55")
    parts = split(wanted, [(101, 4, "3"), (101, 5, "1")]).sales_orders
    assert [part.discount_total for part in parts] == [Decimal("0.75"), Decimal("0.25")]
    assert [part.discount_description for part in parts] == ["ONE", "ONE"]


def test_a_lines_discount_is_shared_by_quantity() -> None:
    wanted = order(line(0, quantity="3", price="10", product_discount="1"), product_subtotal="29", grand_total="29", order_tax="2.64")
    parts = split(wanted, [(101, 4, "2"), (101, 5, "1")]).sales_orders
    assert [part.lines[0].discount for part in parts] == [Decimal("0.67"), Decimal("0.33")]


def test_with_a_distribution_branch_the_parts_differ_in_that() -> None:
    parts = split(distribution_branch=True).sales_orders
    assert [(part.branch_id, part.distribution_branch_id) for part in parts] == [(3, 4), (3, 5), (3, 3)]


def test_an_order_that_one_branch_covers_stays_whole() -> None:
    assert len(split(stock=[(101, 5, "5"), (102, 5, "1")]).sales_orders) == 1


def test_where_all_together_fall_short_the_order_goes_whole_to_the_rows_branch_and_says_so() -> None:
    result = split(stock=STOCK[:3])
    (whole,) = result.sales_orders
    assert (whole.branch_id, whole.reference) == (4, "N1")
    assert result.why[2] == "Even together the branches fall short, so the order goes whole to West."


def test_without_the_setting_nothing_is_split() -> None:
    assert len(mapped(TWO, settings(routing="on", grid=(ROW,)), catalogue(stock=STOCK)).sales_orders) == 1


def test_a_branch_that_is_not_known_is_told_before_anything_is_split() -> None:
    result = mapped(TWO, settings(routing="on", grid=(replace(ROW, branch=77),), split_orders=True), catalogue(stock=STOCK))
    assert (codes(result), len(result.sales_orders)) == (["branch_unknown"], 1)


def test_whole_pieces_are_never_cut() -> None:
    assert len(split(stock=[(101, 4, "4.5"), (101, 5, "0.5"), (102, 5, "1")]).sales_orders) == 1


def test_lengths_may_be_cut() -> None:
    wanted = order(line(0, quantity="2.5", price="10"))
    parts = split(wanted, [(101, 4, "1.2"), (101, 5, "2")]).sales_orders
    assert [part.lines[0].quantity for part in parts] == [Decimal("1.2"), Decimal("1.3")]


def test_a_line_without_a_product_stays_with_the_first_branch() -> None:
    wanted = order(*TWO.lines, line(2, "ZZ"))
    parts = split(wanted, unknown_sku="plain_line").sales_orders
    assert quantities(parts[0]) == [("AB-1", 3), ("ZZ", 1)]


def test_two_lines_of_one_product_share_its_stock() -> None:
    wanted = order(line(0, quantity="2"), line(1, quantity="2"))
    parts = split(wanted, [(101, 4, "3"), (101, 5, "1")]).sales_orders
    assert [[each.quantity for each in part.lines] for part in parts] == [[2, 1], [1]]
    assert [[each.sort for each in part.lines] for part in parts] == [[1, 2], [1]]


CENTS = order(line(0, quantity="2", price="0.05"), tax_inclusive=False, order_tax="0.01", grand_total="0.11")
ONE_EACH = [(101, 4, "1"), (101, 5, "1")]


def test_parts_that_would_not_add_up_leave_the_order_whole() -> None:
    """0.05 and its tax of 0.005 make 0.06 twice, but 0.11 together."""
    result = split(CENTS, ONE_EACH)
    assert (len(result.sales_orders), result.problems) == (1, ())
    assert any("to the cent" in why for why in result.why)


TAX_APART = order(line(0, quantity="2", price="0.05"))


def test_parts_whose_tax_is_a_cent_apart_are_told_or_stay_whole() -> None:
    """0.05 contains 0.0045 tax, so none; 0.10 contains 0.01."""
    told = split(TAX_APART, ONE_EACH)
    assert (len(told.sales_orders), codes(told)) == (2, ["tax_rounded"])
    assert len(split(TAX_APART, ONE_EACH, tax_differs="hold").sales_orders) == 1


def test_an_order_without_value_is_split_all_the_same() -> None:
    wanted = order(line(0, quantity="2", price="0"), coupon_discount="0")
    assert [part.expected_total for part in split(wanted, ONE_EACH).sales_orders] == [0, 0]


@given(
    st.lists(st.tuples(st.integers(1, 6), st.decimals(0, 99, places=3)), min_size=1, max_size=4),
    st.lists(st.integers(0, 6), min_size=9, max_size=9),
    st.decimals(0, 9, places=2),
    st.booleans(),
)
def test_split_or_not_the_sum_is_the_whole(goods: list[tuple[int, Decimal]], stock: list[int], coupon: Decimal, inclusive: bool) -> None:
    lines = [line(number, f"AB-{number % 3 + 1}", str(quantity), str(price)) for number, (quantity, price) in enumerate(goods)]
    plain = order(*lines, tax_inclusive=inclusive)
    wanted = replace(plain, coupon_discount=coupon, grand_total=plain.grand_total - coupon)
    levels = [(101 + number % 3, 3 + number // 3, str(amount)) for number, amount in enumerate(stock)]
    whole = mapped(wanted, settings(routing="on", grid=(ROW,)), catalogue(stock=levels)).sales_orders[0]
    parts = split(wanted, levels).sales_orders
    assert sum(part.expected_total for part in parts) == whole.expected_total
    assert sum(part.discount_total for part in parts) == whole.discount_total
    assert sum(each.quantity for part in parts for each in part.lines) == sum(each.quantity for each in whole.lines)
    assert len(parts) <= 3


@given(st.decimals(0, 999, places=2), st.lists(st.decimals(0, 99, places=2), min_size=1, max_size=4))
def test_shares_are_exact(amount: Decimal, values: list[Decimal]) -> None:
    assert sum(shared(amount, values)) == amount


@pytest.mark.parametrize("amount", ["0", "10.00"])
def test_without_any_value_the_last_share_takes_all(amount: str) -> None:
    assert shared(Decimal(amount), [Decimal(0), Decimal(0)]) == [0, Decimal(amount)]
