"""Refunds told on their orders, and lists kept with their age."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.record.updates import (
    RefundNote,
)


class Notes(Protocol):
    """Refunds told on their orders, and lists kept with their age."""

    def note_refunds(self, run_id: int, notes: Sequence[RefundNote], at: datetime) -> None:
        """Told on their orders, those that weren't told like that before; refunds of orders that aren't in Omni are left out."""

    def note_credit(self, order_id: str, kind: str, facts: Mapping[str, str], at: datetime) -> None:
        """A line in the timeline. `credit_note_made` solves the problem of its refund (facts: `rma`)."""

    def customer_table(self) -> dict[tuple[str, str], int]:
        """By field and key of a value that several customers share: the contact that staff chose for always."""

    def sku_table(self) -> dict[str, ChosenProduct]:
        """By folded shop SKU."""

    def former_prefixes(self) -> tuple[str, ...]: ...

    def cached(self, name: str) -> tuple[bytes, datetime] | None:
        """A list kept from an earlier look (JSON), with its age."""

    def keep(self, name: str, document: bytes, at: datetime) -> None: ...
