"""Runs: begun, ended with their certificate, and the figures over the whole store that it is made of."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any

from msgspec import structs
from sqlalchemy import Connection, Select, bindparam, func, insert, select, update

from omni_desktop.core.order import ZERO
from omni_desktop.core.problems.problems import CATALOGUE, Severity
from omni_desktop.core.record.record import IN_OMNI, Figures, RunClose, State, Sum
from omni_desktop.storage.database.rows import Owner, tell
from omni_desktop.storage.database.tables import ORDERS, PROBLEMS, RUNS
from omni_desktop.storage.database.unfit import word
from omni_desktop.storage.ledger.kept_problems import OPEN
from omni_desktop.storage.who import who

RUNNING = "running"
REMARKS = sorted(code for code, kind in CATALOGUE.items() if kind.severity is Severity.NOTES)
NOT_IN_OMNI_YET = (State.FOUND, State.READY, State.HELD, State.SENDING, State.IN_DOUBT, State.REFUSED)


def start_run(
    connection: Connection,
    owner: Owner,
    starter: str,
    version: int,
    at: datetime,
    *,
    rehearsal: bool,
    named: bool,
    lease: int | None,
) -> int:
    values = {"target_id": owner.target_id, "started": at, "state": RUNNING, "starter": starter, "by": who()}
    done = connection.execute(insert(RUNS).values(**values, settings_version=version, rehearsal=rehearsal, named=named, lease=lease))
    key = done.inserted_primary_key
    assert key is not None
    return int(key[0])


def close_run(connection: Connection, run_id: int, close: RunClose) -> None:
    tell(
        connection,
        update(RUNS)
        .where(RUNS.c.id == run_id)
        .values(
            ended=close.at,
            state=close.state,
            counts=dict(close.counts),
            figures=figures_document(close.figures),
            neto_calls=close.neto_calls,
            omni_calls=close.omni_calls,
            sentence=close.sentence,
            code=close.code,
            notices=[structs.asdict(notice) for notice in close.notices],
        )
    )


def figures(connection: Connection, owner: Owner) -> Figures:
    by_state, apart, problems, doubles = (connection.execute(query, {"target": owner.target_id}) for query in _figures())
    sums = {word(State, state): Sum(count, total or ZERO) for state, count, total in by_state}
    return Figures(
        missing=_sum(sums, State.FOUND).count + _sum(sums, State.READY).count,
        double=doubles.scalar_one(),
        apart=apart.scalar() or ZERO,
        held=_sum(sums, State.HELD),
        in_doubt=_both(_sum(sums, State.IN_DOUBT), _sum(sums, State.SENDING)),
        refused=_sum(sums, State.REFUSED),
        problems=problems.scalar_one(),
    )


@cache
def _figures() -> tuple[Select[Any], ...]:
    """Of `target`, a target's id: what is not in Omni yet by state, the money apart, the open problems, and the doubles among them."""
    ours = ORDERS.c.target_id == bindparam("target")
    by_state = select(ORDERS.c.state, func.count(), func.sum(ORDERS.c.grand_total)).where(ours, ORDERS.c.state.in_(NOT_IN_OMNI_YET))
    apart = select(func.sum(func.abs(ORDERS.c.omni_total - ORDERS.c.grand_total), type_=ORDERS.c.omni_total.type)).where(
        ours, ORDERS.c.omni_total != ORDERS.c.grand_total, ORDERS.c.state.in_(IN_OMNI - {State.VOIDED})
    )
    still_open = (PROBLEMS.c.target_id == bindparam("target"), PROBLEMS.c.state == OPEN)
    problems = select(func.count()).where(*still_open, PROBLEMS.c.code.not_in(REMARKS))
    doubles = select(func.count(PROBLEMS.c.order_row.distinct())).where(*still_open, PROBLEMS.c.code == "double_in_omni")
    return by_state.group_by(ORDERS.c.state), apart, problems, doubles


def _sum(sums: dict[State, Sum], state: State) -> Sum:
    return sums.get(state, Sum())


def _both(one: Sum, other: Sum) -> Sum:
    return Sum(one.count + other.count, one.total + other.total)


def figures_document(found: Figures) -> dict[str, Any]:
    sums = {name: {"count": each.count, "total": str(each.total)} for name, each in _sums_of(found).items()}
    return {"missing": found.missing, "double": found.double, "apart": str(found.apart), "problems": found.problems, **sums}


def _sums_of(found: Figures) -> dict[str, Sum]:
    return {"held": found.held, "in_doubt": found.in_doubt, "refused": found.refused}


def figures_from(kept: dict[str, Any]) -> Figures:
    """A run that never ended has none."""
    if not kept:
        return Figures()
    sums = {name: Sum(kept[name]["count"], Decimal(kept[name]["total"])) for name in _sums_of(Figures())}
    return Figures(kept["missing"], kept["double"], Decimal(kept["apart"]), problems=kept["problems"], **sums)
