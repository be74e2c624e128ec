"""Which products Omni has for the codes of some orders: by code, by number where staff chose one, else by barcode; in bulk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from omni_desktop.core.errors import CannotContinue, Refused, UnreadableRows
from omni_desktop.core.inventory import Catalogue, ProductFacts, ProductOption, folded, likened, odd_spellings
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.unreadable import PRODUCT, PRODUCT_ID, note, readable
from omni_desktop.core.mapping.product_search import with_product_name
from omni_desktop.core.ports.products import Products

Index = dict[str, list[ProductOption]]
MOST_ODD = 20                   # codes that are asked for in odd spellings too: a person names one, an import thousands


def look_up_products(ctx: Context, known: Catalogue, skus: Iterable[str], option_ids: Iterable[int]) -> None:
    inventory = ctx.tools.inventory
    asked = sorted({sku for sku in skus if folded(sku) not in known.products})
    numbers = sorted(set(option_ids) - set(known.options))
    products, unread = readable(lambda: inventory.product_options(asked)) if asked else ((), frozenset[str]())
    readable_keys = set(note(known, PRODUCT, map(folded, asked), unread))
    known.products |= _for_codes([sku for sku in asked if folded(sku) in readable_keys], products)
    _learn_numbers(inventory, known, numbers)
    if ctx.settings.download_orders.barcode_match != "off":
        _learn_barcodes(inventory, known, [sku for sku in asked if known.products.get(folded(sku)) == ()])
    _name_rivals(inventory, known, asked)


def options_by_code(inventory: Products, codes: Sequence[str]) -> dict[str, tuple[ProductOption, ...]]:
    """By folded code: the options that have it or one like it, () where none does."""
    found = _for_codes(codes, inventory.product_options(codes)) if codes else {}
    missing = [code for code in codes if not found[folded(code)] and code.strip()]
    if 0 < len(missing) <= MOST_ODD:
        found |= _for_codes(missing, inventory.product_options([odd for code in missing for odd in odd_spellings(code.strip())]))
    return found


def _for_codes(codes: Sequence[str], options: Iterable[ProductOption]) -> dict[str, tuple[ProductOption, ...]]:
    found = _indexed(options, lambda option: option.codes, likened)
    return {folded(code): tuple(found.get(likened(code), ())) for code in codes}


def find_products(inventory: Products, wanted: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Sequence[ProductOption]]:
    """For a person who says which products SKUs are: what Omni has for each code, or one like it, or under the number that isn't 0; of
    several the names too. In bulk."""
    wanted = list(dict.fromkeys(wanted))
    by_code = options_by_code(inventory, list(dict.fromkeys(code for code, number in wanted if not number)))
    numbers = sorted({number for _, number in wanted if number})
    options = inventory.product_options_by_id(numbers) if numbers else ()
    found: dict[tuple[str, int], Sequence[ProductOption]] = {
        (code, number): [option for option in options if option.id == number] if number else by_code[folded(code)]
        for code, number in wanted
    }
    rivals = {option.product_id for each in found.values() if len(each) > 1 for option in each} - {0}
    names = _names(inventory, sorted(rivals)) if rivals else {}
    return {key: [with_product_name(option, names.get(option.product_id, "")) for option in each] for key, each in found.items()}


def _learn_numbers(inventory: Products, known: Catalogue, numbers: Sequence[int]) -> None:
    if not numbers:
        return
    options, unread = readable(lambda: inventory.product_options_by_id(numbers))
    found: dict[int, list[ProductOption]] = defaultdict(list)
    for option in options:
        found[option.id].append(option)
    known.options |= {number: tuple(found[number]) for number in map(int, note(known, PRODUCT_ID, map(str, numbers), unread))}


def _learn_barcodes(inventory: Products, known: Catalogue, codes: Sequence[str]) -> None:
    """A code whose barcode isn't known isn't known to be absent either."""
    if not codes:
        return
    options, unread = readable(lambda: inventory.product_options_by_barcode(codes))
    found, alike = (_indexed(options, lambda option: option.every_barcode, key) for key in (folded, likened))
    keys = note(known, PRODUCT, map(folded, codes), unread)
    known.barcodes |= {key: tuple(found.get(key, ()) or alike.get(likened(key), ())) for key in keys}
    for key in unread:
        known.products.pop(key, None)


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
    return {each.id: each.name for each in product_facts(inventory, product_ids)}


def product_facts(inventory: Products, product_ids: Sequence[int]) -> Sequence[ProductFacts]:
    """A key that may not read products costs what is told of them, not the download."""
    try:
        return inventory.product_facts(product_ids) if product_ids else ()
    except UnreadableRows as fault:
        return fault.rows
    except (CannotContinue, Refused):
        return ()
