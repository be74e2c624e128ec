from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.inventory import StoredLine, StoredSalesOrder
from omni_desktop.core.mapping.verify import adoption, differences, is_ours, match_reference
from omni_desktop.core.order import ONE, ZERO
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sales_order import Place, SalesOrder
from omni_desktop.core.values import replace
from tests.core.samples import line, mapped, order, settings

ORDER = order(line(0, quantity="2"), line(1, "AB-2"), shipping_total="5")


def sent(**values: Any) -> SalesOrder:
    (made,) = mapped(ORDER, settings()).sales_orders
    return replace(made, **({"member_id": 1, "new_contact": None} | values))


def stored(**values: Any) -> StoredSalesOrder:
    made = sent()
    lines = tuple(
        StoredLine(number, each.integration_ref, each.product_option_id, each.code, each.quantity, each.unit_price, each.discount)
        for number, each in enumerate(made.lines, 900)
    )
    known: dict[str, Any] = {
        "id": 77, "reference": "N1", "member_id": 1, "branch_id": 3, "is_approved": True, "is_void": False, "stage": "New",
        "tax_status": "Incl", "tax_rate": Decimal("10.00"),
        "freight_total": Decimal(5), "surcharge": Decimal(0), "discount_total": Decimal(0),
        "total": Decimal("71.0000"), "lines": lines, "email": "jo@example.com", "delivery": made.delivery,
    }  # fmt: skip
    return StoredSalesOrder(**(known | values))


def changed(position: int, **values: Any) -> StoredSalesOrder:
    lines = list(stored().lines)
    lines[position] = replace(lines[position], **values)
    return stored(lines=tuple(lines))


def test_what_reads_back_equal_has_no_differences() -> None:
    assert differences(sent(), stored()) == ()


@pytest.mark.parametrize(
    ("values", "field", "shown"),
    [
        ({"member_id": 2}, "customer", "2"),
        ({"branch_id": 4}, "branch", "4"),
        ({"is_approved": False}, "approval", "Draft"),
        ({"stage": "Processing"}, "stage", "Processing"),
        ({"tax_status": "Excl"}, "tax status", "Excl"),
        ({"tax_rate": Decimal("0.1")}, "tax rate", "0.1"),
        ({"freight_total": Decimal(0)}, "freight", "0"),
        ({"surcharge": Decimal("0.5")}, "surcharge", "0.5"),
        ({"discount_total": Decimal(1)}, "discount", "1"),
    ],
)
def test_a_header_value_that_differs_is_named(values: dict[str, Any], field: str, shown: str) -> None:
    (problem,) = differences(sent(), stored(**values))
    assert (problem.code, problem.facts["field"], problem.facts["stored"]) == ("omni_value_differs", field, shown)
    assert problem.facts["reference"] == "N1"


def test_case_of_a_text_does_not_count() -> None:
    assert differences(sent(), stored(stage="new ", tax_status="incl")) == ()


def test_a_customer_that_was_not_known_when_sent_is_not_compared() -> None:
    assert differences(replace(sent(), member_id=None), stored(member_id=9)) == ()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"code": "OTHER"}, "code of AB-1"),
        ({"quantity": Decimal(1)}, "quantity of AB-1"),
        ({"unit_price": Decimal("22.01")}, "price of AB-1"),
        ({"discount": Decimal(1)}, "discount of AB-1"),
        ({"product_option_id": 999}, "product of AB-1"),
        ({"integration_ref": "lost"}, "line AB-1"),
    ],
)
def test_a_line_value_that_differs_is_named(values: dict[str, Any], field: str) -> None:
    (problem,) = differences(sent(), changed(0, **values))
    assert problem.facts["field"] == field


def test_a_line_that_omni_did_not_link_is_told() -> None:
    assert [problem.code for problem in differences(sent(), changed(1, product_option_id=0))] == ["line_not_linked"]


def test_a_plain_line_need_not_be_linked() -> None:
    plain = sent()
    plain = replace(plain, lines=(replace(plain.lines[0], product_option_id=0), plain.lines[1]))
    assert differences(plain, changed(0, product_option_id=0)) == ()


def test_lines_that_omni_made_of_a_kit_are_its_own_affair() -> None:
    child = StoredLine(950, "N1-0", 5, "PART", Decimal(4), Decimal(0), Decimal(0), parent_id=900)
    assert differences(sent(), stored(lines=(*stored().lines, child))) == ()


def test_a_line_too_many_is_told() -> None:
    extra = StoredLine(950, "", 5, "X", Decimal(1), Decimal(0), Decimal(0))
    (problem,) = differences(sent(), stored(lines=(*stored().lines, extra)))
    assert problem.facts["field"] == "number of lines"


def test_a_total_that_omni_made_differently_is_told_with_both_sides() -> None:
    (problem,) = differences(sent(), stored(total=Decimal("71.02")))
    assert problem == Problem("omni_total_differs", {"reference": "N1", "shop": "71.00", "omni": "71.02", "apart": "+0.02"})


