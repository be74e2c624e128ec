"""A file that takes its place at the end alone, so that nobody takes half of one for the whole."""

from __future__ import annotations

import errno
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

WAITED, LOOKED = 1.0, 0.05      # seconds
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9¹²³]) *\..*", re.IGNORECASE | re.DOTALL)


@contextmanager
def whole(file: Path, part: Path | None = None) -> Iterator[Path]:
    """Where to write: `part`, by default beside the file. Nothing stays of it where that fails. Raises OSError."""
    refuse_name(file)
    part = part or part_of(file)
    try:
        yield part
        put_in_place(part, file)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def part_of(file: Path) -> Path:
    return file.with_name(f"{file.name}.part")


def put_in_place(part: Path, file: Path) -> None:
    """Raises OSError.

    Windows lets nobody move or replace a file that another program has open, and whoever looks for viruses, indexes or backs up opens
    each new one for a moment.
    """
    until = time.monotonic() + WAITED
    while not _is_placed(part, file, may_wait=sys.platform == "win32" and time.monotonic() < until):
        time.sleep(LOOKED)


def _is_placed(part: Path, file: Path, *, may_wait: bool) -> bool:
    try:
        part.replace(file)
    except PermissionError:
        if not may_wait:
            raise
        return False
    return True


def refuse_name(file: Path) -> None:
    """Raises OSError for a name below which Windows writes, and where nobody finds it again: in a device, or behind another file."""
    if sys.platform == "win32" and is_lost_on_windows(file.name):
        raise OSError(errno.EINVAL, "Windows takes no file of such a name")


def is_lost_on_windows(name: str) -> bool:
    """`aux.csv` is a serial port there, `Orders 9:30.csv` a second content of the file `Orders 9`. A bare `NUL` is meant."""
    return ":" in name or bool(_DEVICE.fullmatch(name))
