"""Work off the window's thread that makes objects by the hundred thousand, all of which are gone when it ends.

Python's search for cycles goes through all of them again and again, and nobody else runs meanwhile: the window stands still for as long.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

AT_ONCE = 1000


@contextmanager
def without_pauses() -> Iterator[None]:
    """Of two at once the first one to end lets the search go on."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def let_go(rows: list[Any]) -> None:
    """A few at a time: a hundred thousand objects that end at once are a pause too."""
    while rows:
        del rows[-AT_ONCE:]