def test_a_total_is_compared_to_the_cent_after_the_currency_rate() -> None:
    assert differences(sent(), stored(total=Decimal("70.9999"))) == ()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({}, {}),
        ({}, {"delivery": Place(), "email": ""}),
        ({"member_id": None}, {"delivery": Place(), "email": "JO@example.com"}),
        ({"member_id": None}, {"email": "x@example.com"}),
        ({}, {"stage": "Dispatched", "branch_id": 9}),
    ],
)
def test_the_same_order_is_adopted(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    assert adoption(sent(**ours), stored(**theirs)) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "code"),
    [
        ({}, {"is_void": True}, "reference_void"),
        ({}, {"total": Decimal("71.01")}, "reference_taken"),
        ({}, {"member_id": 2, "email": "x@example.com", "delivery": Place(address1="Elsewhere")}, "reference_taken"),
        ({"member_id": None, "delivery": Place()}, {"member_id": 0, "email": "", "delivery": Place()}, "reference_taken"),
    ],
)
def test_another_order_is_never_adopted(ours: dict[str, Any], theirs: dict[str, Any], code: str) -> None:
    problem = adoption(sent(**ours), stored(**theirs))
    assert problem is not None
    assert problem.code == code


def test_a_part_is_not_adopted_for_the_whole() -> None:
    assert adoption(sent(shop_total=Decimal(30)), stored()) is not None


GIFT = StoredLine(950, "", 0, "GIFT", ONE, ONE, ZERO)


@pytest.mark.parametrize("values", [{}, {"total": Decimal("71.0049")}, {"lines": (*stored().lines, GIFT)}])
def test_what_stands_under_our_reference_as_it_was_sent_is_ours(values: dict[str, Any]) -> None:
    assert is_ours(sent(), stored(**values))


@pytest.mark.parametrize(
    "values",
    [
        {"member_id": 2},
        {"total": Decimal("70.99")},
        {"total": Decimal("71.01")},
        {"lines": stored().lines[:1]},
        {"lines": (stored().lines[0], replace(stored().lines[1], integration_ref="77777"))},
    ],
)
def test_what_has_another_customer_another_total_or_not_all_of_our_lines_is_somebody_elses(values: dict[str, Any]) -> None:
    assert not is_ours(sent(), stored(**values))


def test_where_a_rounding_is_mended_a_total_so_far_apart_may_be_ours() -> None:
    totals = ("70.94", "70.95", "71.05", "71.06")
    assert [is_ours(sent(), stored(total=Decimal(each)), Decimal("0.05")) for each in totals] == [False, True, True, False]


def test_references_are_equal_after_trimming_and_near_when_only_folding_makes_them_so() -> None:
    rows = [stored(id=number, reference=text) for number, text in enumerate(["N1 ", "n1", "N1", "N 1", "N12"])]
    exact, near = match_reference("N1", rows)
    assert [row.id for row in exact] == [0, 2]
    assert [row.id for row in near] == [1]


NOON = datetime(2026, 3, 5, 1, tzinfo=UTC)
SENT = {"member_cost_center": "410", "customer_order_no": "PO-7", "estimated_delivery_at": NOON, "custom_fields": (("orders_1", "Blue"),)}
HELD = {**SENT, "estimated_delivery_at": datetime(2026, 3, 5, tzinfo=UTC), "custom_fields": (("Orders_1", "Blue "), ("orders_2", "own"))}


def test_what_is_sent_only_where_there_is_something_to_say_reads_back_equal() -> None:
    assert differences(sent(**SENT), stored(**HELD)) == ()


def test_what_omni_fills_where_nothing_was_sent_is_its_own() -> None:
    assert differences(sent(), stored(**HELD)) == ()


@pytest.mark.parametrize(
    ("values", "field", "shown"),
    [
        ({"member_cost_center": ""}, "customer's Alternative GL Account", ""),
        ({"member_cost_center": "420"}, "customer's Alternative GL Account", "420"),
        ({"customer_order_no": "PO"}, "customer order number", "PO"),
        ({"estimated_delivery_at": datetime(2026, 3, 4, 23, tzinfo=UTC)}, "estimated delivery date", "2026-03-04"),
        ({"estimated_delivery_at": None}, "estimated delivery date", ""),
        ({"custom_fields": ()}, "custom field orders_1", ""),
        ({"custom_fields": (("orders_1", "Bl"),)}, "custom field orders_1", "Bl"),
    ],
)
def test_what_was_sent_and_did_not_arrive_is_named(values: dict[str, Any], field: str, shown: str) -> None:
    (found,) = differences(sent(**SENT), stored(**(HELD | values)))
    assert (found.code, found.facts["field"], found.facts["stored"]) == ("omni_value_differs", field, shown)
