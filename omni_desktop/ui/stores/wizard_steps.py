"""The steps of the setup wizard, one under the other in its rail."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.stage_steps import SAID, draw_step

PITCH, CIRCLE = 40, 24.0


class WizardSteps(QWidget):
    def __init__(self, theme: Theme, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = tuple(words)
        self._now = 0
        self._left_out: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, number: int, left_out: frozenset[int] = frozenset()) -> None:
        """From 0; `left_out` are steps before it that nobody took."""
        self._now, self._left_out = number, left_out
        said = "; ".join(f"{word}: {SAID[self._state(at)]}" for at, word in enumerate(self._words))
        self.setAccessibleName(tr("Step {value} of {number}. {said}", value=number + 1, number=len(self._words), said=said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(176, PITCH * len(self._words) - 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, word in enumerate(self._words):
                state = self._state(number)
                top = number * PITCH
                draw_step(painter, self._theme, QPointF(CIRCLE / 2, top + CIRCLE / 2), state, CIRCLE, str(number + 1))
                painter.setFont(self._theme.font("strong" if state == "now" else "body"))
                painter.setPen(self._theme.color("text" if state == "now" else "text2"))
                painter.drawText(QRect(32, top, self.width() - 32, 24), Qt.AlignmentFlag.AlignVCenter, word)

    def _state(self, number: int) -> str:
        return "done" if number < self._now and number not in self._left_out else "now" if number == self._now else "next"
