"""A proof saved as Excel, PDF, CSV or JSON: read anew, so that a file says what the ledger says when it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from json import JSONEncoder
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.proof.documents import document
from omni_desktop.core.words.csv_cells import CSV_ENCODING
from omni_desktop.core.words.proof_csv import proof_csv
from omni_desktop.ui.desk.files import ask_where, write_whole
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.proof.periods import Period


class Kind(NamedTuple):
    ending: str
    icon: str
    words: str
    files: str                                  # what the system's dialog calls them


KINDS = (
    Kind("xlsx", "banknote", tr("Excel workbook…"), tr("Excel (*.xlsx)")),
    Kind("pdf", "file-text", tr("PDF…"), tr("PDF (*.pdf)")),
    Kind("csv", "file-text", tr("Orders as CSV…"), tr("Spreadsheet (*.csv)")),
    Kind("json", "file-text", tr("JSON…"), tr("JSON (*.json)")),
)


class Wanted(NamedTuple):
    store_id: int
    store: str
    period: Period
    ending: str
    file: Path


def ask_proof_file(parent: QWidget, desk: StoreContext, period: Period, kind: Kind, save: Any) -> None:
    """`save` is given a Wanted."""
    assert desk.store is not None
    store_id, store = desk.store_id, desk.settings.connection.name or desk.store.name
    name = f"{tr('Proof {period}', period=period.month or f'{period.first} {period.last}')}.{kind.ending}"
    ask_where(
        parent, desk, tr("Save the proof"), name, kind.files, lambda file: save(Wanted(store_id, store, period, kind.ending, file))
    )


def write_proof(program: Program, wanted: Wanted) -> None:
    """Off the window's thread. Raises Fault with the reason for staff."""
    found = document(*program.proof(wanted.store_id, wanted.period.first, wanted.period.last))
    write_whole(wanted.file, _pieces(program, wanted, found))


def _pieces(program: Program, wanted: Wanted, found: Mapping[str, Any]) -> Iterable[bytes]:
    match wanted.ending:
        case "json":
            return _encoded(JSONEncoder().iterencode(found), "utf-8")           # in small pieces: one large would hold up the window
        case "csv":
            return _encoded(proof_csv(found), CSV_ENCODING)
        case "pdf":
            return [program.proof_file("pdf", found, wanted.store, translation)]
        case _:
            return [program.proof_file("xlsx", found, wanted.store)]


def _encoded(texts: Iterator[str], encoding: str) -> Iterator[bytes]:
    """The mark that some encodings begin with stands once."""
    for number, text in enumerate(texts):
        yield text.encode("utf-8" if number else encoding, "backslashreplace")


class SavingLine(QWidget):
    """How a file goes on and where it is. `done`: nothing of it needs to be shown any more."""

    done = Signal()

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._desk = desk
        self._file: Path | None = None
        self.picture = Picture(desk.theme, "upload")
        self.words = Words(desk.theme, "", "small", elide=True)
        self.open = Button(desk.theme, tr("Open folder"), narrow=True)
        self.close_button = Button(desk.theme, "", "ghost", "x", narrow=True)
        self.close_button.setAccessibleName(tr("Close this message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.open)
        row.addWidget(self.close_button)
        self.open.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.done)

    def save(self, wanted: Wanted) -> None:
        program = self._desk.program
        self._file = wanted.file
        self._show(tr("Saving {name}…", name=wanted.file.name), "rotate-cw", "accent", turns=True)
        saved = tr("Saved in {name}", name=wanted.file.name)
        self._desk.reads.ask(
            self,
            lambda: write_proof(program, wanted),
            lambda _none: self._show(saved, "circle-check", "ok", tip=str(wanted.file)),
            lambda sentence: self._show(sentence, "circle-x", "bad"),
            waits=True,
        )

    def _show(self, words: str, icon: str, token: str, *, turns: bool = False, tip: str = "") -> None:
        self.picture.show_icon(icon, token, turns)
        self.words.set_role("small", "text2" if turns else token)
        self.words.setText(words)
        if tip:
            set_tip(self.words, tip)
        self.setAccessibleName(words)
        self.open.setVisible(bool(tip))
        self.close_button.setVisible(not turns)

    def _open_folder(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
