"""The run lock of a store: a file's where the ledger is this computer's own, a lease where several computers share it. Made here alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from sqlalchemy import select

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.call_log import CallLog
from omni_desktop.core.ports.hold import Hold
from omni_desktop.core.ports.program.downloads import Running
from omni_desktop.storage.database.database import Database, FileDatabase
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import STORES
from omni_desktop.storage.places import Places
from omni_desktop.storage.run_lock import holder, run_lock

if TYPE_CHECKING:
    from omni_desktop.storage.database.postgresql import ServerDatabase

USUAL_SECONDS = 30


class RunLock(Protocol):
    """`hold`: None where the lock is good as long as the program lives. `token`: a lease's number while it is held."""

    @property
    def hold(self) -> Hold | None: ...

    @property
    def token(self) -> int | None: ...

    def held(self, starter: str) -> AbstractContextManager[Database]:
        """The ledger as whoever holds it writes to it. Raises CannotContinue (`already_running`)."""

    def calls(self, log: CallLog) -> CallLog:
        """Where a run counts its calls; `log` is where everybody else does."""

    def holder(self) -> Running | None: ...

    def clock_trouble(self) -> str:
        """That this computer's clock and that of a shared ledger's server are apart, in a sentence; "" where they aren't."""


class ClosableLog(CallLog, Protocol):
    def close(self) -> None: ...


class FileRunLock:
    hold: None = None
    token: None = None

    def __init__(self, database: Database, file: Path) -> None:
        self._database = database
        self._file = file

    @contextmanager
    def held(self, starter: str) -> Iterator[Database]:
        with run_lock(self._file, starter):
            yield self._database

    def calls(self, log: CallLog) -> CallLog:
        return log

    def holder(self) -> Running | None:
        return holder(self._file)

    def clock_trouble(self) -> str:
        return ""


def run_lock_of(database: Database, places: Places, store_id: int, seconds: Callable[[], int] = lambda: USUAL_SECONDS) -> RunLock:
    """`seconds`: how long a lease lasts, asked for where there is one."""
    if isinstance(database, FileDatabase):
        return FileRunLock(database, places.run_lock(store_id))
    from omni_desktop.storage.shared.lease import Lease
    from omni_desktop.storage.who import who

    return Lease(cast("ServerDatabase", database), store_id, seconds(), who())


def call_log_of(database: Database, places: Places) -> ClosableLog:
    """Of everything but runs: short questions, checks of a connection."""
    if isinstance(database, FileDatabase):
        from omni_desktop.storage.call_log import CallLogFile

        return CallLogFile(places.calls)
    from omni_desktop.storage.database.postgresql import connect
    from omni_desktop.storage.shared.calls import SharedCalls

    address = cast("ServerDatabase", database).address
    return SharedCalls(lambda: connect(address))


class Locked:
    """What writes to the ledger of a store, while its lock is held as its holder."""

    def __init__(self, database: Database, run_lock: RunLock, owner: Owner) -> None:
        self._database = database
        self.run_lock = run_lock
        self._owner = owner

    @contextmanager
    def lock(self, starter: str) -> Iterator[None]:
        """Raises CannotContinue (`already_running`), and where the store was removed since it was looked at, which takes the lock too."""
        outside = self._database
        with self.run_lock.held(starter) as held:
            _refuse_removed(held, self._owner)
            self._database = held
            try:
                yield
            finally:
                self._database = outside


def _refuse_removed(database: Database, owner: Owner) -> None:
    gone = select(STORES.c.id).where(STORES.c.id == owner.store_id, STORES.c.removed_at.is_not(None))
    with database.reading() as connection:
        if connection.execute(gone).first() is not None:
            raise CannotContinue("This store was removed, here or on another computer. Nothing was sent.", code="setting_missing")
