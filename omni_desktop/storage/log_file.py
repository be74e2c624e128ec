"""The log: one file for every process of this folder. It is open only while a line is written, so that any of them may turn it over."""

from __future__ import annotations

import logging
import os
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from itertools import pairwise
from pathlib import Path

NAME = "omni-desktop.log"
LARGEST = 1_000_000
FORMER = 3
PATIENCE = 2.0                  # seconds: whoever turns it over does so at once
WHOLE = 3                       # so often the same mistake is written whole
KINDS = 1000                    # of mistakes that are counted


class LogFile(logging.Handler):
    """A log that can't be written stops nobody. `failed` is told why, once."""

    def __init__(self, folder: Path, failed: Callable[[str], object]) -> None:
        super().__init__()
        self._folder, self._file = folder, folder / NAME
        self._failed: Callable[[str], object] | None = failed
        self._came: Counter[str] = Counter()

    def try_out(self) -> None:
        """At the start, so that a log that can't be written is said then."""
        self._guarded(self._make)

    def emit(self, record: logging.LogRecord) -> None:
        times = self._times(record)
        if times <= WHOLE:
            self._guarded(lambda: self._write(self.format(record) + "\n"))
        elif set(str(times)[1:]) == {"0"}:
            first = self.format(record).partition("\n")[0]
            self._guarded(lambda: self._write(f"{first} ({times} times)\n"))

    def _times(self, record: logging.LogRecord) -> int:
        """How often this very mistake came: one that comes with each paint of a window would push out all that is worth reading."""
        if (record.levelno or 0) < logging.ERROR or len(self._came) > KINDS:
            return 1
        mistake = record.getMessage()
        self._came[mistake] += 1
        return self._came[mistake]

    def _guarded(self, act: Callable[[], None]) -> None:
        try:
            act()
        except OSError as error:
            failed, self._failed = self._failed, None
            if failed is not None:
                why = error.strerror or type(error).__name__
                failed(f"The log {self._file} can't be written ({why}). The program works without it. Nothing else is lost.")

    def _make(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self._file, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))

    def _write(self, text: str) -> None:
        with self._alone():
            self._make()
            if self._file.stat().st_size + len(text) > LARGEST:
                self._turn_over()
            with self._file.open("a", encoding="utf-8", errors="replace") as file:
                file.write(text)

    def _alone(self) -> AbstractContextManager[object]:
        """Against another process; whoever waits in vain writes all the same, at the end of the file."""
        from filelock import FileLock, Timeout

        lock = FileLock(self._folder / "turning", timeout=PATIENCE, mode=0o600)
        try:
            return lock.acquire()
        except Timeout:
            return nullcontext()

    def _turn_over(self) -> None:
        """A file that somebody reads just now can't be renamed on Windows: then the log grows until it can."""
        names = [self._file, *(self._file.with_name(f"{NAME}.{number}") for number in range(1, FORMER + 1))]
        with suppress(PermissionError):
            for newer, older in reversed(list(pairwise(names))):
                if newer.exists():
                    newer.replace(older)
            self._make()


def read_logs(folder: Path) -> dict[str, bytes]:
    """By name; a file that can't be read is left out."""
    found = {}
    for file in sorted(folder.glob("*.log*")):
        with suppress(OSError):
            found[file.name] = file.read_bytes()
    return found
