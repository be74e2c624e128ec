"""The ledger's words: the states of an order, and what the run writes down (design: 3)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct, field

from omni_desktop.core.order import ZERO, Order
from omni_desktop.core.problems.problems import Problem, needs_a_look
from omni_desktop.core.sales_order import Origin

TimelineEntry = tuple[str, Mapping[str, str]]         # a kind of core.words.sentences, and its facts


class State(StrEnum):
    """Where an order stands. FOUND: seen by the scan, not read yet. Parts of a split order share the weakest state of its parts."""

    FOUND = "found"
    SKIPPED = "skipped"
    HELD = "held"
    READY = "ready"
    SENDING = "sending"
    IN_DOUBT = "in_doubt"
    CREATED = "created"
    REFUSED = "refused"
    ADOPTED = "adopted"
    DISPATCHED = "dispatched"
    VOIDED = "voided"


IN_OMNI = frozenset({State.CREATED, State.ADOPTED, State.DISPATCHED, State.VOIDED})
UNSETTLED = frozenset({State.SENDING, State.IN_DOUBT})


class Cursor(Struct, frozen=True):
    """How far a store was read.

    `watermark`: Neto's DateUpdated up to which everything is recorded (UTC; None before the first run). `covered_from`: orders placed since
    then have been scanned; it moves back as a backfill goes on. `judged_version`: the settings version by which skips were judged.
    `proven`: the digest of the Accounting settings under which a first single order read back equal; "" before; `differs:digest:order`
    where it did not.
    `integration_checked`: whether the look for Omni's own Neto integration was made.
    `fresh_from`: orders updated since then were read within the second of their update, so a later edit may bear the same time.
    """

    watermark: datetime | None = None
    covered_from: datetime | None = None
    judged_version: int = 0
    proven: str = ""
    integration_checked: bool = False
    fresh_from: datetime | None = None


class KnownOrder(Struct, frozen=True):
    """What the ledger knows of an order. `reference`, `omni_id` and `total` are of its first sales order.

    `accepted_rounding`: the difference (Omni's total less Neto's) that a person accepted to be evened out, None where nobody did.
    `chosen_contact`: the customer chosen for it where several could be meant, else 0.
    """

    id: str
    state: State
    status: str
    placed_at: datetime
    updated_at: datetime
    to_read: bool
    attempts: int = 0
    next_look_at: datetime | None = None
    rule: str = ""
    reference: str = ""
    omni_id: int = 0
    omni_total: Decimal | None = None
    grand_total: Decimal | None = None
    content_digest: str = ""
    problems: tuple[Problem, ...] = ()
    raw: bytes = b""
    accepted_rounding: Decimal | None = None
    chosen_contact: int = 0

    @property
    def stands_in_part(self) -> bool:
        """Whether Omni holds some of its sales orders, but not all: only then is there a total of an order that is not in Omni."""
        return self.state not in IN_OMNI and self.omni_total is not None


class Skip(Struct, frozen=True):
    id: str
    rule: str
    due_at: datetime | None = None


class Entry(Struct, frozen=True):
    """What a run decided of one order. None leaves what the ledger has.

    `clears_reading` takes the order off the list of those to be read; `why` are the decisions, in order, for the order's page;
    `timeline` is a kind of core.history with its facts. `documents`: name (`neto`, `omni`) -> JSON. `omni_status`: StoredSalesOrder.status.

    `changed`: Neto changed the content of an order that is in Omni. `pays`: payments are to be made; `exports`: Neto is to be told.
    """

    id: str
    state: State
    at: datetime
    order: Order | None = None
    raw: bytes | None = None
    content_digest: str | None = None
    rule: str = ""
    problems: tuple[Problem, ...] = ()
    next_look_at: datetime | None = None
    attempts: int = 0
    reference: str | None = None
    omni_id: int | None = None
    omni_total: Decimal | None = None
    omni_status: str | None = None
    branch_id: int | None = None
    clears_reading: bool = True
    why: tuple[str, ...] = ()
    timeline: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, bytes] = field(default_factory=dict)
    changed: bool = False
    pays: bool = False
    exports: bool = False


class Intent(Struct, frozen=True):
    """A create about to leave. `total` is Omni's expected total; `origins` says where each value came from."""

    order_id: str
    part: int
    reference: str
    digest: str
    document: bytes
    total: Decimal
    branch_id: int
    origins: Mapping[str, Origin] = field(default_factory=dict)


