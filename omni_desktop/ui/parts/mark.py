"""The program's picture, as it stands beside its name."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.look.theme import Theme

MARK = 20


class Mark(QWidget):
    """The program's picture."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(MARK, MARK)

    def sizeHint(self) -> QSize:
        return QSize(MARK, MARK)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._theme.app_picture(MARK, self.devicePixelRatio()))
