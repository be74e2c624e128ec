"""The server's time on this computer: told now and then, carried on by a clock that nobody turns and that runs on during sleep."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

SURE_SECONDS = 1.0              # an answer that took longer says little of what time it is now


def _awake() -> Callable[[], float]:
    """Seconds, sleep counted: time.monotonic stands still meanwhile on Linux and macOS."""
    names = ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC")       # macOS: its CLOCK_MONOTONIC runs on; Windows has neither, and its ticks do
    number = next((getattr(time, name) for name in names if hasattr(time, name)), None)
    return time.monotonic if number is None else lambda: time.clock_gettime(number)


awake = _awake()


class Here(NamedTuple):
    """A moment by both clocks of this computer, in seconds."""

    awake: float
    wall: float


def here() -> Here:
    return Here(awake(), time.time())


class ServerTime:
    def __init__(self) -> None:
        self._told: tuple[datetime, float] | None = None

    def tell(self, server: datetime, sent: Here) -> None:
        """`server`: its time, asked for at `sent` and answered now."""
        now = awake()
        if self._told is None or now - sent.awake < SURE_SECONDS:
            self._told = server, now

    def now(self) -> datetime:
        """Never later than the server's; this computer's own as long as nothing was told."""
        if self._told is None:
            return datetime.now(UTC)
        return self._told[0] + timedelta(seconds=awake() - self._told[1])

    def apart(self) -> timedelta:
        """How much this computer's clock goes before the server's; negative: behind it."""
        return datetime.now(UTC) - self.now()
