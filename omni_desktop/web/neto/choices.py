"""Neto's answers -> what settings choose from: warehouses, shipping options, sales channels (neto_api: 3, 7). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from omni_desktop.core.settings.choices import Choice
from omni_desktop.core.settings.known_lists import plain_choices
from omni_desktop.web.neto.wire import mended, parsed

MET = ("OrderID", "SalesChannel", "ShippingOption")
WAREHOUSES = {
    "Filter": {
        "WarehouseID": [str(number) for number in range(1, 201)],      # it takes no question without a filter
        "OutputSelector": ["ID", "WarehouseID", "IsActive", "WarehouseReference", "WarehouseName"],
    }
}


def warehouses(body: bytes) -> Mapping[str, list[Choice]]:
    rows = _objects_with("WarehouseID", mended(parsed(body)))
    return {"warehouses": [_warehouse(row) for row in rows if _text(row, "WarehouseID") and _text(row, "IsActive") != "False"]}


def _warehouse(row: Mapping[str, Any]) -> Choice:
    """By its id, which every line bears; the reference may be blank."""
    number, reference = _text(row, "WarehouseID"), _text(row, "WarehouseReference")
    name = _text(row, "WarehouseName") or f"Warehouse {number}"
    return Choice(number, f"{name} ({reference})" if reference else name)


def shipping_methods(body: bytes) -> Mapping[str, list[Choice]]:
    rows = _objects_with("name", mended(parsed(body)))
    return {"shipping_options": plain_choices(_text(row, "name") for row in rows)}


def words_met(orders: Iterable[bytes]) -> Mapping[str, list[Choice]]:
    rows = [row for raw in orders for row in _objects_with("OrderID", mended(parsed(raw)))]
    channels, options = ({_text(row, name) for row in rows} for name in ("SalesChannel", "ShippingOption"))
    return {"sales_channels": plain_choices(sorted(channels)), "shipping_options": plain_choices(sorted(options))}


def _objects_with(name: str, value: Any) -> Iterator[dict[str, Any]]:
    """Lists come as lists, as one object, or one inside the other (neto_api: 4.1)."""
    if isinstance(value, dict) and name in value:
        yield value
        return
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _objects_with(name, one)


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return "" if value is None or isinstance(value, (dict, list)) else str(value).strip()
