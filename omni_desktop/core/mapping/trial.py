"""Edited settings tried on stored orders: what would become of each, against the saved ones. Pure; nothing is read or sent.

What nobody has asked Omni yet is assumed to be there, and said: a trial never claims to know it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.inventory import Catalogue, Contact, ProductOption, StockLevel, folded
from omni_desktop.core.mapping.branches import branch_name, candidates
from omni_desktop.core.mapping.mapping import Mapped, Needs, map_order, needs
from omni_desktop.core.mapping.routing_grid import first_row
from omni_desktop.core.mapping.selection import judge, judge_scan, sentence
from omni_desktop.core.money.totals import cents
from omni_desktop.core.order import ZERO, Order, ReadOrder, ScanRow
from omni_desktop.core.problems.problems import Problem, needs_a_look, title
from omni_desktop.core.record.record import KnownOrder
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.settings.fields import missing_for_download
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace

ORDERS = 200
ENOUGH = Decimal(10) ** 9
NEVER_LOOKED = "No download has looked anything up in Omni yet, so only what Neto's order says could be judged."


@dataclass(frozen=True, slots=True)
class Fate:
    """What would become of an order. `result`: skipped, held, created, or read where only its details could tell more.

    `reason` is plain text. The rest is "" where it is skipped or only read. `doubts`: sentences on what could not be judged offline.
    """

    result: str
    reason: str = ""
    branch: str = ""
    customer: str = ""
    total: str = ""
    tax: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return f"{self.result}: {self.reason}" if self.reason else self.result

    @property
    def is_mapped(self) -> bool:
        return self.result in ("held", "created")


class Difference(NamedTuple):
    """`what` is result, branch, customer, total or tax."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TriedOrder:
    """One stored order under the saved and the edited settings."""

    id: str
    placed_at: datetime
    customer: str
    grand_total: Decimal | None
    before: Fate
    after: Fate

    @property
    def differences(self) -> tuple[Difference, ...]:
        return tuple(_differences(self.before, self.after))

    @property
    def doubts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.before.doubts, *self.after.doubts)))


@dataclass(frozen=True, slots=True)
class Trial:
    """`orders`: all that were tried, newest placed first. `notices` concern all of them. `facts_at`: as of when Omni is known (UTC)."""

    orders: tuple[TriedOrder, ...] = ()
    notices: tuple[str, ...] = ()
    facts_at: datetime | None = None

    @property
    def differing(self) -> tuple[TriedOrder, ...]:
        return tuple(order for order in self.orders if order.differences)


@dataclass(frozen=True, slots=True)
class Offline:
    """What a trial works with: the shop's reading of stored JSON, what is known of Omni (None: nothing), as of when, and the time."""

    read: Callable[[bytes], ReadOrder]
    catalogue: Catalogue | None
    facts_at: datetime | None
    now: datetime


def try_settings(stored: Sequence[KnownOrder], saved: Settings, edited: Settings, offline: Offline) -> Trial:
    """`stored`: with raw where it was kept, newest placed first."""
    tried = tuple(_tried(known, saved, edited, offline) for known in stored)
    notices = missing_for_download(edited) + ((NEVER_LOOKED,) if offline.catalogue is None else ())
    return Trial(tried, notices, offline.facts_at)


def _tried(known: KnownOrder, saved: Settings, edited: Settings, offline: Offline) -> TriedOrder:
    order = offline.read(known.raw).order if known.raw else None
    fates = [_fate(known, order, settings, offline) for settings in (saved, edited)]
    customer, total = (order.customer_name, order.grand_total) if order else ("", known.grand_total)
    return TriedOrder(known.id, known.placed_at, customer, total, *fates)


def _fate(known: KnownOrder, order: Order | None, settings: Settings, offline: Offline) -> Fate:
    if order is None:
        verdict = judge_scan(ScanRow(known.id, known.status, known.placed_at, known.updated_at), settings)
    else:
        verdict = judge(order, settings, offline.now)
    if verdict is not None and not verdict.takes:
        return Fate("skipped", sentence(verdict))
    if order is None:
        return Fate("read", doubts=("Its details were never read, so more than its status and date can't be judged here.",))
    if order.not_returned:
        return Fate("held", title(Problem("order_incomplete")))
    if offline.catalogue is None:
        return Fate("read", doubts=(NEVER_LOOKED,))
    try:
        return _mapped(order, settings, offline.catalogue, offline.now)
    except Exception as fault:  # as in a download: a bug that one order provokes must not hide the others
        return Fate("held", title(Problem("program_fault", {"fault": type(fault).__name__})))


