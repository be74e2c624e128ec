"""Calls are the price of a download: how many a big one takes, and that fewer calls see as much."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from omni_desktop.practice.world import PracticeWorld
from tests.journeys.harness import Journey

ORDERS, NEW_CUSTOMERS = 1000, 0.7
MOST_OMNI, MOST_NETO = 50, 20
MOST_OF_A_SWEEP = 20                   # of both sides together
WRITE_SECONDS = 2.0                    # what each write takes, by the clock of the run


def ordered(world: PracticeWorld, count: int) -> list[str]:
    """Seven of ten by customers whom Omni does not have."""
    first = len(world.shop_orders())
    people = [world.add_customer(first + number, in_omni=number % 10 < 3) for number in range(count)]
    return [world.place_order([("AB-114", 1)], customer=each)["OrderID"] for each in people]


def problems(journey: Journey, order_ids: list[str]) -> dict[str, list[str]]:
    return {order_id: codes for order_id in order_ids if (codes := journey.problem_codes(order_id))}


def second(journey: Journey, order_id: str) -> Callable[[], object]:
    return lambda: journey.world.add_sales_order(order_id, [("AB-114", 1, "3.00")])


def test_a_big_first_download_keeps_to_its_calls(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run's clock goes by its writes alone, so the count is the same on any computer."""
    passed: list[float] = []

    def slowly() -> None:
        passed.append(WRITE_SECONDS)

    monkeypatch.setattr(journey.clock, "seconds", lambda: sum(passed))
    journey.after_calls({"SalesOrders": slowly, "Contacts": slowly})
    journey.world.seed_orders(ORDERS, lines=1, new_customers=NEW_CUSTOMERS)
    ended = journey.download()
    assert ended.counts == {"created": ORDERS}
    assert (ended.omni_calls <= MOST_OMNI, ended.neto_calls <= MOST_NETO) == (True, True), (ended.omni_calls, ended.neto_calls)
    assert len(passed) > 2
    journey.change(payments=True)
    swept = journey.sweep()
    assert (swept.orders, swept.found, swept.unread) == (ORDERS, ORDERS, ())        # none of them is paid in Omni yet
    assert swept.neto_calls + swept.omni_calls <= MOST_OF_A_SWEEP, swept


@pytest.mark.parametrize("nth", [1, 24])
def test_a_double_in_a_batch_shows_although_its_references_are_not_asked_for(journey: Journey, nth: int) -> None:
    journey.world.switches.duplicate_reference = "accept"
    order_ids = ordered(journey.world, 2)
    journey.download()
    order_ids = ordered(journey.world, 30)
    journey.before_call("POST", "SalesOrders", second(journey, order_ids[nth]))
    assert journey.news() == {"created": 30}
    assert problems(journey, order_ids) == {order_ids[nth]: ["double_in_omni"]}


def test_a_double_of_an_order_that_only_a_later_batch_sends_shows_too(journey: Journey) -> None:
    journey.world.switches.duplicate_reference = "accept"
    ordered(journey.world, 2)
    journey.download()
    order_ids = ordered(journey.world, 40)
    journey.before_call("POST", "SalesOrders", second(journey, order_ids[38]))
    journey.download()
    assert problems(journey, order_ids) == {order_ids[38]: ["double_in_omni"]}


def test_where_the_newest_sales_orders_do_not_show_what_was_made_each_is_asked_for(journey: Journey) -> None:
    order_ids = ordered(journey.world, 20)
    journey.download()
    order_ids = ordered(journey.world, 20)
    journey.server.faults.add("empty_list", api="omni", what="SalesOrders", method="GET", nth=3)
    assert journey.news() == {"created": 20}
    assert problems(journey, order_ids) == {}


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_an_empty_page_among_many_customers_makes_nobody_twice(journey: Journey, nth: int) -> None:
    journey.world.switches.duplicate_email = "accept"
    ordered(journey.world, 110)
    journey.server.faults.add("empty_list", api="omni", what="Contacts", method="GET", nth=nth)
    assert journey.download().counts == {"created": 110}
    emails = [row["email"] for row in journey.world.omni_rows("Contacts")]
    assert len(emails) == len(set(emails)) == 110
