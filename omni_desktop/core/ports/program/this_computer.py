"""What the program is and keeps on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.ports.program.shared_ledger import LedgerKeeper
    from omni_desktop.core.record.workers import WorkerSeen


class ChosenPause(NamedTuple):
    """A pause of automatic downloads. Both in UTC, by this computer's clock: its end, and when a person chose it."""

    until: datetime
    at: datetime


class ThisComputer(Protocol):
    """What the program is and keeps on this computer."""

    def now(self) -> datetime: ...

    def user(self) -> str:
        """Who sits where, user@COMPUTER: for what a person decides, and for each run."""

    def workers(self, store_id: int) -> list[WorkerSeen]:
        """Those that download this store day and night, or all of them where it is 0."""

    def note_worker(self, only_store: int, trouble: str = "", *, ended: bool = False) -> None:
        """This process is a worker of that store, 0: of all. `trouble`: what keeps it from downloading; `ended`: it ends now."""

    def forget_worker(self, only_store: int) -> None: ...

    def zones(self) -> frozenset[str]: ...

    def kept_pause(self) -> ChosenPause | None:
        """The pause of automatic downloads, of all stores of this data folder, that somebody chose last; it may be past."""

    def pause_until(self, until: datetime | None) -> None:
        """None ends the pause."""

    def erase_details(self) -> bool:
        """Erase customer details that are older than this computer's settings keep them, some thousand orders at most.

        True: there are more of them.
        """

    def ledger_keeper(self) -> LedgerKeeper:
        """Whose the list of orders is: this computer's own, or a shop's. What it changes counts from the next start."""

    def logs(self) -> Mapping[str, bytes]:
        """The log files by name, which hold no key and nobody's data."""

    def order_something(self) -> str:
        """A customer of the practice store orders something: the order's number. CannotContinue where the stores are real ones."""

    def about(self) -> Mapping[str, str]:
        """`version`; `folder`, where the data of this computer lies; `python` and `system`, what the program stands on."""
