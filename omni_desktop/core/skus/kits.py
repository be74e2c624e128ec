"""A shop's SKU that goes as several products of Omni: what its parts may say, and how they share money."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from omni_desktop.core.inventory import ChosenProduct, KitPart, ProductOption, chosen_parts, folded
from omni_desktop.core.mapping.code_check import CheckedCode, check_code
from omni_desktop.core.money.shares import shared
from omni_desktop.core.order import ZERO
from omni_desktop.core.sentence import Sentence, say_with

MOST_PARTS = 30
HUNDRED_DOLLARS = Decimal(100)
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,4})?", re.ASCII)

BLANK = say_with("Omni's code may not be blank.")
TWICE = say_with("{code} is there twice: give it once, with the whole quantity.")
NOTHING = say_with("The quantity of {code} must be more than 0.")
WEIGHTLESS = say_with("One weight at least must be more than 0.")
TOO_MANY = say_with("A kit has at most {most} products.")


def amount(text: str) -> Decimal | None:
    """A quantity or a weight as a person writes it, with a point or a comma; None where it is no such number."""
    text = text.strip()
    return Decimal(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def trouble_of(parts: Sequence[KitPart]) -> tuple[int, Sentence] | None:
    """The first part (from 0) that can't be so, and why; None where they all can."""
    seen: set[tuple[str, int]] = set()
    for number, part in enumerate(parts):
        key = (folded(part.code), part.option_id)
        if not part.code.strip():
            return number, BLANK()
        if key in seen:
            return number, TWICE(code=part.code)
        if part.quantity <= 0:
            return number, NOTHING(code=part.code)
        seen.add(key)
    if parts and not sum((part.weight for part in parts), ZERO):
        return len(parts) - 1, WEIGHTLESS()
    return (MOST_PARTS, TOO_MANY(most=MOST_PARTS)) if len(parts) > MOST_PARTS else None


def check_parts(product: ChosenProduct, found: Callable[[KitPart], Sequence[ProductOption]]) -> CheckedCode:
    """Whether Omni surely has each of them; `found`: what it has for a part's code or number. The first that it hasn't is told."""
    checked = [(part, check_code(part.code, found(part), part.option_id)) for part in product.parts]
    refused = next((each for _, each in checked if each.product is None), None)
    if refused is not None:
        return refused
    return CheckedCode(chosen_parts(tuple(
        KitPart(each.product.code, part.quantity, part.weight, each.product.option_id) for part, each in checked if each.product
    )))


def shares_of_hundred(weights: Sequence[Decimal]) -> list[Decimal]:
    """How 100.00 would be shared, for a person to see; [] where nothing has a weight."""
    return shared(HUNDRED_DOLLARS, weights) if sum(weights, ZERO) else []
