"""Whether both sides answer, as it was last seen: by a look at the start, and by what downloads met."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from omni_desktop.core.errors import Fault
from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.record.events import Ended
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.store_context import StoreContext

NETO, OMNI = "Neto", "Cin7 Omni"
SIDES = (NETO, OMNI)
UNREACHABLE = frozenset({"no_network", "timed_out", "server_error", "refused_connection", "busy", "daily_limit", "unreadable_reply"})
AGAIN_MS = 60_000               # how often a side that couldn't be reached is asked again
KEYRING = frozenset({"keyring_missing", "keyring_locked", "keyring_denied", "keyring_unsafe", "keyring_timeout"})
NO_KEYS = KEYRING | {"key_missing"}
OF_ONE_SIDE: Mapping[str, str] = {"wrong_key_neto": NETO, "wrong_key_omni": OMNI}


@dataclass(frozen=True, slots=True)
class Seen:
    """`state` is one of parts.connection_state; `code` is the problem's where there is one, `at` when it was seen."""

    state: str = "unchecked"
    sentence: str = ""
    code: str = ""
    at: datetime | None = None


class Connections(QObject):
    """Of the store shown. What is seen of another store is kept until it is shown again."""

    changed = Signal()

    def __init__(self, desk: StoreContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen: dict[tuple[int, str], Seen] = {}
        self._looked_with: dict[int, object] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        desk.store_changed.connect(self.look_once)
        desk.runs.ended.connect(self._learn)

    def seen(self, side: str) -> Seen:
        return self._seen.get((self._desk.store_id, side), Seen())

    def trouble(self, store_id: int) -> Seen | None:
        """What a person has to mend before anything can be downloaded: the keys, or the address. It stays while it is looked at again."""
        found = (self._seen.get((store_id, side), Seen()) for side in SIDES)
        return next((seen for seen in found if seen.state == "not_connected" or (seen.state == "checking" and seen.sentence)), None)

    def look(self) -> None:
        """One call to each side, in the background."""
        desk, store = self._desk, self._desk.store
        if store is None or not store.connection.neto_url:
            return
        known = {side: self.seen(side) for side in SIDES}
        known = {side: seen if seen.state == "not_connected" else Seen() for side, seen in known.items()}
        self._keep(store.id, {side: Seen("checking", seen.sentence, seen.code) for side, seen in known.items()})

        def question() -> list[Check] | Fault:
            try:
                return list(desk.program.probe(store.connection, desk.keys(store.id)))
            except Fault as fault:
                return fault

        desk.reads.ask(self, question, self._answered_for(store.id), self._failed_for(store.id), key=f"probe{store.id}", waits=True)

    def look_once(self) -> None:
        """At the start, and after the addresses were changed."""
        store = self._desk.store
        if store is not None and self._looked_with.get(store.id) != store.connection:
            self._looked_with[store.id] = store.connection
            self.look()
        self.changed.emit()

    def _look_again(self) -> None:
        if any(self.seen(side).state == "offline" for side in SIDES):
            self.look()

    def _answered_for(self, store_id: int) -> Callable[[list[Check] | Fault], None]:
        def answered(answer: list[Check] | Fault) -> None:
            if isinstance(answer, Fault):
                self._missed(store_id, answer.sentence, answer.code)
                return
            waiting = [check for check in answer if self._seen[store_id, check.name].state == "checking"]   # of the rest a download knows
            self._keep(store_id, {check.name: self._seen_by(check) for check in waiting})

        return answered

    def _failed_for(self, store_id: int) -> Callable[[str], None]:
        return lambda sentence: self._missed(store_id, sentence, "")

    def _seen_by(self, check: Check) -> Seen:
        at = self._desk.now()
        if check.ok:
            return Seen("connected", "", "", at)
        return Seen("offline" if check.code in UNREACHABLE else "not_connected", check.sentence, check.code, at)

    def _missed(self, store_id: int, sentence: str, code: str) -> None:
        """Nobody could be asked: without keys both are not connected, else nobody knows."""
        state = "not_connected" if code in NO_KEYS else "unchecked"
        self._keep(store_id, dict.fromkeys(SIDES, Seen(state, sentence, code, self._desk.now())))

    def _learn(self, end: Ended | Trouble) -> None:
        """A download that went through has seen both sides; one that met a wrong key knows it too."""
        store_id, code, at = self._desk.runs.store_id, end.code, self._desk.now()
        if code in NO_KEYS:
            self._missed(store_id, end.sentence, code)
        elif code in OF_ONE_SIDE:
            self._keep(store_id, {OF_ONE_SIDE[code]: Seen("not_connected", end.sentence, code, at)})
        elif isinstance(end, Ended) and end.state == "complete":
            asked = [side for side, calls in ((NETO, end.neto_calls), (OMNI, end.omni_calls)) if calls]
            self._keep(store_id, dict.fromkeys(asked, Seen("connected", "", "", at)))
            if self.trouble(store_id):          # a download that found nothing asked only one side
                self.look()
        elif code in UNREACHABLE:
            self.look()

    def _keep(self, store_id: int, sides: Mapping[str, Seen]) -> None:
        """Told once for both sides: whoever hears it draws anew."""
        self._seen |= {(store_id, side): seen for side, seen in sides.items()}
        if any(seen.state == "offline" for seen in sides.values()):
            self._again.start()
        if sides:
            self.changed.emit()
