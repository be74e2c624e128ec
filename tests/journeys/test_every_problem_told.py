"""An order that has one kind of problem several times says each of them, and each goes when it is mended."""

from __future__ import annotations

from decimal import Decimal

from omni_desktop.core.problems.problems import title
from omni_desktop.core.settings.settings import BranchRow
from tests.journeys.harness import Journey

SYDNEY, MELBOURNE, PERTH = 3, 4, 5
LONG = "x" * 300


def titles(journey: Journey, order_id: str) -> list[str]:
    return [title(problem) for problem in journey.story(order_id).row.problems]


def test_every_text_that_is_too_long_is_named_and_each_goes_when_it_is_shortened(journey: Journey) -> None:
    order = journey.world.place_order(ShipStreetLine1=LONG, BillFirstName=LONG, BillPhone="1" * 60)
    assert journey.download().counts == {"held": 1}
    names = ("delivery address line 1", "billing first name", "billing phone")
    assert titles(journey, order["OrderID"]) == [f"The {name} is longer than Omni takes" for name in names]
    journey.wait_out_the_second()
    journey.world.edit_order(order["OrderID"], BillFirstName="Jo")
    journey.download()
    assert titles(journey, order["OrderID"]) == [f"The {name} is longer than Omni takes" for name in (names[0], names[2])]
    journey.wait_out_the_second()
    journey.world.edit_order(order["OrderID"], ShipStreetLine1="1 Wharf Road", BillPhone="0400000001")
    assert journey.news() == {"created": 1}
    assert titles(journey, order["OrderID"]) == []


def test_an_order_counts_once_among_those_with_a_problem_however_often_it_has_it(journey: Journey) -> None:
    orders = [journey.world.place_order(ShipStreetLine1=LONG, BillPhone="1" * 60), journey.world.place_order(BillPhone="1" * 60)]
    journey.download()
    (group,) = journey.history.problem_groups()
    assert (group.count, group.total) == (2, sum(Decimal(order["GrandTotal"]) for order in orders))


def test_each_payment_that_omni_refuses_is_told_with_its_amount(journey: Journey) -> None:
    journey.change(payments=True)
    order = journey.world.place_order([("AB-114", 1)], paid=False)
    for amount in ("10.00", "26.95"):
        journey.world.pay_order(order["OrderID"], amount)
    journey.server.faults.add("refused", api="omni", what="Payments", method="POST", message="No such method", times=0)
    journey.download()
    reference = order["OrderID"]
    assert titles(journey, reference) == [f"Omni didn't take the payment of {amount} for {reference}" for amount in ("10.00", "26.95")]


def test_a_part_of_a_split_order_that_arrives_leaves_the_other_parts_problem(journey: Journey) -> None:
    journey.world.add_product("TENT", price="20.00", stock=2)
    for branch in (MELBOURNE, PERTH):
        journey.world.add_stock("TENT", 2, branch)
    journey.change_group("branches", routing="on", grid=(BranchRow(SYDNEY, backups=(MELBOURNE, PERTH)),), split_orders=True)
    order = journey.world.place_order([("TENT", 6)])
    journey.server.faults.add("refused", api="omni", what="SalesOrders", method="POST", message="No")
    assert journey.download().counts == {"refused": 1}
    assert titles(journey, order["OrderID"]) == ["Omni didn't take the order"]
    journey.retry(order["OrderID"])
    assert journey.download().counts == {"created": 1}
    assert {each.problem.code for each in journey.history.open_problems()} <= {"tax_rounded"}
