"""Both catalogues -> a row a product. Pure: the order in which either side was read makes no difference.

By the exact code alone something is the same; an equal barcode and a code that is nearly equal are proposals, which somebody takes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain
from typing import TypeVar

from omni_desktop.core.catalogue.fields import differences, priced_by
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem
from omni_desktop.core.catalogue.verdicts import CatalogueRow, Verdict
from omni_desktop.core.inventory import ChosenProduct, KitPart, folded, likened

CODE_LENGTH = 20
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Rules:
    """`decides`: field -> the side that decides it, "neto" or "omni". `price_of`: an item's price as Omni has prices."""

    decides: Mapping[str, str] = field(default_factory=dict)
    price_of: Callable[[ShopItem], Decimal | None] = priced_by("as_is", Decimal(0))


def match(
    items: Iterable[ShopItem], products: Iterable[OmniProduct], sku_table: Mapping[str, ChosenProduct], rules: Rules
) -> list[CatalogueRow]:
    """`sku_table`: folded shop SKU -> what staff chose. The shop's items by SKU, then what only Omni has, by code."""
    sides = _Sides(sorted(items, key=lambda item: item.sku), sorted(products, key=lambda product: product.key), sku_table, rules)
    rows = [sides.surely(item) for item in sides.items]
    taken = {product.key for row in rows if row for product in sides.meant_by(row)}
    return list(sides.all_rows(rows, taken))


class _Sides:
    def __init__(
        self, items: Sequence[ShopItem], products: Sequence[OmniProduct], sku_table: Mapping[str, ChosenProduct], rules: Rules
    ) -> None:
        self.items = items
        self._products = products
        self._table = sku_table
        self._rules = rules
        self._parents = {folded(item.parent_sku) for item in items} - {""}
        self._names = {folded(item.sku): item.name for item in items}
        self._by_code = _index(products, _own_codes, str.strip)
        self._by_style = _index(products, _style_codes, str.strip)
        self._by_likeness = _index(products, lambda product: product.option.codes, likened)
        self._by_barcode = _index(products, _barcodes, folded)
        self._by_id = _index(products, lambda product: (str(product.option.id),), str)
        self._barcodes = _index(items, lambda item: (item.barcode,), folded)

    def surely(self, item: ShopItem) -> CatalogueRow | None:
        """What staff chose, or what has exactly its code; None where neither says anything."""
        chosen = self._table.get(folded(item.sku))
        if chosen is not None:
            product = None if chosen.kit else next(iter(self._chosen(chosen.parts[0])), None)
            return CatalogueRow(Verdict.MAPPED, item, product, "" if chosen.is_text else chosen.words)
        exact = self._with_code(item.sku)
        if len(exact) > 1 or (exact and exact[0] in self._by_style.get(item.sku.strip(), ())):
            return CatalogueRow(Verdict.SEVERAL, item, exact[0], item.sku.strip())
        return self._same(item, exact[0]) if exact else None

    def _with_code(self, sku: str) -> Sequence[OmniProduct]:
        """A size's own code is meant before the style's; what is switched off counts only where nothing else is there."""
        code = sku.strip()
        found = self._by_code.get(code) or self._by_style.get(code, ())
        return [product for product in found if product.is_active] or found

    def _chosen(self, part: KitPart) -> Sequence[OmniProduct]:
        if part.option_id:
            return self._by_id.get(str(part.option_id), ())
        return self._with_code(part.code)

    def _same(self, item: ShopItem, product: OmniProduct) -> CatalogueRow:
        name = compared_name(item, product, self._names.get(folded(item.parent_sku), ""))
        apart = differences(item, product, self._rules.decides, self._rules.price_of, name)
        return CatalogueRow(Verdict.DIFFERS if apart else Verdict.BOTH, item, product, item.sku.strip(), apart)

    def meant_by(self, row: CatalogueRow) -> Iterable[OmniProduct]:
        """All that the item is or may be: they are nobody else's, and not Omni's alone."""
        if row.verdict is not Verdict.MAPPED:
            code = row.code
            return (*self._by_code.get(code, ()), *self._by_style.get(code, ()))
        return chain.from_iterable(self._meant_by(part) for part in self._table[folded(row.sku)].parts)

    def _meant_by(self, part: KitPart) -> Iterable[OmniProduct]:
        return self._by_id.get(str(part.option_id), ()) if part.option_id else self._by_code.get(part.code.strip(), ())

    def all_rows(self, sure: Sequence[CatalogueRow | None], taken: set[tuple[int, str]]) -> Iterator[CatalogueRow]:
        proposed: set[tuple[int, str]] = set()
        for item, row in zip(self.items, sure, strict=True):
            verdict, found = (row.verdict, ()) if row else self._proposed(item, taken)
            proposed |= {product.key for product in found}
            first = next(iter(found), None)
            yield row or CatalogueRow(verdict, item, first, first.option.sku if first else "")
        for product in self._products:
            if product.key not in taken and product.key not in proposed:
                yield CatalogueRow(Verdict.ONLY_OMNI, product=product, code=product.option.sku)

    def _proposed(self, item: ShopItem, taken: set[tuple[int, str]]) -> tuple[Verdict, Sequence[OmniProduct]]:
        """What it may be, never what is surely another item's: by a barcode that is unique on both sides, else by a code that is alike."""
        if folded(item.sku) in self._parents:
            return self._missing(item), ()
        barcode = folded(item.barcode)
        known = self._by_barcode.get(barcode, ()) if barcode and len(self._barcodes[barcode]) == 1 else ()
        if len(known) == 1 and known[0].key not in taken:
            return Verdict.BARCODE, known
        near = [product for product in self._by_likeness.get(likened(item.sku), ()) if product.key not in taken]
        return (Verdict.NEAR, near) if near else (self._missing(item), ())

    def _missing(self, item: ShopItem) -> Verdict:
        if item.is_never_created:
            return Verdict.LEFT_OUT
        if folded(item.sku) in self._parents:
            return Verdict.PARENT
        if item.is_kit:
            return Verdict.KIT
        return Verdict.TOO_LONG if len(item.sku.strip()) > CODE_LENGTH else Verdict.ONLY_NETO


def compared_name(item: ShopItem, product: OmniProduct, parents_name: str) -> str:
    """Of a child its parent's, since an option has none of its own; a child that is a product of its own may have either."""
    is_single = folded(product.style_code) == folded(item.sku) and product.name.strip() != parents_name.strip()
    return item.name if is_single or not parents_name else parents_name


def _own_codes(product: OmniProduct) -> Iterable[str]:
    """What names this very row; the style's code of a size grid names all its sizes."""
    style = set(_style_codes(product))
    return (code for code in product.option.codes if code not in style or code == product.option.size_code.strip())


def _style_codes(product: OmniProduct) -> Iterable[str]:
    return product.option.style_codes


def _barcodes(product: OmniProduct) -> Iterable[str]:
    return product.option.every_barcode


def _index(rows: Iterable[R], texts: Callable[[R], Iterable[str]], key: Callable[[str], str]) -> Mapping[str, Sequence[R]]:
    found: dict[str, list[R]] = defaultdict(list)
    for row in rows:
        for each in {key(text) for text in texts(row) if text.strip()}:
            found[each].append(row)
    return dict(found)
