"""A line of a setup page: an icon, and a sentence of as many lines as it needs."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.words import Words


class LookLine(QWidget):
    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._picture = Picture(desk.theme, "rotate-cw", "text2")
        self.words = Words(desk.theme, "", "body", wrap=True)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 2, 0, 2)
        inside.addWidget(self._picture)
        inside.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(holder, 0, 0)
        grid.addWidget(self.words, 0, 1)

    def show_words(self, icon: str, token: str, words: str) -> None:
        self._picture.show_icon(icon, token)
        self.words.setText(words)
        self.setAccessibleName(words)

    def show_busy(self, words: str) -> None:
        self._picture.show_icon("rotate-cw", "text2", turns=True)
        self.words.setText(words)
