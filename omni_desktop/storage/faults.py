"""What a database can do wrong, as the four errors of the house: by SQLite's result codes, and by PostgreSQL's SQLSTATE."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from omni_desktop.core.errors import CannotContinue, Fault, TryLater
from omni_desktop.core.sentence import Sentence
from omni_desktop.storage.database.unfit import Unfit


class _Meaning(NamedTuple):
    fault: type[Fault]
    code: str
    sentence: str


_LOCKED = _Meaning(
    TryLater, "database_locked", "Another program is using our database and didn't let go. Nothing is lost; the next try goes on."
)
_FULL = _Meaning(CannotContinue, "disk_full", "The disk is full, so nothing more can be recorded. Free some space, then try again.")
_DAMAGED = _Meaning(
    CannotContinue,
    "database_damaged",
    "Our database file is damaged. Put back a copy of it before downloading again.",
)
_CLOSED = _Meaning(
    CannotContinue,
    "database_unreachable",
    "Our database file can't be opened or written. Check that the data folder is there, that your account may write to it and that none "
    "of its files is read-only.",
)
_DISK = _Meaning(
    CannotContinue, "disk_failed", "The disk reported an error while our database was read or written. Check the disk, then try again."
)

MEANINGS = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_AUTH: _CLOSED,
    sqlite3.SQLITE_IOERR: _DISK,
}


IN_DETAIL = {
    sqlite3.SQLITE_IOERR_SHORT_READ: _DAMAGED,
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,
}
UNREACHABLE_SENTENCE = Sentence(
    "The shared ledger can't be reached: its server doesn't answer. Check the network and the server. Nothing is lost."
)
_AWAY = _Meaning(TryLater, "ledger_unreachable", UNREACHABLE_SENTENCE)
_BUSY = _Meaning(
    TryLater, "database_locked", "Another computer wrote to the shared ledger and didn't let go. Nothing is lost; the next try goes on."
)
_BARRED = _Meaning(
    CannotContinue,
    "ledger_refused",
    "The server of the shared ledger doesn't let this computer in. Ask whoever looks after it for this computer's login and password.",
)
_NOT_ALLOWED = _Meaning(
    CannotContinue,
    "ledger_refused",
    "This computer's login may not do that in the shared ledger. Ask whoever looks after it. Nothing was changed.",
)
_FULL_THERE = _Meaning(
    CannotContinue, "disk_full", "The disk of the shared ledger's server is full, so nothing more can be recorded. Free some space there."
)
_DAMAGED_THERE = _Meaning(
    CannotContinue,
    "database_damaged",
    "The shared ledger is damaged, or isn't one of this program. Whoever looks after its server should put back a backup.",
)
_DISK_THERE = _Meaning(
    CannotContinue, "disk_failed", "The disk of the shared ledger's server reported an error. Whoever looks after it should check the disk."
)
LEASE_OVER_SENTENCE = Sentence(
    "This computer's turn at the shared ledger is over: it stood still, or didn't reach the ledger's server in time, and another computer "
    "may be at the same orders. Nothing is lost; the next download goes on by itself."
)
REFUSING = ("authentication failed", "no password supplied", "no pg_hba.conf entry", "does not exist", "is not permitted to log in")
NOTHING_SAID = ""               # the connection ended, or never came about: nobody was there to send a SQLSTATE
BY_SQLSTATE = {
    NOTHING_SAID: _AWAY,
    "08": _AWAY,
    "57P": _AWAY,               # it is shutting down, or starting
    "57014": _BUSY,             # a limit of time
    "OD001": _Meaning(TryLater, "lease_over", LEASE_OVER_SENTENCE),     # database/server_functions
    "25P03": _AWAY,             # it ended a transaction that stood still
    "53300": _Meaning(
        TryLater, "database_locked", "The server of the shared ledger has no connection left. Nothing is lost; the next try goes on."
    ),
    "53": _FULL_THERE,
    "55P03": _BUSY,
    "40": _BUSY,
    "28": _BARRED,
    "3D000": _BARRED,
    "25006": _Meaning(
        CannotContinue, "ledger_refused", "The server of the shared ledger only reads: it is a copy of another one. Connect to that one."
    ),
    "42501": _NOT_ALLOWED,
    "42P01": _DAMAGED_THERE,
    "3F000": _DAMAGED_THERE,
    "XX001": _DAMAGED_THERE,
    "XX002": _DAMAGED_THERE,
    "58": _DISK_THERE,
}
"""By SQLSTATE, or how it begins."""
OF_THE_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EIO: _DISK,
}
"""Everything else that a system says of a file keeps it from being opened or written."""


def fault_of(error: BaseException, damaged: Callable[[], str] | None = None) -> Fault | None:
    """The fault that an error of the database or the disk means; None where it is a bug. SQLAlchemy keeps the driver's error in `orig`.

    `damaged` says what helps where the file is damaged.
    """
    meaning = _meaning(getattr(error, "orig", None) or error)
    if meaning is None:
        return None
    sentence = damaged() if damaged and meaning is _DAMAGED else meaning.sentence
    return meaning.fault(sentence, code=meaning.code)


def _meaning(error: BaseException) -> _Meaning | None:
    if isinstance(error, Unfit):
        return _DAMAGED
    if isinstance(error, OSError):
        return OF_THE_SYSTEM.get(error.errno, _CLOSED) if error.errno else None     # a library's own says nothing of the disk
    if type(error).__module__.startswith("psycopg"):
        return _meaning_there(error)
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is None:
        return None
    if extended == sqlite3.SQLITE_ERROR and str(error).startswith("no such table"):     # cut short, or another file
        return _DAMAGED
    return IN_DETAIL.get(extended) or MEANINGS.get(extended & 0xFF)         # the low byte is the primary code


def _meaning_there(error: BaseException) -> _Meaning | None:
    state = getattr(error, "sqlstate", None) or NOTHING_SAID
    if state == NOTHING_SAID and type(error).__name__ not in ("OperationalError", "ConnectionTimeout"):
        return None                 # psycopg's own word for a mistake of ours
    if state == NOTHING_SAID and any(sign in str(error) for sign in REFUSING):
        return _BARRED
    return next((BY_SQLSTATE[state[:length]] for length in (5, 3, 2, 0) if state[:length] in BY_SQLSTATE and (length or not state)), None)


@contextmanager
def translated(damaged: Callable[[], str] | None = None) -> Iterator[None]:
    """Raises TryLater or CannotContinue for what the world did wrong; anything else passes as it is."""
    try:
        yield
    except Exception as error:
        fault = fault_of(error, damaged)
        if fault is None:
            raise
        raise fault from error
