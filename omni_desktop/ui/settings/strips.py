"""What the settings dialog's page stands between: strips of a fixed height above, and the ground below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def strip(widget: QWidget, height: int, left: int = 24) -> QWidget:
    line = QWidget()
    line.setFixedHeight(height)
    row = QHBoxLayout(line)
    row.setContentsMargins(left, 0, 24, 0)
    row.addWidget(widget)
    return line


def ground(widget: QWidget) -> QWidget:
    below = QWidget()
    below.setProperty("ground", "surface")
    below.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(below)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    return below
