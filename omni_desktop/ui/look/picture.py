"""One icon in a token's colour, still or turning, and an icon with a word."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words

STEP, PAUSE_MS = 30, 90                         # degrees, and how long each is shown: a turn takes about a second


class Turning(QObject):
    """The angle of an icon that turns while something runs."""

    turned = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._turn)

    def run(self, on: bool) -> None:
        if on and not self._timer.isActive():
            self._timer.start()
        elif not on:
            self._timer.stop()
            self.angle = 0

    def _turn(self) -> None:
        self.angle = (self.angle + STEP) % 360
        self.turned.emit()


def draw_turned(painter: QPainter, pixmap: QPixmap, left: float, top: float, angle: int = 0) -> None:
    if not angle:               # as nearly always
        painter.drawPixmap(QPointF(left, top), pixmap)
        return
    half = pixmap.deviceIndependentSize() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(left + half.width(), top + half.height())
    painter.rotate(angle)
    painter.drawPixmap(QPointF(-half.width(), -half.height()), pixmap)
    painter.restore()


class Picture(QWidget):
    """An icon for the eye; the word beside it, or `says`, is for everybody."""

    def __init__(self, theme: Theme, name: str, token: str = "text2", size: int = 16, *, says: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._token = token
        self._size = size
        self._turning = Turning(self)
        self._turning.turned.connect(self.update)
        self._turns = False
        self.setAccessibleName(says)
        self.setFixedSize(size, size)

    def show_icon(self, name: str, token: str, turns: bool = False) -> None:
        self._name, self._token, self._turns = name, token, turns
        self._turning.run(turns and self.isVisible())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def showEvent(self, event: QShowEvent) -> None:
        self._turning.run(self._turns)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._turning.run(False)
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pixmap = self._theme.pixmap(self._name, self._token, self._size, self.devicePixelRatio())
        with QPainter(self) as painter:
            draw_turned(painter, pixmap, 0, 0, self._turning.angle)


class IconWords(QWidget):
    """An icon and a word in one colour: "116 created", "Next automatic download 9:47 am"."""

    def __init__(
        self, theme: Theme, icon: str, text: str, token: str = "text2", role: str = "body", *, gap: int = 6, size: int = 16
    ) -> None:
        super().__init__()
        self._role = role
        self.picture = Picture(theme, icon, token, size)
        self.words = Words(theme, text, role, token=token)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        row.addWidget(self.picture)
        row.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_words(self, icon: str, text: str, token: str, word_token: str = "", turns: bool = False) -> None:
        self.picture.show_icon(icon, token, turns)
        self.words.set_role(self._role, word_token or token)
        self.words.setText(text)
