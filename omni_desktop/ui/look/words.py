"""Text in a role of the design, with its line height. Always plain text, and copied by nobody: see fold.py for that."""

from __future__ import annotations

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStylePainter, QWidget

from omni_desktop.ui.look.numbers import LEFT, MIDDLE
from omni_desktop.ui.look.plain import PlainLabel, set_tip
from omni_desktop.ui.look.theme import INK, Theme
from omni_desktop.ui.look.tokens import ROLES

KEPT_WIDTHS = 8


class Words(PlainLabel):
    """A label that paints itself: a QLabel knows no line height, and a style sheet could not follow a role that changes.

    `wrap` breaks lines at the width there is; `elide` cuts one line and puts the whole in the tooltip.
    `align`: LEFT, RIGHT or CENTRE of numbers.py.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        *,
        token: str = "",
        wrap: bool = False,
        elide: bool = False,
        align: int = LEFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._token = token
        self._elide = elide
        self._align = align
        self._kept: dict[tuple[str, str, int], list[str]] = {}
        self.setWordWrap(wrap)
        self._set_policy(wrap)
        self.set_role(role, token)
        self.setText(text)

    def set_role(self, role: str, token: str = "") -> None:
        self._role, self._token = role, token
        self._letters = ROLES[role]
        self._metrics = QFontMetrics(self._theme.font(role))
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._set_tooltip()
        self.updateGeometry()

    def lines(self, width: int) -> list[str]:
        paragraphs = self.text().split("\n")
        if not self.wordWrap():
            return [self._cut(line, width) for line in paragraphs] if self._elide else paragraphs
        return self._wrapped(width)

    def _cut(self, line: str, width: int) -> str:
        return self._metrics.elidedText(line, QtCore.Qt.TextElideMode.ElideRight, width)

    def _wrapped(self, width: int) -> list[str]:
        """Kept for the last few widths: layouts ask for the same ones again and again."""
        key = (self.text(), self._role, width)
        if key not in self._kept:
            if len(self._kept) >= KEPT_WIDTHS:
                self._kept.clear()
            self._kept[key] = [line for paragraph in self.text().split("\n") for line in self._broken(paragraph, width)]
        return self._kept[key]

    def sizeHint(self) -> QSize:
        width = max(self._metrics.horizontalAdvance(line) for line in self.text().split("\n")) + 1
        lines = 1 + self.text().count("\n")
        return QSize(width, lines * self._letters.line)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(24, self._letters.line) if self._elide or self.wordWrap() else hint

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        return len(self.lines(width)) * self._letters.line if self.wordWrap() else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_tooltip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        with painter:
            painter.setFont(self._theme.font(self._role))
            ink = self._theme.ink(self._token or self._letters.token if self.isEnabled() else "text3")
            lines = self.lines(self.width())
            height = self._letters.line
            top = max(0, (self.height() - height * len(lines)) // 2)
            for number, line in enumerate(lines):
                place = QRect(0, top + number * height, self.width(), height)
                painter.drawItemText(place, self._align | MIDDLE, ink, True, line, INK)

    def _set_policy(self, wrap: bool) -> None:
        narrow = QSizePolicy.Policy.Preferred if wrap or self._elide else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(narrow, QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def _set_tooltip(self) -> None:
        if self._elide:
            set_tip(self, self.text() if self._metrics.horizontalAdvance(self.text()) > self.width() else "")

    def _broken(self, paragraph: str, width: int) -> list[str]:
        layout = QtGui.QTextLayout(paragraph, self._theme.font(self._role))
        option = QtGui.QTextOption()
        option.setWrapMode(QtGui.QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        found = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            found.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return found or [""]
