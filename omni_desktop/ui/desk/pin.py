"""The PIN as the window asks for it: a deed that needs it waits in its own thread until a person gave it, or gave it up."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from omni_desktop.core.pin.guarded import Guarded
from omni_desktop.core.ports.program.pins import PinStanding, Unlock
from omni_desktop.core.ports.program.program import Program
from omni_desktop.ui.desk.reads import Reads
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr

ASKS = tr("Asks for the PIN.")


class Asked:
    """One question. `unlock` is called off the window's thread, with what was typed; `done` ends it either way."""

    def __init__(self, deed: Guarded, unlock: Unlock) -> None:
        self.deed, self.unlock = deed, unlock
        self._done = Event()

    def done(self) -> None:
        self._done.set()

    def wait(self) -> None:
        self._done.wait()


class Pin(QObject):
    """`show` opens a dialog for an Asked, on the window's thread."""

    changed = Signal()                  # whether there is one
    _wanted = Signal(object)

    def __init__(self, program: Program, reads: Reads, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._reading = Rereading(self, reads, lambda: program.pin_standing, self.take)
        self._open: set[Asked] = set()
        self._lock = Lock()
        self._is_closed = False
        self._marked: list[QWidget] = []
        self.is_set = False
        self.show: Callable[[Asked], object] | None = None
        self._wanted.connect(self._show)

    def show_by(self, show: Callable[[Asked], object]) -> None:
        """From now on whoever sits here is asked; before that nobody is, and deeds that need it are refused."""
        self.show = show
        self._program.ask_pin_with(self.ask)

    def ask(self, deed: Guarded, unlock: Unlock) -> None:
        """On the thread of the deed, which waits."""
        asked = Asked(deed, unlock)
        with self._lock:
            if self._is_closed or self.show is None or QThread.currentThread() is self.thread():
                return
            self._open.add(asked)
        self._wanted.emit(asked)
        asked.wait()
        with self._lock:
            self._open.discard(asked)

    def look(self) -> None:
        """Whether there is one, for what tells of it before a deed."""
        self._reading.read()

    def take(self, standing: PinStanding) -> None:
        if standing.is_set != self.is_set:
            self.is_set = standing.is_set
            self.mark()
            self.changed.emit()

    def tip(self, text: str = "") -> str:
        """The tooltip of a button whose deed asks for it."""
        return "\n".join(filter(None, (text, ASKS if self.is_set else "")))

    def mark(self, *buttons: QWidget) -> None:
        """Their deeds ask for it, and their tooltips, which say nothing else, tell so: now, and as soon as that changes."""
        self._marked = [each for each in (*self._marked, *buttons) if isValid(each)]
        for button in self._marked:
            set_tip(button, self.tip())

    def close(self) -> None:
        """Nobody is asked any more, and what waits goes on without: the window is about to be gone."""
        with self._lock:
            self._is_closed = True
            waiting = list(self._open)
        for asked in waiting:
            asked.done()

    def _show(self, asked: Asked) -> None:
        asked.done() if self.show is None else self.show(asked)
