"""GetItem: which items a filter asks for, in which order, and how one looks (neto_api: 5.5, 7)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from omni_desktop.practice.neto.filters import BadFilter, moment_of, values_of
from omni_desktop.practice.neto.render import bend_texts
from omni_desktop.practice.switches import Switches
from omni_desktop.practice.table import Row, Table, fold

_TEXTS = """
ID InventoryID ParentSKU Name Brand Model UPC UPC1 UPC2 UPC3 ShortDescription Description AccountingCode ReferenceNumber Categories
PrimarySupplier SupplierItemCode ItemHeight ItemLength ItemWidth ShippingWeight DateAddedUTC DateUpdatedUTC ItemSpecifics KitComponents
WarehouseQuantity
"""
_MONEY = "DefaultPrice RRP CostPrice PromotionPrice"
_FLAGS = "IsActive Approved IsNetoUtility IsGiftVoucher IsVariant TaxInclusive TaxFreeItem IsInventoried EditableKitBundle"
_ORDERS = {
    "parentsku": "ParentSKU",
    "id": "ID",
    "model": "Model",
    "name": "Name",
    "isactive": "IsActive",
    "dateadded": "DateAddedUTC",
    "dateupdated": "DateUpdatedUTC",
    "sku": "SKU",
}
NESTED = {"ItemSpecifics": "ItemSpecific", "KitComponents": "KitComponent"}
_LISTS = (*NESTED, "WarehouseQuantity", "Categories")
# A plain date is the store's own, a UTC one is named so (neto_api: 6); the practice shop stands in Brisbane, which has no summer time.
_LOCAL = timedelta(hours=10)
Test = Callable[[Row], bool]


@lru_cache(maxsize=1)
def _blank_item() -> Row:
    row: Row = dict.fromkeys(("SKU", *_TEXTS.split()), "")
    row |= dict.fromkeys(_MONEY.split(), "0.00") | dict.fromkeys(_FLAGS.split(), "False")
    return row | {"IsActive": "True", "Approved": "True", "TaxInclusive": "True", "IsInventoried": "True", "PromotionPrice": ""}


def blank_item() -> Row:
    """Every field that GetItem can return, as text; a nest is "" or in the shape of its list."""
    return dict(_blank_item())


def filtered_items(items: Table, wanted: Row) -> list[Row]:
    """Nothing when no filter is known; by ID unless OrderBy says otherwise. BadFilter for what cannot be read."""
    tests = [test for name, value in wanted.items() if (test := _test(name, value))]
    if not tests:
        return []
    indexed = next((name for name in ("SKU", "ParentSKU") if name in wanted), None)
    rows = items.find(indexed, values_of(wanted[indexed])) if indexed else list(items.rows.values())
    return _ordered([row for row in rows if all(test(row) for test in tests)], wanted)


def _test(name: str, value: Any) -> Test | None:
    for end in ("From", "To"):
        field = {"DateUpdated": "DateUpdatedUTC", "DateAdded": "DateAddedUTC"}.get(name.removesuffix(end))
        if field and name.endswith(end):
            return _date_test(field, end, moment_of(str(value), name))
    if name not in _blank_item() or name in _LISTS:
        return None
    values = frozenset(map(fold, values_of(value)))
    if name in _FLAGS.split() and not values <= {"true", "false"}:
        raise BadFilter(f"Invalid value for {name}")
    blank = _blank_item()[name]
    return lambda row: fold(row.get(name, blank)) in values


def _date_test(field: str, end: str, moment: str) -> Test:
    """Both bounds inclusive, UTC."""
    if end == "From":
        return lambda row: row.get(field, "") >= moment
    return lambda row: "" != row.get(field, "") <= moment


def _ordered(rows: list[Row], wanted: Row) -> list[Row]:
    field = _ORDERS.get(fold(str(wanted.get("OrderBy", "ID"))))
    direction = fold(str(wanted.get("OrderDirection", "ASC")))
    if field is None or direction not in ("asc", "desc"):
        raise BadFilter("Invalid OrderBy")
    return sorted(rows, key=lambda row: _place(field, row), reverse=direction == "desc")


def _place(field: str, row: Row) -> tuple[Any, int]:
    number = int(row["ID"]) if row["ID"].isdigit() else 0
    return (number if field == "ID" else fold(row.get(field, ""))), number


def shown_item(row: Row, selectors: list[str], switches: Switches) -> Row:
    """What was asked for, and SKU; what is no selector is left out without a word."""
    whole = {**_blank_item(), **row}
    names = dict.fromkeys(("SKU", *(selector.split(".")[0] for selector in selectors)))
    item = {name: whole[name] for name in names if name in whole and not name.startswith("_")}
    item |= {name: _local(whole[f"{name}UTC"]) for name in names if name in ("DateAdded", "DateUpdated")}
    if switches.item_specifics == "object":
        item |= {name: _as_object(item[name], inner) for name, inner in NESTED.items() if item.get(name)}
    if switches.numbers_unquoted or switches.entities_in_text:
        return {**item, **{name: bend_texts(switches, value, name) for name, value in item.items()}}
    return item


def nested(name: str, value: Any) -> Any:
    """A nest in the shape of its list, from what a client or a test writes: lists, objects, one element, or {name: value}."""
    inner = NESTED[name]
    found = _elements(inner, value)
    return [{inner: found}] if found else ""


def _elements(inner: str, value: Any) -> list[Row]:
    if isinstance(value, list):
        return [element for part in value for element in _elements(inner, part)]
    if not isinstance(value, dict):
        return []
    if inner in value:
        return _elements(inner, value[inner])
    if "Name" in value or "ComponentSKU" in value:
        return [{key: str(text) for key, text in value.items()}]
    if inner == "ItemSpecific":
        return [{"Name": key, "Value": str(text)} for key, text in value.items()]
    return [{"ComponentSKU": key, "ComponentValue": "0.00", "AssembleQuantity": str(text)} for key, text in value.items()]


def _local(moment: str) -> str:
    return str(datetime.fromisoformat(moment) + _LOCAL) if moment else ""


def _as_object(nest: Any, inner: str) -> Row:
    """A list of one as its element, inside and out."""
    (container,) = nest
    found = container[inner]
    return {inner: found[0] if len(found) == 1 else found}
