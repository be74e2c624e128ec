from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.run.timetable.silence import ENOUGH, Rhythm, Silence, silence

SYDNEY = ZoneInfo("Australia/Sydney")
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
NOON = datetime(2026, 5, 13, 2, 0, tzinfo=UTC)             # Wednesday 12:00 in Sydney
orders = st.dictionaries(st.integers(-9 * 168, 0).map(lambda hours: NOON + hours * HOUR), st.integers(0, 9), max_size=60)
spans = st.timedeltas(timedelta(0), 3 * WEEK)
zones = st.sampled_from([SYDNEY, ZoneInfo("UTC"), ZoneInfo("Asia/Kolkata"), ZoneInfo("America/New_York")])


def shop(hours: range, a_day: int = 2, weeks: int = 8, days: range = range(5)) -> Rhythm:
    """Open by Sydney's clock on these days, so many orders each hour; the last one came on Wednesday at noon."""
    first, found = NOON - weeks * WEEK, {}
    for back in range(weeks * 168):
        hour = first + back * HOUR
        local = hour.astimezone(SYDNEY)
        if local.weekday() in days and local.hour in hours:
            found[hour] = a_day
    return Rhythm(found, NOON)


def test_by_day_a_busy_shop_is_silent_after_the_hours_that_were_asked_for() -> None:
    busy = shop(range(9, 18))
    assert silence(busy, NOON + 2 * HOUR - timedelta(minutes=1), 2, SYDNEY) is None
    found = silence(busy, NOON + 2 * HOUR, 2, SYDNEY)
    assert found is not None
    assert found.since == NOON
    assert 3.5 < found.usual < 4.5


def test_at_night_and_at_the_weekend_nothing_is_missed() -> None:
    office = Rhythm(shop(range(9, 18)).by_hour, NOON + 6 * HOUR)           # Wednesday 18:00
    assert silence(office, NOON + 20 * HOUR, 2, SYDNEY) is None            # Thursday 08:00
    assert silence(office, NOON + 24 * HOUR, 2, SYDNEY) is not None        # and at noon it is
    friday = Rhythm(office.by_hour, NOON + 2 * DAY + 6 * HOUR)
    assert silence(friday, NOON + 4 * DAY + 20 * HOUR, 2, SYDNEY) is None  # all of the weekend, until Monday 08:00
    assert silence(friday, NOON + 5 * DAY, 2, SYDNEY) is not None


def test_a_slow_shop_is_given_the_days_it_needs() -> None:
    slow = shop(range(11, 12), a_day=1, days=range(7))                     # one order a day
    assert silence(slow, NOON + 2 * DAY, 2, SYDNEY) is None
    assert silence(slow, NOON + 4 * DAY, 2, SYDNEY) is not None


def test_the_rhythm_is_the_stores_when_its_clocks_change() -> None:
    """Orders at 9 by its clock in summer: in the winter's first week they are late only after 9 by its clock, which is an hour later."""
    before = datetime(2026, 4, 3, 22, 0, tzinfo=UTC)                       # Saturday 09:00, +11
    rhythm = Rhythm({before - days * DAY: 9 for days in range(56)}, before)
    nine = datetime(2026, 4, 4, 23, 0, tzinfo=UTC)                         # Sunday 09:00, +10
    assert silence(rhythm, nine, 1, SYDNEY) == silence(rhythm, nine - HOUR, 1, SYDNEY)
    later = silence(rhythm, nine + HOUR, 1, SYDNEY)
    assert later is not None
    assert later.usual >= 2 * 9 - 1


@given(orders, spans, st.integers(0, 100), zones)
def test_off_too_early_too_young_or_never_seen_is_no_silence(
    by_hour: dict[datetime, int], span: timedelta, hours: int, zone: ZoneInfo
) -> None:
    rhythm = Rhythm(by_hour, NOON)
    assert silence(rhythm, NOON + span, 0, zone) is None
    assert silence(rhythm, None, hours, zone) is None
    assert silence(Rhythm(by_hour, None), NOON + span, hours, zone) is None
    young = {hour: count for hour, count in by_hour.items() if hour > NOON - 2 * WEEK}
    assert silence(Rhythm(young, NOON), NOON + span, hours, zone) is None
    found = silence(rhythm, NOON + span, hours, zone)
    assert found is None or (hours * HOUR <= span and found.usual >= ENOUGH and found.since == NOON)


@given(orders, spans, spans, st.integers(1, 100), zones)
def test_a_silence_lasts_until_an_order_comes(
    by_hour: dict[datetime, int], span: timedelta, longer: timedelta, hours: int, zone: ZoneInfo
) -> None:
    rhythm = Rhythm(by_hour, NOON)
    now, later = (silence(rhythm, NOON + each, hours, zone) for each in (span, span + longer))
    if now is not None:
        assert later is not None
        assert later.usual >= now.usual
    assert silence(Rhythm(by_hour, NOON + span), NOON + span, hours, zone) is None


@given(orders, spans, st.integers(1, 100), zones)
def test_more_orders_before_never_make_a_shop_less_suspicious(
    by_hour: dict[datetime, int], span: timedelta, hours: int, zone: ZoneInfo
) -> None:
    """Of a shop that is known for the whole time."""
    known = {**by_hour, NOON - 8 * WEEK: 1}
    twice = {hour: 2 * count for hour, count in known.items()}
    one, two = (silence(Rhythm(each, NOON), NOON + span, hours, zone) for each in (known, twice))
    assert one is None or isinstance(two, Silence)


@given(orders, spans, st.integers(1, 100), st.integers(1, 60))
def test_a_week_later_it_is_the_same(by_hour: dict[datetime, int], span: timedelta, hours: int, weeks: int) -> None:
    moved = Rhythm({hour + weeks * WEEK: count for hour, count in by_hour.items()}, NOON + weeks * WEEK)
    one, other = silence(Rhythm(by_hour, NOON), NOON + span, hours, UTC), silence(moved, moved.last and moved.last + span, hours, UTC)
    assert (one is None) == (other is None)
    assert one is None or (other is not None and abs(one.usual - other.usual) < 1e-9)
