"""Neto's payments become Omni's, once each; exported orders are marked in Neto; refunds are told and never written."""

from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.record.record import State
from omni_desktop.core.settings.settings import BranchRow
from tests.journeys.harness import Journey
from tests.journeys.test_changed_orders import a_moment_later
from tests.journeys.test_status_updates import UNCLEAR, kinds, placed, row


@pytest.fixture
def paying(journey: Journey) -> Journey:
    journey.change(payments=True)
    return journey


def paid(journey: Journey, order_id: str) -> list[tuple[str, Decimal, str]]:
    number = journey.world.sales_order(order_id)["id"]
    rows = [payment for payment in journey.world.omni_rows("Payments") if payment["orderId"] == number]
    return [(payment["transactionRef"], payment["amount"], payment["method"]) for payment in rows]


def in_neto(journey: Journey, order_id: str) -> list[tuple[str, Decimal, str]]:
    payments = journey.world.shop_order(order_id)["OrderPayment"]
    return [(payment["Id"], Decimal(payment["Amount"]), payment["PaymentType"]) for payment in payments]


def test_each_payment_is_made_once_and_a_second_one_follows(paying: Journey) -> None:
    paying.change(payment="any")
    order_id = paying.world.place_order([("AB-114", 2)], paid="10.00")["OrderID"]
    paying.download()
    assert paid(paying, order_id) == in_neto(paying, order_id)
    a_moment_later(paying)
    paying.world.pay_order(order_id, method="PayPal Checkout")
    for _ in range(2):
        paying.download()
    assert len(in_neto(paying, order_id)) == 2
    assert paid(paying, order_id) == in_neto(paying, order_id)
    assert kinds(paying, order_id).count("paid") == 2


def test_methods_are_named_by_the_table(paying: Journey) -> None:
    paying.change_group("accounting", payment_methods={"paypal checkout": "PayPal"})
    order_id = paying.world.place_order([("AB-114", 1)], payment_method="PayPal Checkout")["OrderID"]
    paying.download()
    assert [method for _, _, method in paid(paying, order_id)] == ["PayPal"]


def test_without_the_setting_no_payment_is_made(journey: Journey) -> None:
    order_id = placed(journey)
    journey.download()
    assert paid(journey, order_id) == []


@pytest.mark.parametrize("kind", [*UNCLEAR, "batch_400"])
def test_an_unclear_answer_never_makes_a_payment_twice(paying: Journey, kind: str) -> None:
    ids = [placed(paying) for _ in range(3)]
    paying.impatient()
    paying.server.faults.add(kind, api="omni", what="Payments", method="POST", seconds=2, keep=1)
    paying.download()
    for _ in range(3):
        paying.clock.ahead += timedelta(minutes=20)
        paying.download()
    assert all(paid(paying, order_id) == in_neto(paying, order_id) for order_id in ids)
    assert [paying.problem_codes(order_id) for order_id in ids] == [[], [], []]


def test_a_payment_that_omni_answered_with_its_number_is_not_made_again_though_no_look_shows_it(paying: Journey) -> None:
    order_id = placed(paying)
    paying.server.faults.add("empty_list", api="omni", what="Payments", method="GET", times=0)
    for _ in range(4):
        paying.download()
        paying.clock.ahead += timedelta(minutes=20)
    assert paid(paying, order_id) == in_neto(paying, order_id)


def test_what_a_killed_run_had_paid_is_found_and_not_paid_again(paying: Journey) -> None:
    order_id = placed(paying)
    paying.stop_after_post("Payments", nth=1)
    for _ in range(2):
        paying.clock.ahead += timedelta(minutes=20)
        paying.download()
    assert paid(paying, order_id) == in_neto(paying, order_id)


def test_a_payment_in_another_currency_holds_a_new_order_and_is_told_on_one_that_is_there(paying: Journey) -> None:
    paying.change(payment="any")
    there = paying.world.place_order([("AB-114", 1)], paid=False)["OrderID"]
    paying.download()
    a_moment_later(paying)
    paying.world.pay_order(there)
    new = placed(paying)
    for order_id in (there, new):
        paying.world.edit_payment(order_id, _currency="NZD")
    paying.download()
    assert (row(paying, new).state, paying.problem_codes(new)) == (State.HELD, ["foreign_currency"])
    assert (paid(paying, there), paying.problem_codes(there)) == ([], ["payment_foreign"])


def test_omnis_refusal_of_a_payment_is_told_and_tried_again_by_itself(paying: Journey) -> None:
    order_id = placed(paying)
    paying.server.faults.add("batch_400", api="omni", what="Payments", method="POST")
    paying.download()
    assert (paying.problem_codes(order_id), row(paying, order_id).state) == (["payment_refused"], State.CREATED)
    paying.clock.ahead += timedelta(minutes=16)
    paying.download()
    assert (paying.problem_codes(order_id), paid(paying, order_id)) == ([], in_neto(paying, order_id))


