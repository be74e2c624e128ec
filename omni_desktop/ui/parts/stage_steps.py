"""Where a run, or a wizard, stands: done, now, next or failed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from omni_desktop.ui.look.picture import draw_turned
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr

CIRCLE = 20.0
SAID = {"done": "done", "now": "now", "next": tr("to come"), "failed": "failed"}
CENTRED = Qt.AlignmentFlag.AlignCenter


class StageSteps(QWidget):
    """A row of circles with a word under each; `show_steps` takes pairs of word and state."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: Sequence[tuple[str, str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        self._steps = tuple(steps)
        self.setAccessibleName("; ".join(f"{word}: {SAID[state]}" for word, state in steps))
        set_tip(self, "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(85 * max(len(self._steps), 1), 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pitch = self.width() / max(len(self._steps), 1)
            for number, (word, state) in enumerate(self._steps):
                centre = QPointF(pitch * (number + 0.5), CIRCLE / 2)
                if number + 1 < len(self._steps):
                    self._draw_line(painter, centre, pitch, state)
                draw_step(painter, self._theme, centre, state)
                self._draw_word(painter, QRect(round(pitch * number), 24, round(pitch), 16), word, state)

    def _draw_line(self, painter: QPainter, centre: QPointF, pitch: float, state: str) -> None:
        painter.setPen(QPen(self._theme.color("accent" if state == "done" else "btnline"), 2))
        painter.drawLine(centre + QPointF(CIRCLE / 2, 0), centre + QPointF(pitch - CIRCLE / 2, 0))

    def _draw_word(self, painter: QPainter, rect: QRect, word: str, state: str) -> None:
        font = self._theme.font("captionStrong" if state in {"now", "failed"} else "caption")
        painter.setFont(font)
        painter.setPen(self._theme.color({"now": "text", "failed": "bad"}.get(state, "text3")))
        painter.drawText(rect, CENTRED, QFontMetrics(font).elidedText(word, Qt.TextElideMode.ElideRight, rect.width()))


def draw_step(painter: QPainter, theme: Theme, centre: QPointF, state: str, size: float = CIRCLE, number: str = "") -> None:
    """A circle in its state; with a number, the number stands where a ring and a dot would."""
    filled = {"done": ("accent", "check", "onAccent"), "failed": ("bad", "x", "surface")}.get(state)
    rect = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
    if filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(filled[0]))
        painter.drawEllipse(rect)
        inside = theme.pixmap(filled[1], filled[2], 12 if size <= CIRCLE else 14, painter.device().devicePixelRatio())
        half = inside.deviceIndependentSize() / 2
        draw_turned(painter, inside, centre.x() - half.width(), centre.y() - half.height())
        return
    _draw_open(painter, theme, rect, state == "now", number)


def _draw_open(painter: QPainter, theme: Theme, rect: QRectF, now: bool, number: str) -> None:
    line = 2.0 if now else 1.0
    painter.setPen(QPen(theme.color("accent" if now else "ctl"), line))
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(rect.adjusted(line / 2, line / 2, -line / 2, -line / 2))
    if number:
        painter.setFont(theme.font("captionStrong"))
        painter.setPen(theme.color("accent" if now else "text2"))
        painter.drawText(rect, CENTRED, number)
    elif now:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(rect.center(), 4, 4)
