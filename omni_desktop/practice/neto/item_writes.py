"""AddItem and UpdateItem: each row for itself, a warning for each that fails (neto_api: 5.5)."""

from collections.abc import Callable
from typing import Any

from omni_desktop.practice.neto.items import NESTED, blank_item, nested
from omni_desktop.practice.neto.shop import Shop
from omni_desktop.practice.table import Row

_LONGEST = {"SKU": 25, "Name": 150, "Brand": 50}
_NEVER_WRITTEN = ("SKU", "ID", "InventoryID", "DateAddedUTC", "DateUpdatedUTC", "DateAdded", "DateUpdated")
Note = Callable[[str, Row], None]


class RowRefused(Exception):
    """Its text is the row's warning."""


def add_items(shop: Shop, elements: Any, note: Note) -> tuple[list[str], list[str]]:
    """(SKUs that were written, one warning for each that was not); `note` hears of each row that was written, as it was sent."""
    return _each(shop, elements, _added, note)


def update_items(shop: Shop, elements: Any, note: Note) -> tuple[list[str], list[str]]:
    """As add_items."""
    return _each(shop, elements, _updated, note)


def _each(shop: Shop, elements: Any, write: Callable[[Shop, Row], Row], note: Note) -> tuple[list[str], list[str]]:
    done: list[str] = []
    warnings: list[str] = []
    for element in elements if isinstance(elements, list) else [elements]:
        try:
            row = write(shop, element if isinstance(element, dict) else {})
        except RowRefused as refused:
            warnings.append(str(refused))
        else:
            note(row["SKU"], element)
            done.append(row["SKU"])
    return done, warnings


def _added(shop: Shop, element: Row) -> Row:
    sku = _fitting(shop, "SKU", str(element.get("SKU") or "").strip())
    if not sku:
        raise RowRefused("SKU is required (practice text)")
    known = shop.items.first("SKU", sku)
    if known is not None and shop.switches.existing_sku_on_add == "error":
        raise RowRefused(f"Item {sku} already exists (practice text)")
    values = _written(shop, element)
    if known is not None:
        return shop.save_item(known, **values)
    number, now = str(shop.next_number("item", len(shop.items) + 1)), shop.now()
    on_sale = str(shop.switches.new_items_on_sale)
    made = {"SKU": sku, "ID": number, "InventoryID": number, "DateAddedUTC": now, "IsActive": on_sale, "Approved": on_sale}
    return shop.save_item({**blank_item(), **made, **values})


def _updated(shop: Shop, element: Row) -> Row:
    sku = str(element.get("SKU") or "")
    known = shop.items.first("SKU", sku)
    if known is None:
        raise RowRefused(f"Cannot find Item {sku}")
    values = _written(shop, element)
    if shop.switches.blanks_on_update == "keep":
        values = {name: value for name, value in values.items() if value != ""}
    left_out = shop.switches.left_out_on_update == "clear"
    kept = {name: known[name] for name in known if name in _NEVER_WRITTEN or name.startswith("_")} if left_out else known
    return shop.save_item({**blank_item(), **kept}, **values)


def _written(shop: Shop, element: Row) -> Row:
    """What is no field of an item is left out without a word."""
    known = blank_item()
    given = {name: value for name, value in element.items() if name in known and name not in _NEVER_WRITTEN and value is not None}
    return {name: _value(shop, name, value) for name, value in given.items()}


def _value(shop: Shop, name: str, value: Any) -> Any:
    if name in NESTED:
        return nested(name, value)
    return value if isinstance(value, (list, dict)) else _fitting(shop, name, str(value))


def _fitting(shop: Shop, name: str, text: str) -> str:
    longest = _LONGEST.get(name, 0)
    if longest and len(text) > longest:
        if shop.switches.long_text_in_neto == "fail":
            raise RowRefused(f"{name} is longer than {longest} characters (practice text)")
        return text[:longest]
    return text
