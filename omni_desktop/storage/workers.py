"""Which computers download day and night: a row for each worker, which it brings up to date about once a minute."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from omni_desktop import VERSION
from omni_desktop.core.record.workers import WorkerSeen
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.own_words import clock_of, renewed
from omni_desktop.storage.database.worker_tables import WORKERS
from omni_desktop.storage.who import account, computer


class Workers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def seen(self, store_id: int) -> list[WorkerSeen]:
        """Of that store, or all of them; who was seen last comes first. Times are the ledger's (`clock_of`)."""
        with self._database.reading() as connection:
            return _seen(connection, store_id)

    def seen_by(self, store_id: int, here: datetime) -> list[WorkerSeen]:
        """The same by this computer's clock, which may stand otherwise than the server's; `here`: what it says now."""
        with self._database.reading() as connection:
            ahead = here - clock_of(connection, here)
            return [_moved(each, ahead) for each in _seen(connection, store_id)]

    def note(self, only_store: int, at: datetime, trouble: str, *, ended: bool) -> None:
        """Of this computer and account. `at` by this computer's clock, which counts where the ledger has none."""
        key = {"computer": computer(), "user": account(), "only_store": only_store}
        with self._database.writing() as connection:
            seen = clock_of(connection, at)
            values = {"version": VERSION, "seen": seen, "ended": seen if ended else None, "trouble": trouble}
            connection.execute(renewed(WORKERS, key, values))

    def forget(self, only_store: int) -> None:
        ours = (WORKERS.c.computer == computer(), WORKERS.c.user == account(), WORKERS.c.only_store == only_store)
        with self._database.writing() as connection:
            connection.execute(delete(WORKERS).where(*ours))


def _seen(connection: Connection, store_id: int) -> list[WorkerSeen]:
    table = WORKERS.c
    query = select(table.computer, table.user, table.version, table.seen, table.ended, table.trouble)
    query = query.where(table.only_store.in_((0, store_id))) if store_id else query
    return [WorkerSeen(*row) for row in connection.execute(query.order_by(table.seen.desc(), table.computer, table.user))]


def _moved(worker: WorkerSeen, ahead: timedelta) -> WorkerSeen:
    return worker._replace(seen=worker.seen + ahead, ended=worker.ended and worker.ended + ahead)
