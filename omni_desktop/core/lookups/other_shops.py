"""Sales orders of another shop on the same Omni account: its order may have the number of one of ours, behind another prefix."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from omni_desktop.core.inventory import StoredSalesOrder


class Stores(Protocol):
    def sent_by_other_stores(self, references: Mapping[int, str]) -> Mapping[int, datetime]: ...


def without_other_shops(stores: Stores, rows: Sequence[StoredSalesOrder], placed: Collection[datetime]) -> list[StoredSalesOrder]:
    """`rows` bear numbers of orders that were `placed` in these seconds. What another store sent of an order of the same second is that
    very order: its shop was set up twice."""
    sent = stores.sent_by_other_stores({row.id: row.reference for row in rows}) if rows else {}
    return [row for row in rows if row.id not in sent or sent[row.id] in placed]
