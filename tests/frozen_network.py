"""A network between two programs, slower than loopback, or one that stops carrying anything and drops nobody: a cable that was cut."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Any

Pieces = SimpleQueue[tuple[float, bytes]]       # when each is to arrive; an empty one ends them
Note = Callable[[socket.socket], None]


class Network:
    """Carries bytes to `port` of this computer until `freeze`; what is connected then stays connected, and new ones are taken.

    `round_trip`: seconds that a question and its answer are on the way. `round_trips` counts the questions that came after an answer.
    """

    def __init__(self, port: int, round_trip: float = 0.0) -> None:
        self.round_trips = 0
        self._to = port
        self._way = round_trip / 2
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._flows = threading.Event()
        self._flows.set()
        self._open: list[socket.socket] = []
        self._answered: set[socket.socket] = set()
        _start(self._accept)

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
                self._connect(near)

    def _connect(self, near: socket.socket) -> None:
        try:
            far = socket.create_connection(("127.0.0.1", self._to))
        except OSError:                         # nobody is there; somebody may be for the next one
            near.close()
            return
        self._open += [near, far]
        self._answered.add(near)
        self._carry(near, far, self._count_question)
        self._carry(far, near, lambda _: self._answered.add(near))

    def _carry(self, one: socket.socket, other: socket.socket, note: Note) -> None:
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        on_the_way: Pieces = SimpleQueue()
        _start(self._take, one, on_the_way, note)
        _start(self._bring, on_the_way, other)

    def _take(self, one: socket.socket, on_the_way: Pieces, note: Note) -> None:
        piece = b"not the last"
        while piece:
            piece = b""
            with suppress(OSError):
                piece = one.recv(65536)
            note(one)
            on_the_way.put((time.monotonic() + self._way, piece))

    def _count_question(self, line: socket.socket) -> None:
        if line in self._answered:
            self._answered.discard(line)
            self.round_trips += 1

    def _bring(self, on_the_way: Pieces, other: socket.socket) -> None:
        with suppress(OSError):
            while True:
                at, piece = on_the_way.get()
                time.sleep(max(at - time.monotonic(), 0.0))
                self._flows.wait()
                if not piece:
                    break
                other.sendall(piece)
            other.shutdown(socket.SHUT_WR)


def _start(work: Callable[..., None], *given: Any) -> None:
    threading.Thread(target=work, args=given, daemon=True).start()
