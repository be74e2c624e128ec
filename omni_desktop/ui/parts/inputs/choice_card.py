"""A card of which exactly one of a group is chosen: its name beside the button, what it tells below; the whole of it can be pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout

from omni_desktop.ui.look.look import set_look
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.cards import Card

INDENT = 24


class ChoiceCard(Card):
    """`below` is the column for what it tells. `radio` goes into the group."""

    def __init__(self, theme: Theme, name: str = "") -> None:
        super().__init__(quiet=True)
        self.radio = QRadioButton()             # its own words could neither be cut nor broken: one long name would widen the page
        self.name = Words(theme, "", "name", elide=True)
        self.radio.toggled.connect(lambda on: set_look(self, "chosen", "true" if on else "false"))
        self.below = QVBoxLayout()
        self.below.setContentsMargins(INDENT, 0, 0, 0)
        self.below.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(0)                      # the radio keeps its own gap to words, though it has none
        head.addWidget(self.radio)
        head.addWidget(self.name, 1)
        self.body.setSpacing(2)
        self.body.addLayout(head)
        self.body.addLayout(self.below)
        self.body.addStretch()
        self.show_name(name)

    def show_name(self, name: str) -> None:
        self.name.setText(name)
        self.radio.setAccessibleName(name)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.radio.click()
