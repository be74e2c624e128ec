"""A difference names its cause where Neto's figures prove one."""

from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.order import Line
from omni_desktop.core.problems.problems import advice
from tests.core.samples import codes, line, mapped, order, settings


def cause(*lines: Line, code: str = "total_differs", chosen: dict[str, Any] | None = None, **values: Any) -> str:
    result = mapped(order(*lines, **values), settings(**(chosen or {})))
    assert codes(result) == [code]
    return result.problems[0].facts["cause"]


EXCL: dict[str, Any] = {"tax_inclusive": False}
FREE = line(1, "AB-2", price="10.00", tax="0")
TAXED = line(0, price="10.00", tax="1.00")


def test_tax_free_lines_on_a_taxed_order() -> None:
    told = cause(TAXED, FREE, order_tax="1.00", **EXCL)
    assert told == "some lines are tax-free in Neto, but Omni taxes the whole order at one rate"


def test_tax_free_lines_with_the_right_total_but_the_wrong_tax() -> None:
    assert cause(TAXED, FREE, code="tax_differs", order_tax="0.91").startswith("some lines are tax-free")


def test_where_the_tax_must_be_right_the_same_holds() -> None:
    told = cause(TAXED, FREE, code="tax_differs_held", chosen={"tax_differs": "hold"}, order_tax="0.91")
    assert told.startswith("some lines are tax-free")


FOUR = tuple(line(number, price="0.15", tax="0.01") for number in range(4))


@pytest.mark.parametrize("choice", ["tell", "hold"])
def test_a_cent_of_tax_that_rounding_explains_is_a_remark_whatever_is_chosen(choice: str) -> None:
    """0.60 contains 0.0545 tax: Omni makes 0.05 of it, four lines of 0.0136 each make 0.04; Neto proves that it rounds so."""
    assert cause(*FOUR, code="tax_rounded", chosen={"tax_differs": choice}, order_tax="0.04") == "Neto rounds the tax of each line"


@pytest.mark.parametrize("tax", ["0.07", "0.08", "0.03"])
def test_only_half_a_cent_for_each_taxed_part_is_rounding(tax: str) -> None:
    """0.0545 and four half cents: from 0.0345 to 0.0745."""
    wanted = "tax_rounded" if tax == "0.07" else "tax_differs"
    assert codes(mapped(order(*FOUR, order_tax=tax), settings())) == [wanted]


def test_a_line_that_neto_calls_tax_free_was_not_rounded() -> None:
    free = line(4, price="0.20", tax="0")
    assert cause(*FOUR, free, code="tax_differs", order_tax="0.05").startswith("some lines are tax-free")


def test_lines_whose_tax_neto_never_fills_in_are_not_tax_free() -> None:
    blank = [line(number, price="0.15", tax="0") for number in range(4)]
    assert codes(mapped(order(*blank, order_tax="0.04"), settings())) == ["tax_rounded"]


def test_tax_rounded_on_each_line() -> None:
    lines = [line(number, price="0.15", tax="0.02") for number in range(4)]
    assert cause(*lines, order_tax="0.08", **EXCL) == "Neto rounds the tax of each line"


def test_tax_rounded_on_each_line_among_tax_free_ones() -> None:
    lines = [line(number, price="0.15", tax="0.02") for number in range(4)]
    assert cause(*lines, FREE, order_tax="0.08", **EXCL).startswith("some lines are tax-free")


def test_tax_rounded_once_for_the_whole_order() -> None:
    told = cause(line(price="10.04"), shipping_total="10.04", order_tax="2.01", **EXCL)
    assert told.startswith("Neto rounds the tax once for the whole order")


def test_tax_free_shipping() -> None:
    assert cause(line(price="10"), shipping_total="5", order_tax="1.00", **EXCL) == "shipping is tax-free in Neto"


