"""What a file would change in the SKU table, before it does: row by row, or each line that keeps all of it out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.skus.importing import LARGEST, TOO_LARGE, UNREADABLE, LineTrouble, SkuImport, checked, read_import
from omni_desktop.core.skus.sheet import HEAD, cells, quoted
from omni_desktop.core.words.csv_cells import CSV_ENCODING, csv_line
from omni_desktop.core.words.harmless import one_line
from omni_desktop.disk.texts import read_text
from omni_desktop.disk.whole import whole
from omni_desktop.ui.attention.mapped_words import product_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.translated import counted, told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.tables.row_delegate import Column
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.parts.tables.text_rows import TextRows

CHANGES = (Column(tr("SKU in Neto"), 168, role="name"), Column(tr("Now"), 200, token="text2"), Column(tr("Then")))
PADDING, WIDTH, HEIGHT = 8, 760, 480


def read_file(desk: StoreContext, store_id: int, file: Path) -> SkuImport:
    """Off the window's thread: Omni is asked for the codes that would change."""
    try:
        text = read_text(file, LARGEST + 1)
    except (OSError, ValueError):
        return SkuImport(troubles=(LineTrouble(0, UNREADABLE()),))
    if len(text) > LARGEST:
        return SkuImport(troubles=(LineTrouble(0, TOO_LARGE()),))
    read = read_import(text, desk.program.sku_table(store_id))
    if read.troubles or not read.asked:
        return read
    return checked(read, desk.program.find_many_products(store_id, read.asked, desk.keys(store_id)))


def write_file(desk: StoreContext, store_id: int, file: Path) -> int | str:
    """How many rows it has now, or why it can't be written."""
    rows = desk.program.sku_table(store_id)
    at = {row.sku: f"{desk.formats.local(row.at):%Y-%m-%d %H:%M}" for row in rows}
    try:
        with whole(file) as part, part.open("w", encoding=CSV_ENCODING, newline="", errors="replace") as out:
            out.write(csv_line(HEAD))
            out.writelines(quoted(line) for line in cells(rows, at))
    except OSError as error:
        return error.strerror or str(error)
    return len(rows)


def ask_file(parent: QWidget, title: str, name: str, chosen: Callable[[Path], object]) -> None:
    """With the system's own dialog; `name` "": a file that is there."""
    dialog = QFileDialog(parent, title, name, tr("Spreadsheet (*.csv)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave if name else QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile if name else QFileDialog.FileMode.ExistingFile)
    dialog.setDefaultSuffix("csv")
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class SkuImportDialog(Dialog):
    """`imported` carries how many rows changed, and the ids of the orders that were released."""

    imported = Signal(int, list)

    def __init__(self, desk: StoreContext, read: SkuImport, file: Path, parent: QWidget) -> None:
        rows = counted(len(read.changes), "row", "rows", number=desk.formats.number)
        go = "" if read.troubles or not read.changes else tr("Import {rows}", rows=rows)
        super().__init__(desk.theme, tr("Import a SKU table"), "", width=640, parent=parent)
        self._desk, self._store_id, self._read = desk, desk.store_id, read
        self.rows = TextRows(CHANGES, self)
        self.table = Table(desk.theme, tr("What changes"), CHANGES, PADDING)
        self.table.use_model(self.rows)
        self.table.setProperty("framed", "true")
        self.wrong = QPlainTextEdit("\n".join(map(one_line, map(_trouble, read.troubles))))
        self.wrong.setReadOnly(True)
        self.wrong.setTabChangesFocus(True)
        self.wrong.setAccessibleName(tr("What is wrong"))
        self.said = Words(desk.theme, _summary(read), wrap=True)
        self.body.addWidget(Words(desk.theme, one_line(file.name), "secondary", elide=True))
        self.body.addWidget(self.said)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.wrong, 1)
        self.rows.show_rows(_changes(read))
        self._offer(go)
        self.wrong.setVisible(bool(read.troubles))
        self.table.setVisible(bool(read.changes and not read.troubles))
        if read.troubles or read.changes:
            fit_on_screen(self, WIDTH, HEIGHT)
        self.go_button.clicked.connect(self._import)

    def _offer(self, go: str) -> None:
        if go:
            self.go_button.setText(go)
            self.go_button.setDefault(True)
            self.go_button.show()
            self.close_button.setText(tr("Cancel"))

    def _import(self) -> None:
        decisions, store_id, desk = self._desk.program.decisions, self._store_id, self._desk
        new = {change.sku: change.after for change in self._read.changes}
        self.go_button.setEnabled(False)
        desk.reads.keep(
            self, lambda: decisions(store_id).map_skus(new, desk.now(), desk.program.user()), self._imported, self._not_imported
        )

    def _imported(self, released: list[str]) -> None:
        self.imported.emit(len(self._read.changes), released)
        self._desk.ledger_changed.emit()
        self.accept()

    def _not_imported(self, sentence: str) -> None:
        self.go_button.setEnabled(True)
        self.said.setText(tr("{sentence} Nothing was changed.", sentence=sentence))


def _summary(read: SkuImport) -> str:
    if read.troubles:
        wrong = counted(len(read.troubles), "line is wrong", "lines are wrong")
        return tr("{wrong}, so none of it is taken over.", wrong=wrong)
    same = counted(read.same, "row of it is in the table already.", "rows of it are in the table already.") if read.same else ""
    return " ".join(filter(None, (same, tr("Rows that are only in the table stay as they are."))))


def _trouble(trouble: LineTrouble) -> str:
    said = " ".join((told(trouble.said), *trouble.choices))
    return tr("Line {line}: {said}", line=trouble.line, said=said) if trouble.line else said


def _changes(read: SkuImport) -> list[tuple[str, ...]]:
    return [(each.sku, _words(each.before), product_words(each.after)) for each in read.changes]


def _words(product: ChosenProduct | None) -> str:
    return product_words(product) if product else tr("(not there)")
