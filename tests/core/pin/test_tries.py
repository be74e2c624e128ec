"""How long wrong tries wait: by what surely passed, whatever is done to a clock in between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.pin.tries import FREE, WAITS, Moment, Tries, anchored, left, time_words, tried, wait_after

SECONDS = st.floats(0, 1e7, allow_nan=False)


def computer(seconds: float) -> Moment:
    return Moment("computer", seconds)


def server(seconds: float) -> Moment:
    return Moment("server", seconds)


def wrong(count: int, last: Moment) -> Tries:
    tries = Tries()
    for _ in range(count):
        tries = tried(tries, last)
    return tries


def test_the_first_wrong_ones_wait_for_nothing_and_each_later_one_longer_up_to_a_quarter_of_an_hour() -> None:
    assert [wait_after(count) for count in range(FREE)] == [0.0] * FREE
    assert [wait_after(FREE + number) for number in range(len(WAITS) + 2)] == [5, 15, 60, 300, 900, 900, 900]


@given(st.integers(0, 40), SECONDS, SECONDS)
def test_no_wait_is_longer_than_the_longest_so_nobody_is_locked_out_for_good(count: int, last: float, now: float) -> None:
    for moment in (computer, server):
        assert 0 <= left(wrong(count, moment(last)), moment(now)) <= WAITS[-1]


@given(st.integers(FREE, 40), SECONDS, st.floats(0, 1e6, allow_nan=False))
def test_a_wait_ends_when_its_time_has_passed_and_not_before(count: int, last: float, passed: float) -> None:
    tries = wrong(count, computer(last))
    assert (left(tries, computer(last + passed)) == 0) == (last + passed - last >= wait_after(count))


@given(st.integers(FREE, 40), SECONDS, SECONDS)
def test_a_restart_of_the_computer_never_shortens_a_wait(count: int, last: float, since_start: float) -> None:
    """Its clock begins at 0 again: what really passed is at least that much, and whatever lay between the try and the restart."""
    tries, between = wrong(count, computer(last)), 3.0
    really_left = max(0.0, wait_after(count) - (between + since_start))
    assert left(tries, computer(since_start)) >= really_left


def test_a_restart_costs_at_most_the_whole_wait_once_more() -> None:
    tries = wrong(7, computer(500_000))
    assert left(tries, computer(0)) == 900
    assert left(tries, computer(900)) == 0


def test_a_servers_clock_that_was_put_back_begins_the_wait_anew_and_it_ends() -> None:
    tries = wrong(5, server(2_000_000))
    back = server(1_000)
    assert left(tries, back) == 60
    kept = anchored(tries, back)
    assert kept == Tries(5, back)
    assert left(kept, server(1_060)) == 0


def test_a_ledger_that_came_from_another_database_begins_the_wait_anew() -> None:
    tries = wrong(4, computer(1_000))
    now = server(1_800_000_000)
    assert left(tries, now) == 15
    assert left(anchored(tries, now), server(1_800_000_015)) == 0
    assert anchored(wrong(4, computer(1_000)), computer(7)) == wrong(4, computer(1_000))        # a restart is no other clock


def test_a_wait_is_told_rounded_up() -> None:
    assert [time_words(seconds) for seconds in (0.2, 1, 14.1, 59.5, 60, 61, 900)] == [
        "1 second", "1 second", "15 seconds", "1 minute", "1 minute", "2 minutes", "15 minutes",
    ]  # fmt: skip
