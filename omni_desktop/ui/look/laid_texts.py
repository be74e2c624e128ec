"""Texts that are cut to their room and laid out once, however often they are painted: a table's repaint takes half the time."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QStaticText

from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.tokens import ROLES

KEPT = 4_000                    # some screens full of cells


class Laid(NamedTuple):
    """Width and height in px."""

    text: QStaticText
    width: int
    height: int


class LaidTexts:
    def __init__(self, theme: Theme) -> None:
        self._fonts = {role: theme.font(role) for role in ROLES}
        self._metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}
        self._laid: dict[tuple[str, str, int], Laid] = {}

    def width(self, text: str, role: str) -> int:
        return self._metrics[role].horizontalAdvance(one_line(text))

    def draw(self, painter: QPainter, rect: QRect, text: str, role: str, *, right: bool = False) -> None:
        """In the painter's colour, in the middle of the height; what doesn't fit ends in "…"."""
        room = rect.width()
        laid = self._laid.get((text, role, room)) or self._lay(text, role, room)
        painter.setFont(self._fonts[role])
        left = rect.x() + room - laid.width if right else rect.x()
        painter.drawStaticText(left, rect.y() + (rect.height() - laid.height) // 2, laid.text)

    def _lay(self, text: str, role: str, room: int) -> Laid:
        metrics, line = self._metrics[role], one_line(text)
        shown = line if metrics.horizontalAdvance(line) <= room else metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
        static = QStaticText(shown)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.prepare(font=self._fonts[role])
        if len(self._laid) >= KEPT:
            self._laid.clear()
        laid = self._laid[text, role, room] = Laid(static, metrics.horizontalAdvance(shown), round(static.size().height()))
        return laid
