"""Mistakes of this program, from whichever thread: noted in the log, and told in one dialog that takes all that come while it is open."""

from __future__ import annotations

import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from omni_desktop.ui.look.theme import Theme

if TYPE_CHECKING:
    from omni_desktop.ui.desk.store_context import StoreContext
    from omni_desktop.ui.window.mistake_dialog import MistakeDialog

Report = Callable[[Exception], str]
GUIDE = "something-went-wrong"          # its page in the guide
AGAIN = 3                               # so often one place in the code is told: one that fails with each paint leaves no window


class Mistakes(QObject):
    """Each is noted in the log at once, by the thread where it came; the dialog is the window's."""

    came = Signal(str, str)             # the sentence for staff, the places in the code

    def __init__(self, theme: Theme, report: Report, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._report, self._window = theme, report, window
        self._shown: Counter[str] = Counter()
        self._desk: StoreContext | None = None
        self.dialog: MistakeDialog | None = None
        self.came.connect(self._tell_soon)

    def use(self, desk: StoreContext) -> None:
        """The data is open: from now on diagnostics and the guide can be offered."""
        self._desk = desk

    def note(self, bug: Exception) -> None:
        """In the log only."""
        self._report(bug)

    def show(self, bug: Exception) -> None:
        """From any thread."""
        sentence, places = self._report(bug), places_of(bug)
        if isValid(self):               # the window may be gone by now
            self.came.emit(sentence, places)

    def _tell_soon(self, sentence: str, places: str) -> None:
        """On the window's thread by now; no dialog opens inside a paint."""
        QTimer.singleShot(0, self, lambda: self._tell(sentence, places))

    def _tell(self, sentence: str, places: str) -> None:
        from omni_desktop.ui.window.mistake_dialog import MistakeDialog

        if self.dialog is not None:
            self.dialog.add(sentence, places)
        elif self._shown[places] < AGAIN:
            self._shown[places] += 1
            dialog = self.dialog = MistakeDialog(self._theme, sentence, places, self._window, offers=self._desk is not None)
            dialog.finished.connect(self._closed)
            dialog.wants_help.connect(self._open_help)
            dialog.wants_diagnostics.connect(self._open_diagnostics)
            dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _open_help(self) -> None:
        if self._desk is not None:
            self._desk.wants_help.emit(GUIDE)

    def _open_diagnostics(self) -> None:
        from omni_desktop.ui.window.diagnostics_dialog import DiagnosticsDialog

        if self._desk is not None:
            DiagnosticsDialog(self._desk, self.dialog).open()


def places_of(bug: BaseException) -> str:
    """Where in the code, without the error's own text: that may hold somebody's order."""
    return f"{type(bug).__name__}\n{''.join(traceback.format_tb(bug.__traceback__))}".rstrip()


def hear_all(mistakes: Mistakes) -> None:
    """What nobody caught: of Qt's slots and events, of threads, and of objects that go."""

    def told(error: BaseException | None) -> None:
        if isinstance(error, Exception):
            mistakes.show(error)

    def uncaught(_kind: type[BaseException], error: BaseException, _where: TracebackType | None) -> None:
        told(error)

    def in_thread(what: threading.ExceptHookArgs) -> None:
        told(what.exc_value)

    def at_an_end(what: sys.UnraisableHookArgs) -> None:
        if isinstance(what.exc_value, Exception):
            mistakes.note(what.exc_value)           # of an object that is gone: nobody waits for it

    sys.excepthook, threading.excepthook, sys.unraisablehook = uncaught, in_thread, at_an_end
