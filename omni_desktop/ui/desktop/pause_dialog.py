"""Pause automatic downloads: for an hour, until tomorrow morning, or until a time, by the store's clock."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QWidget

from omni_desktop.core.run.timetable.pause import HOUR, LONGEST, moment_of, tomorrow_morning
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import Combo, DateInput, TimeInput, beside

LABEL = 112
SAYS = tr("Nothing is downloaded by itself until then. Download Orders works meanwhile. Nothing is lost: the next download brings it.")
IN_AN_HOUR, MORNING, AT_A_TIME = "hour", "morning", "time"


def words_of(until: datetime, desk: StoreContext) -> str:
    return desk.formats.moment_in_words(until, desk.now())


class PauseDialog(Dialog):
    """A time is in two hours at first."""

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Pause automatic downloads"), tr("Pause"), parent=parent)
        self._desk = desk
        self._hour, self._morning = desk.now() + HOUR, tomorrow_morning(desk.now(), desk.formats.zone)
        self.choice = Combo(tr("Pause until"), self._choices())
        first = desk.formats.local(desk.now() + timedelta(hours=2))
        self.day = DateInput(desk.theme, tr("Day"), QDate(first.year, first.month, first.day))
        self.clock = TimeInput(tr("Time"), QTime(first.hour, 0))
        self.until_field = Field(desk.theme, tr("Pause until"), self.choice, "", label_width=LABEL, help_beside=True)
        both = beside(self.day, self.clock)
        self.time_field = Field(
            desk.theme, tr("Day and time"), both, tr("Store time."), label_width=LABEL, help_beside=True, marked=self.day
        )
        self.body.addWidget(Words(desk.theme, SAYS, "secondary", wrap=True))
        self.body.addWidget(self.until_field)
        self.body.addWidget(self.time_field)
        self.choice.currentIndexChanged.connect(self._show_time)
        for changed in (self.day.dateChanged, self.clock.timeChanged):
            changed.connect(lambda _: self.time_field.set_error(""))
        self.go_button.clicked.connect(self._pause)
        self._show_time()
        self.choice.setFocus()

    def until(self) -> datetime:
        """UTC."""
        if self.choice.key() != AT_A_TIME:
            return self._hour if self.choice.key() == IN_AN_HOUR else self._morning
        day, clock = self.day.date(), self.clock.time()
        return moment_of(date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute()), self._desk.formats.zone)

    def _choices(self) -> list[tuple[str, str]]:
        hour, morning = (words_of(at, self._desk) for at in (self._hour, self._morning))
        tomorrow = morning[:1].upper() + morning[1:]
        return [(IN_AN_HOUR, tr("An hour from now ({hour})", hour=hour)), (MORNING, tomorrow), (AT_A_TIME, tr("A time"))]

    def _show_time(self) -> None:
        self.time_field.setVisible(self.choice.key() == AT_A_TIME)

    def _pause(self) -> None:
        until, now = self.until(), self._desk.now()
        if not now < until <= now + LONGEST:
            too_far = tr("This is more than a year away. Choose a moment before.")
            wrong = tr("This is past. Choose a moment to come.") if until <= now else too_far
            self.time_field.set_error(wrong)
            self.day.setFocus()
            return
        self.accept()
        self._desk.pause.choose(until)
