"""Which orders a run sent to Omni, or found there and linked: what its undo is about."""

from __future__ import annotations

from sqlalchemy import Connection, and_, or_, select

from omni_desktop.core.record.record import State
from omni_desktop.core.record.undo_report import MadeOrder
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import ORDERS, RUN_ORDERS, SALES_ORDERS
from omni_desktop.storage.database.unfit import word

MADE = (State.CREATED.value, State.ADOPTED.value)


def made_by(connection: Connection, owner: Owner, run_id: int) -> list[MadeOrder]:
    """First placed first. By who sent them, and by who told that they are there: a run may settle what an earlier one sent.

    What was sent again later, after an undo, is no longer this run's.
    """
    sent = select(SALES_ORDERS.c.order_row).where(SALES_ORDERS.c.target_id == owner.target_id, SALES_ORDERS.c.run_id == run_id)
    told = select(RUN_ORDERS.c.order_row).where(RUN_ORDERS.c.run_id == run_id, RUN_ORDERS.c.result.in_(MADE))
    linked = select(RUN_ORDERS.c.order_row).where(RUN_ORDERS.c.run_id == run_id, RUN_ORDERS.c.result == State.ADOPTED.value)
    later = select(SALES_ORDERS.c.order_row).where(SALES_ORDERS.c.target_id == owner.target_id, SALES_ORDERS.c.run_id > run_id)
    rows = set(connection.execute(linked).scalars())
    orders = select(ORDERS.c.row, ORDERS.c.id, ORDERS.c.state, ORDERS.c.reference)
    own = or_(ORDERS.c.row.in_(sent), and_(ORDERS.c.row.in_(told), ORDERS.c.row.not_in(later)))
    orders = orders.where(ORDERS.c.target_id == owner.target_id, own)
    found = connection.execute(orders.order_by(ORDERS.c.placed_at, ORDERS.c.row))
    return [MadeOrder(row.id, word(State, row.state), row.reference, row.row in rows) for row in found]
