"""The stores of this data folder and what goes on in each: read again once something, here or in another process, was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.ports.program.downloads import Running
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.ports.program.this_computer import ChosenPause
from omni_desktop.core.record.history import RunRow
from omni_desktop.core.settings.settings import Computer, Settings
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr

WATCH_MS = 1000
RUNNING_MS = 2000               # while a run goes on here its own events tell the most


@dataclass(frozen=True, slots=True)
class Look:
    """`settings` are those of `shown`; `others` the runs that other processes do, by store. `pause` may be past."""

    stores: tuple[Store, ...] = ()
    shown: Store | None = None
    settings: Settings = field(default_factory=Settings)
    others: Mapping[int, Running] = field(default_factory=dict)
    pause: ChosenPause | None = None
    settings_of: Mapping[int, Settings] = field(default_factory=dict)
    last_runs: Mapping[int, RunRow] = field(default_factory=dict)
    computer: Computer = field(default_factory=Computer)


def look_at(program: Program, shown: int) -> Look:
    """Never on the window's thread. Where the store `shown` is gone, the first one is shown."""
    stores = tuple(program.stores())
    store = next((each for each in stores if each.id == shown), stores[0] if stores else None)
    running = {each.id: program.running(each.id) for each in stores}
    others = {store_id: run for store_id, run in running.items() if run is not None and not run.here}
    settings_of = {each.id: program.settings(each.id) for each in stores}
    last_runs = {each.id: run for each in stores if (run := program.history(each.id).last_run()) is not None}
    settings = settings_of[store.id] if store else Settings()
    return Look(stores, store, settings, others, program.kept_pause(), settings_of, last_runs, program.computer())


def _done_unless_left(deed: Callable[[], None]) -> None:
    """Who presses Cancel where the PIN is asked for need not be told that nothing was done."""
    try:
        deed()
    except CannotContinue as fault:
        if fault.code != "pin_needed":
            raise


class Stores(QObject):
    """`changed`: other stores, another state of one, or a run in another process. The desk is told by itself. `refused`: a deed in words,
    and why it was not done; a look that fails is taken again."""

    changed = Signal()
    refused = Signal(str, str)

    def __init__(self, desk: StoreContext, first: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.now = first
        self._wanted = desk.store_id            # what a person asked to see: a look that was on its way must not bring back the one before
        self._then: Callable[[], object] = lambda: None
        self._is_asking = self._is_unseen = False       # `_is_unseen`: a look failed, and what it would have seen is told no more
        self._deeds = 0                         # so many were asked for: a look that was on its way meanwhile is not the latest
        desk.pause.take(first.pause)
        desk.store_changed.connect(self._follow)
        self._watching = QTimer(self)
        self._watching.setInterval(WATCH_MS)
        self._watching.timeout.connect(self._watch)
        desk.runs.began.connect(self._watch_running)
        desk.runs.ended.connect(self._watch_resting)
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
        self._do("", lambda: None)

    def show(self, store_id: int, then: Callable[[], object] = lambda: None) -> None:
        """`then` follows when it is shown."""
        self._wanted, self._then = store_id, then
        self.read()

    def rename(self, store_id: int, name: str) -> None:
        self._do(tr("Rename this store"), lambda: self._desk.program.rename_store(store_id, name), waits=True)

    def pause(self, store_id: int) -> None:
        self._do(tr("Pause"), lambda: self._desk.program.pause_store(store_id, "by hand"))

    def resume(self, store_id: int) -> None:
        self._do(tr("Resume"), lambda: self._desk.program.resume_store(store_id))

    def _do(self, words: str, deed: Callable[[], None], *, waits: bool = False) -> None:
        """Do it and look, in the background. Only the latest look is taken; the deeds before it are done anyway, and whoever decided one
        that was refused is told. `waits`: for the PIN, where there is one."""
        program, wanted = self._desk.program, self._wanted
        self._deeds += 1
        number = self._deeds

        def question() -> Look | None:
            _done_unless_left(deed)
            try:
                return look_at(program, wanted)
            except Fault:
                return None

        def done(look: Look | None) -> None:
            if number == self._deeds:
                self._take(look) if look is not None else self._look_later()

        self._desk.reads.keep(self, question, done, lambda sentence: self.refused.emit(words, sentence) if words else None, waits=waits)

    def _watch_running(self) -> None:
        self._watching.setInterval(RUNNING_MS)

    def _watch_resting(self) -> None:
        self._watching.setInterval(WATCH_MS)

    def _watch(self) -> None:
        """One short read a second. While another process downloads, whether it still does is asked too: its end may write nothing."""
        if self._is_asking:             # an answer that is thrown away would be a change that nobody saw
            return
        self._is_asking = True
        program, asked, is_unseen = self._desk.program, tuple(self.now.others), self._is_unseen

        def question() -> tuple[bool, bool]:
            changed = program.has_changed()
            return changed, changed or is_unseen or any(program.running(store_id) is None for store_id in asked)

        self._desk.reads.ask(self, question, self._noticed, self._not_noticed)

    def _not_noticed(self, sentence: str) -> None:
        """A database that is locked just now is asked again in a second."""
        self._is_asking = False

    def _noticed(self, found: tuple[bool, bool]) -> None:
        ledger, look = found
        if look:
            self._look()
        else:
            self._is_asking = False
        if ledger:
            self._desk.ledger_changed.emit()

    def _look(self) -> None:
        """At what was noticed. It is not watched meanwhile: where a look takes longer than a second, each would be thrown away for the
        next one, and nothing be seen before the changes end."""
        program, wanted, deeds = self._desk.program, self._wanted, self._deeds
        self._is_unseen = False

        def looked(look: Look) -> None:
            if deeds != self._deeds:
                self._look()
                return
            self._is_asking = False
            self._take(look)

        self._desk.reads.keep(self, lambda: look_at(program, wanted), looked, self._not_looked)

    def _not_looked(self, _sentence: str) -> None:
        self._is_asking = False
        self._look_later()

    def _look_later(self) -> None:
        self._is_unseen = True

    def _take(self, look: Look) -> None:
        before, self.now = self.now, look
        desk = self._desk
        desk.pause.take(look.pause)
        if look.shown != desk.store or look.settings != desk.settings:
            desk.show_store(look.shown, look.settings)
        if look != before:
            self.changed.emit()
        if look.shown is not None and look.shown.id == self._wanted:
            then, self._then = self._then, lambda: None
            then()

    def _follow(self) -> None:
        """Somebody else shows a store: a dialog that added one."""
        self._wanted = self._desk.store_id
