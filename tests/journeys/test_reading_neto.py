"""No order is missed: paging, updates while reading, pages that fail, orders that change before they are sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.lookups.clocks import trusted
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.record import Cursor, RunNotice
from omni_desktop.core.run.download import run
from omni_desktop.core.values import replace
from tests.journeys.harness import Journey, Killed

MOMENTS = st.integers(0, 10**9).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


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
    assert "clock_apart" in journey.notices()
    assert journey.references() == ids


def a_year_ahead(journey: Journey) -> None:
    journey.server.switches.clock_skew = 365 * 86_400.0


def test_a_year_that_neto_is_ahead_for_one_run_hides_no_later_order(journey: Journey) -> None:
    ids = [journey.world.place_order()["OrderID"]]
    journey.download()
    a_year_ahead(journey)
    ids.append(journey.world.place_order()["OrderID"])
    journey.download()
    journey.server.switches.clock_skew = 0.0
    assert journey.ledger.cursor().watermark <= datetime.now(UTC)
    ids.append(journey.world.place_order()["OrderID"])
    journey.download()
    assert journey.references() == sorted(ids)


def test_a_watermark_past_the_shops_time_is_said_and_stepped_back(journey: Journey) -> None:
    ids = [journey.world.place_order()["OrderID"]]
    journey.download()
    ids.append(journey.world.place_order(placed=stamp(timedelta(days=-9)))["OrderID"])
    ahead = datetime.now(UTC) + timedelta(days=365)
    journey.ledger.save_cursor(replace(journey.ledger.cursor(), watermark=ahead, fresh_from=ahead))
    assert journey.download().counts.get("created") == 1
    assert journey.notices() == ["watermark_ahead"]
    assert journey.references() == sorted(ids)
    assert journey.ledger.cursor().watermark <= datetime.now(UTC)
    journey.download()
    assert journey.notices() == []


@given(ours=MOMENTS, netos=MOMENTS, watermark=MOMENTS)
def test_no_wrong_clock_alone_moves_the_trusted_moment_past_a_right_one(ours: datetime, netos: datetime, watermark: datetime) -> None:
    assert trusted((ours, netos)) <= min(ours, netos)
    assert trusted((ours, netos, watermark)) == sorted((ours, netos, watermark))[1]
    assert trusted((ours, None)) == ours


@pytest.mark.parametrize("what", ["held", "follow"])
def test_a_look_that_was_set_while_this_computers_clock_was_a_year_ahead_is_due_all_the_same(journey: Journey, what: str) -> None:
    order_id = journey.world.place_order([("NOT-IN-OMNI" if what == "held" else "AB-114", 1)])["OrderID"]
    journey.change(auto_dispatch="completed")
    journey.server.switches.neto_denied = ["GetRma"]
    if what == "follow":
        journey.download()
        journey.world.complete_order(order_id)
    journey.clock.ahead += timedelta(days=365)
    journey.download()
    journey.clock.ahead -= timedelta(days=365)
    journey.server.switches.neto_denied = []
    journey.world.add_product("NOT-IN-OMNI")
    assert journey.news() == {"created" if what == "held" else "dispatched": 1}


def test_orders_that_neto_lists_and_does_not_show_yet_come_by_themselves(journey: Journey) -> None:
    """Its list and its search need not be equally fresh: what one of them has may be missing from the other for a while."""
    ids = [journey.world.place_order()["OrderID"] for _ in range(3)]
    journey.server.switches.listed_only = ids[:2]
    assert journey.download().counts == {"skipped": 2, "created": 1}
    later(journey, timedelta(minutes=16))
    assert journey.news() == {"skipped": 2}
    journey.server.switches.listed_only = ()
    later(journey, timedelta(minutes=15))
    assert journey.news() == {}
    later(journey, timedelta(minutes=2))
    assert journey.news() == {"created": 2}
    assert journey.references() == ids


def test_an_order_that_is_deleted_in_neto_is_sought_ever_more_seldom_and_then_no_more(journey: Journey) -> None:
    gone = journey.world.place_order([("NOT-IN-OMNI", 1)])["OrderID"]
    journey.download()
    journey.world.delete_order(gone)
    assert 3 <= _looks(journey, timedelta(hours=1), timedelta(hours=12)) <= 5
    assert 14 <= _looks(journey, timedelta(days=2), timedelta(days=32)) <= 16
    assert _looks(journey, timedelta(days=2), timedelta(days=6)) == 0


def _looks(journey: Journey, poll: timedelta, span: timedelta) -> int:
    """How many polls in that time looked at an order."""
    looks = 0
    for _ in range(span // poll):
        later(journey, poll)
        looks += bool(journey.download().counts)
    return looks


def later(journey: Journey, span: timedelta) -> None:
    """On every clock."""
    journey.clock.ahead += span
    journey.server.switches.clock_skew += span.total_seconds()


def stamp(apart: timedelta) -> str:
    return (datetime.now(UTC) + apart).strftime("%Y-%m-%d %H:%M:%S")


def test_a_download_since_a_later_moment_leaves_out_nothing_for_good(journey: Journey) -> None:
    ids = [journey.world.place_order(placed=stamp(timedelta(hours=-9)))["OrderID"]]
    journey.download()
    ids += [journey.world.place_order(placed=stamp(timedelta(hours=-ago)))["OrderID"] for ago in (6, 0)]
    journey.download(since=datetime.now(UTC) - timedelta(hours=1))
    assert journey.references() == [ids[0], ids[2]]
    journey.download()
    assert journey.references() == ids


def test_what_was_kept_while_a_clock_was_a_year_ahead_is_asked_for_again_once_it_is_right(journey: Journey) -> None:
    for turned in (timedelta(days=365), timedelta()):
        journey.clock.turned = turned
        journey.world.place_order()
        journey.server.calls.reset()
        journey.download()
        assert [what for _, what, _ in journey.server.calls.log].count("GetCurrencySettings") == 1


def test_an_order_that_neto_shows_late_is_found_by_the_overlap_of_two_looks(journey: Journey) -> None:
    ids = [journey.world.place_order()["OrderID"]]
    journey.download()
    ids.append(journey.world.place_order(placed=stamp(timedelta(minutes=-14)))["OrderID"])
    assert journey.download().counts.get("created") == 1
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize("row", ["null", '{"OrderStatus": "New"}', '{"OrderID": ["N1"]}', "7", '[{"OrderID": "N1"}]'])
def test_a_row_of_the_scan_that_names_no_order_is_told_and_stops_nobody(journey: Journey, row: str) -> None:
    ids = journey.world.seed_orders(4)
    journey.server.faults.add("odd_row", api="neto", what="GetOrder", page=0, nth=1, times=2, index=1, message=row)
    assert journey.download().counts == {"created": 3}
    assert journey.notices() == ["rows_unreadable"]
    assert [notice.code for notice in journey.history.runs()[0].notices] == ["rows_unreadable"]
    assert journey.download().counts.get("created") == 1
    assert journey.references() == sorted(ids)


def test_a_fault_before_the_first_look_ends_the_run_for_the_record_too(journey: Journey) -> None:
    def full() -> list[RunNotice]:
        raise CannotContinue("The disk is full.", code="disk_full")

    with pytest.raises(CannotContinue):
        list(run(replace(journey.tools(), first_notices=full), Request()))
    last = journey.history.runs()[0]
    assert (last.state, last.code, last.ended is None) == ("stopped", "disk_full", False)


def test_the_watermark_stays_behind_a_row_that_cannot_be_read_until_it_can(journey: Journey) -> None:
    journey.world.place_order(placed=stamp(timedelta(hours=-2)))
    journey.download()
    before = journey.ledger.cursor().watermark
    hidden = journey.world.place_order(placed=stamp(timedelta(hours=-1)))["OrderID"]
    journey.world.place_order()
    journey.server.faults.add("odd_row", api="neto", what="GetOrder", page=0, nth=1, times=2, index=1)
    journey.download()
    assert journey.ledger.cursor().watermark == before
    journey.download()
    assert hidden in journey.references()
    assert journey.ledger.cursor().watermark > before


@pytest.mark.parametrize("kind", ["html", "cut_json"])
def test_one_hiccup_of_a_read_costs_no_run(journey: Journey, kind: str) -> None:
    ids = journey.world.seed_orders(3)
    for api, what in (("neto", "GetOrder"), ("neto", "GetCurrencySettings"), ("omni", "Branches"), ("omni", "ProductOptions")):
        journey.server.faults.add(kind, api=api, what=what, times=2)
    assert journey.download().state == "complete"
    assert journey.references() == sorted(ids)


def placed_days_ago(journey: Journey, *days: int) -> list[str]:
    return [journey.world.place_order(placed=stamp(timedelta(days=-each)))["OrderID"] for each in days]


def moved_back(journey: Journey, days: int) -> None:
    journey.change(placed_after=datetime.now(UTC) - timedelta(days=days))


def test_a_row_without_a_number_among_older_orders_is_told_and_asked_for_until_it_can_be_read(journey: Journey) -> None:
    ids = placed_days_ago(journey, 10, 9, 1)
    moved_back(journey, 5)
    journey.download()
    moved_back(journey, 12)
    journey.wait_out_the_second()
    for others, told in ((1, ["rows_unreadable"]), (0, ["rows_unreadable"]), (1, []), (0, [])):
        if told:        # the live orders come first, and a list with news is read twice
            journey.server.faults.add("odd_row", api="neto", what="GetOrder", page=0, nth=2, times=2, index=0, message="null")
        assert (journey.download().counts.get("created", 0), journey.notices()) == (others, told)
        journey.server.faults.clear()
    assert journey.references() == sorted(ids)


def test_a_store_that_got_its_first_day_after_a_download_gets_the_orders_before_that_too(journey: Journey) -> None:
    ids = placed_days_ago(journey, 20, 15, 0)
    journey.change(placed_after=None)
    assert journey.download().counts == {"skipped": 1}
    moved_back(journey, 30)
    assert journey.download().counts == {"created": 3}
    assert journey.references() == sorted(ids)


def test_a_kill_right_after_the_first_watermark_loses_no_older_order(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = placed_days_ago(journey, 20, 1)
    moved_back(journey, 5)
    kept = journey.ledger.save_cursor

    def die(cursor: Cursor, *deed: Any) -> None:
        kept(cursor, *deed)
        if cursor.watermark is not None:
            raise Killed

    monkeypatch.setattr(journey.ledger, "save_cursor", die)
    with pytest.raises(Killed):
        journey.download()
    monkeypatch.undo()
    moved_back(journey, 30)
    journey.download()
    assert journey.references() == sorted(ids)
