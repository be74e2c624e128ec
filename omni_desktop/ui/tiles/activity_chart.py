"""Orders of the last days: one bar a day, the held ones on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.plain import PlainLabel, hide_tip, show_tip, tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr

BAR, PITCH, GAP = 8.0, 13.5, 2.0
LEGEND, FOOT = 16, 20                           # heights of the line above and of the line below the bars
FEWEST, ALL = 7, 14                             # days: a narrow chart shows the last ones
WORDY = 160                                     # px; a narrower one says only what its bars don't
MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}


@dataclass(frozen=True, slots=True)
class ChartDay:
    day: date
    downloaded: int
    held: int

    @property
    def total(self) -> int:
        return self.downloaded + self.held


def day_words(shown: ChartDay) -> str:
    """Mon 11 May: 18 downloaded, 1 held."""
    day = QLocale().toString(_qdate(shown.day), "ddd d MMM")
    return tr("{day}: {downloaded} downloaded, {held} held", day=day, downloaded=shown.downloaded, held=shown.held)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class ActivityChart(PlainLabel):
    """The last of `days` is today. Left, Right, Home and End go from day to day and show its words.

    A label to those who hear it: a QWidget would have no role.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: Sequence[ChartDay] = ()
        self._days: Sequence[ChartDay] = ()             # those that have room
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self.show_days(())

    def show_days(self, days: Sequence[ChartDay]) -> None:
        self._told = tuple(days)
        self._choose_days()
        said = ". ".join(day_words(day) for day in days)
        self.setAccessibleName(tr("Last {number} days. {said}", number=len(days), said=said) if days else tr("No downloads yet"))
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_days()

    def _choose_days(self) -> None:
        room = max(FEWEST, int((self.width() + PITCH - BAR) // PITCH))
        self._days = self._told[-room:]
        self._at = len(self._days) - 1

    def sizeHint(self) -> QSize:
        return QSize(round(PITCH * max(len(self._told), ALL)), 138)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(PITCH * FEWEST), 96)

    def words_at(self, pos: QPoint) -> str:
        """The day below the pointer: the whole column counts, also above a short bar."""
        number = int((pos.x() - self._left() + (PITCH - BAR) / 2) // PITCH)
        return day_words(self._days[number]) if 0 <= number < len(self._days) and pos.y() > LEGEND else ""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tip(event.globalPos(), tip(self.words_at(event.pos())), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = MOVES.get(Qt.Key(event.key()), 0)
        if not step or not self._days:
            super().keyPressEvent(event)
            return
        self._at = min(max(self._at + step, 0), len(self._days) - 1)
        words = day_words(self._days[self._at])
        self.setAccessibleDescription(words)
        show_tip(self.mapToGlobal(self._column(self._at).topLeft().toPoint()), tip(words), self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        hide_tip()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self._theme.font("caption"))
            self._draw_legend(painter)
            if not self._days:
                self._draw_nothing(painter)
                return
            most = max(1, *(day.total for day in self._days))
            for number, day in enumerate(self._days):
                self._draw_day(painter, number, day, most)
            self._draw_foot(painter)
            if self.hasFocus():
                draw_ground(painter, self._theme, self._column(self._at).adjusted(-2.5, -2, 2.5, 2), "", 4, "accent", width=2)

    def _left(self) -> float:
        return (self.width() - (PITCH * len(self._days) - (PITCH - BAR))) / 2

    def _floor(self) -> float:
        return float(self.height() - FOOT)

    def _column(self, number: int) -> QRectF:
        top = LEGEND + 8.0
        return QRectF(self._left() + number * PITCH, top, BAR, self._floor() - top)

    def _draw_day(self, painter: QPainter, number: int, day: ChartDay, most: int) -> None:
        column = self._column(number)
        room = column.height() - GAP
        downloaded, held = room * day.downloaded / most, room * day.held / most
        painter.fillRect(QRectF(column.left(), self._floor() - downloaded, BAR, downloaded), self._theme.color("accent"))
        if held:
            gap = GAP if day.downloaded else 0.0
            height = max(held, 3.0)                     # one held order among hundreds must be seen
            painter.fillRect(QRectF(column.left(), self._floor() - downloaded - gap - height, BAR, height), self._theme.color("barHeld"))

    def _draw_foot(self, painter: QPainter) -> None:
        floor = round(self._floor())
        painter.fillRect(QRect(0, floor, self.width(), 1), self._theme.color("btnline"))
        painter.setPen(self._theme.color("text3"))
        line = QRect(0, floor + 4, self.width(), 16)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, QLocale().toString(_qdate(self._days[0].day), "d MMM"))
        if self.width() >= WORDY:
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, tr("last {number} days", number=len(self._days)))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, tr("Today"))

    def _draw_legend(self, painter: QPainter) -> None:
        right = self.width()
        for word, token in ((tr("held"), "barHeld"), (tr("downloaded"), "accent"))[: 2 if self.width() >= WORDY else 1]:
            width = painter.fontMetrics().horizontalAdvance(word) + 1
            painter.setPen(self._theme.color("text3"))
            painter.drawText(QRect(right - width, 0, width, LEGEND), Qt.AlignmentFlag.AlignVCenter, word)
            painter.fillRect(QRect(right - width - 12, 4, 8, 8), self._theme.color(token))
            right -= width + 24

    def _draw_nothing(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("text3"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("No downloads yet"))
