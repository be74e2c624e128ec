"""A row of the SKU table as plain data, as an export of the settings holds it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from omni_desktop.core.inventory import TEXT_LINE, ChosenProduct, KitPart, chosen_parts
from omni_desktop.core.skus.kits import amount, trouble_of

_PART = {"code", "qty", "weight", "option_id"}


def plain_of(product: ChosenProduct) -> object:
    """A code; with its number where it has one; of a kit a list of its parts."""
    if product.kit:
        return [_plain_part(part) for part in product.kit]
    return {"code": product.code, "option_id": product.option_id} if product.option_id else product.code


def product_of(value: object) -> ChosenProduct | None:
    """None where it says no product."""
    if isinstance(value, list):
        parts = tuple(map(_part, value))
        kit = tuple(part for part in parts if part is not None)
        return chosen_parts(kit) if kit and len(kit) == len(parts) and trouble_of(kit) is None else None
    if isinstance(value, Mapping):
        number = _number(value.get("option_id"))
        is_whole = set(value) == {"code", "option_id"} and number and _is_text(value["code"])
        return ChosenProduct(value["code"].strip(), number) if is_whole else None
    return ChosenProduct(value.strip()) if isinstance(value, str) and value.strip() else None


def _plain_part(part: KitPart) -> dict[str, object]:
    return {"code": part.code, "qty": f"{part.quantity}", "weight": f"{part.weight}", "option_id": part.option_id}


def _part(value: Any) -> KitPart | None:
    if not isinstance(value, Mapping) or not set(value) <= _PART or not _is_text(value.get("code")):
        return None
    quantity, weight = (amount(str(value.get(name, 1))) for name in ("qty", "weight"))
    number = value.get("option_id", 0)
    if quantity is None or weight is None or (number != 0 and (_number(number) or TEXT_LINE) < 0):
        return None
    return KitPart(value["code"].strip(), quantity, weight, int(number))


def _number(value: object) -> int:
    """An option's number, or TEXT_LINE; 0 where it is neither."""
    return value if isinstance(value, int) and not isinstance(value, bool) and (value > 0 or value == TEXT_LINE) else 0


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
