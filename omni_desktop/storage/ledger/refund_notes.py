"""Refunds of Neto, told on their orders: each once, and again only where it changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, select, update

from omni_desktop.core.inventory import folded
from omni_desktop.core.record.record import IN_OMNI
from omni_desktop.core.record.updates import RefundNote, Write, WriteState
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.rows import KeptOrder, KindOf, Owner, add_happenings, chunks, find, happening, run_many
from omni_desktop.storage.database.tables import PROBLEMS, WRITES
from omni_desktop.storage.ledger.kept_problems import OPEN, SOLVED, Finding, update_problems

REFUNDS = -2                    # the part of problems that tell of refunds
CREDITED = "credit_note_made"
SOLVES_NOTHING: frozenset[int] = frozenset()


def note_refunds(connection: Connection, owner: Owner, run_id: int, notes: Sequence[RefundNote], at: datetime, kind_of: KindOf) -> None:
    found = find(connection, owner, [note.order_id for note in notes])
    pairs = [(order, note) for note in notes if (order := found.get(folded(note.order_id))) and order.state in IN_OMNI]
    told = _told(connection, [order.row for order, _ in pairs])
    fresh = [(order, note) for order, note in pairs if told.get((order.row, note.rma_id)) != note.digest]
    _keep(connection, owner, run_id, fresh, at)
    findings = [Finding(order.row, REFUNDS, (note.problem,), at, SOLVES_NOTHING) for order, note in fresh]
    update_problems(connection, owner, findings, kind_of, run_id)
    add_happenings(connection, [happening(order.row, at, note.kind, run_id=run_id, facts=note.problem.facts) for order, note in fresh])


def note_credit(connection: Connection, owner: Owner, order_id: str, kind: str, facts: Mapping[str, str], at: datetime) -> None:
    for order in find(connection, owner, [order_id]).values():
        add_happenings(connection, [happening(order.row, at, kind, facts=facts)])
        if kind == CREDITED:
            its = (PROBLEMS.c.order_row == order.row, PROBLEMS.c.code == "refunded_in_neto", PROBLEMS.c.cause == facts["rma"])
            connection.execute(update(PROBLEMS).where(*its, PROBLEMS.c.state == OPEN).values(state=SOLVED, ended_at=at))


def _told(connection: Connection, rows: Sequence[int]) -> dict[tuple[int, str], str]:
    told: dict[tuple[int, str], str] = {}
    for some in chunks(rows):
        query = select(WRITES.c.order_row, WRITES.c.key, WRITES.c.digest)
        query = query.where(WRITES.c.order_row.in_(some), WRITES.c.kind == Write.REFUND.value)
        told |= {(row.order_row, row.key): row.digest for row in connection.execute(query)}
    return told


def _keep(connection: Connection, owner: Owner, run_id: int, fresh: Sequence[tuple[KeptOrder, RefundNote]], at: datetime) -> None:
    values = [
        {
            "order_row": order.row,
            "part": 0,
            "kind": Write.REFUND.value,
            "key": note.rma_id,
            "target_id": owner.target_id,
            "state": WriteState.DONE.value,
            "digest": note.digest,
            "body": b"",
            "run_id": run_id,
            "intended_at": at,
        }
        for order, note in fresh
    ]
    run_many(connection, renewing(WRITES, "digest", "run_id", "intended_at"), values)
