"""The left side of the setup: the program's name, the steps, and which of them this is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.mark import Mark
from omni_desktop.ui.stores.wizard_steps import WizardSteps

WIDTH = 207                             # with its line at the right 208
KEPT = tr("Close this at any time: what you typed is kept.")


class WizardRail(QWidget):
    def __init__(self, theme: Theme, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = len(steps)
        self.steps = WizardSteps(theme, steps)
        self.where = Words(theme, "", "caption")
        self.kept = Words(theme, KEPT, "caption", wrap=True)
        self.setFixedWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "nav")
        brand = QHBoxLayout()
        brand.setSpacing(8)
        brand.addWidget(Mark(theme))
        brand.addWidget(Words(theme, "Omni Desktop", "title"))
        brand.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 20)
        column.setSpacing(4)
        column.addLayout(brand)
        column.addSpacing(20)
        column.addWidget(self.steps)
        column.addStretch()
        column.addWidget(self.where)
        column.addWidget(self.kept)

    def show_step(self, number: int, left_out: frozenset[int] = frozenset()) -> None:
        """From 0."""
        self.steps.show_step(number, left_out)
        self.where.setText(tr("Step {value} of {number}", value=number + 1, number=self._number))
        self.kept.setVisible(number + 1 < self._number)
