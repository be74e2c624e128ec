"""Which reading of Neto's discounts is believed: only one that reproduces ProductSubtotal and GrandTotal."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.money.totals import cents
from omni_desktop.core.order import Line
from tests.core.samples import codes, line, mapped, order, settings


def sent(*lines: Line, subtotal: str, total: str, **values: Any) -> tuple[list[str], list[Decimal], Decimal, Decimal]:
    """(problem codes without the tax's, line discounts, order discount, freight)"""
    result = mapped(order(*lines, product_subtotal=subtotal, grand_total=total, **values))
    (sales_order,) = result.sales_orders
    problems = [code for code in codes(result) if not code.startswith("tax_")]
    return problems, [each.discount for each in sales_order.lines], sales_order.discount_total, sales_order.freight_total


PERCENT = line(0, quantity="2", price="50", percent_discount="10")
PRODUCT = line(0, quantity="2", price="50", product_discount="7")
BOTH = line(0, quantity="2", price="50", percent_discount="10", product_discount="20")


@pytest.mark.parametrize(
    ("wanted", "net", "discount"),
    [
        (PERCENT, "90", "10"),
        (PERCENT, "100", "0"),
        (PRODUCT, "93", "7"),
        (PRODUCT, "86", "14"),
        (BOTH, "90", "10"),
        (BOTH, "80", "20"),
        (BOTH, "60", "40"),
        (BOTH, "70", "30"),
        (BOTH, "72", "28"),
        (BOTH, "50", "50"),
        (BOTH, "100", "0"),
    ],
)
def test_the_reading_that_meets_netos_sums_is_taken(wanted: Line, net: str, discount: str) -> None:
    assert sent(wanted, subtotal=net, total=net) == ([], [Decimal(discount)], 0, 0)


@pytest.mark.parametrize(
    ("price", "net", "discount"),
    [("9.99", "26.97", "3.00"), ("9.95", "26.86", "2.99"), ("9.95", "26.85", "3.00"), ("9.55", "25.80", "2.85")],
)
def test_a_percentage_is_rounded_as_neto_did(price: str, net: str, discount: str) -> None:
    wanted = line(0, quantity="3", price=price, percent_discount="10")
    assert sent(wanted, subtotal=net, total=net) == ([], [Decimal(discount)], 0, 0)


HALF_CENTS = (
    line(0, quantity="3", price="9.95", percent_discount="10"),
    line(1, quantity="3", price="9.95", percent_discount="10"),
)


@pytest.mark.parametrize(
    ("net", "discounts"),
    [
        ("53.74", ["2.98", "2.98"]),        # each line is 26.865: Neto's subtotal is the sum of lines that it rounded to 26.87
        ("53.73", ["2.99", "2.98"]),        # it rounded the sum only
        ("53.72", ["2.99", "2.99"]),        # it rounded the discount of each line
    ],
)
def test_half_a_cent_of_a_line_goes_where_netos_sums_say(net: str, discounts: list[str]) -> None:
    assert sent(*HALF_CENTS, subtotal=net, total=net) == ([], [Decimal(each) for each in discounts], 0, 0)


def test_a_line_of_thirds_of_cents_is_worth_what_neto_rounded_it_to() -> None:
    """Omni adds up 13.3326 and 6.67 where Neto added 13.33 and 6.67: without the rounded lines no reading would meet the subtotal."""
    lines = (line(0, quantity="1", price="16.66575", percent_discount="20"), line(1, price="16.6655", percent_discount="20"))
    assert sent(*lines, subtotal="26.66", total="26.66")[0] == []
    made = mapped(order(*lines, product_subtotal="26.66", grand_total="26.66")).sales_orders[0]
    assert (made.expected_total, made.shop_total) == (Decimal("26.66"), Decimal("26.66"))


def test_a_discount_shared_over_three_lines_loses_no_cent() -> None:
    lines = [line(number, price="20", product_discount="3.33333333") for number in range(3)]
    problems, discounts, _, _ = sent(*lines, subtotal="50", total="50")
    assert (problems, sorted(discounts), sum(discounts)) == ([], [Decimal("3.33"), Decimal("3.33"), Decimal("3.34")], 10)


def test_half_a_cent_of_the_sum_goes_where_neto_rounded_it_to() -> None:
    lines = (line(0, price="134.51", percent_discount="1"), line(1, price="134.99", percent_discount="1"))
    assert sent(*lines, subtotal="266.81", total="266.81") == ([], [Decimal("1.35"), Decimal("1.34")], 0, 0)


PRICED = st.tuples(st.decimals("0.01", "900", places=2), st.integers(1, 9), st.integers(1, 99))


@given(amounts=st.lists(PRICED, min_size=1, max_size=6), rounds_lines=st.booleans())
def test_line_discounts_are_whole_cents_that_meet_netos_total(amounts: list[tuple[Decimal, int, int]], rounds_lines: bool) -> None:
    lines = [
        line(number, quantity=str(quantity), price=str(price), percent_discount=str(percent))
        for number, (price, quantity, percent) in enumerate(amounts)
    ]
    nets = [each.quantity * each.unit_price * (100 - each.percent_discount) / 100 for each in lines]
    net = str(sum(map(cents, nets)) if rounds_lines else cents(sum(nets, Decimal(0))))
    problems, discounts, _, _ = sent(*lines, subtotal=net, total=net)
    assert problems == []
    assert discounts == [cents(discount) for discount in discounts]


def test_discounts_that_no_reading_explains_hold() -> None:
    assert sent(PERCENT, subtotal="85", total="85")[0] == ["discount_unclear"]


def test_the_subtotal_must_be_met_too() -> None:
    assert sent(PERCENT, subtotal="88", total="90", shipping_total="2")[0] == ["discount_unclear"]


def test_a_coupon_of_the_order_becomes_omnis_discount() -> None:
    assert sent(line(price="50"), subtotal="50", total="45", coupon_discount="5", coupon_code="FIVE") == ([], [0], 5, 0)


def test_the_lines_shares_of_the_coupon_are_not_taken_off_twice() -> None:
    lines = (line(0, price="30", coupon_discount="3"), line(1, price="20", coupon_discount="2"))
    assert sent(*lines, subtotal="50", total="45", coupon_discount="5") == ([], [0, 0], 5, 0)
    assert sent(*lines, subtotal="45", total="45", coupon_discount="5") == ([], [3, 2], 0, 0)


@pytest.mark.parametrize(
    ("subtotal", "total", "coupon", "on_line", "on_order"),
    [
        ("46", "41", "5", "4", "5"),
        ("50", "46", "0", "4", "0"),
        ("46", "46", "0", "4", "0"),
        ("50", "50", "0", "0", "0"),
        ("50", "50", "5", "0", "0"),
        ("50", "46", "5", "4", "0"),
    ],
)
def test_coupons_on_lines_and_order(subtotal: str, total: str, coupon: str, on_line: str, on_order: str) -> None:
    wanted = line(price="50", coupon_discount="4")
    expected = ([], [Decimal(on_line)], Decimal(on_order), Decimal(0))
    assert sent(wanted, subtotal=subtotal, total=total, coupon_discount=coupon) == expected


@pytest.mark.parametrize(("total", "freight"), [("56", "6"), ("60", "10")])
def test_a_discount_on_shipping_comes_off_the_freight_unless_neto_took_it_off_already(total: str, freight: str) -> None:
    assert sent(line(price="50"), subtotal="50", total=total, shipping_total="10", shipping_discount="4") == ([], [0], 0, Decimal(freight))


def test_freight_is_never_negative() -> None:
    assert sent(line(price="50"), subtotal="50", total="48", shipping_total="2", shipping_discount="4") == ([], [0], 2, 0)


def test_a_shipping_discount_needs_no_subtotal_to_be_read() -> None:
    assert sent(line(price="50"), subtotal="0", total="56", shipping_total="10", shipping_discount="4")[0] == []


COUPON_LIKE_SHIPPING: dict[str, Any] = {
    "coupon_discount": "5", "shipping_total": "10", "shipping_discount": "5", "product_subtotal": "50", "grand_total": "55",
}  # fmt: skip


def test_two_different_readings_hold() -> None:
    """A coupon as large as the discount on shipping: one of them is off already, and by which one it is the tax is a cent apart."""
    result = mapped(order(line(price="50"), **COUPON_LIKE_SHIPPING))
    assert codes(result) == ["discount_unclear"]
    assert result.problems[0].facts["found"] == "2 different readings of them give"


def test_two_readings_within_the_rounding_limit_may_pass() -> None:
    result = mapped(order(line(price="50"), **COUPON_LIKE_SHIPPING), settings(total_differs="rounding"))
    assert not result.held


def test_within_the_rounding_limit_the_nearest_reading_is_rounded() -> None:
    wanted = order(PERCENT, product_subtotal="90", grand_total="90.03")
    result = mapped(wanted, settings(total_differs="rounding"))
    assert not result.held
    assert result.sales_orders[0].surcharge == Decimal("0.03")


def test_beyond_the_rounding_limit_unclear_discounts_hold() -> None:
    wanted = order(PERCENT, product_subtotal="90", grand_total="91")
    assert codes(mapped(wanted, settings(total_differs="rounding"))) == ["discount_unclear"]


def test_the_reading_is_told() -> None:
    result = mapped(order(PERCENT, product_subtotal="90", grand_total="90"))
    assert "Discounts read as: percentage, else product discount of the line; coupon on the order." in result.why
