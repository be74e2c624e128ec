"""A property that the style sheet reads, set so that it shows at once."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget


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
