"""A table of rows: whole rows are chosen, Enter opens, the row under the pointer is shaded."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.parts.tables.row_delegate import ROW, Column, RowDelegate
from omni_desktop.ui.parts.tables.row_pictures import RowPictures

BAR = 12                                        # the scroll bar's width


class Table(QTableView):
    """Give it a model with `setModel`, or `use_model` to have the columns laid out at once; `opened` is Enter or a double click."""

    opened = Signal(QModelIndex)

    def __init__(
        self, theme: Theme, name: str, columns: Sequence[Column], first_padding: int = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.delegate = RowDelegate(theme, columns, first_padding, self)
        self._theme = theme
        self._pictures: RowPictures | None = None
        self.setItemDelegate(self.delegate)
        self.horizontalHeader().setProperty("tight", "false" if first_padding == 24 else "true")
        self._corner = QFrame(self)                     # the header goes on above the scroll bar
        self._corner.setProperty("corner", "true")
        self.setAccessibleName(name)
        self._set_manners()
        self._set_headers()
        self.doubleClicked.connect(self.opened)

    def use_model(self, model: QAbstractItemModel) -> None:
        self.setModel(model)
        for number, column in enumerate(self.columns):
            if column.width:
                self.setColumnWidth(number, column.width)
                self.horizontalHeader().setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
            else:
                self.horizontalHeader().setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self._hide_columns()

    def keep_pictures(self, look: Callable[[int], Hashable]) -> None:
        """Of rows that are painted; `look`: a row -> all that its cells are painted from."""
        self._pictures = RowPictures(self, self._theme, self.delegate, look)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pictures is None or not self._pictures.paint(event):
            super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hide_columns()
        super().resizeEvent(event)
        self._corner.setGeometry(self.width() - BAR, 0, BAR, self.horizontalHeader().height())
        self._corner.raise_()

    def _hover(self, row: int) -> None:
        before, self.delegate.hovered = self.delegate.hovered, row
        if before != row:
            for changed in (before, row):
                self._repaint_row(changed)

    def _repaint_row(self, row: int) -> None:
        if row >= 0:
            self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), ROW)

    def _hide_columns(self) -> None:
        """The outer width decides: a scroll bar that comes and goes must not make columns come and go."""
        if self.model() is not None:
            for number, column in enumerate(self.columns):
                self.setColumnHidden(number, self.room() < column.leaves or self.is_put_away(number))

    def room(self) -> int:
        """The width that columns leave by."""
        return self.width()

    def is_put_away(self, _number: int) -> bool:
        """Whether somebody chose not to see a column."""
        return False

    def _set_manners(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)                 # Tab leaves the table; the arrows move in it
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(ROW)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._corner.setVisible(most > 0))
        self._corner.hide()                             # without a bar it would cover the last heading

    def _set_headers(self) -> None:
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW)
        down.setMinimumSectionSize(ROW)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setFixedHeight(ROW)
        across.setMinimumSectionSize(40)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
