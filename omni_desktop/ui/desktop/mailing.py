"""Notices by mail from this window, for stores that no worker looks after."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.workers import watched
from omni_desktop.ui.desk.store_context import StoreContext

LOOK_MS, LATER_MS = 60_000, 5 * 60_000          # later: a mail server that is down isn't asked every minute


def mail_all(program: Program) -> Mapping[int, str]:
    """By store, why its mails could not go; "" where they did. Never on the window's thread."""
    stores = [store for store in program.stores() if not store.practice]
    return {store.id: program.mail_due(store.id) for store in stores if not watched(program.workers(store.id), program.now()).active}


class Mailing(QObject):
    """`failed` is told once for each sentence: a night of a mail server that is down is one notice."""

    failed = Signal(int, str)

    def __init__(self, desk: StoreContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told: Mapping[int, str] = {}
        self._is_asking = False
        self._looking = QTimer(self)
        self._looking.timeout.connect(self.look)
        self._looking.start(LOOK_MS)

    def look(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            program = self._desk.program
            self._desk.reads.ask(self, lambda: mail_all(program), self._take, self._not_taken, waits=True)

    def _take(self, troubles: Mapping[int, str]) -> None:
        self._is_asking = False
        self._looking.start(LATER_MS if any(troubles.values()) else LOOK_MS)
        for store_id, trouble in troubles.items():
            if trouble and trouble != self._told.get(store_id):
                self.failed.emit(store_id, trouble)
        self._told = troubles

    def _not_taken(self, _sentence: str) -> None:
        """The ledger can't be read: other parts of the window say so."""
        self._is_asking = False
