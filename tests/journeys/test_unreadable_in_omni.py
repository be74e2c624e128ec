"""A row of Omni that can't be read stops the orders that it may concern, and nobody else; it is never absence."""

from __future__ import annotations

import pytest

from omni_desktop.core.record.record import State
from tests.journeys.harness import Journey
from tests.journeys.test_changed_orders import a_moment_later
from tests.journeys.test_status_updates import placed

CODE = "unreadable_in_omni"
ODD = '{"id": "one"}'
NAMELESS = "null"
NOBODYS = ['{"id": 0}', '{"id": -7}']       # what could neither be linked nor looked up again


def break_rows(journey: Journey, what: str, field: str, value: object, row: str = ODD) -> None:
    journey.server.faults.add("odd_rows", api="omni", what=what, method="GET", times=0, field=field, value=str(value), message=row)


@pytest.mark.parametrize("row", [ODD, NAMELESS])
def test_a_product_that_cannot_be_read_holds_its_own_orders(journey: Journey, row: str) -> None:
    dark = journey.world.place_order([("AB-114", 1)])["OrderID"]
    light = journey.world.place_order([("ST-110", 1)])["OrderID"]
    break_rows(journey, "ProductOptions", "code", "AB-114", row)
    assert journey.download().counts == {"held": 1, "created": 1}
    assert journey.references() == [light]
    assert journey.problem_codes(dark) == [CODE]
    journey.server.faults.clear()
    journey.retry(dark)
    journey.download()
    assert journey.references() == sorted([dark, light])


@pytest.mark.parametrize("row", [ODD, NAMELESS, *NOBODYS])
def test_a_customer_that_cannot_be_read_is_not_made_again(journey: Journey, row: str) -> None:
    """Bob's contact is answered beside it, so it can't be the one that makes no sense."""
    first = [journey.world.place_order(Email=f"{name}@example.com")["OrderID"] for name in ("ada", "bob")]
    journey.download()
    dark = journey.world.place_order(Email="ada@example.com")["OrderID"]
    light = journey.world.place_order(Email="bob@example.com")["OrderID"]
    break_rows(journey, "Contacts", "email", "ada@example.com", row)
    a_moment_later(journey)
    journey.download()
    assert journey.references() == sorted([*first, light])
    assert journey.problem_codes(dark) == [CODE]
    assert len(journey.world.omni_rows("Contacts")) == 2


def test_a_customer_that_omni_made_and_whose_row_cannot_be_read_back_is_there(journey: Journey) -> None:
    journey.world.place_order(Email="ada@example.com")
    journey.before_call("POST", "Contacts", lambda: break_rows(journey, "Contacts", "email", "ada@example.com"))
    assert journey.download().counts == {"created": 1}
    (contact,) = journey.world.omni_rows("Contacts")
    assert [row["memberId"] for row in journey.sales_orders()] == [contact["id"]]


@pytest.mark.parametrize("row", [ODD, NAMELESS, *NOBODYS])
def test_a_sales_order_that_cannot_be_read_back_is_in_doubt_and_never_sent_again(journey: Journey, row: str) -> None:
    dark, light = (journey.world.place_order()["OrderID"] for _ in range(2))
    break_rows(journey, "SalesOrders", "reference", dark, row)
    journey.impatient()
    journey.download()
    journey.download()
    assert journey.ledger.known([dark])[dark].state is State.IN_DOUBT
    assert journey.problem_codes(dark) == [CODE]
    assert journey.ledger.known([light])[light].state is State.CREATED
    journey.server.faults.clear()
    journey.download()
    assert journey.ledger.known([dark])[dark].state is State.CREATED
    assert journey.references() == sorted([dark, light])


@pytest.mark.parametrize("lacks", ['{"lineItems": null}', '{"total": null}'])
def test_a_first_order_that_once_reads_back_without_its_lines_or_its_total_stops_no_store(journey: Journey, lacks: str) -> None:
    ids = journey.world.seed_orders(4)
    read_backs = {"api": "omni", "what": "SalesOrders", "method": "GET", "times": 3}
    journey.server.faults.add("odd_rows", field="reference", value=ids[0], message=lacks, **read_backs)
    journey.download()
    assert journey.state(ids[0]) is State.IN_DOUBT
    assert CODE in journey.problem_codes(ids[0])
    journey.download_until_settled()
    assert journey.references() == sorted(ids)
    assert CODE not in journey.problem_codes(ids[0])
    assert [row["reference"] for row in journey.sales_orders()].count(ids[0]) == 1


def test_a_status_update_waits_only_where_its_sales_order_cannot_be_read(journey: Journey) -> None:
    journey.change(auto_dispatch="completed_ignore_stock")
    dark, light = placed(journey), placed(journey)
    journey.download()
    for order_id in (dark, light):
        journey.world.complete_order(order_id)
    break_rows(journey, "SalesOrders", "reference", dark, '{"total": "NaN"}')
    a_moment_later(journey)
    journey.download()
    assert journey.world.sales_order(light)["dispatchedDate"]
    assert not journey.world.sales_order(dark)["dispatchedDate"]
    assert journey.problem_codes(dark) == [CODE]


def test_a_payment_that_cannot_be_read_holds_the_payments_of_its_own_order(journey: Journey) -> None:
    dark, light = placed(journey), placed(journey)
    journey.download()
    number = journey.world.sales_order(dark)["id"]
    journey.world.others.create("Payments", [{"orderId": number, "amount": 1, "method": "Cash", "transactionRef": "by hand"}])
    journey.change(payments=True)
    break_rows(journey, "Payments", "orderId", number)
    for order_id in (dark, light):
        journey.world.pay_order(order_id, method="PayPal Checkout")
    a_moment_later(journey)
    journey.download()
    paid = [payment["orderId"] for payment in journey.world.omni_rows("Payments")]
    assert paid.count(number) == 1
    assert journey.world.sales_order(light)["id"] in paid
    assert CODE in journey.problem_codes(dark)
