"""A value with what it is above it and, where somebody asks, where it comes from below it."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words


class Fact(QWidget):
    """Reads as one sentence: "Branch: Melbourne 3PL, routing row 2"."""

    def __init__(self, theme: Theme, label: str, value: str = "", below: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.value = Words(theme, "", "name", wrap=True)
        self.below = Words(theme, "", "caption", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for words in (Words(theme, label, "caption", elide=True), self.value, self.below):
            column.addWidget(words)
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_value(value, below)

    def show_value(self, value: str, below: str = "", token: str = "") -> None:
        self.value.set_role("name", token)
        self.value.setText(value or "—")
        self.below.setText(below)
        self.below.setVisible(bool(below))
        self.setAccessibleName(f"{self._label}: {', '.join(part for part in (value or 'nothing', below) if part)}")
