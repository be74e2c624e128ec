"""What a person decides of an order while a run goes on: it is newer than what the run knew, and wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from omni_desktop.core.record.record import State
from omni_desktop.core.run import download as download_room
from tests.journeys.harness import Journey


def held_for_its_sku(journey: Journey, looks: int = 1) -> str:
    """An order whose product Omni doesn't have, after so many looks at it; the last of them was long ago. After several, only its age
    or a person brings another look."""
    customer = journey.world.add_customer(70 + len(journey.world.shop_orders()), in_omni=True)
    order_id = str(journey.world.place_order([("LATE-1", 1)], customer=customer)["OrderID"])
    if looks > 1:
        journey.wait_out_the_second()
    for _ in range(looks):
        journey.download()
        journey.clock.ahead += timedelta(days=2)
    assert journey.state(order_id) is State.HELD
    return order_id


def dismiss(journey: Journey, order_id: str) -> None:
    assert journey.decisions.dismiss(order_id, "not this one", journey.clock.now(), "a test")


def once_planned(journey: Journey, step: Callable[[], object]) -> None:
    """The step happens when the next run has planned its orders, and has done nothing about them yet."""
    plan_orders = download_room.plan_orders

    def planned(ctx: Any, order_ids: Sequence[str]) -> Any:
        plans = plan_orders(ctx, order_ids)
        journey._patch(download_room, "plan_orders", plan_orders)
        step()
        return plans

    journey._patch(download_room, "plan_orders", planned)


def test_an_order_that_is_dismissed_once_it_is_planned_is_not_sent(journey: Journey) -> None:
    order_id = held_for_its_sku(journey)
    journey.world.add_product("LATE-1")
    once_planned(journey, lambda: dismiss(journey, order_id))
    assert journey.news() == {"skipped": 1}
    assert (journey.state(order_id), journey.references()) == (State.SKIPPED, [])
    assert journey.news() == {}


def test_an_order_that_is_dismissed_while_others_are_sent_is_not_sent(journey: Journey) -> None:
    first, second = held_for_its_sku(journey), held_for_its_sku(journey)
    journey.world.add_product("LATE-1")
    journey.before_call("POST", "SalesOrders", lambda: dismiss(journey, second))
    assert journey.news() == {"created": 1, "skipped": 1}
    assert (journey.state(second), journey.references()) == (State.SKIPPED, [first])


def test_an_order_that_is_dismissed_while_it_is_looked_at_is_not_held_again(journey: Journey) -> None:
    order_id = held_for_its_sku(journey)
    once_planned(journey, lambda: dismiss(journey, order_id))
    assert journey.news() == {"skipped": 1}
    assert (journey.state(order_id), journey.problem_codes(order_id)) == (State.SKIPPED, [])


def test_a_doubt_that_is_dismissed_while_it_is_looked_up_stays_dismissed(journey: Journey) -> None:
    order_id = str(journey.world.place_order([("AB-114", 1)], customer=journey.world.add_customer(70, in_omni=True))["OrderID"])
    journey.server.faults.add("drop_connection", api="omni", what="SalesOrders", method="POST")
    journey.download()
    journey.clock.ahead += timedelta(seconds=31)
    answer = journey.ledger.answer

    def told(run_id: int, answers: Any) -> None:
        journey._patch(journey.ledger, "answer", answer)
        dismiss(journey, order_id)
        answer(run_id, answers)

    journey._patch(journey.ledger, "answer", told)
    journey.download()
    assert (journey.state(order_id), journey.references()) == (State.SKIPPED, [])


def test_a_new_look_that_is_asked_for_once_an_order_is_planned_comes_with_the_next_run(journey: Journey) -> None:
    order_id = held_for_its_sku(journey, looks=4)

    def mend() -> None:
        journey.world.add_product("LATE-1")
        journey.retry(order_id)

    once_planned(journey, mend)
    assert journey.news() == {"held": 1}
    assert journey.news() == {"created": 1}


def test_a_new_look_that_is_asked_for_while_the_run_goes_on_comes_with_the_next_run(journey: Journey) -> None:
    order_id = held_for_its_sku(journey, looks=4)
    events = journey.begin()
    for event in events:
        if getattr(event, "result", "") == "held" and not journey.world.omni_rows("SalesOrders"):
            journey.world.add_product("LATE-1")
            journey.retry(order_id)
            break
    list(events)
    journey.download()
    assert journey.references() == [order_id]


def completed_with_other_lines(journey: Journey) -> str:
    """An order that Neto completed and Omni holds otherwise: a person decides."""
    journey.change(auto_dispatch="completed_ignore_stock")
    order_id = str(journey.world.place_order([("AB-114", 1)], customer=journey.world.add_customer(70, in_omni=True))["OrderID"])
    journey.download()
    line = journey.world.sales_order(order_id)["lineItems"][0]
    journey.world.edit_sales_order(order_id, lineItems=[{"id": line["id"], "qty": 2}])
    journey.world.complete_order(order_id)
    journey.download()
    assert journey.problem_codes(order_id) == ["lines_differ_in_omni"]
    journey.clock.ahead += timedelta(days=2)
    return order_id


def once_looked_at(journey: Journey, step: Callable[[], object]) -> None:
    """The step happens when a look at orders in Omni has come to its end, right before it is written down."""
    follow_up = journey.ledger.follow_up

    def written(run_id: int, ups: Any) -> None:
        journey._patch(journey.ledger, "follow_up", follow_up)
        step()
        follow_up(run_id, ups)

    journey._patch(journey.ledger, "follow_up", written)


def test_what_a_person_wants_all_the_same_while_the_order_is_looked_at_is_done(journey: Journey) -> None:
    order_id = completed_with_other_lines(journey)
    once_looked_at(journey, lambda: journey.decisions.insist([order_id], journey.clock.now(), "a test"))
    for _ in range(2):
        journey.download()
    assert journey.world.sales_order(order_id)["dispatchedDate"]
    assert journey.state(order_id) is State.DISPATCHED


def test_a_problem_that_is_dismissed_while_the_order_is_looked_at_stays_dismissed(journey: Journey) -> None:
    order_id = completed_with_other_lines(journey)
    once_looked_at(journey, lambda: dismiss(journey, order_id))
    for _ in range(2):
        journey.download()
        assert journey.problem_codes(order_id) == []
        journey.clock.ahead += timedelta(days=2)
    assert not journey.world.sales_order(order_id)["dispatchedDate"]


def test_a_difference_that_was_accepted_covers_no_other_one_after_an_edit_in_neto(journey: Journey) -> None:
    placed = journey.world.place_order([("AB-114", 1)], customer=journey.world.add_customer(70, in_omni=True))
    order_id, total = str(placed["OrderID"]), Decimal(placed["GrandTotal"])
    journey.world.edit_order(order_id, GrandTotal=str(total + Decimal("0.40")))
    journey.download()
    assert journey.decisions.accept_rounding([order_id], journey.clock.now(), "a test") == [order_id]
    journey.world.edit_order(order_id, GrandTotal=str(total - Decimal("0.40")))
    for _ in range(2):
        journey.download()
        journey.retry(order_id)
        assert (journey.problem_codes(order_id), journey.references()) == (["total_differs"], [])
    assert journey.decisions.accept_rounding([order_id], journey.clock.now(), "a test") == [order_id]
    journey.download()
    assert (journey.references(), journey.totals_agree(order_id)) == ([order_id], True)
