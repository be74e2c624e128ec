"""No order is missed: paging, updates while reading, pages that fail, orders that change before they are sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.journeys.harness import Journey


def test_an_order_updated_between_two_pages_hides_nobody(journey: Journey) -> None:
    ids = journey.world.seed_orders(30)
    journey.page_size(10)
    journey.server.faults.add("mutate", api="neto", what="GetOrder", page=0)
    journey.download()
    assert journey.references() == sorted(ids)


def test_two_orders_in_the_same_second_across_a_page_border_both_come(journey: Journey) -> None:
    moment = (datetime.now(UTC) - timedelta(hours=1)).strftime("%Y-%m-%d %H:%M:%S")
    ids = [journey.world.place_order(placed=moment)["OrderID"] for _ in range(6)]
    journey.page_size(3)
    journey.download()
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize("kind", ["status", "cut_json", "html", "drop_connection", "error_ack"])
def test_a_failed_page_is_never_the_last_page(journey: Journey, kind: str) -> None:
    ids = journey.world.seed_orders(30)
    journey.page_size(10)
    journey.server.faults.add(kind, api="neto", what="GetOrder", page=1, times=8)
    journey.failing_download()
    assert journey.references() == []
    journey.server.faults.clear()
    journey.download()
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize("drop", [True, "drop"])
def test_short_pages_lose_nothing(journey: Journey, drop: bool | str) -> None:
    ids = journey.world.seed_orders(30)
    journey.page_size(10)
    journey.server.switches.short_pages = drop
    journey.download()
    journey.download()
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize(
    ("switch", "value"),
    [
        ("collapse_single_lists", True),
        ("messages_as_array", True),
        ("empty_as_string", True),
        ("numbers_unquoted", True),
        ("zero_dates", True),
        ("warning_ack", True),
        ("old_payment_names", True),
        ("mutate_between_pages", True),
    ],
)
def test_odd_forms_of_neto_are_read_all_the_same(journey: Journey, switch: str, value: object) -> None:
    ids = [journey.world.place_order()["OrderID"]]
    setattr(journey.server.switches, switch, value)
    journey.download()
    assert journey.references() == ids


def test_a_poison_order_first_never_stops_the_others(journey: Journey) -> None:
    ids = journey.world.seed_orders(6)
    journey.server.faults.add("bad_order", api="neto", what="GetOrder", nth=5, times=0, index=0)
    ended = journey.download()
    assert ended.counts.get("created", 0) == 5
    assert journey.problem_codes(ids[0]) == ["order_unreadable"]
    journey.server.faults.clear()
    journey.retry(ids[0])
    journey.download()
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize("position", [0, 1, 2])
def test_an_order_with_an_unknown_sku_is_held_whole_wherever_it_stands(journey: Journey, position: int) -> None:
    skus = ["AB-114", "ST-110"]
    skus.insert(position, "NOT-IN-OMNI")
    order = journey.world.place_order([(sku, 1) for sku in skus])
    ended = journey.download()
    assert ended.counts == {"held": 1}
    assert journey.problem_codes(order["OrderID"]) == ["unknown_sku"]
    assert journey.sales_orders() == []


def test_an_unknown_sku_first_in_the_middle_and_last_of_a_run_holds_only_its_own_orders(journey: Journey) -> None:
    for number in range(7):
        journey.world.place_order([("NOT-IN-OMNI" if number in (0, 3, 6) else "AB-114", 1)])
    assert journey.download().counts == {"created": 4, "held": 3}


def test_a_held_order_that_was_edited_in_neto_comes_with_its_new_data(journey: Journey) -> None:
    order = journey.world.place_order([("NOT-IN-OMNI", 1)])
    journey.download()
    journey.world.edit_line(order["OrderID"], SKU="AB-114", Quantity=4)
    journey.world.pay_order(order["OrderID"])
    assert journey.download().counts == {"created": 1}
    assert [line["qty"] for line in journey.sales_orders()[0]["lineItems"]] == [4]


def test_a_held_order_that_was_cancelled_in_neto_is_not_created(journey: Journey) -> None:
    order = journey.world.place_order([("NOT-IN-OMNI", 1)])
    journey.download()
    journey.world.cancel_order(order["OrderID"])
    journey.world.add_product("NOT-IN-OMNI")
    journey.retry(order["OrderID"])
    assert journey.download().counts == {"skipped": 1}
    assert journey.sales_orders() == []
    assert journey.problem_codes(order["OrderID"]) == []


def test_a_product_added_to_omni_releases_its_order_when_it_is_tried_again(journey: Journey) -> None:
    order = journey.world.place_order([("NOT-IN-OMNI", 1)])
    journey.download()
    journey.world.add_product("NOT-IN-OMNI")
    journey.retry(order["OrderID"])
    assert journey.download().counts == {"created": 1}


def test_an_unpaid_order_is_skipped_and_comes_when_it_is_paid(journey: Journey) -> None:
    order = journey.world.place_order(OrderStatus="New")
    assert journey.download().counts == {"skipped": 1}
    journey.world.pay_order(order["OrderID"])
    assert journey.download().counts == {"created": 1}


def test_saving_other_settings_judges_the_skips_again(journey: Journey) -> None:
    journey.world.place_order(OrderStatus="New")
    assert journey.download().counts == {"skipped": 1}
    journey.change(payment="any")
    assert journey.download().counts == {"created": 1}


def test_placed_after_moved_back_brings_older_orders_newest_first(journey: Journey) -> None:
    for days in (40, 25, 12, 1):
        placed = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%d %H:%M:%S")
        journey.world.place_order(placed=placed)
    journey.change(placed_after=datetime.now(UTC) - timedelta(days=5))
    assert journey.download().counts == {"created": 1}
    journey.change(placed_after=datetime.now(UTC) - timedelta(days=30))
    assert journey.download().counts["created"] == 2
    newest_first = [row["createdDate"] for row in journey.sales_orders()]
    assert newest_first == sorted(newest_first, reverse=True)
    assert len(journey.references()) == 3


def test_an_order_by_number_comes_whatever_its_age_but_never_cancelled(journey: Journey) -> None:
    old = journey.world.place_order(placed="2020-01-05 03:00:00")["OrderID"]
    gone = journey.world.place_order(OrderStatus="Cancelled", placed="2020-01-05 03:00:00")["OrderID"]
    before = journey.ledger.cursor().watermark
    assert journey.download(order_ids=(old, gone)).counts == {"created": 1, "skipped": 1}
    assert journey.ledger.cursor().watermark == before


def test_a_rehearsal_shows_what_a_run_does_and_writes_nothing_to_omni(journey: Journey) -> None:
    journey.world.seed_orders(5)
    journey.world.place_order([("NOT-IN-OMNI", 1)])
    contacts = journey.world.omni_rows("Contacts")
    rehearsed = journey.looked(rehearse=True)
    assert journey.sales_orders() == []
    assert journey.world.omni_rows("Contacts") == contacts
    assert {(each.id, each.result) for each in rehearsed} == {(each.id, each.result) for each in journey.looked()}


def test_the_watermark_is_netos_clock_and_moves_only_past_what_is_recorded(journey: Journey) -> None:
    ids = journey.world.seed_orders(4)
    journey.server.faults.add("status", api="omni", times=0, status=503)
    journey.failing_download()
    assert journey.ledger.cursor().watermark is None
    journey.server.faults.clear()
    journey.download()
    assert journey.references() == sorted(ids)
    newest = max(order["DateUpdated"] for order in journey.world.shop_orders())
    assert journey.ledger.cursor().watermark.strftime("%Y-%m-%d %H:%M:%S") == newest


def test_clocks_far_apart_are_said_and_nothing_is_missed(journey: Journey) -> None:
    journey.server.switches.clock_skew = 3600.0
    ids = [journey.world.place_order()["OrderID"]]
    journey.download()
    assert "clock_apart" in journey.told()
    assert journey.references() == ids
