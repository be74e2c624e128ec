"""The silence alarm: which stores nothing has come to for longer than their rhythm explains. Each silence is told once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.run.timetable.schedule import LOOKS
from omni_desktop.core.run.timetable.silence import WEEK, WEEKS, Rhythm, Silence, silence
from omni_desktop.core.words.zones import zone_or_utc
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr

LOOK_MS = 10 * 60_000
TOLD = "silence_told_"              # and the store's number: the moment since which it is silent, once that was told
HELPS = tr("Check that the web store takes orders and payments. If it does, press Download Orders to look again.")


def silences_of(program: Program) -> Mapping[int, tuple[Silence, bool]]:
    """By store, and whether it was told before. Never on the window's thread."""
    hours, now, found = program.computer().silence_alarm, program.now(), {}
    for store in program.stores() if hours else []:
        if store.paused or not store.enabled:
            continue
        history, zone = program.history(store.id), zone_or_utc(store.connection.time_zone)
        # a download that ended well has seen whatever had come by its start
        looked = next((run.started for run in history.latest_looks(LOOKS) if run.state == "complete"), None)
        quiet = silence(Rhythm(*history.placed(now - 2 * WEEKS * WEEK)), looked, hours, zone)
        if quiet is not None:
            found[store.id] = (quiet, program.remembered(f"{TOLD}{store.id}") == quiet.since.isoformat())
    return found


def words(quiet: Silence, formats: Formats, now: datetime) -> tuple[str, str]:
    """What is told, and what to do about it."""
    usual = formats.number(round(quiet.usual))
    return tr(
        "No new order since {moment}",
        moment=formats.moment_in_words(quiet.since, now),
    ), tr(
        "About {usual} usually come in that time. {helps}",
        usual=usual,
        helps=HELPS,
    )


class Silences(QObject):
    """`now` is by store; `began` is told once for each silence, over restarts too."""

    changed = Signal()
    began = Signal(int, object)         # a store's id and its Silence

    def __init__(self, desk: StoreContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.now: Mapping[int, Silence] = {}
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self.look)
        self._looking.start()
        desk.runs.ended.connect(self.look)
        self.look()

    def look(self) -> None:
        program = self._desk.program
        self._desk.reads.ask(self, lambda: silences_of(program), self._take, key="silence")

    def _take(self, found: Mapping[int, tuple[Silence, bool]]) -> None:
        self.now = {store_id: quiet for store_id, (quiet, _) in found.items()}
        self.changed.emit()
        for store_id, (quiet, is_told) in found.items():
            if not is_told:
                self._keep(store_id, quiet)
                self.began.emit(store_id, quiet)

    def _keep(self, store_id: int, quiet: Silence) -> None:
        program, name, since = self._desk.program, f"{TOLD}{store_id}", quiet.since.isoformat()
        self._desk.reads.keep(self, lambda: program.remember(name, since))
