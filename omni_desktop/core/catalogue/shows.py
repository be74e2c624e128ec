"""Does a side show what was sent to it? As a look-up found it, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from omni_desktop.core.catalogue.fields import NAMES, of_item, of_product, shown
from omni_desktop.core.catalogue.outgoing import FieldChange, NewItem, NewOption, NewProduct, Outgoing, Resource
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem
from omni_desktop.core.inventory import folded

NOTHING = "0.00"
Held = Mapping[str, Sequence[str]]
"""Field -> the texts that a side holds of it; a barcode stands in several places."""


def held_by_product(product: OmniProduct) -> Held:
    return {name: (text,) for name, text in of_product(product).items()} | {"barcode": product.option.barcodes or ("",)}


def held_by_item(item: ShopItem) -> Held:
    return {name: (text,) for name, text in of_item(item, lambda each: each.price, item.name).items()}


def unlike(values: Mapping[str, str], held: Held) -> tuple[str, ...]:
    """Fields that are held otherwise. Where a price was cleared, a side shows 0."""
    return tuple(name for name, value in values.items() if not any(_same(name, value, text) for text in held[name]))


def _same(name: str, value: str, text: str) -> bool:
    one, other = shown(name, value), shown(name, text)
    return one == other or (name == "retail_price" and {one, other} == {"", NOTHING})


def held_by(change: FieldChange, rows: Iterable[OmniProduct], item: ShopItem | None) -> Held | None:
    """What the changed product, option or item holds now; None where it isn't there."""
    if change.resource is Resource.ITEM:
        return held_by_item(item) if item else None
    wanted = (row for row in rows if row.option.product_id == change.product_id)
    found = next((row for row in wanted if change.resource is Resource.PRODUCT or row.option.id == change.id), None)
    return held_by_product(found) if found else None


def misread(element: Outgoing, rows: Sequence[OmniProduct], item: ShopItem | None) -> tuple[str, ...]:
    """Fields of a new product, option or item that read back otherwise than they were sent."""
    match element:
        case NewProduct():
            return tuple(dict.fromkeys(_misread_product(element, rows)))
        case NewOption():
            return tuple(dict.fromkeys(_misread_option(element, rows)))
        case NewItem():
            sent = _sent(name=element.name, brand=element.brand, barcode=element.barcode, price=element.price)
            return unlike(sent, held_by_item(item)) if item else NAMES[:1]
        case FieldChange():
            held = held_by(element, rows, item)
            return unlike(element.after, held) if held is not None else tuple(element.after)


def _misread_product(product: NewProduct, rows: Sequence[OmniProduct]) -> Iterator[str]:
    sent = _sent(name=product.name, brand=product.brand, description=product.description, weight=product.weight)
    yield from unlike(sent, held_by_product(rows[0])) if rows else ()
    for option in product.options:
        yield from _misread_option(option, rows)


def _misread_option(option: NewOption, rows: Sequence[OmniProduct]) -> Iterator[str]:
    """One that isn't there at all is for whoever looks for it."""
    there = [row for row in rows if has_code(row, option.code)]
    yield from unlike(_sent(barcode=option.barcode, price=option.price), held_by_product(there[0])) if there else ()


def _sent(*, price: Decimal | None = None, weight: Decimal | None = None, **texts: str) -> dict[str, str]:
    numbers = {"retail_price": price, "weight": weight}
    return {name: text for name, text in texts.items() if text} | {name: f"{number:f}" for name, number in numbers.items() if number}


def has_code(row: OmniProduct, code: str) -> bool:
    return folded(code) in map(folded, row.option.codes)
