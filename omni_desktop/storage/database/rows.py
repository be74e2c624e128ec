"""What the ledger's modules share: whose ledger it is, finding orders' rows in bulk, documents, and lines of the timeline."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Row,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    insert,
    select,
    union_all,
)
from sqlalchemy.engine import Dialect

from omni_desktop.core.inventory import folded
from omni_desktop.core.problems.problems import Kind
from omni_desktop.core.record.record import IN_OMNI, UNSETTLED
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.tables import DOCUMENTS, HAPPENINGS, ORDERS, RUN_ORDERS

IDS_A_QUERY = 500
FASTEST = 1                     # zlib level: 4.4 KB of JSON in 50 us; the best level takes four times as long for a sixth less
MAY_STAND_IN_OMNI = IN_OMNI | UNSETTLED    # a sales order stands, or may stand, in Omni for such an order
FARTHEST_FOLLOW = timedelta(days=3)
"""What is in Omni already is looked at again within a day."""
UNANSWERED = {"unanswered": True}      # what a statement is said with whose answer nobody needs (storage.shared.leased_database)
NO_MOMENT = datetime(9999, 12, 31, tzinfo=UTC)
APART = "\n"                    # in no folded id
KindOf = Callable[[str], Kind]  # the catalogue of problems: code -> its entry
T = TypeVar("T")
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose ledger: a store, and the Omni account that it downloads to."""

    store_id: int
    target_id: int


class KeptOrder(NamedTuple):
    """An order's row, enough to decide what may happen to it."""

    row: int
    id: str
    state: str


