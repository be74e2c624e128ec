"""A proof saved as Excel, PDF, CSV or JSON: read anew, so that a file says what the ledger says when it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from json import JSONEncoder
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.proof.documents import Row, document
from omni_desktop.core.words.csv_cells import CSV_ENCODING
from omni_desktop.core.words.proof_csv import proof_csv
from omni_desktop.ui.desk.files import ask_where, write_whole
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.desk.without_pauses import let_go, without_pauses
from omni_desktop.ui.look.translated import tr, translation
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
    write_whole(wanted.file, _pieces(program, wanted, _document(program, wanted)))


@without_pauses()
def _document(program: Program, wanted: Wanted) -> Row:
    proof, closed = program.proof(wanted.store_id, wanted.period.first, wanted.period.last)
    found = document(proof, closed)
    let_go(proof.orders)
    return found


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
