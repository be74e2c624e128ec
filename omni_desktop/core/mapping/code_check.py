"""May a shop's SKU be this product from now on? Only one that Omni surely has, and that is told from all others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from omni_desktop.core.inventory import ChosenProduct, ProductOption
from omni_desktop.core.mapping.product_choices import ProductChoice, product_choice
from omni_desktop.core.mapping.products import match_code
from omni_desktop.core.sentence import Sentence, say_with

STYLE = say_with("{code} is a style with several sizes in Omni. Give the code of a size.")
RIVALS = say_with("Omni has {count} products with the code {code}. Choose one of them.")
ABSENT = say_with("Omni has no product with the code {code}.")
ALIKE = say_with("Omni has no product with the code {code}, but it has {near}.")
NO_NUMBER = say_with("Omni has no product with the number {number}.")
OTHER_CODE = say_with("In Omni the product with the number {number} has the code {other}, not {code}.")


class CheckedCode(NamedTuple):
    """`product` None: it may not, for the reason that is `said`; `choices` are what may be meant."""

    product: ChosenProduct | None
    said: Sentence = Sentence("")
    choices: tuple[ProductChoice, ...] = ()

    @property
    def sentence(self) -> str:
        return str(self.said)


def check_code(code: str, options: Sequence[ProductOption], option_id: int = 0) -> CheckedCode:
    """`options`: what Omni has for the code or one like it; where staff chose a product by its number, what it has under that."""
    code = code.strip()
    match = match_code(code, options)
    if option_id and not match.exact and not match.sizes:
        return CheckedCode(None, _other_code(code, option_id, options), _choices(options))
    if match.sizes and not match.option:
        return CheckedCode(None, STYLE(code=code), _choices(match.sizes))
    if match.option is not None:
        return CheckedCode(ChosenProduct(code, option_id))
    if match.exact:
        return CheckedCode(None, RIVALS(count=len(match.exact), code=code), _choices(match.exact))
    choices = tuple(product_choice(option, code) for option in match.near)
    near = ", ".join(dict.fromkeys(choice.code for choice in choices))
    return CheckedCode(None, ALIKE(code=code, near=near) if near else ABSENT(code=code), choices)


def _other_code(code: str, option_id: int, options: Sequence[ProductOption]) -> Sentence:
    return OTHER_CODE(number=option_id, other=options[0].sku, code=code) if options else NO_NUMBER(number=option_id)


def _choices(options: Sequence[ProductOption]) -> tuple[ProductChoice, ...]:
    return tuple(map(product_choice, options))
