"""Orders whose tax is another in Omni than in Neto, as the list and the panel say it. What rounding explains is none of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.history import Filter
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.translated import tr

CODE = "tax_differs"
ICON, TOKEN = "triangle-alert", "warn"
HAVING = Filter(problem=CODE)


def tax_that_differs(problems: Sequence[Problem]) -> Problem | None:
    return next((problem for problem in problems if problem.code == CODE), None)


def tax_words(problem: Problem, formats: Formats) -> str:
    """Both amounts and what lies between them, in the store's currency."""
    shop, omni = (_amount(problem, side) for side in ("shop", "omni"))
    if shop is None or omni is None:
        return tr("Tax differs between Neto and Omni")
    apart, neto, ours = (formats.money(amount) for amount in (abs(omni - shop), shop, omni))
    return tr("Tax differs by {apart}: Neto {neto}, Omni {omni}", apart=apart, neto=neto, omni=ours)


def _amount(problem: Problem, side: str) -> Decimal | None:
    """Facts are text that an older version may have kept in another way."""
    text = problem.facts.get(side, "")
    return Decimal(text) if text.replace(".", "", 1).removeprefix("-").isdecimal() and text.isascii() else None
