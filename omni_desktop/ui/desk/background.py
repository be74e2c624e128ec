"""The one worker thread: it loops over a run's generator; the window's thread takes what happened five times a second."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from omni_desktop.core.errors import Fault, needs_staff
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Ended, Event, Request
from omni_desktop.ui.desk.progress import Progress, Waited
from omni_desktop.ui.look.translated import tr

TAKE_MS = 200                   # a signal for each order would keep the window busy with nothing but drawing them
Happened = Event | Waited


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a run did not begin, or broke off: a sentence for staff, and its entry in core.problems. `needs_staff` as in Ended."""

    sentence: str
    code: str = ""
    needs_staff: bool = False


class Worker(QThread):
    """`happened` fills while it runs; afterwards `fault` or `bug` say how it broke off, None where it came to its end."""

    def __init__(self, run: Callable[[], Iterator[Event]], cancel: Callable[[], None]) -> None:
        super().__init__()
        self._run, self._cancel = run, cancel
        self.happened: deque[Happened] = deque()
        self.fault: Fault | None = None
        self.bug: Exception | None = None
        self.cancelled = False

    def run(self) -> None:
        try:
            for event in self._run():
                self.happened.append(event)
                if self.cancelled:
                    self._cancel()          # again: the first word may have come before the run could hear it
        except Fault as fault:
            self.fault = fault
        except Exception as bug:
            self.bug = bug


class Runs(QObject):
    """One run at a time, of whichever store. `progress` is that of the run that goes on, and afterwards of the last one."""

    began = Signal()
    stepped = Signal(list)              # events and Waited since the last time
    ended = Signal(object)              # Ended, or Trouble where there is no such event
    made_a_mistake = Signal(object)     # an exception that is a bug of ours; `ended` follows

    def __init__(self, program: Program, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._worker: Worker | None = None
        self._end: Ended | None = None
        self.store_id = 0
        self.progress = Progress(Request())
        self._taking = QTimer(self)
        self._taking.setInterval(TAKE_MS)
        self._taking.timeout.connect(self._take)

    @property
    def is_running(self) -> bool:
        return self._worker is not None

    def is_running_for(self, store_id: int) -> bool:
        return self.is_running and self.store_id == store_id

    def start(self, store_id: int, request: Request, keys: Callable[[int], Keys], steps: tuple[str, ...]) -> bool:
        """False while another one goes on. `keys` is asked on the worker's thread: a keyring may wait for a person."""
        if self.is_running:
            return False
        self.store_id = store_id
        self.progress = Progress(request, steps)
        self._end = None
        worker = self._worker = Worker(lambda: self._program.run(store_id, request, keys(store_id)), self._program.cancel)
        worker.finished.connect(self._finished)
        self._program.tell_waits(lambda reason: worker.happened.append(Waited(reason)))
        worker.start()
        self._taking.start()
        self.began.emit()
        return True

    def cancel(self) -> None:
        """Ends the run between two batches; what is under way is finished and recorded."""
        if self._worker is not None:
            self.progress.cancelling = self._worker.cancelled = True
            self._program.cancel()
            self.stepped.emit([])

    def close(self) -> None:
        """Cancels, and waits: for the very end, when nobody looks at the window any more."""
        worker = self._worker
        if worker is not None:
            self.cancel()
            worker.wait()

    def _take(self) -> None:
        worker = self._worker
        if worker is None or not worker.happened:
            return
        now, taken = time.monotonic(), []
        while worker.happened:
            happened = worker.happened.popleft()
            self.progress.take(happened, now)
            taken.append(happened)
            if isinstance(happened, Ended):
                self._end = happened
        self.stepped.emit(taken)

    def _finished(self) -> None:
        worker = self._worker
        if worker is None:
            return
        self._take()
        self._taking.stop()
        self._worker = None
        if worker.bug is not None:
            self.made_a_mistake.emit(worker.bug)
        self.ended.emit(self._end or _trouble_of(worker))
        worker.deleteLater()


def _trouble_of(worker: Worker) -> Trouble:
    if worker.fault is not None:
        return Trouble(worker.fault.sentence, worker.fault.code, needs_staff(worker.fault))
    return Trouble(tr("The download broke off by a mistake of this program. Nothing is lost; the next one goes on from there."), code="bug")
