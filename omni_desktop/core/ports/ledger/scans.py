"""What the scan told, what is due to be read, and what the run decided of orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.record import (
    Entry,
    KnownOrder,
    Skip,
)


class Scans(Protocol):
    """What the scan told, what is due to be read, and what the run decided of orders."""

    def known(self, order_ids: Sequence[str]) -> dict[str, KnownOrder]: ...

    def decided(self, order_ids: Sequence[str]) -> dict[str, KnownOrder]:
        """Those of them, by id, that a rule or a person ruled out, or that have a time of their next look: hardly any while a run sends."""

    def note_found(self, run_id: int, rows: Sequence[ScanRow], at: datetime) -> int:
        """Record what a scan told that the ledger did not have: these orders are marked to be read.

        Returns how many are newly marked.
        """

    def note_skipped(self, run_id: int, skips: Sequence[Skip], at: datetime) -> None:
        """Orders that the scan alone rules out: recorded with their rule, not read.

        Never changes an order that a sales order stands for.
        """

    def due(self, at: datetime, *, retries: int) -> list[str]:
        """Ids to read now: marked ones (oldest update first), then at most `retries` held, refused or skipped ones whose next look is due..

        """

    def skipped(self, after: str, limit: int) -> list[KnownOrder]:
        """Skipped orders by id, keyset-paged, for judging them again after the settings changed; with raw where it was kept."""

    def look_again(self, at: datetime) -> None:
        """Held and refused orders, and those in Omni that wait for something, are due now: the settings changed."""

    def release(self, code: str, causes: Sequence[str], at: datetime) -> int:
        """Held orders with such an open problem are due now. Returns how many."""

    def mark_to_read(self, order_ids: Sequence[str]) -> None: ...

    def record(self, run_id: int, entries: Sequence[Entry]) -> None:
        """What the run decided of orders (state, rule, problems, facts for the lists, the raw order, a line in the timeline)."""

    def tell(self, run_id: int, order_id: str, kind: str, facts: Mapping[str, str], at: datetime) -> None:
        """A line in an order's timeline, durable: for a write that changes no state."""
