"""The stores of a data folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.settings.settings import Connection


@dataclass(frozen=True, slots=True)
class Store:
    """`paused` is the reason, "" while it is not paused; `paused_code` the problem's, where an automatic download paused it."""

    id: int
    name: str
    connection: Connection
    enabled: bool
    paused: str = ""
    practice: bool = False
    paused_code: str = ""


class Stores(Protocol):
    """The stores of a data folder."""

    def stores(self) -> list[Store]: ...

    def add_store(self, connection: Connection) -> Store: ...

    def rename_store(self, store_id: int, name: str) -> None: ...

    def pause_store(self, store_id: int, reason: str, code: str = "") -> None:
        """With a `code` it goes on by itself as soon as its settings or keys are saved: the cause is mended then. On a shared ledger a
        `code` that is this computer's own trouble pauses nothing: the others go on."""

    def resume_store(self, store_id: int) -> None: ...

    def remove_store(self, store_id: int) -> None:
        """The store is no longer listed and its keys are gone; its history stays in the ledger. Raises while a download of it runs."""
