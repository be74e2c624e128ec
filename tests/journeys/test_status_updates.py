"""Completed in Neto, dispatched in Omni; cancelled in Neto, void in Omni: each once, never over somebody's work, always with a reason."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from omni_desktop.core.record.history import Filter, Updated
from omni_desktop.core.record.record import State
from omni_desktop.core.record.updates import INCLUDE, SWITCH
from omni_desktop.core.settings.settings import BranchRow
from tests.journeys.harness import Journey
from tests.patience import until

SYDNEY, MELBOURNE = 3, 4
NOT_DONE = ["status", "html"]
UNCLEAR = ["lost_response", "status", "status_after_commit", "cut_json", "missing_element", "no_id", "hang", "html"]


@pytest.fixture
def following(journey: Journey) -> Journey:
    journey.change(auto_dispatch="completed")
    return journey


def placed(journey: Journey, *lines: tuple[str, int], **fields: Any) -> str:
    order_id: str = journey.world.place_order(list(lines) or [("AB-114", 1)], **fields)["OrderID"]
    for sku, quantity in lines or (("AB-114", 1),):
        journey.world.add_stock(sku, quantity)
    return order_id


def row(journey: Journey, order_id: str) -> Any:
    return journey.story(order_id).row


def kinds(journey: Journey, order_id: str) -> list[str]:
    return [line.kind for line in journey.story(order_id).timeline]


def listed(journey: Journey, result: str, ago: timedelta) -> list[str]:
    wanted = Filter(updated=Updated(result, datetime.now(UTC) - ago))
    return [each.id for each in journey.history.orders(wanted)]


def updates_sent(journey: Journey) -> int:
    return sum(1 for api, what, _ in journey.server.calls.log if (api, what) == ("omni", "PUT SalesOrders"))


def test_a_completed_order_is_dispatched_with_its_parcel_and_its_date(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    done = following.world.complete_order(order_id, tracking="TRACK1", carrier="Australia Post")
    before = following.world.stock_of("AB-114")["stockOnHand"]
    ended = following.download()
    stored = following.world.sales_order(order_id)
    assert ended.counts == {"dispatched": 1}
    assert (stored["stage"], stored["trackingCode"], stored["logisticsCarrier"]) == ("Dispatched", "TRACK1", "Australia Post")
    assert stored["dispatchedDate"] == done["DateCompletedUTC"].replace(" ", "T") + "Z"
    assert following.world.stock_of("AB-114")["stockOnHand"] == before - 1
    assert (row(following, order_id).state, row(following, order_id).omni_status) == (State.DISPATCHED, "Dispatched")
    assert "dispatched" in kinds(following, order_id)
    assert dict(following.history.updates(datetime.now(UTC) - timedelta(hours=1))) == {"dispatched": 1, "voided": 0, "waiting": 0}
    assert listed(following, "dispatched", timedelta(hours=1)) == [order_id]
    assert listed(following, "dispatched", timedelta()) == listed(following, "voided", timedelta(hours=1)) == []


def test_a_cancelled_order_is_voided_and_a_second_download_sends_nothing(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.cancel_order(order_id)
    assert following.download().counts == {"voided": 1}
    assert following.world.sales_order(order_id)["isVoid"]
    assert row(following, order_id).state is State.VOIDED
    following.server.calls.reset()
    assert following.download().counts == {}
    assert following.server.calls.omni == 0
    assert following.server.calls.neto <= 2


def test_stock_is_served_first_placed_first_and_who_waits_says_what_is_short(following: Journey) -> None:
    on_hand = int(following.world.stock_of("AB-114")["stockOnHand"])
    first, second = (following.world.place_order([("AB-114", on_hand - 1)])["OrderID"] for _ in range(2))
    following.download()
    for order_id in (second, first):
        following.world.complete_order(order_id)
    assert following.download().counts == {"dispatched": 1, "waiting": 1}
    waiting = row(following, second)
    assert row(following, first).state is State.DISPATCHED
    assert (waiting.state, waiting.follow, waiting.follow_words) == (State.CREATED, "waiting", f"AB-114 is {on_hand - 2} short")
    assert waiting.result == "waiting"
    assert waiting.follow_since < waiting.follow_at
    assert row(following, first).follow_since is None
    assert following.history.updates(datetime.now(UTC) - timedelta(hours=1))["waiting"] == 1


def test_a_waiting_order_costs_one_stock_call_until_stock_moves_and_is_then_dispatched(following: Journey) -> None:
    on_hand = int(following.world.stock_of("AB-114")["stockOnHand"])
    order_id = following.world.place_order([("AB-114", on_hand + 2)])["OrderID"]
    following.download()
    following.world.complete_order(order_id)
    assert following.download().counts == {"waiting": 1}
    following.server.calls.reset()
    assert following.download().counts == {}
    assert [what for api, what, _ in following.server.calls.log if api == "omni"] == ["GET Stock"]
    following.world.add_stock("AB-114", 1)
    assert following.download().counts == {"waiting": 1}
    assert row(following, order_id).follow_words == "AB-114 is 1 short"
    following.world.add_stock("AB-114", 1)
    assert following.download().counts == {"dispatched": 1}
    assert (row(following, order_id).follow, kinds(following, order_id).count("waiting")) == ("", 2)


def test_an_order_that_waits_for_stock_waits_on_although_somebody_dismisses_what_was_told_of_a_refund(following: Journey) -> None:
    order_id = following.world.place_order([("AB-114", 1)])["OrderID"]
    following.world.add_stock("AB-114", -following.world.stock_of("AB-114")["stockOnHand"])
    following.download()
    following.world.complete_order(order_id)
    assert following.news() == {"waiting": 1}
    following.server.switches.clock_skew += 7200
    following.clock.ahead += timedelta(hours=2)
    following.world.add_rma(order_id)
    following.download()
    assert following.problem_codes(order_id) == ["refunded_in_neto"]
    assert following.decisions.dismiss(order_id, "goods came back", following.clock.now(), "a test")
    following.world.add_stock("AB-114", 1)
    assert following.news() == {"dispatched": 1}


def test_a_kit_is_dispatched_while_its_parts_last(following: Journey) -> None:
    following.world.add_product("PART-1", stock=6)
    following.world.add_product("KIT-1", parts=[("PART-1", 2)], stock=0)
    for quantity, result in ((3, "dispatched"), (1, "waiting")):
        order_id = following.world.place_order([("KIT-1", quantity)])["OrderID"]
        following.download()
        following.world.complete_order(order_id)
        assert following.download().counts == {result: 1}
    assert row(following, order_id).follow_words == "KIT-1 is 1 short"


def test_the_parts_of_a_kit_that_omni_expanded_count_themselves(following: Journey) -> None:
    following.change(expand_boms=True)
    following.world.add_product("PART-1", stock=6)
    following.world.add_product("KIT-1", parts=[("PART-1", 2)], stock=0)
    whole, short = (following.world.place_order([("KIT-1", quantity)])["OrderID"] for quantity in (3, 1))
    following.download()
    following.world.complete_order(whole)
    following.world.complete_order(short)
    assert following.download().counts == {"dispatched": 1, "waiting": 1}
    assert row(following, short).follow_words == "PART-1 is 2 short"


def test_a_service_needs_no_stock(following: Journey) -> None:
    order_id = placed(following, ("AB-114", 1), ("SV-001", 1))
    following.download()
    following.world.complete_order(order_id)
    assert following.download().counts == {"dispatched": 1}


def test_a_line_without_a_product_keeps_a_completed_order_waiting(following: Journey) -> None:
    following.change(unknown_sku="plain_line")
    order_id = following.world.place_order([("XM-900", 1)])["OrderID"]
    following.download()
    following.world.complete_order(order_id)
    assert following.download().counts == {"waiting": 1}
    assert row(following, order_id).follow_words.startswith("XM-900 isn't linked to a product in Omni: link it there")
    following.change(auto_dispatch="completed_ignore_stock")
    assert following.download().counts == {"dispatched": 1}


def test_a_line_that_is_linked_in_omni_lets_its_order_go_although_no_stock_moves(following: Journey) -> None:
    following.change(unknown_sku="plain_line")
    following.world.add_product("SETUP-1", stock_control="Service", in_shop=False)
    order_id = following.world.place_order([("AB-114", 1), ("SETUP", 1)])["OrderID"]
    following.download()
    following.world.complete_order(order_id)
    assert following.download().counts == {"waiting": 1}
    line = next(line for line in following.world.sales_order(order_id)["lineItems"] if line["code"] == "SETUP")
    service = next(option for option in following.world.omni_rows("ProductOptions") if option["code"] == "SETUP-1")
    following.world.edit_sales_order(order_id, lineItems=[{"id": line["id"], "productOptionId": service["id"]}])
    following.clock.ahead += timedelta(minutes=16)
    assert following.download().counts == {"dispatched": 1}


@pytest.mark.parametrize(
    ("status", "result"),
    [(" Dispatched ", "dispatched"), ("DISPATCHED", "dispatched"), ("Cancelled\u00a0", "voided"), ("cancelled", "voided")],
)
def test_a_status_says_the_same_in_any_case_and_with_blanks(following: Journey, status: str, result: str) -> None:
    order_id = following.world.place_order()["OrderID"]
    following.download()
    following.world.edit_order(order_id, OrderStatus=status)
    assert following.download().counts == {result: 1}
    assert following.story(order_id).row.status == status.strip().capitalize()


def test_with_ignore_stock_a_refused_date_leaves_the_stage_alone_and_the_order_says_so(following: Journey) -> None:
    following.change(auto_dispatch="completed_ignore_stock")
    on_hand = int(following.world.stock_of("AB-114")["stockOnHand"])
    order_id = following.world.place_order([("AB-114", on_hand + 2)])["OrderID"]
    following.download()
    following.world.complete_order(order_id)
    assert following.download().counts == {"dispatched": 1}
    stored = following.world.sales_order(order_id)
    assert (stored["stage"], stored["dispatchedDate"]) == ("Dispatched", None)
    assert following.problem_codes(order_id) == ["dispatched_without_date", "tracking_left_out"]
    following.server.calls.reset()
    following.clock.ahead += timedelta(days=2)
    following.download()
    assert updates_sent(following) == 0


def test_with_ignore_stock_omni_may_go_below_nothing(following: Journey) -> None:
    following.change(auto_dispatch="completed_ignore_stock")
    following.world.switches.dispatch_without_stock = "negative"
    on_hand = int(following.world.stock_of("AB-114")["stockOnHand"])
    order_id = following.world.place_order([("AB-114", on_hand + 2)])["OrderID"]
    following.download()
    following.world.complete_order(order_id)
    assert following.download().counts == {"dispatched": 1}
    assert following.world.stock_of("AB-114")["stockOnHand"] == -2


def test_the_date_is_noon_of_the_day_where_neto_has_no_time_and_never_in_the_future(following: Journey) -> None:
    yesterday = (datetime.now(UTC) - timedelta(days=1)).date()
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%d %H:%M:%S")
    first, second = placed(following), placed(following)
    following.download()
    for order_id, dates in ((first, {"DateCompleted": yesterday, "DateCompletedUTC": ""}), (second, {"DateCompletedUTC": tomorrow})):
        following.world.complete_order(order_id)
        following.world.edit_order(order_id, **dates)
    following.download()
    local_noon = datetime(yesterday.year, yesterday.month, yesterday.day, 12, tzinfo=UTC)
    at = datetime.fromisoformat(following.world.sales_order(first)["dispatchedDate"])
    assert abs(at - local_noon) in (timedelta(hours=10), timedelta(hours=11))
    assert datetime.fromisoformat(following.world.sales_order(second)["dispatchedDate"]) <= datetime.now(UTC)


def test_first_seen_completed_is_created_and_dispatched_in_one_download(following: Journey) -> None:
    order_id = placed(following)
    following.world.complete_order(order_id)
    assert following.download().counts == {"dispatched": 1}
    assert following.world.sales_order(order_id)["dispatchedDate"]
    assert {"created", "dispatched"} <= set(kinds(following, order_id))


def test_first_seen_cancelled_is_never_created(following: Journey) -> None:
    order_id = placed(following)
    following.world.cancel_order(order_id)
    assert following.download().counts == {"skipped": 1}
    assert following.sales_orders() == []


def test_completed_and_then_cancelled_is_a_problem_and_nothing_is_sent(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.complete_order(order_id)
    following.download()
    following.world.cancel_order(order_id)
    following.server.calls.reset()
    following.download()
    assert following.problem_codes(order_id) == ["cancelled_but_dispatched"]
    assert updates_sent(following) == 0
    assert row(following, order_id).state is State.DISPATCHED


def test_completed_and_cancelled_between_two_downloads_is_voided(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.complete_order(order_id)
    following.world.cancel_order(order_id)
    assert following.download().counts == {"voided": 1}


def test_cancelled_between_reading_and_sending_is_voided_by_the_next_download(following: Journey) -> None:
    order_id = placed(following)
    following.before_call("POST", "SalesOrders", lambda: following.world.cancel_order(order_id))
    assert following.download().counts == {"created": 1}
    following.clock.ahead += timedelta(seconds=2)
    assert following.download().counts == {"voided": 1}


def test_a_draft_waits_and_is_never_approved(following: Journey) -> None:
    following.change(order_status="Draft")
    order_id = placed(following)
    following.download()
    following.world.complete_order(order_id)
    assert following.download().counts == {"waiting": 1}
    assert row(following, order_id).follow_words == "still a draft in Omni"
    assert following.world.sales_order(order_id)["isApproved"] is False
    following.world.edit_sales_order(order_id, isApproved=True)
    following.clock.ahead += timedelta(minutes=16)
    assert following.download().counts == {"dispatched": 1}


def test_a_cancelled_draft_is_voided(following: Journey) -> None:
    following.change(order_status="Draft")
    order_id = placed(following)
    following.download()
    following.world.cancel_order(order_id)
    assert following.download().counts == {"voided": 1}


def test_dispatched_in_omni_already_is_recorded_and_nothing_is_sent(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.edit_sales_order(order_id, dispatchedDate="2026-05-01T00:00:00Z")
    following.world.complete_order(order_id)
    following.server.calls.reset()
    following.download()
    assert updates_sent(following) == 0
    assert row(following, order_id).state is State.DISPATCHED
    assert "dispatched_there" in kinds(following, order_id)
    assert following.problem_codes(order_id) == []


def test_void_in_omni_already_is_recorded_and_nothing_is_sent(following: Journey) -> None:
    cancelled, completed = placed(following), placed(following)
    following.download()
    for order_id in (cancelled, completed):
        following.world.edit_sales_order(order_id, isVoid=True)
    following.world.cancel_order(cancelled)
    following.world.complete_order(completed)
    following.server.calls.reset()
    following.download()
    assert updates_sent(following) == 0
    assert [row(following, each).state for each in (cancelled, completed)] == [State.VOIDED, State.VOIDED]
    assert (following.problem_codes(cancelled), following.problem_codes(completed)) == ([], ["completed_but_void"])


PICKING = {"stage": "Picking"}
OTHER_LINES = {"lineItems": [{"code": "ST-110", "qty": 1}]}


def test_cancelled_is_voided_in_whatever_stage_as_omni_does_it(following: Journey) -> None:
    ids = [placed(following) for _ in range(3)]
    following.download()
    for order_id, work in zip(ids, (PICKING, OTHER_LINES, {"isApproved": False}), strict=True):
        following.world.edit_sales_order(order_id, **work)
        following.world.cancel_order(order_id)
    assert following.download().counts == {"voided": 3}


def test_an_order_of_which_goods_left_in_omni_is_not_voided_unasked(following: Journey) -> None:
    order_id = placed(following, ("AB-114", 3), ("ST-110", 1))
    following.download()
    stored = following.world.sales_order(order_id)
    lines = [{**line, "qtyShipped": 2 if line["code"] == "AB-114" else 0} for line in stored["lineItems"]]
    with following.world.changing():
        following.world.account.tables["SalesOrders"].put({**stored, "lineItems": lines})
    following.world.cancel_order(order_id)
    following.server.calls.reset()
    following.download()
    assert (updates_sent(following), following.problem_codes(order_id)) == (0, ["cancelled_but_touched"])
    assert row(following, order_id).problems[0].facts["omni"] == "shipped in part (2 of AB-114)"
    following.decisions.insist([order_id], following.clock.now(), "a test")
    following.download()
    assert following.world.sales_order(order_id)["isVoid"]


@pytest.mark.parametrize(
    ("careful", "work", "told"),
    [
        (False, {"invoiceDate": "2026-05-01T00:00:00Z"}, "invoiced"),
        (False, {"stage": "Dispatched"}, "in the stage Dispatched"),
        (True, PICKING, "in the stage Picking"),
        (True, OTHER_LINES, "with other lines (ST-110: 0 sent, 1 in Omni)"),
    ],
)
def test_an_order_that_went_on_in_omni_is_not_voided_unasked(following: Journey, careful: bool, work: dict[str, Any], told: str) -> None:
    following.change(void_when="untouched" if careful else "as_omni")
    order_id = placed(following)
    following.download()
    following.world.edit_sales_order(order_id, **work)
    following.world.cancel_order(order_id)
    following.server.calls.reset()
    following.download()
    assert updates_sent(following) == 0
    assert row(following, order_id).problems[0].facts["omni"] == told
    assert row(following, order_id).state is State.CREATED
    following.decisions.insist([order_id], following.clock.now(), "a test")
    following.download()
    assert following.world.sales_order(order_id)["isVoid"]


def test_a_cancelled_order_that_omni_dispatched_is_a_problem(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.edit_sales_order(order_id, dispatchedDate="2026-05-01T00:00:00Z")
    following.world.cancel_order(order_id)
    following.download()
    assert following.problem_codes(order_id) == ["cancelled_but_dispatched"]


def test_other_lines_in_omni_become_a_problem_before_anything_is_dispatched(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    line = following.world.sales_order(order_id)["lineItems"][0]
    following.world.edit_sales_order(order_id, lineItems=[{"id": line["id"], "qty": 3}])
    following.world.complete_order(order_id)
    following.server.calls.reset()
    following.download()
    assert updates_sent(following) == 0
    assert following.problem_codes(order_id) == ["lines_differ_in_omni"]
    part = following.story(order_id).parts[0]
    assert (b'"qty":3' in part.now, b'"qty":3' in part.sent) == (True, False)
    following.world.edit_sales_order(order_id, lineItems=[{"id": line["id"], "qty": 1}])
    following.clock.ahead += timedelta(minutes=16)
    assert following.download().counts == {"dispatched": 1}
    assert following.problem_codes(order_id) == []
    assert following.story(order_id).parts[0].now == b""


def test_the_status_dispatched_alone_says_completed(following: Journey) -> None:
    none, short = placed(following), placed(following, ("AB-114", 2), ("ST-110", 1))
    following.download()
    following.world.edit_line(short, 0, QuantityShipped="1")
    for order_id in (none, short):
        following.world.edit_order(order_id, OrderStatus="Dispatched")
    assert following.download().counts == {"dispatched": 2}
    assert following.problem_codes(none) == following.problem_codes(short) == []


def test_refunded_before_it_was_completed_is_a_problem_first_and_the_refund_is_told(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.add_rma(order_id)
    following.world.complete_order(order_id)
    following.download()
    assert sorted(following.problem_codes(order_id)) == ["completed_refunded", "refunded_in_neto"]
    assert following.world.sales_order(order_id)["dispatchedDate"] is None


def test_a_refund_that_has_a_day_and_no_time_counts_from_the_beginning_of_that_day(following: Journey) -> None:
    following.change_group("connection", time_zone="Australia/Sydney")
    same_day, day_after = placed(following), placed(following)
    following.download()
    completed = datetime(2026, 5, 13, 23, 30, tzinfo=UTC)                   # half past nine in the morning of the 14th
    for order_id, day in ((same_day, 14), (day_after, 15)):
        rma = following.world.add_rma(order_id)
        with following.world.changing():
            following.world.shop.rmas.put({**rma, "DateIssued": f"2026-05-{day} 00:00:00"})
        following.world.complete_order(order_id)
        following.world.edit_order(order_id, DateCompletedUTC=f"{completed:%Y-%m-%d %H:%M:%S}")
    following.download()
    assert sorted(following.problem_codes(same_day)) == ["completed_refunded", "refunded_in_neto"]
    assert [bool(following.world.sales_order(each)["dispatchedDate"]) for each in (same_day, day_after)] == [False, True]


def test_a_sales_order_that_is_gone_from_omni_is_told(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.edit_sales_order(order_id, reference="SOMETHING-ELSE")
    following.world.cancel_order(order_id)
    following.download()
    assert following.problem_codes(order_id) == ["gone_from_omni"]


def test_opened_again_after_its_end_in_omni_is_told(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.cancel_order(order_id)
    following.download()
    following.world.edit_order(order_id, OrderStatus="Pick")
    following.download()
    assert following.problem_codes(order_id) == ["reopened_in_neto"]


@pytest.mark.parametrize(("end", "state"), [("complete_order", State.DISPATCHED), ("cancel_order", State.VOIDED)])
def test_opened_again_before_its_end_in_omni_was_known_is_told_too(following: Journey, end: str, state: State) -> None:
    """The program was killed as Omni answered, and had nothing of it on record but that it had left."""
    order_id = placed(following)
    following.download()
    getattr(following.world, end)(order_id)
    following.stop_after_post("updates", 1)
    following.world.switches.clock_skew += 2
    following.world.edit_order(order_id, OrderStatus="Pick")
    following.clock.ahead += timedelta(minutes=16)
    following.download()
    assert (following.problem_codes(order_id), following.state(order_id)) == (["reopened_in_neto"], state)


@pytest.mark.parametrize("kind", UNCLEAR)
@pytest.mark.parametrize("end", ["complete_order", "cancel_order"])
def test_an_unclear_answer_is_looked_up_and_never_sent_again(following: Journey, kind: str, end: str) -> None:
    ids = [placed(following) for _ in range(3)]
    following.download()
    for order_id in ids:
        getattr(following.world, end)(order_id)
    following.impatient()
    following.server.faults.add(kind, api="omni", what="SalesOrders", method="PUT", seconds=2)
    following.download()
    following.download_until_settled()
    stands = "isVoid" if end == "cancel_order" else "dispatchedDate"
    assert all(following.world.sales_order(order_id)[stands] for order_id in ids)
    wanted = State.VOIDED if end == "cancel_order" else State.DISPATCHED
    assert {row(following, order_id).state for order_id in ids} == {wanted}
    assert all(kinds(following, order_id).count(wanted.value) == 1 for order_id in ids)
    if kind != "hang":          # the server counts a call when it ends
        assert updates_sent(following) <= (4 if kind in NOT_DONE else 3)     # one by one while nothing is clear


@pytest.mark.parametrize("keep", [0, 2])
def test_a_batch_that_omni_refuses_whole_goes_again_in_halves(following: Journey, keep: int) -> None:
    ids = [placed(following) for _ in range(5)]
    following.download()
    for order_id in ids:
        following.world.cancel_order(order_id)
    following.server.faults.add("batch_400", api="omni", what="SalesOrders", method="PUT", keep=keep, nth=2)     # the first goes alone
    assert following.download().counts == {"voided": 5}


def test_what_a_killed_run_had_sent_is_found_and_not_sent_again(following: Journey) -> None:
    ids = [placed(following) for _ in range(3)]
    following.download()
    for order_id in ids:
        following.world.complete_order(order_id)
    following.stop_after_post("updates", nth=2)         # the first goes alone
    following.server.calls.reset()
    following.download_until_settled()
    assert updates_sent(following) == 0
    assert {row(following, order_id).state for order_id in ids} == {State.DISPATCHED}


def test_omnis_refusal_is_told_in_its_words_and_tried_again_by_itself(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.cancel_order(order_id)
    following.server.faults.add("batch_400", api="omni", what="SalesOrders", method="PUT", times=0)
    following.download()
    assert following.problem_codes(order_id) == ["update_refused"]
    following.server.faults.clear()
    following.clock.ahead += timedelta(minutes=16)
    assert following.download().counts == {"voided": 1}
    assert following.problem_codes(order_id) == []


def test_numbers_that_omni_resets_on_a_change_stay_as_they_were(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    total = following.world.sales_order(order_id)["total"]
    following.world.switches.numbers_omitted_on_put = "reset"
    following.world.complete_order(order_id)
    following.download()
    assert following.world.sales_order(order_id)["total"] == total


def test_an_order_that_was_in_omni_before_us_follows_too(following: Journey) -> None:
    orders = [following.world.place_order([("AB-114", 1)], ShippingTotal="0.00") for _ in range(2)]
    for order in orders:
        lines = [(line["SKU"], line["Quantity"], line["UnitPrice"]) for line in order["OrderLine"]]
        following.world.add_sales_order(order["OrderID"], lines, email=order["Email"], **following.delivery_of(order))
    following.world.add_stock("AB-114", 5)
    assert following.download().counts == {"adopted": 2}
    following.world.complete_order(orders[0]["OrderID"])
    following.world.cancel_order(orders[1]["OrderID"])
    assert following.download().counts == {"dispatched": 1, "voided": 1}


def test_switched_off_nothing_follows_and_switched_on_what_ended_before_is_left_and_said(journey: Journey) -> None:
    old = placed(journey)
    journey.download()
    journey.world.complete_order(old)
    assert journey.download().counts == {"unchanged": 1}
    assert journey.ledger.parked() == 1
    new = placed(journey)
    journey.download()
    journey.change(auto_dispatch="completed")
    journey.world.complete_order(new)
    assert journey.download().counts == {"dispatched": 1}
    assert journey.notices() == ["completed_left"]
    journey.world.edit_order(old, InternalOrderNotes="a note")
    journey.download()
    assert journey.world.sales_order(old)["dispatchedDate"] is None
    journey.world.cancel_order(old)
    assert "voided" in journey.download().counts


def test_what_was_left_once_asks_anew_when_neto_ends_the_order_a_second_time(journey: Journey) -> None:
    """Completed before Auto Dispatch was on, or cancelled and left by a person; then opened again, and ended again."""
    completed, cancelled = placed(journey), placed(journey)
    journey.download()
    journey.world.complete_order(completed)
    journey.world.edit_sales_order(cancelled, invoiceDate="2026-05-01T00:00:00Z")
    journey.download()
    journey.change(auto_dispatch="completed")
    journey.download()
    journey.world.cancel_order(cancelled)
    journey.download()
    assert journey.decisions.dismiss(cancelled, "the books have it", journey.clock.now(), "a test")
    for order_id in (completed, cancelled):
        journey.world.edit_order(order_id, OrderStatus="Pack")
    assert journey.news() == {}
    journey.world.edit_sales_order(cancelled, invoiceDate="")
    journey.world.complete_order(completed)
    journey.world.cancel_order(cancelled)
    assert journey.news() == {"dispatched": 1, "voided": 1}


def test_what_the_scan_missed_is_found_by_the_daily_sweep(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.cancel_order(order_id)
    earlier = (datetime.now(UTC) - timedelta(minutes=40)).strftime("%Y-%m-%d %H:%M:%S")
    with following.world.changing():
        following.world.shop.store_order({**following.world.shop.order(order_id), "DateUpdated": earlier})
    assert following.download().counts == {}
    following.clock.ahead += timedelta(hours=25)
    assert following.download().counts == {"voided": 1}


def test_a_rehearsal_shows_what_would_follow_and_sends_nothing(following: Journey) -> None:
    following.change(changed_orders="update")
    completed, cancelled, changed = (placed(following) for _ in range(3))
    following.download()
    following.world.switches.clock_skew += 2
    following.world.complete_order(completed)
    following.world.cancel_order(cancelled)
    following.world.edit_order(changed, DeliveryInstruction="Ring twice")
    following.server.calls.reset()
    shown = {event.id: event.result for event in following.looked(rehearse=True)}
    assert shown == {completed: "dispatched", cancelled: "voided", changed: "changed"}
    assert updates_sent(following) == 0
    assert {row(following, order_id).state for order_id in shown} == {State.CREATED}
    assert following.download().counts == {"dispatched": 1, "voided": 1, "changed": 1}


@pytest.fixture
def splitting(following: Journey) -> Journey:
    """Two tents in Sydney, one in Melbourne; an order of three becomes two sales orders."""
    following.world.add_product("TENT", price="20.00", stock=2)
    following.world.add_stock("TENT", 1, MELBOURNE)
    following.change_group("branches", routing="on", grid=(BranchRow(SYDNEY, backups=(MELBOURNE,)),), split_orders=True)
    return following


def test_a_split_order_is_dispatched_whole_or_waits_whole(splitting: Journey) -> None:
    order_id = splitting.world.place_order([("TENT", 3)])["OrderID"]
    splitting.download()
    splitting.world.add_stock("TENT", -1, MELBOURNE)
    splitting.world.complete_order(order_id)
    assert splitting.download().counts == {"waiting": 1}
    assert [splitting.world.sales_order(order_id + ending)["dispatchedDate"] for ending in ("", "/2")] == [None, None]
    splitting.world.add_stock("TENT", 1, MELBOURNE)
    assert splitting.download().counts == {"dispatched": 1}
    assert all(splitting.world.sales_order(order_id + ending)["dispatchedDate"] for ending in ("", "/2"))
    assert row(splitting, order_id).state is State.DISPATCHED


def test_a_split_order_is_voided_whole_or_not_at_all(splitting: Journey) -> None:
    off = splitting.world.place_order([("TENT", 3)])["OrderID"]
    splitting.download()
    splitting.world.add_stock("TENT", 2)
    splitting.world.add_stock("TENT", 1, MELBOURNE)
    touched = splitting.world.place_order([("TENT", 3)])["OrderID"]
    splitting.download()
    splitting.world.edit_sales_order(f"{touched}/2", invoiceDate="2026-05-01T00:00:00Z")
    for order_id in (off, touched):
        splitting.world.cancel_order(order_id)
    splitting.download()
    assert [splitting.world.sales_order(off + ending)["isVoid"] for ending in ("", "/2")] == [True, True]
    assert [splitting.world.sales_order(touched + ending)["isVoid"] for ending in ("", "/2")] == [False, False]
    assert "cancelled_but_touched" in splitting.problem_codes(touched)


def test_switched_on_what_ended_before_may_follow_too(journey: Journey) -> None:
    order_id = placed(journey)
    journey.download()
    journey.world.cancel_order(order_id)
    journey.download()
    journey.ledger.keep(SWITCH, INCLUDE.encode(), journey.clock.now())
    journey.change(auto_dispatch="completed")
    assert journey.download().counts == {"voided": 1}
    assert journey.notices() == ["completed_included"]


def test_switched_off_again_nobody_waits_and_the_next_time_is_asked_anew(following: Journey) -> None:
    on_hand = int(following.world.stock_of("AB-114")["stockOnHand"])
    order_id = following.world.place_order([("AB-114", on_hand + 2)])["OrderID"]
    following.download()
    following.world.complete_order(order_id)
    following.download()
    following.change(auto_dispatch="no")
    following.download()
    assert (row(following, order_id).follow, following.ledger.parked()) == ("", 1)
    following.change(auto_dispatch="completed")
    following.world.add_stock("AB-114", 9)
    following.download()
    assert following.notices() == ["completed_left"]
    assert following.world.sales_order(order_id)["dispatchedDate"] is None


def test_a_person_may_have_it_done_all_the_same_or_leave_it(following: Journey) -> None:
    following.change(void_when="untouched")
    done, left = placed(following), placed(following)
    following.download()
    for order_id in (done, left):
        following.world.edit_sales_order(order_id, stage="Picking")
        following.world.cancel_order(order_id)
    following.download()
    assert following.decisions.insist([done], following.clock.now(), "a test") == [done]
    assert following.decisions.dismiss(left, "it stays", following.clock.now(), "a test")
    assert following.download().counts == {"voided": 1}
    following.clock.ahead += timedelta(days=3)
    following.download()
    assert (row(following, left).state, following.problem_codes(left)) == (State.CREATED, [])
    assert following.world.sales_order(left)["isVoid"] is False


@pytest.mark.parametrize("wanted", ["void", "dispatch"])
def test_what_a_person_wanted_all_the_same_is_not_wanted_of_another_status(following: Journey, wanted: str) -> None:
    """Whoever has an invoiced order voided says nothing of the refund that keeps it from being dispatched, nor the other way round."""
    order_id = placed(following)
    following.download()
    following.world.edit_sales_order(order_id, invoiceDate="2026-05-01T00:00:00Z")
    following.world.add_rma(order_id)
    ends = [following.world.cancel_order, following.world.complete_order]
    first, second = ends if wanted == "void" else reversed(ends)
    first(order_id)
    following.download()
    following.decisions.insist([order_id], following.clock.now(), "a test")
    second(order_id)
    following.server.calls.reset()
    rehearsed = {each.result for each in following.looked(rehearse=True) if each.id == order_id}
    following.download()
    assert (rehearsed & {"voided", "dispatched"}, updates_sent(following)) == (set(), 0)
    told = {"void": "completed_refunded", "dispatch": "cancelled_but_touched"}[wanted]
    assert told in following.problem_codes(order_id)
    following.decisions.insist([order_id], following.clock.now(), "a test")
    assert following.news() == {"dispatched" if wanted == "void" else "voided": 1}


def test_a_retried_problem_is_looked_at_at_once(following: Journey) -> None:
    following.change(void_when="untouched")
    order_id = placed(following)
    following.download()
    following.world.edit_sales_order(order_id, stage="Picking")
    following.world.cancel_order(order_id)
    following.download()
    following.world.edit_sales_order(order_id, stage="New")
    assert following.decisions.retry([order_id], following.clock.now(), "a test") == [order_id]
    assert following.download().counts == {"voided": 1}


def test_a_draft_that_was_approved_is_dispatched_with_the_next_download_where_somebody_asks_for_it(following: Journey) -> None:
    following.change(order_status="Draft")
    order_id = placed(following)
    following.download()
    following.world.complete_order(order_id)
    assert following.download().counts == {"waiting": 1}
    following.world.edit_sales_order(order_id, isApproved=True)
    assert "dispatched" not in following.download().counts
    following.retry(order_id)
    assert following.download().counts == {"dispatched": 1}


def test_a_cancelled_run_withdraws_what_it_had_not_sent(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.cancel_order(order_id)
    following.server.faults.add("unauthorized", api="omni", what="SalesOrders", method="PUT")
    assert following.failing_download().code == "wrong_key_omni"
    assert following.ledger.open_writes() == []
    assert following.download().counts == {"voided": 1}


def test_an_order_by_its_number_follows_alone(following: Journey) -> None:
    wanted, other = placed(following), placed(following)
    following.download()
    for order_id in (wanted, other):
        following.world.cancel_order(order_id)
    assert following.download(order_ids=(wanted,)).counts == {"voided": 1}
    assert following.world.sales_order(other)["isVoid"] is False


@pytest.mark.parametrize("rehearse", [False, True])
def test_an_order_asked_for_by_its_number_gets_no_second_update_while_one_is_on_its_way(following: Journey, rehearse: bool) -> None:
    """Cancelled in Neto while Omni is still busy with the dispatch: a void beside it would leave a void order dispatched."""
    order_id = placed(following)
    following.download()
    following.world.complete_order(order_id)
    following.impatient()
    following.server.faults.add("hold", api="omni", what="SalesOrders", method="PUT", commit=False)
    assert following.download().counts == {"in_doubt": 1}
    for status in ("Dispatched", "Cancelled"):
        following.world.edit_order(order_id, OrderStatus=status)
        counts = following.download(order_ids=(order_id,), rehearse=rehearse).counts
        assert (counts.keys() & {"dispatched", "voided"}, updates_sent(following), following.problem_codes(order_id)) == (set(), 0, [])
    following.server.faults.release()
    until(lambda: following.world.sales_order(order_id)["dispatchedDate"])
    following.clock.ahead += timedelta(minutes=2)
    following.download()
    assert (following.problem_codes(order_id), following.world.sales_order(order_id)["isVoid"]) == (["cancelled_but_dispatched"], False)
