"""Automatic downloads: asks the schedule which store is due, and has its run started; one after the other, never beside another run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from omni_desktop.core.record.events import Ended
from omni_desktop.core.run.timetable.schedule import TIMER
from omni_desktop.core.run.timetable.turns import STOPPED, Turn, turns
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext

LOOK_MS = 10_000


class Timer(QObject):
    """`due` is when each store's next automatic download is; a store that has none is not in it. While a worker is there, it rests."""

    planned = Signal()                  # `due` was read again
    wants_run = Signal(int, object)     # a store's id and its settings: it is due
    paused = Signal()                   # a store was paused, since nothing goes on there before somebody acted

    def __init__(self, desk: StoreContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tried: dict[int, datetime] = {}
        self._reading = Rereading(self, desk.reads, self._question, self._take)
        self.due: Mapping[int, datetime] = {}
        self._ticking = QTimer(self)
        self._ticking.setInterval(LOOK_MS)
        self._ticking.timeout.connect(self._look_again)
        self._ticking.start()
        desk.store_changed.connect(self.look)
        desk.ledger_changed.connect(self._look_again)
        desk.runs.ended.connect(self._ended)

    def look(self) -> None:
        """Read the schedule anew, in the background, and start what is due. A look that is on its way may start what somebody has just
        paused or switched off, or what has just run."""
        self._desk.pause.look()
        self._reading.start_over()

    def _look_again(self) -> None:
        self._desk.pause.look()
        self._reading.read()

    def _question(self) -> Callable[[], list[Turn]] | None:
        program, tried, paused = self._desk.program, dict(self._tried), self._desk.pause.until
        return None if self._desk.runs.is_running else lambda: turns(program, tried, paused)

    def _take(self, found: list[Turn]) -> None:
        self.due = {turn.store_id: turn.at for turn in found}
        self.planned.emit()
        self._desk.workers.take({turn.store_id: turn.watched for turn in found})
        due = next((turn for turn in found if turn.is_due and not turn.watched.active), None)
        if due is not None and not self._desk.runs.is_running:
            self._tried[due.store_id] = self._desk.now()
            self.wants_run.emit(due.store_id, due.settings)

    def _ended(self, end: Ended | Trouble) -> None:
        runs = self._desk.runs
        if runs.progress.request.starter == TIMER:
            if end.code == "already_running":       # that one is a look at the shop as well
                self._tried.pop(runs.store_id, None)
            if end.needs_staff:
                self._pause(runs.store_id, end)
                return
        self.look()

    def _pause(self, store_id: int, end: Ended | Trouble) -> None:
        program, code = self._desk.program, end.code or STOPPED
        self._desk.reads.keep(self, lambda: program.pause_store(store_id, end.sentence, code), self._paused, self._not_paused)

    def _paused(self, _done: None) -> None:
        self.paused.emit()
        self.look()

    def _not_paused(self, _sentence: str) -> None:
        """It is tried again at its usual time, and fails as visibly."""
        self.look()
