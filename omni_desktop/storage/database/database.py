"""The ledger's database: SQLite in WAL mode, short transactions, two levels of durability, and faults in the house's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.database.files import connect
from omni_desktop.storage.database.presence import Presence, damaged, leave_sign, refuse_vanished, set_foreign_log_aside
from omni_desktop.storage.database.upgrade import bring_up_to_date
from omni_desktop.storage.faults import translated
from omni_desktop.storage.places import Places, make_private_file

BUSY_SECONDS = 10.0


class Database:
    """One file, shared by threads and processes. Made by `open_database`."""

    def __init__(self, places: Places, *, busy_seconds: float = BUSY_SECONDS) -> None:
        self._places = places
        self._presence: Presence | None = None
        self._is_closed = False
        self._engine = _engine(places, busy_seconds)
        event.listen(self._engine, "checkin", self._take_back)
        self._readers = self._engine.execution_options(begin="BEGIN")
        self._writers = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        self._durable_writers = self._engine.execution_options(begin="BEGIN IMMEDIATE", synchronous="FULL")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One snapshot of the database. Raises TryLater or CannotContinue."""
        with self._there(), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction; when it returns, it survives a killed program, though not yet a power cut."""
        with self._there(), self._writers.begin() as connection:
            yield connection

    @contextmanager
    def writing_durably(self) -> Iterator[Connection]:
        """One transaction that is on the disk when it returns, together with everything written before it."""
        with self._there(), self._durable_writers.begin() as connection:
            yield connection

    @contextmanager
    def outside_transactions(self) -> Iterator[sqlite3.Connection]:
        """The driver's own connection, for what SQLite does in no transaction."""
        with self._there(), self._engine.connect() as connection:
            yield connection.connection.driver_connection  # type: ignore[misc]

    def empty_log(self) -> bool:
        """Bring the write-ahead log into the file and cut it to nothing; False while somebody still reads what is in it."""
        with self.outside_transactions() as connection:
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def watch_file(self) -> None:
        """From now on a file that was deleted, emptied or replaced is noticed before anything is written to it."""
        self._presence = Presence(self._places)

    def close(self) -> None:
        """For good: what comes later is refused, since it would open connections that nobody closes."""
        self._is_closed = True
        self._engine.dispose()

    @contextmanager
    def _there(self) -> Iterator[None]:
        with translated(partial(damaged, self._places)):
            if self._is_closed:
                raise CannotContinue("The program is being closed.", code="closing")
            if self._presence is not None:
                self._presence.refuse_lost()
            yield

    def _take_back(self, _connection: Any, record: Any) -> None:
        """A thread that was still reading gives its connection back too late for `close`, to a pool that nobody empties any more."""
        if self._is_closed:
            record.invalidate()


class Watch:
    """Tells when another connection, of this program or another one, has written. For any thread, off the window's."""

    def __init__(self, places: Places) -> None:
        self._lock = Lock()
        self._is_closed = False
        with translated(partial(damaged, places)):
            self._connection = connect(places.ledger, isolation_level=None, check_same_thread=False)
            try:
                self._seen = self._version()
            except BaseException:
                self._connection.close()
                raise

    def has_changed(self) -> bool:
        with self._lock, translated():
            if self._is_closed:
                return False
            version = self._version()
            changed, self._seen = version != self._seen, version
        return changed

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            self._connection.close()

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


def open_database(places: Places, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """The ledger, made when missing, migrated when older.

    Raises CannotContinue: `ledger_missing`, `database_newer`, `database_damaged`, faults.py's.
    """
    with translated(partial(damaged, places)):
        refuse_vanished(places)
        set_foreign_log_aside(places)
        make_private_file(places.ledger)
        database = Database(places, busy_seconds=busy_seconds)
        try:
            bring_up_to_date(places, database.writing)
            leave_sign(places)
            database.watch_file()
        except BaseException:
            database.close()
            raise
    return database


def _engine(places: Places, busy_seconds: float) -> Engine:
    engine = create_engine(      # hide_parameters: an error text must not hold customers' data
        "sqlite://",
        creator=partial(connect, places.ledger, timeout=busy_seconds, check_same_thread=False),
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=16,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, record: Any) -> None:
    connection.isolation_level = None               # we say BEGIN ourselves: the driver's own comes too late for IMMEDIATE
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -4000")
    connection.execute("PRAGMA secure_delete = ON")     # what is erased is overwritten, not only forgotten
    record.info["synchronous"] = "NORMAL"


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    wanted = options.get("synchronous", "NORMAL")
    if connection.info.get("synchronous") != wanted:        # it cannot be changed inside a transaction
        connection.exec_driver_sql(f"PRAGMA synchronous = {wanted}")
        connection.info["synchronous"] = wanted
    connection.exec_driver_sql(options.get("begin", "BEGIN"))
