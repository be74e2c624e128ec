"""Time, and waits that say why and end at once when somebody cancels."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from omni_desktop.core.errors import Cancelled


class StoppableClock:
    """Implements core.ports.Clock. `cancelled` may be set from any thread; `listener` hears why a call waits."""

    def __init__(self) -> None:
        self.cancelled = threading.Event()
        self.listener: Callable[[str], None] = lambda _reason: None

    def now(self) -> datetime:
        return datetime.now(UTC)

    def seconds(self) -> float:
        return time.monotonic()

    def is_cancelled(self) -> bool:
        return self.cancelled.is_set()

    def wait(self, seconds: float, reason: str) -> None:
        self.listener(reason)
        if self.cancelled.wait(seconds):
            raise Cancelled
