"""A ledger that several computers share: a schema in a PostgreSQL database, behind the interface of every other ledger.

One writer at a time, as in SQLite: a writing transaction begins with this ledger's advisory lock, so that whoever reads and then writes
is right. It reads what was committed before the lock came to it. Whoever only reads has one snapshot and waits for nobody.

Imported only where a shared ledger is used: this file loads psycopg and SQLAlchemy's whole dialect.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from threading import Lock
from time import monotonic
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy import exc as sqlalchemy_errors
from sqlalchemy.pool import QueuePool

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.core.settings.addresses import is_loopback_host
from omni_desktop.storage.database.certificates import certificate_refused, known_authorities
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.server_schema import SCHEMA, refuse_other_ledger, refuse_other_revision
from omni_desktop.storage.faults import translated

SYSTEM = "system"               # libpq's word for the authorities that the computer knows
CHECKING = frozenset({"verify-ca", "verify-full"})
CONNECT_SECONDS = 4             # a command that starts while the server is away ends within six
BUSY_SECONDS = 10
LOOKED_EVERY = 1.0              # seconds between two looks of Watch
OLDEST = 13_00_00               # PostgreSQL 13
WRITER = 0x0D0                  # the first number of our advisory locks, the second is the schema's own; the lease takes others
KEPT_CONNECTIONS, MOST_CONNECTIONS = 4, 12      # of one program; a server has a hundred for all of them, as it comes
AT_START = {                    # of every session
    "search_path": SCHEMA,
    "plan_cache_mode": "force_custom_plan",     # a plan for any value is a bad one for most: a search took seconds in a million rows
    "jit": "off",
    "lock_timeout": f"{BUSY_SECONDS}s",
    "idle_in_transaction_session_timeout": "30s",       # a computer that stands still in the middle of one doesn't hold up all others
    "default_transaction_isolation": r"read\ committed",
}
ALIVE = {                       # a network that froze ends a wait within half a minute
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 25_000,
}
Connects = Callable[[], psycopg.Connection[Any]]
READS = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
WRITES = (
    "BEGIN; SET LOCAL synchronous_commit = {level}; "
    f"SELECT pg_advisory_xact_lock({WRITER}, '{SCHEMA}'::regnamespace::oid::int)"
)


@dataclass(frozen=True, slots=True)
class Address:
    """`url`: postgresql://login@host:port/database, without a password. `password` is "" where libpq has ways of its own (~/.pgpass)."""

    url: str
    password: str

    def __repr__(self) -> str:
        return f"Address({self.url!r})"


def open_shared_database(address: Address, expected_id: str = "") -> ServerDatabase:
    """The ledger at an address, with that id where one is given. Raises CannotContinue (`ledger_refused`, `database_newer`,
    `database_older`, `database_damaged`) and TryLater (`ledger_unreachable`). Nobody makes or migrates one by opening it
    (server_schema)."""
    database = ServerDatabase(address)
    try:
        with database.reading() as connection:
            refuse_other_revision(connection)
            if expected_id:
                refuse_other_ledger(connection, expected_id)
    except BaseException:
        database.close()
        raise
    return database


@contextmanager
def owning(address: Address, begin: str = "BEGIN") -> Iterator[Connection]:
    """One transaction in which the schema may be changed; the connection ends with it."""
    engine = _engine(address)
    try:
        with translated(), engine.execution_options(begin=begin).begin() as connection:
            yield connection
    finally:
        engine.dispose()


