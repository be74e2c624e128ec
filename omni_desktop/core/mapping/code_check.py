"""May a shop's SKU be this product from now on? Only one that Omni surely has, and that is told from all others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from omni_desktop.core.inventory import ChosenProduct, ProductOption
from omni_desktop.core.mapping.product_choices import ProductChoice, product_choice
from omni_desktop.core.mapping.products import match_code


class CheckedCode(NamedTuple):
    """`product` None: it may not, for the reason in `sentence`; `choices` are what may be meant."""

    product: ChosenProduct | None
    sentence: str = ""
    choices: tuple[ProductChoice, ...] = ()


def check_code(code: str, options: Sequence[ProductOption], option_id: int = 0) -> CheckedCode:
    """`options`: what Omni has for the code or one like it; where staff chose a product by its number, what it has under that."""
    code = code.strip()
    match = match_code(code, options)
    if option_id and not match.exact and not match.sizes:
        return CheckedCode(None, _other_code(code, option_id, options), _choices(options))
    if match.sizes and not match.option:
        return CheckedCode(None, f"{code} is a style with several sizes in Omni. Give the code of a size.", _choices(match.sizes))
    if match.option is not None:
        return CheckedCode(ChosenProduct(code, option_id))
    if match.exact:
        return CheckedCode(None, f"Omni has {len(match.exact)} products with the code {code}. Choose one of them.", _choices(match.exact))
    near = ", ".join(dict.fromkeys(option.sku for option in match.near))
    but = f", but it has {near}" if near else ""
    return CheckedCode(None, f"Omni has no product with the code {code}{but}.", _choices(match.near))


def _other_code(code: str, option_id: int, options: Sequence[ProductOption]) -> str:
    if not options:
        return f"Omni has no product with the number {option_id}."
    return f"In Omni the product with the number {option_id} has the code {options[0].sku}, not {code}."


def _choices(options: Sequence[ProductOption]) -> tuple[ProductChoice, ...]:
    return tuple(map(product_choice, options))
