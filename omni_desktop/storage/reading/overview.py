"""Counts over many orders, for tiles: what was placed when, what waits and why, what later runs brought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from sqlalchemy import BigInteger, Connection, cast, func, select, text

from omni_desktop.core.order import ZERO
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.history import DayCount, ProblemGroup
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.storage.database.columns import instant
from omni_desktop.storage.database.own_words import unindexed
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import FOLLOWED, HAPPENINGS, ORDERS, PROBLEMS, UPDATE_KIND
from omni_desktop.storage.ledger.kept_problems import OPEN
from omni_desktop.storage.ledger.run_log import REMARKS

HOUR = 3_600_000_000            # microseconds, as moments are kept
FOLLOW_WAITS = "waiting"
FOR_A_PERSON = (State.HELD, State.REFUSED, State.IN_DOUBT)
UPDATES = (State.DISPATCHED, State.VOIDED)


def activity(connection: Connection, owner: Owner, bounds: Sequence[datetime]) -> list[DayCount]:
    return [_between(connection, owner, start, end) for start, end in pairwise(bounds)]


def _between(connection: Connection, owner: Owner, start: datetime, end: datetime) -> DayCount:
    query = select(ORDERS.c.state, func.count()).where(
        ORDERS.c.target_id == owner.target_id, ORDERS.c.placed_at >= start, ORDERS.c.placed_at < end
    )
    counts = {row[0]: row[1] for row in connection.execute(query.group_by(unindexed(ORDERS.c.state)))}
    return DayCount(sum(counts.get(state, 0) for state in IN_OMNI), sum(counts.get(state, 0) for state in FOR_A_PERSON))


def placed(connection: Connection, owner: Owner, since: datetime) -> tuple[Mapping[datetime, int], datetime | None]:
    """One walk along the index by the day of placing; the hours are whole ones of UTC."""
    hour = cast(ORDERS.c.placed_at, BigInteger).op("/")(HOUR)
    query = select(hour, func.count()).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.placed_at >= since).group_by(hour)
    last = select(func.max(ORDERS.c.placed_at, type_=ORDERS.c.placed_at.type)).where(ORDERS.c.target_id == owner.target_id)
    return {instant(row[0] * HOUR): row[1] for row in connection.execute(query)}, connection.execute(last).scalar()


def updates(connection: Connection, owner: Owner, since: datetime) -> Mapping[str, int]:
    happened = select(HAPPENINGS.c.kind, func.count(HAPPENINGS.c.order_row.distinct())).join(ORDERS, ORDERS.c.row == HAPPENINGS.c.order_row)
    happened = happened.where(text(UPDATE_KIND), HAPPENINGS.c.at >= since, unindexed(ORDERS.c.target_id) == owner.target_id)
    waiting = select(func.count()).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.follow == FOLLOW_WAITS, text(FOLLOWED))
    counts = {row[0]: row[1] for row in connection.execute(happened.group_by(HAPPENINGS.c.kind))}
    return {**{state.value: counts.get(state, 0) for state in UPDATES}, FOLLOW_WAITS: int(connection.execute(waiting).scalar_one())}


def problem_groups(connection: Connection, owner: Owner, limit: int) -> list[ProblemGroup]:
    """An order counts once in a group, however often it has the problem."""
    first, since = func.min(PROBLEMS.c.id).label("first"), func.min(PROBLEMS.c.since, type_=PROBLEMS.c.since.type).label("since")
    each = select(PROBLEMS.c.code, PROBLEMS.c.cause, PROBLEMS.c.order_row, first, since)
    each = each.where(PROBLEMS.c.target_id == owner.target_id, PROBLEMS.c.state == OPEN, PROBLEMS.c.code.not_in(REMARKS))
    had = each.group_by(PROBLEMS.c.code, PROBLEMS.c.cause, PROBLEMS.c.order_row).subquery()
    number = func.count().label("number")
    query = select(
        had.c.code,
        had.c.cause,
        number,
        func.min(had.c.first).label("first"),
        func.min(had.c.since, type_=PROBLEMS.c.since.type).label("since"),
        func.sum(ORDERS.c.grand_total, type_=ORDERS.c.grand_total.type).label("total"),
    ).join(ORDERS, ORDERS.c.row == had.c.order_row)
    query = query.group_by(had.c.code, had.c.cause).order_by(number.desc(), had.c.code, had.c.cause).limit(limit)
    rows = connection.execute(query).all()
    samples = select(PROBLEMS.c.id, PROBLEMS.c.facts).where(PROBLEMS.c.id.in_([row.first for row in rows]))
    facts = {row.id: row.facts for row in connection.execute(samples)}
    return [
        ProblemGroup(row.code, row.cause, Problem(row.code, facts[row.first]), row.number, row.total or ZERO, row.since) for row in rows
    ]
