"""What a database can do wrong, as the four errors of the house: one table, by SQLite's result codes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from omni_desktop.core.errors import CannotContinue, Fault, TryLater


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
    "Our database file is damaged. Put back a copy from the folder 'copies' beside it, or ask for help before downloading again.",
)
_CLOSED = _Meaning(
    CannotContinue,
    "database_unreachable",
    "Our database file can't be opened or written. Check that the data folder is there and that your account may write to it.",
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


def fault_of(error: BaseException) -> Fault | None:
    """The fault that a database error means; None where it is a bug. SQLAlchemy keeps the driver's error in `orig`."""
    original = getattr(error, "orig", None) or error
    extended = getattr(original, "sqlite_errorcode", None)
    if extended is None:
        return None
    meaning = MEANINGS.get(extended & 0xFF)         # the low byte is the primary code
    return meaning.fault(meaning.sentence, code=meaning.code) if meaning else None


@contextmanager
def translated() -> Iterator[None]:
    """Raises TryLater or CannotContinue for what the world did wrong; anything else passes as it is."""
    try:
        yield
    except Exception as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error
