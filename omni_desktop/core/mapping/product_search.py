"""Products of Omni that a person finds by typing a code, a name or a barcode."""

from __future__ import annotations

from collections.abc import Iterable

from omni_desktop.core.inventory import Catalogue, ProductOption, folded
from omni_desktop.core.values import replace

MOST_FOUND = 50


def options_by_words(options: Iterable[ProductOption], text: str) -> list[ProductOption]:
    """Those whose codes, barcodes or name hold every word, each row once; the active ones first, then by code. [] for a blank text."""
    words = folded(text).split()
    found = {(option.id, option.sku): option for option in options if words and _holds(option, words)}
    return sorted(found.values(), key=lambda option: (not option.is_active, folded(option.sku)))[:MOST_FOUND]


def kept_by_words(catalogue: Catalogue | None, text: str) -> list[ProductOption]:
    """Without a connection: of what the last orders asked for."""
    if catalogue is None:
        return []
    kept = (*catalogue.products.values(), *catalogue.options.values(), *catalogue.barcodes.values())
    return options_by_words((option for options in kept for option in options), text)


def _holds(option: ProductOption, words: Iterable[str]) -> bool:
    shown = folded(" ".join((*option.codes, *option.every_barcode, option.name)))
    return all(word in shown for word in words)


def with_product_name(option: ProductOption, name: str) -> ProductOption:
    """An option's own words (colour, cut) behind the product's name."""
    return replace(option, name=" ".join(filter(None, (name.strip(), option.name.strip()))))
