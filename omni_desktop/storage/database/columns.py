"""How our values stand in the database: exact, sortable and summable in SQL, and the same in SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import msgspec
import sqlalchemy
from sqlalchemy import BigInteger, Boolean, Column, ColumnElement, Connection, Index, Integer, MetaData, event, text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from omni_desktop.storage.database.unfit import MISREAD, Unfit

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
MILLION = 1_000_000
TO_CENTS = MILLION // 100
MILLIONTH = Decimal("0.000001")
CENT = Decimal("0.01")


def millionths(amount: Decimal) -> int:
    return int((amount * MILLION).to_integral_value(ROUND_HALF_UP))


def money(count: int) -> Decimal:
    """The amount of so many millionths, with two places, or more where it has more."""
    amount = count * MILLIONTH
    cents = amount.quantize(CENT)
    return cents if cents == amount else amount.normalize()


def microseconds(instant: datetime) -> int:
    return (instant - EPOCH) // MICROSECOND


def instant(count: int) -> datetime:
    return EPOCH + timedelta(microseconds=count)


class Money(TypeDecorator[Decimal]):
    """Whole millionths: SUM is exact in SQL, up to nine thousand billion. More than six places (a currency rate) are rounded half up."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> int | None:
        return None if value is None else millionths(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> Decimal | None:
        try:
            return None if value is None else money(value)
        except MISREAD:
            raise Unfit from None


class Instant(TypeDecorator[datetime]):
    """Microseconds since 1970 in UTC: sorts and pages as a number, and nobody's local time can slip in."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        try:
            return None if value is None else instant(value)
        except MISREAD:
            raise Unfit from None


class _TextOfAServer(TypeDecorator[str]):
    """Sorts and pages by its bytes, as in SQLite, whatever country the server is set to; and holds no NUL, which PostgreSQL refuses."""

    impl = sqlalchemy.Text(collation="C")
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return value.replace(NUL, "") if value is not None and NUL in value else value


POSTGRESQL = "postgresql"
UNWATCHED = "unwatched"         # in the `info` of a table whose changes nobody is told of: a heartbeat
NUL = "\0"
Text = sqlalchemy.Text().with_variant(_TextOfAServer(), POSTGRESQL)     # of every column; a migration may take SQLAlchemy's own


class Json(TypeDecorator[Any]):
    """Plain data as JSON text, where a NUL is six letters. An empty mapping or list is the empty text: most rows carry none."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        return msgspec.json.encode(value).decode() if value else ""

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        try:
            return msgspec.json.decode(value) if value else {}
        except MISREAD:
            raise Unfit from None


METADATA = MetaData()
ROW_NUMBER = BigInteger().with_variant(Integer(), "sqlite")     # only INTEGER numbers its rows by itself in SQLite
# What a partial index holds. SQLite takes one only for a query that says the same in the same words.
UNSETTLED_STATE = "state IN ('sending', 'in_doubt')"


def filled(name: str, kind: TypeEngine[Any] | type[TypeEngine[Any]] = Text, default: str = "''") -> Column[Any]:
    """A column that is never NULL: "" or 0 says that there is nothing."""
    return Column(name, kind, nullable=False, server_default=text(default))


def number(name: str) -> Column[Any]:
    return filled(name, BigInteger, "0")


def flag(name: str) -> Column[Any]:
    return Column(name, Boolean, nullable=False, server_default=text("false"))


def ordered_by(key: ColumnElement[Any], *, descending: bool = False, nullable: bool = True) -> ColumnElement[Any]:
    """A value that isn't there is less than any, as SQLite sorts by itself: said for every column that may be NULL."""
    if not nullable:
        return key.desc() if descending else key.asc()
    return key.desc().nulls_last() if descending else key.asc().nulls_first()


def nulls_first(name: str, *columns: str, of: str) -> Index:
    """An index of a column that may be NULL, in the order of `ordered_by`; SQLite has no other."""
    return Index(name, *columns, info={POSTGRESQL: {"ops": {of: "NULLS FIRST"}}})


def partial(name: str, *columns: str, where: str, in_postgresql: str = "", unique: bool = False) -> Index:
    """An index of some rows; `in_postgresql` where it says it otherwise."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), info={POSTGRESQL: {"where": text(in_postgresql or where)}})


@event.listens_for(METADATA, "before_create")
def _tell_postgresql(metadata: MetaData, connection: Connection, **_options: Any) -> None:
    """What an index is of. Told earlier SQLAlchemy loads all of PostgreSQL, and each start of the program waits for that."""
    if connection.dialect.name == POSTGRESQL:
        for index in (index for table in metadata.tables.values() for index in table.indexes if POSTGRESQL in index.info):
            index.dialect_options[POSTGRESQL].update(index.info[POSTGRESQL])
