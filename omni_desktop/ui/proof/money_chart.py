"""Money of each day, Neto's bar beside Omni's; a day on which they part has a mark below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QLocale, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.parts.day_chart import DayChart, day_and_month
from omni_desktop.ui.proof.shown_proof import Part, day_words

HEAD, FOOT = 16.0, 22.0                         # heights of the room above the highest bar and of the line of days
WIDEST, LEAST = 14.0, 1.0                       # of a bar; a month of quiet days is no wall of colour
MARK = 5.0                                      # height of the mark below a day that differs
LABEL = 52                                      # px between two days that are named
SPOKEN = 31                                     # days that are told in one breath; more are told day by day
SIDES = (("neto", "accent"), ("omni", "ctl"))


class MoneyChart(DayChart[Part]):
    """Enter and a double click open a day."""

    opened = Signal(int)                        # the day's number

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._formats = Formats()
        self._top, self._low = Decimal(1), Decimal(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.show_days((), self._formats)

    def show_days(self, days: Sequence[Part], formats: Formats) -> None:
        self._days, self._formats = days, formats
        amounts = [amount for day in days for amount in (day.neto, day.omni)]
        self._top, self._low = _round_up(max(amounts, default=Decimal(0))), min((Decimal(0), *amounts))
        self._at = min(self._at, len(days) - 1)
        said = ". ".join(self.words_of(day) for day in days if day.neto_count or day.omni_count) if len(days) <= SPOKEN else ""
        self.setAccessibleName(tr("Money of each day in Neto and Omni. {said}", said=said).strip())
        self.setAccessibleDescription("")
        self.update()

    def choose(self, number: int) -> None:
        """Without a word to anybody."""
        self._at = number if 0 <= number < len(self._days) else -1
        self.update()

    def words_of(self, day: Part) -> str:
        """Mon 11 May 2026: Neto $120.00 (2 orders), Omni $100.00 (1 order), $20.00 apart."""
        money, number = self._formats.money, self._formats.number
        words = tr(
            "{day}: Neto {neto} ({neto_orders}), Omni {omni} ({omni_orders})",
            day=day_words(day.name, self._formats),
            neto=money(day.neto),
            neto_orders=counted(day.neto_count, "order", number=number),
            omni=money(day.omni),
            omni_orders=counted(day.omni_count, "order", number=number),
        )
        return f"{words}, {tr('{money} apart', money=money(day.apart))}" if day.apart else words

    def sizeHint(self) -> QSize:
        return QSize(420, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 84)

    def day_at(self, pos: QPoint) -> int:
        number = int((pos.x() - self._left()) // self._pitch()) if self._days else -1
        return number if 0 <= number < len(self._days) and pos.x() >= self._left() else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.day_at(event.position().toPoint())
        if number >= 0:
            self.go(number, said=False)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self.day_at(event.position().toPoint())
        if number >= 0:
            self.opened.emit(number)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._at >= 0 and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self._theme.font("caption"))
            self._draw_lines(painter)
            for number, day in enumerate(self._days):
                self._draw_day(painter, number, day)
            self._draw_foot(painter)
            if self.hasFocus() and self._at < 0:
                draw_ground(painter, self._theme, QRectF(self.rect()), "", 4, "accent", width=2)

    def _axis(self) -> str:
        """The highest line's amount, without cents."""
        return self._formats.money(self._top).replace(f"{QLocale().decimalPoint()}00", "")

    def _left(self) -> float:
        return float(self.fontMetrics().horizontalAdvance(self._axis()) + 8) if self._days else 0.0

    def _pitch(self) -> float:
        return (self.width() - self._left()) / max(len(self._days), 1)

    def column(self, number: int) -> QRectF:
        return QRectF(self._left() + number * self._pitch(), HEAD - 6, self._pitch(), self.height() - FOOT - HEAD + 6)

    def _level(self, amount: Decimal) -> float:
        """Its height in px from the widget's top."""
        room = self.height() - HEAD - FOOT
        return HEAD + room * float((self._top - amount) / (self._top - self._low))

    def _draw_lines(self, painter: QPainter) -> None:
        for amount in (self._top, self._top / 2, Decimal(0)):
            level = round(self._level(amount))
            line = QRectF(self._left(), level, self.width() - self._left(), 1)
            painter.fillRect(line, self._theme.color("line" if amount else "btnline"))
        painter.setPen(self._theme.color("text3"))
        if self._days:
            top = round(self._level(self._top))
            painter.drawText(QRect(0, top - 8, round(self._left()) - 6, 16), Qt.AlignmentFlag.AlignRight, self._axis())

    def _draw_day(self, painter: QPainter, number: int, day: Part) -> None:
        column = self.column(number)
        if number == self._at:
            draw_ground(painter, self._theme, column.adjusted(0, -4, 0, 2), "tint", 4, "accent" if self.hasFocus() else "")
        gap = 1.0 if column.width() >= 6 else 0.0
        bar = max(LEAST, min(WIDEST, (column.width() * 0.72 - gap) / 2))
        left, zero = column.center().x() - bar - gap / 2, self._level(Decimal(0))
        for place, (side, token) in enumerate(SIDES):
            level = self._level(getattr(day, side))
            painter.fillRect(QRectF(left + place * (bar + gap), min(level, zero), bar, abs(zero - level)), self._theme.color(token))
        if day.differing:
            self._draw_mark(painter, column.center().x())

    def _draw_mark(self, painter: QPainter, middle: float) -> None:
        top, half = self.height() - FOOT + 2, min(MARK / 2 + 1, self._pitch() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("warn"))
        painter.drawPolygon(QPolygonF([QPointF(middle, top), QPointF(middle - half, top + MARK), QPointF(middle + half, top + MARK)]))

    def _draw_foot(self, painter: QPainter) -> None:
        """Days are named as far as they have room."""
        painter.setPen(self._theme.color("text3"))
        every = max(1, round(LABEL * 1.1 / self._pitch() + 0.5))
        for number in range(0, len(self._days), every):
            column = self.column(number)
            day = date.fromisoformat(self._days[number].name)
            words = day_and_month(day) if number == 0 or every > 1 else str(day.day)
            room = QRectF(column.center().x() - LABEL / 2, self.height() - 14, LABEL, 14)
            at_edge = room.left() < self._left()
            room.moveLeft(min(max(room.left(), self._left()), self.width() - LABEL))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft if at_edge else Qt.AlignmentFlag.AlignHCenter, words)


def _round_up(amount: Decimal) -> Decimal:
    """To a figure that people read at once: 1, 2, 5, 10, 20, 50 and so on."""
    step = Decimal(1)
    while step < amount:
        step *= 10
    return next((step * part for part in (Decimal("0.2"), Decimal("0.5")) if step * part >= amount and step > 1), step)
