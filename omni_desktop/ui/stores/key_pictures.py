"""A page of a web site as a drawing: its menu, and what stands in it, with the place that is meant marked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.theme import Theme

WIDTH, HEIGHT, BAR, LINE, WIDEST = 216, 136, 14, 20, 108
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
MIDDLE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list, or, with a `value`, a field of a form."""

    label: str
    value: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """`chosen` is the open entry of the menu, from 0."""

    menu: tuple[str, ...]
    chosen: int
    parts: tuple[Entry | Button, ...]


class KeyPicture(QWidget):
    """For the eye only: the words below it say the same."""

    def __init__(self, theme: Theme, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._scene = theme, scene
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = QRectF(self.rect())
            draw_ground(painter, self._theme, frame, "window", 8, "line")
            for dot in range(3):
                draw_ground(painter, self._theme, QRectF(10 + 8 * dot, 6, 4, 4), "btnline", 2)
            metrics = QFontMetrics(self._theme.font("captionStrong"))
            menu = min(WIDEST, max(metrics.horizontalAdvance(words) for words in self._scene.menu) + 20)
            self._draw_menu(painter, menu)
            self._draw_page(painter, QRectF(menu, BAR + 4, frame.width() - menu - 6, frame.height() - BAR - 12))

    def _draw_menu(self, painter: QPainter, width: float) -> None:
        for number, words in enumerate(self._scene.menu):
            rect = QRectF(6, BAR + 6 + number * 24, width - 10, LINE)
            chosen = number == self._scene.chosen
            if chosen:
                draw_ground(painter, self._theme, rect, "tint", 4)
            role, token = ("captionStrong", "accent") if chosen else ("caption", "text3")
            self._write(painter, rect.adjusted(4, 0, -2, 0), words, role, token)

    def _draw_page(self, painter: QPainter, page: QRectF) -> None:
        draw_ground(painter, self._theme, page, "surface", 4, "line")
        top = page.top() + 8
        for part in self._scene.parts:
            inside = QRectF(page.left() + 6, top, page.width() - 12, LINE)
            if isinstance(part, Button):
                top += self._draw_button(painter, inside, part)
            else:
                top += self._draw_entry(painter, inside, part)

    def _draw_button(self, painter: QPainter, place: QRectF, part: Button) -> float:
        width = QFontMetrics(self._theme.font("caption")).horizontalAdvance(part.label) + 10
        rect = QRectF(place.left(), place.top(), min(place.width(), width), LINE)
        draw_ground(painter, self._theme, rect, "surface", 4, "accent" if part.marked else "btnline", width=2 if part.marked else 1)
        self._write(painter, rect, part.label, "caption", "accent" if part.marked else "text2", MIDDLE)
        return LINE + 6

    def _draw_entry(self, painter: QPainter, place: QRectF, part: Entry) -> float:
        if not part.value:
            if part.marked:
                draw_ground(painter, self._theme, place, "tint", 4, "accent", width=2)
            self._write(painter, place.adjusted(6, 0, -4, 0), part.label, "caption", "accent" if part.marked else "text2")
            return LINE + 4
        self._write(painter, QRectF(place.left(), place.top(), place.width(), 14), part.label, "caption", "text3")
        field = QRectF(place.left(), place.top() + 15, place.width(), LINE)
        draw_ground(painter, self._theme, field, "surface", 4, "accent" if part.marked else "ctl", width=2 if part.marked else 1)
        self._write(painter, field.adjusted(6, 0, -4, 0), part.value, "caption", "text")
        return LINE + 21

    def _write(
        self, painter: QPainter, rect: QRectF, words: str, role: str, token: str, align: Qt.AlignmentFlag = LEFT
    ) -> None:
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        painter.drawText(rect, align, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width())))
