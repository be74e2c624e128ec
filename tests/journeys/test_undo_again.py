"""An undone order that somebody asks for by its number comes once more, with a reference of its own, and never twice."""

from __future__ import annotations

import pytest

from omni_desktop.core.record.record import State
from omni_desktop.core.settings.settings import BranchRow
from tests.journeys.harness import Journey, Killed
from tests.journeys.test_undo import MELBOURNE, PERTH, SYDNEY, placed, results, row, timeline, undo


def standing(journey: Journey) -> list[str]:
    """References of sales orders that are not void."""
    return sorted(str(each["reference"]) for each in journey.sales_orders() if not each["isVoid"])


def undone(journey: Journey, count: int = 1) -> list[str]:
    ids = placed(journey, count)
    run = journey.download().run_id
    assert results(undo(journey, run)) == dict.fromkeys(ids, "voided")
    return ids


def swept(journey: Journey, order_id: str) -> tuple[int, list[str]]:
    """How many orders a sweep finds apart, and what is said of this one but for the rounding of its tax."""
    found = journey.sweep().found
    return found, [problem.code for problem in row(journey, order_id).problems if problem.code != "tax_rounded"]


def test_it_comes_by_its_number_alone_once_and_stands_as_the_same_order(journey: Journey) -> None:
    asked, other = undone(journey, 2)
    assert journey.news() == {}
    rehearsed = journey.download(order_ids=(asked,), rehearse=True)
    assert (rehearsed.counts.get("created"), standing(journey)) == (1, [])
    ended = journey.download(order_ids=(asked,))
    assert ended.counts["created"] == 1
    assert (standing(journey), row(journey, asked).state) == ([f"{asked}/R2"], State.CREATED)
    assert row(journey, asked).reference == f"{asked}/R2"
    assert (ended.figures.missing, ended.figures.double, ended.figures.apart) == (0, 0, 0)
    assert ("made_again", {"reference": f"{asked}/R2"}) in timeline(journey, asked)
    assert "undone" in [kind for kind, _ in timeline(journey, asked)]
    assert journey.download(order_ids=(asked,)).counts == {"unchanged": 1}
    journey.download()
    assert standing(journey) == [f"{asked}/R2"]
    assert (swept(journey, asked), row(journey, other).state) == ((1, []), State.VOIDED), "the other one stays void"


def test_ticked_in_a_rehearsal_from_before_the_undo_it_stays_void(journey: Journey) -> None:
    """Whoever ticked it saw an order that was not in Omni yet, and asked for no second one."""
    ids = placed(journey)
    rehearsed = [each.id for each in journey.looked(rehearse=True) if each.result == "created"]
    assert rehearsed == ids
    undo(journey, journey.download().run_id)
    journey.download(order_ids=tuple(rehearsed), by_rules=True)
    assert (standing(journey), row(journey, ids[0]).state) == ([], State.VOIDED)
    journey.download(order_ids=tuple(ids))
    assert standing(journey) == [f"{ids[0]}/R2"]


def test_undone_twice_it_gets_a_third_reference_and_each_undo_is_its_own_downloads(journey: Journey) -> None:
    (order_id,) = placed(journey)
    first = journey.download().run_id
    undo(journey, first)
    second = journey.download(order_ids=(order_id,)).run_id
    assert results(undo(journey, first)) == {}
    assert standing(journey) == [f"{order_id}/R2"]
    assert results(undo(journey, second)) == {order_id: "voided"}
    assert (standing(journey), row(journey, order_id).state) == ([], State.VOIDED)
    journey.download(order_ids=(order_id,))
    assert (standing(journey), swept(journey, order_id)) == ([f"{order_id}/R3"], (0, []))


def test_what_ended_it_before_is_no_end_of_what_came_instead(journey: Journey) -> None:
    journey.change(auto_dispatch="completed")
    sent, void, off = undone(journey, 3)
    journey.download(order_ids=(sent, void, off))
    journey.world.complete_order(sent)
    journey.world.edit_sales_order(f"{void}/R2", isVoid=True)
    journey.world.edit_order(void, DeliveryInstruction="By the back door")
    journey.download()
    assert row(journey, void).state is State.CREATED, "somebody else's void is not what this program did"
    for order_id in (sent, off):
        journey.world.edit_order(order_id, OrderStatus="Pack")
    journey.download()
    assert journey.problem_codes(sent) == ["reopened_in_neto"]
    journey.world.cancel_order(off)
    assert journey.news()["voided"] == 1


