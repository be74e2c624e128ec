"""A number with its picture and what it counts below it; a press leads to what was counted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from omni_desktop.ui.look.plain import pressed_by_enter, set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.tokens import ROLES

ICON, GAP, FOCUS = 16, 6, 4                     # below the words is room for the line of the focus: a ring would push the picture in
LINES = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FigureButton(QAbstractButton):
    """`word` may have two lines. `leads_to` says what a press shows. A small one has its word close below its number."""

    def __init__(
        self, theme: Theme, icon: str, token: str, word: str, leads_to: str, parent: QWidget | None = None, *, small: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role, self._gap = ("strong", 0) if small else ("figure", 4)
        self._icon_name, self._token, self._word = icon, token, word
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_tip(self, leads_to)
        self.setAccessibleDescription(leads_to)
        self.show_figure("")

    def show_figure(self, figure: str) -> None:
        self.setText(figure)
        self.setAccessibleName(f"{' '.join(self._word.split())}: {figure or 'not read yet'}")
        self.updateGeometry()
        self.update()

    def show_icon(self, icon: str, token: str) -> None:
        self._icon_name, self._token = icon, token
        self.update()

    def sizeHint(self) -> QSize:
        above = ICON + GAP + QFontMetrics(self._theme.font(self._role)).horizontalAdvance(self.text())
        caption = QFontMetrics(self._theme.font("caption"))
        below = max(caption.horizontalAdvance(line) for line in self._word.split("\n"))
        lines = self._word.count("\n") + 1
        height = ROLES[self._role].line + self._gap + lines * ROLES["caption"].line
        return QSize(max(above, below) + 1, height + FOCUS)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            inside = self.rect()
            self._draw_figure(painter, inside)
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.color("text2" if self.underMouse() else ROLES["caption"].token))
            painter.drawText(inside.adjusted(0, ROLES[self._role].line + self._gap, 0, 0), LINES, self._word)
            if self.hasFocus():
                painter.fillRect(inside.adjusted(0, inside.height() - 2, 0, 0), self._theme.color("accent"))

    def _draw_figure(self, painter: QPainter, inside: QRect) -> None:
        line = ROLES[self._role].line
        pixmap = self._theme.pixmap(self._icon_name, self._token, ICON, self.devicePixelRatio())
        painter.drawPixmap(QPoint(inside.x(), inside.y() + (line - ICON) // 2), pixmap)
        font = QFont(self._theme.font(self._role))
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        painter.drawText(QRect(inside.x() + ICON + GAP, inside.y(), inside.width() - ICON - GAP, line), LEFT, self.text())
