"""The PIN as a ledger keeps it, and the wrong tries, counted so that two programs at once have no more of them than one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, select, text

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.core.pin.guarded import CHANGED, wait
from omni_desktop.core.pin.tries import Clock, Moment, Tries, anchored, left, tried
from omni_desktop.core.record.audit import Deed
from omni_desktop.storage.database.columns import MILLION, POSTGRESQL
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.pin_tables import PIN, PIN_TRIES
from omni_desktop.storage.ledger.audit import LEDGER, write
from omni_desktop.storage.shared.server_time import awake

ROW = 1                         # the id of the only row of each table
MAY_CHANGE = "SELECT has_table_privilege('pin', 'UPDATE')"


@dataclass(frozen=True, slots=True)
class Pin:
    """`hash` is "" where there is none."""

    hash: str = ""
    at: datetime | None = None
    by: str = ""


class KeptPin:
    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> Pin:
        with self._database.reading() as connection:
            return _read(connection)

    def keep(self, pin: Pin, at: datetime, before: str, deed: Deed) -> None:
        """Over the one whose hash is `before`. Raises CannotContinue (`pin_changed`) where that isn't the one that counts any more."""
        with self._database.writing_durably() as connection:
            if _read(connection).hash != before:
                raise CannotContinue(CHANGED, code="pin_changed")
            connection.execute(renewing(PIN, "hash", "at", "by"), {"id": ROW, "hash": pin.hash, "at": at, "by": pin.by})
            _keep_tries(connection, Tries())
            write(connection, LEDGER, pin.by, [deed])

    def note(self, store_id: int, by: str, deed: Deed) -> None:
        with self._database.writing() as connection:
            write(connection, store_id, by, [deed])

    def role(self) -> Literal["manager", "till"]:
        """What this computer's login may do; whoever has a file has all of it."""
        with self._database.reading() as connection:
            is_file = connection.dialect.name != POSTGRESQL
            return "manager" if is_file or connection.execute(text(MAY_CHANGE)).scalar_one() else "till"


class KeptTries:
    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> tuple[int, float]:
        """How many were wrong in a row, and the seconds until the next one."""
        with self._database.reading() as connection:
            tries = _tries(connection)
            return tries.wrong, left(tries, self._moment(connection))

    def begin(self) -> int:
        """One more, counted before it is looked at: which it is. Raises TryLater (`pin_wait`) where it comes too early."""
        with self._database.writing_durably() as connection:
            now = self._moment(connection)
            tries = anchored(_tries(connection), now)
            seconds = left(tries, now)
            tries = tries if seconds else tried(tries, now)
            _keep_tries(connection, tries)
        if seconds:
            raise TryLater(wait(seconds), code="pin_wait", facts={"seconds": str(int(seconds) + 1)})
        return tries.wrong

    def forget(self) -> None:
        """The last one was right."""
        with self._database.writing_durably() as connection:
            _keep_tries(connection, Tries())

    def _moment(self, connection: Connection) -> Moment:
        if connection.dialect.name != POSTGRESQL:
            return Moment("computer", awake())
        return Moment("server", float(connection.execute(text("SELECT extract(epoch FROM clock_timestamp())")).scalar_one()))


def _read(connection: Connection) -> Pin:
    row = connection.execute(select(PIN.c.hash, PIN.c.at, PIN.c.by).where(PIN.c.id == ROW)).one_or_none()
    return Pin() if row is None else Pin(row.hash, row.at, row.by)


def _tries(connection: Connection) -> Tries:
    row = connection.execute(select(PIN_TRIES).where(PIN_TRIES.c.id == ROW)).one_or_none()
    if row is None:
        return Tries()
    clocks: dict[str, Clock] = {"computer": "computer", "server": "server"}
    return Tries(row.wrong, Moment(clocks.get(row.clock, ""), row.microseconds / MILLION))


def _keep_tries(connection: Connection, tries: Tries) -> None:
    values = {"wrong": tries.wrong, "clock": tries.last.clock, "microseconds": int(tries.last.seconds * MILLION)}
    connection.execute(renewing(PIN_TRIES, *values), {"id": ROW, **values})
