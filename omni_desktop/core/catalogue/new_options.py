"""The shop's items as options and products of Omni: what belongs together, and what is better a product of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from omni_desktop.core.catalogue.fields import BARCODE_LENGTH
from omni_desktop.core.catalogue.match import CODE_LENGTH
from omni_desktop.core.catalogue.outgoing import NewOption, NewProduct
from omni_desktop.core.catalogue.preview import Action, Checked, Planned, Ticks, refused
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem
from omni_desktop.core.catalogue.verdicts import CatalogueRow
from omni_desktop.core.inventory import folded
from omni_desktop.core.money.totals import cents
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.values import replace

MOST_LABELS = 3
NAME_LENGTH, VALUE_LENGTH = 250, 50


@dataclass(frozen=True, slots=True)
class _Style:
    """The product that an item is an option of. `product_id` 0: it is to be made. `single`: the case of its being one of its own."""

    code: str
    name: str
    labels: tuple[str, ...] = ()
    product_id: int = 0
    single: str = ""


class NewOptions:
    """Made for all rows that are to be created, since siblings share labels."""

    def __init__(self, checked: Checked, ticks: Ticks, rows: Sequence[CatalogueRow]) -> None:
        self._checked = checked
        self._ticks = ticks
        self._items = {folded(row.sku): row.item for row in checked.look.rows if row.item}
        self._codes = {folded(code): code for product in checked.both.products for code in product.option.codes}
        self._styles: dict[str, dict[int, OmniProduct]] = {}
        for product in checked.both.products:
            self._styles.setdefault(folded(product.style_code), {}).setdefault(product.option.product_id, product)
        self._siblings = _siblings(row.item for row in rows if row.item)
        self._twins = Counter(folded(self.code_of(row)) for row in rows)

    def code_of(self, row: CatalogueRow) -> str:
        return self._ticks.codes.get(row.sku, row.sku).strip()

    def planned(self, row: CatalogueRow) -> Planned:
        """A create, or why it can't be one."""
        item, code = row.item, self.code_of(row)
        assert item is not None
        if len(code) > CODE_LENGTH or not code:
            return refused(row, row.sku, "product_code_too_long", longest=str(CODE_LENGTH))
        if self._twins[folded(code)] > 1:
            return refused(row, row.sku, "product_several")
        if code != row.sku and folded(code) in self._items:     # that item would be taken for this product from then on
            return Planned(row.sku, Action.REFUSED, row, (Problem("product_several", {"code": code}),))
        if folded(code) in self._codes:
            return refused(row, row.sku, "product_proposed", other=self._codes[folded(code)])
        style = self._style_of(item, code)
        there = self._styles.get(folded(style.code), {})
        if len(there) > 1 or (there and not style.product_id):
            return refused(row, row.sku, "product_style_taken", style=style.code)
        return self._as_option(row, item, code, style)

    def _as_option(self, row: CatalogueRow, item: ShopItem, code: str, style: _Style) -> Planned:
        values = _values(item, style.labels)
        too_long = _too_long(style.name, values)
        if too_long:
            return refused(row, row.sku, "product_text_too_long", field=too_long[0], longest=str(too_long[1]))
        barcode = item.barcode if len(item.barcode) <= BARCODE_LENGTH else ""
        maps = code != item.sku.strip()
        option = NewOption(item.sku.strip(), code, barcode, self._price(item), values, style.product_id, maps)
        problems = tuple(_notes(row, item, style, barcode))
        return Planned(row.sku, Action.CREATE, row, problems, option=option, head=None if style.product_id else self._head(item, style))

    def _price(self, item: ShopItem) -> Decimal | None:
        price = self._checked.price_of(item)
        return price if price is None or self._checked.rules.price_basis == "as_is" else cents(price)

    def _style_of(self, item: ShopItem, code: str) -> _Style:
        parent = self._items.get(folded(item.parent_sku)) if item.parent_sku.strip() else None
        if parent is None:
            return _Style(code, item.name or code, _names(item), single="orphan" if item.parent_sku.strip() else "")
        there = self._styles.get(folded(parent.sku), {})
        labels = next(iter(there.values())).labels if len(there) == 1 else ()
        if not _fits(item, labels):
            labels = _names(item) if there else self._siblings[folded(item.parent_sku)]
        if not item.specifics or not 0 < len(labels) <= MOST_LABELS or not _names(item):
            return _Style(code, item.name or code, _names(item), single="many" if item.specifics else "bare")
        style, joined = parent.sku.strip(), next(iter(there), 0) if len(there) == 1 else 0
        return _Style(style, parent.name or item.name or style, labels, joined)

    def _head(self, item: ShopItem, style: _Style) -> NewProduct:
        """Without its options: of all siblings that are made with it, the first one's."""
        rules = self._checked.rules
        parent = self._items.get(folded(item.parent_sku)) or item
        return NewProduct(
            style_code=style.code,
            name=style.name,
            brand=item.brand or parent.brand,
            description=item.description or parent.description,
            weight=item.weight or None,
            status=rules.new_status,
            channels=rules.channel,
            order_type="Kit" if item.is_kit else "Order",
            labels=style.labels,
        )


