"""UpdateOrder: names differ between writing and reading, so each written name has its own rule (neto_api: 7)."""

from collections.abc import Callable
from typing import Any

from omni_desktop.practice.neto.filters import values_of
from omni_desktop.practice.neto.shape import STATUSES
from omni_desktop.practice.neto.shop import Shop
from omni_desktop.practice.table import Row

_RENAMED = {
    "Street1": "StreetLine1",
    "Street2": "StreetLine2",
    "ContactPhone": "Phone",
    "ShipInstructions": "DeliveryInstruction",
    "ShippingMethod": "ShippingOption",
    "ExportStatus": "_export",
    "ExportedToWMS": "_wms",
    "DateRequiredUTC": "DateRequired",
}
_SAME = ("OrderStatus", "OnHoldType", "InternalOrderNotes", "SalesPerson", "Email", "PurchaseOrderNumber")
_LINE = ("WarehouseID", "QuantityShipped", "ItemNotes", "ExternalSystemIdentifier", "ExternalOrderReference", "ExternalOrderLineReference")


def update_orders(shop: Shop, elements: Any) -> tuple[list[str], list[str]]:
    """(ids that were updated, one warning for each that was not); a single object counts as a list of one."""
    done: list[str] = []
    warnings: list[str] = []
    for element in elements if isinstance(elements, list) else [elements]:
        order_id = str(element.get("OrderID", "")) if isinstance(element, dict) else ""
        order = shop.orders.first("OrderID", order_id)
        problem = _problem(order, element) if order else f"Cannot find order {order_id}"
        if order is None or problem:
            warnings.append(problem)
        else:
            done.append(shop.save(order, **_changes(shop, order, element))["OrderID"])
    return done, warnings


def _problem(order: Row, element: Row) -> str:
    status = element.get("OrderStatus")
    return f"Invalid OrderStatus for {order['OrderID']}" if status is not None and status not in STATUSES else ""


def _changes(shop: Shop, order: Row, element: Row) -> Row:
    changes = {read: str(value) for name, value in element.items() if (read := _read_name(name)) in order}
    for name, special in _SPECIAL.items():
        if name in element:
            changes.update(special(shop, order, element))
    return changes


def _read_name(name: str) -> str:
    if name in _SAME or name.startswith("CustomerRef"):
        return name
    for side in ("Ship", "Bill"):
        part = name.removeprefix(side)
        if part != name and name not in _RENAMED:
            return side + _RENAMED.get(part, part)
    return _RENAMED.get(name, "")


def _approval(_: Shop, __: Row, element: Row) -> Row:
    return {"CompleteStatus": "Approved" if str(element["OrderApproval"]) in ("True", "true", "1", "y") else "Incomplete"}


def _sticky_note(shop: Shop, order: Row, element: Row) -> Row:
    nested = element.get("StickyNotes") or {}
    notes = nested.get("StickyNote", []) if isinstance(nested, dict) else nested
    added = notes if isinstance(notes, list) else [notes]
    if "StickyNote" in element:
        added = [*added, {"Title": element.get("StickyNoteTitle", ""), "Description": element["StickyNote"]}]
    return {"StickyNotes": order["StickyNotes"] + [_numbered(shop, note) for note in added]}


def _numbered(shop: Shop, note: Row) -> Row:
    texts = {name: str(note.get(name, "")) for name in ("Title", "Description")}
    return {"StickyNoteID": str(shop.next_number("note", 301)), **texts}


def _lines(_: Shop, order: Row, element: Row) -> Row:
    given = element["OrderLine"]
    changed = {str(line.get("OrderLineID")): line for line in (given if isinstance(given, list) else [given])}
    return {"OrderLine": [_line(line, changed.get(line["OrderLineID"], {})) for line in order["OrderLine"]]}


def _line(line: Row, given: Row) -> Row:
    tracking = given.get("TrackingDetails") or {}
    named = {"ShippingTracking": tracking.get("TrackingNumber"), "ShippingMethod": tracking.get("ShippingMethod")}
    written = {name: given.get(name) for name in _LINE} | named
    return {**line, **{name: values_of(value)[0] for name, value in written.items() if value is not None}}


_SPECIAL: dict[str, Callable[[Shop, Row, Row], Row]] = {
    "OrderApproval": _approval,
    "StickyNote": _sticky_note,
    "StickyNotes": _sticky_note,
    "OrderLine": _lines,
}
