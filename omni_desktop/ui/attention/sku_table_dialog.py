"""The SKU table: which shop SKU goes as which product of Omni, who said so, when, and for how many orders. Any row can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from omni_desktop.core.inventory import MappedSku, folded
from omni_desktop.core.words.harmless import shortened
from omni_desktop.ui.attention.sku_fix import LONGEST_ON_BUTTON
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.row_delegate import Column
from omni_desktop.ui.parts.search_box import SearchBox
from omni_desktop.ui.parts.table import Table
from omni_desktop.ui.parts.text_rows import TextRows

COLUMNS = (
    Column(tr("SKU in Neto"), 168, role="name"),
    Column(tr("In Omni")),
    Column(tr("By"), 112),
    Column(tr("When"), 160),
    Column(tr("Orders"), 72),
)
WIDTH, HEIGHT, PADDING = 820, 560, 8
INTRO = tr("Chosen where a SKU of Neto isn't the code of a product in Omni. A change counts for orders that are not in Omni yet.")
EMPTY = tr("Every SKU is looked for under its own code. What is chosen under Needs attention is listed here.")


class SkuTableDialog(Dialog):
    def __init__(self, desk: StoreContext, parent: QWidget) -> None:
        super().__init__(desk.theme, tr("SKU table"), width=640, parent=parent)
        self._desk, self._store_id = desk, desk.store_id
        self._all: Sequence[MappedSku] = ()
        self._shown: Sequence[MappedSku] = ()
        self.search = SearchBox(desk.theme, tr("Search SKU, code or person"))
        self.rows = TextRows(COLUMNS, self)
        self.table = Table(desk.theme, tr("SKU table"), COLUMNS, PADDING)
        self.empty = EmptyState(desk.theme, "package", tr("Reading…"))
        self.remove = Button(desk.theme, tr("Remove"))
        self.said = Words(desk.theme, "", "caption", elide=True)
        self._stack = QStackedWidget()
        self._fill()
        self.search.sought.connect(lambda _words: self._list())
        self.search.entered.connect(self.table.setFocus)
        self.remove.clicked.connect(self._remove)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        desk.ledger_changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        program, store_id = self._desk.program, self._store_id
        self._desk.reads.ask(self, lambda: program.sku_table(store_id), self._show, self._fail, key="table")

    def _show(self, rows: Sequence[MappedSku]) -> None:
        self._all = rows
        self._list()

    def _fail(self, sentence: str) -> None:
        self.empty.show_words("circle-alert", tr("The SKU table can't be read now"), sentence, token="bad")
        self._stack.setCurrentWidget(self.empty)

    def _list(self) -> None:
        """Those with every word that is sought; the row that was chosen stays chosen."""
        chosen, now, formats = self._chosen(), self._desk.now(), self._desk.formats
        words = folded(self.search.words()).split()
        self._shown = [row for row in self._all if _holds(row, words)]
        self.rows.show_rows(
            [(row.sku, _product(row), row.by, formats.moment_in_words(row.at, now), formats.number(row.orders)) for row in self._shown]
        )
        title, text = (tr("No rows match"), "") if words else (tr("The SKU table is empty"), EMPTY)
        self.empty.show_words("package", title, text)
        self._stack.setCurrentWidget(self.table if self._shown else self.empty)
        again = next((number for number, row in enumerate(self._shown) if chosen is not None and row.sku == chosen.sku), 0)
        if self._shown:
            self.table.selectRow(again)
        self._show_chosen()

    def _chosen(self) -> MappedSku | None:
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show_chosen(self, *_changed: object) -> None:
        row = self._chosen()
        self.remove.setEnabled(row is not None)
        self.remove.setText(tr("Remove {sku}", sku=shortened(row.sku, LONGEST_ON_BUTTON)) if row else tr("Remove"))

    def _remove(self) -> None:
        row, decisions, store_id = self._chosen(), self._desk.program.decisions, self._store_id
        if row is not None:
            self.remove.setEnabled(False)
            self._desk.reads.ask(self, lambda: decisions(store_id).unmap_sku(row.sku), lambda _: self._removed(row), self._not_removed)

    def _removed(self, row: MappedSku) -> None:
        self.said.setText(tr("{sku} is looked for under its own code again.", sku=row.sku))
        self._desk.ledger_changed.emit()

    def _not_removed(self, sentence: str) -> None:
        self.said.setText(tr("{sentence} Nothing was changed.", sentence=sentence))
        self._show_chosen()

    def _fill(self) -> None:
        self.table.use_model(self.rows)
        self.table.setProperty("framed", "true")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)
        self.body.addWidget(Words(self._desk.theme, INTRO, "secondary", wrap=True))
        self.body.addWidget(self.search)
        self.body.addWidget(self._stack, 1)
        self.beside.setSpacing(12)
        self.beside.addWidget(self.remove)
        self.beside.addWidget(self.said)
        fit_on_screen(self, WIDTH, HEIGHT)


def _product(row: MappedSku) -> str:
    if row.product.is_text:
        return tr("a text line, without a product")
    return tr(
        "{code}, number {option_id}",
        code=row.product.code,
        option_id=row.product.option_id,
    ) if row.product.option_id else row.product.words


def _holds(row: MappedSku, words: Sequence[str]) -> bool:
    shown = folded(" ".join((row.sku, _product(row), row.by)))
    return all(word in shown for word in words)
