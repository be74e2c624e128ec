"""The size of texts, and of all that is around them: Qt lays the window out as for a screen of fewer points.

It is settled before Qt begins. What the program starts later (a browser, say) shall not grow with it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

FACTOR = "QT_SCALE_FACTOR"
PERCENT = ("100", "115", "130", "150")


@contextmanager
def text_size(percent: str) -> Iterator[None]:
    """Qt has to begin in here. It comes on top of what the system, or somebody by the same variable, has chosen."""
    before = os.environ.get(FACTOR)
    if percent in PERCENT[1:]:
        os.environ[FACTOR] = f"{_factor(before) * int(percent) / 100:g}"
    try:
        yield
    finally:
        os.environ.pop(FACTOR, None)
        if before is not None:
            os.environ[FACTOR] = before


def _factor(text: str | None) -> float:
    with suppress(ValueError):
        return float(text or 1)
    return 1.0
