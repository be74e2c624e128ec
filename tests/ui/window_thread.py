"""Tells what of the window's own thread waits for a server of a shared ledger: while it does, nothing on screen moves."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import psycopg


@contextmanager
def watched() -> Iterator[list[str]]:
    """Whatever the thread of the tests, which is the window's, asks a server, and where that came from."""
    waited: list[str] = []
    wait, connect = psycopg.Connection.wait, psycopg.connect

    def note() -> None:
        if threading.current_thread() is threading.main_thread():
            waited.append("".join(traceback.format_stack()))

    def noted_wait(self: Any, *given: Any, **named: Any) -> Any:
        note()
        return wait(self, *given, **named)

    def noted_connect(*given: Any, **named: Any) -> Any:
        note()
        return connect(*given, **named)

    with mock.patch.object(psycopg.Connection, "wait", noted_wait), mock.patch.object(psycopg, "connect", noted_connect):
        yield waited
