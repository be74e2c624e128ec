"""Creates whose outcome is not known: those that are looked for, that were given up, and that another store sent."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, TextClause, and_, or_, select, text

from omni_desktop.core.inventory import folded
from omni_desktop.core.order import ZERO
from omni_desktop.core.record.record import State, Unsettled
from omni_desktop.storage.database.columns import UNSETTLED_STATE
from omni_desktop.storage.database.rows import Owner, chunks, documents_of
from omni_desktop.storage.database.tables import ORDERS, RUNS, SALES_ORDERS, TARGETS
from omni_desktop.storage.database.unfit import word
from omni_desktop.storage.ledger.lease_ends import with_lease_end
from omni_desktop.storage.ledger.sending import LEFT


def unsettled(connection: Connection, owner: Owner) -> list[Unsettled]:
    table = SALES_ORDERS.c
    return _unclear(connection, owner, table.target_id == owner.target_id, text(f"sales_orders.{UNSETTLED_STATE}"))


def given_up(connection: Connection, owner: Owner, order_ids: Sequence[str]) -> list[Unsettled]:
    """Creates without a clear answer that nobody looks for any more: left alone, or held because of what was there instead."""
    table = SALES_ORDERS.c
    over = or_(table.state == LEFT, and_(table.state == State.HELD, table.omni_id == 0))
    ours = (ORDERS.c.target_id == owner.target_id, over)
    keys = [folded(order_id) for order_id in order_ids]
    return [each for some in chunks(keys) for each in _unclear(connection, owner, *ours, ORDERS.c.key.in_(some))]


def unclear_elsewhere(connection: Connection, owner: Owner, references: Sequence[str]) -> list[Unsettled]:
    """Of another store, one that was removed for instance, or of this one under another user name of the same Omni."""
    mine = select(TARGETS.c.omni_host).where(TARGETS.c.id == owner.target_id).scalar_subquery()
    others = select(TARGETS.c.id).where(TARGETS.c.omni_host == mine, TARGETS.c.id != owner.target_id)
    table = SALES_ORDERS.c
    unclear = (table.target_id.in_(others), text(f"sales_orders.{UNSETTLED_STATE}"))
    return [each for some in chunks(references) for each in _unclear(connection, owner, *unclear, table.reference.in_(some))]


def _unclear(connection: Connection, owner: Owner, *which: ColumnElement[bool] | TextClause) -> list[Unsettled]:
    table = SALES_ORDERS.c
    query = select(SALES_ORDERS, ORDERS.c.id).join(ORDERS, ORDERS.c.row == table.order_row).where(*which)
    query = with_lease_end(query, owner, RUNS, table.run_id)
    rows = connection.execute(query.order_by(table.order_row, table.part)).all()
    documents = documents_of(connection, dict.fromkeys(row.order_row for row in rows), "sent")
    return [
        Unsettled(
            order_id=row.id,
            part=row.part,
            reference=row.reference,
            state=State.IN_DOUBT if row.state == LEFT else word(State, row.state),
            intended_at=row.intended_at,
            document=documents.get((row.order_row, row.part), b""),
            total=row.total if row.total is not None else ZERO,
            omni_id=row.omni_id,
            ended_at=row.ended_at,
            answered=row.answered,
            absent_at=row.absent_at,
            server_at=row.server_at,
            resend=row.resend,
            lease_end=row.lease_end,
        )
        for row in rows
    ]
