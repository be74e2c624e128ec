"""An order that Neto changes after the download: told field by field, or brought to Omni as far as its state allows."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.problems.problems import Problem, advice, meaning
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.settings import BranchRow
from tests.journeys.harness import Journey
from tests.journeys.test_status_updates import UNCLEAR, kinds, placed, row, updates_sent


def facts(journey: Journey, order_id: str, code: str = "changed_in_neto") -> dict[str, str]:
    return dict(next(problem.facts for problem in row(journey, order_id).problems if problem.code == code))


def line_in_omni(journey: Journey, order_id: str, sku: str) -> dict[str, Any]:
    return next(line for line in journey.world.sales_order(order_id)["lineItems"] if line["code"] == sku)


@pytest.fixture
def updating(journey: Journey) -> Journey:
    journey.change(changed_orders="update")
    return journey


def downloaded(journey: Journey, *lines: tuple[str, int]) -> str:
    order_id = placed(journey, *lines)
    journey.download()
    a_moment_later(journey)
    return order_id


def a_moment_later(journey: Journey) -> None:
    """Neto's DateUpdated has whole seconds: what a person changes comes in a later one."""
    journey.world.switches.clock_skew += 2


def test_a_change_is_told_field_by_field_and_nothing_is_sent(journey: Journey) -> None:
    order_id = downloaded(journey, ("AB-114", 2), ("ST-110", 1))
    journey.world.edit_order(order_id, ShipStreetLine1="5 Other Road", DeliveryInstruction="Ring twice")
    journey.world.edit_line(order_id, 0, Quantity=3)
    journey.server.calls.reset()
    assert journey.download().counts == {"changed": 1}
    assert updates_sent(journey) == 0
    told = facts(journey, order_id)
    assert told["fields"] == "address, lines, notes, totals"
    assert all(words in told["details"] for words in ("→ 5 Other Road", "AB-114: 2 → 3", "Delivery instructions: (none) → Ring twice"))
    found = row(journey, order_id)
    assert (found.follow, found.result, found.state) == ("changed", "changed", State.CREATED)
    story = journey.story(order_id)
    assert ("AB-114", "2", "3") in story.changes


def test_a_second_change_is_told_against_what_omni_holds_and_a_change_taken_back_solves_it(journey: Journey) -> None:
    order_id = downloaded(journey, ("AB-114", 2))
    for quantity in (3, 4):
        journey.world.edit_line(order_id, 0, Quantity=quantity)
        journey.download()
        a_moment_later(journey)
    assert "AB-114: 2 → 4" in facts(journey, order_id)["details"]
    journey.world.edit_line(order_id, 0, Quantity=2)
    journey.download()
    assert journey.problem_codes(order_id) == []
    assert row(journey, order_id).follow == ""


def test_a_change_that_somebody_made_in_omni_by_hand_solves_it(journey: Journey) -> None:
    order_id = downloaded(journey)
    journey.world.edit_order(order_id, DeliveryInstruction="Ring twice")
    journey.download()
    journey.world.edit_sales_order(order_id, deliveryInstructions="Ring twice")
    journey.clock.ahead += timedelta(minutes=16)
    journey.download()
    assert journey.problem_codes(order_id) == []


def test_ignored_changes_are_not_told(journey: Journey) -> None:
    journey.change(changed_orders="ignore")
    order_id = downloaded(journey)
    journey.world.edit_order(order_id, DeliveryInstruction="Ring twice")
    journey.download()
    assert journey.problem_codes(order_id) == []
    assert row(journey, order_id).follow == ""


def test_an_update_sends_only_what_changed_and_reads_it_back(updating: Journey) -> None:
    order_id = downloaded(updating, ("AB-114", 2), ("ST-110", 1))
    updating.world.edit_sales_order(order_id, internalComments="a note of the warehouse", stage="Picking")
    updating.world.edit_order(order_id, ShipStreetLine1="5 Other Road", PurchaseOrderNumber="PO 7")
    updating.world.edit_line(order_id, 0, Quantity=3)
    assert updating.download().counts == {"changed": 1}
    stored = updating.world.sales_order(order_id)
    assert (stored["deliveryAddress1"], stored["customerOrderNo"]) == ("5 Other Road", "PO 7")
    assert (stored["internalComments"], stored["stage"]) == ("a note of the warehouse", "Picking")
    assert line_in_omni(updating, order_id, "AB-114")["qty"] == 3
    assert updating.totals_agree(order_id)
    assert updating.problem_codes(order_id) == []
    assert "updated" in kinds(updating, order_id)
    assert (row(updating, order_id).follow, updating.download().figures.apart) == ("", 0)


