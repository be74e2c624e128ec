"""What a database can do wrong, as the four errors of the house: one table, by SQLite's result codes."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator
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
    if isinstance(error, OSError):
        return OF_THE_SYSTEM.get(error.errno, _CLOSED) if error.errno else None     # a library's own says nothing of the disk
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is None:
        return None
    if extended == sqlite3.SQLITE_ERROR and str(error).startswith("no such table"):     # cut short, or another file
        return _DAMAGED
    return IN_DETAIL.get(extended) or MEANINGS.get(extended & 0xFF)         # the low byte is the primary code


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
