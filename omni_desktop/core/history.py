"""What lists and pages show of the past: orders, their stories, runs. Plain data, read from the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from omni_desktop.core.order import ScanRow
from omni_desktop.core.problems import Problem
from omni_desktop.core.record import Figures, State


@dataclass(frozen=True, slots=True)
class Filter:
    """`states` empty means all; `search` looks in id, reference, customer, e-mail and SKUs; `run_id` limits to orders one run looked at."""

    states: frozenset[State] = frozenset()
    search: str = ""
    run_id: int | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One line of the orders list."""

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


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of an order's timeline. `kind` has its sentence in core.sentences; `run_id` None: a person did it."""

    at: datetime
    kind: str
    run_id: int | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One sales order of an order, with the document that was sent and what Omni held when it was read back (JSON)."""

    part: int
    reference: str
    state: State
    omni_id: int
    omni_total: Decimal | None
    sent: bytes = b""
    stored: bytes = b""
    words: str = ""
    origins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OrderStory:
    """Everything about one order. `raw` is Neto's JSON; `why` the decisions in order; `problems` open ones."""

    row: OrderRow
    why: tuple[str, ...]
    parts: tuple[StoryPart, ...]
    timeline: tuple[Happening, ...]
    raw: bytes = b""


@dataclass(frozen=True, slots=True)
class RunRow:
    """One download. `ended` is None while it runs or where the program was killed."""

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


@dataclass(frozen=True, slots=True)
class OpenProblem:
    """An unsolved problem of one order, as the Needs attention page groups them by (code, cause)."""

    order_id: str
    problem: Problem
    cause: str
    since: datetime
    grand_total: Decimal


class History(Protocol):
    """The ledger as readers see it; every method is one short read."""

    def orders(self, wanted: Filter, *, after: OrderRow | None = None, limit: int = 200) -> list[OrderRow]:
        """Newest placed first, keyset-paged by the last row of the page before."""

    def every_order(self, wanted: Filter) -> Iterator[OrderRow]: ...

    def count(self, wanted: Filter) -> int: ...

    def order(self, order_id: str) -> OrderStory | None: ...

    def order_document(self, order_id: str, name: str) -> bytes: ...

    def runs(self, *, limit: int = 100) -> list[RunRow]: ...

    def open_problems(self) -> list[OpenProblem]: ...

    def scan_row(self, order_id: str) -> ScanRow | None: ...


class Decisions(Protocol):
    """What a person decides about orders; each is kept with when and who."""

    def retry(self, order_ids: list[str], at: datetime, by: str) -> list[str]:
        """Look again at held, refused or skipped orders in the next run, with fresh data. Returns the ids that were marked."""

    def retry_problem(self, code: str, at: datetime, by: str) -> list[str]: ...

    def dismiss(self, order_id: str, reason: str, at: datetime, by: str) -> bool:
        """Close an order's problems with a reason: a held or refused order becomes skipped (`dismissed`) until Neto changes it."""

    def map_sku(self, shop_sku: str, omni_code: str, at: datetime, by: str) -> list[str]:
        """Remember that a shop SKU is an Omni code; orders held for it are looked at again. Returns their ids."""
