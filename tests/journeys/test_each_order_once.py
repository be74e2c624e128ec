"""Whole runs over HTTP: whatever happens on the way, Omni ends with each order once."""

from __future__ import annotations

import pytest

from omni_desktop.core.record.history import Filter
from tests.journeys.harness import Journey
from tests.patience import until


def test_every_order_of_the_shop_stands_in_omni_once_and_to_the_cent(journey: Journey) -> None:
    ids = journey.world.seed_orders(40)
    ended = journey.download()
    assert ended.state == "complete"
    assert ended.counts == {"created": 40}
    assert journey.references() == sorted(ids)
    assert all(journey.totals_agree(order_id) for order_id in ids)
    assert (ended.figures.missing, ended.figures.double, ended.figures.apart) == (0, 0, 0)


def test_a_second_download_finds_nothing_and_asks_omni_nothing(journey: Journey) -> None:
    journey.world.seed_orders(5)
    journey.download()
    journey.server.calls.reset()
    ended = journey.download()
    assert ended.counts == {}
    assert journey.server.calls.omni == 0
    assert journey.server.calls.neto <= 2


def test_a_lost_reply_after_omni_committed_never_makes_a_second_order(journey: Journey) -> None:
    ids = journey.world.seed_orders(12)
    journey.server.faults.add("lost_response", api="omni", what="SalesOrders", method="POST", nth=2)
    journey.download()
    journey.download_until_settled()
    assert journey.references() == sorted(ids)


def test_a_commit_that_comes_after_we_gave_up_is_found_and_not_repeated(journey: Journey) -> None:
    ids = journey.world.seed_orders(6)
    journey.impatient()
    journey.server.faults.add("hold", api="omni", what="SalesOrders", method="POST", nth=2, commit=False)
    journey.download()
    before = len(journey.references())
    journey.server.faults.release()
    until(lambda: len(journey.references()) > before, "Omni never made what it held")
    journey.download_until_settled()
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize(
    "kind", ["status", "status_after_commit", "cut_json", "html", "missing_element", "no_id", "drop_connection", "hang"]
)
def test_an_unclear_answer_to_a_batch_is_looked_up(journey: Journey, kind: str) -> None:
    ids = journey.world.seed_orders(10)
    journey.impatient()
    journey.server.faults.add(kind, api="omni", what="SalesOrders", method="POST", nth=2, seconds=2)
    journey.download()
    journey.download_until_settled()
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize("kind", ["lost_response", "status", "status_after_commit", "missing_element", "no_id", "cut_json", "batch_400"])
def test_an_unclear_answer_for_customers_never_makes_one_twice(journey: Journey, kind: str) -> None:
    ids = journey.world.seed_orders(10)
    journey.server.faults.add(kind, api="omni", what="Contacts", method="POST", nth=2, keep=1)
    journey.download()
    journey.download_until_settled()
    emails = [row["email"] for row in journey.world.omni_rows("Contacts")]
    assert len(emails) == len(set(emails))
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize("how", ["next", "last", "from_one"])
@pytest.mark.parametrize("what", ["SalesOrders", "Contacts"])
def test_ids_that_omni_answers_for_another_element_mislead_nobody(journey: Journey, what: str, how: str) -> None:
    """Each order keeps its own sales order and its own customer, and nothing is said to stand twice."""
    ids = journey.world.seed_orders(8, new_customers=1.0)
    journey.server.faults.add("odd_ids", api="omni", what=what, method="POST", message=how, times=0)
    ended = journey.download()
    assert (ended.counts, ended.figures.double, ended.figures.apart) == ({"created": 8}, 0, 0)
    customers = {row["id"]: row["email"] for row in journey.world.omni_rows("Contacts")}
    for order_id in ids:
        stored = journey.world.sales_order(order_id)
        assert journey.story(order_id).row.omni_id == stored["id"]
        assert customers[stored["memberId"]] == journey.world.shop_order(order_id)["Email"]


@pytest.mark.parametrize("keep", [0, 3])
def test_a_batch_that_omni_refuses_whole_goes_again_in_halves_without_what_it_took(journey: Journey, keep: int) -> None:
    ids = journey.world.seed_orders(9)
    journey.server.faults.add("batch_400", api="omni", what="SalesOrders", method="POST", nth=2, keep=keep)
    assert journey.download().counts == {"created": 9}
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize("retry_after", [None, 1])
def test_a_429_is_waited_out_and_nothing_is_lost(journey: Journey, retry_after: int | None) -> None:
    ids = journey.world.seed_orders(6)
    journey.server.faults.add("rate_limited", api="omni", what="SalesOrders", method="POST", nth=1, retry_after=retry_after)
    journey.server.faults.add("rate_limited", api="neto", what="GetOrder", nth=2, retry_after=retry_after)
    assert journey.download().counts == {"created": 6}
    assert journey.references() == sorted(ids)


