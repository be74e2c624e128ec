"""What the panel shows of an order, read off the window's thread, and the sums and words that come of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from omni_desktop.core.order import ZERO, Order
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.problems.problems import Problem, holds, needs_a_look
from omni_desktop.core.record.history import OrderStory
from omni_desktop.core.record.record import IN_OMNI
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.orders.orders_rows import Branches

TOTALS_APART = frozenset({"total_differs", "discount_unclear"})


@dataclass(frozen=True, slots=True)
class ToldOrder:
    """`story` None: no download has seen the order. `order` is Neto's side, None where it was never read or can't be."""

    id: str
    story: OrderStory | None = None
    order: Order | None = None
    branches: Branches = field(default_factory=dict)

    @property
    def look_at(self) -> list[Problem]:
        """What waits for a person, holding problems first."""
        found = [problem for problem in self.story.row.problems if needs_a_look(problem)] if self.story else []
        return sorted(found, key=lambda problem: not holds(problem))

    @property
    def remarks(self) -> list[Problem]:
        return [problem for problem in self.story.row.problems if not needs_a_look(problem)] if self.story else []


def told_order(program: Program, store_id: int, order_id: str) -> ToldOrder:
    """Reads the ledger: not for the window's thread."""
    story = program.history(store_id).order(order_id)
    if story is None:
        return ToldOrder(order_id)
    branches = {choice.value: choice.label for choice in program.known_list(store_id, "branches").choices}
    return ToldOrder(story.row.id, story, program.kept_order(story.raw) if story.raw else None, branches)


@dataclass(frozen=True, slots=True)
class TotalsCheck:
    """`equal` None: there is nothing to compare yet. `cause`: of a difference, where it is known."""

    sentence: str
    equal: bool | None
    cause: str = ""


def totals_check(story: OrderStory, formats: Formats) -> TotalsCheck:
    """Neto's total beside what Omni holds: all sales orders of the order together."""
    shop, omni = story.row.grand_total, _omni_total(story)
    if shop is None:
        return TotalsCheck(tr("Not read from Neto yet"), None)
    if omni is None and (held := next((each for each in story.row.problems if each.code in TOTALS_APART), None)):
        return _would_differ(shop, held, formats)
    if omni is None:
        return TotalsCheck(tr("Neto {money}, not in Omni yet", money=formats.money(shop)), None)
    if shop == omni:
        return TotalsCheck(f"Neto {formats.money(shop)} = Omni {formats.money(omni)}", True)
    apart = formats.money(abs(shop - omni))
    cause = tr("Neto changed the order after the download") if story.changes else ""
    return TotalsCheck(tr(
        "Neto {money}, Omni {money2}: {apart} apart",
        money=formats.money(shop),
        money2=formats.money(omni),
        apart=apart,
    ), False, cause)


def _would_differ(shop: Decimal, held: Problem, formats: Formats) -> TotalsCheck:
    """The order was held because Omni's own arithmetic would make another total of it."""
    omni = formats.money(Decimal(held.facts["omni"])) if held.facts.get("omni") else tr("another total")
    return TotalsCheck(tr(
        "Neto {money}, Omni would make {omni}",
        money=formats.money(shop),
        omni=omni,
    ), False, held.facts.get("cause", ""))


def _omni_total(story: OrderStory) -> Decimal | None:
    there = [part for part in story.parts if part.state in IN_OMNI]
    if not there:
        return story.row.omni_total if story.row.state in IN_OMNI else None
    known = [part.omni_total for part in there if part.omni_total is not None]
    return sum(known, ZERO) if known else None


def items_of(order: Order, formats: Formats) -> str:
    """"3 items": how many pieces were ordered."""
    pieces = sum((line.quantity for line in order.lines), ZERO)
    return f"{formats.quantity(pieces)} {tr('item') if pieces == 1 else tr('items')}"
