"""Products to choose from, where a shop's SKU may be several: kept among a problem's facts, shown on its card."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from omni_desktop.core.inventory import ProductOption
from omni_desktop.core.money.totals import cents
from omni_desktop.core.problems.problems import Problem

FACT = "choices"
MOST = 60


class ProductChoice(NamedTuple):
    """`words`: which product that is, as a person would tell it from the others."""

    option_id: int
    code: str
    words: str


def product_choice(option: ProductOption) -> ProductChoice:
    return ProductChoice(option.id, option.sku, words_of(option))


def choices_as_fact(options: Iterable[ProductOption]) -> str:
    choices = list(map(product_choice, options))[:MOST]
    return json.dumps(choices, separators=(",", ":"), ensure_ascii=False)


def choices_of(problem: Problem) -> tuple[ProductChoice, ...]:
    """() where the problem has none, or an older version kept it."""
    return tuple(ProductChoice(*choice) for choice in json.loads(problem.facts.get(FACT) or "[]"))


def words_of(option: ProductOption) -> str:
    """AB-1, Bondi tee Red, size M, 22.00, number 1101"""
    size = f"size {option.size}" if option.size.strip() else ""
    price = f"{cents(option.price)}" if option.price else ""
    off = "" if option.is_active else "switched off"
    return ", ".join(filter(None, (option.sku, option.name.strip(), size, price, off, f"number {option.id}")))
