"""The orders list over a million rows: any page of any sort is one walk along an index, or the few rows that a filter leaves, sorted.

SQLite takes every store for small and every condition for narrow, so which way to go is decided here; bench/million_rows.py measures it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, CompoundSelect, Connection, Select, and_, func, or_, select, text

from omni_desktop.core.inventory import folded
from omni_desktop.core.record.history import Filter, OrderRow, Sort
from omni_desktop.core.record.record import State
from omni_desktop.core.record.updates import PARKED
from omni_desktop.storage.database.columns import ordered_by
from omni_desktop.storage.database.own_words import unindexed, unwalked
from omni_desktop.storage.database.rows import Owner, chunks
from omni_desktop.storage.database.search import searched
from omni_desktop.storage.database.tables import FOLLOWED, HAPPENINGS, ORDERS, PROBLEMS, RUN_ORDERS, TARGETS, UPDATE_KIND
from omni_desktop.storage.database.unfit import word
from omni_desktop.storage.ledger.kept_problems import OPEN, open_problems_of

FOLLOW_WAITS = "waiting"
FEW = 50_000                    # so many rows are sorted in less time than an index takes to walk, asking each row for a text
FEW_OF_A_STATE = 10_000         # which the index knows itself: there a walk is faster
TURNING = 10_000                # from this offset on it pays to count, and to walk from the nearer end
SHOWN = (
    ORDERS.c.row,
    ORDERS.c.id,
    ORDERS.c.state,
    ORDERS.c.status,
    ORDERS.c.reference,
    ORDERS.c.placed_at,
    ORDERS.c.updated_at,
    ORDERS.c.customer,
    ORDERS.c.grand_total,
    ORDERS.c.omni_total,
    ORDERS.c.omni_id,
    ORDERS.c.branch_id,
    ORDERS.c.rule,
    ORDERS.c.next_look_at,
    ORDERS.c.omni_status,
    ORDERS.c.follow,
    ORDERS.c.follow_words,
    ORDERS.c.erased_at,
    ORDERS.c.follow_at,
)
SORTED_BY = {"placed": ORDERS.c.placed_at, "id": ORDERS.c.key, "customer": ORDERS.c.customer, "total": ORDERS.c.grand_total}
Rows = Select[tuple[int]]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A condition that may leave few rows. `parts` find them by an index, none of them twice; `holds` asks a row of orders itself."""

    parts: tuple[Rows, ...]
    holds: ColumnElement[bool]
    few: int
    directly: ColumnElement[bool] | None = None     # asks a row so that an index answers

    def rows(self) -> Rows | CompoundSelect[tuple[int]]:
        return self.parts[0].union_all(*self.parts[1:]) if len(self.parts) > 1 else self.parts[0]


@dataclass(frozen=True, slots=True)
class OrderList:
    """The orders that meet all conditions. `few` is the one that leaves few rows, None where none does."""

    owner: Owner
    narrowings: tuple[Narrowing, ...]
    few: Narrowing | None

    def over(self, query: Select[Any]) -> Select[Any]:
        """The query, over this list. Few rows are fetched by number; else nothing but a walk along the sort's index is left to choose."""
        target = ORDERS.c.target_id if self.few is None else unindexed(ORDERS.c.target_id)
        query = query.where(target == self.owner.target_id, *(each.holds for each in self.narrowings if each is not self.few))
        if self.few is None:
            return query
        return query.where(ORDERS.c.row.in_(self.few.rows()) if self.few.directly is None else self.few.directly)

    def ordered(self, sort: Sort) -> tuple[ColumnElement[Any], ...]:
        column, row = SORTED_BY[sort.column], ORDERS.c.row
        keys = (column, row) if self.few is None else (unwalked(column), unwalked(row))
        return tuple(ordered_by(key, descending=sort.descending, nullable=bool(column.nullable)) for key in keys)


