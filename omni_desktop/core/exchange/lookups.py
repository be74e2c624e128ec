"""Products and items as they stand now, by all that they may be found by; what can't be read is neither there nor absent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from omni_desktop.core.catalogue.products import ShopItem, StyledProduct
from omni_desktop.core.inventory import folded
from omni_desktop.core.lookups.unreadable import readable
from omni_desktop.core.ports.product_sides import OmniProducts, ShopProducts


@dataclass(frozen=True, slots=True)
class ProductsNow:
    """By number; `unread`: folded styles and codes, and numbers as text, of which a row that can't be read may be."""

    by_number: dict[int, StyledProduct] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def with_code(self, code: str) -> list[StyledProduct]:
        wanted = folded(code)
        return [each for each in self.by_number.values() if any(wanted in map(folded, row.option.codes) for row in each.rows)]

    def with_style(self, style: str) -> list[StyledProduct]:
        return [each for each in self.by_number.values() if folded(each.style_code) == folded(style)]


@dataclass(frozen=True, slots=True)
class ItemsNow:
    """`is_whole`: every row could be read, so that who isn't there is absent."""

    rows: tuple[ShopItem, ...] = ()
    is_whole: bool = True

    def item(self, sku: str) -> ShopItem | None:
        """Written exactly so, or else otherwise in case and blanks."""
        alike = [item for item in self.rows if folded(item.sku) == folded(sku)]
        return next((item for item in alike if item.sku.strip() == sku.strip()), next(iter(alike), None))


def products_now(
    inventory: OmniProducts, *, styles: Iterable[str] = (), codes: Iterable[str] = (), numbers: Iterable[int] = ()
) -> ProductsNow:
    """Whole products, found by any of these."""
    wanted_styles, wanted_codes = sorted(set(styles) - {""}), sorted(set(codes) - {""})
    styled, dark_styles = readable(lambda: inventory.products_by_style(wanted_styles)) if wanted_styles else ((), frozenset[str]())
    options, dark_codes = readable(lambda: inventory.product_options(wanted_codes)) if wanted_codes else ((), frozenset[str]())
    found = {each.number: each for each in styled}
    missing = sorted(({option.product_id for option in options} | set(numbers)) - found.keys() - {0})
    others, dark_numbers = readable(lambda: inventory.products_by_id(missing)) if missing else ((), frozenset[str]())
    of_dark = {code for option in options if str(option.product_id) in dark_numbers for code in map(folded, option.codes)}
    return ProductsNow(found | {each.number: each for each in others}, dark_styles | dark_codes | dark_numbers | of_dark)


def items_now(shop: ShopProducts, skus: Sequence[str]) -> ItemsNow:
    rows = shop.items_named(sorted(set(skus))) if skus else []
    return ItemsNow(tuple(filter(None, rows)), None not in rows)
