"""A copy of the ledger each day, beside it: what `put back a copy` means."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from omni_desktop.core.errors import Fault
from omni_desktop.disk.whole import put_in_place
from omni_desktop.storage.database.database import FileDatabase
from omni_desktop.storage.faults import translated
from omni_desktop.storage.places import Places, make_private_file

KEPT = 7
KEPT_DAYS = timedelta(days=KEPT)
UNFINISHED = ".part"
DAILY = re.compile(r"ledger-(\d{4}-\d\d-\d\d)\.db")


def copy_daily(database: FileDatabase, places: Places, at: datetime) -> bool:
    """The copy of today, unless it is there; then the oldest go. Raises Fault. Readers and writers go on meanwhile."""
    copy = places.copies / f"ledger-{at.date().isoformat()}.db"
    if copy.exists():
        return False
    with translated():
        _copy(database, copy)
        _drop_old(places, at.date())
    return True


def _copy(database: FileDatabase, copy: Path) -> None:
    """Under a name of its own until it is whole. VACUUM INTO leaves out what was erased, and holds no lock that a writer would wait for."""
    part = copy.with_name(f"{copy.name}.{os.getpid()}{UNFINISHED}")
    try:
        make_private_file(part)
        with database.outside_transactions() as connection:
            connection.execute("VACUUM INTO ?", (str(part),))
        put_in_place(part, copy)
    finally:
        drop(part)


def _drop_old(places: Places, today: date) -> None:
    """Those of the last seven days stay. One from the future was named by a clock that was wrong."""
    for file in places.copies.iterdir():
        match = DAILY.fullmatch(file.name)
        if match and not today - KEPT_DAYS < date.fromisoformat(match[1]) <= today:
            drop(file)
        elif file.name.endswith(UNFINISHED) and not file.name.endswith(f".{os.getpid()}{UNFINISHED}"):
            drop_if_older(file, today)


def drop(file: Path) -> bool:
    """False where another program has it open: it goes another day."""
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def drop_if_older(file: Path, today: date) -> None:
    """An unfinished copy of a process that was killed; another process may be at one just now."""
    if datetime.fromtimestamp(file.stat().st_mtime, UTC).date() < today:
        drop(file)


def try_copy(database: FileDatabase, places: Places, at: datetime) -> str:
    """What a run does at its end: a copy that fails stops nobody. Returns why, or ""."""
    try:
        copy_daily(database, places, at)
    except Fault as fault:
        return fault.sentence
    return ""
