"""What lists and pages show of the past: orders, their stories, runs. Plain data, read from the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple, Protocol

from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.order import ScanRow
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import Figures, RunNotice, State
from omni_desktop.core.record.trust import Prepared, Proven
from omni_desktop.core.record.updates import Write, WriteState


class Updated(NamedTuple):
    """What status updates did since a moment (UTC): `result` is dispatched or voided."""

    result: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Filter:
    """`states` empty means all; `run_id` limits to orders one run looked at.

    `search` looks in id, reference, customer, e-mail, phone numbers (their digits), purchase order number and SKUs.

    `follow` limits to orders whose OrderRow.follow is that; `problem` and, with it, `cause` to those with such an open problem;
    `placed_since` (UTC) to those placed then or later, `placed_before` to those placed earlier; `updated` to those that runs dispatched or
    voided, as History.updates counts them.
    """

    states: frozenset[State] = frozenset()
    search: str = ""
    run_id: int | None = None
    problem: str = ""
    cause: str | None = None
    follow: str = ""
    placed_since: datetime | None = None
    placed_before: datetime | None = None
    updated: Updated | None = None


class Sort(NamedTuple):
    """`column` is one of SORTABLE."""

    column: str = "placed"
    descending: bool = True


SORTABLE = ("placed", "id", "customer", "total")


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One line of the orders list.

    `omni_status` is what Omni last showed of it: Draft, Approved, Dispatched or Void, "" where it holds nothing. `follow` is what a later
    look found of an order that is in Omni: `waiting` (completed in Neto, `follow_words` says what is short), `changed`, or "".
    `follow_at`: when it is looked at again by itself; `follow_since`: since when it waits, None where it doesn't.
    """

    row: int
    id: str
    state: State
    status: str
    reference: str
    placed_at: datetime
    updated_at: datetime
    customer: str
    grand_total: Decimal | None
    omni_total: Decimal | None
    omni_id: int
    branch_id: int | None
    rule: str = ""
    problems: tuple[Problem, ...] = ()
    next_look_at: datetime | None = None
    omni_status: str = ""
    follow: str = ""
    follow_words: str = ""
    follow_at: datetime | None = None
    follow_since: datetime | None = None
    erased_at: datetime | None = None       # when its customer details were erased

    @property
    def result(self) -> str:
        """A result of the command line's JSON: what the list shows of this order now."""
        if self.follow and self.state in (State.CREATED, State.ADOPTED):
            return self.follow
        return {State.SENDING: "in_doubt", State.READY: "found"}.get(self.state, self.state.value)


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of an order's timeline. `kind` has its sentence in core.sentences; `run_id` None: a person did it."""

    at: datetime
    kind: str
    run_id: int | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One sales order of an order, with the document that was sent and what Omni held when it was read back (JSON).

    `now`: what Omni held when a later look found something wrong with it, b"" where none did.
    """

    part: int
    reference: str
    state: State
    omni_id: int
    omni_total: Decimal | None
    sent: bytes = b""
    stored: bytes = b""
    words: str = ""
    origins: Mapping[str, str] = field(default_factory=dict)
    now: bytes = b""


@dataclass(frozen=True, slots=True)
class StoryWrite:
    """A write for an order that is in Omni. `key`: of a payment Neto's id; `words`: Omni's, where it refused."""

    part: int
    kind: Write
    key: str
    state: WriteState
    at: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class OrderStory:
    """Everything about one order. `raw` is Neto's JSON; `why` the decisions in order; `problems` open ones.

    `changes`: what Neto changed after Omni was last told, as (field, before, after).
    """

    row: OrderRow
    why: tuple[str, ...]
    parts: tuple[StoryPart, ...]
    timeline: tuple[Happening, ...]
    raw: bytes = b""
    changes: tuple[tuple[str, str, str], ...] = ()
    writes: tuple[StoryWrite, ...] = ()


@dataclass(frozen=True, slots=True)
class RunRow:
    """One download. `ended` is None while it runs or where the program was killed. `by`: user@COMPUTER, "" where nobody knows any more."""

    id: int
    started: datetime
    ended: datetime | None
    state: str
    starter: str
    counts: Mapping[str, int]
    figures: Figures
    neto_calls: int
    omni_calls: int
    sentence: str = ""
    code: str = ""
    rehearsal: bool = False
    notices: tuple[RunNotice, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class OpenProblem:
    """An unsolved problem of one order, as the Needs attention page groups them by (code, cause)."""

    order_id: str
    problem: Problem
    cause: str
    since: datetime
    grand_total: Decimal


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Open problems that one fix solves: same code, same cause. `sample` is one of them, `total` their orders' GrandTotals."""

    code: str
    cause: str
    sample: Problem
    count: int
    total: Decimal
    since: datetime


@dataclass(frozen=True, slots=True)
class DayCount:
    """Orders placed in one span of time: those that are in Omni, and those that wait for a person."""

    downloaded: int = 0
    held: int = 0


