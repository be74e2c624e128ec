"""Rows of a table that are painted once and kept as pictures: a repaint then is a few calls a row, not a dozen a cell.

A busy download shares Python with the window's thread. Each of those calls may have to wait for it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QTableView

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.parts.tables.row_delegate import ROW, RowDelegate

MOST_BYTES = 24_000_000         # some screens full of rows
PIXEL = 4                       # bytes
ROOT = QModelIndex()


class Cell(NamedTuple):
    """A column that is seen: where it begins, in px from the row's own left."""

    column: int
    left: int
    width: int


class RowPictures(QObject):
    """`look`: a row -> all that its cells are painted from. Rows are ROW px high, and chosen whole."""

    def __init__(self, table: QTableView, theme: Theme, delegate: RowDelegate, look: Callable[[int], Hashable]) -> None:
        super().__init__(table)
        self._table, self._theme, self._delegate, self._look = table, theme, delegate, look
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._cells: Sequence[Cell] | None = None
        self._ground = QColor()
        header = table.horizontalHeader()
        for changed in (header.sectionResized, header.sectionMoved, header.sectionCountChanged, theme.changed):
            changed.connect(self._forget)

    def paint(self, event: QPaintEvent) -> bool:
        """False where it can't be done so: the table paints its cells then."""
        table = self._table
        ratio = table.devicePixelRatioF()
        top, left = table.verticalHeader().offset(), -table.horizontalHeader().offset()
        if any(length * ratio % 1 for length in (ROW, top, left)) or table.isRightToLeft():
            return False        # a picture between two pixels of the screen would be blurred, or leave a gap
        cells = self._laid_out()
        area = event.rect()
        first, last = (area.top() + top) // ROW, min((area.bottom() + top) // ROW, table.model().rowCount() - 1)
        chosen = self._chosen(first, last)
        if cells:
            with QPainter(table.viewport()) as painter:
                for row in range(first, last + 1):
                    painter.drawPixmap(left, row * ROW - top, self._picture(row, row in chosen, ratio, cells))
                self._mark_focus(painter)
        return True

    def _picture(self, row: int, chosen: bool, ratio: float, cells: Sequence[Cell]) -> QPixmap:
        key = (self._look(row), chosen, row == self._delegate.hovered, ratio)
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = self._painted(row, chosen, ratio, cells)
            if len(self._kept) * picture.width() * picture.height() * PIXEL > MOST_BYTES:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return picture

    def _painted(self, row: int, chosen: bool, ratio: float, cells: Sequence[Cell]) -> QPixmap:
        """On the table's own ground, so that letters are smoothed as on the screen."""
        picture = QPixmap(round((cells[-1].left + cells[-1].width) * ratio), round(ROW * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ground)
        model = self._table.model()
        with QPainter(picture) as painter:
            for column, left, width in cells:
                self._delegate.draw_cell(painter, QRect(left, 0, width, ROW), model.index(row, column), chosen=chosen)
        return picture

    def _chosen(self, first: int, last: int) -> frozenset[int]:
        """Row by row, not by the selection's own spans: Python would go on holding what Qt has freed."""
        model: QItemSelectionModel = self._table.selectionModel()
        if not model.hasSelection():
            return frozenset()
        return frozenset(row for row in range(first, last + 1) if model.isRowSelected(row, ROOT))

    def _mark_focus(self, painter: QPainter) -> None:
        table = self._table
        current = table.currentIndex()
        if current.isValid() and (table.hasFocus() or table.viewport().hasFocus()) and not table.isColumnHidden(current.column()):
            self._delegate.draw_ring(painter, table.visualRect(current))

    def _laid_out(self) -> Sequence[Cell]:
        if self._cells is None:
            header, cells, left = self._table.horizontalHeader(), list[Cell](), 0
            for column in map(header.logicalIndex, range(header.count())):
                if not header.isSectionHidden(column):
                    cells.append(Cell(column, left, header.sectionSize(column)))
                    left += cells[-1].width
            self._cells, self._ground = tuple(cells), self._theme.color("surface")
        return self._cells

    def _forget(self) -> None:
        self._cells = None
        self._kept.clear()
