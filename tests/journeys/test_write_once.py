"""What every kind of write does once: sales orders, customers, changes and payments, whatever Omni answers and whoever turns a clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any, cast

import pytest

from omni_desktop.core.errors import Fault
from omni_desktop.core.record.audit import AuditFilter
from omni_desktop.core.record.record import State
from omni_desktop.core.writes import creates
from omni_desktop.storage.reading.audit import entries
from tests.journeys.harness import Journey
from tests.patience import until

DAY = timedelta(days=1)


def ordered(journey: Journey, count: int = 1) -> list[str]:
    """Orders of customers whom Omni has, so that a sales order is the first that is written."""
    first = len(journey.world.shop_orders())
    people = [journey.world.add_customer(first + number, in_omni=True) for number in range(count)]
    return [journey.world.place_order([("AB-114", 1)], customer=each)["OrderID"] for each in people]


def answered_but_not_read_back(journey: Journey) -> str:
    """Omni says the id of its sales order, and then no more."""
    (order_id,) = ordered(journey)
    silent = {"api": "omni", "what": "SalesOrders", "method": "GET", "times": 0}
    journey.before_call("POST", "SalesOrders", lambda: journey.server.faults.add("status", **silent))
    journey.failing_download()
    journey.server.faults.clear()
    return order_id


def _pay(journey: Journey) -> None:
    """Payments are on, and those of what was there before are made."""
    journey.change(payments=True)
    for order in journey.world.shop_orders():
        journey.world.edit_order(order["OrderID"])
    journey.download()
    assert len(journey.world.omni_rows("Payments")) == len(journey.world.shop_orders())


def another(journey: Journey, reference: str) -> None:
    journey.world.add_sales_order(reference, [("AB-114", 7, "3.00")], email="somebody.else@example.com")


@pytest.fixture
def proven(journey: Journey) -> Journey:
    """A store whose first order stands."""
    ordered(journey)
    journey.download()
    return journey


def test_what_was_done_is_told_by_the_audit_and_nothing_where_nothing_was(proven: Journey) -> None:
    audit = lambda: entries(cast(Any, proven.ledger)._database, AuditFilter())  # noqa: E731
    before = len(list(audit()))
    for number in range(3):
        proven.world.place_order([("AB-114", 1)], Email=f"new{number}@example.com")
    proven.download()
    told = Counter(row.what for row in list(audit())[before:])
    assert told == {
        "run_started": 1, "contacts_sent": 1, "contacts_answered": 2, "orders_sent": 1, "sales_order_created": 3, "run_ended": 1,
    }  # fmt: skip


# What a call of several comes to where Omni stumbled over it


def test_sales_orders_of_a_batch_that_omni_took_in_part_are_all_made_in_the_same_run(proven: Journey) -> None:
    ids = ordered(proven, 12)
    proven.server.faults.add("status_after_part", api="omni", what="SalesOrders", method="POST", keep=3)
    assert proven.news() == {"created": 12}
    assert len(proven.references()) == 13
    assert set(ids) < set(proven.references())


def test_customers_of_a_batch_that_omni_took_in_part_are_all_made_in_the_same_run(proven: Journey) -> None:
    for number in range(12):
        proven.world.place_order([("AB-114", 1)], Email=f"new{number}@example.com")
    proven.server.faults.add("status_after_part", api="omni", what="Contacts", method="POST", keep=3)
    assert proven.news() == {"created": 12}
    emails = [row["email"] for row in proven.world.omni_rows("Contacts")]
    assert len(emails) == len(set(emails))


def test_customers_that_surely_did_not_arrive_are_made_in_the_same_run(journey: Journey) -> None:
    """A gateway gave up (504): Omni isn't believed before its settle time is over, and where that is short the run goes on."""
    journey.change_group("connection", settle_seconds=1)
    ids = journey.world.seed_orders(9, new_customers=1.0)
    journey.server.faults.add("status_after_part", api="omni", what="Contacts", method="POST", nth=2, keep=2, status=504)
    assert journey.download().counts == {"created": 9}
    assert journey.references() == sorted(ids)
    emails = [row["email"] for row in journey.world.omni_rows("Contacts")]
    assert len(emails) == len(set(emails))