def test_the_payments_of_a_split_order_are_shared_to_the_cent(paying: Journey) -> None:
    paying.world.add_product("TENT", price="20.00", stock=2)
    paying.world.add_stock("TENT", 1, 4)
    paying.change_group("branches", routing="on", grid=(BranchRow(3, backups=(4,)),), split_orders=True)
    order = paying.world.place_order([("TENT", 3)])
    paying.download()
    shares = [amount for ending in ("", "/2") for _, amount, _ in paid(paying, order["OrderID"] + ending)]
    assert (len(shares), sum(shares)) == (2, Decimal(order["GrandTotal"]))


def test_a_sales_order_that_somebody_voided_in_omni_gets_no_payment(paying: Journey) -> None:
    paying.change(payment="any")
    paying.world.add_product("TENT", price="20.00", stock=2)
    paying.world.add_stock("TENT", 1, 4)
    paying.change_group("branches", routing="on", grid=(BranchRow(3, backups=(4,)),), split_orders=True)
    split, void = (paying.world.place_order(lines, paid=False)["OrderID"] for lines in ([("TENT", 3)], [("AB-114", 1)]))
    paying.download()
    for reference in (f"{split}/2", void):
        paying.world.edit_sales_order(reference, isVoid=True)
    for order_id in (split, void):
        paying.world.pay_order(order_id)
    for _ in range(2):
        paying.download()
        assert (paid(paying, f"{split}/2"), paid(paying, void), kinds(paying, void).count("paid")) == ([], [], 0)
        assert [amount for _, amount, _ in paid(paying, split)] == [in_neto(paying, split)[0][1]]


def test_a_payment_that_another_hand_made_is_not_made_again(paying: Journey) -> None:
    order = paying.world.place_order([("AB-114", 1)], ShippingTotal="0.00")
    lines = [(line["SKU"], line["Quantity"], line["UnitPrice"]) for line in order["OrderLine"]]
    there = paying.world.add_sales_order(order["OrderID"], lines, email=order["Email"], **paying.delivery_of(order))
    paying.world.add_payment(there["id"], order["GrandTotal"])
    paying.download()
    assert len(paid(paying, order["OrderID"])) == 1
    assert paying.problem_codes(order["OrderID"]) == ["payment_maybe_there"]


def test_a_payment_back_and_one_without_a_number_are_made_too(paying: Journey) -> None:
    order_id = placed(paying)
    paying.download()
    a_moment_later(paying)
    was = paying.world.shop_order(order_id)["OrderPayment"]
    back = {**was[0], "Id": "R-1", "Amount": "-5.00"}
    alike = [{**was[0], "Id": "", "Amount": "2.50"}] * 2
    paying.world.edit_order(order_id, OrderPayment=[*was, back, *alike])
    for _ in range(2):
        paying.download()
    amounts = [amount for _, amount, _ in paid(paying, order_id)]
    assert amounts == [Decimal(was[0]["Amount"]), Decimal(-5), Decimal("2.50"), Decimal("2.50")]
    assert len({reference for reference, _, _ in paid(paying, order_id)}) == 4
    assert paying.problem_codes(order_id) == []


def test_a_payment_back_that_omni_does_not_take_is_told(paying: Journey) -> None:
    paying.world.switches.negative_payment = "fail"
    order_id = placed(paying)
    paying.download()
    a_moment_later(paying)
    was = paying.world.shop_order(order_id)["OrderPayment"]
    paying.world.edit_order(order_id, OrderPayment=[*was, {**was[0], "Id": "R-1", "Amount": "-5.00"}])
    paying.download()
    assert paying.problem_codes(order_id) == ["payment_refused"]
    assert row(paying, order_id).problems[0].facts["amount"] == "-5.00"


def test_a_payment_that_went_or_changed_in_neto_after_it_was_made_is_told_once(paying: Journey) -> None:
    gone, changed = placed(paying), placed(paying)
    paying.download()
    before = {order_id: paid(paying, order_id) for order_id in (gone, changed)}
    a_moment_later(paying)
    payment = paying.world.shop_order(changed)["OrderPayment"][0]
    paying.world.edit_order(gone, OrderPayment=[])
    paying.world.edit_order(changed, OrderPayment=[{**payment, "Amount": "1.00"}])
    paying.download()
    assert [paying.problem_codes(order_id) for order_id in (gone, changed)] == [["payment_removed"], ["payment_changed"]]
    assert row(paying, changed).problems[0].facts["now"] == "1.00"
    assert {order_id: paid(paying, order_id) for order_id in (gone, changed)} == before
    assert paying.decisions.dismiss(gone, "settled by hand", paying.clock.now(), "a test")
    a_moment_later(paying)
    paying.world.edit_order(gone, Username="jim")       # read again, and no change that is told by itself
    paying.world.edit_order(changed, OrderPayment=[payment])
    paying.download()
    assert [paying.problem_codes(order_id) for order_id in (gone, changed)] == [[], []]