@pytest.mark.parametrize("kind", ["lost_response", "status", "status_after_commit", "cut_json", "missing_element", "html"])
def test_an_unclear_answer_is_looked_up_under_the_new_reference(journey: Journey, kind: str) -> None:
    (order_id,) = undone(journey)
    journey.server.faults.add(kind, api="omni", what="SalesOrders", method="POST", seconds=2)
    journey.download(order_ids=(order_id,))
    journey.download_until_settled()
    assert (standing(journey), row(journey, order_id).state) == ([f"{order_id}/R2"], State.CREATED)
    assert len(journey.sales_orders()) == 2


@pytest.mark.parametrize("dies", ["before", "as it leaves", "after"])
def test_a_program_that_dies_in_between_finishes_it_once(journey: Journey, monkeypatch: pytest.MonkeyPatch, dies: str) -> None:
    (order_id,) = undone(journey)

    def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        if dies == "before":
            patched.setattr(journey.ledger, "intend", die)
        elif dies == "as it leaves":
            patched.setattr(journey.ledger, "note_leaving", die)
        else:
            journey.after_calls({"SalesOrders": die})
        with pytest.raises(Killed):
            journey.download(order_ids=(order_id,))
    journey._after.clear()
    journey.download_until_settled()
    assert (standing(journey), row(journey, order_id).reference) == ([f"{order_id}/R2"], f"{order_id}/R2")
    assert len(journey.sales_orders()) == 2


def test_what_somebody_made_in_omni_meanwhile_is_never_made_beside_it(journey: Journey) -> None:
    journey.world.switches.duplicate_reference = "accept"
    (order_id,) = undone(journey)
    journey.world.add_sales_order(order_id, email="somebody@example.com")
    assert "created" not in journey.download(order_ids=(order_id,)).counts
    assert standing(journey) == [order_id]


def test_what_another_computer_made_again_is_linked(journey: Journey) -> None:
    """Its ledger is another one; what it made has the reference that this one would give it."""
    (order_id,) = undone(journey)
    order = journey.world.shop_order(order_id)
    fields = {"email": order["Email"], "freightTotal": order["GrandTotal"], "deliveryAddress1": order["ShipStreetLine1"]}
    journey.world.add_sales_order(f"{order_id}/R2", **fields, deliveryCity=order["ShipCity"], deliveryPostalCode=order["ShipPostCode"])
    assert journey.download(order_ids=(order_id,)).counts == {"adopted": 1}
    assert (standing(journey), swept(journey, order_id)) == ([f"{order_id}/R2"], (0, []))


def test_an_order_that_was_voided_otherwise_stays_void(journey: Journey) -> None:
    journey.change(auto_dispatch="completed")
    (order_id,) = placed(journey)
    journey.download()
    journey.world.cancel_order(order_id)
    journey.download()
    assert row(journey, order_id).state is State.VOIDED
    journey.world.edit_order(order_id, OrderStatus="Pick")
    assert "created" not in journey.download(order_ids=(order_id,)).counts
    assert standing(journey) == []


def test_a_cancelled_order_is_not_brought_again(journey: Journey) -> None:
    (order_id,) = undone(journey)
    journey.world.cancel_order(order_id)
    assert "created" not in journey.download(order_ids=(order_id,)).counts
    assert (standing(journey), row(journey, order_id).state) == ([], State.VOIDED)


def test_an_order_that_is_held_meanwhile_comes_once_its_cause_is_mended(journey: Journey) -> None:
    (order_id,) = undone(journey)
    journey.world.edit_line(order_id, SKU="NOT-IN-OMNI")
    assert journey.download(order_ids=(order_id,)).counts["held"] == 1
    journey.world.edit_line(order_id, SKU="AB-114")
    journey.download_until_settled()
    assert standing(journey) == [f"{order_id}/R2"]


def test_a_split_order_comes_again_in_parts_and_counts_as_one(journey: Journey) -> None:
    journey.world.add_product("TENT", price="20.00", stock=2)
    for branch in (MELBOURNE, PERTH):
        journey.world.add_stock("TENT", 2, branch)
    journey.change_group("branches", routing="on", grid=(BranchRow(SYDNEY, backups=(MELBOURNE, PERTH)),), split_orders=True)
    order_id = str(journey.world.place_order([("TENT", 5)])["OrderID"])
    undo(journey, journey.download().run_id)
    assert journey.download(order_ids=(order_id,)).counts["created"] == 1
    assert standing(journey) == [f"{order_id}/R2", f"{order_id}/R2/2", f"{order_id}/R2/3"]
    assert swept(journey, order_id) == (0, [])
    journey.change_group("branches", split_orders=False)
    undo(journey, row_run(journey, order_id))
    journey.download(order_ids=(order_id,))
    assert (standing(journey), swept(journey, order_id)) == ([f"{order_id}/R3"], (0, []))


def row_run(journey: Journey, order_id: str) -> int:
    """The download that made it last."""
    return max(run.id for run in journey.history.runs() if any(each.id == order_id for each in journey.ledger.made_by(run.id)))
