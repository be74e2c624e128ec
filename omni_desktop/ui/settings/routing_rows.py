"""The rows of the branch routing grid: shown, put into another order by hand, and kept as JSON rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.tables.row_delegate import LEFT, Column, Index, RowDelegate
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.settings.lists import Lists
from omni_desktop.ui.settings.places import Places

COLUMNS = (
    Column(tr("Row"), 64),
    Column(tr("Branch"), 120, role="name"),
    Column(tr("Country Codes"), 94),
    Column(tr("State Codes"), 92),
    Column(tr("Shipping Options"), 112),
    Column(tr("External Route Codes"), 130),
    Column(tr("If Branch Does Not Have Stock")),
)
ANY, NONE = tr("Any"), "\N{EM DASH}"
FIRST_PADDING = 8
CONDITIONS = ("countries", "states", "shipping_options", "warehouses")
ROOT = QModelIndex()
Row = Mapping[str, Any]


class RoutingRows(QAbstractTableModel):
    changed = Signal()

    def __init__(self, lists: Lists, parent: Table) -> None:
        super().__init__(parent)
        self._lists = lists
        self._rows: list[Row] = []
        self.places = Places()
        lists.changed.connect(self._renamed)

    def rows(self) -> list[Row]:
        return list(self._rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        self.changed.emit()

    def move(self, row: int, to: int) -> None:
        """`to` is where it stands afterwards."""
        if row == to or not (0 <= row < len(self._rows) and 0 <= to < len(self._rows)):
            return
        self.beginMoveRows(ROOT, row, row, ROOT, to + 1 if to > row else to)
        self._rows.insert(to, self._rows.pop(row))
        self.endMoveRows()
        self._renamed()
        self.changed.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(index.row())[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(index.row())
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def sentence(self, row: int) -> str:
        """The whole row for a screen reader."""
        return ", ".join(f"{column.title} {cell}" for column, cell in zip(COLUMNS, self._cells(row), strict=True))

    def branch_name(self, row: int) -> str:
        return self._lists.label("branches", self._rows[row]["branch"])

    def _cells(self, number: int) -> tuple[str, ...]:
        row = self._rows[number]
        conditions = [", ".join(row.get(name, ())) or ANY for name in CONDITIONS]
        if len(row.get("countries", ())) == 1:
            conditions[0] = self.places.country(row["countries"][0])
        backups = ", ".join(self._lists.label("branches", branch) for branch in row.get("backups", ())) or NONE
        return (str(number + 1), self.branch_name(number), *conditions, backups)

    def _renamed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(COLUMNS) - 1))


class RowsDelegate(RowDelegate):
    """With a grip before the number, and a quiet "Any"."""

    def __init__(self, theme: Theme, parent: Table) -> None:
        super().__init__(theme, COLUMNS, FIRST_PADDING, parent)
        self._look = theme

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() == 0:
            rect: QRect = option.rect
            grip = self._look.pixmap("grip-vertical", "text3", 16, painter.device().devicePixelRatio())
            painter.drawPixmap(QPoint(rect.x() + FIRST_PADDING, rect.y() + (rect.height() - 16) // 2), grip)

    def _draw_text(self, painter: QPainter, rect: QRect, column: Column, text: str) -> None:
        if column is COLUMNS[0]:
            rect = rect.adjusted(22, 0, 0, 0)
        if text not in (ANY, NONE):
            super()._draw_text(painter, rect, column, text)
            return
        painter.setFont(self._look.font("body"))
        painter.setPen(self._look.color("text2"))
        painter.drawText(rect, LEFT, text)


class RowsTable(Table):
    """Rows move by drag, or by Alt+Up and Alt+Down; Delete takes one out, Enter opens it."""

    removed = Signal()

    def __init__(self, theme: Theme, name: str, lists: Lists) -> None:
        super().__init__(theme, name, COLUMNS, FIRST_PADDING)
        self.delegate = RowsDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.rows = RoutingRows(lists, self)
        self.use_model(self.rows)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def move_chosen(self, step: int) -> None:
        row = self.currentIndex().row()
        if 0 <= row + step < self.rows.rowCount():
            self.rows.move(row, row + step)
            self.selectRow(row + step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_chosen(steps[event.key()])
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """The row is moved here, so the view must not take it out once more."""
        row, to = self.currentIndex().row(), self.row_at(event.position().toPoint())
        self.rows.move(row, to - 1 if to > row else to)
        self.selectRow(to - 1 if to > row else to)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def row_at(self, at: QPoint) -> int:
        """Before which row a drop there stands: the upper half of a row is before it."""
        index = self.indexAt(at)
        if not index.isValid():
            return self.rows.rowCount()
        return index.row() + int(at.y() > self.visualRect(index).center().y())
