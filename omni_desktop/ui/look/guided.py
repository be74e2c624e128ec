"""Which page of the guide belongs to a part of a window: F1 opens that of the part that has the focus, or of what is around it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_PAGE = "guidePage"


def set_guide(widget: QWidget, page: str) -> None:
    """"" for none of its own."""
    widget.setProperty(_PAGE, page)


def guide_of(widget: QWidget | None, otherwise: QWidget | None = None) -> str:
    """"" where nothing around it has one. `otherwise`: where nothing has the focus."""
    if widget is None:
        return guide_of(otherwise) if otherwise is not None else ""
    return widget.property(_PAGE) or guide_of(widget.parentWidget())
