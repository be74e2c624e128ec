"""How much a call to Omni carries follows from how long calls take, and not from what else takes time."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from omni_desktop.core.errors import OutcomeUnknown
from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.writes.pace import STEPS, Pace

DOCUMENT = Prepared(b"{}", "")


class Watch:
    """A clock that goes only when it is told to."""

    def __init__(self) -> None:
        self.passed = 0.0

    def now(self) -> datetime:
        return datetime(2026, 3, 2, tzinfo=UTC)

    def seconds(self) -> float:
        return self.passed

    def is_cancelled(self) -> bool:
        return False

    def wait(self, seconds: float, reason: str) -> None:
        self.passed += seconds


def send(pace: Pace, carried: int, seconds: float, *, waited: float = 0.0, fails: bool = False) -> int:
    """The size after a call that carried so many, waited so long for its turn and then took so long."""
    watch = Watch()

    def call(batch: Sequence[Prepared]) -> list[WriteAnswer]:
        watch.passed += waited
        pace.leaves(watch)
        watch.passed += seconds
        if fails:
            raise OutcomeUnknown("", answered=True)
        return [WriteAnswer(True, 1) for _ in batch]

    pace.send(watch, [DOCUMENT] * carried, call)
    return pace.size


@pytest.mark.parametrize(
    ("seconds", "size"), [(0.0, 245), (2.0, 245), (4.0, 125), (6.0, 100), (9.9, 100), (10.0, 25), (20.0, 25), (20.1, 12)]
)
def test_after_a_batch_the_next_is_as_large_as_its_speed_allows(seconds: float, size: int) -> None:
    assert send(Pace(STEPS[1]), 25, seconds) == size


@pytest.mark.parametrize("seconds", [0.0, 9.9])
def test_after_a_single_one_the_next_is_a_small_batch_however_quick_it_was(seconds: float) -> None:
    assert send(Pace(), 1, seconds) == STEPS[1]


def test_no_batch_is_larger_than_what_reads_back_on_one_page() -> None:
    assert send(Pace(STEPS[-1]), 245, 0.0) == STEPS[-1]


def test_a_rest_that_was_small_says_little_of_a_large_batch() -> None:
    assert send(Pace(STEPS[1]), 3, 0.0) == STEPS[2]


@pytest.mark.parametrize("seconds", [0.0, 9.9])
def test_a_wait_for_a_turn_is_no_slowness_of_omni(seconds: float) -> None:
    assert send(Pace(STEPS[1]), 25, seconds, waited=60.0) == send(Pace(STEPS[1]), 25, seconds)


def test_after_a_failure_the_next_call_carries_one() -> None:
    assert send(Pace(STEPS[-1]), 245, 0.0, fails=True) == STEPS[0]