def list_of(connection: Connection, owner: Owner, wanted: Filter) -> OrderList:
    narrowings = tuple(_narrowings(connection, owner, wanted))
    return OrderList(owner, narrowings, next((each for each in narrowings if _leaves_few(connection, each)), None))


def _leaves_few(connection: Connection, narrowing: Narrowing) -> bool:
    some = narrowing.rows().limit(narrowing.few + 1).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one()) <= narrowing.few


def _narrowings(connection: Connection, owner: Owner, wanted: Filter) -> Iterator[Narrowing]:
    if wanted.run_id is not None:
        looked = select(RUN_ORDERS.c.order_row).where(RUN_ORDERS.c.run_id == wanted.run_id)
        yield Narrowing((looked,), ORDERS.c.row.in_(looked), FEW)
    if wanted.problem:
        having = select(PROBLEMS.c.order_row).distinct().where(PROBLEMS.c.target_id == owner.target_id, PROBLEMS.c.state == OPEN)
        having = having.where(PROBLEMS.c.code == wanted.problem)
        having = having if wanted.cause is None else having.where(PROBLEMS.c.cause == wanted.cause)
        yield Narrowing((having,), ORDERS.c.row.in_(having), FEW)
    if wanted.updated is not None:
        result, since = wanted.updated
        done = select(HAPPENINGS.c.order_row).distinct().where(text(UPDATE_KIND), HAPPENINGS.c.kind == result, HAPPENINGS.c.at >= since)
        yield Narrowing((done,), ORDERS.c.row.in_(done), FEW)
    ours = select(ORDERS.c.row).where(ORDERS.c.target_id == owner.target_id)
    if wanted.follow:
        followed = ours.where(ORDERS.c.follow == wanted.follow, text(FOLLOWED))
        yield Narrowing((followed,), unindexed(ORDERS.c.follow) == wanted.follow, FEW)
    if wanted.states:
        states = sorted(wanted.states)
        yield Narrowing((ours.where(ORDERS.c.state.in_(states)),), unindexed(ORDERS.c.state).in_(states), FEW_OF_A_STATE)
    if search := searched(connection, owner, wanted.search):
        yield Narrowing(search.parts, search.holds, FEW, search.directly)
    if wanted.placed_since is not None or wanted.placed_before is not None:
        between, holds = (_placed(column, wanted) for column in (ORDERS.c.placed_at, unindexed(ORDERS.c.placed_at)))
        yield Narrowing((ours.where(between),), holds, FEW)


def _placed(column: ColumnElement[Any], wanted: Filter) -> ColumnElement[bool]:
    since = [] if wanted.placed_since is None else [column >= wanted.placed_since]
    before = [] if wanted.placed_before is None else [column < wanted.placed_before]
    return and_(*since, *before)


def page(connection: Connection, owner: Owner, wanted: Filter, sort: Sort, offset: int, limit: int) -> list[OrderRow]:
    found = list_of(connection, owner, wanted)
    return order_rows(connection, _rows_from(connection, found, sort, offset, limit))


def _rows_from(connection: Connection, found: OrderList, sort: Sort, offset: int, limit: int) -> Sequence[int]:
    if found.few is None and offset >= TURNING:
        total = _count(connection, found)
        if offset > total // 2:
            turned = sort._replace(descending=not sort.descending)
            size = max(0, min(limit, total - offset))
            return _walked(connection, found, turned, total - offset - size, size)[::-1]
    return _walked(connection, found, sort, offset, limit)


def _walked(connection: Connection, found: OrderList, sort: Sort, offset: int, limit: int) -> Sequence[int]:
    query = found.over(select(ORDERS.c.row)).order_by(*found.ordered(sort)).offset(max(0, offset)).limit(limit)
    return connection.execute(query).scalars().all()


