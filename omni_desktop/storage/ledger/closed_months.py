"""Months that somebody closed, with the digest of their proof then. Written once: a month is never closed over."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from omni_desktop.core.proof.rows import Closed
from omni_desktop.core.record.audit import Deed
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import CLOSED_MONTHS
from omni_desktop.storage.ledger.audit import head, write


def closed_month(connection: Connection, owner: Owner, month: str) -> Closed | None:
    query = select(CLOSED_MONTHS).where(CLOSED_MONTHS.c.target_id == owner.target_id, CLOSED_MONTHS.c.month == month)
    row = connection.execute(query).one_or_none()
    return None if row is None else Closed(row.month, row.at, row.by, row.digest)


def keep_closed(connection: Connection, owner: Owner, closed: Closed) -> bool:
    """Whether it was not closed before."""
    values = {"target_id": owner.target_id, "month": closed.month, "at": closed.at, "by": closed.by, "digest": closed.digest}
    try:
        with connection.begin_nested():
            connection.execute(insert(CLOSED_MONTHS).values(**values))
    except IntegrityError:
        return False
    write(connection, owner.store_id, closed.by, [Deed("month_closed", closed.at, {"month": closed.month, "hash": closed.digest})])
    n, newest = head(connection) or (0, "")
    ours = (CLOSED_MONTHS.c.target_id == owner.target_id, CLOSED_MONTHS.c.month == closed.month)
    connection.execute(update(CLOSED_MONTHS).where(*ours).values(audit_n=n, audit_hash=newest))
    return True
