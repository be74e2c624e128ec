"""The orders' table: sorted by its headers, its widths kept, chosen and scrolled to by order, whatever moves around it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QWidget

from omni_desktop.core.record.history import Sort
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import lowered, tr
from omni_desktop.ui.orders.chosen_orders import MOST, ChosenOrders
from omni_desktop.ui.orders.fitted_columns import CUSTOMERS_LEAST, CUSTOMERS_MOST, WIDENED, least_width, too_much, wanted_width
from omni_desktop.ui.orders.kept_columns import KeptColumns, kept_columns
from omni_desktop.ui.orders.orders_model import OrdersModel, PageRead
from omni_desktop.ui.orders.orders_rows import (
    BRANCH,
    COLUMNS,
    CUSTOMER,
    NAMES,
    NETO_STATUS,
    ORDER,
    SORTED_BY,
    copied,
)
from omni_desktop.ui.parts.menu import Menu
from omni_desktop.ui.parts.tables.row_delegate import ROW
from omni_desktop.ui.parts.tables.table import BAR, Table

KEPT_AS = "orders.columns"
REST_MS = 400                                   # a dragged border is kept when the hand lets go
TARGET = 720                                    # the width that the columns are made for
ROOMY: Mapping[int, int] = {BRANCH: 64, NETO_STATUS: 40}       # what else they take, px
RISING = frozenset({"customer"})                # by name from A; numbers, days and totals from the top


class OrdersTable(Table):
    """`chosen` is the id of the order under the cursor, "" for none; `sort_wanted` brings another Sort; `typed` are letters."""

    chosen = Signal(str)
    sort_wanted = Signal(object)
    typed = Signal(str)
    clicked_alone = Signal()                # one order, once: had it been a double click, its second press would meet what comes up
    wants_copy = Signal()
    wants_deeds = Signal(object)            # a Menu that is about to open: add what can be done with what is chosen

    def __init__(self, desk: StoreContext, model: OrdersModel, parent: QWidget | None = None) -> None:
        self._given: dict[int, int] = {}        # the columns' widths as they were set last
        self._wanted: dict[int, int] = {}       # what the numbers and days that were read would take
        self._by_hand: set[int] = set()
        self._put_away: set[int] = set()
        super().__init__(desk.theme, tr("Orders"), COLUMNS, parent=parent)
        self._desk = desk
        self._orders = model
        self._chosen = ""
        self._kept_as, self._kept = "", KeptColumns({}).as_text()
        self._menu, self._columns_menu = Menu(desk.theme, self), Menu(desk.theme, self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.several = ChosenOrders(desk, model, self)
        self.use_model(model)
        self.keep_pictures(model.look)
        self.several.watch(self.selectionModel())
        self._give_widths({})
        self._set_sorting()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._keep)
        for changed in (self.horizontalHeader().sectionResized, self.horizontalHeader().sectionMoved):
            changed.connect(lambda *_: self._rest.start())
        self._pressed = QTimer(self)
        self._pressed.setSingleShot(True)
        self._pressed.timeout.connect(self._tell_click)
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._pressed.stop)
        self.selectionModel().currentRowChanged.connect(self._tell)
        model.dataChanged.connect(self._look_again)
        model.modelReset.connect(self._look_again)
        desk.store_changed.connect(self._read_kept)
        self._read_kept()

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

    @property
    def orders(self) -> OrdersModel:
        return self._orders

    def put_out(self) -> list[int]:
        """The columns as they stand, without those that were put away: paper has room for what a narrow window has not."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(place) for place in range(header.count())]
        return [number for number in places if number not in self._put_away]

    def copied(self) -> str:
        """What is chosen, with the columns that are seen as they stand."""
        seen = self.put_out()
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
            menu.add("file-text", tr("Open {id}", id=row.id), lambda: self.opened.emit(index))
            menu.add("copy", tr("Copy order number"), lambda: QGuiApplication.clipboard().setText(row.id))
            if row.reference:
                menu.add("copy", tr("Copy Omni reference"), lambda: QGuiApplication.clipboard().setText(row.reference))
            menu.addSeparator()
            self.wants_deeds.emit(menu)
            menu.addSeparator()
        for column in SORTED_BY:
            menu.add("arrow-down", tr("Sort by {title}", title=lowered(COLUMNS[column].title)), partial(self._sort_by, column))
        menu.addSeparator()
        menu.put("settings-2", tr("Columns"), self.columns_menu())
        return menu

    def columns_menu(self) -> Menu:
        """The number of an order is always seen, and first. One without room is ticked: it comes with a wider window."""
        menu = self._columns_menu
        menu.empty()
        for number, column in enumerate(COLUMNS):
            if number != ORDER:
                action = menu.add("", column.title, partial(self._put, number))
                action.setCheckable(True)
                action.setChecked(number not in self._put_away)
        menu.addSeparator()
        menu.add("rotate-cw", tr("Reset columns"), self.reset_columns)
        return menu

    def reset_columns(self) -> None:
        """As they are in a new list."""
        self.show_columns(KeptColumns({}))

    def show_columns(self, columns: KeptColumns) -> None:
        """From now on, as if somebody had put them so."""
        self._show_kept(columns)
        self._share_room()
        self._look_again()
        self._rest.start()

    def is_put_away(self, number: int) -> bool:
        return number in self._put_away

    def _put(self, number: int) -> None:
        """Away, or back."""
        self._put_away ^= {number}
        self._hide_columns()
        self._rest.start()

    def _hide_columns(self) -> None:
        """What the customers leave is taken by the last column that is seen: an eye goes along a row, and not across a desert."""
        super()._hide_columns()
        header = self.horizontalHeader()
        seen = [header.logicalIndex(place) for place in range(header.count()) if not self.isColumnHidden(header.logicalIndex(place))]
        rest = seen[-1] if CUSTOMER in self._put_away or self._room_for(CUSTOMER) > CUSTOMERS_MOST else CUSTOMER
        for number in range(header.count()):
            stretches = number == rest
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            if header.sectionResizeMode(number) != mode:
                header.setSectionResizeMode(number, mode)
                if not stretches:
                    self.setColumnWidth(number, self._given.get(number) or COLUMNS[number].width or CUSTOMERS_MOST)

    def _click(self) -> None:
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._pressed.start(QApplication.doubleClickInterval())

    def _tell_click(self) -> None:
        if self.several.count == 1:
            self.clicked_alone.emit()

    def _below(self, index: QModelIndex) -> QPoint:
        return self.visualRect(index).bottomLeft() if index.isValid() else QPoint(0, 0)

    def _set_sorting(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.sectionMoved.connect(self._hide_columns)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.columns_menu().popup(header.mapToGlobal(at)))
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
        """Rows have been read: the one that was chosen before it was, days with a year, numbers of backorders (N100234-1), great sums."""
        current = self.currentIndex()
        if current.isValid() and not self._chosen:
            self._tell(current, current)
        for number in WIDENED.keys() - self._by_hand:
            self._widen(number)

    def _widen(self, number: int) -> None:
        self._wanted[number] = max(wanted_width(number, self._orders.texts(number), self._desk), self._wanted.get(number, 0))
        self._grow(number)

    def _grow(self, number: int) -> None:
        """As wide as its texts want to be; the orders' numbers, in a narrow table, as wide as leaves the customers room."""
        wanted = self._wanted.get(number, 0)
        width = max(least_width(number, self._desk), min(wanted, self._room_for(number)) if number == ORDER else wanted)
        if width != self._given[number]:
            self._given[number] = width
            self.setColumnWidth(number, width)
            self._hide_columns()

    def _room_for(self, number: int) -> int:
        others = (each for each in self._given if each != number and not self.isColumnHidden(each))
        least = 0 if number == CUSTOMER else CUSTOMERS_LEAST
        return self.width() - BAR - least - sum(self._given[each] for each in others)

    def room(self) -> int:
        """Less what a longer language and great sums take beyond the customers' spare room: Omni's status leaves before the names do."""
        return self.width() - too_much({number: width for number, width in self._given.items() if number not in self._by_hand})

    def _give_widths(self, kept: Mapping[str, int]) -> None:
        for number, column in enumerate(COLUMNS):
            if column.width:
                self._given[number] = kept.get(NAMES[number], least_width(number, self._desk))
                self.setColumnWidth(number, self._given[number])

    def _share_room(self) -> None:
        """A wide table shows more of branch and status before the customer's column takes the rest; a width set by hand stays."""
        more = max(0, self.width() - TARGET) // 4
        for number, most in ROOMY.items():
            if number not in self._by_hand and self._given:
                self._given[number] = COLUMNS[number].width + min(most, more)
                self.setColumnWidth(number, self._given[number])
        if ORDER not in self._by_hand and self._given:
            self._grow(ORDER)

    def _read_kept(self) -> None:
        """Of this store; one that has none begins with the widths that were kept for all."""
        program, name = self._desk.program, f"{KEPT_AS}.{self._desk.store_id}"
        if name != self._kept_as:
            self._kept_as = name
            self._desk.reads.ask(self, lambda: program.remembered(name) or program.remembered(KEPT_AS), self._restore, key="columns")

    def _restore(self, text: str) -> None:
        kept = kept_columns(text)
        self._kept = kept.as_text()
        if kept != KeptColumns({}) or self._put_away or self._by_hand:
            self._show_kept(kept)

    def _show_kept(self, kept: KeptColumns) -> None:
        header = self.horizontalHeader()
        self._by_hand = {number for number, name in enumerate(NAMES) if name in kept.widths}
        self._put_away = {number for number, name in enumerate(NAMES) if name in kept.hidden and number != ORDER}
        order = [NAMES.index(name) for name in dict.fromkeys(kept.order) if name in NAMES and name != NAMES[ORDER]]
        for place, number in enumerate([ORDER, *order, *(set(range(1, len(NAMES))) - set(order))]):
            header.moveSection(header.visualIndex(number), place)
        self._give_widths(kept.widths)
        self._hide_columns()

    def _keep(self) -> None:
        kept = self.columns_now().as_text()
        if kept != self._kept:
            self._kept, name = kept, self._kept_as
            self._desk.reads.keep(self, lambda: self._desk.program.remember(name, kept))

    def columns_now(self) -> KeptColumns:
        header = self.horizontalHeader()
        movable = [number for number in self._given if header.sectionResizeMode(number) == QHeaderView.ResizeMode.Interactive]
        now = {number: self.columnWidth(number) for number in movable if not self.isColumnHidden(number)}
        moved = {number for number, width in now.items() if width != self._given[number]}
        self._given |= {number: now[number] for number in moved}
        self._by_hand |= moved
        places = [header.logicalIndex(place) for place in range(header.count())]
        order = tuple(NAMES[number] for number in places) if places != sorted(places) else ()
        widths = {NAMES[number]: self._given[number] for number in sorted(self._by_hand)}
        return KeptColumns(widths, tuple(NAMES[number] for number in sorted(self._put_away)), order)
