"""Filters of which exactly one is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from omni_desktop.ui.theme import Theme


class Chip(QPushButton):
    """Shows a tick while it is on."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setIconSize(QSize(12, 12))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._tick)
        theme.changed.connect(self._tick)

    def _tick(self) -> None:
        self.setIcon(self._theme.icon("check", "accent", 12) if self.isChecked() else QIcon())
        self.updateGeometry()


class ChipRow(QWidget):
    """`chips` are pairs of key and word; the first is on. Left and Right move from chip to chip."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, chips: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._keys = [key for key, _word in chips]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for number, (_key, word) in enumerate(chips):
            chip = Chip(theme, word)
            self._group.addButton(chip, number)
            row.addWidget(chip)
        self.choose(self._keys[0])
        self._group.idToggled.connect(self._tell)

    def choose(self, key: str) -> None:
        self._group.button(self._keys.index(key)).setChecked(True)

    def current(self) -> str:
        return self._keys[self._group.checkedId()]

    def chip(self, key: str) -> QAbstractButton:
        return self._group.button(self._keys.index(key))

    def _tell(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(self._keys[number])
