"""A proof's tables, one at a time: days, differences, and the other ways of adding up. Rows lead to their orders."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.chips import ChipRow
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.table import Table
from omni_desktop.ui.proof.proof_rows import ProofRows
from omni_desktop.ui.proof.shown_proof import ShownProof, columns_of, day_words

DAYS, DIFFERENCES = "days", "differences"
CHIPS = ((DAYS, tr("Days")), (DIFFERENCES, tr("Differences")))
MORE = (
    ("store", "channels", tr("Sales channel")),
    ("truck", "branches", tr("Branch")),
    ("banknote", "methods", tr("Payment method")),
    ("file-text", "taxes", tr("Tax")),
)


class ProofTables(QWidget):
    """`lead` is the button for the row that is chosen, for whoever has a place for it."""

    day_chosen = Signal(int)                    # numbers of days of the proof
    day_opened = Signal(int)
    order_opened = Signal(str)

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        theme = desk.theme
        self._desk = desk
        self._proof: ShownProof | None = None
        self.chips = ChipRow(theme, tr("Tables"), CHIPS, MORE)
        sums, differing = columns_of(DAYS), columns_of(DIFFERENCES)
        self.sums, self.differences = Table(theme, tr("Days"), sums), Table(theme, tr("Differences"), differing)
        self._sums, self._differing = ProofRows(sums, self), ProofRows(differing, self)
        self.sums.use_model(self._sums)
        self.differences.use_model(self._differing)
        self.agree = EmptyState(theme, "circle-check")
        self.lead = Button(theme, "", "link", icon="arrow-right", narrow=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self.chips.chosen.connect(lambda _key: self._show())
        self.sums.selectionModel().currentRowChanged.connect(self._choose)
        self.differences.selectionModel().currentRowChanged.connect(self._choose)
        self.sums.opened.connect(self._open)
        self.differences.opened.connect(self._open)
        self.differences.clicked.connect(self._open)
        self.lead.clicked.connect(lambda: self._open(self._table().currentIndex()))

    def show_proof(self, proof: ShownProof) -> None:
        """Which table is shown stays, and so does the row that is chosen."""
        self._proof = proof
        count = self._desk.formats.number(proof.differing)
        self.chips.offer(DIFFERENCES, tr("Differences {count}", count=count) if proof.differing else tr("Differences"))
        self._show()

    def choose_day(self, number: int) -> None:
        if self.chips.current() != DAYS:
            self.chips.choose(DAYS)
        self.sums.selectRow(number)
        QTimer.singleShot(0, self.sums, lambda: self.sums.scrollTo(self.sums.currentIndex()))      # once it has its place in the window

    def _table(self) -> Table:
        return self.differences if self.chips.current() == DIFFERENCES else self.sums

    def _show(self) -> None:
        proof, table = self._proof, self.chips.current()
        if proof is None:
            return
        shown = self._table()
        if table == DIFFERENCES:
            self._differing.show_proof(proof.tables[table], frozenset())
            self._say_agreed(proof)
        else:
            self._show_sums(proof, table)
        self._stack.setCurrentWidget(self.agree if table == DIFFERENCES and not proof.differing else shown)
        self._choose(shown.currentIndex())

    def _show_sums(self, proof: ShownProof, table: str) -> None:
        rows = proof.tables[table]
        zero = self._desk.formats.money(proof.whole.apart - proof.whole.apart)
        differing = {number for number, day in enumerate(proof.days) if day.differing} if table == DAYS else set()
        marked = differing | {number for number, row in enumerate(rows) if row[-1] != zero}
        first = next((word for _icon, key, word in MORE if key == table), tr("Day"))
        self.sums.setAccessibleName(first)
        self._sums.show_proof(rows, frozenset(marked), first)

    def _say_agreed(self, proof: ShownProof) -> None:
        text = tr("Every order of {month} is in Omni, to the cent.", month=proof.period.words)
        self.agree.show_words("circle-check", tr("Nothing is apart"), text, token="ok")

    def _choose(self, index: QModelIndex, _before: object = None) -> None:
        proof, row, table = self._proof, index.row(), self.chips.current()
        self.lead.setVisible(False)
        if proof is None or row < 0:
            self.day_chosen.emit(-1)
            return
        if table == DAYS and row < len(proof.days):
            self.day_chosen.emit(row)
            self.lead.setText(tr("Show the orders of {day}", day=day_words(proof.days[row].name, self._desk.formats)))
        elif table == DIFFERENCES and row < len(proof.orders):
            self.day_chosen.emit(-1)
            self.lead.setText(tr("Show order {id}", id=proof.orders[row]))
        self.lead.setVisible(table in (DAYS, DIFFERENCES))

    def _open(self, index: QModelIndex) -> None:
        proof, row = self._proof, index.row()
        if proof is None or row < 0:
            return
        if self.chips.current() == DAYS:
            self.day_opened.emit(row)
        elif self.chips.current() == DIFFERENCES:
            self.order_opened.emit(proof.orders[row])

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 16, 0)
        line.addWidget(self.chips)
        self._stack.addWidget(self.sums)
        self._stack.addWidget(self.differences)
        self._stack.addWidget(self.agree)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._stack, 1)
