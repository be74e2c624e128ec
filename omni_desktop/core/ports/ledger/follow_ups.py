"""Orders in Omni that are looked at again, and the writes to their sales orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from omni_desktop.core.record.undo_report import MadeOrder
from omni_desktop.core.record.updates import (
    Followed,
    FollowUp,
    OpenWrite,
    Write,
    WriteIntent,
    WriteOutcome,
)


class FollowUps(Protocol):
    """Orders in Omni that are looked at again, and the writes to their sales orders."""

    def following(self, at: datetime, *, limit: int) -> list[Followed]:
        """Orders in Omni that are to be looked at now, first placed first; none with an unsettled write to its sales orders."""

    def followed(self, order_ids: Sequence[str]) -> list[Followed]:
        """The same of orders that are named, due or not; those that aren't in Omni are left out."""

    def made_by(self, run_id: int) -> list[MadeOrder]:
        """Orders that a run sent to Omni, or found there and linked, first placed first."""

    def follow_up(self, run_id: int, ups: Sequence[FollowUp]) -> None:
        """What looks came to, durable."""

    def follow_at(self, order_ids: Sequence[str], at: datetime) -> None:
        """Look at these then."""

    def park(self, at: datetime) -> None:
        """While Auto Dispatch is off: what is due for its status alone waits until it is switched on."""

    def parked(self) -> int: ...

    def release_parked(self, at: datetime, *, include: bool) -> int:
        """Let parked orders follow, or leave them as they are until Neto changes their status. Returns how many there were."""

    def intend_writes(self, run_id: int, intents: Sequence[WriteIntent], at: datetime) -> None:
        """Before a write leaves, durable. Raises ValueError where it is unsettled, or can only be made once and was."""

    def answer_writes(self, outcomes: Sequence[WriteOutcome]) -> None:
        """After it was answered, or was not, durable."""

    def open_writes(self) -> list[OpenWrite]: ...

    def done_writes(self, kind: Write, order_ids: Sequence[str]) -> Mapping[str, Mapping[tuple[str, int], str]]:
        """Order id -> (key, part) -> digest."""

    def written(self, kind: Write, order_ids: Sequence[str]) -> Mapping[str, Mapping[tuple[str, int], bytes]]:
        """The same with the document that was sent."""