def exported(journey: Journey, order_id: str) -> str:
    return str(journey.world.shop_order(order_id)["_export"])


def test_orders_are_marked_as_exported_after_omni_confirmed_them(journey: Journey) -> None:
    journey.change(mark_exported=True)
    ids = [placed(journey) for _ in range(3)]
    held = journey.world.place_order([("XM-900", 1)])["OrderID"]
    journey.server.calls.reset()
    journey.download()
    assert [exported(journey, order_id) for order_id in ids] == ["Exported"] * 3
    assert exported(journey, held) == "Pending"
    assert sum(1 for api, what, _ in journey.server.calls.log if (api, what) == ("neto", "UpdateOrder")) == 1
    journey.download()
    assert sum(1 for api, what, _ in journey.server.calls.log if (api, what) == ("neto", "UpdateOrder")) == 1


@pytest.mark.parametrize("kind", ["status", "lost_response", "error_ack", "unauthorized", "cut_json"])
def test_a_mark_that_fails_is_set_later_and_leaves_the_order_as_it_is(journey: Journey, kind: str) -> None:
    journey.change(mark_exported=True)
    order_id = placed(journey)
    journey.server.faults.add(kind, api="neto", what="UpdateOrder")
    ended = journey.download()
    assert (ended.state, ended.counts, journey.notices()) == ("complete", {"created": 1}, ["export_later"])
    assert (row(journey, order_id).state, journey.problem_codes(order_id)) == (State.CREATED, [])
    journey.clock.ahead += timedelta(minutes=16)
    journey.download()
    assert exported(journey, order_id) == "Exported"
    assert "exported" in kinds(journey, order_id)


def test_a_refund_is_told_once_with_lines_and_money_and_nothing_is_written(journey: Journey) -> None:
    order_id = placed(journey, ("AB-114", 2))
    journey.download()
    before: Any = journey.world.sales_order(order_id)
    journey.world.add_rma(order_id, quantity=1)
    journey.clock.ahead += timedelta(hours=2)
    journey.download()
    assert journey.problem_codes(order_id) == ["refunded_in_neto"]
    facts = row(journey, order_id).problems[0].facts
    assert (facts["lines"], facts["amount"]) == ("1 of AB-114", f"{Decimal(before['lineItems'][0]['unitPrice']):.2f}")
    assert journey.world.sales_order(order_id) == before
    assert journey.decisions.dismiss(order_id, "credited by hand", journey.clock.now(), "a test")
    journey.clock.ahead += timedelta(hours=2)
    journey.download()
    assert (journey.problem_codes(order_id), kinds(journey, order_id).count("refunded")) == ([], 1)


def test_a_completed_order_waits_while_the_key_may_not_read_refunds(journey: Journey) -> None:
    journey.change(auto_dispatch="completed")
    order_id = placed(journey)
    journey.download()
    journey.world.complete_order(order_id)
    journey.server.switches.neto_denied = ["GetRma"]
    assert journey.news() == {"waiting": 1}
    assert journey.problem_codes(order_id) == ["refunds_unread"]
    assert "may not read refunds" in row(journey, order_id).problems[0].facts["reason"]
    journey.server.switches.neto_denied = []
    journey.clock.ahead += timedelta(minutes=16)
    assert journey.news() == {"dispatched": 1}
    assert journey.problem_codes(order_id) == []


def test_a_person_may_dispatch_an_order_whose_refunds_cannot_be_read(journey: Journey) -> None:
    journey.change(auto_dispatch="completed")
    order_id = placed(journey)
    journey.download()
    journey.world.complete_order(order_id)
    journey.server.switches.neto_denied = ["GetRma"]
    journey.download()
    journey.decisions.insist([order_id], journey.clock.now(), "a test")
    assert journey.news() == {"dispatched": 1}


@pytest.mark.parametrize("shape", ["plain", "lists", "date_total", "single"])
def test_a_refunded_order_is_never_dispatched_in_whatever_form_neto_tells_of_it(journey: Journey, shape: str) -> None:
    journey.change(auto_dispatch="completed")
    order_id = placed(journey)
    journey.download()
    journey.server.switches.rma_shape = shape
    journey.world.add_rma(order_id)
    journey.world.complete_order(order_id)
    journey.download()
    assert "completed_refunded" in journey.problem_codes(order_id)
    assert journey.world.sales_order(order_id)["stage"] == "New"


