import time as computer
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.ports.program.this_computer import ChosenPause
from omni_desktop.core.run.timetable.pause import CLOCKS_APART, HOUR, LONGEST, from_text, moment_of, paused_until, to_text, tomorrow_morning

SYDNEY, LORD_HOWE = ZoneInfo("Australia/Sydney"), ZoneInfo("Australia/Lord_Howe")
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        (datetime(2026, 5, 13, 1, 0, tzinfo=UTC), datetime(2026, 5, 13, 22, 0, tzinfo=UTC)),       # Wed 11:00 -> Thu 08:00, +10
        (datetime(2026, 5, 13, 20, 0, tzinfo=UTC), datetime(2026, 5, 14, 22, 0, tzinfo=UTC)),      # already Thursday 06:00 there
        (datetime(2026, 10, 3, 3, 0, tzinfo=UTC), datetime(2026, 10, 3, 21, 0, tzinfo=UTC)),       # the night the clocks go forward: +11
        (datetime(2026, 4, 4, 3, 0, tzinfo=UTC), datetime(2026, 4, 4, 22, 0, tzinfo=UTC)),         # and back: +10
    ],
)
def test_tomorrow_8_am_is_the_stores_whatever_its_clocks_do_that_night(now: datetime, morning: datetime) -> None:
    assert tomorrow_morning(now, SYDNEY) == morning


def test_a_time_that_the_clocks_skip_or_repeat_is_the_earlier_one() -> None:
    assert moment_of(date(2026, 10, 4), time(2, 30), SYDNEY) == datetime(2026, 10, 3, 16, 30, tzinfo=UTC)
    assert moment_of(date(2026, 4, 5), time(2, 30), SYDNEY) == datetime(2026, 4, 4, 15, 30, tzinfo=UTC)


@given(moments, st.sampled_from([SYDNEY, LORD_HOWE, ZoneInfo("America/St_Johns"), ZoneInfo("UTC")]))
def test_tomorrow_8_am_is_between_7_and_33_hours_away_and_is_8_am(now: datetime, zone: ZoneInfo) -> None:
    morning = tomorrow_morning(now, zone)
    assert timedelta(hours=7) <= morning - now <= timedelta(hours=33)
    assert morning.astimezone(zone).time() == time(8)


@given(moments, moments, moments)
def test_a_pause_holds_until_its_end_and_never_longer_than_anybody_can_have_chosen(until: datetime, at: datetime, now: datetime) -> None:
    holds = paused_until(ChosenPause(until, at), now)
    assert holds in (None, until)
    assert (holds is not None) == (now < until <= now + LONGEST and at <= now + CLOCKS_APART)
    assert paused_until(None, now) is None


def test_a_pause_that_was_chosen_while_the_clock_stood_ahead_is_none_once_it_is_put_right() -> None:
    ahead = datetime(2026, 6, 13, 1, 0, tzinfo=UTC)
    pause = ChosenPause(ahead + HOUR, ahead)
    assert paused_until(pause, ahead) == ahead + HOUR
    assert paused_until(pause, ahead - timedelta(minutes=1)) == ahead + HOUR, "a clock is set by seconds and minutes all the time"
    assert paused_until(pause, ahead - timedelta(days=1)) is None


@given(moments, moments)
def test_what_is_kept_is_read_as_it_was(until: datetime, at: datetime) -> None:
    assert from_text(to_text(ChosenPause(until, at))) == (until, at)
    assert from_text(to_text(None)) is None


GOOD = "2026-05-13T08:00:00+00:00"


@pytest.mark.parametrize(
    "text", ["", "soon", GOOD, f"{GOOD} {GOOD} {GOOD}", f"{GOOD} 2026-05-13T08:00:00", f"2026-13-45T00:00:00+00:00 {GOOD}"]
)
def test_a_text_that_is_no_pause_pauses_nothing(text: str) -> None:
    assert from_text(text) is None


@pytest.mark.skipif(not hasattr(computer, "tzset"), reason="no process of Windows has a time zone of its own")
def test_what_is_kept_is_in_utc_wherever_the_computer_stands(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    request.addfinalizer(computer.tzset)
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "America/New_York")
        computer.tzset()
        morning = moment_of(date(2026, 3, 3), time(8), SYDNEY)
        assert str(morning) == "2026-03-02 21:00:00+00:00"
        assert to_text(ChosenPause(morning, morning)) == "2026-03-02T21:00:00+00:00 2026-03-02T21:00:00+00:00"
    assert to_text(None) == ""


def test_a_pause_of_the_longest_kind_holds() -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    longest = ChosenPause(now + LONGEST, now + CLOCKS_APART)
    assert paused_until(longest, now) == longest.until
