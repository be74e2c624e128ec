"""Which products Omni has for the codes of some orders: by code, by number where staff chose one, else by barcode; in bulk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from omni_desktop.core.errors import CannotContinue, Refused
from omni_desktop.core.inventory import Catalogue, ProductOption, folded, likened
from omni_desktop.core.ports.products import Products
from omni_desktop.core.run.context import Context

Index = dict[str, list[ProductOption]]


def look_up_products(ctx: Context, known: Catalogue, skus: Iterable[str], option_ids: Iterable[int]) -> None:
    inventory = ctx.tools.inventory
    asked = sorted({sku for sku in skus if folded(sku) not in known.products})
    numbers = sorted(set(option_ids) - set(known.options))
    known.products |= found_by_code(inventory, asked)
    known.options |= _by_number(inventory, numbers)
    if ctx.settings.download_orders.barcode_match != "off":
        known.barcodes |= _by_barcode(inventory, [sku for sku in asked if not known.products[folded(sku)]])
    _name_rivals(inventory, known, asked)


def found_by_code(inventory: Products, codes: Sequence[str]) -> dict[str, tuple[ProductOption, ...]]:
    """By folded code: the options that have it or one like it, () where none does."""
    if not codes:
        return {}
    found = _indexed(inventory.product_options(codes), lambda option: option.codes, likened)
    return {folded(code): tuple(found.get(likened(code), ())) for code in codes}


def find_products(inventory: Products, code: str, option_id: int = 0) -> Sequence[ProductOption]:
    """For a person who says which product a SKU is: what Omni has for the code, or one like it, or under the number, with names."""
    options = inventory.product_options_by_id([option_id]) if option_id else found_by_code(inventory, [code])[folded(code)]
    names = _names(inventory, sorted({option.product_id for option in options} - {0})) if len(options) > 1 else {}
    return [with_product_name(option, names.get(option.product_id, "")) for option in options]


def _by_number(inventory: Products, numbers: Sequence[int]) -> dict[int, tuple[ProductOption, ...]]:
    found: dict[int, list[ProductOption]] = defaultdict(list)
    for option in inventory.product_options_by_id(numbers) if numbers else ():
        found[option.id].append(option)
    return {number: tuple(found[number]) for number in numbers}


def _by_barcode(inventory: Products, codes: Sequence[str]) -> dict[str, tuple[ProductOption, ...]]:
    if not codes:
        return {}
    found = _indexed(inventory.product_options_by_barcode(codes), _barcodes, folded)
    return {folded(code): tuple(found.get(folded(code), ())) for code in codes}


def _barcodes(option: ProductOption) -> Iterable[str]:
    return (*option.barcodes, *(unit.barcode for unit in option.units))


def _indexed(options: Iterable[ProductOption], texts: Callable[[ProductOption], Iterable[str]], key: Callable[[str], str]) -> Index:
    found: Index = defaultdict(list)
    for option in options:
        for each in {key(text) for text in texts(option) if text.strip()}:
            found[each].append(option)
    return found


def _name_rivals(inventory: Products, known: Catalogue, codes: Iterable[str]) -> None:
    """Where a person will have to choose, the products' names are asked for, all in one question."""
    lists = (known.products, known.barcodes)
    rivals = [(each, key, each[key]) for key in map(folded, codes) for each in lists if len(each.get(key, ())) > 1]
    if not rivals:
        return
    names = _names(inventory, sorted({option.product_id for _, _, options in rivals for option in options} - {0}))
    for each, key, options in rivals:
        each[key] = tuple(with_product_name(option, names.get(option.product_id, "")) for option in options)


def _names(inventory: Products, product_ids: Sequence[int]) -> Mapping[int, str]:
    """A key that may not read products costs the names, not the download."""
    try:
        return inventory.product_names(product_ids)
    except (CannotContinue, Refused):
        return {}


def with_product_name(option: ProductOption, name: str) -> ProductOption:
    """An option's own words (colour, cut) behind the product's name."""
    return replace(option, name=" ".join(filter(None, (name.strip(), option.name.strip()))))
