"""A create of another computer's lease arrives after it was surely absent: an hour later it is noticed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from omni_desktop.core.record.record import Unsettled
from omni_desktop.core.values import replace
from tests.journeys.harness import Journey
from tests.journeys.test_write_once import live, ordered, unanswered
from tests.patience import until


@pytest.fixture
def leased(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> Journey:
    """What is unsettled was intended under another computer's lease."""
    ordered(journey)
    journey.download()
    unsettled: Callable[[], list[Unsettled]] = journey.ledger.unsettled
    monkeypatch.setattr(journey.ledger, "unsettled", lambda: [replace(left, lease_end=left.intended_at) for left in unsettled()])
    return journey


def test_what_arrives_after_its_settle_time_is_noticed_an_hour_later(leased: Journey) -> None:
    order_id = unanswered(leased, late=True)
    for _ in range(2):
        leased.clock.ahead += timedelta(seconds=100)
        leased.download()
    assert live(leased, order_id) == 1
    leased.server.faults.release()
    until(lambda: live(leased, order_id) == 2, "Omni never made what it held")
    leased.clock.ahead += timedelta(minutes=50)
    leased.download()
    assert leased.problem_codes(order_id) == []
    leased.clock.ahead += timedelta(minutes=15)
    leased.download()
    assert leased.problem_codes(order_id) == ["double_in_omni"]
    leased.download()
    assert leased.problem_codes(order_id) == ["double_in_omni"]
