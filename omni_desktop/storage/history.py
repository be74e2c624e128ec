"""The ledger as readers see it (core.history.History): lists by keyset pages, whole stories, runs, open problems."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, func, or_, select

from omni_desktop.core.history import (
    DayCount,
    Filter,
    Happening,
    OpenProblem,
    OrderRow,
    OrderStory,
    ProblemGroup,
    RunRow,
    Sort,
    StoryPart,
)
from omni_desktop.core.inventory import folded
from omni_desktop.core.order import ZERO, ScanRow
from omni_desktop.core.problems import Problem
from omni_desktop.core.record import Figures, State
from omni_desktop.storage import overview
from omni_desktop.storage.database import Database
from omni_desktop.storage.kept_problems import OPEN, open_problems_of
from omni_desktop.storage.rows import Owner, documents_of
from omni_desktop.storage.run_log import figures, figures_from
from omni_desktop.storage.search import holds_words, id_begins, indexed_rows, words_of
from omni_desktop.storage.tables import HAPPENINGS, ORDERS, PROBLEMS, RUN_ORDERS, RUNS, SALES_ORDERS

PAGE = 500
SHORTEST_INDEXED = 3
COMPLETE = "complete"
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
)
SORTED_BY = {"placed": ORDERS.c.placed_at, "id": ORDERS.c.key, "customer": ORDERS.c.customer, "total": ORDERS.c.grand_total}


class StoreHistory:
    def __init__(self, database: Database, owner: Owner) -> None:
        self._database = database
        self._owner = owner

    def orders(self, wanted: Filter, *, after: OrderRow | None = None, limit: int = 200) -> list[OrderRow]:
        query = self._wanted(select(*SHOWN), wanted)
        if after is not None:
            same_moment = (ORDERS.c.placed_at == after.placed_at) & (ORDERS.c.row < after.row)
            query = query.where(or_(ORDERS.c.placed_at < after.placed_at, same_moment))
        query = query.order_by(ORDERS.c.placed_at.desc(), ORDERS.c.row.desc()).limit(limit)
        with self._database.reading() as connection:
            return _rows(connection, connection.execute(query).all())

    def every_order(self, wanted: Filter) -> Iterator[OrderRow]:
        after = None
        while page := self.orders(wanted, after=after, limit=PAGE):
            yield from page
            after = page[-1]

    def page(self, wanted: Filter, sort: Sort, *, offset: int, limit: int) -> list[OrderRow]:
        column = SORTED_BY[sort.column]
        order = (column.desc(), ORDERS.c.row.desc()) if sort.descending else (column, ORDERS.c.row)
        query = self._wanted(select(*SHOWN), wanted).order_by(*order).offset(offset).limit(limit)
        with self._database.reading() as connection:
            return _rows(connection, connection.execute(query).all())

    def place(self, wanted: Filter, sort: Sort, order_id: str) -> int | None:
        column = SORTED_BY[sort.column]
        with self._database.reading() as connection:
            query = self._wanted(select(ORDERS.c.row, column), wanted).where(ORDERS.c.key == folded(order_id))
            found = connection.execute(query).one_or_none()
            if found is None:
                return None
            before = self._wanted(select(func.count()).select_from(ORDERS), wanted).where(_stands_before(column, sort, *found))
            return int(connection.execute(before).scalar_one())

    def count(self, wanted: Filter) -> int:
        with self._database.reading() as connection:
            return int(connection.execute(self._wanted(select(func.count()).select_from(ORDERS), wanted)).scalar_one())

    def order(self, order_id: str) -> OrderStory | None:
        query = select(*SHOWN, ORDERS.c.why).where(ORDERS.c.target_id == self._owner.target_id, ORDERS.c.key == folded(order_id))
        with self._database.reading() as connection:
            found = connection.execute(query).one_or_none()
            if found is None:
                return None
            return OrderStory(
                row=_rows(connection, [found])[0],
                why=tuple(found.why or ()),
                parts=_parts(connection, found.row),
                timeline=_timeline(connection, found.row),
                raw=documents_of(connection, [found.row], "neto").get((found.row, 0), b""),
            )

    def order_document(self, order_id: str, name: str) -> bytes:
        """`neto`, or of its first sales order `sent` or `stored`; b"" where there is none."""
        query = select(ORDERS.c.row).where(ORDERS.c.target_id == self._owner.target_id, ORDERS.c.key == folded(order_id))
        with self._database.reading() as connection:
            row = connection.execute(query).scalar()
            found = documents_of(connection, [row], name) if row is not None else {}
        return next((body for _, body in sorted(found.items())), b"")

    def runs(self, *, after: RunRow | None = None, limit: int = 100) -> list[RunRow]:
        query = select(RUNS).where(RUNS.c.target_id == self._owner.target_id).order_by(RUNS.c.started.desc(), RUNS.c.id.desc())
        if after is not None:
            same_moment = (RUNS.c.started == after.started) & (RUNS.c.id < after.id)
            query = query.where(or_(RUNS.c.started < after.started, same_moment))
        with self._database.reading() as connection:
            return [_run(row) for row in connection.execute(query.limit(limit))]

    def open_problems(self) -> list[OpenProblem]:
        query = select(PROBLEMS.c.code, PROBLEMS.c.facts, PROBLEMS.c.cause, PROBLEMS.c.since, ORDERS.c.id, ORDERS.c.grand_total)
        query = query.join(ORDERS, ORDERS.c.row == PROBLEMS.c.order_row)
        query = query.where(PROBLEMS.c.target_id == self._owner.target_id, PROBLEMS.c.state == OPEN).order_by(PROBLEMS.c.id)
        with self._database.reading() as connection:
            return [
                OpenProblem(row.id, Problem(row.code, row.facts), row.cause, row.since, row.grand_total or ZERO)
                for row in connection.execute(query)
            ]

    def run(self, run_id: int) -> RunRow | None:
        with self._database.reading() as connection:
            row = connection.execute(select(RUNS).where(RUNS.c.target_id == self._owner.target_id, RUNS.c.id == run_id)).one_or_none()
        return _run(row) if row else None

    def last_run(self) -> RunRow | None:
        ended = (RUNS.c.target_id == self._owner.target_id, RUNS.c.ended.is_not(None), RUNS.c.rehearsal.is_(False))
        query = select(RUNS).where(*ended).order_by(RUNS.c.started.desc(), RUNS.c.id.desc()).limit(1)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return _run(row) if row else None

    def last_check(self) -> datetime | None:
        whole = (RUNS.c.target_id == self._owner.target_id, RUNS.c.state == COMPLETE, RUNS.c.omni_calls > 0)
        query = select(RUNS.c.ended).where(*whole).order_by(RUNS.c.started.desc(), RUNS.c.id.desc()).limit(1)
        with self._database.reading() as connection:
            return connection.execute(query).scalar()

    def activity(self, bounds: Sequence[datetime]) -> list[DayCount]:
        with self._database.reading() as connection:
            return overview.activity(connection, self._owner, bounds)

    def updates(self, since: datetime) -> Mapping[str, int]:
        with self._database.reading() as connection:
            return overview.updates(connection, self._owner, since)

    def figures(self) -> Figures:
        with self._database.reading() as connection:
            return figures(connection, self._owner)

    def problem_groups(self, *, limit: int = 200) -> list[ProblemGroup]:
        with self._database.reading() as connection:
            return overview.problem_groups(connection, self._owner, limit)

    def scan_row(self, order_id: str) -> ScanRow | None:
        query = select(ORDERS.c.id, ORDERS.c.status, ORDERS.c.placed_at, ORDERS.c.updated_at)
        query = query.where(ORDERS.c.target_id == self._owner.target_id, ORDERS.c.key == folded(order_id))
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return ScanRow(row.id, row.status, row.placed_at, row.updated_at) if row else None

    def _wanted(self, query: Select[Any], wanted: Filter) -> Select[Any]:
        query = query.where(ORDERS.c.target_id == self._owner.target_id)
        if wanted.states:
            query = query.where(ORDERS.c.state.in_(sorted(wanted.states)))
        if wanted.run_id is not None:
            looked = select(RUN_ORDERS.c.order_row).where(RUN_ORDERS.c.run_id == wanted.run_id)
            query = query.where(ORDERS.c.row.in_(looked))
        if wanted.placed_since is not None:
            query = query.where(ORDERS.c.placed_at >= wanted.placed_since)
        if wanted.follow:
            query = query.where(ORDERS.c.follow == wanted.follow)
        if wanted.problem:
            having = select(PROBLEMS.c.order_row).where(PROBLEMS.c.code == wanted.problem, PROBLEMS.c.state == OPEN)
            if wanted.cause is not None:
                having = having.where(PROBLEMS.c.cause == wanted.cause)
            query = query.where(ORDERS.c.row.in_(having))
        return _searched(query, words_of(wanted.search))


def _stands_before(column: Column[Any], sort: Sort, row: int, value: Any) -> ColumnElement[bool]:
    """What comes before a row in a sorted list, as SQLite sorts: a value that isn't there is less than any."""
    earlier = ORDERS.c.row > row if sort.descending else ORDERS.c.row < row
    if value is None:
        tied = and_(column.is_(None), earlier)
        return or_(tied, column.is_not(None)) if sort.descending else tied
    tied = and_(column == value, earlier)
    return or_(tied, column > value) if sort.descending else or_(tied, column < value, column.is_(None))


