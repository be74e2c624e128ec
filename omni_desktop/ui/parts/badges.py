"""Small words on a ground of their own: a result's badge, an outlined tag, a count."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from omni_desktop.ui.look.ground import Ground
from omni_desktop.ui.look.picture import IconWords
from omni_desktop.ui.look.results import Look
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.tokens import GROUNDS
from omni_desktop.ui.look.words import Words


def _framed(outside: QWidget, inside: QWidget, margin: int) -> None:
    row = QHBoxLayout(outside)
    row.setContentsMargins(margin, 0, margin, 0)
    row.addWidget(inside)
    outside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class Badge(Ground):
    """A look of results.py on its tint, 24 px high; for panels and details, never in a table."""

    def __init__(self, theme: Theme, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(theme, "neuBg", 6, parent=parent)
        self._inside = IconWords(theme, look[0], look[2], look[1], "strong")
        _framed(self, self._inside, 8)
        self.setFixedHeight(24)
        self.show_look(look)

    def show_look(self, look: Look) -> None:
        icon, token, word = look
        self._inside.show_words(icon, word, token)
        self.set_ground(GROUNDS[token])
        self.setAccessibleName(word)


class Tag(Ground):
    """An outlined word, 16 px high: practice."""

    def __init__(self, theme: Theme, word: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", 4, "btnline", parent=parent)
        _framed(self, Words(theme, word, "caption", token="text2"), 6)
        self.setFixedHeight(16)
        self.setAccessibleName(word)
