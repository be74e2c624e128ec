"""A network between two programs that stops carrying anything, and drops nobody: a cable that was cut, a firewall that forgot."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress


class Network:
    """Carries bytes to `port` of this computer until `freeze`; what is connected then stays connected, and new ones are taken."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._flows = threading.Event()
        self._flows.set()
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def freeze(self) -> None:
        self._flows.clear()

    def close(self) -> None:
        for line in (self._listener, *self._open):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        self._flows.set()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                self._flows.wait()
                far = socket.create_connection(("127.0.0.1", self._to))
                self._open += [near, far]
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while piece := one.recv(65536):
                self._flows.wait()
                other.sendall(piece)
            other.shutdown(socket.SHUT_WR)
