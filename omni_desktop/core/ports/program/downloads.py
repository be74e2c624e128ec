"""Runs of a store, started here or elsewhere, and both connections."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

from omni_desktop.core.ports.program.keys import Keys

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.record.events import Event, Request
    from omni_desktop.core.record.undo_report import UndoReport
    from omni_desktop.core.settings.settings import Connection


class Check(NamedTuple):
    """One line of a test. Where `ok` is False `sentence` says why, and `code` is its entry in core.problems. Where it holds `sentence` is
    the evidence ("in 0.3 seconds", "newest is N100247"), "" where there is none but the answer, and `at` the moment it speaks of (UTC)."""

    name: str
    ok: bool
    sentence: str
    code: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Running:
    """The run that holds a store's lock, whichever process it is in. `here`: in this one."""

    starter: str
    since: datetime | None
    here: bool


class Downloads(Protocol):
    """Runs of a store, started here or elsewhere, and both connections."""

    def run(self, store_id: int, request: Request, keys: Keys) -> Iterator[Event]: ...

    def undo_run(
        self, store_id: int, run_id: int, keys: Keys, *, send: bool, shown: Collection[str] | None = None,
        tell: Callable[[int, int], object] = lambda _done, _of: None,
    ) -> UndoReport:
        """Void again what a run made in Omni; without `send` only what that would do. `shown`: orders that a person saw would be voided,
        None for all. `tell`: orders that are done, and all; on the caller's thread. `cancel` ends it between two batches. Raises a Fault
        where nothing was sent."""

    def running(self, store_id: int) -> Running | None: ...

    def cancel(self) -> None:
        """Ends the run between two batches, and a wait at once. May be called from a signal handler."""

    def tell_waits(self, listener: Callable[[str], None]) -> None: ...

    def check_connection(self, connection: Connection, keys: Keys, side: str = "") -> Iterator[Check]:
        """Every check as it is made, one line each, reading only; of one `side` ("Neto" or "Omni") where it is named."""

    def probe(self, connection: Connection, keys: Keys) -> Iterator[Check]:
        """One call to each side, named "Neto" and "Cin7 Omni": are address and key right?"""

    def ended_before(self, store_id: int) -> int:
        """How many orders in Omni Neto completed or cancelled while Auto Dispatch was off: what switching it on has to ask about."""

    def follow_ended(self, store_id: int, *, include: bool) -> None:
        """What the first run with Auto Dispatch on does with them. Unasked they are left as they are, and that run says so."""
