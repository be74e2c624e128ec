"""Items and products as somebody enters and changes them in the shop's own window, or in Omni's."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from omni_desktop.practice.neto.items import NESTED, blank_item, nested
from omni_desktop.practice.neto.shop import Shop, stamp
from omni_desktop.practice.omni.account import Account
from omni_desktop.practice.omni.models import bind, model
from omni_desktop.practice.table import Row, fold

WEIGHT = "0.5000"


def add_item(shop: Shop, sku: str, days: float = 0, **fields: Any) -> Row:
    """`days` since it was added; `fields` are Neto's, a nest also as {name: value}."""
    number = str(shop.next_number("item", len(shop.items) + 1))
    moment = stamp(shop.clock() - timedelta(days=days))
    made = {"SKU": sku, "ID": number, "InventoryID": number, "DateAddedUTC": moment, "DateUpdatedUTC": moment}
    return shop.items.put({**blank_item(), **made, **_as_kept(fields)})


def edit_item(shop: Shop, sku: str, **fields: Any) -> Row:
    """KeyError for a SKU that the shop does not have."""
    return shop.save_item(shop.items.rows[sku], **_as_kept(fields))


def _as_kept(fields: Row) -> Row:
    kept = {name: nested(name, value) if name in NESTED else value for name, value in fields.items()}
    return {name: value if isinstance(value, (list, dict)) or name.startswith("_") else str(value) for name, value in kept.items()}


def add_omni_product(account: Account, style_code: str, options: Iterable[Row] = (), **fields: Any) -> Row:
    """The product and its options (one with the style's code, where none is given) without any stock; nothing is refused.

    Of an option, besides Omni's fields: sizes [(name, code, barcode)], of a size grid.
    """
    own = {"name": style_code, "status": "Public", "stockControl": "FIFO", "orderType": "Order", "customFields": {}}
    product = account.new_row("Products", {**own, **bind(fields, model("Products")), "styleCode": style_code})
    account.tables["Products"].put(product)
    for position, option in enumerate(options or [{"code": style_code}]):
        add_omni_option(account, product["id"], **{"status": "Active" if position else "Primary", **option})
    return product


def add_omni_option(account: Account, product_id: int, **fields: Any) -> Row:
    sizes = [dict(zip(("name", "code", "barcode"), (*size, "", ""), strict=False)) for size in fields.pop("sizes", ())]
    own: Row = {"productId": product_id, "status": "Active", "uomOptions": [], "priceColumns": {}}
    special = {"_sizes": sizes, "_sold_by": 1, "_special": "yes" if sizes else ""}
    row = account.new_row("ProductOptions", {**own, **_both_names(bind(fields, model("ProductOptions"))), **special})
    return account.tables["ProductOptions"].put(row)


def edit_omni_product(account: Account, wanted: Any, **fields: Any) -> Row:
    """`wanted` is an id or a style code; KeyError when there is none."""
    return _edited(account, "Products", "styleCode", wanted, bind(fields, model("Products")))


def edit_omni_option(account: Account, wanted: Any, **fields: Any) -> Row:
    """`wanted` is an id or a code, of two with the same code the older; KeyError when there is none."""
    return _edited(account, "ProductOptions", "code", wanted, _both_names(bind(fields, model("ProductOptions"))))


def _edited(account: Account, resource: str, field: str, wanted: Any, values: Row) -> Row:
    table = account.tables[resource]
    row = table.get(wanted) if isinstance(wanted, int) else table.first(field, wanted)
    if row is None:
        raise KeyError(f"the practice Omni has no {wanted} in {resource}")
    return table.change(row["id"], **values, modifiedDate=account.now())


def delete_omni_product(account: Account, wanted: Any) -> None:
    """With its options; no API call can."""
    products, options = account.tables["Products"], account.tables["ProductOptions"]
    row = products.get(wanted) if isinstance(wanted, int) else products.first("styleCode", wanted)
    if row is None:
        raise KeyError(f"the practice Omni has no product {wanted}")
    for option in options.find("productId", (row["id"],)):
        options.remove(option["id"])
    products.remove(row["id"])


def _both_names(values: Row) -> Row:
    """What was written under one of its two names stands under both."""
    for old, new in (("code", "productOptionCode"), ("barcode", "productOptionBarcode")):
        written = next((values[name] for name in (new, old) if values.get(name) is not None), None)
        if written is not None:
            values = {**values, old: values.get(old, written), new: values.get(new, written)}
    return values


def codes_used_twice(account: Account) -> dict[str, int]:
    """How many options or sizes share a code, and how many products a style code, where it is more than one; folded and trimmed."""
    options: dict[str, int] = {}
    for option in account.tables["ProductOptions"]:
        own = option["productOptionCode"] or option["code"]
        for code in [size["code"] for size in option.get("_sizes") or ()] or [own]:
            _count(options, code)
    styles: dict[str, int] = {}
    for product in account.tables["Products"]:
        _count(styles, product["styleCode"])
    twice = {code: count for code, count in options.items() if count > 1}
    return twice | {f"style {code}": count for code, count in styles.items() if count > 1}


def _count(counts: dict[str, int], code: str) -> None:
    known = fold(code.strip())
    if known:
        counts[known] = counts.get(known, 0) + 1
