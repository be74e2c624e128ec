"""The ledger as readers see it (core.history.History): lists by keyset pages, whole stories, runs, open problems."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, or_, select

from omni_desktop.core.catalogue.look import Demand, demand_of
from omni_desktop.core.inventory import folded
from omni_desktop.core.order import ZERO, Order, ScanRow
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.history import (
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
    StoryWrite,
)
from omni_desktop.core.record.record import Figures, RunNotice, State
from omni_desktop.core.record.trust import Prepared, Proven
from omni_desktop.core.record.updates import Write, WriteState
from omni_desktop.core.run.timetable.schedule import TIMER
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.rows import Owner, documents_of
from omni_desktop.storage.database.tables import HAPPENINGS, ORDERS, PROBLEMS, RUNS, SALES_ORDERS, WRITES
from omni_desktop.storage.database.unfit import word
from omni_desktop.storage.ledger.kept_problems import OPEN
from omni_desktop.storage.ledger.run_log import figures, figures_from
from omni_desktop.storage.ledger.sending import NEVER_ARRIVED
from omni_desktop.storage.reading import order_lists, overview, trust
from omni_desktop.storage.reading.meant_orders import meant_orders
from omni_desktop.storage.reading.ordered_skus import ordered_skus

PAGE = 2000
COMPLETE = "complete"


class StoreHistory:
    def __init__(self, database: Database, owner: Owner) -> None:
        self._database = database
        self._owner = owner

    def orders(self, wanted: Filter, *, after: OrderRow | None = None, limit: int = 200) -> list[OrderRow]:
        with self._database.reading() as connection:
            return order_lists.after(connection, self._owner, wanted, after, limit)

    def every_order(self, wanted: Filter) -> Iterator[OrderRow]:
        after = None
        while page := self.orders(wanted, after=after, limit=PAGE):
            yield from page
            after = page[-1]

    def page(self, wanted: Filter, sort: Sort, *, offset: int, limit: int) -> list[OrderRow]:
        with self._database.reading() as connection:
            return order_lists.page(connection, self._owner, wanted, sort, offset, limit)

    def place(self, wanted: Filter, sort: Sort, order_id: str) -> int | None:
        with self._database.reading() as connection:
            return order_lists.place(connection, self._owner, wanted, sort, order_id)

    def meant(self, text: str, prefix: str, limit: int) -> tuple[list[OrderRow], int]:
        with self._database.reading() as connection:
            return meant_orders(connection, self._owner, text, prefix, limit)

    def count(self, wanted: Filter) -> int:
        with self._database.reading() as connection:
            return order_lists.count(connection, self._owner, wanted)

    def order(self, order_id: str) -> OrderStory | None:
        query = select(ORDERS.c.row, ORDERS.c.why).where(ORDERS.c.target_id == self._owner.target_id, ORDERS.c.key == folded(order_id))
        with self._database.reading() as connection:
            found = connection.execute(query).one_or_none()
            if found is None:
                return None
            return OrderStory(
                row=order_lists.order_rows(connection, [found.row])[0],
                why=tuple(found.why or ()),
                parts=_parts(connection, found.row),
                timeline=_timeline(connection, found.row),
                raw=documents_of(connection, [found.row], "neto").get((found.row, 0), b""),
                changes=_changes(documents_of(connection, [found.row], "changes").get((found.row, 0), b"[]")),
                writes=_writes(connection, found.row),
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

    def demand(self, since: datetime, read: Callable[[bytes], Order | None]) -> Demand:
        """What was sold since then, and what held orders wait for; reads the orders themselves."""
        with self._database.reading() as connection:
            return demand_of(ordered_skus(connection, self._owner, since, read))

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

    def latest_looks(self, limit: int) -> list[RunRow]:
        counted = or_(RUNS.c.rehearsal.is_(False), RUNS.c.starter == TIMER)
        looks = (RUNS.c.target_id == self._owner.target_id, counted, RUNS.c.named.is_(False))
        with self._database.reading() as connection:
            return [_run(row) for row in connection.execute(select(RUNS).where(*looks).order_by(RUNS.c.id.desc()).limit(limit))]

    def prepared(self) -> Prepared | None:
        with self._database.reading() as connection:
            return trust.prepared(connection, self._owner)

    def proven(self) -> Proven:
        with self._database.reading() as connection:
            return trust.proven(connection, self._owner)

    def last_check(self) -> datetime | None:
        whole = (RUNS.c.target_id == self._owner.target_id, RUNS.c.state == COMPLETE, RUNS.c.omni_calls > 0)
        query = select(RUNS.c.ended).where(*whole).order_by(RUNS.c.started.desc(), RUNS.c.id.desc()).limit(1)
        with self._database.reading() as connection:
            return connection.execute(query).scalar()

    def activity(self, bounds: Sequence[datetime]) -> list[DayCount]:
        with self._database.reading() as connection:
            return overview.activity(connection, self._owner, bounds)

    def placed(self, since: datetime) -> tuple[Mapping[datetime, int], datetime | None]:
        with self._database.reading() as connection:
            return overview.placed(connection, self._owner, since)

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


def _parts(connection: Connection, row: int) -> tuple[StoryPart, ...]:
    query = select(SALES_ORDERS).where(SALES_ORDERS.c.order_row == row).order_by(SALES_ORDERS.c.part)
    sent, stored, origins, now = (documents_of(connection, [row], name) for name in ("sent", "stored", "origins", "now"))
    return tuple(
        StoryPart(
            part=each.part,
            reference=each.reference,
            state=State.FOUND if each.state in NEVER_ARRIVED else word(State, each.state),
            omni_id=each.omni_id,
            omni_total=each.omni_total,
            sent=sent.get((row, each.part), b""),
            stored=stored.get((row, each.part), b""),
            words=each.words,
            origins=json.loads(origins.get((row, each.part), b"{}")),
            now=now.get((row, each.part), b""),
        )
        for each in connection.execute(query)
    )


def _writes(connection: Connection, row: int) -> tuple[StoryWrite, ...]:
    query = select(WRITES).where(WRITES.c.order_row == row).order_by(WRITES.c.intended_at, WRITES.c.part, WRITES.c.kind, WRITES.c.key)
    return tuple(
        StoryWrite(each.part, word(Write, each.kind), each.key, word(WriteState, each.state), each.intended_at, each.words)
        for each in connection.execute(query)
    )


def _changes(body: bytes) -> tuple[tuple[str, str, str], ...]:
    return tuple((field, before, after) for field, before, after in json.loads(body))


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
        by=row.by,
        counts=row.counts,
        figures=figures_from(row.figures),
        neto_calls=row.neto_calls,
        omni_calls=row.omni_calls,
        sentence=row.sentence,
        code=row.code,
        rehearsal=row.rehearsal,
        notices=tuple(RunNotice(**kept) for kept in row.notices),
    )
