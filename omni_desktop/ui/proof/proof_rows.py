"""Rows of a proof in a table: plain texts, with a mark at each amount that both sides are apart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from omni_desktop.ui.parts.tables.row_delegate import MARK_ROLE
from omni_desktop.ui.parts.tables.text_rows import TextRows

MARK = ("triangle-alert", "warn")


class ProofRows(TextRows):
    _first = ""
    _marked: frozenset[int] = frozenset()

    def show_proof(self, rows: Sequence[Sequence[str]], marked: frozenset[int], first: str = "") -> None:
        """`marked`: numbers of rows; `first`: what the first column is called, "" as it is made. The same list with other figures stays
        where it is, with its chosen row."""
        same = first == self._first and [row[0] for row in rows] == [row[0] for row in self.texts()]
        self._marked, self._first = marked, first
        if same and rows:
            self.put_rows(rows)
        else:
            self.show_rows(rows)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if section == 0 and self._first and orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._first
        return super().headerData(section, orientation, role)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == MARK_ROLE:
            return MARK if index.column() == self.columnCount() - 1 and index.row() in self._marked else None
        return super().data(index, role)
