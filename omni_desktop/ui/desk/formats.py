"""Money and times as the window shows them: the system's locale, the store's currency and time zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale, QTime

from omni_desktop.core.moments import local
from omni_desktop.core.words.zones import zone_or_utc
from omni_desktop.ui.look.translated import tr

SYMBOLS = {"AUD": "$", "NZD": "$", "USD": "$", "CAD": "$", "SGD": "$", "GBP": "£", "EUR": "€", "": "$"}
LONGEST_NUMBER = 18
SHORT = QLocale.FormatType.ShortFormat
_NARROW_SPACE = "\u202f"            # before am and pm; the bundled font has none, so Qt would take another font's letters
_WEEKDAY = re.compile(r"^dddd[\s,.]*|[\s,(]*dddd[)\s]*$")
_YEAR = re.compile(r"^y+[^Md]*|(?:[^Md']|'[^']*')*y+[^Md]*$")
_MINUTES = re.compile(r"(\W)mm")


class Formats:
    """Of one store. All times in are aware; all texts out are in store time."""

    def __init__(self, zone: str = "UTC", currency: str = "", locale: QLocale | None = None) -> None:
        self.zone = zone_or_utc(zone)
        self._told_in: tzinfo = self.zone
        self._locale = locale or QLocale()
        self._clock = _plain(self._locale.timeFormat(SHORT))
        self._day = _plain(_day_format(self._locale, year=False))
        self._day_of_year = _plain(_day_format(self._locale, year=True))
        symbol = SYMBOLS.get(currency, f"{currency} ")
        self._before, self._after = _money_pattern(self._locale, symbol)

    def money(self, amount: Decimal | None) -> str:
        """Exact to the cent: the locale only groups the digits and places the currency. More than two places are shown where
        they say something: Neto's unit prices have eight."""
        if amount is None:
            return ""
        whole, _, cents = f"{amount.copy_abs():f}".partition(".")
        digits = self._grouped(whole) + self._locale.decimalPoint() + self._digits(cents.rstrip("0").ljust(2, "0"))
        return f"{self._sign(amount)}{self._before}{digits}{self._after}"

    def number(self, count: int) -> str:
        return self._locale.toString(count)

    def quantity(self, amount: Decimal) -> str:
        """Without the zeros that Neto fills up with."""
        whole, _, rest = f"{amount.copy_abs():f}".partition(".")
        rest = rest.rstrip("0")
        return self._sign(amount) + self._grouped(whole) + (self._locale.decimalPoint() + self._digits(rest) if rest else "")

    def moment(self, at: datetime, now: datetime) -> str:
        """Today the time, else the day, with the year where it is another one: 9:42 am, 13 May, 13 May 2025."""
        local, today = self.local(at).date(), self.local(now).date()
        return self.clock(at) if local == today else self.day(local, today.year)

    def moment_in_words(self, at: datetime, now: datetime) -> str:
        """today 9:42 am, yesterday 5:10 pm, tomorrow 8:00 am, 13 May 9:42 am: for within a sentence."""
        day, today = self.local(at).date(), self.local(now).date()
        near = {today: tr("today"), today - timedelta(days=1): tr("yesterday"), today + timedelta(days=1): tr("tomorrow")}.get(day)
        return f"{near or self.day(day, today.year)} {self.clock(at)}"

    def clock(self, at: datetime, *, seconds: bool = False) -> str:
        """9:42 am or 09:42, as this computer writes it; 9:42:07 am."""
        local = self.local(at)
        form = _MINUTES.sub(r"\1mm\1ss", self._clock) if seconds else self._clock
        return self._locale.toString(QTime(local.hour, local.minute, local.second), form)

    def day(self, day: date, this_year: int) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), self._day if day.year == this_year else self._day_of_year)

    def long_day(self, at: datetime, now: datetime | None = None) -> str:
        """Wed 13 May 2026; the year is left out where it is that of `now`."""
        day = self.local(at).date()
        return f"{self._locale.dayName(day.isoweekday(), SHORT)} {self.day(day, self.local(now).year if now else 0)}"

    def whole(self, at: datetime, now: datetime | None = None) -> str:
        """Wed 13 May 2026, 9:38 am; the year as in long_day."""
        return f"{self.long_day(at, now)}, {self.clock(at)}"

    def here(self, at: datetime) -> str:
        """The same moment by this computer's clock, for the tooltip; "" where the two agree."""
        here, there = self._here(at), self.local(at)
        if here.utcoffset() == there.utcoffset():
            return ""
        shown = Formats(locale=self._locale)
        shown._told_in = here.tzinfo or UTC
        return shown.whole(at)

    def _here(self, at: datetime) -> datetime:
        try:
            return at.astimezone()
        except (OverflowError, OSError, ValueError):        # a year that this computer's clock does not know
            return self.local(at)

    def local(self, at: datetime) -> datetime:
        return local(at, self._told_in)

    def last_days(self, number: int, now: datetime) -> tuple[Sequence[date], Sequence[datetime]]:
        """The last days in store time, today last, and their bounds in UTC (one more than days)."""
        today = self.local(now).date()
        days = [today - timedelta(days=back) for back in range(number - 1, -1, -1)]
        return days, [self.start_of_day(day) for day in [*days, today + timedelta(days=1)]]

    def start_of_week(self, now: datetime) -> datetime:
        """Monday 00:00 of the store, in UTC."""
        today = self.local(now).date()
        return self.start_of_day(today - timedelta(days=today.weekday()))

    def start_of_day(self, day: date) -> datetime:
        """00:00 of the store, in UTC."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)

    def _grouped(self, whole: str) -> str:
        """Qt groups numbers of up to 18 digits."""
        if len(whole) <= LONGEST_NUMBER:
            return self._locale.toString(int(whole))
        start = len(whole) % 3
        threes = [whole[:start]] * bool(start) + [whole[at : at + 3] for at in range(start, len(whole), 3)]
        return self._locale.groupSeparator().join(self._digits(three) for three in threes)

    def _sign(self, amount: Decimal) -> str:
        return self._locale.negativeSign() if amount < 0 else ""

    def _digits(self, digits: str) -> str:
        return "".join(self._locale.toString(int(digit)) for digit in digits)


def _plain(text: str) -> str:
    return text.replace(_NARROW_SPACE, " ")


def _day_format(locale: QLocale, *, year: bool) -> str:
    """Qt has no format for a day and a month alone: it is what the long one leaves without weekday and year."""
    form = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat)).replace("MMMM", "MMM")
    if not year:
        form = _YEAR.sub("", form)
    return form if "d" in form and "M" in form else "d MMM yyyy" if year else "d MMM"


def _money_pattern(locale: QLocale, symbol: str) -> tuple[str, str]:
    """What stands before and after the digits. Qt's own currency text goes through a float, and has brackets for a minus."""
    if locale.language() == QLocale.Language.C:
        return symbol, ""
    before, _, after = locale.toCurrencyString(1.0, symbol, 2).partition(locale.toString(1.0, "f", 2))
    return before, after

