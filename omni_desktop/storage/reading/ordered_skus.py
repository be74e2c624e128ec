"""Which SKUs the orders of the ledger have: what was sold lately, and what held orders wait for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from sqlalchemy import Connection, or_, select

from omni_desktop.core.catalogue.look import OrderedSku
from omni_desktop.core.order import ZERO, Order, Status
from omni_desktop.core.record.record import State
from omni_desktop.storage.database.rows import Owner, chunks, documents_of
from omni_desktop.storage.database.tables import ORDERS

HELD = (State.HELD.value, State.REFUSED.value)
AT_ONCE = 200


def ordered_skus(connection: Connection, owner: Owner, since: datetime, read: Callable[[bytes], Order | None]) -> Iterator[OrderedSku]:
    """Of orders placed since then that aren't cancelled, and of those that are held, however old. What can't be read is left out."""
    query = select(ORDERS.c.row, ORDERS.c.id, ORDERS.c.state, ORDERS.c.grand_total, ORDERS.c.placed_at)
    query = query.where(ORDERS.c.target_id == owner.target_id, ORDERS.c.status != Status.CANCELLED.value)
    query = query.where(or_(ORDERS.c.placed_at >= since, ORDERS.c.state.in_(HELD)))
    orders = {row.row: row for row in connection.execute(query.order_by(ORDERS.c.row))}
    for some in chunks(orders, AT_ONCE):
        documents = documents_of(connection, some, "neto")
        for number, part in sorted(documents):
            row, order = orders[number], read(documents[number, part])
            for line in order.lines if order else ():
                is_recent = row.placed_at >= since
                yield OrderedSku(row.id, line.sku, line.quantity if is_recent else ZERO, row.state in HELD, row.grand_total or ZERO)
