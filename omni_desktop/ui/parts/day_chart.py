"""A chart of days: the keys go from one to the next, and what a day says stands at the pointer or at the day, and is heard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.look.plain import PlainLabel, tip
from omni_desktop.ui.look.plain_notices import hide_tip, show_tip
from omni_desktop.ui.look.theme import Theme

D = TypeVar("D")
MOVES = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -100_000, Qt.Key.Key_End: 100_000, Qt.Key.Key_PageUp: -7,
    Qt.Key.Key_PageDown: 7,
}  # fmt: skip


def day_and_month(day: date, form: str = "d MMM") -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


class DayChart(PlainLabel, Generic[D]):
    """A chart says what the words of a day are, where its column stands, and which day is at a point.

    A label to those who hear it: a QWidget would have no role.
    """

    chosen = Signal(int)                        # the day's number

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: Sequence[D] = ()
        self._at = -1

    def words_of(self, day: D) -> str:
        raise NotImplementedError

    def day_at(self, pos: QPoint) -> int:
        """The whole column counts, also above a short bar; -1 where there is none."""
        raise NotImplementedError

    def column(self, number: int) -> QRectF:
        raise NotImplementedError

    def words_at(self, pos: QPoint) -> str:
        number = self.day_at(pos)
        return self.words_of(self._days[number]) if number >= 0 else ""

    def go(self, number: int, *, said: bool) -> None:
        self._at = number
        words = self.words_of(self._days[number])
        self.setAccessibleDescription(words)
        if said:
            show_tip(self.mapToGlobal(self.column(number).topLeft().toPoint()), tip(words), self)
        self.chosen.emit(number)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tip(event.globalPos(), tip(self.words_at(event.pos())), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = MOVES.get(Qt.Key(event.key()), 0)
        if step and self._days:
            self.go(min(max(self._at + step, 0), len(self._days) - 1), said=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        hide_tip()
        super().focusOutEvent(event)
