"""The calls of this computer, in a file of its own: every process and thread asks here before it calls (core.ports.CallLog)."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.call_log import CallLimits, Wait
from omni_desktop.storage.database.columns import MILLION, microseconds
from omni_desktop.storage.database.files import connect
from omni_desktop.storage.faults import translated
from omni_desktop.storage.places import make_private_file

GRACE = 300_000                 # the server counts arrivals: a call that travelled slowly and the next, quick one come closer together
SECOND, MINUTE, DAY = 1 * MILLION + GRACE, 60 * MILLION + GRACE, 86_400 * MILLION + GRACE
UTC_DAY = 86_400 * MILLION
WAITED = 10 * MILLION           # somebody else may have read the clock later and got the lock earlier; further ahead the clock was set back
PRUNED_EVERY = 500
FREE = Wait(0.0, "")
UNLIMITED = CallLimits()
SCHEMA = (
    "CREATE TABLE IF NOT EXISTS calls (key TEXT NOT NULL, at INTEGER NOT NULL)",
    "CREATE INDEX IF NOT EXISTS ix_calls ON calls (key, at)",
    "CREATE TABLE IF NOT EXISTS days (key TEXT NOT NULL, day INTEGER NOT NULL, count INTEGER NOT NULL, latest INTEGER NOT NULL, "
    "PRIMARY KEY (key, day))",
    "CREATE TABLE IF NOT EXISTS blocks (key TEXT PRIMARY KEY, until INTEGER NOT NULL)",
)


class CallLogFile:
    """`file` is made when missing. Raises TryLater and CannotContinue (storage.faults)."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.Lock()
        self._is_closed = False
        self._taken = 0

    def take(self, key: str, limits: CallLimits, now: datetime, *, reserve: int = 0) -> Wait:
        at = microseconds(now)
        with self._writing() as connection:
            _follow_clock(connection, key, at)
            wait = _blocked(connection, key, at) or _full(connection, key, limits, at, reserve)
            if wait is None:
                _count(connection, key, limits, at)
                self._prune(connection, at)
        return wait or FREE

    def block(self, key: str, until: datetime) -> None:
        statement = "INSERT INTO blocks VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET until = max(until, excluded.until)"
        with self._writing() as connection:
            connection.execute(statement, (key, microseconds(until)))

    def close(self) -> None:
        """For good: a run that is still about asks in vain."""
        with self._lock:
            self._is_closed = True
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """BEGIN IMMEDIATE: between counting and recording nobody else may count."""
        with self._lock, translated(partial(_damaged, self._file)):
            if self._is_closed:
                raise CannotContinue("The program is being closed.", code="closing")
            connection = self._connection = self._connection or _opened(self._file)
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:           # a full disk has rolled back already
                    connection.execute("ROLLBACK")
                raise

    def _prune(self, connection: sqlite3.Connection, at: int) -> None:
        """What no window looks at any more."""
        self._taken += 1
        if self._taken % PRUNED_EVERY == 1:
            connection.execute("DELETE FROM calls WHERE at < ?", (at - 2 * DAY,))
            connection.execute("DELETE FROM days WHERE latest < ?", (at - 3 * DAY,))
            connection.execute("DELETE FROM blocks WHERE until < ?", (at,))


def _damaged(file: Path) -> str:
    return (
        f"The file {file} is damaged. It only counts calls to Neto and Omni: close this program, delete the file, and start again. "
        "Nothing else is lost."
    )


def _opened(file: Path) -> sqlite3.Connection:
    make_private_file(file)
    connection = connect(file, timeout=10, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")   # a power cut may forget some calls (a 429 is waited for), no more
        for statement in SCHEMA:
            connection.execute(statement)
    except BaseException:
        connection.close()
        raise
    return connection


def _count(connection: sqlite3.Connection, key: str, limits: CallLimits, at: int) -> None:
    """Each call for the sliding windows; where nothing is limited the day's number is enough."""
    if limits != UNLIMITED:
        connection.execute("INSERT INTO calls VALUES (?, ?)", (key, at))
    statement = (
        "INSERT INTO days VALUES (?, ?, 1, ?) "
        "ON CONFLICT (key, day) DO UPDATE SET count = count + 1, latest = max(latest, excluded.latest)"
    )
    connection.execute(statement, (key, at // UTC_DAY, at))


def _follow_clock(connection: sqlite3.Connection, key: str, at: int) -> None:
    """A clock that was set back locks nobody out: calls from its future are forgotten, and what is left of a block counts from now."""
    latest = connection.execute("SELECT max(latest) FROM days WHERE key = ?", (key,)).fetchone()[0]
    if latest is None or latest <= at + WAITED:
        return
    connection.execute("UPDATE blocks SET until = until - ? WHERE key = ?", (latest - at, key))
    connection.execute("DELETE FROM calls WHERE key = ? AND at > ?", (key, at))
    connection.execute("DELETE FROM days WHERE key = ?", (key,))
    again = "INSERT INTO days SELECT key, at / ?, count(*), max(at) FROM calls WHERE key = ? GROUP BY 1, 2"
    connection.execute(again, (UTC_DAY, key))


def _blocked(connection: sqlite3.Connection, key: str, at: int) -> Wait | None:
    row = connection.execute("SELECT until FROM blocks WHERE key = ?", (key,)).fetchone()
    return Wait((row[0] - at) / MILLION, "told") if row and row[0] > at else None


def _full(connection: sqlite3.Connection, key: str, limits: CallLimits, at: int, reserve: int) -> Wait | None:
    """The longest wait of the windows that are full. The n-th last call must leave its window before another one may go."""
    windows = (("minute", limits.per_minute, MINUTE), ("second", limits.per_second, SECOND))
    waits = [_until_free(connection, key, at, limit, length, name) for name, limit, length in windows if limit is not None]
    if limits.per_day is not None:
        waits += _until_another_day(connection, key, at, limits.per_day - reserve)
    return max((wait for wait in waits if wait is not None), default=None, key=lambda wait: wait.seconds)


def _until_free(connection: sqlite3.Connection, key: str, at: int, limit: int, length: int, name: str) -> Wait | None:
    if limit <= 0:
        return Wait(length / MILLION, name)
    query = "SELECT at FROM calls WHERE key = ? AND at > ? AND at <= ? ORDER BY at DESC LIMIT 1 OFFSET ?"
    row = connection.execute(query, (key, at - length, at + WAITED, limit - 1)).fetchone()
    return Wait((row[0] + length - at) / MILLION, name) if row else None


def _until_another_day(connection: sqlite3.Connection, key: str, at: int, limit: int) -> list[Wait | None]:
    """Nobody published when Omni's day begins (omni_api: 2), so the last 24 hours count, and the day by UTC date as well."""
    today = at // UTC_DAY
    query = "SELECT day, count FROM days WHERE key = ? AND day >= ?"
    days = dict(connection.execute(query, (key, (at - DAY) // UTC_DAY)).fetchall())
    if sum(days.values()) < limit:          # thousands of calls are looked through only when it comes close
        return []
    midnight = Wait(((today + 1) * UTC_DAY - at) / MILLION, "day") if days.get(today, 0) >= limit else None
    return [midnight, _until_free(connection, key, at, limit, DAY, "day")]
