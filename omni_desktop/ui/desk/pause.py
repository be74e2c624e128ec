"""The pause of automatic downloads, as every view shows it: kept by the program, so that a restart and another process know it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.this_computer import ChosenPause
from omni_desktop.core.run.timetable.pause import paused_until
from omni_desktop.ui.desk.reads import Reads
from omni_desktop.ui.look.translated import tr


class Pause(QObject):
    """`until` is None while nothing is paused. `changed` is told as well when a pause has run out, at the next `look()` after it.
    `refused`: what was chosen, in words, and why it could not be kept; what is kept is read then."""

    changed = Signal()
    refused = Signal(str, str)

    def __init__(self, program: Program, reads: Reads, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program, self._reads = program, reads
        self._kept: ChosenPause | None = None
        self._is_keeping = False
        self.until: datetime | None = None

    def take(self, kept: ChosenPause | None) -> None:
        """What the program was found to keep; a look that began before somebody chose otherwise tells nothing."""
        if not self._is_keeping:
            self._kept = kept
            self.look()

    def look(self) -> None:
        until = paused_until(self._kept, self._program.now())
        if until != self.until:
            self.until = until
            self.changed.emit()

    def choose(self, until: datetime | None) -> None:
        """Seen at once, kept in the background; None goes on at once."""
        words = tr("Pause automatic downloads") if until else tr("Resume automatic downloads")
        self._kept, self._is_keeping = ChosenPause(until, self._program.now()) if until else None, True
        self.look()

        def not_kept(sentence: str) -> None:
            self._is_keeping = False
            self._reads.ask(self, self._program.kept_pause, self.take)
            self.refused.emit(words, sentence)

        self._reads.keep(self, lambda: self._program.pause_until(until), self._keep_no_more, not_kept, key="pause")

    def _keep_no_more(self, _done: object) -> None:
        self._is_keeping = False
