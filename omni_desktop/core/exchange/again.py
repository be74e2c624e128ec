"""Before anything is sent both sides are read again: what isn't as the last check saw it is left alone ("changed meanwhile")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from omni_desktop.core.catalogue.outgoing import Target
from omni_desktop.core.catalogue.preview import Action, Checked, Planned
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem
from omni_desktop.core.exchange.lookups import ItemsNow, ProductsNow, items_now, products_now
from omni_desktop.core.exchange.tools import ProductTools
from omni_desktop.core.inventory import folded
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sentence import word
from omni_desktop.core.values import replace

IN_NETO, IN_OMNI = word("the item in Neto"), word("the product in Omni")
NOW_IN_NETO, NOW_IN_OMNI = word("Neto has it by now"), word("Omni has it by now")
CANT_BE_READ = word("an answer that can't be read")


@dataclass(frozen=True, slots=True)
class Fresh:
    products: ProductsNow
    items: ItemsNow


def read_again(tools: ProductTools, planned: Sequence[Planned]) -> Fresh:
    """All that is to be sent, by every code that it has or would have, in bulk."""
    sends = [each for each in planned if each.sends]
    skus = [sku for each in sends for sku in _skus(each)]
    products = products_now(
        tools.inventory,
        styles=[each.head.style_code for each in sends if each.head],
        codes=[each.option.code for each in sends if each.option],
        numbers=[number for each in sends for number in _numbers(each)],
    )
    return Fresh(products, items_now(tools.shop, skus))


def _skus(planned: Planned) -> Iterable[str]:
    item = planned.row.item if planned.row else None
    return filter(None, (item.sku.strip(), item.parent_sku.strip())) if item else (planned.code,)


def _numbers(planned: Planned) -> Iterable[int]:
    if planned.option and planned.option.product_id:
        yield planned.option.product_id
    if planned.row and planned.row.product:
        yield planned.row.product.option.product_id


def unmoved(planned: Sequence[Planned], fresh: Fresh, checked: Checked, target: Target) -> list[Planned]:
    """The plan, with what moved refused; a product that an earlier send made without its options is joined by them."""
    items = {row.sku: row.item for row in checked.look.rows if row.item}
    return [_judged(each, fresh, items, target) if each.sends else each for each in planned]


def _judged(planned: Planned, fresh: Fresh, items: dict[str, ShopItem], target: Target) -> Planned:
    moved = _moved_in_neto(planned, fresh.items, items, target) or _moved_in_omni(planned, fresh.products, target)
    if moved:
        problem = Problem("product_changed_meanwhile", {"code": planned.code, "what": moved})
        return Planned(planned.code, Action.REFUSED, planned.row, (problem,))
    bare = fresh.products.with_style(planned.head.style_code) if planned.head else []
    if bare and planned.option:
        return replace(planned, option=replace(planned.option, product_id=bare[0].number), head=None)
    return planned


def _moved_in_neto(planned: Planned, now: ItemsNow, items: dict[str, ShopItem], target: Target) -> str:
    if target is Target.NETO and planned.action is Action.CREATE:
        return NOW_IN_NETO if now.item(planned.code) else "" if now.is_whole else CANT_BE_READ
    for sku in _skus(planned):
        if sku in items and not _same_item(items[sku], now.item(sku)):
            return IN_NETO if now.is_whole or now.item(sku) else CANT_BE_READ
    return ""


def _same_item(seen: ShopItem, now: ShopItem | None) -> bool:
    return now is not None and replace(seen, updated_at=None) == replace(now, updated_at=None)


def _moved_in_omni(planned: Planned, now: ProductsNow, target: Target) -> str:
    row = planned.row
    if planned.option is not None:
        return _in_the_way(planned, now)
    if row is not None and row.product is not None:
        product = now.by_number.get(row.product.option.product_id)
        if str(row.product.option.product_id) in now.unread:
            return CANT_BE_READ
        return "" if product and any(_same_row(row.product, each) for each in product.rows) else IN_OMNI
    return "" if target is Target.NETO else IN_OMNI


def _same_row(seen: OmniProduct, now: OmniProduct) -> bool:
    return _without_stock(seen) == _without_stock(now)


def _without_stock(row: OmniProduct) -> OmniProduct:
    return replace(row, option=replace(row.option, available=None))


def _in_the_way(planned: Planned, now: ProductsNow) -> str:
    """A create: its code must be free, and its style free or the one that it joins."""
    option, head = planned.option, planned.head
    assert option is not None
    if now.unread & {folded(option.code), folded(head.style_code) if head else str(option.product_id)}:
        return CANT_BE_READ
    if now.with_code(option.code):
        return NOW_IN_OMNI
    if head is None:
        return "" if option.product_id in now.by_number else IN_OMNI
    taken = now.with_style(head.style_code)
    bare = len(taken) == 1 and not taken[0].rows and taken[0].name.split() == head.name.split()
    return NOW_IN_OMNI if taken and not bare else ""
