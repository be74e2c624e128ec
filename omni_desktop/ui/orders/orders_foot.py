"""The words below the list: how many orders are listed."""

from __future__ import annotations

from omni_desktop.core.record.history import Filter
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.orders_filter import OrdersFilter

DAYS = 14


class OrdersFoot(Words):
    def __init__(self, desk: StoreContext, narrowing: OrdersFilter) -> None:
        super().__init__(desk.theme, "", "caption")
        self._desk, self._filter = desk, narrowing

    def show_count(self, count: int) -> None:
        wanted, now = self._filter.wanted(), self._desk.now()
        if wanted != Filter() or not count:
            self.setText(counted(count, "order matches", "orders match", self._desk.formats.number) if wanted != Filter() else "")
            return
        _days, bounds = self._desk.formats.last_days(DAYS, now)
        recent = Filter(placed_since=bounds[0])
        self._desk.reads.ask(self, lambda: self._desk.history().count(recent), lambda last: self._show_recent(count, last), key="foot")

    def _show_recent(self, count: int, recent: int) -> None:
        """"180 orders in the last 14 days" where these are all there are."""
        if self._filter.wanted() == Filter():
            first = "" if count == recent else f"{self._number(count)}, "
            shown = self._number(recent) if count == recent else self._desk.formats.number(recent)
            self.setText(tr("{first}{shown} in the last {days} days", first=first, shown=shown, days=DAYS))

    def _number(self, count: int) -> str:
        return orders_words(count, self._desk.formats)
