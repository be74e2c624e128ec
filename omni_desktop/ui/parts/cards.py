"""Frames on the page: a card, and a tile with a heading."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words


class Card(QFrame):
    """`body` is its column, with the margins of the design already set. `quiet` stands on a surface instead of the window."""

    def __init__(self, *, wide: bool = False, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "quiet" if quiet else "true")
        side = 24 if wide else 16
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(side, 16, side, 16)
        self.body.setSpacing(8)


class Tile(Card):
    """208 px high; the heading is written in capitals by its font only, so that it is read as words."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFixedHeight(208)
        self.body.setContentsMargins(16, 16, 16, 8)         # three causes of two lines each fit below a button
        self.setAccessibleName(heading)
        self.aside = Words(theme, "", "caption")
        head = QHBoxLayout()
        head.addWidget(Words(theme, heading, "heading"))
        head.addStretch()
        head.addWidget(self.aside)
        self.body.addLayout(head)
