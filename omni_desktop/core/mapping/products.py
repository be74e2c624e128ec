"""Which Omni product an order line is, and which lines are notes that stay out of the sales order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from omni_desktop.core.inventory import Catalogue, ProductOption, folded
from omni_desktop.core.order import Line


def matches(pattern: str, text: str) -> bool:
    """Whether a text meets a pattern of the settings: `*` stands for anything, case and outer spaces do not count."""
    if "*" not in pattern:
        return folded(pattern) == folded(text)
    expression = ".*".join(re.escape(piece) for piece in pattern.strip().casefold().split("*"))
    return re.fullmatch(expression, text.strip().casefold(), re.DOTALL) is not None


def is_left_out(sku: str, patterns: Iterable[str]) -> bool:
    return any(matches(pattern, sku) for pattern in patterns)


def is_priced(line: Line) -> bool:
    return bool(line.unit_price and line.quantity)


def split_lines(lines: Iterable[Line], patterns: tuple[str, ...]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines to send, and those left out."""
    kept: list[Line] = []
    left: list[Line] = []
    for line in lines:
        (left if is_left_out(line.sku, patterns) else kept).append(line)
    return tuple(kept), tuple(left)


def omni_code(sku: str, sku_table: Mapping[str, str]) -> str:
    """The code to look for in Omni: staff's own choice for this shop SKU, else the SKU itself."""
    if not sku_table:
        return sku.strip()
    return (sku_table.get(sku) or sku_table.get(sku.strip()) or sku_table.get(folded(sku)) or sku).strip()


@dataclass(frozen=True, slots=True)
class Match:
    """What Omni has for a code. `exact` and `near` hold each product once; `near` only where nothing is exact."""

    code: str
    exact: tuple[ProductOption, ...] = ()
    near: tuple[ProductOption, ...] = ()

    @property
    def option(self) -> ProductOption | None:
        """The one product that it surely is."""
        return self.exact[0] if len(self.exact) == 1 else None


def find_product(sku: str, catalogue: Catalogue) -> Match:
    """Equal after trimming is exact; equal only by case or inner spaces is near, and neither found nor absent (design: 2).

    A code that was never looked up raises KeyError: absence is only a complete answer without the row.
    """
    code = omni_code(sku, catalogue.sku_table)
    if not code:
        return Match(code)
    options = catalogue.products[folded(code)]
    exact = _active_first([option for option in options if code in _codes(option)])
    return Match(code, exact, () if exact else _active_first(options))


def _codes(option: ProductOption) -> set[str]:
    return {option.code.strip(), *(code.strip() for code in option.alternative_codes)}


def _active_first(options: Iterable[ProductOption]) -> tuple[ProductOption, ...]:
    """Each product once (size-grid products list one id several times, omni_api: 7.4); disabled ones only where no other is there."""
    by_id = {option.id: option for option in options}
    active = tuple(option for option in by_id.values() if option.is_active)
    return active or tuple(by_id.values())
