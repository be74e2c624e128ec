"""Which window of a data folder is the first one: a lock that the system frees with its holder, and beside it the door to knock at.

Without filelock: its import takes longer than the window takes to be painted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from omni_desktop.disk.whole import whole
from omni_desktop.storage.places import Places

LONGEST_DOOR = 200


class Door:
    """The name under which the first window listens; it is another one with each start, so that nobody else can be there before."""

    def __init__(self, places: Places) -> None:
        self._file = places.window_door

    def read(self) -> str:
        """"" where there is none; that of a killed program stays until the next one writes its own."""
        try:
            return self._file.read_text("utf-8")[:LONGEST_DOOR].strip()
        except (OSError, ValueError):
            return ""

    def write(self, name: str) -> None:
        """Whole or not at all. A full disk is no reason not to open the window: the next start says that one is open."""
        new = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError), whole(self._file, new):
            new.write_text(name, "utf-8")


@contextmanager
def first_copy(places: Places) -> Iterator[bool]:
    """Whether no other window has this folder open; it is ours while the block runs.

    True as well where the folder can't be written: the window itself says why then.
    """
    try:
        lock = os.open(places.window_lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        yield True
        return
    try:
        yield _taken(lock)
    finally:
        os.close(lock)          # which frees it


def _taken(lock: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # Wine gives no number for a lock that is held. Elsewhere it is a file system without locks: better two windows than none there,
        # since runs have a lock of their own.
        return sys.platform != "win32"
    return True
