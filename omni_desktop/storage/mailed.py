"""What was mailed: noted before a mail leaves, so that of all computers of a ledger one sends it, and sends it once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select

from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.own_words import kept
from omni_desktop.storage.database.worker_tables import MAILED


class Mailed:
    def __init__(self, database: Database, store_id: int) -> None:
        self._database, self._store_id = database, store_id

    def noted(self) -> set[tuple[str, str]]:
        """(kind, key)."""
        query = select(MAILED.c.kind, MAILED.c.key).where(MAILED.c.store_id == self._store_id).order_by(MAILED.c.kind, MAILED.c.key)
        with self._database.reading() as connection:
            return {(row.kind, row.key) for row in connection.execute(query)}

    def claim(self, kind: str, key: str, at: datetime) -> bool:
        """Whether it is ours to send."""
        values = {"store_id": self._store_id, "kind": kind, "key": key, "at": at}
        with self._database.writing_durably() as connection:
            return connection.execute(kept(MAILED, values)).rowcount == 1

    def forget(self, noted: Iterable[tuple[str, str]]) -> None:
        """It surely never left, or its cause is over."""
        table = MAILED.c
        with self._database.writing() as connection:
            for kind, key in noted:
                connection.execute(delete(MAILED).where(table.store_id == self._store_id, table.kind == kind, table.key == key))
