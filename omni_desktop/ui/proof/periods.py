"""Which days are proved: a month, or any two days. All of them are days of the store's own clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QLocale

from omni_desktop.core.proof.report import month_of
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.translated import tr

OFFERED = 13                                    # months: this one and a year of them
ONE_DAY = timedelta(days=1)


class Period(NamedTuple):
    """Both days are within. `month`: as in 2026-10, "" for other days."""

    first: date
    last: date
    words: str
    month: str = ""

    @property
    def year(self) -> int:
        """Its only one, 0 where it has two."""
        return self.first.year if self.first.year == self.last.year else 0

    def is_over(self, today: date) -> bool:
        return self.last < today


def month_with(day: date) -> Period:
    first, last = month_of(f"{day:%Y-%m}")
    return Period(first, last, f"{QLocale().standaloneMonthName(day.month)} {day.year}", f"{day:%Y-%m}")


def latest_months(today: date) -> Iterator[Period]:
    """The newest first."""
    day = today
    for _ in range(OFFERED):
        month = month_with(day)
        yield month
        day = month.first - ONE_DAY


def between(first: date, last: date, formats: Formats) -> Period:
    """A whole month is that month, however it was chosen."""
    month = month_with(first)
    if (first, last) == (month.first, month.last):
        return month
    days = [formats.day(day, 0) for day in (first, last)]
    return Period(first, last, days[0] if first == last else tr("{first} to {last}", first=days[0], last=days[1]))


def before(period: Period, formats: Formats) -> Period:
    """The month before it, or as many days before its first."""
    if period.month:
        return month_with(period.first - ONE_DAY)
    length = period.last - period.first + ONE_DAY
    return between(period.first - length, period.first - ONE_DAY, formats)


def after(period: Period, formats: Formats) -> Period:
    if period.month:
        return month_with(period.last + ONE_DAY)
    length = period.last - period.first + ONE_DAY
    return between(period.last + ONE_DAY, period.last + length, formats)