def test_changes_of_a_batch_that_omni_took_in_part_are_all_made_in_the_same_run(proven: Journey) -> None:
    proven.change(auto_dispatch="completed_ignore_stock")
    ids = ordered(proven, 12)
    proven.download()
    for order_id in ids:
        proven.world.complete_order(order_id)
    proven.server.faults.add("status_after_part", api="omni", what="SalesOrders", method="PUT", nth=2, keep=3)
    assert proven.news() == {"dispatched": 12}
    assert all(proven.world.sales_order(order_id)["dispatchedDate"] for order_id in ids)


def test_payments_of_a_batch_that_omni_took_in_part_are_all_made_in_the_same_run(proven: Journey) -> None:
    _pay(proven)
    ordered(proven, 12)
    proven.server.faults.add("status_after_part", api="omni", what="Payments", method="POST", nth=2, keep=3)
    proven.download()
    references = [row["transactionRef"] for row in proven.world.omni_rows("Payments")]
    assert (len(references), len(set(references))) == (13, 13)


def test_a_payment_that_omni_refuses_whole_keeps_no_other_one_back(proven: Journey) -> None:
    _pay(proven)
    ids = ordered(proven, 9)
    halves_with_the_bad_one = len([8, 4, 2, 1])
    proven.server.faults.add("batch_400", api="omni", what="Payments", method="POST", nth=2, times=halves_with_the_bad_one)
    proven.download()
    assert len(proven.world.omni_rows("Payments")) == 1 + 8
    assert [code for order_id in ids for code in proven.problem_codes(order_id)] == ["payment_refused"]


def test_a_server_that_stumbles_over_everything_is_left_alone_soon(proven: Journey) -> None:
    ordered(proven, 12)
    proven.server.faults.add("status", api="omni", what="SalesOrders", method="POST", times=0)
    proven.server.calls.reset()
    assert proven.failing_download().code == "server_error"
    assert [what for _, what, _ in proven.server.calls.log].count("POST SalesOrders") <= 8
    proven.server.faults.clear()
    assert proven.news() == {"created": 12}


# What is found is ours only if it is


@pytest.mark.parametrize("kind", ["drop_connection", "status"])
def test_a_sales_order_of_somebody_else_is_never_taken_for_an_unanswered_create(proven: Journey, kind: str) -> None:
    (order_id,) = ordered(proven)
    proven.server.faults.add(kind, api="omni", what="SalesOrders", method="POST")
    proven.before_call("POST", "SalesOrders", lambda: another(proven, order_id))
    assert proven.news() == {"held": 1}
    assert proven.problem_codes(order_id) == ["reference_taken"]


def test_somebody_who_takes_the_reference_later_is_not_taken_for_ours_either(proven: Journey) -> None:
    (order_id,) = ordered(proven)
    proven.server.faults.add("drop_connection", api="omni", what="SalesOrders", method="POST")
    proven.download()
    another(proven, order_id)
    assert proven.news() == {"held": 1}
    assert proven.problem_codes(order_id) == ["reference_taken"]


def test_another_customers_sales_order_with_our_very_lines_is_not_taken_for_ours(proven: Journey) -> None:
    """As another integration brings the same order, to whoever it takes for its customer."""
    (order_id,) = ordered(proven)
    proven.server.faults.add("drop_connection", api="omni", what="SalesOrders", method="POST")
    proven.download()
    line = proven.world.shop_order(order_id)["OrderLine"][0]
    goods = {"code": line["SKU"], "qty": line["Quantity"], "unitPrice": line["UnitPrice"], "integrationRef": line["OrderLineID"]}
    somebody = proven.world.add_contact(email="somebody.else@example.com")
    proven.world.add_sales_order(order_id, lineItems=[goods], memberId=somebody["id"], email=somebody["email"])
    assert proven.news() == {"held": 1}
    assert proven.problem_codes(order_id) == ["reference_taken"]


def test_several_customers_alike_hold_the_order_and_none_is_taken(proven: Journey) -> None:
    order = proven.world.place_order(Email="jo@example.com")
    proven.before_call("POST", "Contacts", lambda: [proven.world.add_contact(email="jo@example.com") for _ in range(2)])
    assert proven.news() == {"held": 1}
    assert proven.problem_codes(order["OrderID"]) == ["customer_ambiguous"]


