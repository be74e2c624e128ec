"""Standard input, output and error as they may be: closed, full, or read by nobody."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TextIO


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
