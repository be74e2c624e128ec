"""Time, and waits that say why and end at once when somebody cancels."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from omni_desktop.core.errors import Cancelled
from omni_desktop.core.ports.hold import Hold

LOOK_EVERY = 0.5                # seconds


class StoppableClock:
    """Implements core.ports.Clock. `cancelled` may be set from any thread; `listener` hears why a call waits.

    Under a `hold` that ends by itself the time is the one of all its computers, and a wait ends with it.
    """

    def __init__(self) -> None:
        self.cancelled = threading.Event()
        self.listener: Callable[[str], None] = lambda _reason: None
        self.hold: Hold | None = None

    def under(self, hold: Hold | None) -> StoppableClock:
        """That of one run or send: cancelled and heard with this one, and under a hold that nobody else's work has or takes away."""
        made = StoppableClock()
        made.cancelled, made.listener, made.hold = self.cancelled, self.tell, hold
        return made

    def tell(self, reason: str) -> None:
        self.listener(reason)

    def now(self) -> datetime:
        return self.hold.now() if self.hold else datetime.now(UTC)

    def seconds(self) -> float:
        return time.monotonic()

    def is_cancelled(self) -> bool:
        return self.cancelled.is_set()

    def wait(self, seconds: float, reason: str) -> None:
        self.tell(reason)
        end = time.monotonic() + seconds
        while self.hold and (left := end - time.monotonic()) > LOOK_EVERY and not self.cancelled.wait(min(left, LOOK_EVERY)):
            self.hold.refuse_over()
        if self.cancelled.wait(max(end - time.monotonic(), 0.0)):
            raise Cancelled