def _searched(query: Select[Any], words: list[str]) -> Select[Any]:
    """By the index where a word is long enough for it; a shorter one is looked for from the front of the ids."""
    if not words:
        return query
    indexed = indexed_rows(words)
    if indexed is None:
        return query.where(id_begins(words))
    short = [word for word in words if len(word) < SHORTEST_INDEXED]
    by_index = ORDERS.c.row.in_(indexed)
    return query.where(or_(by_index & holds_words(short) if short else by_index, id_begins(words)))


def _rows(connection: Connection, rows: Sequence[Any]) -> list[OrderRow]:
    open_problems = open_problems_of(connection, [row.row for row in rows])
    return [
        OrderRow(
            row=row.row,
            id=row.id,
            state=State(row.state),
            status=row.status,
            reference=row.reference,
            placed_at=row.placed_at,
            updated_at=row.updated_at,
            customer=row.customer,
            grand_total=row.grand_total,
            omni_total=row.omni_total,
            omni_id=row.omni_id,
            branch_id=row.branch_id,
            rule=row.rule,
            problems=open_problems.get(row.row, ()),
            next_look_at=row.next_look_at,
            omni_status=row.omni_status,
            follow=row.follow,
            follow_words=row.follow_words,
        )
        for row in rows
    ]


def _parts(connection: Connection, row: int) -> tuple[StoryPart, ...]:
    query = select(SALES_ORDERS).where(SALES_ORDERS.c.order_row == row).order_by(SALES_ORDERS.c.part)
    sent, stored, origins = (documents_of(connection, [row], name) for name in ("sent", "stored", "origins"))
    return tuple(
        StoryPart(
            part=each.part,
            reference=each.reference,
            state=State.FOUND if each.state == "absent" else State(each.state),
            omni_id=each.omni_id,
            omni_total=each.omni_total,
            sent=sent.get((row, each.part), b""),
            stored=stored.get((row, each.part), b""),
            words=each.words,
            origins=json.loads(origins.get((row, each.part), b"{}")),
        )
        for each in connection.execute(query)
    )


def _timeline(connection: Connection, row: int) -> tuple[Happening, ...]:
    query = select(HAPPENINGS).where(HAPPENINGS.c.order_row == row).order_by(HAPPENINGS.c.id)
    return tuple(Happening(each.at, each.kind, each.run_id, _with_person(each.facts, each.by)) for each in connection.execute(query))


def _with_person(facts: dict[str, str], by: str) -> dict[str, str]:
    return {**facts, "by": by} if by else facts


def _run(row: Any) -> RunRow:
    return RunRow(
        id=row.id,
        started=row.started,
        ended=row.ended,
        state=row.state,
        starter=row.starter,
        counts=row.counts,
        figures=figures_from(row.figures),
        neto_calls=row.neto_calls,
        omni_calls=row.omni_calls,
        sentence=row.sentence,
        code=row.code,
        rehearsal=row.rehearsal,
    )
