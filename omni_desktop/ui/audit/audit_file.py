"""What the audit lists as a file for a spreadsheet, with the columns that `audit --csv` has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import tzinfo
from pathlib import Path

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.audit import AuditFilter
from omni_desktop.core.words.audit_words import audit_cells, audit_head
from omni_desktop.core.words.csv_cells import CSV_ENCODING, csv_line
from omni_desktop.ui.desk.files import write_whole
from omni_desktop.ui.look.translated import translation


def write_audit(program: Program, chosen: AuditFilter, zone: tzinfo, file: Path) -> None:
    """Off the window's thread, the oldest first. Raises Fault with the reason for staff."""
    stores = {store.id: store.name for store in program.stores()}
    write_whole(file, _pieces(program, chosen, stores, zone))


def _pieces(program: Program, chosen: AuditFilter, stores: Mapping[int, str], zone: tzinfo) -> Iterator[bytes]:
    yield csv_line(map(translation, audit_head())).encode(CSV_ENCODING)
    for row in program.audit(chosen):
        yield csv_line(audit_cells(row, stores, zone, translation)).encode("utf-8", "backslashreplace")
