"""What was asked of both servers, for tests that count calls."""

import threading
from bisect import bisect_right


class Calls:
    """`log` holds (api, what, status): ("omni", "POST SalesOrders", 200); status 0 = the connection was closed without an answer.
    `moments` holds when each of it came, in seconds of time.monotonic."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.log: list[tuple[str, str, int]] = []
        self.moments: list[float] = []
        self.crashes: list[str] = []

    def record(self, api: str, what: str, status: int, came: float) -> None:
        with self._lock:
            self.log.append((api, what, status))
            self.moments.append(came)

    def reset(self) -> None:
        with self._lock:
            self.log, self.moments = [], []

    def most(self, api: str, seconds: float) -> int:
        """So many came within any such time."""
        with self._lock:
            came = sorted(moment for (of, _, _), moment in zip(self.log, self.moments, strict=True) if of == api)
        return max((number - bisect_right(came, moment - seconds) for number, moment in enumerate(came, 1)), default=0)

    @property
    def neto(self) -> int:
        return self._count("neto")

    @property
    def omni(self) -> int:
        return self._count("omni")

    def _count(self, api: str) -> int:
        with self._lock:
            return sum(1 for entry in self.log if entry[0] == api)
