"""How many sales orders or contacts one call carries: more while Omni answers quickly, fewer when it is slow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

STEPS = (1, 25, 100, 250)
QUICK_SECONDS = 10
SLOW_SECONDS = 20


def halves(items: Sequence[T]) -> list[Sequence[T]]:
    """The first and the second half, empty ones left out: how a batch that was refused whole goes again."""
    middle = (len(items) + 1) // 2
    return [half for half in (items[:middle], items[middle:]) if half]


class Pace:
    """Starts at `size`, grows by STEPS up to Omni's 250 a call (omni_api: 4.1)."""

    def __init__(self, size: int = STEPS[0]) -> None:
        self.size = size

    def took(self, seconds: float) -> None:
        """Learn from how long the last call took."""
        if seconds > SLOW_SECONDS:
            self.size = max(1, self.size // 2)
        elif seconds < QUICK_SECONDS:
            self.size = next((step for step in STEPS if step > self.size), STEPS[-1])