@pytest.mark.parametrize(
    ("total", "tax", "told"),
    [
        ("17.60", "2.00", "the discount on shipping doesn't lower the tax in Neto"),
        ("22.00", "1.60", "Neto taxes shipping after its discount"),
    ],
)
def test_a_discount_on_shipping_that_counts_for_the_total_or_for_the_tax_alone(total: str, tax: str, told: str) -> None:
    shipping = {"product_subtotal": "11.00", "shipping_total": "11.00", "shipping_discount": "4.40"}
    assert cause(line(price="11"), code="tax_differs", grand_total=total, order_tax=tax, **shipping) == told


def test_a_tax_free_surcharge_and_shipping() -> None:
    told = cause(line(price="10"), shipping_total="5", surcharge_total="3", order_tax="1.00", **EXCL)
    assert told == "shipping is tax-free in Neto, the surcharge is tax-free in Neto"


def test_a_discount_on_gross() -> None:
    told = cause(line(price="10"), coupon_discount="1", grand_total="10", product_subtotal="10", order_tax="1", **EXCL)
    assert told == "Neto takes the discount off the total with tax, Omni off the prices before tax"


def test_a_discount_on_net() -> None:
    told = cause(line(price="110"), code="discount_unclear", coupon_discount="10", product_subtotal="110", grand_total="99")
    assert told == "Neto takes the discount off before tax, Omni off the prices with tax"


def test_a_discount_that_nothing_explains_on_an_order_without_tax() -> None:
    told = cause(line(price="110"), code="discount_unclear", coupon_discount="10", product_subtotal="110", grand_total="97", order_tax="0")
    assert told == "Neto's total holds -3.00 for which Neto sent no figure"


def test_lines_rounded_one_by_one() -> None:
    lines = [line(number, price="1.115") for number in range(3)]
    told = cause(*lines, product_subtotal="3.36", grand_total="3.36", order_tax="0.30")
    assert told == "Neto rounds each line to the cent, Omni only their sum"


def test_a_part_that_neto_did_not_send() -> None:
    assert cause(line(), grand_total="20.00") == "Neto's total holds -2.00 for which Neto sent no figure"


def test_lines_that_are_missing() -> None:
    told = cause(line(), product_subtotal="30.00", grand_total="30.00")
    assert told == "the lines add up to 22.00, but Neto's product subtotal is 30.00"


def test_a_tax_status_of_the_settings_that_is_not_the_orders() -> None:
    told = cause(line(), chosen={"tax_status": "Excl"})
    assert told == "the tax status in the settings is Excl, but this order's prices are with tax"


def test_an_exempt_setting_on_a_taxed_order() -> None:
    assert cause(line(), code="tax_differs", chosen={"tax_status": "Exempt"}).startswith("the tax status in the settings is Exempt")


def test_a_tax_that_nothing_explains() -> None:
    assert cause(line(), code="tax_differs", order_tax="1.23") == "Neto's figures don't tell why"


def test_a_total_that_nothing_explains() -> None:
    told = cause(line(price="10"), order_tax="1.37", **EXCL)
    assert told == "Neto's figures don't tell why"


@pytest.mark.parametrize("status", ["Incl", "Excl"])
def test_a_fixed_status_that_agrees_is_no_problem(status: str) -> None:
    assert mapped(order(line(), tax_inclusive=status == "Incl"), settings(tax_status=status)).problems == ()


@pytest.mark.parametrize(
    ("total", "chosen", "case"),
    [
        ("22.05", {}, None), ("22.06", {}, "above_limit"), ("23.00", {}, "above_limit"), ("23.01", {}, "large"),
        ("23.01", {"rounding_limit": Decimal("2.00")}, None), ("23.01", {"total_differs": "rounding"}, "limit"),
    ],
)  # fmt: skip
def test_a_rounding_is_advised_only_where_it_would_mend_the_difference(total: str, chosen: dict[str, Any], case: str | None) -> None:
    (found,) = mapped(order(line(), grand_total=total), settings(**chosen)).problems
    assert (found.code, found.facts.get("case")) == ("total_differs", case)
    assert ("evened out" in advice(found)) == (case in {None, "above_limit"})
