"""Whether any program part, also one that is no Python, opens a file of a folder while a test goes on. Linux only."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

IN_OPEN, IN_NONBLOCK = 0x20, 0o4000


class OpenedFiles:
    def __init__(self, watch: int) -> None:
        self._watch = watch

    def any(self) -> bool:
        """Whether a file was opened since the last question."""
        try:
            return bool(os.read(self._watch, 65536))
        except BlockingIOError:
            return False


@contextmanager
def watched(folder: Path) -> Iterator[OpenedFiles]:
    system = ctypes.CDLL(None, use_errno=True)
    watch = system.inotify_init1(IN_NONBLOCK)
    assert system.inotify_add_watch(watch, os.fsencode(folder), IN_OPEN) >= 0
    try:
        yield OpenedFiles(watch)
    finally:
        os.close(watch)
