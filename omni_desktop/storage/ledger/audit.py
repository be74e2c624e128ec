"""The audit is written in the transaction of what it tells of: neither is there without the other. Writers come one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, func, select

from omni_desktop.core.record.audit import BEGUN, AuditEntry, Deed, entry
from omni_desktop.storage.database.audit_tables import AUDIT, AUDIT_HEAD
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.rows import adding, run_many, tell
from omni_desktop.storage.database.tables import SETTINGS_VERSIONS

NEWEST = 1                      # the id of the head's only row
LEDGER = 0
"""The store of entries that are of no store."""


def write(connection: Connection, store: int, who: str, deeds: Sequence[Deed]) -> None:
    if not deeds:
        return
    n, before = _newest(connection, deeds[0].at)
    rows: list[AuditEntry] = []
    for deed in deeds:
        rows.append(entry(n + 1, store, who, deed, before))
        n, before = rows[-1].n, rows[-1].hash
    _keep(connection, rows)


def head(connection: Connection) -> tuple[int, str] | None:
    """The newest entry's number and hash, as the head keeps them."""
    row = connection.execute(select(AUDIT_HEAD.c.n, AUDIT_HEAD.c.hash).where(AUDIT_HEAD.c.id == NEWEST)).one_or_none()
    return None if row is None else (row.n, row.hash)


def _newest(connection: Connection, at: datetime) -> tuple[int, str]:
    ends = connection.execute(_ends()).one()
    kept, standing, before = ends.newest, ends.standing, ends.hash
    if kept is None:
        return _begin(connection, standing or 0, at)
    return max(kept, standing or 0), before


@cache
def _ends() -> Select[Any]:
    """The head's number, the number of the last entry, the head's hash."""
    newest, hashed = (select(column).where(AUDIT_HEAD.c.id == NEWEST).scalar_subquery() for column in (AUDIT_HEAD.c.n, AUDIT_HEAD.c.hash))
    standing = select(func.max(AUDIT.c.n)).scalar_subquery()
    return select(newest.label("newest"), standing.label("standing"), hashed.label("hash"))


def _begin(connection: Connection, standing: int, at: datetime) -> tuple[int, str]:
    """In a new ledger. Where settings were saved already somebody took the chain away: that it begins again is an entry that breaks it."""
    saved = connection.execute(select(func.count()).select_from(SETTINGS_VERSIONS)).scalar_one()
    deed = Deed(BEGUN, at, {"ledger": "lost" if saved else "new"})
    first = entry(max(standing, int(saved > 0)) + 1, LEDGER, "", deed, "")
    _keep(connection, [first])
    return first.n, first.hash


def _keep(connection: Connection, rows: Sequence[AuditEntry]) -> None:
    run_many(connection, adding(AUDIT), [row._asdict() for row in rows])
    tell(connection, renewing(AUDIT_HEAD, "n", "hash"), {"id": NEWEST, "n": rows[-1].n, "hash": rows[-1].hash})
