"""Which Omni product a shop's SKU is: chosen or typed once, asked of Omni, remembered for always."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.mapping.product_choices import ProductChoice, choices_of
from omni_desktop.core.problems.problems import Problem
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.field import Field
from omni_desktop.ui.parts.inputs import LineInput

LABEL = 80
MOST_BUTTONS = 8
ALWAYS = "Used for this SKU from now on. The orders are released at once."
ASKING = "Asking Omni whether it has this code…"


class SkuFix(QWidget):
    """`chosen` carries a code and, where several products share it, the product's number, else 0.

    `wait` is told at once, then `accept` or `refuse`.
    """

    chosen = Signal(str, int)

    def __init__(self, theme: Theme, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = LineInput(f"Omni code of {problem.facts.get('sku', 'this product')}", placeholder="Code of the product in Omni")
        self.line.setMaxLength(250)
        self.use = Button(theme, "Use")
        self.field = Field(theme, "Omni code", self._beside(), ALWAYS, label_width=LABEL, help_beside=True, marked=self.line)
        self.choices: list[Button] = []
        self.line.returnPressed.connect(self._choose)
        self.line.textEdited.connect(lambda: self.field.set_error(""))
        self.use.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._offered = QVBoxLayout()
        self._offered.setSpacing(4)
        column.addWidget(Words(theme, _question(problem), wrap=True))
        column.addLayout(self._offered)
        column.addWidget(self.field)
        self._offer(choices_of(problem))

    def wait(self) -> None:
        """While Omni is asked nobody chooses twice."""
        self._enable(on=False)
        self.field.set_help(ASKING)

    def accept(self) -> None:
        self._enable(on=True)
        self.field.set_help(ALWAYS)

    def refuse(self, sentence: str, choices: Sequence[ProductChoice] = ()) -> None:
        """Nothing was changed; what is meant may be among the choices."""
        self._enable(on=True)
        self.field.set_help(ALWAYS)
        self.field.set_error(sentence)
        if choices:
            self._offer(choices)
        self.line.setFocus()

    def _enable(self, *, on: bool) -> None:
        for widget in (self.line, self.use, *self.choices):
            widget.setEnabled(on)

    def _offer(self, choices: Sequence[ProductChoice]) -> None:
        """A button for each, in the place of those that stood there; of very many the code has to be typed."""
        while (item := self._offered.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        self.choices = []
        shared = Counter(choice.code for choice in choices)
        for choice in choices[:MOST_BUTTONS]:
            self._offered.addWidget(self._row(choice, choice.option_id if shared[choice.code] > 1 else 0))

    def _row(self, choice: ProductChoice, number: int) -> QWidget:
        button = Button(self._theme, f"Use {choice.code}".replace("&", "&&"))
        button.setAccessibleDescription(choice.words)
        button.clicked.connect(lambda: self.chosen.emit(choice.code, number))
        self.choices.append(button)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(button)
        row.addWidget(Words(self._theme, choice.words, "secondary", elide=True), 1)
        return holder

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
            self.chosen.emit(code, 0)
        else:
            self.field.set_error("Enter the code that the product has in Omni.")
            self.line.setFocus()


def _question(problem: Problem) -> str:
    name = problem.facts.get("name", "")
    called = f"Neto calls it “{name}”. " if name else ""
    return f"{called}Which Omni product is it?"
