"""When the leases of earlier runs ended: what one of them left unsettled counts from there. A ledger of one computer has no leases."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, select

from omni_desktop.storage.database.lease_tables import LEASES
from omni_desktop.storage.database.rows import Owner


def with_lease_end(query: Select[Any], owner: Owner, runs: Table, run_id: ColumnElement[int]) -> Select[Any]:
    """`runs` has the run (or send) that each row of `query` belongs to; the rows get `lease_end`, NULL for the lease that goes on."""
    of_store = LEASES.c.store_id == owner.store_id
    newest = select(func.max(LEASES.c.token)).where(of_store).correlate(None).scalar_subquery()
    query = query.outerjoin(runs, runs.c.id == run_id)
    earlier = and_(of_store, LEASES.c.token == runs.c.lease, LEASES.c.token < newest)
    return query.outerjoin(LEASES, earlier).add_columns(LEASES.c.until.label("lease_end"))
