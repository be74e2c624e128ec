"""An order number that no download has seen: Neto is asked for it from the empty list, and its answer stands there."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Signal

from omni_desktop.core.order import order_number
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.record import RunNotice
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.parts.empty_state import EmptyState

NUMBER = re.compile(r"[A-Za-z-]{0,6}[0-9]{3,20}")
NOT_BROUGHT = tr("The download didn't bring it. What it did is listed under Downloads.")


class AskedInNeto(QObject):
    """`changed`: there is another answer to show."""

    changed = Signal()

    def __init__(self, desk: StoreContext, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number, self._answer = "", ""
        desk.run_ended.connect(self._read)
        desk.store_changed.connect(self._forget)

    def show(self, empty: EmptyState, searched: str) -> bool:
        """Whether what was searched is an order number, and the empty list says what Neto knows of it."""
        number = number_in(searched)
        if not number:
            return False
        if number != self._number:
            text = tr("No download has seen {number} so far. Neto may have it.", number=number)
            empty.show_words("search", tr("No orders match"), text, tr("Ask Neto for {number}", number=number))
        elif self._answer:
            empty.show_words("circle-question-mark", tr("{number} isn't here", number=number), self._answer, tr("Clear filters"))
        else:
            empty.show_words("search", tr(
                "Asking Neto for {number}…",
                number=number,
            ), tr("If Neto has it, it comes down now."), tr("Clear filters"))
        return True

    def ask(self, searched: str) -> bool:
        """False where there is nothing to ask."""
        number = number_in(searched)
        if not number or number == self._number:
            return False
        self._number, self._answer = number, ""
        self.changed.emit()
        self._desk.download(Request(order_ids=(number,), starter="window"))
        return True

    def _forget(self) -> None:
        self._number, self._answer = "", ""

    def _read(self) -> None:
        """After the run for this number: one that went on before it says nothing of it."""
        desk, number = self._desk, self._number
        if number in desk.runs.progress.request.order_ids and not self._answer:
            desk.reads.ask(self, lambda: desk.history().runs(limit=1)[0].notices, lambda notices: self._take(number, notices), key="run")

    def _take(self, number: str, notices: tuple[RunNotice, ...]) -> None:
        said = (notice.sentence for notice in notices if number.casefold() in notice.sentence.casefold())
        self._answer = told(next(said, NOT_BROUGHT))
        self.changed.emit()


def number_in(searched: str) -> str:
    """As Neto numbers orders, perhaps with a # before; "" where it is something else."""
    number = order_number(searched)
    return number if NUMBER.fullmatch(number) else ""
