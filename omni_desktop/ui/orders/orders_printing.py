"""From where orders are printed: the button and Ctrl+P over the list, the menu of those that are chosen, and an order's panel."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.orders.bulk_deeds import BulkDeeds
from omni_desktop.ui.orders.orders_filter import OrdersFilter
from omni_desktop.ui.orders.orders_print import ask_list, order_printout, orders_printout, show_printout
from omni_desktop.ui.orders.orders_table import OrdersTable
from omni_desktop.ui.orders.panel.order_panel import OrderPanel
from omni_desktop.ui.orders.panel.order_story import ToldOrder, told_order
from omni_desktop.ui.parts.buttons import Button


class OrdersPrinting(QObject):
    """Pages are shown before anything is printed. `button` is for the line below the list."""

    def __init__(
        self, desk: StoreContext, chosen: OrdersFilter, table: OrdersTable, panel: OrderPanel, deeds: BulkDeeds, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._filter, self._table, self._panel, self._window = desk, chosen, table, panel, window
        self.button = Button(desk.theme, "", "ghost", "printer", narrow=True)
        self.button.setAccessibleName(tr("Print the orders listed here"))
        set_tip(self.button, tr("Print the orders listed here (Ctrl+P)"))
        self.button.clicked.connect(self.print_list)
        deeds.wants_print.connect(self.print_chosen)
        panel.print_pressed.connect(self.print_order)
        for widget, deed in ((window, self.print_list), (panel, self.print_order)):
            key = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), widget)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(deed)

    def print_list(self) -> None:
        """As it is filtered, sorted and laid out now."""
        orders = self._table.orders
        if orders.count:
            ask_list(self._desk, orders.question, orders.count, self._filter.in_words(), self._table.put_out(), self._window)

    def print_chosen(self) -> None:
        """Several as a list, one with all that is known of it."""
        shown, columns = self._table.several.shown, self._table.put_out()
        if len(shown) == 1:
            self._ask_order(shown[0].row.id)
        elif shown:
            show_printout(self._desk, orders_printout(self._desk, shown, len(shown), tr("Chosen by hand"), columns), self._window)

    def print_order(self) -> None:
        if self._panel.told is not None:
            self._show(self._panel.told)

    def _ask_order(self, order_id: str) -> None:
        program, store_id = self._desk.program, self._desk.store_id
        self._desk.reads.ask(self, lambda: told_order(program, store_id, order_id), self._show, key="print")

    def _show(self, told: ToldOrder) -> None:
        if told.story is not None:
            show_printout(self._desk, order_printout(self._desk, told), self._window.window())
