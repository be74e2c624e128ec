"""The ledger of a data folder as seen from outside of it: whose it is, and how it becomes a ledger that several computers share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple, Protocol

from omni_desktop.core.ports.program.downloads import Check

Password = Callable[[str], str]
"""Asks for the password of the login that it is given, without showing it."""


class StoreInLedger(NamedTuple):
    """`by` is whoever downloads for it now ("" while nobody does), `since` when that began (UTC)."""

    name: str
    by: str = ""
    since: datetime | None = None


class SeenWorker(NamedTuple):
    """A computer that downloads by itself, seen last at `seen`, until it was told to end at `ended` (both UTC)."""

    computer: str
    user: str
    version: str
    seen: datetime
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class LedgerStatus:
    """`url` and `id` are "" where nobody can know them; `trouble` says why the ledger isn't reached, "" where it is."""

    kind: Literal["own", "shared"]
    id: str = ""
    url: str = ""
    trouble: str = ""
    stores: Sequence[StoreInLedger] = ()
    workers: Sequence[SeenWorker] = ()

    @property
    def is_connected(self) -> bool:
        return not self.trouble


class MovedTable(NamedTuple):
    """A table of the ledger as it stands on both sides now; `checksum` in hexadecimal."""

    name: str
    rows: int
    checksum: str


class LedgerKeeper(Protocol):
    """Every method raises CannotContinue and TryLater with what to do; nothing is changed then, unless the sentence says so."""

    def status(self) -> LedgerStatus: ...

    def checks(self, url: str, password: str) -> Iterator[Check]:
        """A test of the way to a shared ledger, line by line; nothing is written anywhere."""

    def connect(
        self, url: str, password: Password, admin: str = "", *, role: Literal["", "manager", "till"] = "", renew: bool = False
    ) -> str:
        """This computer works on that ledger from now on. With an administrator's login, who makes what is missing there. What to tell.

        `role`: what this computer's login may do from then on (storage.shared.roles), "" for what it may; for an administrator only.
        `renew`: a login that is there already gets a new password; else that is refused unless this user has the old one.
        """

    def move(self, url: str, password: Password, admin: str = "", *, renew: bool = False) -> Sequence[MovedTable]:
        """This computer's own ledger becomes the shared one. Finishes a move that was broken off."""

    def upgrade(self, password: Password, admin: str = "") -> str:
        """The ledger is brought to this version. What was done, as a sentence."""

    def export(self, file: str) -> None:
        """A SQLite ledger that a fresh data folder opens."""
