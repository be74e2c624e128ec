"""Money and times read as this computer writes them, exact to the cent."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from omni_desktop.ui.desk.formats import Formats

MORNING = datetime(2026, 5, 12, 23, 38, 7, tzinfo=UTC)          # 13 May, 9:38:07 am in Sydney
NBSP = "\xa0"


def formats(locale: str, currency: str = "AUD") -> Formats:
    return Formats("Australia/Sydney", currency, QLocale(locale))


@pytest.mark.parametrize(
    ("locale", "clock", "seconds", "day", "year", "whole"),
    [
        ("en_AU", "9:38 am", "9:38:07 am", "13 May", "13 May 2026", "Wed 13 May 2026, 9:38 am"),
        ("en_US", "9:38 AM", "9:38:07 AM", "May 13", "May 13, 2026", "Wed May 13, 2026, 9:38 AM"),
        ("de_DE", "09:38", "09:38:07", "13. Mai", "13. Mai 2026", "Mi. 13. Mai 2026, 09:38"),
        ("es_ES", "9:38", "9:38:07", "13 de may", "13 de may de 2026", "mié 13 de may de 2026, 9:38"),
        ("ja_JP", "9:38", "9:38:07", "5月13日", "2026年5月13日", "水 2026年5月13日, 9:38"),
        ("C", "09:38", "09:38:07", "13 May", "13 May 2026", "Wed 13 May 2026, 09:38"),
    ],
)
def test_times_read_as_the_computer_writes_them(locale: str, clock: str, seconds: str, day: str, year: str, whole: str) -> None:
    shown = formats(locale)
    assert (shown.clock(MORNING), shown.clock(MORNING, seconds=True)) == (clock, seconds)
    assert (shown.day(date(2026, 5, 13), 2026), shown.day(date(2026, 5, 13), 2027)) == (day, year)
    assert shown.whole(MORNING) == whole


@pytest.mark.parametrize(
    ("locale", "currency", "shown", "owed"),
    [
        ("en_AU", "AUD", "$1,248.50", "-$0.05"),
        ("en_US", "USD", "$1,248.50", "-$0.05"),
        ("en_AU", "CHF", f"CHF{NBSP}1,248.50", f"-CHF{NBSP}0.05"),
        ("de_DE", "EUR", f"1.248,50{NBSP}€", f"-0,05{NBSP}€"),
        ("C", "AUD", "$1248.50", "-$0.05"),
    ],
)
def test_money_reads_as_the_computer_writes_it(locale: str, currency: str, shown: str, owed: str) -> None:
    assert formats(locale, currency).money(Decimal("1248.5")).replace(" ", NBSP) == shown.replace(" ", NBSP)
    assert formats(locale, currency).money(Decimal("-0.05")).replace(" ", NBSP) == owed.replace(" ", NBSP)


@given(st.decimals(min_value=Decimal("-999999999999"), max_value=Decimal("999999999999"), places=2, allow_nan=False))
def test_no_cent_is_lost(amount: Decimal) -> None:
    text = formats("en_AU").money(amount)
    assert Decimal(text.replace("$", "").replace(",", "")) == amount


def test_more_than_two_places_are_shown_where_they_say_something() -> None:
    assert formats("en_AU").money(Decimal("1.00050000")) == "$1.0005"
    assert formats("en_AU").money(Decimal("29.90000000")) == "$29.90"
    assert formats("en_AU").money(None) == ""


@pytest.mark.parametrize(("amount", "shown"), [("2.00000000", "2"), ("0.250", "0,25"), ("1200", "1.200"), ("-1.5", "-1,5"), ("0", "0")])
def test_a_quantity_has_no_zeros_that_say_nothing(amount: str, shown: str) -> None:
    assert formats("de_DE").quantity(Decimal(amount)) == shown


def test_today_is_a_time_and_another_day_a_date() -> None:
    shown = formats("en_AU")
    now = MORNING + timedelta(hours=2)
    assert shown.moment(MORNING, now) == "9:38 am"
    assert shown.moment(MORNING - timedelta(hours=10), now) == "12 May"         # 11:38 pm there: the store's day counts
    assert shown.moment(MORNING - timedelta(days=365), now) == "13 May 2025"
    assert shown.moment_in_words(MORNING - timedelta(days=1), now) == "yesterday 9:38 am"
    assert shown.whole(MORNING, now) == "Wed 13 May, 9:38 am"


@pytest.fixture
def computer_in_perth(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("Windows gives a program no time zone of its own")
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Australia/Perth")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("computer_in_perth")
def test_the_computers_own_time_is_told_only_where_it_differs() -> None:
    assert formats("en_AU").here(MORNING) == "Wed 13 May 2026, 7:38 am"
    assert Formats("Australia/Perth", "AUD", QLocale("en_AU")).here(MORNING) == ""


def test_the_week_begins_on_the_stores_monday() -> None:
    assert formats("en_AU").start_of_week(MORNING) == datetime(2026, 5, 10, 14, 0, tzinfo=UTC)


def test_a_zone_that_this_computer_doesnt_know_is_utc() -> None:
    assert Formats("Nowhere/Land").local(MORNING).hour == 23