def test_two_orders_of_one_new_customer_make_one_contact(journey: Journey) -> None:
    customer = journey.world.add_customer(900)
    for _ in range(3):
        journey.world.place_order(customer=customer)
    assert journey.download().counts == {"created": 3}
    assert len(journey.world.omni_rows("Contacts")) == 1


def test_a_customer_made_by_somebody_else_in_between_is_linked(journey: Journey) -> None:
    customer = journey.world.add_customer(901)
    journey.world.place_order(customer=customer)
    journey.before_call("POST", "Contacts", lambda: journey.world.add_contact(email=customer["EmailAddress"].upper()))
    assert journey.download().counts == {"created": 1}
    contacts = journey.world.omni_rows("Contacts")
    assert [row["id"] for row in contacts] == [journey.sales_orders()[0]["memberId"]]


def test_what_a_killed_run_had_sent_is_found_and_checked(journey: Journey) -> None:
    ids = journey.world.seed_orders(8)
    journey.stop_after_post("SalesOrders", nth=2)
    journey.download_until_settled()
    assert journey.references() == sorted(ids)


def test_omni_orders_under_the_same_reference_are_linked_not_made_again(journey: Journey) -> None:
    order = journey.world.place_order(ShippingTotal="0.00")
    lines = [(line["SKU"], line["Quantity"], line["UnitPrice"]) for line in order["OrderLine"]]
    journey.world.add_sales_order(order["OrderID"], lines, email=order["Email"], **journey.delivery_of(order))
    ended = journey.download()
    assert ended.counts == {"adopted": 1}
    assert journey.references() == [order["OrderID"]]


@pytest.mark.parametrize(
    ("is_approved", "dispatched", "status"), [(False, None, "Draft"), (True, None, "Approved"), (True, "2026-05-13T01:00Z", "Dispatched")]
)
def test_the_list_says_where_a_sales_order_stands_in_omni(
    journey: Journey, is_approved: bool, dispatched: str | None, status: str
) -> None:
    order, made = journey.world.place_order(ShippingTotal="0.00"), journey.world.place_order()
    lines = [(line["SKU"], line["Quantity"], line["UnitPrice"]) for line in order["OrderLine"]]
    stands = {"isApproved": is_approved, "dispatchedDate": dispatched}
    journey.world.add_sales_order(order["OrderID"], lines, email=order["Email"], **journey.delivery_of(order), **stands)
    journey.change(order_status="Approved" if is_approved else "Draft")
    journey.download()
    found = {row.id: row.omni_status for row in journey.history.every_order(Filter())}
    assert found == {order["OrderID"]: status, made["OrderID"]: "Approved" if is_approved else "Draft"}


def test_a_different_sales_order_under_the_same_reference_holds_the_order(journey: Journey) -> None:
    order = journey.world.place_order()
    journey.world.add_sales_order(order["OrderID"], [("AB-114", 1, "1.00")])
    ended = journey.download()
    assert ended.counts == {"held": 1}
    assert journey.problem_codes(order["OrderID"]) == ["reference_taken"]


def test_a_reference_that_differs_only_in_case_holds_the_order(journey: Journey) -> None:
    order = journey.world.place_order()
    journey.world.place_order()
    journey.download(order_ids=(journey.world.shop_orders()[1]["OrderID"],))
    journey.world.add_sales_order(order["OrderID"].lower(), [("AB-114", 1, "1.00")])
    journey.download()
    assert journey.problem_codes(order["OrderID"]) == ["reference_near"]


def test_omnis_own_neto_integration_stops_the_first_download_and_names_the_prefix(journey: Journey) -> None:
    orders = [journey.world.place_order() for _ in range(3)]
    for order in orders:
        lines = [(line["SKU"], line["Quantity"], line["UnitPrice"]) for line in order["OrderLine"]]
        journey.world.add_sales_order("#" + order["OrderID"], lines, freightTotal=order["ShippingTotal"], **journey.delivery_of(order))
    fault = journey.failing_download()
    assert fault.code == "other_integration"
    assert fault.facts["prefix"] == "#"
    journey.change(reference_prefix="#")
    assert journey.download().counts == {"adopted": 3}
    assert len(journey.sales_orders()) == 3


def test_two_programs_on_one_store_never_run_at_once(journey: Journey) -> None:
    journey.world.seed_orders(3)
    first = journey.begin()
    assert journey.failing_download().code == "already_running"
    for _ in first:
        pass
    assert journey.download().counts == {}
    assert len(journey.references()) == 3
