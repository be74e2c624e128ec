"""An order mapped with what a person decided of it: a difference of totals that was accepted, a customer chosen among several. Pure."""

from __future__ import annotations

from datetime import datetime

from omni_desktop.core.inventory import Catalogue
from omni_desktop.core.mapping.again import mark_of, marked, too_long
from omni_desktop.core.mapping.kept_plan import KeptPlan
from omni_desktop.core.mapping.mapping import Mapped, map_order
from omni_desktop.core.money.accepted import acceptable_difference, accepting
from omni_desktop.core.order import Order
from omni_desktop.core.record.record import KnownOrder
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace


def map_as_decided(
    order: Order, settings: Settings, catalogue: Catalogue, now: datetime, known: KnownOrder | None, kept: KeptPlan | None = None
) -> Mapped:
    """As `map_order`. Just the difference that was accepted is evened out: another one, however small, is one that nobody saw."""
    chosen = known.chosen_contact if known else 0
    base, mark = settings.prefix + order.id, mark_of(known.reference) if known else ""
    answer = _marked(map_order(order, settings, catalogue, now, kept, chosen), base, mark)
    accepted = known.accepted_rounding if known else None
    if not accepted or accepted not in map(acceptable_difference, answer.problems):
        return answer
    return _marked(map_order(order, accepting(settings, abs(accepted)), catalogue, now, kept, chosen), base, mark)


def _marked(answer: Mapped, base: str, mark: str) -> Mapped:
    """An order that is made once more has a reference of its own."""
    if not mark:
        return answer
    sales_orders = tuple(marked(each, base, mark) for each in answer.sales_orders)
    problem = too_long(sales_orders)
    return replace(answer, sales_orders=sales_orders, problems=(*answer.problems, problem) if problem else answer.problems)
