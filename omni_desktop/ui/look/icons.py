"""Outline icons in any colour: drawn once for each name, colour, size and pixel ratio."""

from __future__ import annotations

from math import ceil

from PySide6 import QtGui
from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from omni_desktop.ui.look.resources import resource_path

SQUARE, ARROW = "#0B6670", "#FFFFFF"            # as written in app-icon.svg


class Icons:
    """`gap` widens a picture, to its right or (below 0) left: Qt puts 4 px between a button's icon and word, the design wants 8."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float, int], QPixmap] = {}

    def pixmap(self, name: str, color: str, size: int = 16, ratio: float = 1.0, gap: int = 0) -> QPixmap:
        key = (name, color, size, ratio, gap)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._drawn(name, color, size, ratio, gap)
        return found

    def icon(self, name: str, color: str, disabled: str, size: int = 16, gap: int = 0) -> QtGui.QIcon:
        """Holds a picture for each pixel ratio; Qt takes the one that fits."""
        icon = QtGui.QIcon()
        for ratio in whole_ratios():
            for mode, shade in ((QtGui.QIcon.Mode.Normal, color), (QtGui.QIcon.Mode.Disabled, disabled)):
                for state in (QtGui.QIcon.State.Off, QtGui.QIcon.State.On):
                    icon.addPixmap(self.pixmap(name, shade, size, ratio, gap), mode, state)
        return icon

    def logo(self, square: str, arrow: str, size: int, ratio: float) -> QPixmap:
        key = ("", square + arrow, size, ratio, 0)
        if key not in self._pixmaps:
            source = resource_path("app-icon.svg").read_text("utf-8").replace(SQUARE, square).replace(ARROW, arrow)
            self._pixmaps[key] = _rendered(source, size, ratio)
        return self._pixmaps[key]

    def _drawn(self, name: str, color: str, size: int, ratio: float, gap: int) -> QPixmap:
        return _rendered(self._source(name).replace("currentColor", color), size, ratio, gap)

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = resource_path("icons", f"{name}.svg").read_text("utf-8")
        return self._sources[name]


def _rendered(source: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    pixmap = QPixmap(QSize(round((size + abs(gap)) * ratio), round(size * ratio)))
    pixmap.fill(QColor(0, 0, 0, 0))
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(max(0, -gap) * ratio, 0, size * ratio, size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def whole_ratios() -> list[int]:
    """1, 2 and what the sharpest screen needs: a window may be moved to another screen at any time."""
    return sorted({1, 2} | {ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()})
