"""Writes for orders that are in Omni: the intent before the call, what was answered, and what is still unsettled (core.updates)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, bindparam, select, text, update

from omni_desktop.core.inventory import folded
from omni_desktop.core.record.updates import OPEN_WRITES, OpenWrite, Write, WriteIntent, WriteOutcome, WriteState
from omni_desktop.storage.database.columns import UNSETTLED_STATE
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.rows import Owner, chunks, find, run_many
from omni_desktop.storage.database.tables import ORDERS, RUNS, WRITES
from omni_desktop.storage.database.unfit import word
from omni_desktop.storage.ledger.lease_ends import with_lease_end
from omni_desktop.storage.ledger.to_follow import forget_brought, keep_brought

_RENEWED = ("state", "omni_id", "digest", "body", "run_id", "intended_at", "ended_at", "answered", "absent_at", "words", "server_at")


def intend_writes(connection: Connection, owner: Owner, run_id: int, intents: Sequence[WriteIntent], at: datetime) -> None:
    """Raises ValueError, before anything leaves, where the same write is still unsettled or a payment was made already."""
    found = find(connection, owner, [intent.order_id for intent in intents])
    pairs = [(found[folded(intent.order_id)].row, intent) for intent in intents]
    _refuse_repeats(connection, {(row, intent.part, intent.kind.value, intent.key) for row, intent in pairs})
    values = [
        {
            "order_row": row,
            "part": intent.part,
            "kind": intent.kind.value,
            "key": intent.key,
            "target_id": owner.target_id,
            "state": WriteState.SENDING.value,
            "omni_id": intent.omni_id,
            "digest": intent.digest,
            "body": intent.document,
            "run_id": run_id,
            "intended_at": at,
            "ended_at": None,
            "answered": False,
            "absent_at": None,
            "words": "",
            "server_at": None,
        }
        for row, intent in pairs
    ]
    run_many(connection, renewing(WRITES, *_RENEWED), values)
    keep_brought(connection, [row for row, intent in pairs if intent.kind is Write.CHANGE], at)


def _refuse_repeats(connection: Connection, wanted: set[tuple[int, int, str, str]]) -> None:
    once = (Write.PAYMENT.value, Write.DISPATCH.value, Write.VOID.value, Write.UNDO.value, Write.CREDIT_NOTE.value)
    for rows in chunks({row for row, *_ in wanted}):
        query = select(WRITES.c.order_row, WRITES.c.part, WRITES.c.kind, WRITES.c.key, WRITES.c.state).where(WRITES.c.order_row.in_(rows))
        for row in connection.execute(query):
            repeated = row.state in OPEN_WRITES or (row.state == WriteState.DONE and row.kind in once)
            if repeated and (row.order_row, row.part, row.kind, row.key) in wanted:
                raise ValueError(f"written already: {row.kind} {row.key}")


def answer_writes(connection: Connection, owner: Owner, outcomes: Sequence[WriteOutcome]) -> None:
    found = find(connection, owner, [each.order_id for each in outcomes])
    table = WRITES.c
    same_part = (table.order_row == bindparam("b_row"), table.part == bindparam("b_part"))
    same_write = (table.kind == bindparam("b_kind"), table.key == bindparam("b_key"))
    names = ("state", "words", "ended_at", "server_at", "answered", "absent_at")
    new = {name: bindparam(f"b_{name}", type_=table[name].type) for name in names}
    statement = update(WRITES).where(*same_part, *same_write).values(new)
    values = [
        {
            "b_row": found[folded(each.order_id)].row,
            "b_part": each.part,
            "b_kind": each.kind.value,
            "b_key": each.key,
            "b_state": each.state.value,
            "b_words": each.words,
            "b_ended_at": each.ended_at,
            "b_server_at": each.server_at,
            "b_answered": each.answered,
            "b_absent_at": each.absent_at,
        }
        for each in outcomes
    ]
    run_many(connection, statement, values)
    nowhere = [each for each in outcomes if each.kind is Write.CHANGE and each.state in (WriteState.REFUSED, WriteState.ABSENT)]
    forget_brought(connection, [found[folded(each.order_id)].row for each in nowhere])


def open_writes(connection: Connection, owner: Owner) -> list[OpenWrite]:
    query = select(WRITES, ORDERS.c.id).join(ORDERS, ORDERS.c.row == WRITES.c.order_row)
    query = query.where(WRITES.c.target_id == owner.target_id, text(f"writes.{UNSETTLED_STATE}"))
    query = with_lease_end(query, owner, RUNS, WRITES.c.run_id)
    return [
        OpenWrite(
            order_id=row.id,
            part=row.part,
            kind=word(Write, row.kind),
            key=row.key,
            omni_id=row.omni_id,
            document=row.body,
            intended_at=row.intended_at,
            ended_at=row.ended_at,
            answered=row.answered,
            absent_at=row.absent_at,
            server_at=row.server_at,
            lease_end=row.lease_end,
        )
        for row in connection.execute(query.order_by(WRITES.c.order_row, WRITES.c.part, WRITES.c.kind, WRITES.c.key))
    ]


def done_writes(connection: Connection, owner: Owner, kind: Write, order_ids: Sequence[str]) -> dict[str, dict[tuple[str, int], str]]:
    """Order id -> (key, part) -> digest of the writes of one kind that are done."""
    return _done(connection, owner, kind, order_ids, WRITES.c.digest)


def written(connection: Connection, owner: Owner, kind: Write, order_ids: Sequence[str]) -> dict[str, dict[tuple[str, int], bytes]]:
    return _done(connection, owner, kind, order_ids, WRITES.c.body)


def _done(
    connection: Connection, owner: Owner, kind: Write, order_ids: Sequence[str], column: Column[Any]
) -> dict[str, dict[tuple[str, int], Any]]:
    ids = {order.row: order.id for order in find(connection, owner, order_ids).values()}
    done: dict[str, dict[tuple[str, int], Any]] = defaultdict(dict)
    for rows in chunks(ids):
        query = select(WRITES.c.order_row, WRITES.c.part, WRITES.c.key, column.label("wanted")).where(
            WRITES.c.order_row.in_(rows), WRITES.c.kind == kind.value, WRITES.c.state == WriteState.DONE
        )
        for row in connection.execute(query):
            done[ids[row.order_row]][row.key, row.part] = row.wanted
    return dict(done)
