"""Returns that Neto told of orders of a period, whether somebody looked at them or not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from sqlalchemy import Connection, select

from omni_desktop.core.proof.report import Days
from omni_desktop.core.proof.rows import Refunded
from omni_desktop.core.record.updates import Write, WriteState
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import ORDERS, PROBLEMS, WRITES
from omni_desktop.storage.reading.proof_orders import placed_between


def refunds_between(connection: Connection, owner: Owner, days: Days) -> Iterator[Refunded]:
    """Each once, as it was told last."""
    query = select(ORDERS.c.id, ORDERS.c.placed_at, PROBLEMS.c.facts).join(ORDERS, ORDERS.c.row == PROBLEMS.c.order_row)
    query = query.where(*placed_between(owner, days.moments[0], days.moments[-1]), PROBLEMS.c.code == "refunded_in_neto")
    credited = _credited(connection, owner, days)
    found: dict[tuple[str, str], Refunded] = {}
    for order_id, placed_at, facts in connection.execute(query.order_by(PROBLEMS.c.id)):
        told = [facts.get(name, "") for name in ("rma", "amount", "lines", "status")]
        day = days.names[bisect_right(days.moments, placed_at) - 1]
        found[order_id, told[0]] = Refunded(day, order_id, *told)._replace(credit_note=credited.get((order_id, told[0]), ""))
    yield from found.values()


def _credited(connection: Connection, owner: Owner, days: Days) -> dict[tuple[str, str], str]:
    """References of the credit notes that were made, by order and refund."""
    query = select(ORDERS.c.id, WRITES.c.key, WRITES.c.words).join(ORDERS, ORDERS.c.row == WRITES.c.order_row)
    made = (WRITES.c.kind == Write.CREDIT_NOTE.value, WRITES.c.state == WriteState.DONE.value)
    rows = connection.execute(query.where(*placed_between(owner, days.moments[0], days.moments[-1]), *made).order_by(WRITES.c.order_row))
    return {(order_id, rma): reference for order_id, rma, reference in rows}
