"""A shared ledger with its mirror: while the server can't be reached, reads come from the mirror and writes are refused in words.

Imported only where a shared ledger is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from threading import Lock
from time import monotonic

from sqlalchemy import Connection

from omni_desktop.core.errors import Fault, TryLater
from omni_desktop.storage.database.database import Database, Watch
from omni_desktop.storage.database.postgresql import Address, ServerDatabase, ServerWatch
from omni_desktop.storage.database.server_schema import refuse_other_ledger, refuse_other_revision
from omni_desktop.storage.mirror import Mirror

UNREACHABLE = "ledger_unreachable"
ASKED_AGAIN = 10.0              # seconds until a server that was away is asked again
REFRESHED = 60.0                # seconds between two refreshes of a program that stays open


class MirroredDatabase(ServerDatabase):
    """Nothing is asked of the server until something is read or written. Raises what `open_shared_database` raises, then."""

    def __init__(self, address: Address, mirror: Mirror) -> None:
        super().__init__(address)
        self._mirror = mirror
        self._fault: TryLater | None = None
        self._away_until = 0.0
        self.times_away = 0             # how often it went away: so often was something shown that is of an earlier moment
        self._is_ours = False           # whether it was looked at since anything about the ledger may have changed
        self.is_reached = False         # whether the server answered this program, ever

    @property
    def as_of(self) -> datetime | None:
        """What is read now is of that moment; None where it is the server's."""
        return self._mirror.as_of if self._fault is not None else None

    @property
    def itself(self) -> Database:
        return _Itself(self)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with ExitStack() as opened:
            yield self._reader(opened)

    @contextmanager
    def reading_itself(self) -> Iterator[Connection]:
        """Never its mirror. Raises TryLater (`ledger_unreachable`)."""
        with self._noticed(), self._asked(), super().reading() as connection:
            self._note_reached(connection)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        self.refuse_away()
        with self._noticed(), super().writing() as connection:
            self._refuse_foreign(connection)
            yield connection

    @contextmanager
    def writing_durably(self) -> Iterator[Connection]:
        self.refuse_away()
        with self._noticed(), super().writing_durably() as connection:
            self._refuse_foreign(connection)
            yield connection

    def refuse_away(self) -> None:
        """Before what must not go by a mirror. Raises TryLater (`ledger_unreachable`)."""
        if self._fault is not None or not self.is_reached:
            with self.reading_itself():
                """It was reached."""

    def refresh(self, now: datetime) -> None:
        """The mirror. Raises TryLater and CannotContinue."""
        with self.reading_itself() as source:
            self._mirror.refresh(source, now)

    def close(self) -> None:
        super().close()
        self._mirror.close()

    def _reader(self, opened: ExitStack) -> Connection:
        try:
            with self._noticed(), self._asked():
                connection = opened.enter_context(super().reading())
                self._note_reached(connection)
        except TryLater as fault:
            if fault.code != UNREACHABLE or self._mirror.as_of is None:
                raise
            return opened.enter_context(self._mirror.database.reading())
        return connection

    @contextmanager
    def _asked(self) -> Iterator[None]:
        """Not at all where it was away a moment ago: nobody waits for that twice."""
        if self._fault is not None and monotonic() < self._away_until:
            raise TryLater(self._fault.sentence, code=UNREACHABLE)
        yield

    @contextmanager
    def _noticed(self) -> Iterator[None]:
        try:
            yield
        except TryLater as fault:
            self.note_away(fault)
            raise

    def note_away(self, fault: TryLater) -> None:
        if fault.code == UNREACHABLE and (self._fault is None or monotonic() >= self._away_until):
            self.times_away += self._fault is None
            self._fault, self._away_until = fault, monotonic() + ASKED_AGAIN
            self.look_again()

    def look_again(self) -> None:
        """With the next read, whether it is still this computer's ledger and of a version that this program knows."""
        self._is_ours = False

    def _note_reached(self, connection: Connection) -> None:
        if not self._is_ours:
            self._refuse_foreign(connection)
        self._fault, self.is_reached, self._is_ours = None, True, True

    def _refuse_foreign(self, connection: Connection) -> None:
        """Somebody may have upgraded the ledger, or put another one in its place, since this program looked."""
        refuse_other_revision(connection)
        refuse_other_ledger(connection, self._mirror.ledger_id)


class _Itself(Database):
    """The same ledger without its mirror: whoever asked a moment ago whether the server is there may find it gone in the next."""

    def __init__(self, shared: MirroredDatabase) -> None:
        self.reading = shared.reading_itself  # type: ignore[method-assign]
        self.writing, self.writing_durably = shared.writing, shared.writing_durably  # type: ignore[method-assign]


class MirroredWatch:
    """Tells of changes on the server, of its going away and of its coming back. Keeps the mirror of a program that stays open fresh."""

    def __init__(self, database: MirroredDatabase, now: Callable[[], datetime]) -> None:
        self._database, self._now = database, now
        self._watch: Watch | None = None
        self._lock = Lock()
        self._is_away = False
        self._back_from = 0             # `times_away` of the database, when its being back was told last
        self._refreshed = monotonic()

    def has_changed(self) -> bool:
        with self._lock:
            # A read that began while the server was away may say so after it came back, and the one behind it reach the server again,
            # both between two of these looks: only the number of times tells that something is shown that is to be read anew.
            times_away = self._database.times_away
            try:
                self._database.refuse_away()
                self._watch = self._watch or ServerWatch(self._database.address)
                changed = self._watch.has_changed() or times_away != self._back_from
                self._back_from, self._is_away = times_away, False
                if changed:
                    self._database.look_again()
                self._refresh_sometimes()
            except TryLater as fault:
                if fault.code != UNREACHABLE:
                    raise
                self._database.note_away(fault)
                changed, self._is_away = not self._is_away, True
            return changed

    def close(self) -> None:
        with self._lock:
            if self._watch is not None:
                self._watch.close()

    def _refresh_sometimes(self) -> None:
        """It is only a mirror: what fails comes with the next one."""
        if monotonic() - self._refreshed >= REFRESHED:
            self._refreshed = monotonic()
            try:
                self._database.refresh(self._now())
            except Fault:
                return
