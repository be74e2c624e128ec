"""Which Omni product a shop's SKU is: chosen or typed once, asked of Omni, remembered for always."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.catalogue.proposals import Proposal
from omni_desktop.core.catalogue.verdicts import Verdict
from omni_desktop.core.inventory import TEXT_LINE
from omni_desktop.core.mapping.product_choices import ProductChoice, choices_of
from omni_desktop.core.problems.problems import Problem, holds
from omni_desktop.core.words.harmless import shortened
from omni_desktop.ui.attention.map_sku_dialog import MapSkuDialog
from omni_desktop.ui.attention.product_picker import ProductPicker
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.field import Field

LABEL = 88
MOST_BUTTONS = 8
LONGEST_ON_BUTTON = 40                          # letters of a code
MADE = frozenset({"unknown_sku", "sku_too_long"})
"""Problems of a product that Omni doesn't have at all."""
ALWAYS = tr("Used for this SKU from now on. The orders are released at once.")
ASKING = tr("Asking Omni whether it has this code…")


class SkuFix(QWidget):
    """`chosen` carries a code and, where several products share it, the product's number, else 0; the SKU and TEXT_LINE where it is none.

    `wait` is told at once, then `accept` or `refuse`.
    """

    chosen = Signal(str, int)

    def __init__(self, desk: StoreContext, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._theme = desk, desk.theme
        theme = desk.theme
        self.sku = problem.facts.get("sku", "")
        self.picker = ProductPicker(desk, tr("Omni product of {value}", value=self.sku or "this line"))
        self.line = self.picker.line
        self.line.setMaxLength(250)
        self.use = Button(theme, tr("Use"))
        self.field = Field(theme, tr("Omni product"), self._beside(), ALWAYS, label_width=LABEL, help_beside=True, marked=self.picker)
        self.as_text = Button(theme, tr("Send as text line"))
        self.as_text.clicked.connect(lambda: self.chosen.emit(self.sku, TEXT_LINE))
        self.several = Button(theme, tr("Several products…"))
        self.several.clicked.connect(self._map_several)
        self.make = Button(theme, tr("Create in Omni…"), icon="plus")
        self.make.clicked.connect(lambda: desk.wants_sending.emit("omni", frozenset({self.sku})))
        self._may_be_made = bool(self.sku) and problem.code in MADE
        self._may_be_text = bool(self.sku) and holds(problem)
        self.choices: list[Button] = []
        self.picker.entered.connect(self._choose)
        self.line.textEdited.connect(lambda: self.field.set_error(""))
        self.picker.told.connect(lambda sentence: self.field.set_help(sentence or ALWAYS))
        self.use.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._offered = QVBoxLayout()
        self._offered.setSpacing(4)
        column.addWidget(Words(theme, _question(problem), wrap=True))
        column.addLayout(self._offered)
        column.addWidget(self.field)
        column.addWidget(self._otherwise())
        self._offer(choices_of(problem))
        self._propose(choices_of(problem))

    def _propose(self, choices: Sequence[ProductChoice]) -> None:
        """The one product that it may be stands in the field already; of a SKU that no problem names one for, by the last check."""
        program, store_id = self._desk.program, self._desk.store_id
        if len(choices) == 1:
            self.picker.put(choices[0].code)
        elif self.sku and not choices:
            self._desk.reads.ask(self, lambda: program.proposed_product(store_id, self.sku), self._put)

    def _put(self, proposal: Proposal | None) -> None:
        if proposal is None or self.line.text():
            return
        named = ", ".join(filter(None, (proposal.code, proposal.name)))
        if proposal.verdict is Verdict.BARCODE:
            words = tr("Same barcode in Omni: {product}", product=named)
        else:
            words = tr("Nearly the same code in Omni: {product}", product=named)
        self._offer([ProductChoice(0, proposal.code, words)])
        self.picker.put(proposal.code)

    def take_over(self, before: SkuFix) -> None:
        """What somebody was typing where this stands now."""
        if before.line.isModified() and before.sku == self.sku:
            self.line.setText(before.line.text())
            self.line.setCursorPosition(before.line.cursorPosition())
            self.line.setModified(True)
            if before.window().focusWidget() in (before.picker, before.line):
                self.picker.setFocus()

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
        for widget in (self.picker, self.use, self.make, self.several, self.as_text, *self.choices):
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
        button = Button(self._theme, tr("Use {code}", code=shortened(choice.code, LONGEST_ON_BUTTON)))
        button.setAccessibleName(tr("Use {code}", code=choice.code))
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
        row.addWidget(self.picker, 1)
        row.addWidget(self.use)
        return beside

    def _otherwise(self) -> QWidget:
        """Of a line without a SKU nothing could be remembered, and one that is linked already needs no other way."""
        otherwise = QWidget()
        grid = QGridLayout(otherwise)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        ways = [
            (self.several, tr("A set: they share its price.")),
            (self.as_text, tr("Its price counts in Omni; it takes no stock there.")),
        ]
        if self._may_be_made:
            ways.insert(0, (self.make, tr("A new product there, as Neto has it.")))
        for row, (button, words) in enumerate(ways):
            grid.addWidget(Words(self._theme, tr("or"), "secondary"), row, 0)
            grid.addWidget(button, row, 1)
            grid.addWidget(Words(self._theme, words, "caption", wrap=True), row, 2)
        if not self._may_be_text:
            otherwise.hide()                    # shown before it has a place it would be a window for a moment, and take the focus
        return otherwise

    def _map_several(self) -> None:
        """The card is read anew once the table has it."""
        MapSkuDialog(self._desk, self.sku, parent=self.window()).open()

    def _choose(self) -> None:
        code, number = self.picker.product()
        if code:
            self.chosen.emit(code, number)
        else:
            self.field.set_error(tr("Choose the product, or enter the code that it has in Omni."))
            self.line.setFocus()


def _question(problem: Problem) -> str:
    name = problem.facts.get("name", "")
    called = tr("Neto calls it “{name}”. ", name=name) if name else ""
    return tr("{called}Which Omni product is it?", called=called)
