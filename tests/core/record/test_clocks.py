"""Which time counts where something is erased for good."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.record.clocks import BACK, CONFIRMED, JUMP, Clocks, agree, jump_sentence

TRUE = datetime(2026, 5, 13, 1, 30, tzinfo=UTC)
ERRORS = st.timedeltas(timedelta(days=-3000), timedelta(days=3000))
SMALL = st.timedeltas(timedelta(), timedelta(days=2))


@given(ERRORS, ERRORS, st.one_of(st.none(), ERRORS), st.one_of(st.none(), ERRORS))
def test_no_clock_alone_makes_an_order_older(ours: timedelta, servers: timedelta, last: timedelta | None, jumped: timedelta | None) -> None:
    known = Clocks(TRUE + ours, TRUE + servers, None if last is None else TRUE + last, None if jumped is None else TRUE + jumped)
    now = agree(known).now
    assert now is None or now == min(known.ours, TRUE + servers)


@given(ERRORS.filter(lambda jump: jump > JUMP or jump < -BACK))
def test_a_jump_is_news_once_and_nothing_has_an_age_until_a_day_later(jump: timedelta) -> None:
    moved = TRUE + jump
    first = agree(Clocks(moved, moved, TRUE))
    assert (first.now, first.jumped, first.is_news) == (None, moved, True)
    again = agree(Clocks(moved + timedelta(hours=1), moved, moved, first.jumped))
    assert (again.now, again.jumped, again.is_news) == (None, moved, False)
    later = agree(Clocks(moved + CONFIRMED, moved, moved + timedelta(hours=1), again.jumped))
    assert (later.now, later.jumped) == (moved, None)


@given(st.lists(SMALL, min_size=1, max_size=10))
def test_a_clock_that_only_goes_on_never_waits(steps: list[timedelta]) -> None:
    last, now = TRUE, TRUE
    for step in steps:
        last, now = now, now + step
        agreed = agree(Clocks(now, now, last))
        assert (agreed.now, agreed.jumped, agreed.is_news) == (now, None, False)


def test_without_a_server_s_time_nothing_has_an_age() -> None:
    assert agree(Clocks(TRUE)).now is None


def test_the_sentence_says_how_far_and_where_to() -> None:
    assert "went ahead by 400 days." in jump_sentence(Clocks(TRUE + timedelta(days=400), last_run=TRUE))
    assert "went back by 1 day." in jump_sentence(Clocks(TRUE - timedelta(hours=30), last_run=TRUE))
