"""What was asked of both servers, for tests that count calls."""

import threading


class Calls:
    """`log` holds (api, what, status): ("omni", "POST SalesOrders", 200); status 0 = the connection was closed without an answer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.log: list[tuple[str, str, int]] = []
        self.crashes: list[str] = []

    def record(self, api: str, what: str, status: int) -> None:
        with self._lock:
            self.log.append((api, what, status))

    def reset(self) -> None:
        with self._lock:
            self.log = []

    @property
    def neto(self) -> int:
        return self._count("neto")

    @property
    def omni(self) -> int:
        return self._count("omni")

    def _count(self, api: str) -> int:
        with self._lock:
            return sum(1 for entry in self.log if entry[0] == api)
