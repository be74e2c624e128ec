"""Which computers download day and night: a row for each worker, which it brings up to date about once a minute."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from omni_desktop import VERSION
from omni_desktop.core.record.workers import WorkerSeen
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.own_words import renewed
from omni_desktop.storage.database.worker_tables import WORKERS
from omni_desktop.storage.who import account, computer


class Workers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def seen(self, store_id: int) -> list[WorkerSeen]:
        """Of that store, or all of them; who was seen last comes first."""
        table = WORKERS.c
        query = select(table.computer, table.user, table.version, table.seen, table.ended, table.trouble)
        query = query.where(table.only_store.in_((0, store_id))) if store_id else query
        with self._database.reading() as connection:
            return [WorkerSeen(*row) for row in connection.execute(query.order_by(table.seen.desc(), table.computer, table.user))]

    def note(self, only_store: int, at: datetime, trouble: str, *, ended: bool) -> None:
        """Of this computer and account."""
        key = {"computer": computer(), "user": account(), "only_store": only_store}
        values = {"version": VERSION, "seen": at, "ended": at if ended else None, "trouble": trouble}
        with self._database.writing() as connection:
            connection.execute(renewed(WORKERS, key, values))

    def forget(self, only_store: int) -> None:
        ours = (WORKERS.c.computer == computer(), WORKERS.c.user == account(), WORKERS.c.only_store == only_store)
        with self._database.writing() as connection:
            connection.execute(delete(WORKERS).where(*ours))
