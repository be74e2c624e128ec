"""Customer details that are older than they are kept: erased in the background, a while after the start and then once a day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from omni_desktop.ui.desk.store_context import StoreContext

FIRST_MS = 60_000               # the window has other things to do at the start
DAY_MS = 24 * 3_600_000
MORE_MS = 5_000                 # between two pieces of a long work, so that nobody waits for it


class OldDetails(QObject):
    def __init__(self, desk: StoreContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self.erase)
        self._waiting.start(FIRST_MS)

    def erase(self) -> None:
        self._desk.reads.ask(self, self._desk.program.erase_details, self._erased, lambda _: self._erased(False), key="erase", waits=True)

    def _erased(self, is_more: bool) -> None:
        self._waiting.start(MORE_MS if is_more else DAY_MS)
