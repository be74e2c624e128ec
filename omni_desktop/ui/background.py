"""The one worker thread: loops over a run's generator and turns its events into signals."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QThread, Signal

from omni_desktop.core.errors import Fault
from omni_desktop.core.events import Ended, Event, Looked, Told

Run = Callable[[], Iterator[Event]]
TOGETHER = 50                  # orders in one signal: a signal each would keep the window busy with nothing but drawing them


class Download(QThread):
    """`looked` carries lists of Looked; `failed` the sentence of a run that could not begin, or of a bug."""

    looked = Signal(list)
    told = Signal(str)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(self, run: Run) -> None:
        super().__init__()
        self._run = run
        self._waiting: list[Looked] = []

    def run(self) -> None:
        try:
            for event in self._run():
                self._tell(event)
            self._flush()
        except Fault as fault:
            self.failed.emit(fault.sentence)
        except Exception as bug:
            self.failed.emit(f"The program made a mistake ({type(bug).__name__}). Nothing is lost; the next download goes on.")

    def _tell(self, event: Event) -> None:
        if isinstance(event, Looked):
            self._waiting.append(event)
        elif isinstance(event, Told):
            self.told.emit(event.sentence)
        if len(self._waiting) >= TOGETHER or isinstance(event, Ended):
            self._flush()
        if isinstance(event, Ended):
            self.ended.emit(event)

    def _flush(self) -> None:
        if self._waiting:
            self.looked.emit(self._waiting)
            self._waiting = []
