"""An order split by stock: its parts add up, and however its first send ended, it is finished by the plan it began with."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.settings.settings import BranchRow
from tests.journeys.harness import Journey

SYDNEY, MELBOURNE, PERTH = 3, 4, 5


@pytest.fixture
def shop(journey: Journey) -> Journey:
    """Two tents in each of three branches; every order is routed to Sydney, then Melbourne, then Perth."""
    journey.world.add_product("TENT", price="20.00", stock=2)
    for branch in (MELBOURNE, PERTH):
        journey.world.add_stock("TENT", 2, branch)
    journey.change_group("branches", routing="on", grid=(BranchRow(SYDNEY, backups=(MELBOURNE, PERTH)),), split_orders=True)
    return journey


def five_tents(shop: Journey, **fields: Any) -> str:
    """Five at 20.00 with 9.95 freight and 5.03 off: 104.92."""
    order = shop.world.place_order([("TENT", 5)], ShippingTotal="9.95", CouponDiscount="5.03", CouponCode="FIVE", **fields)
    return str(order["OrderID"])


def parts(shop: Journey, order_id: str) -> list[tuple[str, int, int]]:
    """(reference without the order's id, branch, tents)."""
    rows = [row for row in shop.sales_orders() if row["reference"].partition("/")[0] == order_id and not row["isVoid"]]
    found = ((row["reference"].removeprefix(order_id), row["branchId"], int(sum(line["qty"] for line in row["lineItems"]))) for row in rows)
    return sorted(found)


PLANNED = [("", SYDNEY, 2), ("/2", MELBOURNE, 2), ("/3", PERTH, 1)]


def more_stock(shop: Journey) -> None:
    """With this a new plan would need one branch only."""
    shop.world.add_stock("TENT", 50, PERTH)


def test_the_parts_add_up_to_the_whole_to_the_cent(shop: Journey) -> None:
    order_id = five_tents(shop)
    ended = shop.download()
    assert (ended.counts, ended.figures.apart) == ({"created": 1}, 0)
    assert parts(shop, order_id) == PLANNED
    rows = [shop.world.sales_order(order_id + ending) for ending, _, _ in PLANNED]
    assert sum(Decimal(str(row["total"])) for row in rows) == Decimal("104.92")
    assert sum(row["discountTotal"] for row in rows) == Decimal("5.03")
    assert [row["freightTotal"] for row in rows] == [Decimal("9.95"), 0, 0]
    assert len({row["deliveryAddress1"] for row in rows}) == 1


def test_a_part_that_omni_refuses_is_sent_later_by_the_same_plan(shop: Journey) -> None:
    order_id = five_tents(shop)
    shop.before_call("POST", "SalesOrders", lambda: shop.world.add_sales_order(f"{order_id}/2", [("AB-114", 1, "1.00")]))
    assert shop.download().counts == {"held": 1}
    more_stock(shop)
    assert "reference_taken" in [problem.code for problem in shop.looked(order_ids=(order_id,))[0].problems]
    shop.world.edit_sales_order(f"{order_id}/2", reference="SOMEBODY-ELSES")
    shop.retry(order_id)
    assert shop.download().counts == {"created": 1}
    assert parts(shop, order_id) == PLANNED
    assert "reference_taken" not in shop.problem_codes(order_id)


def test_a_part_that_omni_holds_after_all_is_linked_and_only_the_rest_is_sent(shop: Journey) -> None:
    order_id = five_tents(shop)
    shop.before_call("POST", "SalesOrders", lambda: _taken(shop, order_id, "/2", "/3"))
    shop.download()
    more_stock(shop)
    line = {**shop.world.sales_order(f"{order_id}/2")["lineItems"][0], "qty": 38, "unitPrice": 1}
    shop.world.edit_sales_order(f"{order_id}/2", lineItems=[{"id": line["id"], "qty": 38}], discountTotal="0.01")
    shop.world.edit_sales_order(f"{order_id}/3", reference="SOMEBODY-ELSES")
    shop.retry(order_id)
    assert shop.download().counts == {"created": 1}
    story = shop.story(order_id)
    assert [(part.reference.removeprefix(order_id), part.state) for part in story.parts] == [
        ("", "created"),
        ("/2", "adopted"),
        ("/3", "created"),
    ]
    assert len(parts(shop, order_id)) == 3


def test_where_all_that_was_missing_is_there_nothing_is_sent(shop: Journey) -> None:
    order_id = five_tents(shop)
    shop.before_call("POST", "SalesOrders", lambda: _taken(shop, order_id, "/3"))
    shop.download()
    row = shop.world.sales_order(f"{order_id}/3")
    shop.world.edit_sales_order(row["id"], lineItems=[{"id": row["lineItems"][0]["id"], "qty": 19}], discountTotal="0.01")
    shop.retry(order_id)
    assert shop.news() == {"adopted": 1}
    assert shop.news() == {}
    assert len(parts(shop, order_id)) == 3


def _taken(shop: Journey, order_id: str, *endings: str) -> None:
    """Somebody else's sales orders under the references of some parts, sent to the same address."""
    order = shop.world.shop_order(order_id)
    for ending in endings:
        shop.world.add_sales_order(order_id + ending, [("AB-114", 1, "1.00")], **shop.delivery_of(order))


@pytest.mark.parametrize(
    ("kind", "aim"),
    [
        ("batch_400", {"keep": 1}),
        ("batch_400", {"keep": 2}),
        ("status", {}),
        ("drop_connection", {}),
        ("missing_element", {}),
        ("no_id", {"index": 0}),
        ("lost_response", {}),
        ("cut_json", {}),
    ],
)
def test_an_unclear_send_is_finished_by_the_same_plan(shop: Journey, kind: str, aim: dict[str, int]) -> None:
    order_id = five_tents(shop)
    shop.server.faults.add(kind, api="omni", what="SalesOrders", method="POST", **aim)
    shop.download()
    more_stock(shop)
    shop.download_until_settled()
    assert parts(shop, order_id) == PLANNED


def test_a_kill_between_the_parts_is_finished_by_the_same_plan(shop: Journey) -> None:
    order_id = five_tents(shop)
    shop.stop_after_post("SalesOrders", nth=1)
    more_stock(shop)
    shop.download_until_settled()
    assert parts(shop, order_id) == PLANNED


def test_what_neto_changed_since_a_part_was_sent_waits_for_a_person(shop: Journey) -> None:
    order_id = five_tents(shop)
    shop.before_call("POST", "SalesOrders", lambda: _taken(shop, order_id, "/2"))
    shop.download()
    shop.world.edit_sales_order(f"{order_id}/2", reference="SOMEBODY-ELSES")
    shop.world.edit_line(order_id, Quantity=4)
    assert shop.download().counts == {"held": 1}
    assert "split_changed" in shop.problem_codes(order_id)
    assert len(parts(shop, order_id)) == 2
    shop.world.edit_line(order_id, Quantity=5)
    assert shop.download().counts == {"created": 1}
    assert parts(shop, order_id) == PLANNED


def test_an_order_cancelled_after_a_part_was_sent_is_not_forgotten(shop: Journey) -> None:
    order_id = five_tents(shop)
    shop.before_call("POST", "SalesOrders", lambda: _taken(shop, order_id, "/2"))
    shop.download()
    shop.world.cancel_order(order_id)
    assert shop.download().counts == {"held": 1}
    assert shop.problem_codes(order_id) == ["split_unfinished"]


def test_what_was_refused_whole_is_planned_afresh(shop: Journey) -> None:
    order_id = five_tents(shop)
    shop.server.faults.add("batch_400", api="omni", what="SalesOrders", method="POST")
    shop.download()
    assert shop.world.omni_rows("SalesOrders") == []
    more_stock(shop)
    shop.retry(order_id)
    shop.download()
    assert parts(shop, order_id) == [("", PERTH, 5)]


def test_an_order_that_omni_has_whole_is_adopted_although_it_would_be_split_now(shop: Journey) -> None:
    order = shop.world.place_order([("TENT", 5)], ShippingTotal="0.00")
    shop.world.add_sales_order(order["OrderID"], [("TENT", 5, "20.00")], **shop.delivery_of(order))
    assert shop.download().counts == {"adopted": 1}


def test_an_order_of_which_omni_has_an_unknown_part_is_held(shop: Journey) -> None:
    order = shop.world.place_order([("TENT", 5)])
    shop.world.add_sales_order(f"{order['OrderID']}/2", [("TENT", 1, "20.00")], **shop.delivery_of(order))
    assert shop.download().counts == {"held": 1}
    assert "reference_taken" in shop.problem_codes(order["OrderID"])


def refused_second_part(shop: Journey) -> str:
    """Parts 1 and 3 stand; what kept part 2 out is gone again."""
    order_id = five_tents(shop)
    shop.before_call("POST", "SalesOrders", lambda: _taken(shop, order_id, "/2"))
    shop.download()
    shop.world.edit_sales_order(f"{order_id}/2", reference="SOMEBODY-ELSES")
    shop.retry(order_id)
    return order_id


def test_a_part_voided_in_omni_holds_the_rest(shop: Journey) -> None:
    order_id = refused_second_part(shop)
    shop.world.edit_sales_order(order_id, isVoid=True)
    assert shop.download().counts == {"held": 1}
    assert "reference_void" in shop.problem_codes(order_id)


def test_a_part_that_staff_changed_in_omni_is_left_alone(shop: Journey) -> None:
    order_id = refused_second_part(shop)
    shop.world.edit_sales_order(order_id, freightTotal="1.00", stage="Picking")
    assert shop.download().counts == {"created": 1}
    assert shop.world.sales_order(order_id)["freightTotal"] == 1


def test_a_reference_that_is_nearly_the_missing_parts_holds_the_rest(shop: Journey) -> None:
    order_id = refused_second_part(shop)
    shop.world.switches.duplicate_reference = "accept"
    shop.world.add_sales_order(f"{order_id.lower()}/2", [("AB-114", 1, "1.00")])
    assert shop.download().counts == {"held": 1}
    assert "reference_near" in shop.problem_codes(order_id)


def test_an_order_whose_sales_order_was_voided_is_not_split_now(shop: Journey) -> None:
    order = shop.world.place_order([("TENT", 5)])
    shop.world.add_sales_order(order["OrderID"], [("TENT", 1, "20.00")], isVoid=True)
    shop.download()
    assert "reference_void" in shop.problem_codes(order["OrderID"])


def test_stock_is_asked_for_in_one_call_and_only_where_a_rule_needs_it(shop: Journey) -> None:
    for _ in range(12):
        shop.world.place_order()
    shop.download()
    assert [what for _, what, _ in shop.server.calls.log].count("GET Stock") == 1
    shop.change_group("branches", grid=(BranchRow(MELBOURNE),))
    shop.world.place_order()
    shop.server.calls.reset()
    shop.download()
    assert "GET Stock" not in [what for _, what, _ in shop.server.calls.log]


def test_orders_of_one_download_do_not_promise_the_same_stock_twice(shop: Journey) -> None:
    ids = [shop.world.place_order([("TENT", 2)])["OrderID"] for _ in range(3)]
    shop.download()
    assert sorted(shop.world.sales_order(order_id)["branchId"] for order_id in ids) == [SYDNEY, MELBOURNE, PERTH]


@pytest.mark.parametrize("duplicates", ["fail", "accept"])
def test_an_order_that_is_numbered_as_a_part_of_another_never_makes_a_reference_twice(shop: Journey, duplicates: str) -> None:
    shop.world.switches.duplicate_reference = duplicates
    order_id = five_tents(shop)
    other = str(shop.world.place_order([("AB-114", 1)], OrderID=f"{order_id}/2", ID=f"{order_id}/2")["OrderID"])
    assert shop.news() == {"created": 1, "held": 1}
    assert shop.problem_codes(other) == ["reference_taken"]
    assert parts(shop, order_id) == PLANNED
    shop.retry(other)
    assert shop.news() == {"held": 1}
    assert shop.references() == [order_id + ending for ending, _, _ in PLANNED]
