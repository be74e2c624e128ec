"""What the run asks of the Neto store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from omni_desktop.core.order import Currency, ReadOrder, ScanRow
from omni_desktop.core.record.updates import (
    AboutOrders,
    Refund,
    ShopPayment,
)


@dataclass(frozen=True, slots=True)
class ScanPage:
    """`shop_time` is the reply's CurrentTime (UTC). `unreadable`: rows that name no order, each by its DateUpdated, or by the start of the
    window where that can't be read either."""

    rows: tuple[ScanRow, ...]
    shop_time: datetime
    unreadable: tuple[datetime, ...] = ()


class Shop(Protocol):
    """The Neto store. Every method raises TryLater or CannotContinue; `calls` counts HTTP requests since the port was made."""

    calls: int

    def time(self) -> datetime | None:
        """Neto's own time (UTC), asked for where no reply has told it yet."""

    def scan_updated(self, updated_from: datetime) -> Iterator[ScanPage]:
        """Ids of orders updated since an instant, pages until an empty one; the window is open to the right (neto_api: 2)."""

    def scan_placed(self, placed_from: datetime, placed_to: datetime) -> Iterator[ScanPage]:
        """Ids of orders placed in a closed window, both ends included; an order's place date never moves."""

    def scan_statuses(self, updated_from: datetime, statuses: Sequence[str]) -> Iterator[ScanPage]:
        """As scan_updated, only orders of these statuses."""

    def refunds(self, order_ids: Sequence[str]) -> AboutOrders[Refund]:
        """The RMAs of some orders."""

    def refunds_updated(self, updated_from: datetime) -> AboutOrders[Refund]: ...

    def payments(self, order_ids: Sequence[str]) -> AboutOrders[ShopPayment]: ...

    def mark_exported(self, order_ids: Sequence[str]) -> frozenset[str]:
        """Those that Neto confirmed. Raises OutcomeUnknown and Refused too."""

    def orders(self, ids: Sequence[str]) -> list[ReadOrder]:
        """Details of at most 100 orders, in Neto's order; an id that Neto does not know is not in the list."""

    def read(self, raw: bytes) -> ReadOrder:
        """An order from its stored JSON, without a call."""

    def currency(self) -> Currency: ...
