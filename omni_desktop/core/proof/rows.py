"""The rows of a proof, and the sums that they are added up in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from omni_desktop.core.order import ZERO
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import State


@dataclass(frozen=True, slots=True)
class LedgerOrder:
    """An order as the ledger has it. `placed_at`: UTC. `total`: Neto's, None where only its number was ever read.

    `tax`: Incl, Excl or Exempt; `branch`: its name; `omni_total`: of all its sales orders together. `problems`: those that are open.
    """

    id: str
    placed_at: datetime
    status: str
    state: State
    total: Decimal | None
    omni_total: Decimal | None = None
    omni_id: int = 0
    reference: str = ""
    rule: str = ""
    channel: str = ""
    branch: str = ""
    method: str = ""
    tax: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """Orders of one side, and their money."""

    count: int = 0
    total: Decimal = ZERO


@dataclass(slots=True)
class Sums:
    """Neto beside Omni. What is added up; `apart` is Neto less Omni."""

    neto_count: int = 0
    neto_total: Decimal = ZERO
    omni_count: int = 0
    omni_total: Decimal = ZERO

    def add(self, neto: Side, omni: Side) -> None:
        self.neto_count += neto.count
        self.neto_total += neto.total
        self.omni_count += omni.count
        self.omni_total += omni.total

    @property
    def neto(self) -> Side:
        return Side(self.neto_count, self.neto_total)

    @property
    def omni(self) -> Side:
        return Side(self.omni_count, self.omni_total)

    @property
    def apart(self) -> Decimal:
        return self.neto_total - self.omni_total


@dataclass(frozen=True, slots=True)
class ProvedOrder:
    """`cause` and `rule` say why both sides part, "" where they don't; a cause with nothing apart is open in another way."""

    order: LedgerOrder
    day: date
    neto: Side
    omni: Side
    cause: str = ""
    rule: str = ""

    @property
    def apart(self) -> Decimal:
        return self.neto.total - self.omni.total


@dataclass(frozen=True, slots=True)
class Closed:
    """A month that was closed. `at`: UTC; `by`: user@COMPUTER; `digest`: of its rows then."""

    month: str
    at: datetime
    by: str
    digest: str


@dataclass(frozen=True)
class Proof:
    """`first` and `last`: days of the store, both within. Groups by their names, in order; every day of the period has a row."""

    first: date
    last: date
    summary: Sums = field(default_factory=Sums)
    days: dict[str, Sums] = field(default_factory=dict)
    channels: dict[str, Sums] = field(default_factory=dict)
    branches: dict[str, Sums] = field(default_factory=dict)
    methods: dict[str, Sums] = field(default_factory=dict)
    taxes: dict[str, Sums] = field(default_factory=dict)
    orders: list[ProvedOrder] = field(default_factory=list)

    @property
    def differences(self) -> list[ProvedOrder]:
        return [order for order in self.orders if order.cause]
