"""The SKU table: which shop SKU goes as which product of Omni, who said so, when, and for how many orders. Any row can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from omni_desktop.core.inventory import MappedSku
from omni_desktop.core.skus.importing import SkuImport
from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.attention.chosen_rows_dialog import ChosenRowsDialog, RowsText
from omni_desktop.ui.attention.map_sku_dialog import MapSkuDialog
from omni_desktop.ui.attention.mapped_words import product_words
from omni_desktop.ui.attention.sku_import_dialog import SkuImportDialog, ask_file, read_file, write_file
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.tables.row_delegate import Column

COLUMNS = (
    Column(tr("SKU in Neto"), 168, role="name"),
    Column(tr("In Omni")),
    Column(tr("By"), 112),
    Column(tr("When"), 160),
    Column(tr("Orders"), 104),
)
TEXT = RowsText(
    title=tr("SKU table"),
    intro=tr("Chosen where a SKU of Neto isn't the code of a product in Omni. A change counts for orders that are not in Omni yet."),
    search=tr("Search SKU, code or person"),
    icon="package",
    nothing=tr("The SKU table is empty"),
    how=tr("Every SKU is looked for under its own code. What is chosen here or under Needs attention is listed."),
    failed=tr("The SKU table can't be read now"),
)


class SkuTableDialog(ChosenRowsDialog[MappedSku]):
    def __init__(self, desk: StoreContext, parent: QWidget) -> None:
        self.add = Button(desk.theme, tr("Add…"))
        self.edit = Button(desk.theme, tr("Edit…"))
        self.import_file = Button(desk.theme, tr("Import…"))
        self.export_file = Button(desk.theme, tr("Export…"))
        super().__init__(desk, parent, TEXT, COLUMNS)
        self.add.clicked.connect(lambda: self._open(None))
        self.edit.clicked.connect(lambda: self._open(self.chosen()))
        self.table.opened.connect(lambda _index: self._open(self.chosen()))
        self.import_file.clicked.connect(lambda: ask_file(self, tr("Import a SKU table"), "", self._read_file))
        self.export_file.clicked.connect(lambda: ask_file(self, tr("Save the SKU table"), f"{tr('SKU table')}.csv", self._write_file))

    def read_rows(self) -> Sequence[MappedSku]:
        return self._desk.program.sku_table(self._store_id)

    def take_back(self, row: MappedSku) -> object:
        return self._desk.program.decisions(self._store_id).unmap_sku(row.sku)

    def cells(self, row: MappedSku, now: datetime) -> Sequence[str]:
        formats = self._desk.formats
        return row.sku, product_words(row.product), row.by, formats.moment_in_words(row.at, now), formats.number(row.orders)

    def sought_in(self, row: MappedSku) -> str:
        return " ".join((row.sku, product_words(row.product), row.by))

    def is_same(self, row: MappedSku, other: MappedSku) -> bool:
        return row.sku == other.sku

    def called(self, row: MappedSku) -> str:
        return row.sku

    def removed_words(self, row: MappedSku) -> str:
        return tr("{sku} is looked for under its own code again.", sku=row.sku)

    def show_chosen(self, row: MappedSku | None) -> None:
        super().show_chosen(row)
        self.edit.setEnabled(row is not None)

    def fill_top(self, top: QHBoxLayout) -> None:
        super().fill_top(top)
        top.addWidget(self.import_file)
        top.addWidget(self.export_file)

    def fill_footer(self) -> None:
        self.beside.setSpacing(8)
        for button in (self.add, self.edit, self.remove):
            self.beside.addWidget(button)
        self.body.addWidget(self.said)

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
        write = lambda: write_file(desk, store_id, file)  # noqa: E731
        desk.reads.keep(self, write, lambda rows: self._written(rows, file), self.said.setText, waits=True)

    def _written(self, rows: int | str, file: Path) -> None:
        if isinstance(rows, str):
            self.said.setText(tr("{name} can't be written: {reason}.", name=one_line(file.name), reason=rows))
        else:
            told = counted(rows, "row", "rows", number=self._desk.formats.number)
            self.said.setText(tr("{rows} saved in {name}.", rows=told, name=one_line(file.name)))
