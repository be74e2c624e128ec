"""Standard input, output and error as they may be: closed, full, or read by nobody."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO, cast


def open_closed_streams() -> None:
    """What was closed is there afterwards, and holds nothing."""
    sys.stdin = sys.stdin or _nothing("r")
    sys.stdout = sys.stdout or _nothing("w")
    sys.stderr = sys.stderr or _nothing("w")


def _nothing(mode: str) -> TextIO:
    return io.TextIOWrapper(io.FileIO(os.devnull, mode), "utf-8")


def flushed(status: int) -> int:
    """Raises OSError here, where it is told, and not when Python has ended."""
    sys.stdout.flush()
    return status


def forget_output() -> None:
    """Whoever read it is gone, or its disk is full; Python would try once more at the end, and complain."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


class Telling:
    """Standard output, and nothing once it can't be written. `trouble`: why, where that isn't only a reader who left."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self.trouble: OSError | None = None

    def write(self, text: str) -> int:
        self._heard_or_not(lambda: self._out.write(text))
        return len(text)

    def flush(self) -> None:
        self._heard_or_not(self._out.flush)

    def _heard_or_not(self, act: Callable[[], object]) -> None:
        try:
            act()
        except BrokenPipeError:
            forget_output()
        except OSError as error:
            self.trouble = error
            forget_output()

    def __getattr__(self, name: str) -> object:
        return getattr(self._out, name)


@contextmanager
def heard_or_not() -> Iterator[Telling]:
    """For what works while it tells: a reader that leaves, or a full disk, ends the telling and not the work."""
    before, telling = sys.stdout, Telling(sys.stdout)
    sys.stdout = cast(TextIO, telling)
    try:
        yield telling
        telling.flush()
    finally:
        sys.stdout = before
