"""What the commands need of the house, as a small Protocol; `app` hands in the real one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from omni_desktop.core.ports.program.downloads import Check
    from omni_desktop.core.ports.program.program import Program
    from omni_desktop.core.ports.program.shared_ledger import LedgerKeeper


class Stop(Exception):
    """A command cannot go on: one sentence for standard error, and status 2."""


class Options(NamedTuple):          # the window's first paint would wait for dataclasses
    """What stands before the command. `show_order`: the number of the order that the window opens at, "" for none."""

    practice: bool = False
    data_dir: Path | None = None
    minimized: bool = False
    show_order: str = ""


class Service(Protocol):
    """The worker as this system starts it. Every method raises CannotContinue in words."""

    def install(self, keys: str) -> list[str]:
        """What was done, a line each. `keys`: what its standard input is to give, "" for nothing."""

    def uninstall(self) -> list[str]: ...

    def state(self) -> tuple[str, str]:
        """`running`, `not installed`, or as the system calls it; and where it is installed, "" for nowhere."""


class Composition(Protocol):
    """What `app` opens for a command line that was read."""

    def program(self, options: Options) -> AbstractContextManager[Program]: ...

    def ledger(self, options: Options) -> LedgerKeeper:
        """The data folder's ledger from outside: nothing is open."""

    def window(self, options: Options) -> int: ...

    def self_check(self, options: Options) -> Iterator[Check]: ...

    def practice_server(self, file: Path, neto_port: int, omni_port: int) -> int: ...

    def service(self, options: Options, words: Sequence[str]) -> Service:
        """`words` are the command that it starts, without what stands before a command."""

    def report_bug(self, options: Options, error: Exception) -> str:
        """Notes an unexpected error in the log; returns where, as a sentence."""
