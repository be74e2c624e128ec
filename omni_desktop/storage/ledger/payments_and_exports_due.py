"""What else is due for orders in Omni: payments to be made there, and the mark in Neto that they were exported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, exists, select, update

from omni_desktop.core.afterwards.shop_payments import ONLY_TOLD
from omni_desktop.core.inventory import folded
from omni_desktop.core.record.record import IN_OMNI
from omni_desktop.core.record.updates import OPEN_WRITES, Followed, PayUp, Write
from omni_desktop.storage.database.rows import (
    FARTHEST_FOLLOW,
    KindOf,
    Owner,
    add_happenings,
    chunks,
    find,
    happening,
    is_due,
    run_many,
    tell,
)
from omni_desktop.storage.database.tables import ORDERS, WRITES
from omni_desktop.storage.ledger.follow import followed_by
from omni_desktop.storage.ledger.kept_problems import Finding, dismissed_alike, still_told, update_problems

PAYING = -3                     # the part of problems with payments
PAY_AT, EXPORT_AT = "pay_at", "export_at"


def note_due(connection: Connection, name: str, rows: Sequence[int], at: datetime | None) -> None:
    for some in chunks(rows):
        tell(connection, update(ORDERS).where(ORDERS.c.row.in_(some)).values({name: at}))


def set_due(connection: Connection, owner: Owner, name: str, order_ids: Sequence[str], at: datetime | None) -> None:
    note_due(connection, name, [each.row for each in find(connection, owner, order_ids).values()], at)


def to_pay(connection: Connection, owner: Owner, at: datetime, limit: int) -> list[Followed]:
    unsettled = exists().where(WRITES.c.order_row == ORDERS.c.row, WRITES.c.state.in_(OPEN_WRITES), WRITES.c.kind == Write.PAYMENT.value)
    looked = is_due(owner, ORDERS.c.pay_at, at, FARTHEST_FOLLOW)
    due = (ORDERS.c.target_id == owner.target_id, looked, ORDERS.c.state.in_(IN_OMNI), ~ORDERS.c.to_read, ~unsettled)
    return followed_by(connection, due, limit)


def paid_up(connection: Connection, owner: Owner, run_id: int, ups: Sequence[PayUp], kind_of: KindOf) -> None:
    found = find(connection, owner, [up.id for up in ups])
    pairs = [(found[folded(up.id)], up) for up in ups]
    statement = update(ORDERS).where(ORDERS.c.row == bindparam("b_row")).values(pay_at=bindparam("b_at", type_=ORDERS.c.pay_at.type))
    run_many(connection, statement, [{"b_row": order.row, "b_at": up.look_at} for order, up in pairs])
    left = dismissed_alike(connection, [order.row for order, up in pairs if up.problems])
    findings = [
        Finding(order.row, PAYING, still_told(up.problems, left.get(order.row, ()), ONLY_TOLD), up.at, frozenset({PAYING}))
        for order, up in pairs
    ]
    update_problems(connection, owner, findings, kind_of, run_id)
    lines = [happening(order.row, up.at, kind, run_id=run_id, facts=facts) for order, up in pairs for kind, facts in up.timeline]
    add_happenings(connection, lines)


def to_export(connection: Connection, owner: Owner, at: datetime, limit: int) -> list[str]:
    due = (ORDERS.c.target_id == owner.target_id, is_due(owner, ORDERS.c.export_at, at, FARTHEST_FOLLOW), ORDERS.c.state.in_(IN_OMNI))
    return list(connection.execute(select(ORDERS.c.id).where(*due).order_by(ORDERS.c.export_at, ORDERS.c.row).limit(limit)).scalars())


def exported(connection: Connection, owner: Owner, run_id: int, order_ids: Sequence[str], at: datetime) -> None:
    set_due(connection, owner, EXPORT_AT, order_ids, None)
    rows = [each.row for each in find(connection, owner, order_ids).values()]
    add_happenings(connection, [happening(row, at, "exported", run_id=run_id) for row in rows])
