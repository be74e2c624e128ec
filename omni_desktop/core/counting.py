"""Counts in sentences: 0 orders are, 1 order is, 2 orders are."""

from __future__ import annotations

from collections.abc import Callable

from omni_desktop.core.sentence import phrase

COUNT_OF = phrase("{count} of {goods}")


def counted(count: int, one: str, many: str = "", number: Callable[[int], str] = str) -> str:
    """The figure and what follows it: `one` for 1, else `many`, which without a word of its own is `one` with an s."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"
