"""Which of Omni's sales orders this ledger made or adopted."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from omni_desktop.storage.database.rows import Owner, chunks
from omni_desktop.storage.database.tables import SALES_ORDERS


def own_sales_orders(connection: Connection, owner: Owner, omni_ids: Sequence[int]) -> frozenset[int]:
    query = select(SALES_ORDERS.c.omni_id).where(SALES_ORDERS.c.target_id == owner.target_id)
    return frozenset(row.omni_id for ids in chunks(omni_ids) for row in connection.execute(query.where(SALES_ORDERS.c.omni_id.in_(ids))))
