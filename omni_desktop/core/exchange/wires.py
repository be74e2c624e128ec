"""The six calls that make or change products, and how what each wrote is found again (core.writes.products.Wire)."""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.catalogue.outgoing import FieldChange, NewOption, NewProduct, Outgoing, ProductWrite
from omni_desktop.core.exchange.lookups import items_now, products_now
from omni_desktop.core.exchange.tools import ProductTools
from omni_desktop.core.inventory import WriteAnswer, folded
from omni_desktop.core.lookups.unreadable import UNREAD, Unread
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.ports.product_sides import OmniProducts, ShopProducts
from omni_desktop.core.writes.products import There, Wire


def wire_of(tools: ProductTools, write: ProductWrite) -> Wire:
    return _NetoWire(tools.shop, write) if write in (ProductWrite.NEW_ITEM, ProductWrite.ITEM_FIELDS) else _OmniWire(tools.inventory, write)


class _OmniWire:
    def __init__(self, inventory: OmniProducts, write: ProductWrite) -> None:
        self._inventory = inventory
        self.is_change = write in (ProductWrite.PRODUCT_FIELDS, ProductWrite.OPTION_FIELDS)
        self._call = {
            ProductWrite.NEW_PRODUCT: inventory.create_products,
            ProductWrite.NEW_OPTION: inventory.create_options,
            ProductWrite.PRODUCT_FIELDS: inventory.update_products,
            ProductWrite.OPTION_FIELDS: inventory.update_options,
        }[write]

    def prepare(self, element: Outgoing) -> Prepared:
        return self._inventory.prepare_product(element)

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._call(batch)

    def find(self, elements: Sequence[Outgoing]) -> list[There | Unread | None]:
        sought = [_sought(element) for element in elements]
        now = products_now(
            self._inventory,
            styles=[style for style, _, _ in sought],
            codes=[code for _, codes, _ in sought for code in codes],
            numbers=[number for _, _, number in sought if number],
        )
        found: list[There | Unread | None] = []
        for style, codes, number in sought:
            if now.unread & {folded(style), *map(folded, codes), str(number)} - {"", "0"}:
                found.append(UNREAD)
                continue
            products = {each.number: each for code in codes for each in now.with_code(code)}
            products |= {each.number: each for each in (now.with_style(style) if style else ())}
            products |= {number: now.by_number[number]} if number in now.by_number else {}
            found.append(There(tuple(products.values())) if products else None)
        return found


def _sought(element: Outgoing) -> tuple[str, tuple[str, ...], int]:
    """The style, the codes and the number that it is found by."""
    match element:
        case NewProduct():
            return element.style_code, tuple(option.code for option in element.options), 0
        case NewOption():
            return "", (element.code,), 0
        case FieldChange():
            return "", (), element.product_id
    raise TypeError(element)


class _NetoWire:
    def __init__(self, shop: ShopProducts, write: ProductWrite) -> None:
        self._shop = shop
        self.is_change = write is ProductWrite.ITEM_FIELDS
        self._call = shop.update_items if self.is_change else shop.add_items

    def prepare(self, element: Outgoing) -> Prepared:
        return self._shop.prepare_item(element)

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._call(batch)

    def find(self, elements: Sequence[Outgoing]) -> list[There | Unread | None]:
        skus = [element.code if isinstance(element, FieldChange) else _sku_of(element) for element in elements]
        now = items_now(self._shop, skus)
        found: list[There | Unread | None] = []
        for sku in skus:
            item = now.item(sku)
            found.append(There(item=item) if item else None if now.is_whole else UNREAD)
        return found


def _sku_of(element: Outgoing) -> str:
    assert not isinstance(element, NewProduct)
    return element.code if isinstance(element, FieldChange) else element.sku
