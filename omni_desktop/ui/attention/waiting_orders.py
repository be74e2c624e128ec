"""The orders of one card: number, when placed, who, how much; each opens its order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.record.history import OrderRow
from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.plain import PlainButton, set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button

SHOWN = 8
HEIGHT, GAP = 32, 12
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class OrderLine(PlainButton):
    """Draws its four texts itself: in columns where all fit, the name cut where they do not."""

    def __init__(self, theme: Theme, row: OrderRow, formats: Formats, now: datetime) -> None:
        super().__init__()
        self._theme = theme
        self._texts = (one_line(row.id), formats.moment(row.placed_at, now), one_line(row.customer), formats.money(row.grand_total))
        self.setAutoDefault(False)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(text for text in self._texts if text))
        set_tip(self, tr("Open {id}, {customer}", id=row.id, customer=row.customer))

    def sizeHint(self) -> QSize:
        return QSize(360, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        number, placed, customer, money = self._texts
        with QPainter(self) as painter:
            self._draw_ground(painter)
            end = self.width() - 4
            end -= self._draw(painter, "body", "text", QRect(4, 0, end - 4, HEIGHT), money, RIGHT) + GAP
            left = 4 + max(60, self._draw(painter, "name", "text", QRect(4, 0, end - 4, HEIGHT), number)) + GAP
            left += max(66, self._draw(painter, "body", "text2", QRect(left, 0, end - left, HEIGHT), placed)) + GAP
            self._draw(painter, "body", "text", QRect(left, 0, end - left, HEIGHT), customer)

    def _draw_ground(self, painter: QPainter) -> None:
        if self.underMouse():
            draw_ground(painter, self._theme, QRectF(self.rect()), "hover", 4)
        painter.fillRect(0, HEIGHT - 1, self.width(), 1, self._theme.color("line"))
        if self.hasFocus():
            draw_ground(painter, self._theme, QRectF(self.rect()), "", 4, "accent", width=2)

    def _draw(self, painter: QPainter, role: str, token: str, rect: QRect, text: str, where: Qt.AlignmentFlag = MIDDLE) -> int:
        """Gives back how wide the text is."""
        font = self._theme.font(role)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        painter.drawText(rect, where, shown)
        return QFontMetrics(font).horizontalAdvance(shown)


class WaitingOrders(QWidget):
    opened = Signal(str)                    # an order's id
    wants_all = Signal()

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Sequence[OrderRow] = ()
        self._lines: list[OrderLine] = []
        self.all = Button(theme, "", "link")
        self.all.clicked.connect(self.wants_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Words(theme, heading, "heading"))
        self._column.addSpacing(4)
        self._column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self.all.hide()

    def show_orders(self, rows: Sequence[OrderRow], count: int, formats: Formats, now: datetime) -> None:
        """The first of `count`; what a person has the focus on stays while nothing of it changed."""
        self.all.setText(tr("Show all {orders}", orders=orders_words(count, formats)))
        self.all.setVisible(count > len(rows))
        if list(rows) == list(self._shown):
            return
        self._shown = rows
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [OrderLine(self._theme, row, formats, now) for row in rows]
        for number, (line, row) in enumerate(zip(self._lines, rows, strict=True)):
            line.clicked.connect(lambda _checked=False, order_id=row.id: self.opened.emit(order_id))
            self._column.insertWidget(2 + number, line)
