"""What SQLite and PostgreSQL say each in words of its own: the only file that knows both, beside search.py and columns.py."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Insert, LargeBinary, Table, UnaryExpression, cast
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.dialects.sqlite.dml import OnConflictDoNothing, OnConflictDoUpdate
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.operators import custom_op
from sqlalchemy.types import NULLTYPE

from omni_desktop.storage.database.columns import POSTGRESQL, instant
from omni_desktop.storage.database.server_functions import NOW

T = TypeVar("T")
Values = dict[str, Any]


def unindexed(column: Column[T]) -> ColumnElement[T]:
    """The column as one that no index is looked for: without statistics SQLite takes every store, and every state, for a small one.

    A plus says that to SQLite alone; a database with statistics needs nothing here.
    """
    return _Unindexed(column, operator=custom_op("+"), type_=column.type)


class _Unindexed(UnaryExpression[Any]):
    inherit_cache = True


@compiles(_Unindexed, POSTGRESQL)
def _as_it_is(element: _Unindexed, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.element, **options))


def unwalked(column: Column[T]) -> ColumnElement[T]:
    """The column as a sort key that no index is walked for: few rows are found first and sorted then.

    PostgreSQL takes any word for a common one, and would walk a million rows in the sort's order for one that is in none of them.
    """
    return _Unwalked(column, operator=custom_op("+"), type_=column.type)


class _Unwalked(UnaryExpression[Any]):
    inherit_cache = True


@compiles(_Unwalked, POSTGRESQL)
def _out_of_an_array(element: _Unwalked, compiler: Any, **options: Any) -> str:
    return f"(ARRAY[{compiler.process(element.element, **options)}])[1]"


class _AsItStands(UnaryExpression[Any]):
    inherit_cache = True


def as_it_stands(column: Column[Any]) -> ColumnElement[Any]:
    """A text that may be damaged: its bytes in SQLite, which takes any for a text; in PostgreSQL, which refuses what is none, the text."""
    return _AsItStands(cast(column, LargeBinary), operator=custom_op(""), type_=NULLTYPE)


@compiles(_AsItStands, POSTGRESQL)
def _text_itself(element: _AsItStands, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.element.clause, **options))


def clock_of(connection: Connection, here: datetime) -> datetime:
    """What time it is for everybody who has this database: a server's own time; `here`, this computer's, where it is a file."""
    if connection.dialect.name != POSTGRESQL:
        return here
    return instant(connection.exec_driver_sql(f"SELECT {NOW}").scalar_one())


def not_ahead(connection: Connection, at: datetime) -> datetime:
    """`at` by this computer's clock, or what time it is for everybody where that clock is ahead."""
    return min(at, clock_of(connection, at))


@compiles(OnConflictDoUpdate, POSTGRESQL)
@compiles(OnConflictDoNothing, POSTGRESQL)
def _conflict_of_columns(element: Any, compiler: Any, **options: Any) -> str:
    """Both databases say an upsert in the same words. PostgreSQL's may name a constraint instead of columns; ours never does."""
    element.constraint_target = None
    said = compiler.visit_on_conflict_do_update if isinstance(element, OnConflictDoUpdate) else compiler.visit_on_conflict_do_nothing
    return str(said(element, **options))


def renewed(table: Table, key: Values, values: Values) -> Insert:
    """One row: an insert, or `values` anew where a row stands under `key`, the primary key."""
    return upsert(table).values(**key, **values).on_conflict_do_update(index_elements=list(key), set_=values)


def kept(table: Table, values: Values) -> Insert:
    """One row, unless one stands under its primary key."""
    return upsert(table).values(**values).on_conflict_do_nothing()


@cache
def renewing(table: Table, *names: str) -> Insert:
    """An insert that, where a row stands under the primary key already, gives it these columns anew.

    Built once for each use, as other statements of a run are: SQLAlchemy takes longer to build one than SQLite to run it.
    """
    statement = upsert(table)
    key = [column.name for column in table.primary_key]
    return statement.on_conflict_do_update(index_elements=key, set_={name: statement.excluded[name] for name in names})
