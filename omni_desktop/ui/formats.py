"""Money and times as the window shows them: the system's locale, the store's currency and time zone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QLocale, QTime

SYMBOLS = {"AUD": "$", "NZD": "$", "USD": "$", "CAD": "$", "SGD": "$", "GBP": "£", "EUR": "€", "": "$"}


class Formats:
    """Of one store. All times in are aware; all texts out are in store time."""

    def __init__(self, zone: str = "UTC", currency: str = "", locale: QLocale | None = None) -> None:
        self.zone = _zone(zone)
        self._symbol = SYMBOLS.get(currency, f"{currency} ")
        self._locale = locale or QLocale()

    def money(self, amount: Decimal | None) -> str:
        """Exact to the cent: the locale only groups the digits. More than two places are shown as they are."""
        if amount is None:
            return ""
        sign = "-" if amount < 0 else ""
        whole, _, cents = f"{abs(amount):f}".partition(".")
        return f"{sign}{self._symbol}{self._locale.toString(int(whole))}{self._locale.decimalPoint()}{cents.ljust(2, '0')}"

    def number(self, count: int) -> str:
        return self._locale.toString(count)

    def quantity(self, amount: Decimal) -> str:
        """Without the zeros that Neto fills up with."""
        return f"{amount.normalize():f}"

    def moment(self, at: datetime, now: datetime) -> str:
        """Today the time, else the day, with the year where it is another one: 9:42 am, 13 May, 13 May 2025."""
        local = self.local(at)
        return self.clock(at) if local.date() == self.local(now).date() else self.day(local.date(), self.local(now).year)

    def moment_in_words(self, at: datetime, now: datetime) -> str:
        """today 9:42 am, yesterday 5:10 pm, 13 May 9:42 am: for within a sentence."""
        day, today = self.local(at).date(), self.local(now).date()
        near = {today: "today", today - timedelta(days=1): "yesterday"}.get(day)
        return f"{near or self.day(day, today.year)} {self.clock(at)}"

    def clock(self, at: datetime, *, seconds: bool = False) -> str:
        local = self.local(at)
        return self._locale.toString(QTime(local.hour, local.minute, local.second), "h:mm:ss ap" if seconds else "h:mm ap").lower()

    def day(self, day: date, this_year: int) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMM" if day.year == this_year else "d MMM yyyy")

    def long_day(self, at: datetime) -> str:
        """Wed 13 May, with the year where it is not this computer's."""
        local = self.local(at)
        return self._locale.toString(QDate(local.year, local.month, local.day), "ddd d MMM yyyy")

    def whole(self, at: datetime) -> str:
        """Wed 13 May 2026, 9:38 am."""
        return f"{self.long_day(at)}, {self.clock(at)}"

    def local(self, at: datetime) -> datetime:
        return at.astimezone(self.zone)

    def last_days(self, number: int, now: datetime) -> tuple[Sequence[date], Sequence[datetime]]:
        """The last days in store time, today last, and their bounds in UTC (one more than days)."""
        today = self.local(now).date()
        days = [today - timedelta(days=back) for back in range(number - 1, -1, -1)]
        return days, [self._midnight(day) for day in [*days, today + timedelta(days=1)]]

    def start_of_week(self, now: datetime) -> datetime:
        """Monday 00:00 of the store, in UTC."""
        today = self.local(now).date()
        return self._midnight(today - timedelta(days=today.weekday()))

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.zone).astimezone(UTC)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
