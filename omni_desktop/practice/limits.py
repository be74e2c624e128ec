"""The call limits that both makers document, counted in sliding windows."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Calls allowed in each window; 0 switches that window off."""

    neto_minute: int = 500
    omni_second: int = 3
    omni_minute: int = 60
    omni_day: int = 5000

    @classmethod
    def off(cls) -> "Limits":
        return cls(0, 0, 0, 0)

    def neto_windows(self) -> list[tuple[float, int]]:
        return [(60.0, self.neto_minute)]

    def omni_windows(self) -> list[tuple[float, int]]:
        return [(1.0, self.omni_second), (60.0, self.omni_minute), (86400.0, self.omni_day)]


DOCUMENTED_LIMITS = Limits()


class CallWindow:
    """A refused call is not counted: nobody published whether it is, and counting it would lock a client out for good."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._moments: deque[float] = deque()

    def admits(self, windows: list[tuple[float, int]]) -> bool:
        now = self._clock()
        if any(limit and self._count_since(now - seconds, limit) >= limit for seconds, limit in windows):
            return False
        self._moments.append(now)
        self._forget(now - max(seconds for seconds, _ in windows))
        return True

    def _count_since(self, moment: float, enough: int) -> int:
        count = 0
        for called in reversed(self._moments):
            if called <= moment or count >= enough:
                break
            count += 1
        return count

    def _forget(self, moment: float) -> None:
        while self._moments and self._moments[0] <= moment:
            self._moments.popleft()
