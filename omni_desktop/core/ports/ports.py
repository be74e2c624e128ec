"""What the run needs of the world, as small Protocols; `app` hands in the real ones, core's tests plain fakes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from omni_desktop.core.inventory import Branch, Contact, ProductOption, StockLevel, StoredSalesOrder, WriteAnswer
from omni_desktop.core.order import Currency, ReadOrder, ScanRow
from omni_desktop.core.record.record import (
    Answer,
    Cursor,
    Entry,
    Figures,
    Intent,
    KnownOrder,
    RunClose,
    SentPart,
    Skip,
    Unsettled,
)
from omni_desktop.core.record.updates import (
    Dispatch,
    Followed,
    FollowUp,
    NewPayment,
    OpenWrite,
    PayUp,
    Refund,
    RefundNote,
    ShopPayment,
    StoredPayment,
    Write,
    WriteIntent,
    WriteOutcome,
)
from omni_desktop.core.sales_order import NewContact, SalesOrder


class Clock(Protocol):
    def now(self) -> datetime:
        """This computer's time, aware, UTC."""

    def seconds(self) -> float:
        """A clock that only moves forward, for measuring how long a call took."""

    def wait(self, seconds: float, reason: str) -> None:
        """Wait, telling the listener why. Raises errors.Cancelled as soon as somebody cancels."""


@dataclass(frozen=True, slots=True)
class ScanPage:
    """`shop_time` is the reply's CurrentTime (UTC)."""

    rows: tuple[ScanRow, ...]
    shop_time: datetime


class Shop(Protocol):
    """The Neto store. Every method raises TryLater or CannotContinue; `calls` counts HTTP requests since the port was made."""

    calls: int

    def scan_updated(self, updated_from: datetime) -> Iterator[ScanPage]:
        """Ids of orders updated since an instant, pages until an empty one; the window is open to the right (neto_api: 2)."""

    def scan_placed(self, placed_from: datetime, placed_to: datetime) -> Iterator[ScanPage]:
        """Ids of orders placed in a closed window, both ends included; an order's place date never moves."""

    def scan_statuses(self, updated_from: datetime, statuses: Sequence[str]) -> Iterator[ScanPage]:
        """As scan_updated, only orders of these statuses."""

    def refunds(self, order_ids: Sequence[str]) -> list[Refund]:
        """The RMAs of some orders."""

    def refunds_updated(self, updated_from: datetime) -> list[Refund]: ...

    def payments(self, order_ids: Sequence[str]) -> list[ShopPayment]: ...

    def mark_exported(self, order_ids: Sequence[str]) -> frozenset[str]:
        """Those that Neto confirmed. Raises OutcomeUnknown and Refused too."""

    def orders(self, ids: Sequence[str]) -> list[ReadOrder]:
        """Details of at most 100 orders, in Neto's order; an id that Neto does not know is not in the list."""

    def read(self, raw: bytes) -> ReadOrder:
        """An order from its stored JSON, without a call."""

    def currency(self) -> Currency: ...


@dataclass(frozen=True, slots=True)
class Prepared:
    """A body element ready to be sent: the exact JSON and the SHA-256 of it."""

    document: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class PreparedChange:
    """A change of a stored sales order. None: Omni holds everything already. `conflicts`: what others changed in Omni since, by its names;
    `zeroed`: codes of lines that went away, whose quantity becomes 0."""

    prepared: Prepared | None
    conflicts: tuple[str, ...] = ()
    zeroed: tuple[str, ...] = ()


