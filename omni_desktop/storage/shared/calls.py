"""The calls of all computers of a shared ledger (core.ports.CallLog): counted by the server, by its clock, in one round trip each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock
from typing import Any

import psycopg

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.call_log import CallLimits, Wait
from omni_desktop.storage.faults import translated

TAKE = "SELECT seconds, why FROM take_call(%s, %s, %s, %s, %s, %s, %s)"


class SharedCalls:
    """`connects` makes its one connection. Under a `lease` (store id, number) a call is counted only while that is good; `now` is the
    clock that `block` is told times by. Raises TryLater (`lease_over` too) and CannotContinue."""

    def __init__(
        self,
        connects: Callable[[], psycopg.Connection[Any]],
        lease: Callable[[], tuple[int | None, int | None]] = lambda: (None, None),
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._connects = connects
        self._lease = lease
        self._now = now
        self._guard = Lock()
        self._line: psycopg.Connection[Any] | None = None
        self._is_closed = False

    def take(self, key: str, limits: CallLimits, _now: datetime, *, reserve: int = 0) -> Wait:
        given = (key, limits.per_second, limits.per_minute, limits.per_day, reserve, *self._lease())
        seconds, why = self._ask(TAKE, given).fetchone()
        return Wait(float(seconds), str(why))

    def block(self, key: str, until: datetime) -> None:
        self._ask("SELECT block_calls(%s, %s)", (key, max((until - self._now()).total_seconds(), 0.0)))

    def close(self) -> None:
        """For good."""
        with self._guard:
            self._is_closed = True
            self._drop()

    def _ask(self, statement: str, given: tuple[object, ...]) -> Any:
        with self._guard, translated():
            if self._is_closed:
                raise CannotContinue("The program is being closed.", code="closing")
            was_open = self._line is not None
            try:
                return self._answer(statement, given)
            except psycopg.OperationalError as error:
                self._drop()
                if not was_open or error.sqlstate not in (None, "57P01", "57P02", "57P03"):
                    raise
                return self._answer(statement, given)       # the server was started anew while nobody called

    def _answer(self, statement: str, given: tuple[object, ...]) -> Any:
        self._line = self._line or self._connects()
        return self._line.execute(statement, given, prepare=True)

    def _drop(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None
