"""Tells a person who doesn't look at the window, by the level of the settings; a click on what was told last opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.problems.problems import needs_a_look
from omni_desktop.core.record.events import Ended
from omni_desktop.core.record.history import OpenProblem
from omni_desktop.core.run.timetable.silence import Silence
from omni_desktop.core.settings.settings import Computer
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.desktop.notices import Note, of_end, of_mail, of_problems, of_silence, of_success
from omni_desktop.ui.desktop.silences import Silences, words
from omni_desktop.ui.look.plain_notices import TrayIcon
from omni_desktop.ui.stores.stores import Stores

SHOWN_MS = 10_000
TOLD_BY_THE_OTHER = frozenset({"already_running"})


def new_problems(program: Program, store_id: int, since: datetime) -> list[OpenProblem]:
    """Those that came up since then and need somebody. Never on the window's thread."""
    return [each for each in program.history(store_id).open_problems() if each.since >= since and needs_a_look(each.problem)]


class Telling(QObject):
    """`wants` carries the Target of a notice that was clicked."""

    wants = Signal(object)

    def __init__(self, desk: StoreContext, stores: Stores, silences: Silences, icon: TrayIcon, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._stores, self._icon, self._window = desk, stores, icon, window
        self._told_ends: dict[int, str] = {}            # by store, the code of the stop that was told last: a night of stops is told once
        self.last: Note | None = None
        desk.runs.ended.connect(self._ended)
        silences.began.connect(self._silent)
        icon.messageClicked.connect(self._clicked)

    @property
    def _level(self) -> str:
        computer: Computer = self._stores.now.computer
        return computer.notify

    def tell(self, note: Note | None) -> None:
        """Nothing where the window is looked at: it says everything itself."""
        if note is not None and self._level != "none" and not self._window.isActiveWindow():
            self.last = note
            self._icon.tell(note.title, note.text, SHOWN_MS)

    def _ended(self, end: Ended | Trouble) -> None:
        runs, store_id = self._desk.runs, self._desk.runs.store_id
        if runs.progress.request.rehearse or end.code in TOLD_BY_THE_OTHER:
            return
        name = self._stores.names.get(store_id, "")
        stop = of_end(store_id, name, end)
        if stop is not None:
            if self._told_ends.get(store_id) != end.code:
                self._told_ends[store_id] = end.code
                self.tell(stop)
        elif isinstance(end, Ended):
            self._told_ends.pop(store_id, None)
            program, since = self._desk.program, end.started
            self._desk.reads.ask(self, lambda: new_problems(program, store_id, since), self._found_for(store_id, name, end))

    def _found_for(self, store_id: int, name: str, end: Ended) -> Callable[[Sequence[OpenProblem]], None]:
        def found(new: Sequence[OpenProblem]) -> None:
            note = of_problems(store_id, name, new, self._desk.formats)
            self.tell(note or (of_success(store_id, name, end) if self._level == "all" else None))

        return found

    def _silent(self, store_id: int, quiet: Silence) -> None:
        desk = self._desk
        self.tell(of_silence(store_id, self._stores.names.get(store_id, ""), words(quiet, desk.formats, desk.now())))

    def mail_failed(self, store_id: int, sentence: str) -> None:
        self.tell(of_mail(store_id, self._stores.names.get(store_id, ""), sentence))

    def _clicked(self) -> None:
        if self.last is not None:
            self.wants.emit(self.last.opens)
