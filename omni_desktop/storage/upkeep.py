"""What is done for this computer's record between downloads: a copy a day, and erasing of customer details that are old enough."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import func, select

from omni_desktop.core.record.clocks import Agreed, Clocks, agree, jump_sentence
from omni_desktop.core.words.personal import erased_before
from omni_desktop.storage.database.copies import try_copy
from omni_desktop.storage.database.database import Database, FileDatabase
from omni_desktop.storage.database.tables import CURSORS
from omni_desktop.storage.first_look import WINDOW
from omni_desktop.storage.ledger.erasing import erase, tidy
from omni_desktop.storage.places import Places
from omni_desktop.storage.saved_settings import SavedSettings, readable

ERASED_AT_ONCE = 2000           # a few seconds of a background thread
TIDIED, CLOCKS = WINDOW + "tidied", WINDOW + "clocks"


class Upkeep:
    """`ours` is always this computer's clock, which is believed only as far as the servers' agree."""

    def __init__(self, database: Database, places: Places, saved: SavedSettings) -> None:
        self._database, self._places, self._saved = database, places, saved

    def note_run(self, ours: datetime) -> str:
        """At the beginning of a run: keeps what the clock says. Returns a sentence where it jumped since the run before, once."""
        clocks = self._clocks(ours)
        agreed = agree(clocks)
        kept = {"last_run": ours.isoformat(), "jumped": agreed.jumped.isoformat() if agreed.jumped else ""}
        self._saved.save_computer({CLOCKS: json.dumps(kept)}, ours)
        return jump_sentence(clocks) if agreed.is_news else ""

    def erase(self, ours: datetime, days: int) -> bool:
        """Whether there is more to erase."""
        now = self._agreed(ours).now
        before = erased_before(now, days) if now else None
        if now is None or before is None:
            return False
        erased = erase(self._database, before, now, ERASED_AT_ONCE)
        if erased < ERASED_AT_ONCE:
            self._tidy_daily(now, days)
        return erased == ERASED_AT_ONCE

    def copy(self, ours: datetime) -> str:
        """Why there is no copy of today, or "". A server's ledger is copied by whoever looks after the server."""
        if not isinstance(self._database, FileDatabase):
            return ""
        servers = self._clocks(ours).servers
        return try_copy(self._database, self._places, min(ours, servers) if servers else ours)

    def _tidy_daily(self, now: datetime, days: int) -> None:
        """What only a file keeps of details that were erased: a server takes them away with dead rows, logs and backups of its own."""
        today = now.date().isoformat()
        if not isinstance(self._database, FileDatabase):
            return
        if self._saved.computer().get(TIDIED) != today and tidy(self._database, self._places, now, days):
            self._saved.save_computer({TIDIED: today}, now)

    def _agreed(self, ours: datetime) -> Agreed:
        return agree(self._clocks(ours))

    def _clocks(self, ours: datetime) -> Clocks:
        kept = readable(self._saved.computer().get(CLOCKS, "{}")) or {}
        return Clocks(ours, self._servers(), _instant(kept.get("last_run")), _instant(kept.get("jumped")))

    def _servers(self) -> datetime | None:
        """The newest of Neto's own times that any run met: of its last answer, and of the orders that were recorded."""
        columns = (CURSORS.c.fresh_from, CURSORS.c.watermark)
        newest = select(*(func.max(column, type_=column.type) for column in columns))
        with self._database.reading() as connection:
            row = connection.execute(newest).one()
        return max((each for each in row if each is not None), default=None)


def _instant(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
