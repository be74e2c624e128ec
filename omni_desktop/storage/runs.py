"""Runs, the cursor, and the figures of the certificate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, distinct, func, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from omni_desktop.core.history import RunRow
from omni_desktop.core.order import ZERO
from omni_desktop.core.record import Cursor, Figures, RunClose, State, Sum
from omni_desktop.storage.kept_problems import OPEN
from omni_desktop.storage.rows import Owner
from omni_desktop.storage.tables import CURSORS, ORDERS, PROBLEMS, RUNS

RUNNING = "running"
KILLED = "The program was ended while this download went on. The next one takes up what it left."


def read_cursor(connection: Connection, owner: Owner) -> Cursor:
    row = connection.execute(select(CURSORS).where(CURSORS.c.target_id == owner.target_id)).one_or_none()
    if row is None:
        return Cursor()
    return Cursor(row.watermark, row.covered_from, row.judged_version, row.proven, row.integration_checked)


def save_cursor(connection: Connection, owner: Owner, cursor: Cursor) -> None:
    values = asdict(cursor)
    statement = upsert(CURSORS).values(target_id=owner.target_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["target_id"], set_=values))


def start_run(connection: Connection, owner: Owner, values: dict[str, Any]) -> int:
    """Runs without an end are those of killed programs: the lock lets only one live run in."""
    left = update(RUNS).where(RUNS.c.target_id == owner.target_id, RUNS.c.state == RUNNING)
    connection.execute(left.values(state="stopped", sentence=KILLED))
    done = connection.execute(insert(RUNS).values(target_id=owner.target_id, state=RUNNING, **values))
    return int(done.inserted_primary_key[0])


def close_run(connection: Connection, run_id: int, close: RunClose) -> None:
    values = {
        "ended": close.at,
        "state": close.state,
        "counts": dict(close.counts),
        "figures": msgspec.to_builtins(close.figures),
        "neto_calls": close.neto_calls,
        "omni_calls": close.omni_calls,
        "sentence": close.sentence,
        "code": close.code,
    }
    connection.execute(update(RUNS).where(RUNS.c.id == run_id).values(values))


def runs(connection: Connection, owner: Owner, limit: int) -> list[RunRow]:
    query = select(RUNS).where(RUNS.c.target_id == owner.target_id).order_by(RUNS.c.started.desc(), RUNS.c.id.desc()).limit(limit)
    return [_run_row(row) for row in connection.execute(query)]


def _run_row(row: Row[Any]) -> RunRow:
    return RunRow(
        id=row.id,
        started=row.started,
        ended=row.ended,
        state=row.state,
        starter=row.starter,
        counts=row.counts,
        figures=msgspec.convert(row.figures, Figures),
        neto_calls=row.neto_calls,
        omni_calls=row.omni_calls,
        sentence=row.sentence,
        code=row.code,
        rehearsal=row.rehearsal,
    )


def figures(connection: Connection, owner: Owner) -> Figures:
    open_problems, double = _problem_counts(connection, owner)
    return Figures(
        missing=_sum(connection, owner, [State.FOUND, State.READY]).count,
        double=double,
        apart=_apart(connection, owner),
        held=_sum(connection, owner, [State.HELD]),
        in_doubt=_sum(connection, owner, [State.SENDING, State.IN_DOUBT]),
        refused=_sum(connection, owner, [State.REFUSED]),
        problems=open_problems,
    )


def _sum(connection: Connection, owner: Owner, states: Iterable[State]) -> Sum:
    query = select(func.count(), func.sum(ORDERS.c.grand_total)).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.state.in_(states))
    count, total = connection.execute(query).one()
    return Sum(count, total if total is not None else ZERO)


def _apart(connection: Connection, owner: Owner) -> Decimal:
    difference = func.abs(ORDERS.c.omni_total - ORDERS.c.grand_total, type_=ORDERS.c.grand_total.type)
    query = select(func.sum(difference)).where(
        ORDERS.c.target_id == owner.target_id,
        ORDERS.c.state.in_([State.CREATED, State.ADOPTED, State.DISPATCHED]),
        text("omni_total <> grand_total"),          # said as the index says it: it holds nothing but these
    )
    total = connection.execute(query).scalar_one()
    return total if total is not None else ZERO


def _problem_counts(connection: Connection, owner: Owner) -> tuple[int, int]:
    """How many problems are open, and how many orders Omni holds twice."""
    ours = (PROBLEMS.c.target_id == owner.target_id, text(f"problems.state = '{OPEN}'"))
    count = connection.execute(select(func.count()).select_from(PROBLEMS).where(*ours)).scalar_one()
    double = select(func.count(distinct(PROBLEMS.c.order_row))).where(*ours, PROBLEMS.c.code == "double_in_omni")
    return int(count), int(connection.execute(double).scalar_one())