def after(connection: Connection, owner: Owner, wanted: Filter, last: OrderRow | None, limit: int) -> list[OrderRow]:
    """The page that follows an order, newest placed first."""
    found = list_of(connection, owner, wanted)
    query = found.over(select(ORDERS.c.row))
    if last is not None:
        earlier = or_(ORDERS.c.placed_at < last.placed_at, ORDERS.c.row < last.row)
        query = query.where(ORDERS.c.placed_at <= last.placed_at, earlier)
    return order_rows(connection, connection.execute(query.order_by(*found.ordered(Sort())).limit(limit)).scalars().all())


def count(connection: Connection, owner: Owner, wanted: Filter) -> int:
    return _count(connection, list_of(connection, owner, wanted))


def _count(connection: Connection, found: OrderList) -> int:
    """One condition alone counts by its own index."""
    if len(found.narrowings) == 1 and _is_only_target(connection, found.owner):
        queries = [select(func.count()).select_from(rows.subquery()) for rows in found.narrowings[0].parts]
    else:
        queries = [found.over(select(func.count()).select_from(ORDERS))]
    return sum(connection.execute(query).scalar_one() for query in queries)


def _is_only_target(connection: Connection, owner: Owner) -> bool:
    """Then the search index, which knows no stores, counts nobody else's orders."""
    return connection.execute(select(TARGETS.c.id).where(TARGETS.c.id != owner.target_id).limit(1)).first() is None


def place(connection: Connection, owner: Owner, wanted: Filter, sort: Sort, order_id: str) -> int | None:
    column = SORTED_BY[sort.column]
    found = list_of(connection, owner, wanted)
    query = select(ORDERS.c.row, column).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.key == folded(order_id))
    order = connection.execute(query).one_or_none()
    if order is None or connection.execute(found.over(select(ORDERS.c.row)).where(ORDERS.c.row == order[0])).first() is None:
        return None
    before = found.over(select(func.count()).select_from(ORDERS)).where(_stands_before(column, sort, *order))
    return int(connection.execute(before).scalar_one())


def _stands_before(column: Column[Any], sort: Sort, row: int, value: Any) -> ColumnElement[bool]:
    """What comes before a row in a sorted list, as SQLite sorts: a value that isn't there is less than any."""
    earlier = ORDERS.c.row > row if sort.descending else ORDERS.c.row < row
    if value is None:
        tied = and_(column.is_(None), earlier)
        return or_(tied, column.is_not(None)) if sort.descending else tied
    if sort.descending:
        return and_(column >= value, or_(column > value, earlier))
    return or_(and_(column <= value, or_(column < value, earlier)), column.is_(None))


def order_rows(connection: Connection, rows: Sequence[int]) -> list[OrderRow]:
    """The orders of these rows, in that order."""
    found: dict[int, Any] = {}
    for some in chunks(rows):
        found |= {row.row: row for row in connection.execute(select(*SHOWN).where(ORDERS.c.row.in_(some)))}
    problems = open_problems_of(connection, rows)
    since = _waits_since(connection, [row for row in rows if found[row].follow == FOLLOW_WAITS])
    return [
        OrderRow(
            **{
                **found[row]._mapping,
                "state": word(State, found[row].state),
                "problems": problems.get(row, ()),
                "follow_at": None if found[row].follow_at == PARKED else found[row].follow_at,
                "follow_since": since.get(row),
            }
        )
        for row in rows
    ]


def _waits_since(connection: Connection, rows: Sequence[int]) -> dict[int, datetime]:
    """The timeline tells it: each time that what is short changed, and first of all that it waits."""
    since: dict[int, datetime] = {}
    first = func.min(HAPPENINGS.c.at, type_=HAPPENINGS.c.at.type).label("since")
    for some in chunks(rows):
        query = select(HAPPENINGS.c.order_row, first).where(HAPPENINGS.c.order_row.in_(some), HAPPENINGS.c.kind == FOLLOW_WAITS)
        since |= {each.order_row: each.since for each in connection.execute(query.group_by(HAPPENINGS.c.order_row))}
    return since
