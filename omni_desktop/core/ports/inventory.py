"""What the run asks of Cin7 Omni."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from msgspec import Struct

from omni_desktop.core.afterwards.credit_note import CreditNote, StoredCreditNote
from omni_desktop.core.inventory import Branch, Contact, StockLevel, StoredSalesOrder, WriteAnswer
from omni_desktop.core.ports.products import Products
from omni_desktop.core.record.updates import (
    Dispatch,
    NewPayment,
    StoredPayment,
)
from omni_desktop.core.sales_order import NewContact, SalesOrder


class Prepared(Struct, frozen=True):
    """A body element ready to be sent: the exact JSON and the SHA-256 of it."""

    document: bytes
    digest: str


class PreparedChange(Struct, frozen=True):
    """A change of a stored sales order. None: Omni holds everything already. `conflicts`: what others changed in Omni since, by its names;
    `zeroed`: codes of lines that went away, whose quantity becomes 0; `by_hand`: custom fields that changed and are never written."""

    prepared: Prepared | None
    conflicts: tuple[str, ...] = ()
    zeroed: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()


class Inventory(Products, Protocol):
    """Cin7 Omni.

    Lists are complete or raise; they are cut by encoded length inside. Writes raise OutcomeUnknown, Refused, TryLater,
    CannotContinue.
    """

    calls: int

    def server_time(self) -> datetime | None:
        """Omni's own time (UTC) by its last reply and what passed since; None where it never told it."""

    def tell_leaving(self, listener: Callable[[], None]) -> None:
        """The listener is told right before each write leaves, after every wait."""

    def branches(self) -> list[Branch]: ...

    def contacts(self, field: str, values: Sequence[str]) -> list[Contact]:
        """Contacts by `email`, `account_number`, `company`, `integration_ref` or `id` (ids as text)."""

    def sales_orders(self, references: Sequence[str]) -> list[StoredSalesOrder]:
        """All sales orders, void ones too, whose reference equals one of these as Omni compares them."""

    def sales_orders_by_id(self, ids: Sequence[int]) -> list[StoredSalesOrder]: ...

    def sales_orders_like(self, order_ids: Sequence[str]) -> list[StoredSalesOrder]:
        """Sales orders whose reference ends in one of the ids, or whose customerOrderNo is one: for the check of Omni's own integration."""

    def sales_orders_modified(self, since: datetime) -> list[StoredSalesOrder]:
        """Whoever made or changed them, by Omni's clock."""

    def sales_orders_made(self, since: datetime, above: int) -> list[StoredSalesOrder] | None:
        """Those with an id above this one that were made, or changed, since then by Omni's clock. None: too many for one call, or not all
        can be read."""

    def stock(self, product_option_ids: Sequence[int], *, moved_since: datetime | None = None) -> list[StockLevel]:
        """Their rows at every branch; only those that moved then or later, where a moment is given."""

    def stored_sales_order(self, raw: bytes) -> StoredSalesOrder:
        """A sales order from its kept JSON, without a call."""

    def prepare_sales_order(self, sales_order: SalesOrder, carried: str = "") -> Prepared:
        """`carried`: what it tells of whose ledger sends it, and when; "" for nothing."""

    def sent_sales_order(self, document: bytes, *, order_id: str, part: int, total: Decimal) -> SalesOrder:
        """The sales order that a kept document sent, for checking what a killed run left; `total` becomes its expected and shop total."""

    def prepare_contact(self, contact: NewContact) -> Prepared: ...

    def prepare_rounding(self, stored: StoredSalesOrder, sales_order: SalesOrder) -> Prepared:
        """The PUT that adds `sales_order`'s surcharge or discount (and re-sends the numeric header fields we own) to a stored sales order..

        """

    def prepare_dispatch(self, stored: StoredSalesOrder, dispatch: Dispatch) -> Prepared: ...

    def prepare_void(self, stored: StoredSalesOrder) -> Prepared: ...

    def prepare_change(self, stored: StoredSalesOrder, before: SalesOrder, after: SalesOrder) -> PreparedChange:
        """Only what differs between the two, of the values that are ours."""

    def unlike(self, document: bytes, stored: StoredSalesOrder) -> tuple[str, ...]:
        """Names of values that a change's document sets and the sales order doesn't have."""

    def create_sales_orders(self, batch: Sequence[Prepared], *, expand_boms: bool) -> list[WriteAnswer]: ...

    def create_contacts(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def payments(self, sales_order_ids: Sequence[int]) -> list[StoredPayment]: ...

    def prepare_payment(self, payment: NewPayment) -> Prepared: ...

    def sent_payment(self, document: bytes) -> NewPayment:
        """The payment that a kept document sent."""

    def create_payments(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def credit_notes(self, sales_references: Sequence[str]) -> list[StoredCreditNote]:
        """All credit notes, void ones too, of sales orders with these references."""

    def prepare_credit_note(self, note: CreditNote, stored: StoredSalesOrder) -> Prepared:
        """A draft, with what it shares with its sales order as Omni holds that."""

    def sent_credit_note(self, document: bytes) -> tuple[str, str]:
        """Its reference, and the reference of its sales order."""

    def create_credit_notes(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def update_sales_orders(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...