def test_a_date_and_a_reference_that_alone_changed_reach_omni_where_the_shop_sends_them(updating: Journey) -> None:
    updating.change(required_date="from_order", custom_refs={"CustomerRef1": "customerOrderNo"})
    order_id = downloaded(updating)
    updating.world.edit_order(order_id, DateRequired="2026-12-24 00:00:00", CustomerRef1="Dock 4")
    assert updating.download().counts == {"changed": 1}
    stored = updating.world.sales_order(order_id)
    assert (stored["estimatedDeliveryDate"][:10], stored["customerOrderNo"]) == ("2026-12-24", "Dock 4")
    assert updating.problem_codes(order_id) == []


def test_a_date_that_the_shop_does_not_send_on_is_no_change_for_omni(journey: Journey) -> None:
    order_id = downloaded(journey)
    journey.world.edit_order(order_id, DateRequired="2026-12-24 00:00:00")
    journey.download()
    assert journey.problem_codes(order_id) == []


@pytest.mark.parametrize("by_hand", ["Blue", ""])
def test_a_custom_field_is_never_written_over_and_the_change_waits_until_somebody_did_it_in_omni(updating: Journey, by_hand: str) -> None:
    updating.change(custom_refs={"CustomerRef2": "orders_1000"})
    order_id = downloaded(updating)
    updating.world.edit_order(order_id, CustomerRef2="Blue")
    updating.download()
    assert updates_sent(updating) == 0
    assert "orders_1000" in facts(updating, order_id)["why"]
    updating.world.edit_sales_order(order_id, customFields={"orders_1000": by_hand})
    updating.clock.ahead += timedelta(minutes=16)
    updating.download()
    assert updating.problem_codes(order_id) == ([] if by_hand else ["changed_in_neto"])


def test_lines_come_and_go_and_one_that_went_away_stands_at_zero_and_is_said(updating: Journey) -> None:
    order_id = downloaded(updating, ("AB-114", 2), ("ST-110", 1))
    lines = updating.world.shop_order(order_id)["OrderLine"]
    new = {**updating.world.shop_line("GD-110", 2), "OrderLineID": f"{order_id}-7"}
    updating.world.edit_order(order_id, recalculate=True, OrderLine=[lines[0], new])
    updating.download()
    assert (line_in_omni(updating, order_id, "ST-110")["qty"], line_in_omni(updating, order_id, "GD-110")["qty"]) == (0, 2)
    assert len(updating.world.sales_order(order_id)["lineItems"]) == 3
    assert updating.problem_codes(order_id) == ["line_at_zero"]
    assert updating.totals_agree(order_id)


@pytest.mark.parametrize("missing", ["keep", "remove"])
@pytest.mark.parametrize("numbers", ["keep", "reset"])
def test_whatever_omni_makes_of_what_is_left_out_the_rest_stays(updating: Journey, missing: str, numbers: str) -> None:
    updating.world.switches.missing_lines_on_put = missing
    updating.world.switches.numbers_omitted_on_put = numbers
    order_id = downloaded(updating, ("AB-114", 2), ("ST-110", 1))
    updating.world.edit_line(order_id, 0, Quantity=3)
    updating.download()
    assert line_in_omni(updating, order_id, "ST-110")["qty"] == 1
    assert updating.totals_agree(order_id)


@pytest.mark.parametrize(
    ("work", "why"),
    [
        ({"dispatchedDate": "2026-05-01T00:00:00Z"}, "it is dispatched in Omni"),
        ({"isVoid": True}, "it is void in Omni"),
        ({"invoiceDate": "2026-05-01T00:00:00Z"}, "it is invoiced in Omni"),
        ({"deliveryInstructions": "Beware of the dog"}, "somebody changed it in Omni too (deliveryInstructions)"),
    ],
)
def test_what_omnis_state_does_not_allow_is_told_with_its_reason(updating: Journey, work: dict[str, Any], why: str) -> None:
    order_id = downloaded(updating)
    updating.world.edit_sales_order(order_id, **work)
    updating.world.edit_order(order_id, DeliveryInstruction="Ring twice")
    updating.server.calls.reset()
    updating.download()
    assert updates_sent(updating) == 0
    assert why in facts(updating, order_id)["why"]


def test_omnis_refusal_of_a_change_is_told_in_its_words(updating: Journey) -> None:
    order_id = downloaded(updating)
    updating.world.edit_order(order_id, DeliveryInstruction="Ring twice")
    updating.server.faults.add("batch_400", api="omni", what="SalesOrders", method="PUT")
    updating.download()
    assert sorted(updating.problem_codes(order_id)) == ["changed_in_neto", "update_refused"]
    updating.clock.ahead += timedelta(minutes=16)
    updating.download()
    assert updating.problem_codes(order_id) == []


