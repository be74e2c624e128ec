"""What a shared ledger held when this computer last reached it: the same schema in a file of SQLite's, shown while the server is away.

It is filled by the number of each change (`rev`, database/server_schema.py): what was changed since the last time, and a table whole
where something was deleted from it. It holds the orders of 90 days and all that are open, without documents; what belongs to
this computer alone is in no ledger.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, Table, select

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.storage.database.audit_tables import AUDIT
from omni_desktop.storage.database.columns import METADATA, microseconds
from omni_desktop.storage.database.database import FileDatabase, open_database
from omni_desktop.storage.database.files import connect
from omni_desktop.storage.database.presence import damaged
from omni_desktop.storage.database.server_schema import UNNUMBERED, watched
from omni_desktop.storage.faults import translated
from omni_desktop.storage.ledger.audit import head
from omni_desktop.storage.places import Places

AGE = timedelta(days=90)
OLDEST = timedelta(days=30)             # then it is made anew, and orders that have grown old are gone from it
MARK = "mirror"
LEFT_OUT = UNNUMBERED | {"computer_settings", "contacts"}
ENDED = sorted({*IN_OMNI, State.SKIPPED})
ROWS = 500
NOTHING: dict[str, Any] = {"ledger": "", "rev": -1, "audit": [0, ""], "made_at": "", "as_of": ""}


class Mirror:
    """`ledger_id` is the shared ledger's: another one's mirror holds nothing for it. Any thread may call it."""

    def __init__(self, places: Places, ledger_id: str) -> None:
        self._places, self._ledger_id = places, ledger_id
        self._database = _opened(places)
        self._mark = self._read_mark()

    @property
    def ledger_id(self) -> str:
        return self._ledger_id

    @property
    def as_of(self) -> datetime | None:
        """None while it holds nothing."""
        at = self._mark["as_of"] if self._mark["ledger"] == self._ledger_id else ""
        return datetime.fromisoformat(at) if at else None

    @property
    def database(self) -> FileDatabase:
        return self._database

    def refresh(self, source: Connection, now: datetime) -> None:
        """From one snapshot of the server. Raises TryLater and CannotContinue; then it stands as it stood."""
        with self._filling() as target:
            self._mark = _mark_in(target)           # another program may have filled it meanwhile
            mark = self._next_mark(source, now)
            is_new = mark["made_at"] == mark["as_of"]
            if is_new or mark["rev"] > self._mark["rev"]:
                _Filling(source, target, -1 if is_new else self._mark["rev"], now).fill(is_new=is_new)
            _write_mark(target, mark)
        self._mark = mark

    def close(self) -> None:
        self._database.close()

    def _next_mark(self, source: Connection, now: datetime) -> dict[str, Any]:
        at, kept = now.isoformat(), self._mark
        rev = int(source.exec_driver_sql("SELECT rev FROM revision").scalar_one())
        seen = {"rev": rev, "audit": list(head(source) or NOTHING["audit"])}
        is_young = kept["ledger"] == self._ledger_id and now - datetime.fromisoformat(kept["made_at"]) < OLDEST
        if is_young and rev >= kept["rev"] and _goes_on(source, *kept["audit"]):
            return {**kept, **seen, "as_of": at}
        return {"ledger": self._ledger_id, **seen, "made_at": at, "as_of": at}

    def _read_mark(self) -> dict[str, Any]:
        with translated(partial(damaged, self._places)), closing(connect(self._places.ledger)) as connection:
            return _mark_in(connection)

    @contextmanager
    def _filling(self) -> Iterator[sqlite3.Connection]:
        """One transaction, in which a row may come before the one that it refers to."""
        opened = partial(connect, self._places.ledger, timeout=10, isolation_level=None)
        with translated(partial(damaged, self._places)), closing(opened()) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise


class _Filling:
    """From one snapshot of the server, `seen` being the number up to which the file has it already, into one transaction of the file."""

    def __init__(self, source: Connection, target: sqlite3.Connection, seen: int, now: datetime) -> None:
        self._source, self._target, self._seen = source, target, seen
        self._since = microseconds(now - AGE)

    def fill(self, *, is_new: bool) -> None:
        emptied = {row[0] for row in self._source.exec_driver_sql(f"SELECT name FROM deletions WHERE rev > {self._seen}")}
        tables = [table for table in watched(METADATA.sorted_tables) if table.name not in LEFT_OUT]
        whole = {table.name for table in tables if is_new or table.name in emptied}
        for name in whole:
            self._target.execute(f'DELETE FROM "{name}"')
        before = self._orders() if "orders" not in whole else set()
        for table in tables:
            self._copy(table, [self._wanted(table), *([] if table.name in whole else [f"rev > {self._seen}"])])
        come = sorted(self._orders() - before) if "orders" not in whole else []
        for table in tables:        # of an order that is old and open again, or was made again, what was changed before too
            if "order_row" in table.c and table.name not in whole:
                for rows in _portions(come):
                    self._copy(table, [self._wanted(table), f"order_row IN ({', '.join(map(str, rows))})"])

    def _orders(self) -> set[int]:
        return {row[0] for row in self._target.execute('SELECT "row" FROM orders')}

    def _copy(self, table: Table, conditions: Sequence[str]) -> None:
        names = [column.name for column in table.c]
        columns = ", ".join(f'"{name}"' for name in names)
        where = " AND ".join(f"({condition})" for condition in conditions if condition)
        rows = self._source.exec_driver_sql(f'SELECT {columns} FROM "{table.name}"' + (f" WHERE {where}" if where else ""))
        insert = _renewing(table, names)
        for portion in rows.partitions(ROWS):
            self._target.executemany(insert, [tuple(row) for row in portion])

    def _wanted(self, table: Table) -> str:
        """What of a table is held here."""
        open_now = "EXISTS (SELECT FROM problems WHERE problems.order_row = orders.\"row\" AND problems.state = 'open')"
        ended = ", ".join(f"'{state}'" for state in ENDED)
        recent = f"orders.placed_at >= {self._since} OR orders.updated_at >= {self._since}"
        orders = f"{recent} OR orders.state NOT IN ({ended}) OR orders.follow <> '' OR {open_now}"
        if table.name == "orders":
            return orders
        if table.name == "runs":
            return f"started >= {self._since}"
        return f'order_row IN (SELECT orders."row" FROM orders WHERE {orders})' if "order_row" in table.c else ""


def _goes_on(source: Connection, number: int, digest: str) -> bool:
    """Whether the ledger has the entry of the audit that was its newest. One that was put back from a backup has another one there, or
    none, and may have changed as often since as it had before."""
    return number == 0 or source.execute(select(AUDIT.c.hash).where(AUDIT.c.n == number)).scalar() == digest


def _renewing(table: Table, names: Sequence[str]) -> str:
    """An insert, or the row anew: REPLACE would pass by the triggers of the search index."""
    key = [column.name for column in table.primary_key]
    others = [name for name in names if name not in key]
    renewed = ", ".join(f'"{name}" = excluded."{name}"' for name in others)
    columns, marks, keys = (", ".join(each) for each in ([f'"{name}"' for name in names], "?" * len(names), [f'"{name}"' for name in key]))
    end = f"DO UPDATE SET {renewed}" if renewed else "DO NOTHING"
    return f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks}) ON CONFLICT ({keys}) {end}'


def _mark_in(connection: sqlite3.Connection) -> dict[str, Any]:
    row = connection.execute("SELECT value FROM computer_settings WHERE name = ?", (MARK,)).fetchone()
    return NOTHING | (json.loads(row[0]) if row else {})


def _write_mark(target: sqlite3.Connection, mark: dict[str, Any]) -> None:
    at = microseconds(datetime.fromisoformat(mark["as_of"]))
    target.execute("INSERT OR REPLACE INTO computer_settings (name, value, saved_at) VALUES (?, ?, ?)", (MARK, json.dumps(mark), at))


def _portions(rows: Sequence[int]) -> Iterable[Sequence[int]]:
    return (rows[start : start + ROWS] for start in range(0, len(rows), ROWS))


def _opened(places: Places) -> FileDatabase:
    """One that is damaged, or of a newer program, is begun anew: all of it can be had again."""
    try:
        return open_database(places, may_vanish=True)
    except CannotContinue as fault:
        if fault.code not in ("database_newer", "database_damaged"):
            raise
    with translated():              # Windows deletes no file that another process of ours has open
        for ending in ("", "-wal", "-shm"):
            places.ledger.with_name(places.ledger.name + ending).unlink(missing_ok=True)
    return open_database(places, may_vanish=True)


def mirror_places(places: Places) -> Places:
    return Places(places.folder / "mirror")
