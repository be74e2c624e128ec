"""The run lock of a store whose ledger several computers share: a lease on the server, which ends when its holder is silent.

A row for each (storage.database.tables.LEASES), and an advisory lock of its own number on the holder's connection, which a killed holder
frees at once. It is taken when that lock is free, or when the time of the last one is over by the server's clock; each has the next higher
number. Four fences keep a holder that stood still from writing anything once another one may have begun:

1. each writing transaction begins with a look at the lease (leased_database);
2. each call is counted in a transaction that looks at it first (calls);
3. in the last moment before a write leaves, this computer's clocks must lie before the end (`refuse_late`, asked by web.session);
4. what an earlier holder left unsettled counts from its lease's end, not from its own time (core.writes.once.ended_of).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from threading import Event, Thread
from typing import Any

import psycopg

from omni_desktop.core.errors import CannotContinue, Fault, TryLater
from omni_desktop.core.ports.call_log import CallLog
from omni_desktop.core.ports.program.downloads import Running
from omni_desktop.storage.database.columns import MILLION, POSTGRESQL, instant
from omni_desktop.storage.database.postgresql import WRITES, ServerDatabase
from omni_desktop.storage.database.server_functions import NOW
from omni_desktop.storage.database.server_schema import refuse_other_revision
from omni_desktop.storage.faults import LEASE_OVER_SENTENCE, UNREACHABLE_SENTENCE, translated
from omni_desktop.storage.run_lock import already_running
from omni_desktop.storage.shared.calls import SharedCalls
from omni_desktop.storage.shared.leased_database import LeasedDatabase
from omni_desktop.storage.shared.lines import Lines
from omni_desktop.storage.shared.server_time import Here, ServerTime, here

LEASES = 0x0D10_0000            # of advisory locks: so much more than the store's number; the second is the lease's
HEARTBEATS, MARGIN = 3, 6       # a third of its length, and a sixth
WATCHED_EVERY = 0.25            # seconds
SAID_FROM, TOO_FAR_APART = timedelta(seconds=60), timedelta(minutes=5)
NEWEST = "SELECT token, holder, taken_at, until, {now} FROM leases WHERE store_id = %s ORDER BY token DESC LIMIT 1 FOR UPDATE"
TAKE = (
    "INSERT INTO leases (store_id, token, holder, starter, taken_at, until) "
    "SELECT %s, %s, %s, %s, moment, moment + %s FROM (SELECT {now} AS moment) AS clock RETURNING taken_at"
)
RENEW = (
    "UPDATE leases SET until = {now} + %s WHERE store_id = %s AND token = %s AND until > {now} "
    "AND NOT EXISTS (SELECT FROM leases AS later WHERE later.store_id = leases.store_id AND later.token > leases.token) RETURNING {now}"
)
END = "UPDATE leases SET until = least(until, {now}) WHERE store_id = %s AND token = %s"
LOCKED = (
    "EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = %s::bigint::oid AND objid = {token} AND objsubid = 2 "
    "AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))"
)
STANDS = f"SELECT {LOCKED}".format(token="%s::bigint::oid")
RUNNING = (
    "SELECT token, holder, taken_at FROM leases WHERE store_id = %s AND until > {now} "
    f"AND {LOCKED.format(token='token::oid')} ORDER BY token DESC LIMIT 1"
)
_HELD_HERE: set[tuple[str, int, int]] = set()


class Lease:
    """Implements core.ports.Hold and storage.hold.RunLock; for one use after the other. `seconds` is its length, `by` user@COMPUTER."""

    def __init__(self, database: ServerDatabase, store_id: int, seconds: int, by: str) -> None:
        self.token: int | None = None
        self.time = ServerTime()
        self._database = database
        self._store_id = store_id
        self._seconds = seconds
        self._by = by
        self._lines = Lines(database.address, seconds)
        self._ends = Here(0.0, 0.0)
        self._is_lost = False
        self._is_held = False

    @property
    def hold(self) -> Lease:
        return self

    @property
    def key(self) -> tuple[int, int]:
        assert self.token is not None
        return self._store_id, self.token

    def is_over(self) -> bool:
        self._is_lost = self._is_lost or here().awake >= self._ends.awake
        return self._is_lost

    def refuse_over(self) -> None:
        if self.is_over():
            raise TryLater(LEASE_OVER_SENTENCE, code="lease_over")

    def refuse_late(self) -> None:
        now, margin = here(), self._seconds / MARGIN
        if self.is_over() or now.awake >= self._ends.awake - margin or now.wall >= self._ends.wall - margin:
            raise TryLater(LEASE_OVER_SENTENCE, code="lease_over")

    def now(self) -> datetime:
        return self.time.now()

    def calls(self, _log: CallLog) -> CallLog:
        """Counted in a transaction that looks at the lease first; `_log` is for questions beside a run."""
        return SharedCalls(self.connect, lambda: self.key, self.now)

    @contextmanager
    def held(self, starter: str, *, is_upgrade: bool = False) -> Iterator[LeasedDatabase]:
        """The ledger, as long as the lease lasts: nobody upgrades it meanwhile. Raises CannotContinue (`already_running`, `clock_wrong`,
        `database_newer`, `database_older`) and TryLater."""
        if self._is_held:               # by this very program: what it holds stays as it is
            raise already_running({"by": self._by, "starter": self._by})
        self._is_held = True
        self._lines, self._is_lost, self.token = Lines(self._database.address, self._seconds), False, None
        self._extend(here())
        over = Event()
        watchdog = Thread(target=self._watch, args=(self._lines, over), name="lease watchdog", daemon=True)
        watchdog.start()
        try:
            with translated():
                line = self._lines.connect()
                line.execute("SET synchronous_commit = on")
                self._refuse_wrong_clock(line)
                self._take(line, starter)
            with self._beating(line), self._known_here():
                database = LeasedDatabase(self._database.address, self)
                try:
                    if not is_upgrade:
                        with database.reading() as connection:
                            refuse_other_revision(connection)
                    yield database
                finally:
                    database.close()
        finally:
            over.set()
            watchdog.join()
            self._lines.close()
            self._is_held = False

    def connect(self) -> psycopg.Connection[Any]:
        """One more, as long as the lease's own stands. A server that went down and came back has forgotten what a run said last: who went
        on would go on from what isn't there any more."""
        store_id, token = self.key
        line = self._lines.connect()
        if not _row(line.execute(STANDS, (LEASES + store_id, token)))[0]:
            self._is_lost = True
            line.close()
            raise TryLater(LEASE_OVER_SENTENCE, code="lease_over")
        return line

    def _extend(self, sent: Here) -> None:
        self._ends = Here(sent.awake + self._seconds, sent.wall + self._seconds)

    def _refuse_wrong_clock(self, line: psycopg.Connection[Any]) -> None:
        sent = here()
        self.time.tell(instant(_row(line.execute(f"SELECT {NOW}"))[0]), sent)
        apart = abs(self.time.apart())
        if apart > TOO_FAR_APART:
            minutes = str(round(apart / timedelta(minutes=1)))
            raise CannotContinue(
                f"This computer's clock and the clock of the shared ledger's server are {minutes} minutes apart. Nothing was downloaded. "
                "Set this computer's date and time.",
                code="clock_wrong",
                facts={"minutes": minutes},
            )

    def clock_trouble(self) -> str:
        apart = self.time.apart()
        if abs(apart) < SAID_FROM:
            return ""
        seconds = round(abs(apart).total_seconds())
        if apart < timedelta():
            return f"This computer's clock is {seconds} seconds behind the shared ledger's server."
        return f"This computer's clock is {seconds} seconds ahead of the shared ledger's server."

    def _take(self, line: psycopg.Connection[Any], starter: str) -> None:
        """Behind every transaction that an earlier holder began: what it wrote is seen by whoever reads from now on."""
        line.execute(WRITES.format(level="on"), prepare=False)
        try:
            newest = line.execute(NEWEST.format(now=NOW), (self._store_id,)).fetchone()
            last = 0
            if newest:
                last, holder, since, until, now = newest
                if until > now and not self._is_free(line, last):
                    raise already_running({"by": holder, "starter": holder, "since": instant(since).isoformat()})
            sent, token = here(), last + 1
            if not self._lock(line, token):
                raise already_running({})
            given = (self._store_id, token, self._by, starter, self._seconds * MILLION)
            line.execute(TAKE.format(now=NOW), given)
            line.execute("COMMIT")
        except BaseException:
            with suppress(psycopg.Error):
                line.execute("ROLLBACK")
            raise
        self.token = token
        self._extend(sent)

    def _is_free(self, line: psycopg.Connection[Any], token: int) -> bool:
        """Whether its holder's connection has ended, that is: its process."""
        if not self._lock(line, token):
            return False
        line.execute("SELECT pg_advisory_unlock(%s::int, %s::int)", (LEASES + self._store_id, token))
        return True

    def _lock(self, line: psycopg.Connection[Any], token: int) -> bool:
        return bool(_row(line.execute("SELECT pg_try_advisory_lock(%s::int, %s::int)", (LEASES + self._store_id, token)))[0])

    @contextmanager
    def _beating(self, line: psycopg.Connection[Any]) -> Iterator[None]:
        ending = Event()
        heart = Thread(target=self._beat, args=(line, ending), name="lease heartbeat", daemon=True)
        heart.start()
        try:
            yield
        finally:
            ending.set()
            heart.join()
            if not self.is_over():
                with suppress(psycopg.Error, Fault):
                    line.execute(END.format(now=NOW), self.key)

    def _beat(self, line: psycopg.Connection[Any], ending: Event) -> None:
        while not ending.wait(self._seconds / HEARTBEATS):
            sent = here()
            try:
                renewed = line.execute(RENEW.format(now=NOW), (self._seconds * MILLION, *self.key)).fetchone()
            except psycopg.Error:           # the server is away: with the connection its lock went, and anybody may begin
                renewed = None
            if renewed is None or self.is_over():
                self._is_lost = True
                return
            self.time.tell(instant(renewed[0]), sent)
            self._extend(sent)

    def _watch(self, lines: Lines, over: Event) -> None:
        while not over.wait(WATCHED_EVERY):
            if self.is_over():
                lines.cut()
                self._database.note_away(TryLater(UNREACHABLE_SENTENCE, code="ledger_unreachable"))
                return

    @contextmanager
    def _known_here(self) -> Iterator[None]:
        mine = (self._database.address.url, *self.key)
        _HELD_HERE.add(mine)
        try:
            yield
        finally:
            _HELD_HERE.discard(mine)

    def holder(self) -> Running | None:
        """Who has it now, on whichever computer. None while the server is away: a mirror doesn't know."""
        with self._database.reading() as connection:
            if connection.dialect.name != POSTGRESQL:
                return None
            driver: Any = connection.connection.driver_connection
            found = driver.execute(RUNNING.format(now=NOW), (self._store_id, LEASES + self._store_id)).fetchone()
        if found is None:
            return None
        token, by, since = found
        return Running(by, instant(since), here=(self._database.address.url, self._store_id, token) in _HELD_HERE)



def _row(answer: psycopg.Cursor[Any]) -> Any:
    row = answer.fetchone()
    assert row is not None
    return row
