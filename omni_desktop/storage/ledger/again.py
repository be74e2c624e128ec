"""An order that is made once more after its sales orders were voided by an undo: what stood for it is over, and its history stays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select, update

from omni_desktop.core.inventory import folded
from omni_desktop.core.record.record import State
from omni_desktop.core.record.updates import Write
from omni_desktop.storage.database.rows import KeptOrder, Owner, Values, add_happenings, find, happening
from omni_desktop.storage.database.tables import ORDERS, SALES_ORDERS, WRITES

ENDS = tuple(each.value for each in (Write.DISPATCH, Write.STAGE, Write.VOID, Write.UNDO))


def start_again(connection: Connection, owner: Owner, run_id: int, references: Mapping[str, str], at: datetime) -> None:
    """`references`: the new one of each order. Raises ValueError where one of them stands, or may stand, in Omni."""
    found = find(connection, owner, references)
    for order_id, reference in references.items():
        order = found[folded(order_id)]
        _refuse_standing(connection, order)
        add_happenings(connection, [_told(order, reference, run_id, at)])
        _end_sales_orders(connection, order)
        connection.execute(update(ORDERS).where(ORDERS.c.row == order.row).values(**_begun(reference)))


def _refuse_standing(connection: Connection, order: KeptOrder) -> None:
    states = connection.execute(select(SALES_ORDERS.c.state).where(SALES_ORDERS.c.order_row == order.row)).scalars().all()
    if order.state != State.VOIDED or any(state != State.VOIDED for state in states):
        raise ValueError(f"not void: {order.id}")


def _end_sales_orders(connection: Connection, order: KeptOrder) -> None:
    """They are no parts of what comes, and what ended them is no end of that."""
    parts = connection.execute(select(SALES_ORDERS.c.part, SALES_ORDERS.c.reference).where(SALES_ORDERS.c.order_row == order.row)).all()
    ends = (WRITES.c.order_row == order.row, WRITES.c.kind.in_(ENDS), WRITES.c.key == "")
    for part in parts:
        connection.execute(update(WRITES).where(*ends, WRITES.c.part == part.part).values(key=part.reference))
    over = {"state": State.REFUSED.value, "omni_id": 0, "omni_total": None, "omni_status": ""}
    connection.execute(update(SALES_ORDERS).where(SALES_ORDERS.c.order_row == order.row).values(**over))


def _begun(reference: str) -> Values:
    """As an order that was just found; read anew until it is in Omni."""
    found: Values = {"state": State.FOUND.value, "reference": reference, "to_read": True, "attempts": 0, "next_look_at": None}
    gone: Values = {"omni_id": 0, "omni_total": None, "omni_status": "", "settled": "", "insists": False}
    return {**found, **gone, "follow": "", "follow_words": "", "follow_at": None}


def _told(order: KeptOrder, reference: str, run_id: int, at: datetime) -> Values:
    return happening(order.row, at, "made_again", run_id=run_id, facts={"reference": reference})
