"""The orders of a closed month as they were then, beside its digest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, insert, select

from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.proof_tables import CLOSED_ROWS
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import KEPT

BRANCHES = "closed_branches_"


def keep_rows(connection: Connection, owner: Owner, month: str, body: bytes) -> None:
    """Written once, with its closing."""
    connection.execute(insert(CLOSED_ROWS).values(target_id=owner.target_id, month=month, body=body))


def keep_branches(connection: Connection, owner: Owner, month: str, names: Mapping[int, str], at: datetime) -> None:
    """By id. A branch that goes by another name afterwards changes no closed month."""
    body = json.dumps({str(number): name for number, name in names.items()}).encode()
    connection.execute(renewing(KEPT, "body", "at"), {"target_id": owner.target_id, "name": f"{BRANCHES}{month}", "body": body, "at": at})


def branches_then(connection: Connection, owner: Owner, month: str) -> dict[int, str]:
    query = select(KEPT.c.body).where(KEPT.c.target_id == owner.target_id, KEPT.c.name == f"{BRANCHES}{month}")
    names = json.loads(connection.execute(query).scalar() or b"{}")
    return {int(number): name for number, name in names.items()}


def rows_then(connection: Connection, owner: Owner, month: str) -> bytes:
    """core.proof.kept; empty where none were kept."""
    query = select(CLOSED_ROWS.c.body).where(CLOSED_ROWS.c.target_id == owner.target_id, CLOSED_ROWS.c.month == month)
    return bytes(connection.execute(query).scalar() or b"")
