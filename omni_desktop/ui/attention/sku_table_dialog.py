"""The SKU table: which shop SKU goes as which product of Omni, who said so, when, and for how many orders. Any row can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from omni_desktop.core.inventory import MappedSku, folded
from omni_desktop.core.skus.importing import SkuImport
from omni_desktop.core.words.harmless import one_line, shortened
from omni_desktop.ui.attention.map_sku_dialog import MapSkuDialog
from omni_desktop.ui.attention.mapped_words import product_words
from omni_desktop.ui.attention.sku_fix import LONGEST_ON_BUTTON
from omni_desktop.ui.attention.sku_import_dialog import SkuImportDialog, ask_file, read_file, write_file
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.translated import counted, tr
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
EMPTY = tr("Every SKU is looked for under its own code. What is chosen here or under Needs attention is listed.")


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
        self.add = Button(desk.theme, tr("Add…"))
        self.edit = Button(desk.theme, tr("Edit…"))
        self.remove = Button(desk.theme, tr("Remove"))
        self.import_file = Button(desk.theme, tr("Import…"))
        self.export_file = Button(desk.theme, tr("Export…"))
        self.said = Words(desk.theme, "", "caption", elide=True)
        self._stack = QStackedWidget()
        self._fill()
        self.search.sought.connect(lambda _words: self._list())
        self.search.entered.connect(self.table.setFocus)
        self._connect()
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        desk.ledger_changed.connect(self._read)
        self._read()

    def _connect(self) -> None:
        self.add.clicked.connect(lambda: self._open(None))
        self.edit.clicked.connect(lambda: self._open(self._chosen()))
        self.table.opened.connect(lambda _index: self._open(self._chosen()))
        self.remove.clicked.connect(self._remove)
        self.import_file.clicked.connect(lambda: ask_file(self, tr("Import a SKU table"), "", self._read_file))
        self.export_file.clicked.connect(lambda: ask_file(self, tr("Save the SKU table"), f"{tr('SKU table')}.csv", self._write_file))

    def _open(self, row: MappedSku | None) -> None:
        sku, product = (row.sku, row.product) if row else ("", None)
        dialog = MapSkuDialog(self._desk, sku, product, self)
        dialog.mapped.connect(lambda released: self._say_released(tr("{sku} is kept.", sku=dialog.sku.text().strip()), released))
        dialog.open()

    def _read_file(self, file: Path) -> None:
        desk, store_id = self._desk, self._store_id
        self.said.setText(tr("Reading the file, and asking Omni whether it has its codes…"))
        self.import_file.setEnabled(False)
        desk.reads.ask(
            self, lambda: read_file(desk, store_id, file), lambda read: self._preview(read, file), self._not_read, key="file", waits=True
        )

    def _preview(self, read: SkuImport, file: Path) -> None:
        self._not_read("")
        dialog = SkuImportDialog(self._desk, read, file, self)
        dialog.imported.connect(self._imported)
        dialog.open()

    def _not_read(self, sentence: str) -> None:
        self.import_file.setEnabled(True)
        self.said.setText(tr("{sentence} Nothing was changed.", sentence=sentence) if sentence else "")

    def _imported(self, rows: int, released: list[str]) -> None:
        self._say_released(tr("{rows} changed.", rows=counted(rows, "row", "rows", number=self._desk.formats.number)), released)

    def _say_released(self, sentence: str, released: list[str]) -> None:
        orders = tr("{orders} with the next download.", orders=counted(len(released), "order comes", "orders come")) if released else ""
        self.said.setText(" ".join(filter(None, (sentence, orders))))

    def _write_file(self, file: Path) -> None:
        desk, store_id = self._desk, self._store_id
        desk.reads.ask(self, lambda: write_file(desk, store_id, file), lambda rows: self._written(rows, file), self.said.setText)

    def _written(self, rows: int | str, file: Path) -> None:
        if isinstance(rows, str):
            self.said.setText(tr("{name} can't be written: {reason}.", name=one_line(file.name), reason=rows))
        else:
            told = counted(rows, "row", "rows", number=self._desk.formats.number)
            self.said.setText(tr("{rows} saved in {name}.", rows=told, name=one_line(file.name)))

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
            [
                (row.sku, product_words(row.product), row.by, formats.moment_in_words(row.at, now), formats.number(row.orders))
                for row in self._shown
            ]
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
        self.edit.setEnabled(row is not None)
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
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget, stretch in ((self.search, 1), (self.import_file, 0), (self.export_file, 0)):
            top.addWidget(widget, stretch)
        self.body.addLayout(top)
        self.body.addWidget(self._stack, 1)
        self.beside.setSpacing(8)
        for button in (self.add, self.edit, self.remove):
            self.beside.addWidget(button)
        self.body.addWidget(self.said)
        fit_on_screen(self, WIDTH, HEIGHT)


def _holds(row: MappedSku, words: Sequence[str]) -> bool:
    shown = folded(" ".join((row.sku, product_words(row.product), row.by)))
    return all(word in shown for word in words)
