"""On or off, always with the word beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr

WIDTH, HEIGHT, GAP = 36, 20, 8
WORDS = {True: tr("On"), False: tr("Off")}


class Switch(QCheckBox):
    """`toggled(bool)` as of any check box. `name` is what a screen reader says: the label beside it."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH + GAP + QFontMetrics(self._theme.font("name")).horizontalAdvance(tr("Off")) + 2, 32)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            track = QRectF(0, (self.height() - HEIGHT) / 2, WIDTH, HEIGHT)
            self._draw_track(painter, track)
            self._draw_knob(painter, track)
            painter.setFont(self._theme.font("name"))
            painter.setPen(self._theme.color("text" if self.isEnabled() else "text3"))
            beside = self.rect().adjusted(WIDTH + GAP, 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, WORDS[self.isChecked()])

    def _draw_track(self, painter: QPainter, track: QRectF) -> None:
        if not self.isEnabled():
            draw_ground(painter, self._theme, track, "subtle", HEIGHT / 2, "line")
        elif self.isChecked():
            draw_ground(painter, self._theme, track, "accentHover" if self.underMouse() else "accent", HEIGHT / 2)
        else:
            draw_ground(painter, self._theme, track, "hover" if self.underMouse() else "surface", HEIGHT / 2, "ctl")
        if self.hasFocus():
            self._draw_focus(painter, track)

    def _draw_focus(self, painter: QPainter, track: QRectF) -> None:
        """Where it is on, the ring stands inside the accent ground."""
        if self.isChecked():
            draw_ground(painter, self._theme, track.adjusted(1.5, 1.5, -1.5, -1.5), "", HEIGHT / 2, "onAccent", width=1.5)
        else:
            draw_ground(painter, self._theme, track, "", HEIGHT / 2, "accent", width=2)

    def _draw_knob(self, painter: QPainter, track: QRectF) -> None:
        on = self.isChecked()
        token = ("onAccent" if on else "ctl") if self.isEnabled() else "text3"
        left = track.right() - 16 if on else track.left() + 4
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(token))
        painter.drawEllipse(QRectF(left, track.top() + 4, 12, 12))
