"""A command of `ledger` that kill -9 strikes at one of its own steps: `python -m tests.journeys.struck_move KEYRING STEP KIND ARGUMENT...`.

A step is a round trip to the server, a statement on the computer's own ledger or its commit, a file put in its place, or a word that goes
into the key store; KIND counts only those, "late" only what comes once the own ledger was marked, "" all of them. STEP 0 strikes nobody.
It says on standard error which step it was, or how many of each kind there were.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine, event

from omni_desktop.app import LiveComposition
from omni_desktop.storage.database.moved import HEADER
from omni_desktop.terminal.command_line import run
from tests.file_keyring import FileKeyring, use_file_keyring

OWN = "sqlite"


class _Steps:
    def __init__(self, step: int, kind: str) -> None:
        self._step, self._kind = step, kind
        self._is_late = False
        self.counts: Counter[str] = Counter()

    def __call__(self, name: str, said: str = "") -> None:
        kinds = ["", name, *(["late"] if self._is_late else [])]
        self.counts.update(kinds)
        if self._kind in kinds and self.counts[self._kind] == self._step:
            print(f"struck: {name}", file=sys.stderr, flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
        self._is_late = self._is_late or said.startswith(f"{HEADER} = ")


def main() -> int:
    use_file_keyring(Path(sys.argv[1]))
    pass_by = _Steps(int(sys.argv[2]), sys.argv[3])
    _before(psycopg.Connection, "wait", lambda: pass_by("round trip"))
    _before(FileKeyring, "set_password", lambda: pass_by("key"))
    event.listen(Engine, "before_cursor_execute", lambda line, _, said, *__: line.dialect.name == OWN and pass_by("own statement", said))
    event.listen(Engine, "commit", lambda line: line.dialect.name == OWN and pass_by("own commit"))
    sys.addaudithook(lambda name, _: pass_by("file") if name == "os.rename" else None)
    status = run(sys.argv[4:], LiveComposition())
    print(f"steps: {json.dumps(pass_by.counts)}", file=sys.stderr, flush=True)
    return status


def _before(kind: type, name: str, passed: Any) -> None:
    original = getattr(kind, name)

    def struck(self: Any, *given: Any, **named: Any) -> Any:
        passed()
        return original(self, *given, **named)

    setattr(kind, name, struck)


if __name__ == "__main__":
    sys.exit(main())
