"""Ctrl+C, and a polite kill, while something is being sent."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from types import FrameType

from omni_desktop.terminal.plain_text import complain

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name))
"""SIGBREAK is Windows' Ctrl+Break, and what a console's end and a sign-out are there."""
A_MOMENT = 0.1                  # seconds


@contextmanager
def cancelling(cancel: Callable[[], object], says: str = "Ending after this batch. Nothing is lost.") -> Iterator[None]:
    """The first one ends the work between two calls, a second Ctrl+C breaks it off."""

    def end(number: int, _frame: FrameType | None) -> None:
        complain(says)
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
        # beside the work: what it waits on has a lock, which the work itself may hold at this very moment
        telling = Thread(target=cancel, name="cancel", daemon=True)
        telling.start()
        telling.join(A_MOMENT)

    before = {number: signal.signal(number, end) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