def test_a_change_to_an_order_that_is_several_sales_orders_is_told(updating: Journey) -> None:
    updating.world.add_product("TENT", price="20.00", stock=2)
    updating.world.add_stock("TENT", 1, 4)
    updating.change_group("branches", routing="on", grid=(BranchRow(3, backups=(4,)),), split_orders=True)
    order_id = updating.world.place_order([("TENT", 3)])["OrderID"]
    updating.download()
    a_moment_later(updating)
    updating.world.edit_order(order_id, DeliveryInstruction="Ring twice")
    updating.download()
    assert "several sales orders" in facts(updating, order_id)["why"]


def test_a_change_to_a_product_that_omni_lacks_is_told(updating: Journey) -> None:
    order_id = downloaded(updating)
    updating.world.edit_line(order_id, 0, SKU="NOT-IN-OMNI")
    updating.download()
    assert "can't be sent as it is" in facts(updating, order_id)["why"]


def test_a_person_may_have_it_updated_and_may_leave_it(journey: Journey) -> None:
    wanted, left = downloaded(journey), downloaded(journey)
    for order_id in (wanted, left):
        journey.world.edit_order(order_id, DeliveryInstruction="Ring twice")
    journey.download()
    assert journey.decisions.insist([wanted], journey.clock.now(), "a test") == [wanted]
    assert journey.decisions.dismiss(left, "leave it", journey.clock.now(), "a test")
    journey.download()
    assert journey.world.sales_order(wanted)["deliveryInstructions"] == "Ring twice"
    assert not journey.world.sales_order(left)["deliveryInstructions"]
    assert (journey.problem_codes(wanted), journey.problem_codes(left)) == ([], [])
    for note in ("a note", "another note"):
        a_moment_later(journey)
        journey.world.edit_order(left, InternalOrderNotes=note)
        journey.download()
    assert "Internal notes" in facts(journey, left)["details"]


@pytest.mark.parametrize("looked", [True, False])
@pytest.mark.parametrize("before", ["a change", "a refund"])
def test_what_neto_changes_after_somebody_left_the_order_as_it_is_is_told_and_keeps_it_from_being_dispatched(
    journey: Journey, before: str, looked: bool
) -> None:
    journey.change(auto_dispatch="completed")
    order_id = downloaded(journey, ("AB-114", 1))
    if before == "a change":
        journey.world.edit_order(order_id, DeliveryInstruction="Ring twice")
        journey.download()
    else:
        journey.world.add_rma(order_id)
        journey.clock.ahead += timedelta(hours=2)
        journey.download()
    assert journey.decisions.dismiss(order_id, "leave it", journey.clock.now(), "a test")
    if looked:
        a_moment_later(journey)
        journey.world.edit_order(order_id, OrderStatus="Pack")
        assert (journey.news(), journey.problem_codes(order_id)) == ({}, [])
    a_moment_later(journey)
    journey.world.edit_line(order_id, 0, Quantity=3)
    journey.download()
    assert "AB-114: 1 → 3" in facts(journey, order_id)["details"]
    assert "Ring twice" not in facts(journey, order_id)["details"]
    a_moment_later(journey)
    journey.world.add_stock("AB-114", 9)
    journey.world.complete_order(order_id)
    assert "dispatched" not in journey.news()
    assert "AB-114" in facts(journey, order_id)["details"]


@pytest.mark.parametrize("kind", UNCLEAR)
def test_an_unclear_answer_to_a_change_is_looked_up(updating: Journey, kind: str) -> None:
    order_id = downloaded(updating, ("AB-114", 1))
    updating.world.edit_line(order_id, 0, Quantity=3)
    updating.impatient()
    updating.server.faults.add(kind, api="omni", what="SalesOrders", method="PUT", seconds=2)
    updating.download()
    updating.download_until_settled()
    assert line_in_omni(updating, order_id, "AB-114")["qty"] == 3
    assert kinds(updating, order_id).count("updated") == 1
    assert updating.problem_codes(order_id) == []


def test_what_a_killed_run_had_changed_is_not_sent_again(updating: Journey) -> None:
    order_id = downloaded(updating, ("AB-114", 1))
    updating.world.edit_line(order_id, 0, Quantity=3)
    updating.stop_after_post("updates", nth=1)
    updating.server.calls.reset()
    updating.download_until_settled()
    assert updates_sent(updating) == 0
    assert (updating.problem_codes(order_id), row(updating, order_id).follow) == ([], "")


