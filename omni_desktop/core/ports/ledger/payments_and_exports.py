"""What else is due for orders in Omni: payments made there, and the mark in Neto."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from omni_desktop.core.record.updates import (
    Followed,
    PayUp,
)


class PaymentsAndExports(Protocol):
    """What else is due for orders in Omni: payments made there, and the mark in Neto."""

    def to_pay(self, at: datetime, *, limit: int) -> list[Followed]:
        """Orders in Omni whose payments are due, those with an unsettled payment left out."""

    def paid_up(self, run_id: int, ups: Sequence[PayUp]) -> None: ...

    def pay_at(self, order_ids: Sequence[str], at: datetime) -> None: ...

    def to_export(self, at: datetime, *, limit: int) -> list[str]:
        """Orders in Omni that Neto is to be told of."""

    def export_at(self, order_ids: Sequence[str], at: datetime) -> None: ...

    def exported(self, run_id: int, order_ids: Sequence[str], at: datetime) -> None: ...
