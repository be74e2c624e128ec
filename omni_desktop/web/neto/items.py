"""Items of Neto's catalogue, JSON -> our words (neto_api: 5.5). Pure; every scalar is text, one element may come alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar

from omni_desktop.core.catalogue.products import ShopItem
from omni_desktop.core.sentence import word
from omni_desktop.web.neto.order import amount, moment
from omni_desktop.web.neto.wire import Unreadable, mended, parsed

ITEM_SELECTORS = (
    "SKU", "ParentSKU", "Name", "Brand", "UPC", "IsActive", "IsNetoUtility", "IsGiftVoucher", "DefaultPrice", "TaxInclusive",
    "Description", "ItemSpecifics", "KitComponents", "ShippingWeight", "DateAddedUTC", "DateUpdatedUTC",
)  # fmt: skip
T = TypeVar("T")
YES = frozenset({"true", "1", "y", "yes"})


def shop_item(raw: bytes) -> ShopItem:
    """Raises Unreadable without a SKU: nobody knows what it is. An odd price, weight or date is none; the item is there all the same."""
    row = _row(raw)
    if not _text(row, "SKU"):
        raise Unreadable(word("it has no SKU"))
    return ShopItem(
        sku=_text(row, "SKU"),
        name=_text(row, "Name"),
        brand=_text(row, "Brand"),
        barcode=_text(row, "UPC"),
        description=_text(row, "Description"),
        price=_amount(row, "DefaultPrice"),
        tax_inclusive=_is(row, "TaxInclusive"),
        weight=_amount(row, "ShippingWeight"),
        parent_sku=_text(row, "ParentSKU"),
        specifics=tuple(_specifics(row.get("ItemSpecifics"))),
        is_kit=any(_inside(row.get("KitComponents"), "KitComponent")),
        is_active=_text(row, "IsActive").casefold() not in ("false", "0", "n", "no"),
        is_voucher=_is(row, "IsGiftVoucher"),
        is_utility=_is(row, "IsNetoUtility"),
        added_at=_moment(row, "DateAddedUTC"),
        updated_at=_moment(row, "DateUpdatedUTC"),
    )


def sku_of(raw: bytes) -> str:
    """"" where it can't be read."""
    try:
        return _text(_row(raw), "SKU")
    except Unreadable:
        return ""


def _row(raw: bytes) -> dict[str, Any]:
    """{} for what is no object."""
    try:
        row = mended(parsed(raw))
    except (ValueError, RecursionError):
        raise Unreadable(word("it isn't JSON")) from None
    return row if isinstance(row, dict) else {}


def _text(row: dict[str, Any], name: str) -> str:
    value = row.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _is(row: dict[str, Any], name: str) -> bool:
    return _text(row, name).casefold() in YES


def _amount(row: dict[str, Any], name: str) -> Decimal | None:
    text = _text(row, name)
    return _or_none(amount, text, name) if text else None


def _moment(row: dict[str, Any], name: str) -> datetime | None:
    return _or_none(moment, _text(row, name), name)


def _or_none(read: Callable[[str, str], T], text: str, name: str) -> T | None:
    try:
        return read(text, name)
    except Unreadable:
        return None


def _specifics(value: Any) -> Iterator[tuple[str, str]]:
    for each in _inside(value, "ItemSpecific"):
        name, word = _text(each, "Name"), _text(each, "Value")
        if name and word:
            yield name, word


def _inside(value: Any, name: str) -> Iterator[dict[str, Any]]:
    """The elements in a list, or an object, of lists or objects under `name`."""
    for outer in value if isinstance(value, list) else [value]:
        inner = outer.get(name) if isinstance(outer, dict) else None
        yield from (each for each in (inner if isinstance(inner, list) else [inner]) if isinstance(each, dict))