def test_a_payment_with_our_reference_and_another_amount_is_somebody_elses(proven: Journey) -> None:
    _pay(proven)
    (order_id,) = ordered(proven)
    proven.server.faults.add("drop_connection", api="omni", what="Payments", method="POST")
    proven.download()
    payment = proven.world.shop_order(order_id)["OrderPayment"][0]
    proven.world.add_payment(proven.world.sales_order(order_id)["id"], "1.00", transactionRef=payment["Id"])
    proven.clock.ahead += timedelta(minutes=20)
    proven.download()
    assert proven.problem_codes(order_id) == ["payment_maybe_there"]
    assert [row["amount"] for row in proven.world.omni_rows("Payments")][1:] == [Decimal("1.00")]


def test_one_empty_page_of_customers_makes_nobody_twice(proven: Journey) -> None:
    proven.world.switches.duplicate_email = "accept"
    proven.world.add_contact(email="jo@example.com")
    proven.world.place_order(Email="jo@example.com")
    proven.server.faults.add("empty_list", api="omni", what="Contacts", method="GET")
    assert proven.news() == {"created": 1}
    assert [row["email"] for row in proven.world.omni_rows("Contacts")].count("jo@example.com") == 1


def test_an_id_that_omni_answered_is_never_absent(proven: Journey) -> None:
    order_id = answered_but_not_read_back(proven)
    proven.world.edit_sales_order(order_id, reference="renamed")
    for _ in range(2):
        proven.clock.ahead += timedelta(hours=1)
        proven.download()
    assert [row["reference"] for row in proven.sales_orders()].count("renamed") == 1
    assert len(proven.sales_orders()) == 2


