"""Which Omni product a shop's SKU is: typed once, remembered for always."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.problems.problems import Problem
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.field import Field
from omni_desktop.ui.parts.inputs import LineInput

LABEL = 80
ALWAYS = "Used for this SKU from now on. The orders are released at once."


class SkuFix(QWidget):
    """`chosen` carries an Omni code that somebody typed; what the catalogue of problems found is there to begin with."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineInput(f"Omni code of {problem.facts.get('sku', 'this product')}", placeholder="Code of the product in Omni")
        self.line.setMaxLength(250)
        if problem.code == "sku_near_match":
            self.line.setText(problem.facts.get("found", ""))
        self.use = Button(theme, "Use")
        self.field = Field(theme, "Omni code", self._beside(), ALWAYS, label_width=LABEL, help_beside=True, marked=self.line)
        self.line.returnPressed.connect(self._choose)
        self.line.textEdited.connect(lambda: self.field.set_error(""))
        self.use.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(theme, _question(problem), wrap=True))
        column.addWidget(self.field)

    def _beside(self) -> QWidget:
        beside = QWidget()
        beside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.use)
        return beside

    def _choose(self) -> None:
        code = self.line.text().strip()
        if code:
            self.chosen.emit(code)
        else:
            self.field.set_error("Enter the code that the product has in Omni.")
            self.line.setFocus()


def _question(problem: Problem) -> str:
    name = problem.facts.get("name", "")
    called = f"Neto calls it “{name}”. " if name else ""
    return f"{called}Which Omni product is it?"
