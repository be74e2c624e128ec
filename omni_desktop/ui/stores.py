"""The stores of this data folder and what goes on in each: read again once something, here or in another process, was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from omni_desktop.core.program import Program, Running, Store
from omni_desktop.core.settings import Settings
from omni_desktop.ui.desk import Desk

WATCH_MS = 1000
RUNNING_MS = 2000               # while a run goes on here its own events tell the most


@dataclass(frozen=True, slots=True)
class Look:
    """`settings` are those of `shown`; `others` the runs that other processes do, by store."""

    stores: tuple[Store, ...] = ()
    shown: Store | None = None
    settings: Settings = field(default_factory=Settings)
    others: Mapping[int, Running] = field(default_factory=dict)


def look_at(program: Program, shown: int) -> Look:
    """Never on the window's thread. Where the store `shown` is gone, the first one is shown."""
    stores = tuple(program.stores())
    store = next((each for each in stores if each.id == shown), stores[0] if stores else None)
    running = {each.id: program.running(each.id) for each in stores}
    others = {store_id: run for store_id, run in running.items() if run is not None and not run.here}
    return Look(stores, store, program.settings(store.id) if store else Settings(), others)


class Stores(QObject):
    """`changed`: other stores, another state of one, or a run in another process. The desk is told by itself."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, first: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.now = first
        self._is_asking = False
        self._watching = QTimer(self)
        self._watching.setInterval(WATCH_MS)
        self._watching.timeout.connect(self._watch)
        desk.runs.began.connect(lambda: self._watching.setInterval(RUNNING_MS))
        desk.runs.ended.connect(lambda: self._watching.setInterval(WATCH_MS))
        self._watching.start()

    @property
    def names(self) -> Mapping[int, str]:
        return {store.id: store.name for store in self.now.stores}

    def store(self, store_id: int) -> Store | None:
        return next((store for store in self.now.stores if store.id == store_id), None)

    def stop(self) -> None:
        """Nobody asks any more: the database is about to be closed."""
        self._watching.stop()

    def read(self) -> None:
        self._ask(lambda: None, self._desk.store_id)

    def show(self, store_id: int, then: Callable[[], object] = lambda: None) -> None:
        """`then` follows when it is shown."""
        self._ask(lambda: None, store_id, then)

    def rename(self, store_id: int, name: str) -> None:
        self._ask(lambda: self._desk.program.rename_store(store_id, name), self._desk.store_id)

    def pause(self, store_id: int) -> None:
        self._ask(lambda: self._desk.program.pause_store(store_id, "by hand"), self._desk.store_id)

    def resume(self, store_id: int) -> None:
        self._ask(lambda: self._desk.program.resume_store(store_id), self._desk.store_id)

    def _ask(self, deed: Callable[[], None], shown: int, then: Callable[[], object] = lambda: None) -> None:
        """Do it and look, in the background; the later question wins."""
        program = self._desk.program

        def question() -> Look:
            deed()
            return look_at(program, shown)

        def answered(look: Look) -> None:
            self._take(look)
            then()

        self._desk.reads.ask(self, question, answered, self.failed.emit, key="look")

    def _watch(self) -> None:
        """One short read a second. While another process downloads, whether it still does is asked too: its end may write nothing."""
        if self._is_asking:             # an answer that is thrown away would be a change that nobody saw
            return
        self._is_asking = True
        program, asked = self._desk.program, tuple(self.now.others)

        def question() -> tuple[bool, bool]:
            changed = program.has_changed()
            return changed, changed or any(program.running(store_id) is None for store_id in asked)

        self._desk.reads.ask(self, question, self._noticed, self._not_noticed)

    def _not_noticed(self, sentence: str) -> None:
        """A database that is locked just now is asked again in a second."""
        self._is_asking = False

    def _noticed(self, found: tuple[bool, bool]) -> None:
        self._is_asking = False
        ledger, look = found
        if look:
            self.read()
        if ledger:
            self._desk.ledger_changed.emit()

    def _take(self, look: Look) -> None:
        before, self.now = self.now, look
        desk = self._desk
        if look.shown != desk.store or look.settings != desk.settings:
            desk.show_store(look.shown, look.settings)
        if look != before:
            self.changed.emit()
