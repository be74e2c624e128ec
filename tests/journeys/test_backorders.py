"""Neto puts lines on backorder: a new order with a parent, the original shrinks; the story stands on both, and nothing is shipped twice."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from omni_desktop.core.record.record import State
from tests.journeys.harness import Journey
from tests.journeys.test_changed_orders import a_moment_later, downloaded
from tests.journeys.test_status_updates import kinds, row


def in_omni(journey: Journey, sku: str) -> Decimal:
    """How many of a product all sales orders hold together that aren't void."""
    live = [order for order in journey.sales_orders() if not order["isVoid"]]
    return sum((line["qty"] for order in live for line in order["lineItems"] if line["code"] == sku), Decimal(0))


@pytest.mark.parametrize("suffix", [True, False])
def test_with_update_the_original_shrinks_in_omni_before_the_backorder_is_made(journey: Journey, suffix: bool) -> None:
    journey.change(changed_orders="update")
    order_id = downloaded(journey, ("AB-114", 2), ("ST-110", 1))
    child = journey.world.split_order(order_id, suffix=suffix)["OrderID"]
    journey.world.pay_order(child)
    journey.download()
    assert (in_omni(journey, "AB-114"), in_omni(journey, "ST-110")) == (2, 1)
    assert row(journey, child).state is State.CREATED
    assert ("backorder_of" in kinds(journey, child), "backordered" in kinds(journey, order_id)) == (True, True)
    assert all(journey.totals_agree(each) for each in (order_id, child))


def test_with_tell_the_backorder_waits_until_somebody_took_its_goods_off_the_original(journey: Journey) -> None:
    order_id = downloaded(journey, ("AB-114", 2), ("ST-110", 1))
    child = journey.world.split_order(order_id)["OrderID"]
    journey.world.pay_order(child)
    journey.download()
    assert (row(journey, child).state, in_omni(journey, "ST-110")) == (State.HELD, 1)
    assert journey.problem_codes(child) == ["backorder_overlaps"]
    line = next(each for each in journey.world.sales_order(order_id)["lineItems"] if each["code"] == "ST-110")
    journey.world.edit_sales_order(order_id, lineItems=[{"id": line["id"], "qty": 0}])
    journey.clock.ahead += timedelta(minutes=16)
    journey.download()
    assert (row(journey, child).state, in_omni(journey, "ST-110")) == (State.CREATED, 1)
    assert (journey.problem_codes(child), journey.problem_codes(order_id)) == ([], [])


def test_an_original_left_empty_with_its_payment_stands_at_zero_and_the_backorder_has_the_goods(journey: Journey) -> None:
    journey.change(changed_orders="update")
    order_id = downloaded(journey, ("AB-114", 2))
    child = journey.world.split_order(order_id, lines=[0])["OrderID"]
    journey.world.pay_order(child)
    journey.download()
    assert in_omni(journey, "AB-114") == 2
    assert row(journey, child).state is State.CREATED
    assert journey.problem_codes(order_id) == ["line_at_zero"]


def test_first_seen_after_the_split_both_come_down_as_they_are(journey: Journey) -> None:
    order_id = journey.world.place_order([("AB-114", 2), ("ST-110", 1)])["OrderID"]
    child = journey.world.split_order(order_id)["OrderID"]
    journey.world.pay_order(child)
    journey.download()
    assert (in_omni(journey, "AB-114"), in_omni(journey, "ST-110")) == (2, 1)


def test_a_split_original_is_not_dispatched_with_the_goods_that_left_it(journey: Journey) -> None:
    journey.change(auto_dispatch="completed")
    order_id = downloaded(journey, ("AB-114", 2), ("ST-110", 1))
    journey.world.split_order(order_id)
    journey.world.add_stock("AB-114", 9)
    journey.world.complete_order(order_id)
    journey.download()
    assert journey.world.sales_order(order_id)["dispatchedDate"] is None
    assert "lines_differ_in_omni" in journey.problem_codes(order_id)


def test_a_replacement_that_names_its_first_order_is_no_backorder(journey: Journey) -> None:
    order_id = downloaded(journey, ("AB-114", 2))
    replacement = journey.world.place_order([("AB-114", 1)], RelatedOrderID=order_id)["OrderID"]
    journey.download()
    assert row(journey, replacement).state is State.CREATED


def test_a_backorder_that_is_completed_later_is_dispatched_by_itself(journey: Journey) -> None:
    journey.change(auto_dispatch="completed", changed_orders="update")
    order_id = downloaded(journey, ("AB-114", 2), ("ST-110", 1))
    child = journey.world.split_order(order_id)["OrderID"]
    journey.world.pay_order(child)
    for sku in ("AB-114", "ST-110"):
        journey.world.add_stock(sku, 5)
    journey.world.complete_order(order_id)
    journey.download()
    assert row(journey, order_id).state is State.DISPATCHED
    a_moment_later(journey)
    journey.world.complete_order(child)
    journey.download()
    assert row(journey, child).state is State.DISPATCHED
    shipped = [line for order in journey.sales_orders() for line in order["lineItems"] if line["code"] == "ST-110"]
    assert sum(line["qtyShipped"] for line in shipped) == 1
