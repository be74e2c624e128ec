"""That the ledger is there, and the one that was opened: a ledger that vanished is never begun anew in silence, since every order
would then be sent a second time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from omni_desktop.core.errors import CannotContinue
from omni_desktop.disk.whole import put_in_place
from omni_desktop.storage.places import Places

SMALLEST = 512                  # bytes: a ledger without an order has a page at least
SIGN = "The file ledger.db beside this one is the list of all orders that were downloaded. Where it is missing, put back a copy.\n"
COPY = re.compile(r"ledger-(.+)\.db")
HEADER_BYTES, VERSION_AT, IS_LOGGED = 20, 18, 2


def leave_sign(places: Places) -> None:
    """From now on a missing ledger is noticed. Where the sign can't be written, copies and locks tell as well."""
    if not places.sign.exists():
        with suppress(OSError):
            places.sign.write_text(SIGN, "utf-8")


def refuse_vanished(places: Places, *, holds_nothing: bool = False) -> None:
    """Raises CannotContinue (`ledger_missing`) where this folder had a ledger and has none, or an empty one."""
    is_there = places.ledger.is_file() and places.ledger.stat().st_size >= SMALLEST and not holds_nothing
    if not is_there and any(_traces(places)):
        how = "is empty" if places.ledger.exists() else "is gone"
        raise CannotContinue(
            f"The list of downloaded orders, {places.ledger}, {how}. Nothing is downloaded without it, since every order could be sent "
            f"a second time. {put_back(places)} To begin anew all the same, choose an empty data folder.",
            code="ledger_missing",
            facts={"file": str(places.ledger)},
        )


def _traces(places: Places) -> Iterator[Path]:
    yield from (file for file in (places.sign, places.calls) if file.exists())
    yield from places.folder.glob("store-*.lock")
    yield from ready_copies(places)


def ready_copies(places: Places) -> list[Path]:
    """Newest last."""
    copies = [file for file in places.copies.glob("ledger-*.db") if COPY.fullmatch(file.name)]
    return sorted(copies, key=lambda file: file.stat().st_mtime)


def put_back(places: Places) -> str:
    """What helps where the ledger is lost: which copy goes where."""
    copies = ready_copies(places)
    if not copies:
        return f"There is no copy in {places.copies} yet: put the file back from a backup of this computer."
    number = "1 copy is" if len(copies) == 1 else f"{len(copies)} copies are"
    return (
        f"Close this program, then put back a copy of it under the name {places.ledger.name}: {number} in {places.copies}, the newest is "
        f"{copies[-1].name}."
    )


def damaged(places: Places) -> str:
    return f"The list of downloaded orders, {places.ledger}, is damaged, so nothing is downloaded. {put_back(places)}"


def set_foreign_log_aside(places: Places) -> None:
    """A copy that was put back is no part of the write-ahead log that lies there still, and SQLite would mix the two.

    Our ledger says of itself that it is logged; a copy made by VACUUM INTO does not.
    """
    log = places.ledger.with_name(places.ledger.name + "-wal")
    if not (log.is_file() and log.stat().st_size and places.ledger.is_file()):
        return
    with places.ledger.open("rb") as file:
        header = file.read(HEADER_BYTES)
    if len(header) == HEADER_BYTES and header[VERSION_AT] != IS_LOGGED and header.startswith(b"SQLite format 3\0"):
        put_in_place(log, log.with_name(log.name + "-left"))
        log.with_name(places.ledger.name + "-shm").unlink(missing_ok=True)


class Presence:
    """The file as it was when it was opened. Asked before each transaction: on most systems an open file can be deleted or replaced,
    and whatever is written to it then is lost."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._seen = _identity(places.ledger)

    def refuse_lost(self) -> None:
        """Raises CannotContinue (`ledger_missing`, `ledger_replaced`)."""
        found = _identity(self._places.ledger)
        if found is None:
            self._refuse_missing()
        if found != self._seen:
            raise CannotContinue(
                f"The list of downloaded orders, {self._places.ledger}, was replaced while this program was running. Close the program "
                "and start it again, so that it reads the new one.",
                code="ledger_replaced",
                facts={"file": str(self._places.ledger)},
            )

    def _refuse_missing(self) -> None:
        how = "was emptied" if self._places.ledger.exists() else "was deleted or moved"
        raise CannotContinue(
            f"The list of downloaded orders, {self._places.ledger}, {how} while this program was running. Nothing more is sent, since "
            f"it couldn't be written down. {put_back(self._places)}",
            code="ledger_missing",
            facts={"file": str(self._places.ledger)},
        )


def _identity(file: Path) -> tuple[int, int] | None:
    """Device and number of the file; None where it isn't there, or emptied. It isn't opened: closing it again would free SQLite's locks."""
    try:
        found = file.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_size >= SMALLEST else None
