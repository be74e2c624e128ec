"""Our record of products that were made or changed on the other side: the intent before the call, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from omni_desktop.core.catalogue.outgoing import FieldChange, NewOption, Outgoing, Target
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.updates import WriteState


@dataclass(frozen=True, slots=True)
class ProductOutcome:
    """What became of one element. `made`: its options that Omni shows, whose orders are released. Times as in record.CreateAnswer."""

    send_id: int
    element: Outgoing
    state: WriteState
    at: datetime
    omni_id: int = 0
    words: str = ""
    made: tuple[NewOption, ...] = ()
    ended_at: datetime | None = None
    server_at: datetime | None = None
    answered: bool = False
    absent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpenProductWrite:
    """A write without a known outcome, as it was intended."""

    send_id: int
    element: Outgoing
    intended_at: datetime
    omni_id: int = 0
    server_at: datetime | None = None
    ended_at: datetime | None = None
    answered: bool = False
    absent_at: datetime | None = None
    lease_end: datetime | None = None


@dataclass(frozen=True, slots=True)
class PastSend:
    """`updates`: how many changes of it stand and can be taken back. `takes_back`: the send that it took back, else 0."""

    id: int
    target: Target
    by: str
    started: datetime
    ended: datetime | None
    takes_back: int = 0
    made: int = 0
    updates: int = 0


class ProductSends(Protocol):
    """`intend_products` and `answer_products` are durable against power loss when they return."""

    def lock(self, starter: str) -> AbstractContextManager[None]:
        """One run or send per store at a time. Raises CannotContinue (`already_running`)."""

    def start_send(self, target: Target, by: str, at: datetime, *, takes_back: int = 0) -> int: ...

    def end_send(self, send_id: int, at: datetime) -> None: ...

    def intend_products(self, send_id: int, intents: Sequence[tuple[Outgoing, Prepared]], at: datetime) -> None:
        """Raises ValueError, before anything leaves, where the same write is still unsettled."""

    def note_products_leaving(self, send_id: int, moment: Moment) -> None: ...

    def answer_products(self, outcomes: Sequence[ProductOutcome]) -> None:
        """What was made in Omni releases the orders that wait for it, and is in the SKU table where its code is another than its SKU."""

    def open_products(self) -> list[OpenProductWrite]: ...

    def killed_sends(self) -> dict[int, list[Outgoing]]:
        """By number those that never ended, with what was made or changed all the same. To be asked while no send is at work."""

    def changes_of(self, send_id: int) -> list[FieldChange] | None:
        """The updates of a send that were made; None where there is no such send."""

    def past_sends(self, limit: int) -> list[PastSend]:
        """The newest first."""
