"""A difference of totals that a person accepts for one order: it is evened out by a visible rounding, as the setting would do for all."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from omni_desktop.core.order import ZERO
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace

MOST_ACCEPTED = Decimal("1.00")
"""What is more is no rounding: somebody has to mend it in Neto, or raise the limit for all orders."""


def acceptable_difference(problem: Problem) -> Decimal | None:
    """Omni's total less Neto's, which is to be accepted; None where a rounding does not mend it or would hide too much."""
    if problem.code != "total_differs" or problem.facts.get("case") == "unreachable":
        return None
    try:
        apart = Decimal(problem.facts.get("apart", ""))
    except InvalidOperation:
        return None
    return apart if ZERO < abs(apart) <= MOST_ACCEPTED else None


def acceptable(problem: Problem) -> Decimal | None:
    """As `acceptable_difference`, above zero whichever total is the higher one."""
    apart = acceptable_difference(problem)
    return None if apart is None else abs(apart)


def accepting(settings: Settings, amount: Decimal) -> Settings:
    """The settings for one order of which staff accepted a rounding of this amount, above zero."""
    rules = settings.download_orders
    limit = max(amount, rules.rounding_limit) if rules.total_differs == "rounding" else amount
    return replace(settings, download_orders=replace(rules, total_differs="rounding", rounding_limit=limit))
