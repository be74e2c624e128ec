"""A download undone: what it made is void again where nobody worked on it since, once, whatever happens; the rest says why not."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, cast

import pytest

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.record.audit import AuditFilter
from omni_desktop.core.record.record import State
from omni_desktop.core.record.undo_report import UndoReport
from omni_desktop.core.run.undo import undo_run
from omni_desktop.core.settings.settings import BranchRow
from omni_desktop.core.values import replace
from omni_desktop.storage.reading.audit import entries
from tests.journeys.harness import Journey, Killed
from tests.patience import until

SYDNEY, MELBOURNE, PERTH = 3, 4, 5


def undo(journey: Journey, run_id: int, *, send: bool = True) -> UndoReport:
    return undo_run(journey.tools(), run_id, "Kim", send=send)


def results(report: UndoReport) -> dict[str, str]:
    """Order -> voided, in_doubt, or why it is kept."""
    why = {each.id: next((p.facts.get("case", "") for p in each.problems if p.code == "not_undone"), "") for each in report.orders}
    return {each.id: why[each.id] if each.result == "kept" else each.result.value for each in report.orders}


def puts(journey: Journey) -> int:
    return sum(1 for api, what, _ in journey.server.calls.log if (api, what) == ("omni", "PUT SalesOrders"))


def placed(journey: Journey, count: int = 1) -> list[str]:
    return [str(journey.world.place_order([("AB-114", 1)])["OrderID"]) for _ in range(count)]


def row(journey: Journey, order_id: str) -> Any:
    return journey.story(order_id).row


def timeline(journey: Journey, order_id: str) -> list[tuple[str, Any]]:
    story = journey.story(order_id)
    return [(line.kind, line.facts) for line in story.timeline]


def test_what_nobody_touched_is_void_again_once_and_stays_away(journey: Journey) -> None:
    first = placed(journey, 3)
    run = journey.download().run_id
    later = placed(journey)
    journey.download()
    preview = undo(journey, run, send=False)
    assert (preview.run, results(preview), puts(journey)) == (None, dict.fromkeys(first, "voided"), 0)
    report = undo(journey, run)
    assert (results(report), dict(report.counts), report.is_whole) == (dict.fromkeys(first, "voided"), {"voided": 3}, True)
    assert [journey.world.sales_order(each)["isVoid"] for each in (*first, *later)] == [True, True, True, False]
    assert [row(journey, each).state for each in (*first, *later)] == [State.VOIDED] * 3 + [State.CREATED]
    assert ("undone", {"run": str(run), "by": "Kim"}) in timeline(journey, first[0])
    audited = [each for each in entries(cast(Any, journey.ledger)._database, AuditFilter()) if each.what == "run_undone"]
    assert [(each.run, json.loads(each.facts)) for each in audited] == [(report.run, {"download": run})]
    sent = puts(journey)
    assert results(undo(journey, run)) == dict.fromkeys(first, "voided")
    journey.world.edit_order(first[0], OrderStatus="Pick")
    ended = journey.download()
    assert (puts(journey), len(journey.sales_orders())) == (sent, 4)
    assert (ended.figures.missing, ended.figures.double, ended.figures.problems) == (0, 0, 0)
    assert row(journey, first[0]).problems == ()


def _dispatched(journey: Journey, order_id: str) -> None:
    journey.world.edit_sales_order(journey.world.sales_order(order_id)["id"], dispatchedDate="2026-05-14T00:00:00Z")


def _edited(**fields: Any) -> Callable[[Journey, str], None]:
    def edit(journey: Journey, order_id: str) -> None:
        journey.world.edit_sales_order(journey.world.sales_order(order_id)["id"], **fields)

    return edit


def _line(**fields: Any) -> Callable[[Journey, str], None]:
    """Its total stays: only the line tells of it."""

    def edit(journey: Journey, order_id: str) -> None:
        stored = journey.world.sales_order(order_id)
        with journey.world.changing():
            journey.world.account.tables["SalesOrders"].put({**stored, "lineItems": [{**stored["lineItems"][0], **fields}]})

    return edit


def _another(journey: Journey) -> int:
    return int(journey.world.add_contact(company="Other")["id"])


TOUCHES: dict[str, tuple[str, Callable[[Journey, str], object]]] = {
    "dispatched": ("dispatched", _dispatched),
    "stage": ("touched", _edited(stage="Picking")),
    "dispatched by its stage": ("dispatched", _edited(stage="Dispatched")),
    "invoiced": ("invoiced", _edited(invoiceDate="2026-05-14T00:00:00Z")),
    "customer": ("touched", lambda journey, order_id: _edited(memberId=_another(journey))(journey, order_id)),
    "total": ("touched", _edited(freightTotal=99)),
    "a cent of its total": ("touched", _edited(surcharge="0.01")),
    "branch": ("touched", _edited(branchId=MELBOURNE)),
    "made a draft": ("touched", _edited(isApproved=False)),
    "a tracking code": ("touched", _edited(trackingCode="TNT 1")),
    "goods that left": ("dispatched", _line(qtyShipped=1)),
    "other goods in a line": ("touched", _line(code="AB-115")),
    "another quantity": ("touched", _line(qty=2, unitPrice="0.00")),
    "void by hand": ("void", _edited(isVoid=True)),
    "other reference": ("gone", _edited(reference="SOMEBODY ELSE'S")),
    "deleted": ("gone", lambda journey, order_id: journey.world.delete_sales_order(journey.world.sales_order(order_id)["id"])),
    "completed in Neto": ("completed", lambda journey, order_id: journey.world.complete_order(order_id)),
    "cancelled in Neto": ("voided", lambda journey, order_id: journey.world.cancel_order(order_id)),
    "paid in Omni": ("paid", lambda journey, order_id: journey.world.add_payment(journey.world.sales_order(order_id)["id"], 5)),
}


def test_what_somebody_worked_on_meanwhile_stays_and_says_why(journey: Journey) -> None:
    ids = placed(journey, len(TOUCHES) + 1)
    run = journey.download().run_id
    touched = dict(zip(ids, TOUCHES.values(), strict=False))
    for order_id, (_case, touch) in touched.items():
        touch(journey, order_id)
    wanted = {order_id: case for order_id, (case, _touch) in touched.items()} | {ids[-1]: "voided"}
    assert results(undo(journey, run, send=False)) == wanted
    report = undo(journey, run)
    assert results(report) == wanted
    assert not report.is_whole
    assert sum(bool(each["isVoid"]) for each in journey.sales_orders()) == 3
    assert all(each.problems for each in report.orders if each.result == "kept")


def test_nothing_is_voided_beyond_what_somebody_was_shown(journey: Journey) -> None:
    first, second = ids = placed(journey, 2)
    run = journey.download().run_id
    stage = journey.world.sales_order(first)["stage"]
    _edited(stage="Picking")(journey, first)
    shown = [each.id for each in undo(journey, run, send=False).orders if each.result == "voided"]
    _edited(stage=stage)(journey, first)
    report = undo_run(journey.tools(), run, "Kim", send=True, shown=shown)
    assert (shown, results(report)) == ([second], {first: "not_shown", second: "voided"})
    assert [journey.world.sales_order(each)["isVoid"] for each in ids] == [False, True]
    assert results(undo(journey, run)) == dict.fromkeys(ids, "voided")


def test_an_order_that_was_only_linked_is_never_voided(journey: Journey) -> None:
    (order_id,) = placed(journey)
    order = journey.world.shop_order(order_id)
    fields = {"email": order["Email"], "freightTotal": order["GrandTotal"], "deliveryAddress1": order["ShipStreetLine1"]}
    journey.world.add_sales_order(order_id, **fields, deliveryCity=order["ShipCity"], deliveryPostalCode=order["ShipPostCode"])
    run = journey.download().run_id
    assert row(journey, order_id).state is State.ADOPTED
    assert results(undo(journey, run)) == {order_id: "linked"}
    assert not journey.world.sales_order(order_id)["isVoid"]


def test_a_payment_that_the_download_made_stays_and_is_said(journey: Journey) -> None:
    journey.change(payments=True)
    (order_id,) = placed(journey)
    run = journey.download().run_id
    assert len(journey.world.omni_rows("Payments")) == 1
    report = undo(journey, run)
    assert results(report) == {order_id: "voided"}
    assert [problem.code for problem in report.orders[0].problems] == ["undone_but_paid"]


def test_all_parts_of_a_split_order_go_together_or_not_at_all(journey: Journey) -> None:
    journey.world.add_product("TENT", price="20.00", stock=2)
    for branch in (MELBOURNE, PERTH):
        journey.world.add_stock("TENT", 2, branch)
    journey.change_group("branches", routing="on", grid=(BranchRow(SYDNEY, backups=(MELBOURNE, PERTH)),), split_orders=True)
    order_id = str(journey.world.place_order([("TENT", 5)])["OrderID"])
    run = journey.download().run_id
    assert len(journey.sales_orders()) == 3
    journey.world.edit_sales_order(journey.world.sales_order(f"{order_id}/2")["id"], stage="Picking")
    assert (results(undo(journey, run)), any(each["isVoid"] for each in journey.sales_orders())) == ({order_id: "touched"}, False)
    journey.world.edit_sales_order(journey.world.sales_order(f"{order_id}/2")["id"], stage=journey.world.sales_order(order_id)["stage"])
    assert results(undo(journey, run)) == {order_id: "voided"}
    assert all(each["isVoid"] for each in journey.sales_orders())


@pytest.mark.parametrize("kind", ["lost_response", "status", "status_after_commit", "cut_json", "missing_element", "html"])
def test_an_unclear_answer_is_looked_up_and_never_sent_twice(journey: Journey, kind: str) -> None:
    ids = placed(journey, 3)
    run = journey.download().run_id
    journey.server.faults.add(kind, api="omni", what="SalesOrders", method="PUT", seconds=2)
    undo(journey, run)
    for _ in range(3):
        journey.clock.ahead += journey._settling()
        report = undo(journey, run)
    assert results(report) == dict.fromkeys(ids, "voided")
    assert [row(journey, each).state for each in ids] == [State.VOIDED] * 3
    assert sum(kinds == "undone" for each in ids for kinds, _facts in timeline(journey, each)) + sum(
        kinds == "undone_there" for each in ids for kinds, _facts in timeline(journey, each)
    ) == 3


@pytest.mark.parametrize("heals", ["undo", "download"])
def test_a_program_that_dies_in_the_middle_is_gone_on_with(journey: Journey, heals: str) -> None:
    ids = placed(journey, 4)
    run = journey.download().run_id
    left = [2]

    def die() -> None:
        left[0] -= 1
        if not left[0]:
            raise Killed

    journey.after_calls({"updates": die})
    with pytest.raises(Killed):
        undo(journey, run)
    journey._after.clear()
    journey.clock.ahead += journey._settling()
    sent = puts(journey)
    if heals == "download":
        journey.download()
        assert puts(journey) == sent
        assert {row(journey, each).state for each in ids} <= {State.VOIDED, State.CREATED}
    report = undo(journey, run)
    assert results(report) == dict.fromkeys(ids, "voided")
    assert [row(journey, each).state for each in ids] == [State.VOIDED] * 4
    assert all(each["isVoid"] for each in journey.sales_orders())


def test_two_at_once_are_one_and_a_cancel_ends_it_between_batches(journey: Journey) -> None:
    ids = placed(journey, 3)
    run = journey.download().run_id
    with journey.ledger.lock("window"), pytest.raises(CannotContinue, match=r"."):
        undo(journey, run)
    assert (puts(journey), len(results(undo(journey, run, send=False)))) == (0, 3)
    stopped = undo_run(replace(journey.tools(), cancelled=lambda: puts(journey) == 1), run, "Kim", send=True)
    assert stopped.state == "cancelled"
    assert dict(stopped.counts) == {"voided": 1}
    assert sum(bool(each["isVoid"]) for each in journey.sales_orders()) == 1
    assert results(undo(journey, run)) == dict.fromkeys(ids, "voided")


def test_three_hundred_orders_take_a_handful_of_calls(journey: Journey) -> None:
    journey.world.seed_orders(300)
    run = journey.download().run_id
    made = sum(each.result == "voided" for each in undo(journey, run, send=False).orders)
    report = undo(journey, run)
    assert (made > 200, report.counts.get("voided")) == (True, made)
    assert report.omni_calls <= 10
    assert report.neto_calls == 3


@pytest.mark.parametrize("first", ["undo", "dispatch"])
def test_an_undo_sends_nothing_beside_a_change_that_is_still_on_its_way(journey: Journey, first: str) -> None:
    journey.change(auto_dispatch="completed_ignore_stock")
    order_id = placed(journey)[0]
    run = journey.download().run_id
    journey.impatient()
    journey.server.faults.add("hold", api="omni", what="SalesOrders", method="PUT", commit=False)
    if first == "undo":
        assert results(undo(journey, run)) == {order_id: "in_doubt"}
    else:
        journey.world.edit_order(order_id, OrderStatus="Dispatched")
        assert journey.download().counts == {"in_doubt": 1}
        journey.world.edit_order(order_id, OrderStatus="Pick")
    for send in (False, True, True):
        assert results(undo(journey, run, send=send)) == {order_id: "in_doubt"}
    assert puts(journey) == 0
    journey.server.faults.release()
    until(lambda: puts(journey))
    assert results(undo(journey, run)) == {order_id: "voided" if first == "undo" else "dispatched"}
    assert puts(journey) == 1


@pytest.mark.parametrize("payments", [True, False])
def test_an_undo_waits_for_a_payment_that_is_still_on_its_way_and_then_says_that_it_stays(journey: Journey, payments: bool) -> None:
    """Also where payments were switched off meanwhile, so that no download looks for it."""
    journey.change(payments=True)
    (order_id,) = placed(journey)
    journey.impatient()
    journey.server.faults.add("hold", api="omni", what="Payments", method="POST", commit=False)
    run = journey.download().run_id
    journey.change(payments=payments)
    for send in (False, True):
        assert results(undo(journey, run, send=send)) == {order_id: "in_doubt"}
    journey.server.faults.release()
    until(lambda: journey.world.omni_rows("Payments"))
    report = undo(journey, run)
    assert (results(report), [problem.code for problem in report.orders[0].problems]) == ({order_id: "voided"}, ["undone_but_paid"])