@pytest.mark.parametrize("named", ["bare", "spelled"])
def test_a_refund_that_names_its_order_otherwise_keeps_it_from_being_dispatched_too(journey: Journey, named: str) -> None:
    """100123 and " n100123 " for N100123."""
    journey.change(auto_dispatch="completed")
    refunded, other = placed(journey), placed(journey)
    journey.download()
    journey.server.switches.order_in_lists = named
    journey.world.add_rma(refunded)
    for order_id in (refunded, other):
        journey.world.complete_order(order_id)
    journey.download()
    assert "completed_refunded" in journey.problem_codes(refunded)
    assert (journey.state(refunded), journey.state(other)) == (State.CREATED, State.DISPATCHED)


def test_a_refund_that_may_be_of_either_of_two_orders_makes_both_wait(journey: Journey) -> None:
    journey.change(auto_dispatch="completed")
    first = placed(journey)
    twin = journey.world.place_order([("AB-114", 1)], OrderID=f"W{first[1:]}")["OrderID"]
    journey.download()
    journey.server.switches.order_in_lists = "bare"
    journey.world.add_rma(first)
    for order_id in (first, twin):
        journey.world.complete_order(order_id)
    assert journey.news() == {"waiting": 2}
    assert journey.problem_codes(twin) == ["refunds_unread"]


@pytest.mark.parametrize("named", ["bare", "spelled"])
def test_a_foreign_payment_that_names_its_order_otherwise_is_not_made_in_the_shops_currency(paying: Journey, named: str) -> None:
    paying.change(payment="any")
    order_id = paying.world.place_order([("AB-114", 1)], paid=False)["OrderID"]
    paying.download()
    a_moment_later(paying)
    paying.world.pay_order(order_id)
    paying.world.edit_payment(order_id, _currency="NZD")
    paying.server.switches.order_in_lists = named
    paying.download()
    assert (paid(paying, order_id), paying.problem_codes(order_id)) == ([], ["payment_foreign"])


def test_a_refund_that_cannot_be_read_makes_its_own_order_wait_and_no_other(journey: Journey) -> None:
    journey.change(auto_dispatch="completed")
    refunded, other = placed(journey), placed(journey)
    journey.download()
    journey.server.switches.rma_shape = "broken"
    journey.world.add_rma(refunded)
    for order_id in (refunded, other):
        journey.world.complete_order(order_id)
    assert journey.news() == {"waiting": 1, "dispatched": 1}
    assert journey.problem_codes(refunded) == ["refunds_unread"]


@pytest.mark.parametrize("fault", [{"kind": "status", "status": 503}, {"kind": "odd_row"}, {"kind": "html"}])
def test_a_look_for_refunds_that_failed_loses_none(journey: Journey, fault: dict[str, Any]) -> None:
    order_id = placed(journey)
    journey.download()
    journey.world.add_rma(order_id)
    journey.server.faults.add(api="neto", what="GetRma", times=0, **fault)
    journey.clock.ahead += timedelta(hours=2)
    journey.download()
    assert (journey.notices().count("refunds_not_looked_up"), journey.problem_codes(order_id)) == (1, [])
    journey.server.faults.clear()
    for _ in range(2):
        journey.clock.ahead += timedelta(days=3)
        journey.download()
    assert journey.problem_codes(order_id) == ["refunded_in_neto"]


def test_a_refund_of_an_order_that_is_held_is_told_once_that_comes_to_omni(journey: Journey) -> None:
    def later(hours: int) -> None:
        journey.clock.ahead += timedelta(hours=hours)
        journey.server.switches.clock_skew = journey.clock.ahead.total_seconds()

    order_id = journey.world.place_order([("XM-900", 1)])["OrderID"]
    other = journey.world.place_order([("XM-900", 2)], OrderStatus="On Hold")["OrderID"]
    journey.download()
    assert journey.problem_codes(order_id) == ["unknown_sku"]
    for each in (order_id, other):
        journey.world.add_rma(each)
    later(2)
    journey.download()
    later(2)
    journey.server.faults.add(api="neto", what="GetRma", kind="status", status=503, times=0)
    journey.download()
    journey.server.faults.clear()
    journey.world.add_omni_product("XM-900", [{"code": "XM-900"}])
    later(26)
    assert journey.news() == {"created": 1}
    assert journey.problem_codes(order_id) == ["refunded_in_neto"]
    for _ in range(2):
        later(2)
        journey.download()
    assert kinds(journey, order_id).count("refunded") == 1
    kept = journey.ledger.cached("refunds")
    assert kept is not None
    assert json.loads(kept[0])["waiting"] == []
