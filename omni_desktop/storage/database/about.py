"""What a ledger says of itself: its id, which never changes, and who brought its schema up to date."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, select

from omni_desktop import VERSION
from omni_desktop.storage.database.tables import COMPATIBLE_FROM, LEDGER


def facts_of(connection: Connection) -> dict[str, str]:
    return {row.name: row.value for row in connection.execute(select(LEDGER.c.name, LEDGER.c.value).order_by(LEDGER.c.name))}


def ledger_id(connection: Connection) -> str:
    """32 hexadecimal digits."""
    return str(connection.execute(select(LEDGER.c.value).where(LEDGER.c.name == "id")).scalar_one())


def new_id() -> str:
    return uuid4().hex


def first_facts(by: str, at: datetime) -> dict[str, str]:
    return {"id": new_id(), **revision_facts(by, at)}


def revision_facts(by: str, at: datetime) -> dict[str, str]:
    """`compatible_from`: programs of that revision or a later one may go on with this schema."""
    return {"compatible_from": COMPATIBLE_FROM, "upgraded_at": at.isoformat(), "upgraded_by": by, "version": VERSION}
