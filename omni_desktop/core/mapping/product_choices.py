"""Products to choose from, where a shop's SKU may be several: kept among a problem's facts, shown on its card."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from omni_desktop.core.inventory import ProductOption, Unit, likened
from omni_desktop.core.money.totals import cents
from omni_desktop.core.problems.problems import Problem

FACT = "choices"
MOST = 60


class ProductChoice(NamedTuple):
    """`words`: which product that is, as a person would tell it from the others."""

    option_id: int
    code: str
    words: str


def product_choice(option: ProductOption, wanted: str = "") -> ProductChoice:
    """`wanted`: the code that it is like, which may be that of a carton and not of the single piece."""
    unit = unit_like(option, wanted)
    return ProductChoice(option.id, unit.code.strip() if unit else option.sku, words_of(option, wanted))


def unit_like(option: ProductOption, wanted: str) -> Unit | None:
    """The unit of measure that a code is like, where the option's own codes aren't."""
    likeness = likened(wanted)
    if not option.units or any(likened(code) == likeness for code in (option.sku, option.code, *option.alternative_codes)):
        return None
    return next((unit for unit in option.units if unit.code.strip() and likened(unit.code) == likeness), None)


def choices_as_fact(options: Iterable[ProductOption], wanted: str = "") -> str:
    choices = [product_choice(option, wanted) for option in options][:MOST]
    return json.dumps(choices, separators=(",", ":"), ensure_ascii=False)


def choices_of(problem: Problem) -> tuple[ProductChoice, ...]:
    """() where the problem has none, or an older version kept it."""
    return tuple(ProductChoice(*choice) for choice in json.loads(problem.facts.get(FACT) or "[]"))


def words_of(option: ProductOption, wanted: str = "") -> str:
    """AB-1, Bondi tee Red, size M, 22.00, number 1101"""
    unit = unit_like(option, wanted)
    own = f"{unit.code.strip()}, {unit.size.normalize():f} of {option.sku}" if unit else option.sku
    size = f"size {option.size}" if option.size.strip() else ""
    price = f"{cents(option.price)}" if option.price else ""
    off = "" if option.is_active else "switched off"
    return ", ".join(filter(None, (own, option.name.strip(), size, price, off, f"number {option.id}")))
