"""Whatever somebody does to a clock, no time passes that did not; and once the clocks run, time passes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.record.moment import DRIFT, LEEWAY, TICK, Moment, passed

START = datetime(2026, 5, 4, 9, tzinfo=UTC)
spans = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=40))
turns = st.timedeltas(min_value=timedelta(days=-800), max_value=timedelta(days=800))
since = Moment(START, START)


@given(spans, turns)
def test_a_turned_clock_never_makes_more_time_pass_than_did(span: timedelta, turn: timedelta) -> None:
    for now in (Moment(START + span + turn, START + span), Moment(START + span, START + span + turn)):
        told = passed(since, now)
        assert told is None or told <= span + TICK


@given(spans)
def test_clocks_that_agree_tell_what_passed(span: timedelta) -> None:
    assert passed(since, Moment(START + span, START + span)) == span
    assert passed(Moment(START), Moment(START + span, START + span)) == span


@given(spans, turns)
def test_a_moment_in_the_future_or_clocks_that_disagree_begin_anew(span: timedelta, turn: timedelta) -> None:
    if abs(turn) > LEEWAY + TICK + (span + abs(turn)) / DRIFT:
        assert passed(since, Moment(START + span + turn, START + span)) is None
    if span:
        assert passed(Moment(START + span), Moment(START)) is None


@given(spans)
def test_a_few_seconds_apart_are_no_turned_clock(span: timedelta) -> None:
    assert passed(since, Moment(START + span + timedelta(seconds=30), START + span)) == span + TICK
