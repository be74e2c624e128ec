"""How a widget looks and stands: properties that the style sheet reads, separators, a window's first size."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

TITLE_BAR = 40                  # what a window system takes of a small screen's height, at most


def set_look(widget: QWidget, name: str, value: str) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def rule(parent: QWidget | None = None, *, upright: bool = False) -> QFrame:
    """The 1 px separator."""
    line = QFrame(parent)
    line.setProperty("rule", "true")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def least_on_screen(window: QWidget, width: int, height: int) -> None:
    """No smaller than that, on a screen that has room for it: larger texts leave a small one fewer points."""
    room = window.screen().availableSize()
    window.setMinimumSize(min(width, room.width()), min(height, room.height() - TITLE_BAR))


def fit_on_screen(window: QWidget, width: int, height: int) -> None:
    """That size, or as much of it as the screen has room for."""
    room = window.screen().availableSize()
    window.resize(min(width, room.width()), min(height, room.height() - TITLE_BAR))
