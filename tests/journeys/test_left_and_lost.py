"""What else becomes of orders in Omni: goods that a refusal sets free, lines that were never sent, late parts, and what is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.problems.problems import meaning
from omni_desktop.core.record.record import State
from omni_desktop.core.run.updates import changes as changes_room
from omni_desktop.core.run.updates import follow as follow_room
from omni_desktop.terminal.commands.explain import explained
from tests.journeys.harness import Journey
from tests.journeys.test_changed_orders import a_moment_later, downloaded, line_in_omni
from tests.journeys.test_status_updates import MELBOURNE, following, kinds, placed, row, splitting, updates_sent

__all__ = ["following", "splitting"]


def test_what_a_refused_dispatch_took_goes_to_the_next_order_in_the_same_download(following: Journey) -> None:
    on_hand = int(following.world.stock_of("AB-114")["stockOnHand"])
    first, second = (following.world.place_order([("AB-114", on_hand - 1)])["OrderID"] for _ in range(2))
    following.download()
    for order_id in (first, second):
        following.world.complete_order(order_id)
    following.before_call("POST", "updates", lambda: following.world.edit_sales_order(first, isVoid=True))
    following.download()
    assert following.problem_codes(first) == ["update_refused"]
    assert (row(following, second).state, row(following, second).follow) == (State.DISPATCHED, "")


def differing(journey: Journey) -> str:
    order_id = placed(journey)
    journey.download()
    line = journey.world.sales_order(order_id)["lineItems"][0]
    journey.world.edit_sales_order(order_id, lineItems=[{"id": line["id"], "qty": 2}])
    journey.world.add_stock("AB-114", 1)
    journey.world.complete_order(order_id)
    journey.download()
    assert journey.problem_codes(order_id) == ["lines_differ_in_omni"]
    return order_id


@pytest.mark.parametrize("kind", ["drop_connection", "status", "batch_400", "lost_response"])
def test_what_a_person_wants_all_the_same_outlives_an_unclear_answer_and_a_refusal(following: Journey, kind: str) -> None:
    order_id = differing(following)
    following.decisions.insist([order_id], following.clock.now(), "a test")
    following.server.faults.add(kind, api="omni", what="SalesOrders", method="PUT")
    following.download()
    for _ in range(4):
        following.clock.ahead += timedelta(minutes=20)
        following.download()
    assert following.world.sales_order(order_id)["dispatchedDate"] is not None
    assert (row(following, order_id).state, following.problem_codes(order_id)) == (State.DISPATCHED, [])


def test_what_a_person_wants_for_a_draft_is_done_once_it_is_approved(following: Journey) -> None:
    order_id = differing(following)
    following.world.edit_sales_order(order_id, isApproved=False)
    following.decisions.insist([order_id], following.clock.now(), "a test")
    assert following.download().counts == {"waiting": 1}
    following.world.edit_sales_order(order_id, isApproved=True)
    following.clock.ahead += timedelta(minutes=61)
    assert following.download().counts == {"dispatched": 1}


@pytest.mark.parametrize(("room", "name"), [(follow_room, "decide"), (follow_room, "follow_up_for"), (changes_room, "changes")])
def test_a_bug_that_one_order_provokes_holds_that_order_only(following: Journey, room: object, name: str) -> None:
    following.change(changed_orders="update")
    ids = [placed(following) for _ in range(7)]
    following.download()
    a_moment_later(following)
    for order_id in ids:
        following.world.edit_order(order_id, DeliveryInstruction="Ring twice")
        following.world.complete_order(order_id)
    following._patch(room, name, _stumbling(getattr(room, name), ids[3]))
    assert following.download().counts == {"dispatched": 6, "unchanged": 1}
    assert [following.problem_codes(order_id) for order_id in ids] == [[], [], [], ["program_fault"], [], [], []]
    assert "dispatched" not in kinds(following, ids[3])


def _stumbling(work: Callable[..., Any], order_id: str) -> Callable[..., Any]:
    def stumble(*arguments: Any) -> Any:
        if any(order_id in repr(argument)[:2000] for argument in arguments):
            raise ZeroDivisionError
        return work(*arguments)

    return stumble


def test_a_note_line_that_was_never_sent_blocks_no_dispatch(following: Journey) -> None:
    lines = [following.world.shop_line("AB-114", 1), following.world.shop_line("TEXT_NOTE", 1, "0", ItemNotes="Gift")]
    order_id = following.world.place_order(OrderLine=lines)["OrderID"]
    following.download()
    a_moment_later(following)
    following.world.edit_line(order_id, 1, Quantity="3", ItemNotes="For Nadia")
    following.world.complete_order(order_id)
    following.download()
    assert row(following, order_id).state is State.DISPATCHED
    assert following.problem_codes(order_id) == ["changed_in_neto"]
    assert "TEXT_NOTE notes" in row(following, order_id).problems[0].facts["details"]


def test_lines_that_neto_numbers_anew_stay_the_same_lines_in_omni(journey: Journey) -> None:
    journey.change(changed_orders="update", auto_dispatch="completed")
    order_id = downloaded(journey, ("AB-114", 2), ("AB-114", 1), ("ST-110", 1))
    lines = journey.world.shop_order(order_id)["OrderLine"]
    anew = [{**line, "OrderLineID": f"{order_id}-{number}"} for number, line in enumerate(lines, 70)]
    anew[2]["Quantity"] = "2"
    journey.world.add_stock("ST-110", 5)
    journey.world.edit_order(order_id, recalculate=True, OrderLine=anew)
    assert journey.download().counts == {"changed": 1}
    assert line_in_omni(journey, order_id, "ST-110")["qty"] == 2
    assert [line["qty"] for line in journey.world.sales_order(order_id)["lineItems"]] == [2, 1, 2]
    assert journey.problem_codes(order_id) == []
    a_moment_later(journey)
    journey.world.complete_order(order_id)
    assert journey.download().counts == {"dispatched": 1}


def test_a_split_order_whose_first_part_came_late_is_finished_and_dispatched_by_itself(splitting: Journey) -> None:
    order_id = splitting.world.place_order([("TENT", 3)])["OrderID"]
    splitting.before_call("POST", "SalesOrders", lambda: splitting.world.add_sales_order(order_id, [("AB-114", 1, "1.00")]))
    assert splitting.download().counts == {"held": 1}
    splitting.world.edit_sales_order(order_id, reference="SOMEBODY-ELSES")
    splitting.world.complete_order(order_id)
    for _ in range(3):
        splitting.clock.ahead += timedelta(minutes=61)
        splitting.download()
    assert row(splitting, order_id).state is State.DISPATCHED
    assert all(splitting.world.sales_order(order_id + ending)["dispatchedDate"] for ending in ("", "/2"))
    assert splitting.world.sales_order(f"{order_id}/2")["branchId"] == MELBOURNE


def test_a_cancellation_that_neto_takes_back_is_no_problem_any_more(following: Journey) -> None:
    order_id = placed(following)
    following.download()
    following.world.edit_sales_order(order_id, invoiceDate="2026-05-01T00:00:00Z")
    following.world.cancel_order(order_id)
    following.download()
    assert following.problem_codes(order_id) == ["cancelled_but_touched"]
    a_moment_later(following)
    following.world.edit_order(order_id, OrderStatus="Pick")
    following.download()
    assert (following.problem_codes(order_id), row(following, order_id).state) == ([], State.CREATED)


def test_every_tracking_code_is_kept_or_told(following: Journey) -> None:
    order_id = placed(following, ("AB-114", 1), ("ST-110", 1), ("GD-110", 1))
    following.download()
    for number, code in enumerate(("A" * 24, "B" * 24, "C" * 24)):
        following.world.edit_line(order_id, number, ShippingTracking=code)
    following.world.edit_order(order_id, OrderStatus="Dispatched")
    following.download()
    assert following.world.sales_order(order_id)["trackingCode"] == f"{'A' * 24}, {'B' * 24}"
    assert following.problem_codes(order_id) == ["tracking_left_out"]
    assert row(following, order_id).problems[0].facts["codes"] == "C" * 24
    following.decisions.dismiss(order_id, "the customer knows", following.clock.now(), "a test")
    a_moment_later(following)
    following.world.edit_order(order_id, InternalOrderNotes="a word more")
    following.download()
    assert "tracking_left_out" not in following.problem_codes(order_id)


def dispatched_before_its_last_code(journey: Journey) -> str:
    order_id = placed(journey, ("AB-114", 1), ("ST-110", 1))
    journey.world.complete_order(order_id, tracking="")
    journey.world.edit_line(order_id, 0, ShippingTracking="FIRST-1")
    assert journey.download().counts["dispatched"] == 1
    assert journey.problem_codes(order_id) == []
    a_moment_later(journey)
    return order_id


def test_a_tracking_code_that_comes_after_the_dispatch_is_told_once(following: Journey) -> None:
    order_id = dispatched_before_its_last_code(following)
    following.world.edit_line(order_id, 1, ShippingTracking="LATE-2")
    following.server.calls.reset()
    following.download()
    assert updates_sent(following) == 0
    (told,) = row(following, order_id).problems
    assert (told.code, told.facts["codes"]) == ("tracking_left_out", "LATE-2")
    following.decisions.dismiss(order_id, "the customer knows", following.clock.now(), "a test")
    a_moment_later(following)
    following.world.edit_order(order_id, InternalOrderNotes="a word more")
    following.download()
    assert "tracking_left_out" not in following.problem_codes(order_id)


def test_a_late_code_that_somebody_entered_in_omni_is_told_to_nobody(following: Journey) -> None:
    order_id = dispatched_before_its_last_code(following)
    following.world.edit_sales_order(order_id, trackingCode="FIRST-1, late-2")
    following.world.edit_line(order_id, 1, ShippingTracking="LATE-2")
    following.download()
    assert following.problem_codes(order_id) == []


def test_news_of_a_dispatched_order_without_another_code_ask_omni_nothing_about_it(following: Journey) -> None:
    order_id = dispatched_before_its_last_code(following)
    following.world.edit_order(order_id, ClientIPAddress="192.0.2.9")
    following.server.calls.reset()
    following.download()
    assert [what for api, what, _ in following.server.calls.log if api == "omni"] == ["GET Branches"]


@pytest.mark.parametrize("change", ["FIRST-1, ", "FIRST-1,,", " first-1 ", "FIRST-1\n \n"])
def test_another_spelling_of_a_code_is_no_other_code(following: Journey, change: str) -> None:
    order_id = dispatched_before_its_last_code(following)
    following.world.edit_line(order_id, 0, ShippingTracking=change)
    following.server.calls.reset()
    following.download()
    assert ("omni", "GET SalesOrders", 200) not in following.server.calls.log
    assert following.problem_codes(order_id) == []


def test_a_late_code_of_an_order_that_a_person_dispatched_asks_omni_nothing(following: Journey) -> None:
    order_id = placed(following, ("AB-114", 1), ("ST-110", 1))
    following.download()
    following.world.edit_sales_order(order_id, dispatchedDate="2026-05-01T00:00:00Z", stage="Dispatched", trackingCode="HAND-1")
    following.world.complete_order(order_id, tracking="FIRST-1")
    following.download()
    a_moment_later(following)
    following.world.edit_line(order_id, 1, ShippingTracking="LATE-2")
    following.server.calls.reset()
    following.download()
    assert ("omni", "GET SalesOrders", 200) not in following.server.calls.log
    assert following.problem_codes(order_id) == []


def codes_told(journey: Journey, order_id: str) -> list[str]:
    return [each.facts["codes"] for each in row(journey, order_id).problems if each.code == "tracking_left_out"]


def test_a_late_code_of_an_order_that_got_the_stage_alone_is_told_and_what_was_told_of_that_stays(following: Journey) -> None:
    following.change(auto_dispatch="completed_ignore_stock")
    on_hand = int(following.world.stock_of("AB-114")["stockOnHand"])
    order_id = following.world.place_order([("AB-114", on_hand + 2)])["OrderID"]
    following.download()
    following.world.complete_order(order_id, tracking="")
    following.download()
    a_moment_later(following)
    following.world.edit_line(order_id, 0, ShippingTracking="LATE-2")
    following.download()
    assert following.problem_codes(order_id) == ["dispatched_without_date", "tracking_left_out"]
    assert codes_told(following, order_id) == ["LATE-2"]


def test_a_code_that_comes_before_anybody_knows_of_our_dispatch_is_told(following: Journey) -> None:
    order_id = placed(following, ("AB-114", 1), ("ST-110", 1))
    following.download()
    following.world.complete_order(order_id, tracking="")
    following.world.edit_line(order_id, 0, ShippingTracking="FIRST-1")
    following.stop_after_post("updates", 1)
    a_moment_later(following)
    following.world.edit_line(order_id, 1, ShippingTracking="LATE-2")
    following.download_until_settled()
    assert row(following, order_id).state is State.DISPATCHED
    assert codes_told(following, order_id) == ["LATE-2"]


def test_a_known_code_that_comes_to_another_sales_order_of_a_split_one_is_told(splitting: Journey) -> None:
    splitting.world.add_product("ROPE", price="5.00", stock=0)
    splitting.world.add_stock("ROPE", 1, MELBOURNE)
    order_id = splitting.world.place_order([("TENT", 2), ("ROPE", 1)])["OrderID"]
    splitting.download()
    splitting.world.complete_order(order_id, tracking="")
    splitting.world.edit_line(order_id, 0, ShippingTracking="A-1")
    splitting.download()
    there = [each["trackingCode"] for each in splitting.sales_orders() if each["reference"].startswith(order_id)]
    assert sorted(there) == ["", "A-1"]
    a_moment_later(splitting)
    splitting.world.edit_line(order_id, 1, ShippingTracking="A-1")
    splitting.download()
    assert codes_told(splitting, order_id) == ["A-1"]


def test_a_late_code_under_a_number_that_is_spelt_otherwise_stops_no_run(following: Journey) -> None:
    order_id = dispatched_before_its_last_code(following)
    order = following.world.shop.order(order_id)
    following.world.delete_order(order_id)
    lines = [{**line} for line in order["OrderLine"]]
    lines[1]["ShippingTracking"] = "LATE-2"
    with following.world.changing():
        following.world.shop.store_order({**order, "OrderID": f"{order_id} ", "OrderLine": lines})
    assert following.download(order_ids=(f"{order_id} ",)).state == "complete"


def test_an_order_that_is_gone_in_neto_is_said_when_it_is_asked_for(journey: Journey) -> None:
    created, held = placed(journey), journey.world.place_order([("XM-900", 1)])["OrderID"]
    journey.download()
    for order_id in (created, held):
        journey.world.delete_order(order_id)
    assert journey.download(order_ids=(created, held)).counts == {"unchanged": 1, "skipped": 1}
    assert journey.notices() == ["order_gone_from_neto"] * 2
    assert (journey.problem_codes(created), journey.problem_codes(held)) == (["gone_from_neto"], ["not_in_neto"])
    assert row(journey, held).rule == "gone_from_neto"
    assert "somebody may have deleted it there" in meaning(journey.story(held).row.problems[0])


def test_a_mistyped_number_is_said_and_leaves_nothing_behind(journey: Journey) -> None:
    ended = journey.download(order_ids=("N1O42",))
    assert (ended.state, journey.notices()) == ("complete", ["number_not_in_neto"])
    assert journey.history.order("N1O42") is None
    assert ended.figures.missing == 0


def test_an_order_below_zero_is_held_with_its_reason(journey: Journey) -> None:
    order_id = journey.world.place_order([("AB-114", 1)])["OrderID"]
    journey.world.edit_order(order_id, GrandTotal="-12.50")
    journey.world.pay_order(order_id)
    journey.download()
    assert (row(journey, order_id).state, journey.problem_codes(order_id)) == (State.HELD, ["total_below_zero"])
    assert row(journey, order_id).problems[0].facts["total"] == "-12.50"
    assert journey.sales_orders() == []


def test_a_waiting_order_carries_what_it_waits_for(following: Journey) -> None:
    on_hand = Decimal(following.world.stock_of("AB-114")["stockOnHand"])
    order_id = following.world.place_order([("AB-114", int(on_hand) + 2)])["OrderID"]
    following.download()
    following.world.complete_order(order_id)
    look = following.looked()[-1]
    assert [(each.code, each.facts["words"]) for each in look.problems] == [("waiting", "AB-114 is 2 short")]
    assert updates_sent(following) == 0


def test_an_explanation_never_says_that_all_is_well_with_what_is_gone_or_void(following: Journey) -> None:
    gone, void, well = (placed(following, ("AB-114", 1)) for _ in range(3))
    following.download()
    following.world.delete_sales_order(gone)
    following.world.edit_sales_order(void, isVoid=True)
    for order_id in (gone, void):
        following.world.complete_order(order_id)
    following.download()
    told = {order_id: explained(following.story(order_id)).fix for order_id in (gone, void, well)}
    assert [told[order_id].startswith("Nothing: it is in Omni") for order_id in (gone, void, well)] == [False, False, True]
    assert f"{gone} isn't in Omni any more" in told[gone]
