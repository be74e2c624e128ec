"""What a sweep asks of both sides and of the ledger. Its reads are complete, or say what they could not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the window's first paint waits for this module, and for none of those
    from datetime import date

    from omni_desktop.core.inventory import StoredSalesOrder
    from omni_desktop.core.order import Currency
    from omni_desktop.core.ports.program.keys import Keys
    from omni_desktop.core.proof.both_sides import Judged, Recorded, Sales, SalesOrderPage
    from omni_desktop.core.proof.rows import SweepResult
    from omni_desktop.core.record.updates import AboutOrders, Refund, RefundNote, StoredPayment


class SweptShop(Protocol):
    calls: int

    def currency(self) -> Currency: ...

    def server_time(self) -> datetime | None:
        """Neto's own, by its last answer."""

    def sales_updated(self, updated_from: datetime) -> Sales:
        """Orders that changed, or were placed, since then."""

    def sales_placed(self, placed_from: datetime, placed_to: datetime) -> Sales:
        """Both ends included."""

    def sales_of(self, order_ids: Sequence[str]) -> Sales:
        """Of these orders; one that Neto does not know is not among them."""

    def refunds_updated(self, updated_from: datetime) -> AboutOrders[Refund]: ...


class SweptInventory(Protocol):
    calls: int

    def server_time(self) -> datetime | None: ...

    def sales_order_page(self, since: datetime, above: int) -> SalesOrderPage:
        """Whoever made or changed them since then by Omni's clock, those with an id above this one, by id."""

    def sales_orders_by_id(self, ids: Sequence[int]) -> list[StoredSalesOrder]: ...

    def payments(self, sales_order_ids: Sequence[int]) -> list[StoredPayment]: ...


class SweptLedger(Protocol):
    def recorded(self, since: datetime, until: datetime, order_ids: Sequence[str]) -> list[Recorded]:
        """Orders placed from `since` to before `until`, and these."""

    def left_open(self) -> list[str]:
        """Orders with an open problem that an earlier sweep found."""

    def keep_sweep(self, judged: Sequence[Judged], at: datetime) -> None:
        """What was judged, of orders that the ledger knows no more of than when they were read."""

    def note_refunds(self, notes: Sequence[RefundNote], at: datetime) -> None:
        """Told on their orders, those that weren't told like that before."""

    def former_prefixes(self) -> tuple[str, ...]: ...

    def sent_by_other_stores(self, references: Mapping[int, str]) -> dict[int, datetime]:
        """As core.ports.ledger.sends.Sends has it."""

    def cached(self, name: str) -> tuple[bytes, datetime] | None: ...

    def keep(self, name: str, document: bytes, at: datetime) -> None: ...


class Sweeps(Protocol):
    """Both sides of some days read, judged and kept; nothing is sent. From a worker, since it makes calls."""

    def sweep_days(self, store_id: int, first: date, last: date, keys: Keys) -> SweepResult:
        """Orders placed on these days of the store. Raises a Fault where a side can't be read; what was read is gone on from."""

    def daily_sweep(self, store_id: int, keys: Keys) -> SweepResult | None:
        """After the first download of a day; None where it isn't due, or gave way to a download and goes on after the next one."""

    def last_sweep(self, store_id: int) -> SweepResult | None:
        """The last daily one that was finished."""