class CreateAnswer(Struct, frozen=True):
    """What became of a create.

    `state` is CREATED, ADOPTED, REFUSED, IN_DOUBT, or FOUND (surely absent: to be mapped afresh with a new intent). `ended_at` is
    when the call ended (`server_at`: by Omni's clock), `answered` whether the server answered it (5xx), `absent_at` when a complete
    look-up first did not find it.
    `omni_status`: StoredSalesOrder.status of what was read back, "" where nothing was.
    """

    order_id: str
    part: int
    state: State
    at: datetime
    omni_id: int = 0
    omni_total: Decimal | None = None
    omni_status: str = ""
    words: str = ""
    problems: tuple[Problem, ...] = ()
    ended_at: datetime | None = None
    answered: bool = False
    absent_at: datetime | None = None
    next_look_at: datetime | None = None
    document: bytes | None = None
    rule: str = ""
    server_at: datetime | None = None


class Unsettled(Struct, frozen=True):
    """A create whose outcome is not known. `intended_at`: when its call left, or its intent was written; `omni_id` is not 0 where Omni
    answered with an id that was not read back yet: such a row is never absent, unless somebody decided so (`resend`). `lease_end`: of the
    earlier run that intended it, where it had a lease. See CreateAnswer for the rest."""

    order_id: str
    part: int
    reference: str
    state: State
    intended_at: datetime
    document: bytes
    total: Decimal = ZERO
    omni_id: int = 0
    ended_at: datetime | None = None
    answered: bool = False
    absent_at: datetime | None = None
    server_at: datetime | None = None
    resend: bool = False
    lease_end: datetime | None = None


class ContactDoubt(Struct, frozen=True):
    """What is known of a customer's create without a clear outcome. `left_at`: when its call left; the rest as in CreateAnswer."""

    left_at: datetime
    server_at: datetime | None = None
    ended_at: datetime | None = None
    answered: bool = False
    absent_at: datetime | None = None
    omni_id: int = 0
    lease_end: datetime | None = None


class SentPart(Struct, frozen=True):
    """A sales order that was sent before, with its document (JSON) and its expected total. FOUND: it surely never arrived."""

    part: int
    reference: str
    state: State
    document: bytes
    total: Decimal


class Sum(Struct, frozen=True):
    """How many orders, and their money (Neto's GrandTotal)."""

    count: int = 0
    total: Decimal = ZERO


class Figures(Struct, frozen=True):
    """Over the whole store, now.

    `missing` should be in Omni and is neither there nor listed; `apart` sums |Omni's total - Neto's|; `problems` are open ones, remarks not
    counted.
    """

    missing: int = 0
    double: int = 0
    apart: Decimal = ZERO
    held: Sum = Sum()
    in_doubt: Sum = Sum()
    refused: Sum = Sum()
    problems: int = 0


class RunNotice(Struct, frozen=True):
    """Something staff should know that belongs to no order: clocks apart, another integration at work.

    `sentence` is what it means in this run; the catalogue has the title and the advice under `code`, and whether it needs a look.
    """

    code: str
    sentence: str

    @property
    def needs_a_look(self) -> bool:
        return needs_a_look(Problem(self.code))


class RunClose(Struct, frozen=True):
    """How a run ended: `state` is complete, cancelled or stopped; `sentence` says why where it is not complete."""

    at: datetime
    state: str
    counts: Mapping[str, int]
    figures: Figures
    neto_calls: int
    omni_calls: int
    sentence: str = ""
    code: str = ""
    notices: tuple[RunNotice, ...] = ()
    rehearsal: bool = False
