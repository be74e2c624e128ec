"""Diagnostics for support: every file of the bundle can be read before it is saved, and just what is seen is saved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.words.diagnostics import diagnostics_files, pack
from omni_desktop.core.words.harmless import one_line, plain_lines
from omni_desktop.disk.whole import whole
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.letters import fixed_font
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog

WIDTH, HEIGHT = 820, 560
LIST_WIDTH, ITEM = 220, 44
SHOWN = 200_000                                 # letters of a long log, its newest
WHAT = tr(
    "Versions, settings without keys, downloads, problems by kind, and the log. No key and nobody's name, address or order is in it. "
    "Nothing is sent: you choose where it is saved, and whom you give it to."
)


class DiagnosticsDialog(Dialog):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Diagnostics for support"), tr("Save…"), width=600, parent=parent)
        self._desk = desk
        self._files: Mapping[str, bytes] = {}
        self.list = QListWidget()
        self.text = QPlainTextEdit()
        self.told = Words(desk.theme, "", "small", elide=True)
        self.close_button.setText(tr("Close"))
        self._put_inside()
        self.list.currentRowChanged.connect(self._show_file)
        self.go_button.clicked.connect(self._ask_file)
        self.go_button.setEnabled(False)
        self.told.setText(tr("Reading…"))
        fit_on_screen(self, WIDTH, HEIGHT)
        desk.reads.ask(self, lambda: diagnostics_files(desk.program), self._show, self._say)

    def save_to(self, file: Path) -> None:
        """In the background; whole or not at all."""
        files = self._files
        self.go_button.setEnabled(False)
        self._say(tr("Saving {file}…", file=file.name))
        saved = tr("Saved: {file}", file=file)
        self._desk.reads.keep(self, lambda: _write(files, file), lambda _: self._end_saving(saved), self._end_saving, waits=True)

    def _show(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        for name, content in files.items():
            size = _size(len(content))
            item = QListWidgetItem(f"{one_line(name)}\n{size}", self.list)
            item.setSizeHint(QSize(0, ITEM))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one_line(name)}, {size}")
        self.list.setCurrentRow(0)
        total = _size(sum(map(len, files.values())))
        self._end_saving(f"{counted(len(files), 'file', number=self._desk.formats.number)}, {total}")

    def _show_file(self, row: int) -> None:
        name, content = list(self._files.items())[row]
        text = plain_lines(content.decode("utf-8", "replace"))
        cut = tr("The newest {count} letters; the file has all of it.", count=self._desk.formats.number(SHOWN)) if len(text) > SHOWN else ""
        self.text.setPlainText(f"{cut}\n\n{text[-SHOWN:]}" if cut else text)
        self.text.setAccessibleName(tr("Text of {file}", file=name))

    def _say(self, sentence: str) -> None:
        self.told.setText(sentence)

    def _end_saving(self, sentence: str) -> None:
        self._say(sentence)
        self.go_button.setEnabled(True)

    def _ask_file(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = tr("Omni Desktop diagnostics {local:%Y-%m-%d}.zip", local=self._desk.formats.local(self._desk.now()))
        dialog = QFileDialog(self, tr("Save the diagnostics"), str(Path(documents) / name), tr("Zip file (*.zip)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put_inside(self) -> None:
        self.list.setAccessibleName(tr("Files of the bundle"))
        self.list.setProperty("framed", "true")
        self.list.setFixedWidth(LIST_WIDTH)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Text of the file"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(fixed_font())
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(Words(self._desk.theme, WHAT, "secondary", wrap=True))
        column.addLayout(row, 1)
        column.addWidget(self.told)
        self.body.addLayout(column, 1)


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _write(files: Mapping[str, bytes], file: Path) -> None:
    try:
        with whole(file) as part, part.open("wb") as bundle:
            pack(files, bundle)
    except OSError as error:
        sentence = tr("{file} can't be written: {reason}. Choose another folder.", file=file.name, reason=error.strerror)
        raise CannotContinue(sentence) from None
