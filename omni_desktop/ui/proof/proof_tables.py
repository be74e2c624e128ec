"""A proof's tables, one at a time: days, differences, and the other ways of adding up. Rows lead to their orders."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.chips import ChipRow
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.proof.proof_rows import ProofRows
from omni_desktop.ui.proof.shown_proof import OF_ORDERS, ShownProof, columns_of, day_words

DAYS, DIFFERENCES, CHANGES = "days", "differences", "changes"
CHIPS = ((DAYS, tr("Days")), (DIFFERENCES, tr("Differences")), (CHANGES, ""))
MORE = (
    ("store", "channels", tr("Sales channel")),
    ("truck", "branches", tr("Branch")),
    ("banknote", "methods", tr("Payment method")),
    ("file-text", "taxes", tr("Tax")),
    ("clock", "open", tr("Dispatched or invoiced alone")),
    ("ban", "voids", tr("Voided")),
    ("rotate-cw", "refunds", tr("Refunds")),
)
NONE_HERE = {
    "open": tr("A look at both sides tells which sales orders are dispatched and not invoiced, or the reverse."),
    "refunds": tr("A look at both sides tells which orders of these days were refunded."),
}


class ProofTables(QWidget):
    """`lead` and `credit` are the buttons for the row that is chosen, for whoever has a place for them."""

    day_chosen = Signal(int)                    # numbers of days of the proof
    day_opened = Signal(int)
    order_opened = Signal(str)
    wants_credit = Signal(str, str)             # an order, and the RMA of its refund

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        theme = desk.theme
        self._desk = desk
        self._proof: ShownProof | None = None
        self.chips = ChipRow(theme, tr("Tables"), CHIPS, MORE)
        self.sums, self._sums = self._made(tr("Days"), DAYS)
        self.differences, self._differing = self._made(tr("Differences"), DIFFERENCES)
        self.others, self._others = self._made(tr("Orders"), "open")
        self.changes, self._changed = self._made(tr("Changed since it was closed"), CHANGES)
        self.chips.offer(CHANGES, "")
        self.agree = EmptyState(theme, "circle-check")
        self.lead = Button(theme, "", "link", icon="arrow-right", narrow=True)
        self.credit = Button(theme, tr("Propose a credit note"), icon="file-text", narrow=True)
        set_tip(self.credit, tr("Shows the credit note of this refund as it would be sent. Nothing is sent before you press once more."))
        self._stack = QStackedWidget()
        self._lay_out()
        self.chips.chosen.connect(lambda _key: self._show())
        for table in (self.sums, self.differences, self.changes, self.others):
            table.selectionModel().currentRowChanged.connect(self._choose)
            table.opened.connect(self._open)
        for table in (self.differences, self.changes, self.others):
            table.clicked.connect(self._click)
        self.lead.clicked.connect(lambda: self._open(self._table().currentIndex()))
        self.credit.clicked.connect(self._propose)

    def show_proof(self, proof: ShownProof) -> None:
        """Which table is shown stays, and so does the row that is chosen."""
        self._proof = proof
        count = self._desk.formats.number(proof.differing)
        self.chips.offer(DIFFERENCES, tr("Differences {count}", count=count) if proof.differing else tr("Differences"))
        changed = len(proof.tables[CHANGES])
        self.chips.offer(CHANGES, tr("Changed since {count}", count=self._desk.formats.number(changed)) if changed else "")
        if not changed and self.chips.current() == CHANGES:
            self.chips.choose(DAYS)
        self._show()

    def choose_day(self, number: int) -> None:
        if self.chips.current() != DAYS:
            self.chips.choose(DAYS)
        self.sums.selectRow(number)
        QTimer.singleShot(0, self.sums, lambda: self.sums.scrollTo(self.sums.currentIndex()))      # once it has its place in the window

    def _made(self, name: str, table: str) -> tuple[Table, ProofRows]:
        made, rows = Table(self._desk.theme, name, columns_of(table)), ProofRows(columns_of(table), self)
        made.use_model(rows)
        return made, rows

    def _table(self) -> Table:
        chosen = self.chips.current()
        own = {DIFFERENCES: self.differences, CHANGES: self.changes}
        return own.get(chosen) or (self.others if chosen in OF_ORDERS else self.sums)

    def _show(self) -> None:
        proof, table = self._proof, self.chips.current()
        if proof is None:
            return
        rows, shown = proof.tables[table], self._table()
        if table not in OF_ORDERS:
            self._show_sums(proof, table)
        elif table in (DIFFERENCES, CHANGES):
            (self._differing if table == DIFFERENCES else self._changed).show_proof(rows, frozenset())
        else:
            self.others.setAccessibleName(self.chips.word(table))
            self._others.show_proof(rows, frozenset())
        if not rows:
            self._say_none(proof, table)
        self._stack.setCurrentWidget(shown if rows else self.agree)
        self._choose(shown.currentIndex())

    def _show_sums(self, proof: ShownProof, table: str) -> None:
        rows = proof.tables[table]
        zero = self._desk.formats.money(proof.whole.apart - proof.whole.apart)
        differing = {number for number, day in enumerate(proof.days) if day.differing} if table == DAYS else set()
        marked = differing | {number for number, row in enumerate(rows) if row[-1] != zero}
        first = next((word for _icon, key, word in MORE if key == table), tr("Day"))
        self.sums.setAccessibleName(first)
        self._sums.show_proof(rows, frozenset(marked), first)

    def _say_none(self, proof: ShownProof, table: str) -> None:
        month = proof.period.words
        if table == DIFFERENCES:
            text = tr("Every order of {month} is in Omni, to the cent.", month=month)
            self.agree.show_words("circle-check", tr("Nothing is apart"), text, token="ok")
        else:
            self.agree.show_words("inbox", tr("None in {month}", month=month), NONE_HERE.get(table, ""))

    def _choose(self, index: QModelIndex, _before: object = None) -> None:
        proof, row, table = self._proof, index.row(), self.chips.current()
        self.lead.setVisible(False)
        self.credit.setVisible(self._refund() is not None)
        if proof is None or row < 0:
            self.day_chosen.emit(-1)
            return
        if table == DAYS and row < len(proof.days):
            self.day_chosen.emit(row)
            self.lead.setText(tr("Show the orders of {day}", day=day_words(proof.days[row].name, self._desk.formats)))
        elif table in OF_ORDERS and row < len(proof.tables[table]):
            self.day_chosen.emit(-1)
            self.lead.setText(tr("Show order {id}", id=proof.tables[table][row][0]))
        self.lead.setVisible(table == DAYS or table in OF_ORDERS)

    def _click(self, index: QModelIndex) -> None:
        """A row that can be opened or credited is only chosen: its buttons say what each does."""
        if self._refund() is None:
            self._open(index)

    def _refund(self) -> tuple[str, str] | None:
        """Of the row that is chosen, where it asks for a credit note."""
        proof, row, table = self._proof, self._table().currentIndex().row(), self.chips.current()
        if proof is None or table not in OF_ORDERS or not 0 <= row < len(proof.tables[table]):
            return None
        return proof.refund_without_credit(table, row)

    def _propose(self) -> None:
        refund = self._refund()
        if refund is not None:
            self.wants_credit.emit(*refund)

    def _open(self, index: QModelIndex) -> None:
        proof, row = self._proof, index.row()
        if proof is None or row < 0:
            return
        if self.chips.current() == DAYS:
            self.day_opened.emit(row)
        elif self.chips.current() in OF_ORDERS:
            self.order_opened.emit(proof.tables[self.chips.current()][row][0])

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 16, 0)
        line.addWidget(self.chips)
        for widget in (self.sums, self.differences, self.changes, self.others, self.agree):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._stack, 1)
