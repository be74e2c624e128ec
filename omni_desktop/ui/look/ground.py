"""A coloured ground with round corners, for everything that stands on a tint."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.look.theme import Theme


class Ground(QWidget):
    def __init__(self, theme: Theme, token: str, radius: float, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._token = token
        self._radius = radius
        self._line = line

    def set_ground(self, token: str) -> None:
        self._token = token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            draw_ground(painter, self._theme, QRectF(self.rect()), self._token, self._radius, self._line)


def draw_ground(painter: QPainter, theme: Theme, rect: QRectF, token: str, radius: float, line: str = "", *, width: float = 1.0) -> None:
    """A border is drawn inside the rectangle, as a style sheet does."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(line), width) if line else QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(token) if token else QtCore.Qt.BrushStyle.NoBrush)
    half = width / 2 if line else 0.0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)
