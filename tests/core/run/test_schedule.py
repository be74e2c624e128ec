"""When the next automatic download is due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.record.history import RunRow
from omni_desktop.core.record.record import Figures
from omni_desktop.core.run.timetable.schedule import ADAPTIVE, LONGEST, SHORTEST, interval, next_run, runs_by_itself
from omni_desktop.core.settings.settings import Branches, Connection, DownloadOrders, Settings
from omni_desktop.core.values import replace

NOW = datetime(2026, 5, 13, 0, 30, tzinfo=UTC)
CONNECTION = Connection("Harbour Outdoor", "https://shop.example", omni_username="HarbourAU")
SETTINGS = Settings(CONNECTION, DownloadOrders(enabled=True, auto=True), Branches(default_branch=3))
STORE = Store(1, "Harbour Outdoor", CONNECTION, enabled=True)


def run(minutes_ago: float = 0, state: str = "complete", starter: str = "timer", **counts: int) -> RunRow:
    at = NOW - timedelta(minutes=minutes_ago)
    return RunRow(7, at - timedelta(seconds=20), at, state, starter, counts, Figures(), 2, 0)


def minutes(every: str, *looks: RunRow) -> float:
    return interval(every, looks).total_seconds() / 60


def test_the_first_one_is_due_at_once() -> None:
    assert next_run(ADAPTIVE, (), NOW) == NOW


@pytest.mark.parametrize("every", ["5", "15", "30", "60"])
def test_a_fixed_time_counts_from_the_end_of_the_run_before(every: str) -> None:
    assert next_run(every, [run(3)], NOW) == NOW - timedelta(minutes=3) + timedelta(minutes=int(every))


def test_adaptive_doubles_while_nothing_comes_up_to_two_hours() -> None:
    assert [minutes(ADAPTIVE, *[run()] * quiet, run(created=1)) for quiet in range(8)] == [5, 10, 20, 40, 80, 120, 120, 120]


@pytest.mark.parametrize("came", [run(created=2), run(held=1), run(dispatched=1), run(starter="window")])
def test_an_order_or_the_button_brings_adaptive_back_to_five_minutes(came: RunRow) -> None:
    assert minutes(ADAPTIVE, came, *[run()] * 9) == 5


def test_orders_that_only_wait_are_no_news() -> None:
    assert minutes(ADAPTIVE, run(waiting=2, unchanged=7), run(created=1)) == 10


@pytest.mark.parametrize("state", ["stopped", "cancelled"])
def test_after_a_run_that_was_stopped_the_next_try_comes_at_its_usual_time(state: str) -> None:
    quiet = (run(30), run(40), run(50, created=1))
    assert minutes(ADAPTIVE, run(0, state), *quiet) == minutes(ADAPTIVE, *quiet) == 20


def test_a_run_from_the_command_line_is_a_look_like_any_other() -> None:
    looks = (run(2, starter="command line"), run(12, created=1))
    assert next_run(ADAPTIVE, looks, NOW) == NOW + timedelta(minutes=8)


def test_after_a_night_of_sleep_one_run_is_due() -> None:
    assert next_run("15", [run(600)], NOW) == NOW


def test_a_clock_that_was_set_back_makes_one_run_due_and_no_more() -> None:
    early = run(-600)
    assert next_run("15", [early], NOW) == NOW
    assert next_run("15", [run(0), early], NOW) == NOW + timedelta(minutes=15)


def test_a_killed_run_counts_from_its_beginning() -> None:
    killed = replace(run(4), ended=None, state="running")
    assert next_run("15", [killed], NOW) == killed.started + timedelta(minutes=15)


def test_a_try_that_left_no_trace_is_not_repeated_at_once() -> None:
    assert next_run("15", [run(60)], NOW, tried=NOW - timedelta(minutes=1)) == NOW + timedelta(minutes=14)


def test_only_a_store_that_is_set_up_on_and_not_paused_runs_by_itself() -> None:
    assert runs_by_itself(STORE, SETTINGS)
    assert not runs_by_itself(replace(STORE, paused="by hand"), SETTINGS)
    for changed in (
        replace(SETTINGS, download_orders=DownloadOrders(enabled=True)),
        replace(SETTINGS, download_orders=DownloadOrders(auto=True)),
        replace(SETTINGS, branches=Branches()),
    ):
        assert not runs_by_itself(STORE, changed)


RUNS = st.builds(
    run,
    st.floats(-2000, 2000),
    st.sampled_from(["complete", "stopped", "cancelled"]),
    st.sampled_from(["timer", "window", "command line"]),
    created=st.integers(0, 2),
)


@given(st.sampled_from([ADAPTIVE, "5", "60"]), st.lists(RUNS, max_size=20), st.none() | st.floats(-500, 500))
def test_whatever_happened_the_next_one_is_never_past_nor_further_than_its_interval(
    every: str, looks: list[RunRow], tried: float | None
) -> None:
    due = next_run(every, looks, NOW, NOW - timedelta(minutes=tried) if tried is not None else None)
    assert SHORTEST <= interval(every, looks) <= LONGEST
    assert NOW <= due <= NOW + interval(every, looks)


@given(st.sampled_from([ADAPTIVE, "5", "60"]), st.lists(RUNS, max_size=8))
def test_a_run_that_just_ended_is_never_followed_at_once(every: str, looks: list[RunRow]) -> None:
    assert next_run(every, [run(0), *looks], NOW) >= NOW + SHORTEST
