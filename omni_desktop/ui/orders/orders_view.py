"""The orders of a store: filters, the list, what is known of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.record.history import Filter, OrderRow, ProblemGroup, RunRow, Sort, Updated
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import guide_of, set_guide
from omni_desktop.ui.look.problem_words import title
from omni_desktop.ui.look.reassured import reassured
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.orders.asked_in_neto import AskedInNeto
from omni_desktop.ui.orders.bulk_deeds import BulkDeeds
from omni_desktop.ui.orders.orders_bottom import OrdersBottom
from omni_desktop.ui.orders.orders_export import ask_file
from omni_desktop.ui.orders.orders_filter import OrdersFilter
from omni_desktop.ui.orders.orders_foot import OrdersFoot
from omni_desktop.ui.orders.orders_model import OrdersModel, PageRead
from omni_desktop.ui.orders.orders_printing import OrdersPrinting
from omni_desktop.ui.orders.orders_side import OrdersSide
from omni_desktop.ui.orders.orders_table import OrdersTable
from omni_desktop.ui.orders.panel.order_panel import OrderPanel
from omni_desktop.ui.orders.placed_days import between
from omni_desktop.ui.orders.tax_differs import HAVING
from omni_desktop.ui.orders.views_line import ViewsLine
from omni_desktop.ui.parts.empty_state import EmptyState

MINUTE_MS = 60_000
WHY = tr("Why is this order not here?")


class OrdersView(QWidget):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = OrdersModel(desk, self)
        self.filter = OrdersFilter(desk)
        self.table = OrdersTable(desk, self.model)
        self.empty = EmptyState(desk.theme)
        self.foot = OrdersFoot(desk, self.filter)
        self.panel = OrderPanel(desk)
        self.side = OrdersSide(desk, self, self.panel)
        self.deeds = BulkDeeds(desk, lambda: self.table.several.rows, self.table.copied, self)
        self.asked = AskedInNeto(desk, self)
        self.printing = OrdersPrinting(desk, self.filter, self.table, self.panel, self.deeds, self)
        self._stack = QStackedWidget()
        self.bottom = OrdersBottom(desk, self.table.several, self.deeds, self.foot, self.printing.button)
        self.views = ViewsLine(desk, self.filter, self.table, self)
        self._store_id = desk.store_id
        self._sort = Sort()
        self._anchor = ("", 0)                  # what was looked at when the list was asked for
        self._scrolled: int | None = None       # the scroll bar before the list was reset
        self._sought = ""                       # an order to be chosen when the list has come
        self._day: date | None = None
        self._is_stale = True
        self._is_new = True
        self._is_entered = False                # Enter was pressed in the search before its list had come
        self._lay_out()
        self._connect()

    def focus_search(self) -> None:
        self.filter.search.setFocus()
        self.filter.search.selectAll()

    def show_order(self, order_id: str) -> None:
        """Chooses an order in the whole list and opens it."""
        self._sought = order_id
        self.filter.clear()

    def compare(self, order_id: str) -> None:
        self.show_order(order_id)
        self.panel.show_documents_of(order_id)

    def show_run(self, run_id: int) -> None:
        """The orders that one download looked at."""
        self.filter.narrow(Filter(run_id=run_id), tr("the orders of one download"))
        self._desk.reads.ask(self, lambda: self._desk.history().run(run_id), self._name_run, key="run")

    def show_day(self, day: str) -> None:
        """The orders that were placed on a day, as in 2026-10-31."""
        placed = date.fromisoformat(day)
        self.filter.show_days(between(placed, placed, self._desk))

    def show_problem(self, code: str, cause: str) -> None:
        """The orders that wait for the same thing."""
        self.filter.narrow(Filter(problem=code, cause=cause), tr("the orders of one problem"))
        self._desk.reads.ask(self, lambda: self._desk.history().problem_groups(), lambda groups: self._name_problem(groups, code, cause))

    def show_result(self, result: str) -> None:
        """Those of the figures of status updates: who waits now, or what runs dispatched or voided this week."""
        if result == "waiting":
            self.filter.narrow(Filter(), "", chip=result)
            return
        since = self._desk.formats.start_of_week(self._desk.now())
        self.filter.narrow(Filter(updated=Updated(result, since)), tr("{result} by downloads this week", result=result), chip=result)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.side.settle()
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Reads what is shown again; the chosen order stays chosen, and what is looked at stays where it is."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        self._anchor = self.table.anchor()
        chosen = self.table.several.ids
        followed = (self._anchor[0], self.table.chosen_id, *(chosen if len(chosen) > 1 else ()))
        self.model.refresh([order_id for order_id in dict.fromkeys(followed) if order_id], self._anchor[1])

    def use_side(self, side: QBoxLayout) -> None:
        """Where the panel of an order stands while the window is wide: beside the tabs, say. Without it, at this view's right."""
        self.side.use(side)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.side.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.side.is_shown():
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def close_panel(self) -> None:
        self.side.close()
        self.table.setFocus()

    def export_to(self, file: Path, rows: Sequence[OrderRow] = ()) -> None:
        """Writes what is listed now, as it is sorted now; or `rows` alone."""
        self.bottom.export(file, self.model.question, len(rows) or self.model.count or 0, rows)

    def _ask_file(self) -> None:
        ask_file(self, self._desk, self.export_to)

    def _ask_file_of_chosen(self) -> None:
        """Those that are chosen when it is asked."""
        rows = self.table.several.rows
        ask_file(self, self._desk, lambda file: self.export_to(file, rows))

    def _copy(self) -> None:
        """The number of one order, the lines of several."""
        if self.table.several.count > 1:
            self.deeds.copy()
        else:
            QGuiApplication.clipboard().setText(self.table.chosen_id)

    def _choose_none(self) -> None:
        """The order under the cursor stays chosen alone, as the panel shows it."""
        self.table.selectRow(self.table.currentIndex().row())
        self.table.setFocus()

    def _open(self, _index: QModelIndex | None = None) -> None:
        self.panel.show_order(self.table.chosen_id)
        self.side.open()
        self.panel.setFocus()

    def _search_for(self, letters: str) -> None:
        """Somebody began to type in the list."""
        self.filter.search.setFocus()
        self.filter.search.setText(letters)

    def _enter_list(self) -> None:
        """From the search to the first order that was found; the only one opens."""
        self._is_entered = self._is_new
        if self._is_new or not self.model.rowCount():
            return
        self.table.setFocus()
        if not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        if self.model.rowCount() == 1:
            self.side.open()

    def _choose(self, order_id: str) -> None:
        set_guide(self.table, "")               # until it has been read
        if order_id:
            self.panel.show_order(order_id)

    def _show_store(self) -> None:
        """The same store with other settings is read again; of another one nothing that was before is asked for or shown."""
        same, self._store_id = self._desk.store_id == self._store_id, self._desk.store_id
        if same:
            self.refresh()
            return
        self.table.select("", None)
        self.panel.show_order("")
        self.filter.clear()

    def _ask(self) -> None:
        follow = [order_id for order_id in (self._sought, self.table.chosen_id) if order_id]
        self._is_new = True
        self.table.several.forget()
        self.model.ask(self.filter.wanted(), self._sort, follow)
        self.views.mark()

    def _sort_by(self, sort: Sort) -> None:
        self._sort = sort
        self._ask()

    def _take(self, answer: PageRead) -> None:
        self._day = self._today()
        is_other_list = self._is_new
        sought, self._sought = self._sought, ""
        self._show_state(answer.count)
        self.foot.show_count(answer.count)
        self._desk.reads.ask(self, lambda: self._desk.history().count(HAVING), self.filter.count_tax_differs, key="tax")
        if sought:
            self.table.choose(sought, answer)
            self._open()
            self._is_new = False
        else:
            self._keep_chosen(answer)
        self.bottom.show_list(is_other=is_other_list)
        if self._is_entered:
            self._enter_list()

    def _keep_chosen(self, answer: PageRead) -> None:
        """An order that was chosen while the answer was on its way is not in it: it is asked after at once."""
        chosen, several = self.table.chosen_id, self.table.several
        is_told = (not chosen or chosen in answer.followed) and (several.count < 2 or answer.followed.issuperset(several.ids))
        if is_told:
            self.table.select_again(chosen, answer.places)
        self._stay(answer)
        if not is_told:
            self.refresh()

    def _stay(self, answer: PageRead) -> None:
        """What is looked at stays where it is, though rows came in above it; another list begins at its top."""
        order_id, row = self._anchor
        bar = self.table.verticalScrollBar()
        before = bar.value() if self._scrolled is None else self._scrolled
        self._scrolled = None
        if self._is_new:
            bar.setValue(0)
        else:
            self.table.scroll_by(answer.places.get(order_id, row) - row, before)
        self._is_new = False

    def _show_state(self, count: int) -> None:
        filtered = self.filter.wanted() != Filter()
        if count:
            self._stack.setCurrentWidget(self.table)
            return
        if filtered and self.asked.show(self.empty, self.filter.only_search()):
            pass
        elif filtered:
            nothing = tr("Nothing in this store is like what you look for.")
            self.empty.show_words("search", tr("No orders match"), nothing, tr("Clear filters"))
        elif self._desk.store is None:
            self.empty.show_words("store", tr("No store yet"), tr("Add a store, and its orders appear here."))
        else:
            press = tr("Press Download Orders, and the orders of your store appear here.")
            switch_on = tr("Switch on Download Orders in the settings, and the orders of your store appear here.")
            self.empty.show_words("inbox", tr("No orders yet"), press if self._desk.settings.download_orders.enabled else switch_on)
        if filtered and self.filter.only_search():
            self.empty.offer(WHY)
        self._stack.setCurrentWidget(self.empty)

    def _fail(self, sentence: str) -> None:
        if self.model.count is None:
            self.empty.show_words("circle-x", tr("The orders can't be read"), reassured(sentence), tr("Try again"), "bad")
            self._stack.setCurrentWidget(self.empty)
        else:
            self.foot.setText(tr("The list couldn't be read again: {sentence}", sentence=sentence))

    def _press_empty(self) -> None:
        if self.model.count is None:
            self.refresh()
        elif not self.asked.ask(self.filter.only_search()):
            self.filter.clear()

    def _show_asked(self) -> None:
        if self.model.count == 0:
            self._show_state(0)

    def _name_run(self, run: RunRow | None) -> None:
        if run is not None and self.filter.wanted().run_id == run.id:
            self.filter.narrowed_to(tr(
                "the download of {moment}",
                moment=self._desk.formats.moment_in_words(run.started, self._desk.now()),
            ))

    def _name_problem(self, groups: list[ProblemGroup], code: str, cause: str) -> None:
        sample = next((group.sample for group in groups if (group.code, group.cause) == (code, cause)), None)
        wanted = self.filter.wanted()
        if sample is not None and (wanted.problem, wanted.cause) == (code, cause):
            self.filter.narrowed_to(title(sample))

    def _today(self) -> date:
        return self._desk.formats.local(self._desk.now()).date()

    def _turn_day(self) -> None:
        """After midnight "9:42 am" would be read as today's."""
        if self._day is not None and self._day != self._today():
            self.refresh()

    def _remember_scroll(self) -> None:
        self._scrolled = self.table.verticalScrollBar().value()

    def _connect(self) -> None:
        self.filter.changed.connect(self._ask)
        self.filter.search.entered.connect(self._enter_list)
        self.empty.other.clicked.connect(lambda: self._desk.wants_why.emit(self.filter.only_search()))
        self.filter.export_pressed.connect(self._ask_file)
        self.table.wants_copy.connect(self._copy)
        self.table.wants_deeds.connect(self.deeds.offer)
        self.deeds.wants_export.connect(self._ask_file_of_chosen)
        self.bottom.bar.closed.connect(self._choose_none)
        self.model.modelAboutToBeReset.connect(self._remember_scroll)
        self.model.answered.connect(self._take)
        self.model.failed.connect(self._fail)
        self.table.sort_wanted.connect(self._sort_by)
        self.views.sort_wanted.connect(self._sort_by)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.clicked_alone.connect(self.side.open)
        self.table.typed.connect(self._search_for)
        self.panel.closed.connect(self.close_panel)
        self.panel.shown.connect(lambda: set_guide(self.table, guide_of(self.panel)))
        self.empty.pressed.connect(self._press_empty)
        self.asked.changed.connect(self._show_asked)
        self._desk.store_changed.connect(self._show_store)
        self._desk.ledger_changed.connect(self.refresh)
        midnight = QTimer(self)
        midnight.timeout.connect(self._turn_day)
        midnight.start(MINUTE_MS)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.filter)
        left.addWidget(self.views)
        left.addWidget(self._stack, 1)
        left.addWidget(self.bottom)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        self.side.use(row)