@pytest.mark.parametrize("then", [1, 2])
@pytest.mark.parametrize("way", ["killed", "lost_response", "status"])
def test_what_neto_changes_or_takes_back_before_our_change_is_known_to_have_arrived_reaches_omni(
    updating: Journey, way: str, then: int
) -> None:
    """Omni holds what our change brought, not what the ledger had it told before."""
    order_id = downloaded(updating, ("AB-114", 1))
    updating.world.edit_line(order_id, 0, Quantity=3)
    if way == "killed":
        updating.stop_after_post("updates", nth=1)
    else:
        updating.server.faults.add(way, api="omni", what="SalesOrders", method="PUT")
        updating.impatient()
        updating.download()
    a_moment_later(updating)
    updating.world.edit_line(order_id, 0, Quantity=then)
    updating.download_until_settled()
    assert line_in_omni(updating, order_id, "AB-114")["qty"] == then
    assert (updating.problem_codes(order_id), row(updating, order_id).follow) == ([], "")


def test_changed_and_completed_between_two_downloads_is_updated_and_then_dispatched(updating: Journey) -> None:
    updating.change(auto_dispatch="completed")
    order_id = downloaded(updating, ("AB-114", 1))
    updating.world.edit_line(order_id, 0, Quantity=3)
    updating.world.add_stock("AB-114", 5)
    updating.world.complete_order(order_id)
    assert updating.download().counts == {"dispatched": 1}
    assert line_in_omni(updating, order_id, "AB-114")["qtyShipped"] == 3


def test_changed_lines_that_omni_was_not_told_of_are_never_dispatched_unasked(journey: Journey) -> None:
    journey.change(auto_dispatch="completed")
    order_id = downloaded(journey, ("AB-114", 1))
    journey.world.edit_line(order_id, 0, Quantity=3)
    journey.world.complete_order(order_id)
    journey.download()
    assert sorted(journey.problem_codes(order_id)) == ["changed_in_neto", "lines_differ_in_omni"]
    assert journey.world.sales_order(order_id)["dispatchedDate"] is None


def test_a_change_that_came_with_its_dispatch_is_for_a_persons_hand_and_is_told_as_that(journey: Journey) -> None:
    """The address is put right while the parcel is packed: what is dispatched isn't changed any more, whoever insists."""
    journey.change(auto_dispatch="completed")
    order_id = downloaded(journey, ("AB-114", 1))
    journey.world.edit_order(order_id, ShipStreetLine1="5 Other Road")
    journey.world.complete_order(order_id)
    assert journey.download().counts == {"dispatched": 1}
    told = Problem("changed_in_neto", facts(journey, order_id))
    assert "can't be updated by itself: it is dispatched in Omni." in meaning(told)
    assert "by hand" in advice(told)
    assert "Update it in Omni" not in advice(told)
    journey.decisions.insist([order_id], journey.clock.now(), "a test")
    assert journey.download().counts == {"changed": 1}
    assert facts(journey, order_id) == told.facts


def test_a_change_that_a_person_may_write_over_is_told_as_that(journey: Journey) -> None:
    order_id = downloaded(journey, ("AB-114", 1))
    journey.world.edit_order(order_id, ShipStreetLine1="5 Other Road")
    journey.world.edit_sales_order(order_id, deliveryAddress1="7 Third Road")
    journey.download()
    told = facts(journey, order_id)
    assert ("somebody changed it in Omni too" in told["why"], "case" in told) == (True, False)


def test_an_order_that_was_in_omni_before_us_is_updated_too(updating: Journey) -> None:
    order = updating.world.place_order([("AB-114", 1)], ShippingTotal="0.00")
    lines = [(line["SKU"], line["Quantity"], line["UnitPrice"]) for line in order["OrderLine"]]
    updating.world.add_sales_order(order["OrderID"], lines, email=order["Email"], **updating.delivery_of(order))
    updating.download()
    a_moment_later(updating)
    updating.world.edit_line(order["OrderID"], 0, Quantity=2)
    updating.download()
    assert line_in_omni(updating, order["OrderID"], "AB-114")["qty"] == Decimal(2)
    assert len(updating.world.sales_order(order["OrderID"])["lineItems"]) == 1


def test_an_order_that_changed_within_the_second_of_its_download_is_noticed(journey: Journey) -> None:
    """DateUpdated has whole seconds: the download and the change may well bear the same one."""
    order_id = placed(journey)
    journey.download()
    before = journey.world.shop_order(order_id)["DateUpdated"]
    journey.world.edit_order(order_id, ShipStreetLine1="9 Harbour Parade", DateUpdated=before)
    journey.download()
    assert journey.problem_codes(order_id) == ["changed_in_neto"]
