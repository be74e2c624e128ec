"""How far a long question is, from the worker that answers it to the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid


class ProgressPost(QObject):
    """`progressed` carries how many are done, of how many."""

    progressed = Signal(int, int)

    def tell(self, done: int, number: int) -> None:
        """On the worker's thread; the window may be gone by then."""
        if isValid(self):
            self.progressed.emit(done, number)