def _mapped(order: Order, settings: Settings, catalogue: Catalogue, now: datetime) -> Fate:
    known, doubts = _assumed(order, settings, catalogue)
    mapped = map_order(order, settings, known, now)
    parts = mapped.sales_orders
    guessed = parts[0].member_id is not None and parts[0].member_id < 0
    return Fate(
        "held" if mapped.held else "created",
        "; ".join(title(problem) for problem in mapped.problems if needs_a_look(problem)),
        " + ".join(_branch(part, known) for part in parts),
        _customer(mapped, known),
        f"{cents(sum((part.expected_total for part in parts), ZERO))}",
        f"{cents(sum((part.expected_tax for part in parts), ZERO))}",
        (*doubts, *(("Whether Omni has such a customer was never asked.",) if guessed else ())),
    )


def _assumed(order: Order, settings: Settings, known: Catalogue) -> tuple[Catalogue, tuple[str, ...]]:
    """The catalogue with stand-ins for what this order would ask and nobody has asked yet. Stand-ins have negative ids."""
    wanted = needs(order, settings, known.sku_table)
    skus = [sku for sku in wanted.skus if folded(sku) not in known.products]
    contacts = [question for question in wanted.contacts if (question[0], folded(question[1])) not in known.contacts]
    filled = replace(
        known,
        products=known.products | {folded(sku): (ProductOption(-number, sku),) for number, sku in enumerate(skus, 1)},
        options=known.options | {number: (ProductOption(number, ""),) for number in wanted.option_ids if number not in known.options},
        contacts=known.contacts | {(field, folded(value)): (_stand_in(field, value),) for field, value in contacts},
    )
    doubts = tuple(f"Whether Omni has {sku} was never asked." for sku in skus)
    return _with_stock(order, settings, filled, wanted, doubts) if wanted.stock else (filled, doubts)


def _stand_in(field: str, value: str) -> Contact:
    """The default customer by its own number; anybody else by none."""
    if field == "id":
        return Contact(int(value), "Customer", is_active=True)
    return Contact(-1, "Customer", True, **{field: value})


def _with_stock(
    order: Order, settings: Settings, known: Catalogue, wanted: Needs, doubts: tuple[str, ...]
) -> tuple[Catalogue, tuple[str, ...]]:
    """Where stock was never asked, the row's branch is taken to have it."""
    row = first_row(order, settings)
    assert row is not None
    branch = candidates(settings.branches.grid[row], known)[0]
    missing = wanted.product_ids(known) - known.stock_asked
    if not missing:
        return known, doubts
    stand_ins = {(product, branch): (StockLevel(product, branch, ENOUGH, ENOUGH),) for product in missing}
    told = f"Its stock was never asked, so {branch_name(branch, known)} is taken to have it."
    return replace(known, stock=known.stock | stand_ins), (*doubts, told)


def _branch(part: SalesOrder, known: Catalogue) -> str:
    branch = branch_name(part.branch_id, known) if part.branch_id else "none"
    if part.distribution_branch_id is None:
        return branch
    return f"{branch}, from {branch_name(part.distribution_branch_id, known)}"


def _customer(mapped: Mapped, known: Catalogue) -> str:
    first = mapped.sales_orders[0]
    if first.new_contact is not None:
        return f"new customer {first.new_contact.email or first.new_contact.integration_ref}"
    if first.member_id is None:
        return "none"
    contact = known.contacts_by_id.get(first.member_id)
    if first.member_id < 0:
        return "an own customer, if Omni has one"
    return (contact and (contact.company or contact.email)) or f"customer {first.member_id}"


def _differences(before: Fate, after: Fate) -> Iterator[Difference]:
    if before.words != after.words:
        yield Difference("result", before.words, after.words)
    if not (before.is_mapped and after.is_mapped):
        return
    pairs = (
        ("branch", before.branch, after.branch),
        ("customer", before.customer, after.customer),
        ("total", before.total, after.total),
        ("tax", before.tax, after.tax),
    )
    yield from (Difference(*pair) for pair in pairs if pair[1] != pair[2])