def made_together(planned: Iterable[Planned]) -> list[NewProduct | NewOption]:
    """Products with all their new options, and options that join a product, in the order of the rows."""
    made: dict[str, NewProduct | NewOption] = {}
    for each in planned:
        option, head = each.option, each.head
        if option and head:
            before = made.get(head.style_code)
            whole = before if isinstance(before, NewProduct) else head
            filled = replace(whole, **{name: getattr(whole, name) or getattr(head, name) for name in ("brand", "description", "weight")})
            made[head.style_code] = replace(filled, options=(*whole.options, option))
        elif option:
            made[f"option {option.code}"] = option
    return list(made.values())


def _siblings(items: Iterable[ShopItem]) -> Mapping[str, tuple[str, ...]]:
    """By folded SKU of the parent, the labels of all that are made together. One that has too many is a product of its own."""
    labels: dict[str, tuple[str, ...]] = {}
    for item in items:
        if _names(item):
            known = labels.get(folded(item.parent_sku), ())
            spelt = {folded(name) for name in known}
            labels[folded(item.parent_sku)] = (*known, *(name for name in _names(item) if folded(name) not in spelt))
        else:
            labels.setdefault(folded(item.parent_sku), ())
    return labels


def _names(item: ShopItem) -> tuple[str, ...]:
    """None where Omni has no room for all of them."""
    names = tuple(dict.fromkeys(name.strip() for name, _ in item.specifics))
    return names if len(names) <= MOST_LABELS else ()


def _fits(item: ShopItem, labels: Iterable[str]) -> bool:
    return {folded(name) for name, _ in item.specifics} <= {folded(label) for label in labels}


def _values(item: ShopItem, labels: Sequence[str]) -> tuple[str, ...]:
    """Under the product's labels; where it has others, in the item's own order."""
    by_name = {folded(name): value.strip() for name, value in item.specifics}
    if not _fits(item, labels):
        return tuple(by_name[folded(name)] for name in _names(item))
    return tuple(by_name.get(folded(label), "") for label in labels)


def _too_long(name: str, values: Iterable[str]) -> tuple[str, int] | None:
    if len(name) > NAME_LENGTH:
        return "name", NAME_LENGTH
    return ("specific", VALUE_LENGTH) if any(len(value) > VALUE_LENGTH for value in values) else None


def _notes(row: CatalogueRow, item: ShopItem, style: _Style, barcode: str) -> Iterable[Problem]:
    if style.single:
        yield Problem("product_made_single", {"code": row.sku, "case": style.single, "parent": item.parent_sku.strip()})
    if item.barcode and not barcode:
        yield Problem("product_barcode_left_out", {"code": row.sku, "barcode": item.barcode})
    if item.is_kit:
        yield Problem("product_without_parts", {"code": row.sku})
