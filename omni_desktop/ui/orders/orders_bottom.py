"""The line below the list of orders: how many it has, what is chosen in it, what was done with those, and a file that is being written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from omni_desktop.core.record.history import OrderRow
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.bulk_deeds import BulkDeeds
from omni_desktop.ui.orders.chosen_bar import ChosenBar
from omni_desktop.ui.orders.chosen_orders import ChosenOrders
from omni_desktop.ui.orders.orders_export import ExportLine
from omni_desktop.ui.orders.orders_model import Question

HEIGHT = 48


class OrdersBottom(QStackedWidget):
    def __init__(self, desk: StoreContext, chosen: ChosenOrders, deeds: BulkDeeds, foot: QWidget, print_button: QWidget) -> None:
        super().__init__()
        self._chosen = chosen
        self._count = 0                 # of the chosen, as it is told
        self._tells_outcome = False     # of what was done with those that were chosen; it stays until others are
        self.words = Words(desk.theme, "", "caption")
        self.bar = ChosenBar(desk, chosen, deeds)
        self.export_line = ExportLine(desk)
        self._feet = QWidget()
        self._lay_out(foot, print_button)
        chosen.changed.connect(self._show_chosen)
        deeds.told.connect(self._show_outcome)
        deeds.said.connect(self._say)
        self.export_line.done.connect(self._show_which)

    def show_list(self, *, is_other: bool) -> None:
        """The list was read again. Some of the chosen may have left it, as those do that were dismissed: what was done with them stays
        to be read, except where another list was asked for."""
        if self._tells_outcome and not is_other:
            self._count = self._chosen.count
            self._leave_export()
        elif self._tells_outcome or self._count != self._chosen.count:
            self._show_chosen()

    def export(self, file: Path, question: Question, count: int, rows: Sequence[OrderRow]) -> None:
        self.setCurrentWidget(self.export_line)
        self.export_line.start(file, question, count, rows)

    def _show_chosen(self) -> None:
        """Others are chosen now."""
        self._count, self._tells_outcome = self._chosen.count, False
        self.bar.show_chosen()
        self.words.setText(tr("1 selected") if self._count == 1 else "")
        self._leave_export()

    def _show_outcome(self, sentence: str, again: Sequence[str]) -> None:
        self._tells_outcome = True
        self.bar.show_outcome(sentence, again)
        self.words.setText(sentence)
        self._show_which()

    def _say(self, sentence: str) -> None:
        self.bar.say(sentence)
        self.words.setText(sentence)

    def _leave_export(self) -> None:
        if self.currentWidget() is not self.export_line:
            self._show_which()

    def _show_which(self) -> None:
        self.setCurrentWidget(self.bar if self._chosen.count > 1 else self._feet)

    def _lay_out(self, foot: QWidget, print_button: QWidget) -> None:
        row = QHBoxLayout(self._feet)
        row.setContentsMargins(24, 0, 16, 0)
        row.addWidget(foot)
        row.addStretch()
        row.addWidget(self.words)
        row.addWidget(print_button)
        self.setFixedHeight(HEIGHT)
        for line in (self._feet, self.bar, self.export_line):
            self.addWidget(line)
