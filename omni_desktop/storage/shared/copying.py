"""All rows of a ledger from one database into an empty other one, and the sums that show that both hold the same.

Rows go as the driver has them: nothing is read into our words, so that a value that this version would refuse goes along as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import msgspec
from sqlalchemy import Boolean, Connection, Table

from omni_desktop.storage.database.columns import METADATA, POSTGRESQL
from omni_desktop.storage.database.server_schema import UNNUMBERED, watched

ROWS_A_STEP = 2_000
SUM_BYTES = 8
NOT_COPIED = frozenset({"computer_settings", "ledger"})        # this computer's own; what a ledger says of itself
NUMBERED_FROM = 1               # of every row that arrives, so that a mirror asks for all of them (server_schema)
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """`checksum`: hexadecimal, the same in whatever order the rows come, and in either database."""

    name: str
    rows: int
    checksum: str


class _Sum:
    def __init__(self, table: str) -> None:
        self._table = table
        self._rows = 0
        self._sum = 0

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._rows += 1
            self._sum += int.from_bytes(blake2b(msgspec.msgpack.encode(row), digest_size=SUM_BYTES).digest())

    def counted(self) -> Counted:
        return Counted(self._table, self._rows, f"{self._sum % 256**SUM_BYTES:0{2 * SUM_BYTES}x}")


def shared_tables() -> list[Table]:
    """Those that all computers of a shop have in common, each after the tables that it refers to."""
    return [table for table in METADATA.sorted_tables if table.name not in NOT_COPIED]


def copy_tables(source: Connection, target: Connection) -> list[Counted]:
    """What the source held, as it went. Both connections stand in a transaction of theirs; the target's tables are empty."""
    return [_copied(source, target, table) for table in shared_tables()]


def count_tables(connection: Connection) -> list[Counted]:
    """What a database holds."""
    return [_counted(connection, table) for table in shared_tables()]


def _counted(connection: Connection, table: Table) -> Counted:
    total = _Sum(table.name)
    for rows in _rows(connection, table):
        total.add(rows)
    return total.counted()


def _copied(source: Connection, target: Connection, table: Table) -> Counted:
    total = _Sum(table.name)
    put = _copy_in if target.dialect.name == POSTGRESQL else _insert
    put(target, table, _summed(_rows(source, table), total))
    return total.counted()


def _summed(steps: Iterable[list[Row]], total: _Sum) -> Iterator[list[Row]]:
    for rows in steps:
        total.add(rows)
        yield rows


def _rows(connection: Connection, table: Table) -> Iterator[list[Row]]:
    asked = f"SELECT {_names(connection, table)} FROM {table.name}"
    read = connection.exec_driver_sql(asked, execution_options={"yield_per": ROWS_A_STEP})
    turned = [_turn(column.type) for column in table.columns]
    for rows in read.partitions():
        yield [tuple(turn(value) for turn, value in zip(turned, row, strict=True)) for row in rows]


def _turn(kind: object) -> Callable[[Any], Any]:
    return _truth if isinstance(kind, Boolean) else _plain


def _truth(value: Any) -> bool | None:
    return None if value is None else bool(value)


def _plain(value: Any) -> Any:
    """PostgreSQL takes no text with a NUL, which SQLite may hold from before."""
    if isinstance(value, str):
        return value.replace("\0", "")
    return bytes(value) if isinstance(value, memoryview) else value


def _copy_in(target: Connection, table: Table, steps: Iterable[list[Row]]) -> None:
    """By the server's own way for many rows. Whoever owns the table numbers them here: a trigger for each row takes most of the time."""
    driver: Any = target.connection.driver_connection
    names = _names(target, table)
    more: Row = ()
    with driver.cursor() as cursor, _untriggered(cursor, table) as is_owner:
        if is_owner and table.name not in UNNUMBERED and watched([table]):
            names, more = f"{names}, rev", (NUMBERED_FROM,)
        with cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copying:
            for rows in steps:
                for row in rows:
                    copying.write_row(row + more)
        _go_on_numbering(cursor, table)


@contextmanager
def _untriggered(cursor: Any, table: Table) -> Iterator[bool]:
    """Whether it could be done."""
    is_owner = bool(cursor.execute("SELECT tableowner = current_user FROM pg_tables WHERE tablename = %s", (table.name,)).fetchone()[0])
    if is_owner:
        cursor.execute(f"ALTER TABLE {table.name} DISABLE TRIGGER USER")
    yield is_owner
    if is_owner:
        cursor.execute(f"ALTER TABLE {table.name} ENABLE TRIGGER USER")
        cursor.execute(f"UPDATE revision SET rev = {NUMBERED_FROM} WHERE rev < {NUMBERED_FROM}")


def _go_on_numbering(cursor: Any, table: Table) -> None:
    column = table.autoincrement_column
    if column is not None:
        highest = f"SELECT setval(pg_get_serial_sequence('{table.name}', '{column.name}'), max({column.name})) FROM {table.name}"
        cursor.execute(f"{highest} HAVING max({column.name}) IS NOT NULL")


def _insert(target: Connection, table: Table, steps: Iterable[Sequence[Row]]) -> None:
    marks = ", ".join("?" for _ in table.columns)
    for rows in steps:
        target.exec_driver_sql(f"INSERT INTO {table.name} ({_names(target, table)}) VALUES ({marks})", list(rows))


def _names(connection: Connection, table: Table) -> str:
    quoted = connection.dialect.identifier_preparer.quote
    return ", ".join(quoted(column.name) for column in table.columns)
