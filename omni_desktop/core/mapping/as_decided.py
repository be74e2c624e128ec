"""An order mapped with what a person decided of it: a difference of totals that was accepted, a customer chosen among several. Pure."""

from __future__ import annotations

from datetime import datetime

from omni_desktop.core.inventory import Catalogue
from omni_desktop.core.mapping.kept_plan import KeptPlan
from omni_desktop.core.mapping.mapping import Mapped, map_order
from omni_desktop.core.money.accepted import acceptable_difference, accepting
from omni_desktop.core.order import Order
from omni_desktop.core.record.record import KnownOrder
from omni_desktop.core.settings.settings import Settings


def map_as_decided(
    order: Order, settings: Settings, catalogue: Catalogue, now: datetime, known: KnownOrder | None, kept: KeptPlan | None = None
) -> Mapped:
    """As `map_order`. Just the difference that was accepted is evened out: another one, however small, is one that nobody saw."""
    chosen = known.chosen_contact if known else 0
    answer = map_order(order, settings, catalogue, now, kept, chosen)
    accepted = known.accepted_rounding if known else None
    if not accepted or accepted not in map(acceptable_difference, answer.problems):
        return answer
    return map_order(order, accepting(settings, abs(accepted)), catalogue, now, kept, chosen)
