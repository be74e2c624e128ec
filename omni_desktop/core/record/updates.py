"""The ledger's words for what follows after an order is in Omni: writes to its sales orders, and what a later look found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from omni_desktop.core.inventory import folded
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import State

PARKED = datetime(9999, 1, 1, tzinfo=UTC)
"""The next look at an order whose turn comes when Auto Dispatch is switched on."""


SWITCH, INCLUDE = "auto_dispatch", "include"
"""The kept fact of how Auto Dispatch stands: "on", "off", or that orders which ended before it was switched on shall follow."""


class Write(StrEnum):
    """What a write does to a sales order, or for an order. STAGE: the stage alone, where Omni refused the date. UNDO: a void because
    somebody undid the run that made it, whatever Neto says."""

    DISPATCH = "dispatch"
    STAGE = "stage"
    VOID = "void"
    UNDO = "undo"
    CHANGE = "change"
    PAYMENT = "payment"
    REFUND = "refund"
    CREDIT_NOTE = "credit_note"


class WriteState(StrEnum):
    """SENDING and IN_DOUBT: to be looked up, never sent again. ABSENT: it surely did not arrive, and is decided afresh."""

    SENDING = "sending"
    IN_DOUBT = "in_doubt"
    DONE = "done"
    REFUSED = "refused"
    ABSENT = "absent"


SALES_ORDER_WRITES = (Write.DISPATCH, Write.STAGE, Write.VOID, Write.UNDO, Write.CHANGE)
OPEN_WRITES = frozenset({WriteState.SENDING, WriteState.IN_DOUBT})


@dataclass(frozen=True, slots=True)
class WriteIntent:
    """A write about to leave. `key` tells several of one kind apart: Neto's payment id, for instance."""

    order_id: str
    part: int
    kind: Write
    omni_id: int
    digest: str
    document: bytes
    key: str = ""


@dataclass(frozen=True, slots=True)
class WriteOutcome:
    """What became of a write. `ended_at`, `server_at`, `answered` and `absent_at` as in record.CreateAnswer."""

    order_id: str
    part: int
    kind: Write
    state: WriteState
    at: datetime
    key: str = ""
    words: str = ""
    ended_at: datetime | None = None
    answered: bool = False
    absent_at: datetime | None = None
    server_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpenWrite:
    """A write without a known outcome, as it was intended."""

    order_id: str
    part: int
    kind: Write
    key: str
    omni_id: int
    document: bytes
    intended_at: datetime
    ended_at: datetime | None = None
    answered: bool = False
    absent_at: datetime | None = None
    server_at: datetime | None = None
    lease_end: datetime | None = None


@dataclass(frozen=True, slots=True)
class FollowedPart:
    """One sales order of a followed order. `sent` is the document that made it, `stored` what Omni held when it was adopted (JSON)."""

    part: int
    reference: str
    omni_id: int
    state: State
    total: Decimal | None = None
    sent: bytes = b""
    stored: bytes = b""


@dataclass(frozen=True, slots=True)
class Followed:
    """An order in Omni that is to be looked at again.

    `raw` is Neto's order as it was last read, `base` as it was when Omni was last told (b"" where that is the same), `brought` as a change
    of ours brought it that nobody has settled yet (b"" where there is none, or it did not arrive). `settled` is the Neto status that was
    dealt with already. `insists`: a person wants the update all the same. `follow`: what the last look found.
    """

    id: str
    state: State
    status: str
    placed_at: datetime
    grand_total: Decimal | None
    reference: str
    raw: bytes
    base: bytes = b""
    brought: bytes = b""
    settled: str = ""
    follow: str = ""
    follow_words: str = ""
    insists: bool = False
    attempts: int = 0
    parts: tuple[FollowedPart, ...] = ()
    follow_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PartNow:
    """What became of one sales order; None leaves what the ledger has. `sent` and `stored` replace its documents.

    `now`: what Omni holds, to be shown with a problem; kept until the next look.
    """

    part: int
    state: State | None = None
    omni_status: str | None = None
    omni_total: Decimal | None = None
    sent: bytes | None = None
    stored: bytes | None = None
    now: bytes | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a look at an order in Omni came to.

    `look_at`: when it is looked at again by itself (None: when Neto changes it). `settled`: the Neto status that needs no further look;
    None leaves it. `problems` are all that this look found; open ones of earlier looks that are not among them are solved. `digest`:
    what Omni now was told of the order's content, None where it was told nothing. `changes`: (field, before, after) to be shown.
    `insists`: what a person wants all the same is still to come. `seen`: the order as this look began, so that what somebody decided since
    is told from it. `still_so`: codes of problems that an earlier look found and this one can't tell anew, which stay open.
    """

    id: str
    at: datetime
    result: str
    parts: tuple[PartNow, ...] = ()
    follow: str = ""
    follow_words: str = ""
    look_at: datetime | None = None
    attempts: int = 0
    settled: str | None = None
    problems: tuple[Problem, ...] = ()
    timeline: tuple[tuple[str, Mapping[str, str]], ...] = ()
    digest: str | None = None
    changes: tuple[tuple[str, str, str], ...] | None = None
    insists: bool = False
    seen: Followed | None = None
    still_so: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Refund:
    """What a Neto RMA gives back. `lines`: SKU and quantity; `total` what is or will be paid back; `issued_at` UTC."""

    id: str
    order_id: str
    status: str
    total: Decimal
    lines: tuple[tuple[str, Decimal], ...] = ()
    issued_at: datetime | None = None
    currency: str = ""


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AboutOrders(Generic[T]):
    """An answer about what belongs to orders. Of its rows that can't be read, `spoilt` are the orders they are about, folded, and
    `nameless` is how many don't even say that. `shop_time`: Neto's clock at the first page (UTC).
    """

    rows: tuple[T, ...]
    spoilt: frozenset[str] = frozenset()
    nameless: int = 0
    shop_time: datetime | None = None

    @property
    def is_whole(self) -> bool:
        return not self.spoilt and not self.nameless

    def leaves_open(self, order_id: str) -> bool:
        """Whether a row that can't be read may be this order's: then the answer doesn't say that there is none."""
        return bool(self.nameless) or folded(order_id) in self.spoilt


@dataclass(frozen=True, slots=True)
class RefundNote:
    """A refund as it is told, or another's sales order of the same order; one with the same digest was told already.

    `kind`: its line in the timeline."""

    order_id: str
    rma_id: str
    digest: str
    problem: Problem
    kind: str = "refunded"


@dataclass(frozen=True, slots=True)
class ShopPayment:
    """A payment of GetPayment: what an order's own payments do not tell is the currency."""

    id: str
    order_id: str
    amount: Decimal
    currency: str
    method: str = ""
    paid_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredPayment:
    """A payment as Omni holds it."""

    id: int
    order_id: int
    amount: Decimal
    reference: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class NewPayment:
    """A payment to be made in Omni; `reference` is Neto's payment id."""

    omni_id: int
    reference: str
    amount: Decimal
    method: str
    paid_at: datetime


@dataclass(frozen=True, slots=True)
class PayUp:
    """What became of an order's payments. `look_at` None: none is left to be made."""

    id: str
    at: datetime
    look_at: datetime | None = None
    problems: tuple[Problem, ...] = ()
    timeline: tuple[tuple[str, Mapping[str, str]], ...] = ()


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What a dispatched order gets. `at` None sets the stage alone; `invoice_at` None leaves the invoice date as it is."""

    at: datetime | None
    tracking: str = ""
    carrier: str = ""
    invoice_at: datetime | None = None
