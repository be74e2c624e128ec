"""Orders of the last days: one bar a day, the held ones on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.day_chart import DayChart, day_and_month

BAR, PITCH, GAP = 8.0, 13.5, 2.0
LEGEND, FOOT = 16, 20                           # heights of the line above and of the line below the bars
FEWEST, ALL = 7, 14                             # days: a narrow chart shows the last ones
WORDY = 160                                     # px; a narrower one says only what its bars don't


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
    day = day_and_month(shown.day, "ddd d MMM")
    return tr("{day}: {downloaded} downloaded, {held} held", day=day, downloaded=shown.downloaded, held=shown.held)


class ActivityChart(DayChart[ChartDay]):
    """The last of `days` is today; those that have room are shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._all: Sequence[ChartDay] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self.show_days(())

    def show_days(self, days: Sequence[ChartDay]) -> None:
        self._all = tuple(days)
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
        self._days = self._all[-room:]
        self._at = len(self._days) - 1

    def sizeHint(self) -> QSize:
        return QSize(round(PITCH * max(len(self._all), ALL)), 138)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(PITCH * FEWEST), 96)

    def words_of(self, day: ChartDay) -> str:
        return day_words(day)

    def day_at(self, pos: QPoint) -> int:
        number = int((pos.x() - self._left() + (PITCH - BAR) / 2) // PITCH)
        return number if 0 <= number < len(self._days) and pos.y() > LEGEND else -1

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
                draw_ground(painter, self._theme, self.column(self._at).adjusted(-2.5, -2, 2.5, 2), "", 4, "accent", width=2)

    def _left(self) -> float:
        return (self.width() - (PITCH * len(self._days) - (PITCH - BAR))) / 2

    def _floor(self) -> float:
        return float(self.height() - FOOT)

    def column(self, number: int) -> QRectF:
        top = LEGEND + 8.0
        return QRectF(self._left() + number * PITCH, top, BAR, self._floor() - top)

    def _draw_day(self, painter: QPainter, number: int, day: ChartDay, most: int) -> None:
        column = self.column(number)
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
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, day_and_month(self._days[0].day))
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
