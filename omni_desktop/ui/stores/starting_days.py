"""The days from which a first download may begin, each with how many orders it would bring and their money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from omni_desktop.core.mapping.first_orders import FirstOrders
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.inputs.inputs import DateInput

TODAY, YESTERDAY, WEEK, DAY = "today", "yesterday", "week", "day"
WORDS: Mapping[str, str] = {
    TODAY: tr("Today"),
    YESTERDAY: tr("Yesterday and today"),
    WEEK: tr("The last 7 days"),
    DAY: tr("From a day that you choose"),
}
BACK = 90                               # how far the calendar goes
COUNTING, NONE_YET = tr("counting…"), tr("no order")


@dataclass(frozen=True, slots=True)
class Bounds:
    """When each offered day began in the store's time, in UTC."""

    starts: Mapping[str, datetime]

    @classmethod
    def at(cls, formats: Formats, now: datetime) -> Bounds:
        _days, bounds = formats.last_days(7, now)
        return cls({TODAY: bounds[-2], YESTERDAY: bounds[-3], WEEK: bounds[0]})

    @property
    def earliest(self) -> datetime:
        return self.starts[WEEK]


class StartingDays(QWidget):
    """`chosen` when a person takes another day; `start()` is the moment that it began."""

    chosen = Signal()

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._desk = desk
        self._formats, self._bounds = desk.formats, Bounds.at(desk.formats, desk.now())
        self.radios = {word: QRadioButton(tr("From") if word == DAY else words) for word, words in WORDS.items()}
        self.counts = {word: Words(desk.theme, "", "name") for word in WORDS}
        self.remarks = {word: Words(desk.theme, "", "caption", elide=True) for word in WORDS}
        self.date = DateInput(desk.theme, tr("Day to start from"), QDate.currentDate())
        self.date.setFixedWidth(136)
        self._group = QButtonGroup(self)
        self.is_chosen = False              # by a person: then no count chooses another day
        self._lay_out()
        for radio in self.radios.values():
            self._group.addButton(radio)
            radio.clicked.connect(self._choose)
        self.date.dateChanged.connect(self._choose_date)

    def begin(self, formats: Formats, kept: str) -> None:
        """`kept` is what `word()` gave when the setup was left."""
        self._formats, self._bounds = formats, Bounds.at(formats, self._desk.now())
        today = formats.local(self._desk.now()).date()
        last = QDate(today.year, today.month, today.day)
        blocked = self.date.blockSignals(True)
        self.date.setDateRange(last.addDays(-BACK), last)
        day = QDate.fromString(kept, "yyyy-MM-dd")
        self.date.setDate(day if day.isValid() else last.addDays(-14))
        self.date.blockSignals(blocked)
        word = DAY if day.isValid() else kept
        self.is_chosen = word in WORDS
        self.radios[word if self.is_chosen else TODAY].setChecked(True)
        self.show_counting()

    def start(self) -> datetime:
        return self.start_of(self._checked())

    def start_of(self, word: str) -> datetime:
        if word != DAY:
            return self._bounds.starts[word]
        day = self.date.date()
        return datetime(day.year(), day.month(), day.day(), tzinfo=self._formats.zone).astimezone(UTC)

    def earliest(self) -> datetime:
        """From where on Neto is to be read, so that every day offered can be counted by one scan."""
        return min(self._bounds.earliest, self.start_of(DAY)) if self._checked() == DAY else self._bounds.earliest

    def word(self) -> str:
        """What stands for the chosen day when the setup is left; "" where no person chose."""
        if not self.is_chosen:
            return ""
        word = self._checked()
        return self.date.date().toString("yyyy-MM-dd") if word == DAY else word

    def words(self) -> str:
        """As within a sentence: "of today", "since 13 May"."""
        near = {TODAY: tr("of today"), YESTERDAY: tr("of yesterday and today"), WEEK: tr("of the last 7 days")}
        word = self._checked()
        return near.get(word) or tr("since {day}", day=self._formats.day(self._formats.local(self.start()).date(), self._desk.now().year))

    def show_counting(self) -> None:
        for word in WORDS:
            self._show(word, COUNTING if word != DAY else "", "")

    def show_unknown(self) -> None:
        for word in WORDS:
            self._show(word, "", "")

    def show_counts(self, counted: Mapping[str, FirstOrders], *, complete: bool) -> None:
        """Where nobody chose yet, the first day that has orders is taken: nobody ends with a download that brings nothing."""
        for word in WORDS:
            found = counted.get(word)
            self._show(word, *(self._counted(found, complete=complete) if found else ("", "")))
        if not self.is_chosen:
            filled = (word for word in (TODAY, YESTERDAY, WEEK) if counted[word].coming.count)
            self._check(self.radios[next(filled, TODAY)])

    def _check(self, radio: QRadioButton) -> None:
        """The keyboard goes with the mark: a ring around another one would look chosen."""
        waits_here = any(each.hasFocus() for each in self.radios.values())
        radio.setChecked(True)
        if waits_here:
            radio.setFocus()

    def _counted(self, found: FirstOrders, *, complete: bool) -> tuple[str, str]:
        coming = found.coming
        words = f"{orders_words(coming.count, self._formats)} · {self._formats.money(coming.total)}" if coming.count else NONE_YET
        waiting = tr("{unpaid} more once paid", unpaid=self._formats.number(found.unpaid)) if found.unpaid else ""
        return words if complete else tr("more than {words}", words=words), waiting

    def _show(self, word: str, words: str, remark: str) -> None:
        self.counts[word].setText(words)
        self.remarks[word].setText(remark)
        said = ", ".join(part for part in (WORDS[word], words, remark) if part)
        self.radios[word].setAccessibleName(said)

    def _checked(self) -> str:
        return next(word for word, radio in self.radios.items() if radio.isChecked())

    def _choose(self) -> None:
        self.is_chosen = True
        self.chosen.emit()

    def _choose_date(self) -> None:
        self.radios[DAY].setChecked(True)
        self._choose()

    def _lay_out(self) -> None:
        self.radios[TODAY].setChecked(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(3, 1)
        for row, word in enumerate(WORDS):
            grid.addWidget(self._with_date() if word == DAY else self.radios[word], row, 0)
            grid.addWidget(self.counts[word], row, 1)
            grid.addWidget(self.remarks[word], row, 2)
            grid.setRowMinimumHeight(row, 32 if word == DAY else 28)

    def _with_date(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.radios[DAY])
        row.addWidget(self.date)
        return both


def days_of(widget: StartingDays) -> Sequence[str]:
    """Those that are counted: the chosen day of the calendar only where it is the one that counts."""
    return tuple(word for word in WORDS if word != DAY or widget.radios[DAY].isChecked())
