"""The rows of a proof, and the sums that they are added up in. Money is in whole cents: of 100,000 orders it adds up at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.audit import Anchor

CENT = Decimal("0.01")


def cents(value: Decimal) -> int:
    """An order's money as the proof has it: rounded once, half away from zero, so that every sum is the sum of its rows."""
    return int(value.quantize(CENT, ROUND_HALF_UP).scaleb(2))


class LedgerOrder(NamedTuple):
    """An order as the ledger has it. `day`: the store's own, as in 2026-11-30. `total`: Neto's cents, None where only its number was read.

    `tax`: Incl, Excl or Exempt; `branch`: its name; `omni_total`: of all its sales orders together. `problems`: those that are open.
    `swept`: the last fields of ProvedOrder, from `neto_count` on, as a sweep read them after the ledger last learnt of the order;
    `swept_before`: the same where the ledger learnt of it since, but nothing of its sales orders.
    """

    day: str
    id: str
    status: str
    state: str
    total: int | None
    omni_total: int | None = None
    reference: str = ""
    rule: str = ""
    channel: str = ""
    branch: str = ""
    method: str = ""
    tax: str = ""
    problems: Sequence[Problem] = ()
    swept: Sequence[Any] = ()
    swept_before: Sequence[Any] = ()

    @property
    def known_as(self) -> str:
        """What the ledger knows of it: a sweep's word on Neto's side is over as soon as this changes."""
        return f"{self.state}|{self.status}|{self.total}|{self.omni_total}|{self.reference}"

    def as_swept(self, known_as: str, swept: Sequence[Any]) -> LedgerOrder:
        """With what a sweep read when the ledger knew it as `known_as`, as far as that still counts."""
        if known_as == self.known_as:
            return self._replace(swept=swept)
        alike = known_as.startswith(f"{self.state}|") and known_as.endswith(f"|{self.omni_total}|{self.reference}")
        return self._replace(swept_before=swept) if alike else self


class Side(NamedTuple):
    """Orders of one side, and their cents."""

    orders: int = 0
    total: int = 0


@dataclass(slots=True)
class Sums:
    """Neto beside Omni. What is added up; `apart` is Neto less Omni."""

    neto_count: int = 0
    neto_total: int = 0
    omni_count: int = 0
    omni_total: int = 0

    def add(self, other: Sequence[int]) -> None:
        """Counts and cents of both sides, in the order of these fields."""
        self.neto_count += other[0]
        self.neto_total += other[1]
        self.omni_count += other[2]
        self.omni_total += other[3]

    @property
    def neto(self) -> Side:
        return Side(self.neto_count, self.neto_total)

    @property
    def omni(self) -> Side:
        return Side(self.omni_count, self.omni_total)

    @property
    def apart(self) -> int:
        return self.neto_total - self.omni_total


class ProvedOrder(NamedTuple):
    """`neto` and `omni`: cents of so many orders. `cause` and `rule` say why both sides part, "" where they don't; a cause with nothing
    apart is open in another way. `awaits`: dispatched_not_invoiced or invoiced_not_dispatched by the last sweep, "" for neither. Rows
    sort by day and number."""

    day: str
    id: str
    channel: str
    branch: str
    method: str
    tax: str
    reference: str
    neto_count: int
    neto: int
    omni_count: int
    omni: int
    cause: str = ""
    rule: str = ""
    awaits: str = ""

    @property
    def apart(self) -> int:
        return self.neto - self.omni


@dataclass(frozen=True, slots=True)
class Closed:
    """A month that was closed. `at`: UTC; `by`: user@COMPUTER; `digest`: of its rows then."""

    month: str
    at: datetime
    by: str
    digest: str


class Refunded(NamedTuple):
    """A return of Neto for an order of the period. `amount` as Neto told it; `credit_note`: the reference of ours in Omni, "" for none."""

    day: str
    order: str
    rma: str
    amount: str
    lines: str
    status: str
    credit_note: str = ""


@dataclass(frozen=True, slots=True)
class SweepResult:
    """A sweep that was finished. `at`: when (UTC); `since` and `until`: the moments between which its orders were placed or changed.

    `found`: how many orders differ, or have a problem; `unread`: what could not be read, by the names of core.proof.both_sides.UNREAD.
    """

    at: datetime
    since: datetime
    until: datetime
    orders: int
    found: int
    unread: tuple[str, ...] = ()
    neto_calls: int = 0
    omni_calls: int = 0


@dataclass(frozen=True)
class Proof:
    """`first` and `last`: days of the store, both within. Groups by their names, in order; every day of the period has a row.

    `voids`: orders whose sales orders were voided. `swept`: the last sweep of any of these days. `audit`: its newest entry then, which
    whoever has the proof on paper can look for later.
    """

    first: date
    last: date
    summary: Sums = field(default_factory=Sums)
    days: dict[str, Sums] = field(default_factory=dict)
    channels: dict[str, Sums] = field(default_factory=dict)
    branches: dict[str, Sums] = field(default_factory=dict)
    methods: dict[str, Sums] = field(default_factory=dict)
    taxes: dict[str, Sums] = field(default_factory=dict)
    orders: list[ProvedOrder] = field(default_factory=list)
    voids: list[ProvedOrder] = field(default_factory=list)
    refunds: list[Refunded] = field(default_factory=list)
    swept: SweepResult | None = None
    audit: Anchor | None = None

    @property
    def differences(self) -> list[ProvedOrder]:
        return [order for order in self.orders if order.cause]
