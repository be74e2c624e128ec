"""Which Omni product an order line is, and which lines are notes that stay out of the sales order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from omni_desktop.core.inventory import Catalogue, ChosenProduct, KitPart, ProductOption, folded, seen
from omni_desktop.core.order import ONE, Line
from omni_desktop.core.values import replace


class Why(StrEnum):
    """By what a SKU's product was found."""

    CODE = "code"
    TABLE = "sku_table"
    BARCODE = "barcode"


@lru_cache(maxsize=256)
def any_of(patterns: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether a text meets a pattern of the settings: `*` stands for anything, case and outer spaces do not count.

    A store has a handful of patterns, which every line and customer of a run is held against.
    """
    whole = frozenset(folded(pattern) for pattern in patterns if "*" not in pattern)
    parts = [".*".join(re.escape(piece) for piece in pattern.strip().casefold().split("*")) for pattern in patterns if "*" in pattern]
    expression = re.compile("|".join(f"(?:{part})" for part in parts), re.DOTALL)

    def meets(text: str) -> bool:
        return folded(text) in whole or (bool(parts) and expression.fullmatch(text.strip().casefold()) is not None)

    return meets


def is_left_out(sku: str, patterns: Iterable[str]) -> bool:
    return any_of(tuple(patterns))(sku)


def is_priced(line: Line) -> bool:
    return bool(line.unit_price and line.quantity)


def split_lines(lines: Iterable[Line], patterns: tuple[str, ...]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines to send, and those left out."""
    kept: list[Line] = []
    left: list[Line] = []
    leaves_out = any_of(patterns)
    for line in lines:
        (left if leaves_out(line.sku) else kept).append(line)
    return tuple(kept), tuple(left)


def omni_parts(sku: str, sku_table: Mapping[str, ChosenProduct]) -> tuple[KitPart, ...]:
    """What to look for in Omni: staff's own choice for this shop SKU, however it is spelt, else the SKU itself."""
    chosen = sku_table.get(folded(sku))
    return chosen.parts if chosen else _itself(sku)


@lru_cache(maxsize=2048)
def _itself(sku: str) -> tuple[KitPart, ...]:
    """Each line is asked for what it needs and then linked, and most SKUs come again."""
    return (KitPart(sku.strip()),)


class Match(Struct, frozen=True):
    """What Omni has for a shop's SKU. Each row of Omni's list once, `near` and `by_barcode` only where nothing is `exact`.

    `sizes`: the rows of a size grid of whose style `code` is the code, so that it can't be told which size is meant.
    `as_text`: staff let it go without a product.
    """

    code: str
    exact: tuple[ProductOption, ...] = ()
    near: tuple[ProductOption, ...] = ()
    sizes: tuple[ProductOption, ...] = ()
    by_barcode: tuple[ProductOption, ...] = ()
    why: Why = Why.CODE
    as_text: bool = False

    @property
    def option(self) -> ProductOption | None:
        """The one product that it surely is."""
        return self.exact[0] if len(self.exact) == 1 and not self.sizes else None

    @property
    def unit_size(self) -> Decimal:
        """How many pieces it is one of, where the code is that of a unit of measure, such as a carton; else 1."""
        option = self.option
        if option is None or not option.units:
            return ONE                      # as nearly always
        return next((unit.size for unit in option.units if unit.code.strip() == self.code and unit.size > 0), ONE)

    @property
    def is_size(self) -> bool:
        """Whether it is one size of a size grid, by that size's own code."""
        option = self.option
        return option is not None and bool(option.size_code) and self.code == option.size_code.strip()


class MatchedPart(NamedTuple):
    part: KitPart
    match: Match


def find_products(sku: str, catalogue: Catalogue, *, use_barcodes: bool = False) -> tuple[MatchedPart, ...]:
    """What Omni has for each product that the SKU goes as: one, but for a kit of the SKU table.

    Equal after trimming is exact; alike by case, blanks or leading zeros is near, neither found nor absent (design: 2). A code that was
    never looked up raises KeyError: absence is only a complete answer without the row.
    """
    chosen = catalogue.sku_table.get(folded(sku))
    if chosen is not None and chosen.is_text:
        return tuple(MatchedPart(part, Match(sku.strip(), why=Why.TABLE, as_text=True)) for part in chosen.parts)
    why = Why.CODE if chosen is None else Why.TABLE
    parts = omni_parts(sku, catalogue.sku_table)
    return tuple(MatchedPart(part, _find(part, why, catalogue, use_barcodes)) for part in parts)


def _find(part: KitPart, why: Why, catalogue: Catalogue, use_barcodes: bool) -> Match:
    if part.option_id:
        return _chosen(part, catalogue.options[part.option_id], why)
    code = part.code.strip()
    if not seen(code).strip():
        return Match("")
    match = match_code(code, catalogue.products[folded(code)], why)
    if match.exact or match.near or match.sizes:
        return match
    return _by_barcode(match, catalogue.barcodes.get(folded(code), ()), use=use_barcodes)


def match_code(code: str, options: Iterable[ProductOption], why: Why = Why.CODE) -> Match:
    """`options`: those that have this code, or one like it."""
    known = tuple(options)
    if code and len(known) == 1 and known[0].code.strip() == code and not known[0].size_code:
        return Match(code, known, why=why)          # as nearly always
    exact = [option for option in known if code in option.codes]
    if not exact:
        return Match(code, near=_active_first(known), why=why)
    own = [option for option in exact if code not in option.style_codes]
    sizes = [option for option in exact if option not in own]
    return Match(code, _active_first(own), sizes=_active_first(sizes), why=why)


def _chosen(chosen: KitPart, rows: Sequence[ProductOption], why: Why) -> Match:
    """By its number, which stays when somebody writes the code otherwise; the code then tells which size or unit of it is meant."""
    match = match_code(chosen.code.strip(), rows, why)
    if match.exact or match.sizes or not rows:
        return replace(match, near=())
    return match_code(rows[0].code.strip(), rows, why)


def has_barcode(option: ProductOption, code: str) -> bool:
    """Digit by digit: one with other zeros in front may be another article's."""
    return folded(code) in map(folded, option.every_barcode)


def _by_barcode(match: Match, options: Iterable[ProductOption], *, use: bool) -> Match:
    """Exactly one option's barcode may be used, if the settings say so; else it is only proposed, as is one that is merely alike."""
    found = _active_first(options)
    if not use or len(found) != 1 or not has_barcode(found[0], match.code):
        return replace(match, by_barcode=found)
    (option,) = found
    unit = next((unit.code for unit in option.units if unit.code and folded(unit.barcode) == folded(match.code)), "")
    return Match(unit or option.sku, exact=found, by_barcode=found, why=Why.BARCODE)


def _active_first(options: Iterable[ProductOption]) -> tuple[ProductOption, ...]:
    """Each row once; disabled ones only where no other is there."""
    rows = {(option.id, option.sku): option for option in options}
    active = tuple(option for option in rows.values() if option.is_active)
    return active or tuple(rows.values())
