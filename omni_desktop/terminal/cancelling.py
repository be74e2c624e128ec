"""Ctrl+C, and a polite kill, while something is being sent."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from omni_desktop.terminal.plain_text import complain


@contextmanager
def cancelling(cancel: Callable[[], object], after: str) -> Iterator[None]:
    """The first one ends the work between two calls (`after`: what ends first, a batch for instance), a second Ctrl+C breaks it off."""

    def end(number: int, _frame: FrameType | None) -> None:
        complain(f"Ending after this {after}. Nothing is lost.")
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
        cancel()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
