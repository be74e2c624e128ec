"""A command that a signal strikes at one of its own steps: `python -m tests.journeys.struck SIGNAL STEP KIND ARGUMENT...`.

A step is a transaction begun, a call counted, a request that reads or writes, or a piece of a body that leaves; KIND counts only those,
"" all of them. Counted so, a slow computer is struck at the same steps as a quick one. It says on standard error which step it was.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from omni_desktop.app import LiveComposition
from omni_desktop.storage.database.postgresql import ServerDatabase
from omni_desktop.storage.shared.calls import SharedCalls
from omni_desktop.storage.shared.leased_database import LeasedDatabase
from omni_desktop.terminal.command_line import run
from omni_desktop.web import session


def main() -> int:
    strike, step, kind = signal.Signals[sys.argv[1]], int(sys.argv[2]), sys.argv[3]
    steps = count(1)

    def passed(name: str) -> None:
        if kind in ("", name) and next(steps) == step:
            print(f"struck: {name}", file=sys.stderr, flush=True)
            os.kill(os.getpid(), strike)

    for database in (ServerDatabase, LeasedDatabase):
        _before(database, "_begun", lambda *_: passed("transaction"))
    _before(SharedCalls, "take", lambda *_: passed("call counted"))
    _before(session.Session, "_exchange", lambda _, request, *__: passed("request that writes" if request.writes else "request that reads"))
    bodies = session._LastMoment.__iter__

    def body(letter: Any) -> Iterator[bytes]:
        for piece in bodies(letter):
            passed("body")
            yield piece

    session._LastMoment.__iter__ = body  # type: ignore[method-assign]
    return run(sys.argv[4:], LiveComposition())


def _before(kind: type, name: str, passed: Callable[..., None]) -> None:
    original = getattr(kind, name)

    def struck(self: Any, *given: Any, **named: Any) -> Any:
        passed(self, *given)
        return original(self, *given, **named)

    setattr(kind, name, struck)


if __name__ == "__main__":
    sys.exit(main())
