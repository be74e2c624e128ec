"""The daily sweep in the window: after the first download of a day, in the background, beside whatever staff do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from omni_desktop.core.proof.rows import SweepResult
from omni_desktop.core.record.events import Ended
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.store_context import StoreContext


class DailyCheck(QObject):
    """`made`: a sweep came to its end. One that can't be made says nothing: the bottom line tells when the last one was."""

    made = Signal()

    def __init__(self, desk: StoreContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.runs.ended.connect(self._look)

    def _look(self, end: Ended | Trouble) -> None:
        request = self._desk.runs.progress.request
        if not isinstance(end, Ended) or end.state != "complete" or request.rehearse or request.order_ids:
            return
        desk, store_id = self._desk, self._desk.runs.store_id
        desk.reads.ask(self, lambda: desk.program.daily_sweep(store_id, desk.keys(store_id)), self._made, key="sweep", waits=True)

    def _made(self, result: SweepResult | None) -> None:
        if result is not None:
            self.made.emit()
            self._desk.ledger_changed.emit()