def test_a_bug_that_one_order_provokes_after_its_create_holds_that_order_only(proven: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = ordered(proven, 5)
    differences = creates.differences

    def stumbles(sales_order: Any, stored: Any) -> Any:
        if sales_order.order_id == ids[2]:
            raise ArithmeticError
        return differences(sales_order, stored)

    monkeypatch.setattr(creates, "differences", stumbles)
    assert proven.news() == {"created": 5}
    assert [proven.problem_codes(order_id) for order_id in ids] == [[], [], ["program_fault"], [], []]


# The settle time starts when a call leaves, by clocks that nobody can turn


def test_the_settle_time_starts_after_the_wait_that_omni_asked_for(proven: Journey) -> None:
    proven.change_group("connection", settle_seconds=600)
    ordered(proven)
    proven.server.faults.add("rate_limited", api="omni", what="SalesOrders", method="POST", retry_after=150)
    began = proven.clock.now()
    proven.stop_as_it_leaves(nth=2)
    (left,) = proven.ledger.unsettled()
    assert left.intended_at - began >= timedelta(seconds=150)
    proven.download()
    proven.clock.ahead += timedelta(seconds=590)
    assert proven.download().figures.in_doubt.count == 1
    proven.clock.ahead += timedelta(seconds=90)
    assert proven.download().figures.in_doubt.count == 0
    assert len(proven.sales_orders()) == 2


@pytest.mark.parametrize("turned", [-DAY, DAY, 365 * DAY])
def test_a_create_that_was_lost_while_the_clock_was_wrong_waits_its_time_and_no_longer(proven: Journey, turned: timedelta) -> None:
    ordered(proven)
    proven.clock.turned = turned
    proven.stop_as_it_leaves()
    proven.clock.turned = timedelta()
    proven.clock.ahead += timedelta(seconds=3)
    for _ in range(2):
        proven.download()
        assert len(proven.sales_orders()) == 1
    proven.clock.ahead += timedelta(seconds=31)
    assert proven.news() == {"created": 1}


@pytest.mark.parametrize("silent", [("omni",), ("omni", "neto")])
def test_where_omni_tells_no_time_neto_s_keeps_a_turned_clock_from_sending_again(proven: Journey, silent: tuple[str, ...]) -> None:
    """By the Date of Neto's replies, or by the CurrentTime in them."""
    proven.server.switches.no_date = silent
    proven.server.switches.duplicate_reference = "accept"
    ordered(proven)
    proven.server.faults.add("drop_connection", api="omni", what="SalesOrders", method="POST")
    proven.download()
    proven.clock.turned = DAY
    for _ in range(2):
        proven.download()
        assert len(proven.sales_orders()) == 1
    proven.clock.ahead += timedelta(seconds=31)
    proven.server.switches.clock_skew = 31
    assert proven.news() == {"created": 1}


@pytest.mark.parametrize("what", ["Contacts", "PUT", "Payments"])
def test_no_other_write_goes_again_because_a_clock_was_turned(proven: Journey, what: str) -> None:
    """Lost on its way while the clock was a day slow; put right, not even an hour later by the wrong clock is it sent again at once."""
    count = _one_write_waits(proven, what)
    proven.clock.turned = -DAY
    proven.server.faults.add("drop_connection", api="omni", what="SalesOrders" if what == "PUT" else what, method=_method(what))
    proven.download()
    proven.clock.turned = timedelta()
    proven.clock.ahead += timedelta(seconds=3)
    before = count()
    proven.download()
    assert count() == before
    for _ in range(2):
        proven.clock.ahead += timedelta(minutes=16)
        proven.download()
    assert count() == before + 1


def _method(what: str) -> str:
    return "PUT" if what == "PUT" else "POST"


def _one_write_waits(journey: Journey, what: str) -> Callable[[], int]:
    """How often it was done."""
    if what == "Contacts":
        journey.world.place_order(Email="new@example.com")
        return lambda: len(journey.world.omni_rows("Contacts"))
    if what == "Payments":
        _pay(journey)
        ordered(journey)
        return lambda: len(journey.world.omni_rows("Payments"))
    journey.change(auto_dispatch="completed_ignore_stock")
    (order_id,) = ordered(journey)
    journey.download()
    journey.world.complete_order(order_id)
    return lambda: sum(1 for row in journey.sales_orders() if row["dispatchedDate"])


def test_a_run_that_dies_as_a_customers_create_leaves_looks_for_it_and_makes_it_once(proven: Journey) -> None:
    proven.world.place_order(Email="new@example.com")
    proven.stop_as_it_leaves()
    proven.download_until_settled()
    assert [row["email"] for row in proven.world.omni_rows("Contacts")].count("new@example.com") == 1


@pytest.mark.parametrize("kind", ["unauthorized", "forbidden"])
def test_what_surely_left_nothing_behind_waits_for_no_settle_time(proven: Journey, kind: str) -> None:
    (order_id,) = ordered(proven)
    proven.server.faults.add(kind, api="omni", what="SalesOrders", method="POST", times=0)
    proven.failing_download()
    assert proven.state(order_id) is State.FOUND
    proven.server.faults.clear()
    assert proven.news() == {"created": 1}


def test_what_omni_answered_before_it_refused_the_rest_is_known_when_the_run_ends(proven: Journey) -> None:
    _pay(proven)
    ordered(proven, 4)
    proven.server.faults.add("unauthorized", api="omni", what="Payments", method="POST", nth=2, times=0)
    proven.failing_download()
    assert len(proven.world.omni_rows("Payments")) == 2
    assert proven.ledger.open_writes() == []


def test_an_order_in_doubt_has_that_state(proven: Journey) -> None:
    (order_id,) = ordered(proven)
    proven.server.faults.add("drop_connection", api="omni", what="SalesOrders", method="POST")
    proven.download()
    story = proven.story(order_id)
    assert story.row.state is State.IN_DOUBT


# What is in doubt has a way out


def gone(journey: Journey) -> str:
    """An order whose sales order Omni made and somebody deleted before it was read back."""
    order_id = answered_but_not_read_back(journey)
    journey.world.delete_sales_order(order_id)
    for _ in range(2):
        journey.clock.ahead += timedelta(hours=1)
        journey.download()
    assert journey.problem_codes(order_id) == ["created_then_gone"]
    assert journey.state(order_id) is State.IN_DOUBT
    return order_id


def test_what_omni_made_and_has_no_more_goes_again_only_when_somebody_says_so(proven: Journey) -> None:
    order_id = gone(proven)
    proven.retry(order_id)
    assert proven.news() == {"created": 1}
    assert proven.references().count(order_id) == 1
    assert proven.problem_codes(order_id) == []


def test_what_omni_made_and_has_no_more_can_be_left(proven: Journey) -> None:
    order_id = gone(proven)
    assert proven.decisions.dismiss(order_id, "it was a mistake", proven.clock.now(), "a test")
    for _ in range(2):
        proven.clock.ahead += timedelta(hours=1)
        assert proven.download().figures.in_doubt.count == 0
    assert (proven.state(order_id), order_id in proven.references()) == (State.SKIPPED, False)
    proven.retry(order_id)
    assert proven.news() == {"created": 1}


def test_what_is_there_all_the_same_is_found_in_spite_of_a_decision(proven: Journey) -> None:
    order_id = answered_but_not_read_back(proven)
    proven.retry(order_id)
    proven.download()
    assert (proven.state(order_id), len(proven.sales_orders())) == (State.CREATED, 2)


@pytest.mark.parametrize("decide", ["retry", "dismiss and retry"])
def test_an_order_without_an_answer_is_only_looked_for_before_its_time(proven: Journey, decide: str) -> None:
    (order_id,) = ordered(proven)
    proven.stop_as_it_leaves()
    proven.download()
    if decide != "retry":
        proven.decisions.dismiss(order_id, "enough", proven.clock.now(), "a test")
    proven.retry(order_id)
    assert proven.download().figures.in_doubt.count == 1
    assert len(proven.sales_orders()) == 1
    proven.clock.ahead += timedelta(seconds=31)
    assert proven.news() == {"created": 1}


# What somebody decides makes nothing arrive sooner


def unanswered(journey: Journey, *, late: bool, taken: bool = False) -> str:
    """A create that was lost, or that Omni carries out `late`; where it is `taken`, another has the reference meanwhile."""
    journey.world.switches.duplicate_reference = "accept"
    (order_id,) = ordered(journey)
    journey.impatient()
    fault: dict[str, Any] = {"kind": "hold", "commit": False} if late else {"kind": "drop_connection"}
    journey.server.faults.add(**fault, api="omni", what="SalesOrders", method="POST")
    if taken:
        journey.before_call("POST", "SalesOrders", lambda: another(journey, order_id))
    journey.download()
    return order_id


def arrives_late(journey: Journey, order_id: str) -> None:
    journey.server.faults.release()
    until(lambda: live(journey, order_id) == 1, "Omni never made what it held")


def live(journey: Journey, order_id: str) -> int:
    return journey.references().count(order_id)


@pytest.mark.parametrize("late", [True, False])
def test_a_dismissed_doubt_whose_order_changes_is_not_sent_before_it_is_surely_absent(proven: Journey, late: bool) -> None:
    order_id = unanswered(proven, late=late)
    proven.wait_out_the_second()
    assert proven.decisions.dismiss(order_id, "enough", proven.clock.now(), "a test")
    proven.world.edit_order(order_id, InternalOrderNotes="changed")
    assert proven.download().figures.in_doubt.count == 1
    if late:
        arrives_late(proven, order_id)
    proven.clock.ahead += timedelta(seconds=31)
    proven.download()
    assert live(proven, order_id) == 1
    assert proven.state(order_id) is State.CREATED


@pytest.mark.parametrize("late", [True, False])
def test_a_reference_that_is_freed_is_not_used_before_the_create_is_surely_absent(proven: Journey, late: bool) -> None:
    order_id = unanswered(proven, late=late, taken=True)
    assert proven.problem_codes(order_id) == ["reference_taken"]
    proven.world.edit_sales_order(order_id, reference="freed")
    proven.retry(order_id)
    proven.download()
    assert live(proven, order_id) == 0
    if late:
        arrives_late(proven, order_id)
    proven.clock.ahead += timedelta(seconds=31)
    proven.download()
    assert live(proven, order_id) == 1
    assert proven.state(order_id) is State.CREATED


def test_a_reference_that_is_freed_after_that_time_is_used_at_once(proven: Journey) -> None:
    order_id = unanswered(proven, late=False, taken=True)
    proven.world.edit_sales_order(order_id, reference="freed")
    proven.clock.ahead += timedelta(seconds=31)
    proven.retry(order_id)
    assert proven.news() == {"created": 1}
    assert live(proven, order_id) == 1


def test_a_payment_without_an_answer_waits_the_settle_time(proven: Journey) -> None:
    proven.change_group("connection", settle_seconds=600)
    _pay(proven)
    ordered(proven)
    proven.server.faults.add("drop_connection", api="omni", what="Payments", method="POST")
    made = []
    for seconds in (0, 500, 200, 1):
        proven.clock.ahead += timedelta(seconds=seconds)
        proven.download()
        made.append(len(proven.world.omni_rows("Payments")))
    assert made[:2] == [1, 1]
    assert made[-1] == 2


# What Omni always stumbles over never stops the others


def poisoned(journey: Journey, order_ids: list[str]) -> None:
    """Omni answers 500 to whatever carries one of these, and makes nothing of it."""
    journey.server.faults.add("poison", api="omni", what="SalesOrders", method="POST", times=0, message=" ".join(order_ids))


def try_until_quiet(journey: Journey) -> None:
    """As the timer does, with no time between two runs."""
    for _ in range(4):
        try:
            journey.download()
        except Fault:
            continue


def test_five_orders_that_omni_always_stumbles_over_do_not_stop_the_others(proven: Journey) -> None:
    ids = ordered(proven, 12)
    proven.wait_out_the_second()        # an order that was read within it may have been edited, and is sent once more
    poisoned(proven, ids[:5])
    try_until_quiet(proven)
    assert set(ids[5:]) <= set(proven.references())
    assert [proven.problem_codes(order_id) for order_id in ids[:5]] == [["omni_stumbles"]] * 5
    proven.server.calls.reset()
    later = ordered(proven, 3)
    assert proven.download().counts["created"] == 3
    assert set(later) <= set(proven.references())
    proven.server.faults.clear()
    proven.clock.ahead += DAY
    assert proven.news() == {"created": 5}


def test_the_others_get_their_turn_in_the_same_run(proven: Journey) -> None:
    ids = ordered(proven, 12)
    poisoned(proven, ids[:5])
    proven.download()
    assert set(ids[5:]) <= set(proven.references())


def test_the_first_order_of_a_store_need_not_be_one_that_omni_stumbles_over(journey: Journey) -> None:
    ids = ordered(journey, 9)
    poisoned(journey, ids[:5])
    try_until_quiet(journey)
    assert set(ids[5:]) <= set(journey.references())


def test_an_order_that_omni_stumbles_over_is_tried_twice_in_a_run(proven: Journey) -> None:
    ordered(proven)
    proven.server.faults.add("status", api="omni", what="SalesOrders", method="POST", times=0)
    proven.server.calls.reset()
    proven.download()
    assert [what for _, what, _ in proven.server.calls.log].count("POST SalesOrders") == 2


def test_an_order_whose_calls_all_get_lost_is_tried_twice_in_a_run(proven: Journey) -> None:
    """It is surely absent within the run, which so could go on with it for ever."""
    proven.change_group("connection", settle_seconds=2)
    ordered(proven)
    proven.server.faults.add("drop_connection", api="omni", what="SalesOrders", method="POST", times=0)
    proven.server.calls.reset()
    proven.download()
    assert [what for _, what, _ in proven.server.calls.log].count("POST SalesOrders") == 2


def test_what_somebody_insisted_on_is_not_forgotten_by_an_unclear_answer(proven: Journey) -> None:
    proven.change(auto_dispatch="completed")
    proven.world.switches.dispatch_without_stock = "negative"
    proven.world.add_product("TENT", stock=0)
    order_id = proven.world.place_order([("TENT", 1)], customer=proven.world.add_customer(77, in_omni=True))["OrderID"]
    proven.download()
    proven.world.complete_order(order_id)
    assert proven.news() == {"waiting": 1}
    proven.decisions.insist([order_id], proven.clock.now(), "a test")
    proven.server.faults.add("drop_connection", api="omni", what="SalesOrders", method="PUT")
    proven.download()
    assert proven.world.sales_order(order_id)["dispatchedDate"] is None
    for _ in range(2):
        proven.clock.ahead += timedelta(minutes=2)
        proven.download()
    assert proven.world.sales_order(order_id)["dispatchedDate"]


def test_looks_that_a_wrong_clock_put_off_for_a_year_come_as_soon_as_it_is_right(proven: Journey) -> None:
    order_id = proven.world.place_order([("LATE-1", 1)])["OrderID"]
    proven.clock.turned = 365 * DAY
    proven.download()
    assert proven.problem_codes(order_id) == ["unknown_sku"]
    proven.world.add_product("LATE-1")
    proven.clock.turned = timedelta()
    proven.clock.ahead += timedelta(minutes=20)
    proven.download()
    assert order_id in proven.references()