def chunks(items: Iterable[T], size: int = IDS_A_QUERY) -> Iterator[list[T]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def rows_with(connection: Connection, query: Select[Any], taken_as: str, values: Iterable[Any], /, **others: Any) -> Iterator[Row[Any]]:
    """The rows for all `values`, of which the query takes IDS_A_QUERY at a time."""
    for some in chunks(values):
        yield from connection.execute(query, {taken_as: some, **others}).all()


def find(connection: Connection, owner: Owner, order_ids: Iterable[str]) -> dict[str, KeptOrder]:
    """The rows of orders by folded id; of two whose ids are only alike (ledger.twins), the one that is written so."""
    wanted = {order_id: keys_of(order_id) for order_id in order_ids}
    query = orders_with_keys(ORDERS.c.key, ORDERS.c.row, ORDERS.c.id, ORDERS.c.state)
    keys = dict.fromkeys(key for both in wanted.values() for key in both)
    kept = rows_with(connection, query, "keys", keys, target=owner.target_id)
    found = {key: KeptOrder(*row) for key, *row in map(tuple, kept)}
    rows = {key: found.get(beside) or found.get(key) for key, beside in wanted.values()}
    return {key: row for key, row in rows.items() if row is not None}


@cache
def orders_with_keys(*columns: Column[Any]) -> Select[Any]:
    """Of the orders of `target`, a target's id, with one of `keys`, folded ids."""
    return select(*columns).where(ORDERS.c.target_id == bindparam("target"), ORDERS.c.key.in_(bindparam("keys", expanding=True)))


def keys_of(order_id: str) -> tuple[str, str]:
    """Its own, and the one that it has beside another order whose id is alike."""
    key = folded(order_id)
    return key, f"{key}{APART}{order_id}"


def due_ranges(
    column: Column[Any], at: datetime, farthest: timedelta, *, never: datetime = NO_MOMENT
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """A look further off than any rule asks for was set while a clock was wrong, and is due now; `never` is a state, not a moment.

    Two ranges of the column's index, the earlier one first.
    """
    return column <= at, and_(column > at + farthest, column < never)


def is_due(owner: Owner, column: Column[Any], at: datetime, farthest: timedelta, *, never: datetime = NO_MOMENT) -> ColumnElement[bool]:
    """Whether its moment lies in one of `due_ranges`: one `or` of both would walk all orders of a store."""
    orders = ORDERS.alias("due")
    ours = select(orders.c.row).where(orders.c.target_id == owner.target_id)
    return ORDERS.c.row.in_(union_all(*(ours.where(when) for when in due_ranges(orders.c[column.name], at, farthest, never=never))))


def run_many(connection: Connection, statement: Any, values: Sequence[Values]) -> None:
    """`executemany`. All rows give the same names.

    The database's own words and the values' types are worked out once for each statement: SQLAlchemy would go through both for every row.
    """
    if values:
        sql, row = _in_own_words(statement, tuple(values[0]), _Database(connection.dialect.name, connection.dialect))
        connection.exec_driver_sql(sql, [row(each) for each in values], execution_options=UNANSWERED)


def tell(connection: Connection, statement: Update | Delete | Insert, values: Values | None = None) -> None:
    """A change by a statement of its own, of which nobody asks how many rows it met."""
    connection.execute(statement, values, execution_options=UNANSWERED)


@dataclass(frozen=True, slots=True)
class _Database:
    """Every connection to one kind of database says things in the same words."""

    name: str
    dialect: Dialect = field(compare=False)


@lru_cache(maxsize=64)
def _in_own_words(statement: Any, names: tuple[str, ...], database: _Database) -> tuple[str, Callable[[Values], Any]]:
    dialect = database.dialect
    compiled = statement.compile(dialect=dialect, column_keys=list(names), for_executemany=True)
    fixed = {name: value for name, value in compiled.params.items() if name not in names}
    order = tuple(compiled.positiontup or compiled.params)
    into = {name: compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect) for name in order}
    turned = [(place, turn) for place, name in enumerate(order) if (turn := into[name])]
    taken = itemgetter(*order, order[0])    # of one name alone it would give no tuple

    def row(values: Values) -> tuple[Any, ...]:
        *given, _ = taken({**fixed, **values} if fixed else values)
        for place, turn in turned:
            given[place] = turn(given[place])
        return tuple(given)

    if compiled.positional:
        return compiled.string, row
    return compiled.string, lambda values: dict(zip(order, row(values), strict=True))


@cache
def adding(table: Table) -> Insert:
    return insert(table)


def add_happenings(connection: Connection, values: Sequence[Values]) -> None:
    run_many(connection, adding(HAPPENINGS), values)


def happening(
    row: int, at: datetime, kind: str, *, run_id: int | None = None, by: str = "", facts: Mapping[str, str] | None = None
) -> Values:
    return {"order_row": row, "at": at, "kind": kind, "run_id": run_id, "by": by, "facts": dict(facts or {})}


def note_results(connection: Connection, run_id: int, results: Mapping[int, str]) -> None:
    """Which orders a run looked at, row -> result; the last result of a run counts."""
    values = [{"run_id": run_id, "order_row": row, "result": result} for row, result in results.items()]
    run_many(connection, renewing(RUN_ORDERS, "result"), values)


def document(row: int, part: int, name: str, at: datetime, body: bytes) -> Values:
    return {"order_row": row, "part": part, "name": name, "at": at, "body": zlib.compress(body, FASTEST)}


@lru_cache(maxsize=64)
def _compressed_again(body: bytes) -> bytes:
    return zlib.compress(body, FASTEST)


def repeated_document(row: int, part: int, name: str, at: datetime, body: bytes) -> Values:
    """A document that most orders have the same of: which value came from where hardly differs between two of them."""
    return {"order_row": row, "part": part, "name": name, "at": at, "body": _compressed_again(body)}


def keep_documents(connection: Connection, values: Sequence[Values]) -> None:
    run_many(connection, renewing(DOCUMENTS, "at", "body"), values)


def documents_of(connection: Connection, rows: Iterable[int], name: str) -> dict[tuple[int, int], bytes]:
    """(row, part) -> the document of that name."""
    read = rows_with(connection, _documents_with_name(), "rows", rows, name=name)
    return {(each.order_row, each.part): zlib.decompress(each.body) for each in read}


@cache
def _documents_with_name() -> Select[Any]:
    ours = (DOCUMENTS.c.order_row.in_(bindparam("rows", expanding=True)), DOCUMENTS.c.name == bindparam("name"))
    return select(DOCUMENTS.c.order_row, DOCUMENTS.c.part, DOCUMENTS.c.body).where(*ours)
