"""Whether Neto and Cin7 Omni answer, in the header."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.picture import Turning, draw_turned
from omni_desktop.ui.look.plain import PlainButton, set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr


@dataclass(frozen=True, slots=True)
class _Look:
    icon: str
    token: str
    words: str
    word_token: str = "text2"


LOOKS: Mapping[str, _Look] = {
    "connected": _Look("circle-check", "ok", tr("{name} connected")),
    "checking": _Look("rotate-cw", "text2", tr("Checking {name}…")),
    "not_connected": _Look("circle-x", "bad", tr("{name} not connected"), "bad"),
    "offline": _Look("cloud-off", "text2", tr("{name} can't be reached")),
    "unchecked": _Look("circle-dashed", "text3", tr("{name} not checked yet")),
}
EDGE = 6                                        # room for the focus ring and the hovered ground


class ConnectionState(PlainButton):
    """`clicked` shall open Settings > Connection. `why` becomes the tooltip: when it was checked, or what went wrong."""

    def __init__(self, theme: Theme, name: str, state: str = "unchecked", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._look = LOOKS[state]
        self._turning = Turning(self)
        self._turning.turned.connect(self.update)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(state)

    def show_state(self, state: str, why: str = "") -> None:
        """connected, checking, not_connected, offline or unchecked."""
        self._look = LOOKS[state]
        self.setText(self._look.words.format(name=self._name))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(why)
        set_tip(self, why)
        self._turn()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._theme.font("body")).horizontalAdvance(self.text())
        return QSize(EDGE + 16 + 6 + words + 2 + EDGE, 32)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turn()

    def hideEvent(self, event: QHideEvent) -> None:
        self._turning.run(False)
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self.underMouse():
                draw_ground(painter, self._theme, QRectF(self.rect()), "hover", 6)
            if self.hasFocus():
                draw_ground(painter, self._theme, QRectF(self.rect()), "", 6, "accent", width=2)
            look = self._look
            pixmap = self._theme.pixmap(look.icon, look.token, 16, self.devicePixelRatio())
            draw_turned(painter, pixmap, EDGE, (self.height() - 16) / 2, self._turning.angle)
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.color(look.word_token))
            beside = QRect(EDGE + 22, 0, self.width() - EDGE - 22, self.height())
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _turn(self) -> None:
        self._turning.run(self._look.icon == "rotate-cw" and self.isVisible())
