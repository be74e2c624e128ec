"""Which of Omni's sales orders this ledger made or adopted, for this store or for another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, and_, or_, select

from omni_desktop.core.record.record import UNSETTLED
from omni_desktop.storage.database.rows import Owner, chunks
from omni_desktop.storage.database.tables import ORDERS, SALES_ORDERS


def own_sales_orders(connection: Connection, owner: Owner, omni_ids: Sequence[int]) -> frozenset[int]:
    query = select(SALES_ORDERS.c.omni_id).where(SALES_ORDERS.c.target_id == owner.target_id)
    return frozenset(row.omni_id for ids in chunks(omni_ids) for row in connection.execute(query.where(SALES_ORDERS.c.omni_id.in_(ids))))


def sent_by_other_stores(connection: Connection, owner: Owner | None, references: Mapping[int, str]) -> dict[int, datetime]:
    """As core.ports.ledger.sends.Sends has it. `owner` None: of a store that isn't there yet."""
    table = SALES_ORDERS.c
    query = select(table.omni_id, table.reference, ORDERS.c.placed_at).join(ORDERS, ORDERS.c.row == table.order_row)
    query = query.where(table.target_id != owner.target_id) if owner else query
    found: dict[int, datetime] = {}
    for ids in chunks(references):
        named: dict[str, list[int]] = defaultdict(list)
        for each in ids:
            named[references[each].strip()].append(each)
        unanswered = and_(table.omni_id == 0, table.state.in_(UNSETTLED), table.reference.in_(named))
        for omni_id, reference, placed_at in connection.execute(query.where(or_(table.omni_id.in_(ids), unanswered))):
            found |= {each: placed_at for each in named.get(reference.strip(), ()) if omni_id in (0, each)}
    return found
