"""Entries of the audit as rows of a table: the newest first, older ones fetched as somebody scrolls down to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from omni_desktop.core.record.audit import AuditEntry, facts_of
from omni_desktop.core.words.audit_words import fact_words, what_words
from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.plain import tip
from omni_desktop.ui.look.plain_notices import TIP_ROLE
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.parts.tables.row_delegate import Column

COLUMNS = (
    Column(tr("When"), 184, token="text2"),
    Column(tr("Who"), 112, token="text2", leaves=560),
    Column(tr("What was done"), 200, "name"),
    Column(tr("Order"), 92, "name"),
    Column(tr("Facts"), 0, token="text2"),
    Column(tr("Store"), 120, token="text2", leaves=1040),
    Column(tr("Entry"), 84, token="text2", right=True, leaves=800),
)
WHEN, WHO, WHAT, ORDER, FACTS, STORE, ENTRY = range(len(COLUMNS))
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """`cells` are the texts of COLUMNS, in store time."""

    entry: AuditEntry
    cells: tuple[str, ...]

    @property
    def order(self) -> str:
        """The one order it is of, "" where it is of none or of several."""
        listed = facts_of(self.entry).get("orders") if not self.entry.order else None
        return self.entry.order or (str(listed[0]) if isinstance(listed, list) and len(listed) == 1 else "")


def shown_entry(entry: AuditEntry, stores: Mapping[int, str], formats: Formats, now: datetime) -> ShownEntry:
    """Off the window's thread. `stores`: names by id."""
    when = formats.moment_in_words(entry.at, now)
    store = stores.get(entry.store, str(entry.store) if entry.store else "")
    words, facts = what_words(entry.what, translation), one_line(fact_words(entry, translation))
    cells = (f"{when[:1].upper()}{when[1:]}", one_line(entry.who), words, one_line(entry.order), facts, store, formats.number(entry.n))
    return ShownEntry(entry, cells)


class AuditRows(QAbstractTableModel):
    """`wants_more`: somebody scrolled to the last row; answer with `add_older`."""

    wants_more = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ShownEntry] = []
        self._formats = Formats()
        self._has_more, self._asked = False, False

    def start_over(self, formats: Formats) -> None:
        """Another list: its rows come with the next answers."""
        self.beginResetModel()
        self._rows, self._formats, self._has_more, self._asked = [], formats, False, False
        self.endResetModel()

    def add_older(self, rows: Sequence[ShownEntry], *, has_more: bool) -> None:
        self._has_more, self._asked = has_more, False
        if rows:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def add_newer(self, rows: Sequence[ShownEntry]) -> None:
        """Above those that are there: what is chosen and looked at stays."""
        if rows:
            self.beginInsertRows(ROOT, 0, len(rows) - 1)
            self._rows[:0] = rows
            self.endInsertRows()

    def newest(self) -> int:
        """Its number, 0 where there is none."""
        return self._rows[0].entry.n if self._rows else 0

    def newest_hash(self) -> str:
        return self._rows[0].entry.hash if self._rows else ""

    def entry_at(self, row: int) -> ShownEntry:
        return self._rows[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def canFetchMore(self, parent: Index) -> bool:
        return self._has_more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self._has_more and not self._asked:
            self._asked = True
            self.wants_more.emit()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section].right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(f"{column.title} {text}" for column, text in zip(COLUMNS, shown.cells, strict=True) if text)
        return tip(self._time(shown.entry.at)) if role == TIP_ROLE and index.column() == WHEN else None

    def _time(self, at: datetime) -> str:
        here, day = self._formats.here(at), self._formats.long_day(at)
        there = tr("{whole} store time", whole=f"{day}, {self._formats.clock(at, seconds=True)}")
        return there + (tr("\n{here} on this computer", here=here) if here else "")
