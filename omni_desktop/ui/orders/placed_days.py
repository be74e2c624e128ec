"""The days that the list is narrowed to: the usual spans in a menu, and any two days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.core.record.history import Filter
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import DateInput
from omni_desktop.ui.parts.menu import Menu

LABEL = 72
WEEK, MONTH = 7, 30


class Days(NamedTuple):
    """The first and the last day, in store time, and how the list says it. `key` finds it again: "week" is another week tomorrow."""

    first: date
    last: date
    words: str
    key: str = ""

    def filter(self, desk: StoreContext) -> Filter:
        start_of = desk.formats.start_of_day
        return Filter(placed_since=start_of(self.first), placed_before=start_of(self.last + timedelta(days=1)))


def usual_days(today: date) -> tuple[tuple[str, Days], ...]:
    """What the menu offers, and what each of it means today."""
    yesterday = today - timedelta(days=1)
    return (
        (tr("Placed today"), Days(today, today, tr("placed today"), "today")),
        (tr("Placed yesterday"), Days(yesterday, yesterday, tr("placed yesterday"), "yesterday")),
        (tr("Placed in the last 7 days"), Days(today - timedelta(days=WEEK - 1), today, tr("placed in the last 7 days"), "week")),
        (tr("Placed in the last 30 days"), Days(today - timedelta(days=MONTH - 1), today, tr("placed in the last 30 days"), "month")),
    )


def days_of(key: str, desk: StoreContext) -> Days | None:
    """None where no such days are known."""
    usual = {days.key: days for _words, days in usual_days(desk.formats.local(desk.now()).date())}
    if key in usual:
        return usual[key]
    first, _, last = key.partition("/")
    try:
        return between(date.fromisoformat(first), date.fromisoformat(last), desk)
    except ValueError:
        return None


def between(first: date, last: date, desk: StoreContext) -> Days:
    year = desk.formats.local(desk.now()).year
    named = [desk.formats.day(day, year) for day in (first, last)]
    words = tr("placed {named}", named=named[0]) if first == last else tr(
        "placed {named} to {named2}",
        named=named[0],
        named2=named[1],
    )
    return Days(first, last, words, f"{first.isoformat()}/{last.isoformat()}")


class PlacedDays(QObject):
    """`picked` brings a Days."""

    picked = Signal(object)

    def __init__(self, desk: StoreContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent

    def offer(self, menu: Menu) -> None:
        """Below what a menu has already."""
        menu.addSeparator()
        for words, days in usual_days(self._desk.formats.local(self._desk.now()).date()):
            menu.add("calendar", words, partial(self.picked.emit, days))
        menu.add("calendar", tr("Placed between two days…"), self._ask)

    def _ask(self) -> None:
        DaysDialog(self._desk, self.picked.emit, self._window).open()


class DaysDialog(Dialog):
    """`take` is given a Days."""

    def __init__(
        self, desk: StoreContext, take: Callable[[Days], object], parent: QWidget | None = None, *, title: str = ""
    ) -> None:
        super().__init__(desk.theme, title or tr("Orders placed between two days"), tr("Show"), parent=parent)
        self._desk, self._take = desk, take
        today = desk.formats.local(desk.now()).date()
        self.first = DateInput(desk.theme, tr("First day"), _as_qt(today.replace(day=1)))
        self.last = DateInput(desk.theme, tr("Last day"), _as_qt(today))
        self.fields = [Field(desk.theme, label, day, label_width=LABEL) for label, day in ((tr("From"), self.first), (tr("To"), self.last))]
        for field in self.fields:
            self.body.addWidget(field)
        for day in (self.first, self.last):
            day.dateChanged.connect(lambda _day: self.fields[1].set_error(""))
        self.go_button.clicked.connect(self._show)

    def _show(self) -> None:
        first, last = (day.date().toPython() for day in (self.first, self.last))
        assert isinstance(first, date)
        assert isinstance(last, date)
        if last < first:
            self.fields[1].set_error(tr("This day comes before the first one."))
            self.last.setFocus()
            return
        self.accept()
        self._take(between(first, last, self._desk))


def _as_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
