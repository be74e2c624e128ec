"""The orders' table: sorted by its headers, its widths kept, chosen and scrolled to by order, whatever moves around it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from omni_desktop.core.record.history import Sort
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.chosen_orders import MOST, ChosenOrders
from omni_desktop.ui.orders.orders_model import OrdersModel, PageRead
from omni_desktop.ui.orders.orders_rows import BRANCH, COLUMNS, NETO_STATUS, ORDER, PLACED, SORTED_BY, copied
from omni_desktop.ui.parts.menu import Menu
from omni_desktop.ui.parts.row_delegate import FIRST, PADDING, ROW
from omni_desktop.ui.parts.table import Table

KEPT_AS = "orders.columns"
REST_MS = 400                                   # a dragged border is kept when the hand lets go
TARGET = 720                                    # the width that the columns are made for
WIDEST = 180                                    # what a column takes by itself for what it says, px
ROOMY: Mapping[int, int] = {BRANCH: 64, NETO_STATUS: 40}       # what else they take, px
RISING = frozenset({"customer"})                # by name from A; numbers, days and totals from the top


class OrdersTable(Table):
    """`chosen` is the id of the order under the cursor, "" for none; `sort_wanted` brings another Sort; `typed` are letters."""

    chosen = Signal(str)
    sort_wanted = Signal(object)
    typed = Signal(str)
    wants_copy = Signal()
    wants_deeds = Signal(object)            # a Menu that is about to open: add what can be done with what is chosen

    def __init__(self, desk: StoreContext, model: OrdersModel, parent: QWidget | None = None) -> None:
        self._given: dict[int, int] = {}        # the columns' widths as they were set last
        self._by_hand: set[int] = set()
        super().__init__(desk.theme, "Orders", COLUMNS, parent=parent)
        self._desk = desk
        self._orders = model
        self._chosen = ""
        self._menu = Menu(desk.theme, self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.several = ChosenOrders(desk, model, self)
        self.use_model(model)
        self.several.watch(self.selectionModel())
        self._give_widths({})
        self._set_sorting()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._keep_widths)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._rest.start())
        self.selectionModel().currentRowChanged.connect(self._tell)
        model.dataChanged.connect(self._look_again)
        model.modelReset.connect(self._look_again)
        desk.reads.ask(self, lambda: desk.program.remembered(KEPT_AS), self._restore_widths)

    @property
    def chosen_id(self) -> str:
        return self._chosen

    def choose(self, order_id: str, answer: PageRead) -> bool:
        """Selects an order where it stands now and scrolls to it; False where the list doesn't have it."""
        place = answer.places.get(order_id)
        self.select(order_id, place)
        if place is not None:
            self._bring(place)
        return place is not None

    def _bring(self, row: int) -> None:
        """Into the middle, in whole rows, unless it can be seen already."""
        self.doItemsLayout()                    # a model that was reset lays its rows out later: the bar would not know its range
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() <= row * ROW <= bar.value() + height - ROW:
            bar.setValue(max(0, row - height // ROW // 2) * ROW)

    def select(self, order_id: str, place: int | None) -> None:
        """Without a word to anybody: the same order is chosen as before, only elsewhere."""
        self._chosen = order_id
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        model = self.selectionModel()
        before = model.blockSignals(True)
        if place is None:
            model.clear()
        else:
            column = max(self.currentIndex().column(), 0)
            model.setCurrentIndex(self._orders.index(place, column), flags)
        model.blockSignals(before)
        self.several.look()
        self.viewport().update()

    def select_again(self, order_id: str, places: Mapping[str, int]) -> None:
        """As `select`, with all that are chosen beside it, each where it stands now."""
        if self.several.count < 2:
            self.select(order_id, places.get(order_id))
            return
        self._chosen = order_id
        model, place = self.selectionModel(), places.get(order_id)
        before = model.blockSignals(True)
        if place is not None:
            column = max(self.currentIndex().column(), 0)
            model.setCurrentIndex(self._orders.index(place, column), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.blockSignals(before)
        self.several.stay(places)
        self.viewport().update()

    def selectAll(self) -> None:
        self.several.choose_all()

    def anchor(self) -> tuple[str, int]:
        """What is looked at, and its row: the chosen order while it can be seen, else the first that is. "" at the very top, where new
        orders shall be seen to come."""
        value, current = self.verticalScrollBar().value(), self.currentIndex()
        if not value:
            return "", 0
        is_seen = current.isValid() and 0 <= self.rowViewportPosition(current.row()) < self.viewport().height()
        row = current.row() if is_seen else value // ROW
        shown = self._orders.shown(row)
        return (shown.row.id if shown else ""), row

    def scroll_by(self, rows: int, value: int) -> None:
        """So many rows further than the scroll bar's value was."""
        self.doItemsLayout()                    # as above
        self.verticalScrollBar().setValue(value + rows * ROW if value else 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes a cell the current one without choosing its row, though the panel shows it then."""
        super().focusInEvent(event)
        current = self.currentIndex()
        if current.isValid() and not self.selectionModel().hasSelection():
            self.selectRow(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows are what is moved among: Home and End go to the first and the last."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._orders.rowCount() - 1}
        if event.matches(QKeySequence.StandardKey.Copy) and self._chosen:
            self.wants_copy.emit()
        elif event.key() in ends:
            self._go_to_end(ends[Qt.Key(event.key())], extends=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _go_to_end(self, row: int, *, extends: bool) -> None:
        """With Shift everything from here to there is chosen, too."""
        current = self.currentIndex()
        end = self._orders.index(row, max(current.column(), 0))
        if extends and current.isValid():
            first, last = sorted((current.row(), max(min(row, current.row() + MOST), current.row() - MOST)))
            span = QItemSelection(self._orders.index(first, 0), self._orders.index(last, self._orders.columnCount() - 1))
            self.selectionModel().select(span, QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows)
            self.selectionModel().setCurrentIndex(end, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self.setCurrentIndex(end)

    def keyboardSearch(self, search: str) -> None:
        """Qt would go through every row, and read a million of them."""
        if search.strip():
            self.typed.emit(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def copied(self) -> str:
        """What is chosen, with the columns that are seen as they stand."""
        header = self.horizontalHeader()
        seen = [header.logicalIndex(place) for place in range(header.count())]
        return copied(self.several.shown, [column for column in seen if not self.isColumnHidden(column)], self._desk.formats)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The press before it has chosen the row under the mouse already, unless that was chosen among others."""
        index = self.indexAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        menu = self.menu(index)
        at = event.pos() if event.reason() == QContextMenuEvent.Reason.Mouse else self._below(index)
        menu.popup(self.viewport().mapToGlobal(at))

    def menu(self, index: QModelIndex) -> Menu:
        """What can be done with a row, and the sorting for those without a mouse."""
        menu = self._menu
        menu.empty()
        shown = self._orders.shown(index.row()) if index.isValid() else None
        if shown is not None and self.several.count > 1:
            self.wants_deeds.emit(menu)
            menu.addSeparator()
        elif shown is not None:
            row = shown.row
            menu.add("file-text", f"Open {row.id}", lambda: self.opened.emit(index))
            menu.add("copy", "Copy order number", lambda: QGuiApplication.clipboard().setText(row.id))
            if row.reference:
                menu.add("copy", "Copy Omni reference", lambda: QGuiApplication.clipboard().setText(row.reference))
            menu.addSeparator()
            self.wants_deeds.emit(menu)
            menu.addSeparator()
        for column in SORTED_BY:
            menu.add("arrow-down", f"Sort by {COLUMNS[column].title.lower()}", partial(self._sort_by, column))
        return menu

    def _below(self, index: QModelIndex) -> QPoint:
        return self.visualRect(index).bottomLeft() if index.isValid() else QPoint(0, 0)

    def _set_sorting(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_by)

    def _sort_by(self, column: int) -> None:
        sort, name = self._orders.question.sort, SORTED_BY.get(column, "")
        if name:
            self.sort_wanted.emit(Sort(name, not sort.descending if name == sort.column else name not in RISING))

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        shown = self._orders.shown(current.row()) if current.isValid() else None
        self._chosen = shown.row.id if shown else ""
        self.chosen.emit(self._chosen)

    def _look_again(self) -> None:
        """Rows have been read: the one that was chosen before it was, days with a year, and numbers of backorders (N100234-1)."""
        current = self.currentIndex()
        if current.isValid() and not self._chosen:
            self._tell(current, current)
        for number, padding in ((ORDER, FIRST + PADDING), (PLACED, 2 * PADDING)):
            if number not in self._by_hand:
                self._widen(number, padding)

    def _widen(self, number: int, padding: int) -> None:
        metrics = QFontMetrics(self._desk.theme.font(COLUMNS[number].role))
        widest = max(map(metrics.horizontalAdvance, self._orders.texts(number)), default=0) + padding
        if widest > self._given[number]:
            self._given[number] = min(widest, WIDEST)
            self.setColumnWidth(number, self._given[number])

    def _give_widths(self, kept: Mapping[str, int]) -> None:
        for number, column in enumerate(COLUMNS):
            if column.width:
                least = _placed_width(self._desk) if number == PLACED else column.width
                self._given[number] = kept.get(column.title, least)
                self.setColumnWidth(number, self._given[number])

    def _share_room(self) -> None:
        """A wide table shows more of branch and status before the customer's column takes the rest; a width set by hand stays."""
        more = max(0, self.width() - TARGET) // 4
        for number, most in ROOMY.items():
            if number not in self._by_hand and self._given:
                self._given[number] = COLUMNS[number].width + min(most, more)
                self.setColumnWidth(number, self._given[number])

    def _restore_widths(self, kept: str) -> None:
        try:
            widths = {str(title): int(width) for title, width in json.loads(kept or "{}").items()}
        except (ValueError, AttributeError, TypeError):
            widths = {}                         # what another version kept is no reason to have no list
        if widths:
            self._by_hand = {number for number, column in enumerate(COLUMNS) if column.title in widths}
            self._give_widths(widths)

    def _keep_widths(self) -> None:
        header = self.horizontalHeader()
        movable = [number for number in self._given if header.sectionResizeMode(number) == QHeaderView.ResizeMode.Interactive]
        now = {number: self.columnWidth(number) for number in movable if not self.isColumnHidden(number)}
        moved = {number for number, width in now.items() if width != self._given[number]}
        if moved:
            self._given |= now
            self._by_hand |= moved
            kept = json.dumps({COLUMNS[number].title: self._given[number] for number in sorted(self._by_hand)})
            self._desk.reads.ask(self, lambda: self._desk.program.remember(KEPT_AS, kept), lambda _: None)


def _placed_width(desk: StoreContext) -> int:
    """As wide as this computer writes a time or a day."""
    now = desk.now()
    early, late = now.replace(month=5, day=28, hour=10, minute=58), now.replace(month=9, day=28, hour=22, minute=58)
    texts = [show(at) for at in (early, late) for show in (desk.formats.clock, lambda at: desk.formats.day(at.date(), at.year))]
    metrics = QFontMetrics(desk.theme.font("body"))
    return max(COLUMNS[PLACED].width, max(metrics.horizontalAdvance(text) for text in texts) + 2 * PADDING)
