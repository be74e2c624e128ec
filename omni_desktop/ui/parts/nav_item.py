"""A line of the left navigation: a store, or a place."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStylePainter, QWidget

from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.numbers import CENTRE, LEFT, MIDDLE
from omni_desktop.ui.look.picture import Turning, draw_turned
from omni_desktop.ui.look.plain import PlainButton, set_tip
from omni_desktop.ui.look.theme import INK, Theme
from omni_desktop.ui.look.translated import tr

SAID = {"plain": "", "running": tr("downloading"), "trouble": tr("needs attention"), "paused": tr("paused")}
TAGGED = 160                                    # px from which a tag leaves the name room; it is said with the name anyway


class NavItem(PlainButton):
    """Checked = selected; `clicked` as of any button. `tag` is outlined at the right ("practice")."""

    def __init__(self, theme: Theme, text: str, icon: str = "store", tag: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._theme = theme
        self._icon_name = icon
        self._tag = tag
        self._state, self._why = "plain", ""
        self._turning = Turning(self)
        self._turning.turned.connect(self.update)
        self.setCheckable(True)
        self.toggled.connect(self._tell_whole)
        self.setAutoDefault(False)
        self.setMouseTracking(True)
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state("plain")

    def show_state(self, state: str, why: str = "") -> None:
        """plain, running, trouble or paused; `why` is the tooltip."""
        self._state, self._why = state, why
        self._turning.run(state == "running" and self.isVisible())
        self._tell_whole()
        said = dict.fromkeys(part for part in (self.text(), self._tag, SAID[state]) if part)       # a paused store's tag says it already
        self.setAccessibleName(", ".join(said))
        self.setAccessibleDescription(why)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(196, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 32)

    def nextCheckState(self) -> None:
        """A click asks; which item is selected is said by what is shown then, and the same one stays selected."""

    def showEvent(self, event: QShowEvent) -> None:
        self._turning.run(self._state == "running")
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def hideEvent(self, event: QHideEvent) -> None:
        self._turning.run(False)
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        with painter:
            self._draw_ground(painter)
            name, token = self._look()
            draw_turned(painter, self._theme.pixmap(name, token, 16, self.devicePixelRatio()), 8, 8, self._turning.angle)
            self._draw_words(painter, self._draw_tag(painter))

    def _look(self) -> tuple[str, str]:
        if self._state == "running":
            return "rotate-cw", "accent"
        if self._state == "trouble":
            return "triangle-alert", "warn"
        if self._state == "paused":
            return "circle-pause", "accent" if self.isChecked() else "text2"
        return self._icon_name, "accent" if self.isChecked() else "text2"

    def _draw_ground(self, painter: QPainter) -> None:
        rect = QRectF(self.rect())
        if self.isChecked():
            draw_ground(painter, self._theme, rect, "surface", 6, "line")
            draw_ground(painter, self._theme, QRectF(0, 8, 3, 16), "accent", 1.5)
        elif self.underMouse() and self.isEnabled():
            draw_ground(painter, self._theme, rect, "hover", 6)
        if self.hasFocus():
            draw_ground(painter, self._theme, rect, "", 6, "accent", width=2)

    def _draw_tag(self, painter: QPainter) -> int:
        """Gives back where the words must end."""
        end = self._words_end()
        if end == self.width() - 8:
            return end
        font, width = self._theme.font("caption"), self._tag_width()
        rect = QRect(self.width() - 8 - width, 8, width, 16)
        draw_ground(painter, self._theme, QRectF(rect), "surface", 4, "btnline")
        painter.setFont(font)
        painter.setPen(self._theme.color("text2"))
        painter.drawText(rect, CENTRE | MIDDLE, self._tag)
        return end

    def _tell_whole(self) -> None:
        """Two stores of one shop may differ only in what has no room."""
        name = self.text() if _cut(self.text(), self._font(), self._words_end() - 32) != self.text() else ""
        set_tip(self, "\n".join(filter(None, (name, self._why))))

    def _font(self) -> QFont:
        return self._theme.font("strong" if self.isChecked() else "body")

    def _words_end(self) -> int:
        return self.width() - 8 if not self._tag or self.width() < TAGGED else self.width() - 16 - self._tag_width()

    def _tag_width(self) -> int:
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._tag) + 13

    def _draw_words(self, painter: QStylePainter, end: int) -> None:
        font = self._font()
        painter.setFont(font)
        strong = self.isChecked() or self.underMouse()
        ink = self._theme.ink(("text" if strong else "text2") if self.isEnabled() else "text3")
        words, place = _cut(self.text(), font, end - 32), QRect(32, 0, end - 32, self.height())
        painter.drawItemText(place, LEFT | MIDDLE, ink, True, words, INK)


def _cut(text: str, font: QFont, width: int) -> str:
    metrics = QFontMetrics(font)
    fits = metrics.horizontalAdvance(text) <= width
    return text if fits else metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, width)