class History(Protocol):
    """The ledger as readers see it; every method is one short read."""

    def page(self, wanted: Filter, sort: Sort, *, offset: int, limit: int) -> list[OrderRow]:
        """Rows `offset` and following of the whole list in that order, ties by row."""

    def place(self, wanted: Filter, sort: Sort, order_id: str) -> int | None:
        """At which offset of that list an order stands; None where it isn't in it."""

    def activity(self, bounds: Sequence[datetime]) -> list[DayCount]:
        """One count for each span between two neighbouring bounds (UTC, ascending), by when the orders were placed."""

    def placed(self, since: datetime) -> tuple[Mapping[datetime, int], datetime | None]:
        """How many orders were placed in each hour since then (by the hour's beginning, UTC), and when the latest one of all was."""

    def updates(self, since: datetime) -> Mapping[str, int]:
        """`dispatched` and `voided` since then, and `waiting` now."""

    def figures(self) -> Figures: ...

    def problem_groups(self, *, limit: int = 200) -> list[ProblemGroup]:
        """Most orders first; remarks are not among them."""

    def run(self, run_id: int) -> RunRow | None: ...

    def last_run(self) -> RunRow | None:
        """The latest that ended and was no rehearsal."""

    def latest_looks(self, limit: int) -> list[RunRow]:
        """The latest begun runs that were not for single orders and no rehearsal of a person, last one first whatever the clock said."""

    def prepared(self) -> Prepared | None:
        """What waits for a person's click (core.run.trust); None where the newest look was a download."""

    def proven(self) -> Proven:
        """What the figures say for the next step of trust."""

    def last_check(self) -> datetime | None:
        """When a run last came to its end and had asked Omni."""

    def orders(self, wanted: Filter, *, after: OrderRow | None = None, limit: int = 200) -> list[OrderRow]:
        """Newest placed first, keyset-paged by the last row of the page before."""

    def every_order(self, wanted: Filter) -> Iterator[OrderRow]: ...

    def count(self, wanted: Filter) -> int: ...

    def meant(self, text: str, prefix: str, limit: int) -> tuple[list[OrderRow], int]:
        """Orders that somebody may mean by a number in any form, Omni's id, or what Filter.search finds; and how many of them, which come
        first, are named exactly. `prefix`: the reference's, as the settings have it."""

    def order(self, order_id: str) -> OrderStory | None: ...

    def order_document(self, order_id: str, name: str) -> bytes: ...

    def runs(self, *, after: RunRow | None = None, limit: int = 100) -> list[RunRow]:
        """Newest first, keyset-paged by the last row of the page before."""

    def open_problems(self) -> list[OpenProblem]: ...

    def scan_row(self, order_id: str) -> ScanRow | None: ...


class Decisions(Protocol):
    """What a person decides about orders; each is kept with when and who."""

    def retry(self, order_ids: list[str], at: datetime, by: str) -> list[str]:
        """Look again in the next run, with fresh data: at held, refused or skipped orders, and at those in Omni with a problem.

        One in doubt is looked for; it goes again only when it is surely not there, and then even where Omni had answered with an id.

        Returns the ids that were marked.
        """

    def retry_problem(self, code: str, at: datetime, by: str) -> list[str]: ...

    def dismiss(self, order_id: str, reason: str, at: datetime, by: str) -> bool:
        """Close an order's problems with a reason: one held, refused or in doubt becomes skipped (`dismissed`) until Neto changes it.

        An order in Omni stays there as it is: what Neto changed, completed or cancelled of it is settled by that.
        """

    def dismiss_all(self, order_ids: Sequence[str], reason: str, at: datetime, by: str) -> list[str]:
        """Several at once, or none of them where that fails. Returns those that there was something to close of."""

    def insist(self, order_ids: list[str], at: datetime, by: str) -> list[str]:
        """Let the next run do to sales orders what Neto asks (dispatch, void, update) although it had doubts (Fix DISPATCH, VOID, UPDATE).

        What Omni itself rules out stays undone. Returns the ids that are in Omni.
        """

    def accept_rounding(self, order_ids: list[str], at: datetime, by: str) -> list[str]:
        """Let the totals of these orders be evened out by as much as they differ now; they are looked at again.

        Returns the ids of those that are held for a difference that a rounding may mend (core.money.accepted).
        """

    def choose_customer(self, order_ids: list[str], contact: int, at: datetime, by: str, *, always: bool = False) -> list[str]:
        """Which of several customers is meant by these orders, and by all later ones with the same value; they are looked at again.

        Returns the ids of those that are held because of it. A contact that is not among those found by then holds them again.
        """

    def forget_customer(self, contact: int) -> bool:
        """What this customer was chosen for always is asked again. False where it was chosen for nothing."""

    def map_sku(self, shop_sku: str, product: ChosenProduct, at: datetime, by: str) -> list[str]:
        """Remember which Omni product a shop SKU is, or that it goes as text; orders held for it are looked at again. Returns their ids."""

    def map_skus(self, products: Mapping[str, ChosenProduct], at: datetime, by: str) -> list[str]:
        """The same for many at once, by shop SKU: all of them or, where anything fails, none."""

    def unmap_sku(self, shop_sku: str) -> bool:
        """False where the table does not have it."""
