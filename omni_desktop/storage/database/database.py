"""The ledger's database: short transactions, two levels of durability, faults in the house's words; and a file of SQLite in WAL mode."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from threading import Lock
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.record.record import State
from omni_desktop.storage.database.files import connect
from omni_desktop.storage.database.moved import refuse_moved
from omni_desktop.storage.database.presence import Presence, damaged, leave_sign, refuse_vanished, set_foreign_log_aside
from omni_desktop.storage.database.upgrade import bring_up_to_date
from omni_desktop.storage.faults import translated
from omni_desktop.storage.places import Places, make_private_file

BUSY_SECONDS = 10.0
NULL: dict[None, None] = {None: None}
Options = dict[str, str]


class Database:
    """A ledger, shared by threads and processes: what a file (FileDatabase) and a server (postgresql.py) have in common.

    `reads`, `writes` and `durably` are options of the engine, which its event `begin` understands.
    """

    def __init__(self, engine: Engine, reads: Options, writes: Options, durably: Options) -> None:
        self._is_closed = False
        self._engine = engine
        event.listen(self._engine, "checkin", self._take_back)
        self._readers, self._writers, self._durable_writers = (engine.execution_options(**each) for each in (reads, writes, durably))

    @property
    def itself(self) -> Database:
        """The ledger where it stands, for what proves something: never what a computer keeps of it (storage.away)."""
        return self

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One snapshot of the database. Raises TryLater or CannotContinue."""
        with self._there(), self._begun(self._readers) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction; when it returns, it survives a killed program, though not yet a power cut."""
        with self._there(), self._begun(self._writers) as connection:
            yield connection

    @contextmanager
    def writing_durably(self) -> Iterator[Connection]:
        """One transaction that is on the disk when it returns, together with everything written before it."""
        with self._there(), self._begun(self._durable_writers) as connection:
            yield connection

    def close(self) -> None:
        """For good: what comes later is refused, since it would open connections that nobody closes."""
        self._is_closed = True
        self._engine.dispose()

    def _begun(self, engine: Engine) -> AbstractContextManager[Connection]:
        return engine.begin()

    def _translated(self) -> AbstractContextManager[None]:
        """In which faults become ours."""
        return translated()

    @contextmanager
    def _there(self) -> Iterator[None]:
        with self._translated():
            if self._is_closed:
                raise CannotContinue("The program is being closed.", code="closing")
            self._refuse_lost()
            yield

    def _refuse_lost(self) -> None:
        """Whatever is to be known before each transaction."""

    def _take_back(self, _connection: Any, record: Any) -> None:
        """A thread that was still reading gives its connection back too late for `close`, to a pool that nobody empties any more."""
        if self._is_closed:
            record.invalidate()


class FileDatabase(Database):
    """One SQLite file. Made by `open_database`."""

    def __init__(self, places: Places, *, busy_seconds: float = BUSY_SECONDS) -> None:
        self._places = places
        self._presence: Presence | None = None
        write = {"begin": "BEGIN IMMEDIATE"}
        super().__init__(_engine(places, busy_seconds), {"begin": "BEGIN"}, write, {**write, "synchronous": "FULL"})

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

    @contextmanager
    def _begun(self, engine: Engine) -> Iterator[Connection]:
        with super()._begun(engine) as connection:
            if engine is not self._readers:
                refuse_moved(connection)
            yield connection

    def _translated(self) -> AbstractContextManager[None]:
        return translated(partial(damaged, self._places))

    def _refuse_lost(self) -> None:
        if self._presence is not None:
            self._presence.refuse_lost()


class Watch(Protocol):
    """Tells when another connection, of this program or another one, has written. For any thread, off the window's."""

    def has_changed(self) -> bool: ...

    def close(self) -> None: ...


class FileWatch:
    """Watch of a file: SQLite counts what other connections wrote."""

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


def open_database(places: Places, *, busy_seconds: float = BUSY_SECONDS, may_vanish: bool = False) -> FileDatabase:
    """This computer's own ledger, made when missing, migrated when older. `may_vanish`: it holds nothing that can't be had again.

    Raises CannotContinue: `ledger_missing`, `database_newer`, `database_damaged`, faults.py's.
    """
    with translated(partial(damaged, places)):
        if not may_vanish:
            refuse_vanished(places)
        set_foreign_log_aside(places)
        make_private_file(places.ledger)
        database = FileDatabase(places, busy_seconds=busy_seconds)
        try:
            bring_up_to_date(places, database.writing, may_vanish=may_vanish)
            if not may_vanish:
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
    _adapt_values()
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _adapt_values() -> None:
    """What is none of SQLite's own types is asked whether it adapts itself, and each refusal is put into words first, which nobody reads:
    a hundredth of a download."""
    sqlite3.register_adapter(type(None), NULL.get)
    sqlite3.register_adapter(bytes, bytes)
    sqlite3.register_adapter(memoryview, bytes)
    sqlite3.register_adapter(bool, int)
    sqlite3.register_adapter(State, str)


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
    """To the driver itself: as statements of SQLAlchemy they are a quarter of what a small transaction costs."""
    options, driver = connection.get_execution_options(), connection.connection.driver_connection
    assert driver is not None
    wanted = options.get("synchronous", "NORMAL")
    if connection.info.get("synchronous") != wanted:        # it cannot be changed inside a transaction
        driver.execute(f"PRAGMA synchronous = {wanted}")
        connection.info["synchronous"] = wanted
    driver.execute(options.get("begin", "BEGIN"))
