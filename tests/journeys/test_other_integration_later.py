"""Another integration, or another computer, that was switched on later: said, counted, and never joined in."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.journeys.harness import Journey

ANOTHERS = [{"reference": "#{id}"}, {"reference": "SHOP-{id}"}, {"reference": "SO-9", "customerOrderNo": "{id}"}]


def brought(journey: Journey, order_id: str, form: dict[str, str]) -> int:
    values = {name: text.format(id=order_id) for name, text in form.items()}
    return int(journey.world.add_sales_order(**values)["id"])


def a_first_run(journey: Journey) -> str:
    order_id: str = journey.world.place_order()["OrderID"]
    journey.download()
    return order_id


@pytest.mark.parametrize("form", ANOTHERS)
def test_a_second_sales_order_of_an_order_of_ours_is_said_and_counted(journey: Journey, form: dict[str, str]) -> None:
    order_id = a_first_run(journey)
    brought(journey, order_id, form)
    journey.world.place_order()
    ended = journey.download()
    assert (ended.figures.double, journey.notices()) == (1, ["others_at_work"])
    assert journey.problem_codes(order_id) == ["double_in_omni"]


@pytest.mark.parametrize("form", ANOTHERS)
def test_an_order_that_another_brought_first_waits_until_that_one_is_void(journey: Journey, form: dict[str, str]) -> None:
    a_first_run(journey)
    order_id = journey.world.place_order()["OrderID"]
    theirs = brought(journey, order_id, form)
    assert journey.news() == {"held": 1}
    assert journey.problem_codes(order_id) == ["brought_by_another"]
    journey.clock.ahead += timedelta(days=1)
    assert journey.news() == {"held": 1}
    journey.world.edit_sales_order(theirs, isVoid=True)
    journey.clock.ahead += timedelta(days=1)
    assert journey.news() == {"created": 1}
    assert journey.download().figures.double == 0


def test_a_rehearsal_says_the_same_and_leaves_the_look_to_the_download(journey: Journey) -> None:
    a_first_run(journey)
    order_id = journey.world.place_order()["OrderID"]
    brought(journey, order_id, ANOTHERS[0])
    for rehearse in (True, True, False):
        ended = journey.download(rehearse=rehearse)
        assert (ended.counts["held"], ended.counts.get("created"), journey.notices()) == (1, None, ["others_at_work"])
    assert journey.problem_codes(order_id) == ["brought_by_another"]


def test_a_run_that_creates_nothing_does_not_look(journey: Journey) -> None:
    a_first_run(journey)
    journey.wait_out_the_second()
    journey.download()
    assert journey.download().omni_calls == 0
    journey.world.place_order()
    looked = journey.download()
    journey.wait_out_the_second()
    journey.download()
    assert (journey.download().omni_calls, journey.notices(), looked.figures.double) == (0, [], 0)
