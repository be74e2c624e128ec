"""What the commands need of the program, as small Protocols; `app` hands in the real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from omni_desktop.core.events import Event, Request
from omni_desktop.core.history import Decisions, History
from omni_desktop.core.settings import Computer, Connection, Settings
from omni_desktop.core.settings_fields import Known


class Stop(Exception):
    """A command cannot go on: one sentence for standard error, and status 2."""


@dataclass(frozen=True, slots=True)
class Options:
    """What stands before the command."""

    practice: bool = False
    data_dir: Path | None = None
    minimized: bool = False


@dataclass(frozen=True, slots=True)
class Store:
    """`paused` is the reason, "" while it is not paused."""

    id: int
    name: str
    connection: Connection
    enabled: bool
    paused: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """The two secrets of a store; never shown, not even by repr."""

    neto: str = field(repr=False)
    omni: str = field(repr=False)


class Check(NamedTuple):
    """One line of a test: `sentence` says why where `ok` is False."""

    name: str
    ok: bool
    sentence: str


class Program(Protocol):
    """One open data folder. Methods raise core.errors.Fault; those that take settings raise SettingsRefused as well."""

    def now(self) -> datetime: ...

    def user(self) -> str:
        """Who sits here, for what a person decides."""

    def zones(self) -> frozenset[str]: ...

    def stores(self) -> list[Store]: ...

    def add_store(self, connection: Connection) -> Store: ...

    def rename_store(self, store_id: int, name: str) -> None: ...

    def pause_store(self, store_id: int, reason: str) -> None: ...

    def resume_store(self, store_id: int) -> None: ...

    def remove_store(self, store_id: int) -> None:
        """The store is no longer listed and its keys are gone; its history stays in the ledger."""

    def keys(self, store_id: int) -> Keys:
        """From the keyring; raises CannotContinue where there is none, or no key in it."""

    def keep_keys(self, store_id: int, keys: Keys) -> None: ...

    def settings(self, store_id: int) -> Settings: ...

    def known(self, store_id: int) -> Known:
        """What core.settings_checks must be told for this store."""

    def save_settings(self, store_id: int, settings: Settings) -> None: ...

    def computer(self) -> Computer: ...

    def save_computer(self, computer: Computer) -> None: ...

    def watermark(self, store_id: int) -> datetime | None: ...

    def move_watermark(self, store_id: int, back_to: datetime) -> None: ...

    def sku_table(self, store_id: int) -> Mapping[str, str]: ...

    def history(self, store_id: int) -> History: ...

    def decisions(self, store_id: int) -> Decisions: ...

    def run(self, store_id: int, request: Request, keys: Keys) -> Iterator[Event]: ...

    def cancel(self) -> None:
        """Ends the run between two batches, and a wait at once. May be called from a signal handler."""

    def tell_waits(self, listener: Callable[[str], None]) -> None: ...

    def check_connection(self, store_id: int, keys: Keys) -> Iterator[Check]: ...

    def logs(self) -> list[Path]:
        """The log files, which hold no key and nobody's data."""


class House(Protocol):
    """What `app` opens for a command line that was read."""

    def program(self, options: Options) -> AbstractContextManager[Program]: ...

    def window(self, options: Options) -> int: ...

    def self_check(self, options: Options) -> Iterator[Check]: ...

    def practice_server(self, file: Path, neto_port: int, omni_port: int) -> int: ...

    def report_bug(self, options: Options, error: Exception) -> str:
        """Notes an unexpected error in the log; returns where, as a sentence."""
