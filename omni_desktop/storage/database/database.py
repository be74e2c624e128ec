"""The ledger's database: SQLite in WAL mode, short transactions, two levels of durability, and faults in the house's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from omni_desktop.storage.database.upgrade import bring_up_to_date
from omni_desktop.storage.faults import translated
from omni_desktop.storage.places import Places, make_private_file

BUSY_SECONDS = 10.0


class Database:
    """One file, shared by threads and processes. Made by `open_database`."""

    def __init__(self, file: Path, *, busy_seconds: float = BUSY_SECONDS) -> None:
        self.file = file
        self._engine = _engine(file, busy_seconds)
        self._readers = self._engine.execution_options(begin="BEGIN")
        self._writers = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        self._durable_writers = self._engine.execution_options(begin="BEGIN IMMEDIATE", synchronous="FULL")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One snapshot of the database. Raises TryLater or CannotContinue."""
        with translated(), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction; when it returns, it survives a killed program, though not yet a power cut."""
        with translated(), self._writers.begin() as connection:
            yield connection

    @contextmanager
    def writing_durably(self) -> Iterator[Connection]:
        """One transaction that is on the disk when it returns, together with everything written before it."""
        with translated(), self._durable_writers.begin() as connection:
            yield connection

    def empty_log(self) -> bool:
        """Bring the write-ahead log into the file and cut it to nothing; False while somebody still reads what is in it."""
        with translated(), self._engine.connect() as connection:
            busy, *_ = connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()  # type: ignore[union-attr]
        return not busy

    def close(self) -> None:
        self._engine.dispose()


class Watch:
    """Tells when another connection, of this program or another one, has written. For one thread at a time, off the window's."""

    def __init__(self, file: Path) -> None:
        with translated():
            self._connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
            self._seen = self._version()

    def has_changed(self) -> bool:
        with translated():
            version = self._version()
        changed, self._seen = version != self._seen, version
        return changed

    def close(self) -> None:
        self._connection.close()

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


def open_database(places: Places, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """The ledger, made when missing, migrated when older. Raises CannotContinue: `database_newer`, `database_damaged`, faults.py's."""
    with translated():
        make_private_file(places.ledger)
        database = Database(places.ledger, busy_seconds=busy_seconds)
        try:
            bring_up_to_date(places, database.writing)
        except BaseException:
            database.close()
            raise
    return database


def _engine(file: Path, busy_seconds: float) -> Engine:
    url = URL.create("sqlite", database=str(file))
    engine = create_engine(      # hide_parameters: an error text must not hold customers' data
        url, connect_args={"timeout": busy_seconds, "check_same_thread": False}, pool_size=8, max_overflow=16, hide_parameters=True
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
