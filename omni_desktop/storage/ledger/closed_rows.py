"""The orders of a closed month as they were then, beside its digest."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from omni_desktop.storage.database.proof_tables import CLOSED_ROWS
from omni_desktop.storage.database.rows import Owner


def keep_rows(connection: Connection, owner: Owner, month: str, body: bytes) -> None:
    """Written once, with its closing."""
    connection.execute(insert(CLOSED_ROWS).values(target_id=owner.target_id, month=month, body=body))


def rows_then(connection: Connection, owner: Owner, month: str) -> bytes:
    """core.proof.kept; empty where none were kept."""
    query = select(CLOSED_ROWS.c.body).where(CLOSED_ROWS.c.target_id == owner.target_id, CLOSED_ROWS.c.month == month)
    return bytes(connection.execute(query).scalar() or b"")
