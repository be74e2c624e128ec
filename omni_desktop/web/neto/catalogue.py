"""The shop's items, looked up by SKU, made and changed: GetItem, AddItem, UpdateItem (neto_api: 5.5). Stock is never written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from typing import Any

import msgspec

from omni_desktop.core.catalogue.outgoing import FieldChange, NewItem, Outgoing
from omni_desktop.core.catalogue.products import ShopItem
from omni_desktop.core.errors import Refused, TryLater
from omni_desktop.core.inventory import WriteAnswer, folded
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.web.faults import NETO, Garbled
from omni_desktop.web.neto.items import ITEM_SELECTORS, sku_of
from omni_desktop.web.neto.reply import NetoReply, message_texts
from omni_desktop.web.neto.shop import NetoShop, item_or_none
from omni_desktop.web.session import Request

SKUS_A_CALL = 100
MOST_WORDS = 300
FIELDS = {
    "name": "Name", "brand": "Brand", "barcode": "UPC", "description": "Description", "retail_price": "DefaultPrice",
    "weight": "ShippingWeight",
}  # fmt: skip
WRITABLE = (
    "SKU", "ParentSKU", "Name", "Brand", "Model", "IsActive", "Approved", "IsNetoUtility", "IsGiftVoucher", "UPC", "UPC1", "UPC2", "UPC3",
    "DefaultPrice", "RRP", "CostPrice", "PromotionPrice", "TaxInclusive", "TaxFreeItem", "ShortDescription", "Description", "ItemSpecifics",
    "KitComponents", "IsVariant", "ItemHeight", "ItemLength", "ItemWidth", "ShippingWeight", "Categories", "PrimarySupplier",
    "SupplierItemCode", "IsInventoried",
)  # fmt: skip
"""All that GetItem tells and UpdateItem takes, but stock."""


class NetoCatalogue(NetoShop):
    """Implements core.ports.product_sides.ShopProducts."""

    def tell_leaving(self, listener: Callable[[], None]) -> None:
        self._caller.leaving = listener

    def items_named(self, skus: Sequence[str]) -> list[ShopItem | None]:
        """On sale or not. None for a row that can't be read: then whoever isn't found may be it."""
        wanted = list(dict.fromkeys(sku for sku in skus if sku))
        batches = [{"SKU": wanted[start : start + SKUS_A_CALL]} for start in range(0, len(wanted), SKUS_A_CALL)]
        return [item_or_none(raw) for raw in self._listed("Item", ITEM_SELECTORS, batches).rows]

    def prepare_item(self, element: Outgoing) -> Prepared:
        match element:
            case NewItem():
                return _prepared(_neto_from_item(element))
            case FieldChange():
                texts = {FIELDS[field]: _price(text) if field == "retail_price" else text for field, text in element.after.items()}
                return _prepared({"SKU": element.code, **json.loads(element.beside or "{}"), **texts})
            case _:
                raise TypeError(element)

    def other_fields(self, changes: Sequence[FieldChange]) -> list[str]:
        skus = list(dict.fromkeys(change.code for change in changes))
        batches = [{"SKU": skus[start : start + SKUS_A_CALL]} for start in range(0, len(skus), SKUS_A_CALL)]
        rows = {folded(sku_of(raw)): json.loads(raw) for raw in self._listed("Item", WRITABLE, batches).rows}
        return [_beside(rows.get(folded(change.code)), {FIELDS[field] for field in change.after}) for change in changes]

    def add_items(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write_items("AddItem", batch)

    def update_items(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write_items("UpdateItem", batch)

    def _write_items(self, action: str, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        """Raises OutcomeUnknown, Refused (Ack Error), TryLater, CannotContinue."""
        body = b'{"Item":[' + b",".join(each.document for each in batch) + b"]}"
        reply = self._caller.write(Request("POST", self._url, self._headers(action), body, subject="products", writes=True))
        try:
            rows = NetoReply.read(reply, "Item").rows
            texts = message_texts(reply)
        except (Garbled, msgspec.DecodeError, ValueError):
            raise NETO.unknown("unreadable_reply", answered=False) from None
        except TryLater:
            words = "; ".join(message_texts(reply))[:MOST_WORDS]
            raise Refused(words or "Neto refused what was sent about products as a whole.") from None
        done = {folded(_written_sku(raw)) for raw in rows}
        return [_answer(json.loads(each.document)["SKU"], done, texts, alone=len(batch) == 1) for each in batch]


def _answer(sku: str, done: set[str], texts: Sequence[str], *, alone: bool) -> WriteAnswer:
    """A row that failed has a warning with its SKU (neto_api: 5.5); one of which nobody says anything is unknown."""
    if folded(sku) in done:
        return WriteAnswer(True)
    own = [text for text in texts if alone or re.search(rf"(?<![\w-]){re.escape(sku)}(?![\w-])", text)]
    return WriteAnswer(False, words="; ".join(own)[:MOST_WORDS]) if own else WriteAnswer(None)


def _beside(row: Any, changed: set[str]) -> str:
    if not isinstance(row, dict):
        return ""
    return json.dumps({name: row[name] for name in WRITABLE if name not in changed and name != "SKU" and row.get(name)})


def _written_sku(raw: bytes) -> str:
    """One that was written alone may come as its bare SKU."""
    value = json.loads(raw)
    return value if isinstance(value, str) else sku_of(raw)


def _neto_from_item(item: NewItem) -> dict[str, Any]:
    """IsActive and Approved False: nothing goes on sale by us."""
    price = "" if item.price is None else _price(f"{item.price:f}")
    values = {"Name": item.name, "Brand": item.brand, "UPC": item.barcode, "DefaultPrice": price}
    return {"SKU": item.sku, **_filled(values.items()), "IsActive": "False", "Approved": "False"}


def _price(text: str) -> str:
    """With two places at least, as Neto writes it."""
    whole, _, places = text.partition(".")
    return f"{whole}.{places:0<2}" if text else ""


def _filled(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name: value for name, value in pairs if value}


def _prepared(document: dict[str, Any]) -> Prepared:
    encoded = msgspec.json.encode(document)
    return Prepared(encoded, sha256(encoded).hexdigest())