class Inventory(Protocol):
    """Cin7 Omni.

    Lists are complete or raise; they are cut by encoded length inside. Writes raise OutcomeUnknown, Refused, TryLater,
    CannotContinue.
    """

    calls: int

    def branches(self) -> list[Branch]: ...

    def product_options(self, codes: Sequence[str]) -> list[ProductOption]:
        """All options whose code, or alternative code, equals one of the codes as Omni compares them."""

    def contacts(self, field: str, values: Sequence[str]) -> list[Contact]:
        """Contacts by `email`, `account_number`, `company`, `integration_ref` or `id` (ids as text)."""

    def sales_orders(self, references: Sequence[str]) -> list[StoredSalesOrder]:
        """All sales orders, void ones too, whose reference equals one of these as Omni compares them."""

    def sales_orders_by_id(self, ids: Sequence[int]) -> list[StoredSalesOrder]: ...

    def sales_orders_like(self, order_ids: Sequence[str]) -> list[StoredSalesOrder]:
        """Sales orders whose reference ends in one of the ids, or whose customerOrderNo is one: for the check of Omni's own integration."""

    def stock(self, product_option_ids: Sequence[int], *, moved_since: datetime | None = None) -> list[StockLevel]:
        """Their rows at every branch; only those that moved then or later, where a moment is given."""

    def stored_sales_order(self, raw: bytes) -> StoredSalesOrder:
        """A sales order from its kept JSON, without a call."""

    def prepare_sales_order(self, sales_order: SalesOrder) -> Prepared: ...

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

    def create_payments(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def update_sales_orders(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...


class Ledger(Protocol):
    """Our record for one store and one Omni account. Each method is one transaction.

    `intend*` and `answer*` are durable against power loss when they return; the rest against a killed program.
    """

    def lock(self, starter: str) -> AbstractContextManager[None]:
        """One run per store at a time over all processes; a killed holder frees it.

        Raises CannotContinue (`already_running`) with who and since when.
        """

    def cursor(self) -> Cursor: ...

    def save_cursor(self, cursor: Cursor) -> None: ...

    def start_run(self, starter: str, settings_version: int, at: datetime, *, rehearsal: bool, named: bool = False) -> int:
        """`named`: only orders that were asked for by number, so it says nothing of when the shop was last looked through."""

    def close_run(self, run_id: int, close: RunClose) -> None: ...

    def known(self, order_ids: Sequence[str]) -> dict[str, KnownOrder]: ...

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

    def intend(self, run_id: int, intents: Sequence[Intent], at: datetime) -> None:
        """Before a create leaves: sales-order rows become `sending`, with the document."""

    def answer(self, run_id: int, answers: Sequence[Answer]) -> None:
        """After a create was answered, or was not: sales-order rows and their orders take the new state."""

    def sent_parts(self, order_ids: Sequence[str]) -> dict[str, list[SentPart]]:
        """The sales orders that were sent of these orders, by part, whatever became of them."""

    def unsettled(self) -> list[Unsettled]:
        """Creates without a known outcome: `sending` (an earlier run died) and `in_doubt`."""

    def intend_contacts(self, run_id: int, intents: Mapping[str, Prepared], at: datetime) -> None: ...

    def answer_contacts(self, run_id: int, outcomes: Mapping[str, tuple[str, int]], at: datetime) -> None:
        """key -> (state `created`, `refused`, `in_doubt` or `absent`; Omni id)."""

    def unsettled_contacts(self) -> dict[str, datetime]:
        """Keys of contacts without a known outcome, with when their call left."""

    def following(self, at: datetime, *, limit: int) -> list[Followed]:
        """Orders in Omni that are to be looked at now, first placed first; none with an unsettled write to its sales orders."""

    def followed(self, order_ids: Sequence[str]) -> list[Followed]:
        """The same of orders that are named, due or not; those that aren't in Omni are left out."""

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

    def to_pay(self, at: datetime, *, limit: int) -> list[Followed]:
        """Orders in Omni whose payments are due, those with an unsettled payment left out."""

    def paid_up(self, run_id: int, ups: Sequence[PayUp]) -> None: ...

    def pay_at(self, order_ids: Sequence[str], at: datetime) -> None: ...

    def to_export(self, at: datetime, *, limit: int) -> list[str]:
        """Orders in Omni that Neto is to be told of."""

    def export_at(self, order_ids: Sequence[str], at: datetime) -> None: ...

    def exported(self, run_id: int, order_ids: Sequence[str], at: datetime) -> None: ...

    def note_refunds(self, run_id: int, notes: Sequence[RefundNote], at: datetime) -> None:
        """Told on their orders, those that weren't told like that before; refunds of orders that aren't in Omni are left out."""

    def done_writes(self, kind: Write, order_ids: Sequence[str]) -> Mapping[str, Mapping[tuple[str, int], str]]:
        """Order id -> (key, part) -> digest."""

    def sku_table(self) -> dict[str, str]: ...

    def former_prefixes(self) -> tuple[str, ...]: ...

    def figures(self) -> Figures:
        """Over the whole store: what the certificate is made of."""

    def cached(self, name: str) -> tuple[bytes, datetime] | None:
        """A list kept from an earlier look (JSON), with its age."""

    def keep(self, name: str, document: bytes, at: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class CallLimits:
    """How many calls may leave within any second, minute and day; None is no limit. The day counts by UTC date and by the last 24 hours."""

    per_second: int | None = None
    per_minute: int | None = None
    per_day: int | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """How long until a call may leave, and which window says so: `second`, `minute`, `day`, or `told` where the server said it itself.

    0 seconds: the call is taken and counted, and may leave now.
    """

    seconds: float = 0.0
    window: str = ""


class CallLog(Protocol):
    """The calls of this computer, over restarts and all of its processes. `key` is whose limits they are, an Omni user name for example."""

    def take(self, key: str, limits: CallLimits, now: datetime, *, reserve: int = 0) -> Wait:
        """Count one call, or say how long to wait. `reserve` calls of the day are kept back for somebody else (a person's click)."""

    def block(self, key: str, until: datetime) -> None:
        """No call before `until`: the server said so (Retry-After). Other processes wait too."""
