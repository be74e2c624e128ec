"""The connections of a run to the server, which can be cut from outside: a network that froze lets a wait end in no other way."""

from __future__ import annotations

import socket
from collections.abc import Generator
from contextlib import suppress
from threading import Event, Lock
from typing import Any

import psycopg

from omni_desktop.storage.database.postgresql import Address, connect


class Line(psycopg.Connection[Any]):
    """psycopg looks up ten times a second while it waits: then a wait ends, too, where nobody wakes it (Windows leaves whoever waits for
    a socket that is shut down alone)."""

    cut = Event()               # until it has its own: it is being made

    def wait(self, gen: Any, *given: Any, **named: Any) -> Any:
        return super().wait(_until_cut(gen, self.cut), *given, **named)


def _until_cut(waiting: Generator[Any, Any, Any], cut: Event) -> Generator[Any, Any, Any]:
    try:
        wanted = next(waiting)
        while True:
            ready = yield wanted
            wanted = waiting.throw(psycopg.OperationalError("cut")) if cut.is_set() else waiting.send(ready)
    except StopIteration as ended:
        return ended.value


class Lines:
    """For any thread. `seconds`: so long a transaction may stand still before the server ends it, and with it what it has locked."""

    def __init__(self, address: Address, seconds: int) -> None:
        self._address = address
        self._seconds = seconds
        self._guard = Lock()
        self._open: list[tuple[Line, socket.socket]] = []
        self._cut = Event()

    def connect(self) -> psycopg.Connection[Any]:
        """Raises psycopg's errors."""
        if self._cut.is_set():
            raise psycopg.OperationalError("cut")
        line = connect(self._address, Line)
        assert isinstance(line, Line)
        line.cut = self._cut
        with self._guard:
            self._forget_closed()
            self._open.append((line, _handle(line)))
        self._cut_late()
        line.execute(f"SET idle_in_transaction_session_timeout = '{self._seconds}s'")
        return line

    def cut(self) -> None:
        """Whoever waits for an answer gets an error, and nobody connects any more."""
        with self._guard:
            self._cut.set()
            for _, handle in self._open:
                with suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)

    def _cut_late(self) -> None:
        """Where it was cut while this one was being made."""
        if self._cut.is_set():
            self.cut()

    def close(self) -> None:
        """All of them, once nobody uses them."""
        with self._guard:
            self._cut.set()
            for line, handle in self._open:
                line.close()
                handle.close()
            self._open.clear()

    def _forget_closed(self) -> None:
        for line, handle in self._open:
            if line.closed:
                handle.close()
        self._open = [(line, handle) for line, handle in self._open if not line.closed]


def _handle(line: psycopg.Connection[Any]) -> socket.socket:
    """A second one on its socket, which stays ours when the line is closed and its number goes to another."""
    borrowed = socket.socket(fileno=line.fileno())
    try:
        return borrowed.dup()
    finally:
        borrowed.detach()