def connect(address: Address, kind: type[psycopg.Connection[Any]] = psycopg.Connection) -> psycopg.Connection[Any]:
    """A session of its own, outside transactions until one is begun. Raises psycopg's errors, and CannotContinue (`ledger_refused`)."""
    given = conninfo_to_dict(address.url)
    settings = " ".join(f"-c {name}={value}" for name, value in AT_START.items())
    usual: dict[str, Any] = {"connect_timeout": CONNECT_SECONDS, "application_name": "Omni Desktop", "options": settings, **ALIVE}
    usual |= {"password": address.password} if address.password else {}
    host, named = str(given.get("host") or ""), str(given.get("sslrootcert") or SYSTEM)
    authorities = known_authorities() if named == SYSTEM else named
    mode = given.get("sslmode") if _is_here(host) else "verify-full"
    usual |= {"sslmode": mode, "sslrootcert": authorities} if mode in CHECKING else {}
    connection = _connected(kind, address.url, usual, host, authorities)
    try:
        _refuse_unfit(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(
    kind: type[psycopg.Connection[Any]], url: str, usual: dict[str, Any], host: str, authorities: str
) -> psycopg.Connection[Any]:
    try:
        return kind.connect(url, autocommit=True, **usual, client_encoding="utf8")
    except psycopg.OperationalError as error:
        refused = certificate_refused(error, host, authorities)
        if refused is None:
            raise
    raise refused           # here, so that nothing holds what was connected with


def _is_here(host: str) -> bool:
    """Also by a socket's folder, and no host at all."""
    return not host or host.startswith("/") or is_loopback_host(host)


def _refuse_unfit(connection: psycopg.Connection[Any]) -> None:
    if connection.info.server_version < OLDEST:
        raise _unfit(f"it is PostgreSQL {connection.info.server_version // 10000}, and 13 or newer is needed")
    if connection.info.parameter_status("server_encoding") != "UTF8":
        raise _unfit("its database doesn't keep text as UTF-8")
    process, is_copy = connection.execute("SELECT pg_backend_pid(), pg_is_in_recovery()", prepare=False).fetchone() or (0, False)
    if is_copy:
        raise _unfit("it is a copy of another one, and only reads")
    if process != connection.info.backend_pid:
        # What answers is no process of PostgreSQL: behind a pooler a lock may be somebody else's by the next transaction.
        raise _unfit("there is a connection pooler in front of it. Give the address of PostgreSQL itself, whose port is usually 5432")


def _unfit(why: str) -> CannotContinue:
    return CannotContinue(f"The server can't hold the shared ledger: {why}.", code="ledger_refused")


class ServerDatabase(Database):
    """Made by `open_shared_database`. `fence`: what each writing transaction says as soon as it has the writer's lock."""

    def __init__(self, address: Address, *, connects: Connects | None = None, fence: str = "") -> None:
        self.address = address
        reads, writes, durably = ({"begin": each} for each in (READS, *(WRITES.format(level=level) + fence for level in ("off", "on"))))
        super().__init__(_engine(address, connects), reads, writes, durably)

    def note_away(self, fault: TryLater) -> None:
        """A run heard nothing of the server for too long: whoever has a mirror asks that one for now."""

    @contextmanager
    def _begun(self, engine: Engine) -> Iterator[Connection]:
        with self._connected(engine) as connection:
            try:
                yield connection
                connection.commit()
            except BaseException:
                with suppress(sqlalchemy_errors.DBAPIError, psycopg.Error):      # where the server went away nothing is left to take back
                    connection.rollback()
                raise

    @contextmanager
    def _connected(self, engine: Engine) -> Iterator[Connection]:
        """In a transaction. A connection that the server ended while it lay in the pool is no news: once, another one is taken."""
        connection = engine.connect()
        try:
            try:
                connection.begin()
            except psycopg.OperationalError as error:
                if getattr(error, "sqlstate", None) not in (None, "57P01", "57P02", "57P03", "25P03"):
                    raise
                connection.invalidate()
                connection.close()
                self._engine.dispose()
                connection = engine.connect()
                connection.begin()
            yield connection
        finally:
            connection.close()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        with translated():
            try:
                yield
            except sqlalchemy_errors.TimeoutError as error:
                raise TryLater("Too much is asked of the shared ledger at once. Try again in a moment.", code="database_locked") from error


class ServerWatch:
    """Watch of a server, over a connection of its own: a number that every transaction raises that changed a row (server_schema).

    The server is asked once a second at most; in between nothing has changed. Raises TryLater while it is away; the first answer
    afterwards tells whatever was missed.
    """

    def __init__(self, address: Address) -> None:
        self._address = address
        self._lock = Lock()
        self._is_closed = False
        self._connection: psycopg.Connection[Any] | None = None
        with translated():
            self._seen = self._revision()
        self._looked = monotonic()

    def has_changed(self) -> bool:
        with self._lock:
            if self._is_closed or monotonic() - self._looked < LOOKED_EVERY:
                return False
            self._looked = monotonic()
            with translated():
                revision = self._revision()
            changed, self._seen = revision != self._seen, revision
        return changed

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            self._drop()

    def _revision(self) -> int:
        try:
            self._connection = self._connection or connect(self._address)
            row = self._connection.execute("SELECT rev FROM revision", prepare=True).fetchone()
        except BaseException:
            self._drop()
            raise
        return int(row[0]) if row else 0

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _engine(address: Address, connects: Connects | None = None) -> Engine:
    engine = create_engine(     # hide_parameters: an error text must not hold customers' data
        "postgresql+psycopg://",
        creator=connects or partial(connect, address),
        poolclass=QueuePool,
        pool_size=KEPT_CONNECTIONS,
        max_overflow=MOST_CONNECTIONS - KEPT_CONNECTIONS,
        pool_timeout=BUSY_SECONDS,
        use_native_hstore=False,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """In one round trip, and as plain text: several statements at once cannot be prepared. A pipeline takes them one by one."""
    begin = connection.get_execution_options().get("begin", READS)
    driver = driver_of(connection)
    in_pipeline = driver.pgconn.pipeline_status != psycopg.pq.PipelineStatus.OFF
    for each in begin.split("; ") if in_pipeline else [begin]:
        driver.execute(each, prepare=False)


def driver_of(connection: Connection) -> psycopg.Connection[Any]:
    driver: psycopg.Connection[Any] = connection.connection.driver_connection  # type: ignore[assignment]
    return driver
