"""The connections of a run to the server, which can be cut from outside: a network that froze lets a wait end in no other way."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Lock
from typing import Any

import psycopg

from omni_desktop.storage.database.postgresql import Address, connect


class Lines:
    """For any thread. `seconds`: so long a transaction may stand still before the server ends it, and with it what it has locked."""

    def __init__(self, address: Address, seconds: int) -> None:
        self._address = address
        self._seconds = seconds
        self._guard = Lock()
        self._open: list[tuple[psycopg.Connection[Any], socket.socket]] = []
        self._is_cut = False

    def connect(self) -> psycopg.Connection[Any]:
        """Raises psycopg's errors."""
        if self._is_cut:
            raise psycopg.OperationalError("cut")
        line = connect(self._address)
        with self._guard:
            self._forget_closed()
            self._open.append((line, _handle(line)))
        self._cut_late()
        line.execute(f"SET idle_in_transaction_session_timeout = '{self._seconds}s'")
        return line

    def cut(self) -> None:
        """Whoever waits for an answer gets an error, and nobody connects any more."""
        with self._guard:
            self._is_cut = True
            for _, handle in self._open:
                with suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)

    def _cut_late(self) -> None:
        """Where it was cut while this one was being made."""
        if self._is_cut:
            self.cut()

    def close(self) -> None:
        """All of them, once nobody uses them."""
        with self._guard:
            self._is_cut = True
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
