"""What a person decided of an order (an accepted difference, a chosen customer), and what Neto changes of it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.settings.settings import BranchRow
from tests.journeys.harness import Journey, Killed
from tests.journeys.test_status_updates import updates_sent

APART = Decimal("0.40")


def accepted(journey: Journey) -> str:
    """An order whose total in Neto is 0.40 more than its parts, which a person accepted."""
    placed = journey.world.place_order([("AB-114", 1)], customer=journey.world.add_customer(70, in_omni=True))
    order_id = str(placed["OrderID"])
    journey.world.edit_order(order_id, GrandTotal=str(Decimal(placed["GrandTotal"]) + APART))
    journey.download()
    assert journey.decisions.accept_rounding([order_id], journey.clock.now(), "a test") == [order_id]
    return order_id


def downloaded(journey: Journey) -> str:
    journey.change(changed_orders="update")
    order_id = accepted(journey)
    journey.download()
    assert (journey.references(), rounding(journey, order_id)) == ([order_id], APART)
    journey.world.switches.clock_skew += 2      # Neto's DateUpdated has whole seconds
    return order_id


def rounding(journey: Journey, order_id: str) -> Decimal:
    return Decimal(str(journey.world.sales_order(order_id)["surcharge"] or 0))


def test_shipping_that_is_edited_within_the_same_total_has_another_difference_which_nobody_accepted(journey: Journey) -> None:
    order_id = accepted(journey)
    journey.world.edit_order(order_id, ShippingTotal="0.60")
    journey.download()
    assert (journey.problem_codes(order_id), journey.references()) == (["total_differs"], [])
    assert journey.decisions.accept_rounding([order_id], journey.clock.now(), "a test") == [order_id]
    journey.download()
    assert journey.references() == [order_id]
    assert journey.totals_agree(order_id)


def test_a_rounding_goes_away_with_the_difference_that_it_was_for(journey: Journey) -> None:
    order_id = downloaded(journey)
    journey.world.edit_order(order_id, GrandTotal=str(Decimal(journey.world.shop_order(order_id)["GrandTotal"]) - APART))
    journey.download()
    assert (rounding(journey, order_id), journey.totals_agree(order_id)) == (0, True)
    assert "omni_total_differs" not in journey.problem_codes(order_id)


def test_an_address_that_is_edited_comes_to_omni_beside_the_rounding_that_was_accepted(journey: Journey) -> None:
    order_id = downloaded(journey)
    journey.world.edit_order(order_id, ShipStreetLine1="5 Other Road")
    journey.download()
    assert journey.world.sales_order(order_id)["deliveryAddress1"] == "5 Other Road"
    assert (rounding(journey, order_id), journey.totals_agree(order_id)) == (APART, True)


def test_another_total_with_the_same_difference_is_told_and_not_sent(journey: Journey) -> None:
    order_id = downloaded(journey)
    before = journey.world.sales_order(order_id)["total"]
    journey.server.calls.reset()
    total = Decimal(journey.world.edit_line(order_id, 0, Quantity=2)["GrandTotal"])
    journey.world.edit_order(order_id, GrandTotal=str(total + APART))
    journey.download()
    assert (updates_sent(journey), journey.world.sales_order(order_id)["total"]) == (0, before)
    assert "changed_in_neto" in journey.problem_codes(order_id)


def test_a_changed_order_whose_customer_was_chosen_among_several_comes_to_omni_and_keeps_that_customer(journey: Journey) -> None:
    journey.change(changed_orders="update")
    customer = journey.world.add_customer(70, in_omni=True)
    first = next(row for row in journey.world.omni_rows("Contacts") if row["email"] == customer["EmailAddress"])
    journey.world.add_contact(email=customer["EmailAddress"], firstName="Twin", type="Customer", isActive=True)
    order_id = str(journey.world.place_order([("AB-114", 1)], customer=customer)["OrderID"])
    journey.download()
    assert journey.decisions.choose_customer([order_id], first["id"], journey.clock.now(), "a test") == [order_id]
    journey.download()
    journey.world.switches.clock_skew += 2
    journey.world.edit_order(order_id, ShipStreetLine1="5 Other Road")
    journey.download()
    stored = journey.world.sales_order(order_id)
    assert (stored["deliveryAddress1"], stored["memberId"]) == ("5 Other Road", first["id"])
    assert journey.problem_codes(order_id) == []


@pytest.mark.parametrize("fault", ["status_after_commit", "lost_response", "status"])
def test_an_accepted_difference_is_evened_out_once_whatever_the_answer(journey: Journey, fault: str) -> None:
    order_id = accepted(journey)
    journey.impatient()
    journey.server.faults.add(fault, api="omni", what="SalesOrders", method="POST")
    journey.download()
    journey.clock.ahead += timedelta(seconds=100)
    journey.download()
    assert (len(journey.sales_orders()), rounding(journey, order_id), journey.totals_agree(order_id)) == (1, APART, True)


@pytest.mark.parametrize("arrives", [True, False])
def test_an_accepted_difference_outlives_a_program_that_ends_beside_its_create(journey: Journey, arrives: bool) -> None:
    order_id = accepted(journey)
    if arrives:
        journey.stop_after_post("SalesOrders", 1)
    else:
        journey.stop_as_it_leaves()
    for _ in range(2):
        journey.clock.ahead += timedelta(seconds=100)
        journey.download()
    assert (len(journey.sales_orders()), rounding(journey, order_id), journey.totals_agree(order_id)) == (1, APART, True)
    assert journey.problem_codes(order_id) == ["tax_differs"], "what was said as it was sent is still true"


def test_a_tax_that_differs_is_still_said_of_an_order_whose_answer_was_kept_and_not_read_back(journey: Journey) -> None:
    order_id, answer = accepted(journey), journey.ledger.answer

    def answered(run_id: int, answers: Any) -> None:
        answer(run_id, answers)
        if answers:
            raise Killed

    journey._patch(journey.ledger, "answer", answered)
    with pytest.raises(Killed):
        journey.download()
    journey._patch(journey.ledger, "answer", answer)
    assert journey.problem_codes(order_id) == ["tax_differs"]
    journey.download()
    assert (len(journey.sales_orders()), journey.problem_codes(order_id)) == (1, ["tax_differs"])


def test_an_order_that_has_something_to_be_said_of_is_in_no_doubt_between_omnis_answer_and_its_reading_back(journey: Journey) -> None:
    order_id = accepted(journey)
    journey.download()
    assert journey.problem_codes(order_id) == ["tax_differs"]
    told = [line.kind for line in journey.story(order_id).timeline]
    assert ("sending" in told, "created" in told, "in_doubt" in told) == (True, True, False)


def test_what_omni_holds_already_at_the_accepted_total_is_linked_and_nothing_else_made(journey: Journey) -> None:
    order_id = accepted(journey)
    order = journey.world.shop_order(order_id)
    journey.world.add_sales_order(order_id, [("AB-114", 1, order["GrandTotal"])], email=order["Email"], taxStatus="Incl", taxRate=10)
    assert journey.download().counts == {"adopted": 1}
    assert (len(journey.sales_orders()), journey.totals_agree(order_id)) == (1, True)


def test_of_an_order_that_is_split_an_accepted_difference_is_evened_out_once_also_after_a_lost_answer(journey: Journey) -> None:
    journey.world.add_product("TENT", price="20.00", stock=2)
    journey.world.add_stock("TENT", 2, 4)
    journey.change_group("branches", routing="on", grid=(BranchRow(3, backups=(4,)),), split_orders=True)
    placed = journey.world.place_order([("TENT", 4)], customer=journey.world.add_customer(70, in_omni=True))
    order_id, total = str(placed["OrderID"]), Decimal(placed["GrandTotal"]) + APART
    journey.world.edit_order(order_id, GrandTotal=str(total))
    journey.download()
    assert journey.decisions.accept_rounding([order_id], journey.clock.now(), "a test") == [order_id]
    journey.server.faults.add("status_after_commit", api="omni", what="SalesOrders", method="POST")
    for _ in range(2):
        journey.download()
        journey.clock.ahead += timedelta(seconds=100)
    rows = journey.sales_orders()
    assert sorted(row["reference"] for row in rows) == [order_id, f"{order_id}/2"]
    assert sum(Decimal(str(row["total"])) for row in rows) == total
    assert sum(Decimal(str(row["surcharge"] or 0)) for row in rows) == APART
