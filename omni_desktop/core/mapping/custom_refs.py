"""Neto's custom reference fields on their way to Omni (settings: download_orders.custom_refs)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from omni_desktop.core.order import Order
from omni_desktop.core.settings.custom_refs import CUSTOMER_ORDER_NO, INTERNAL_COMMENTS, TARGETS

Refs = Mapping[str, str]


def refs_to(order: Order, refs: Refs, target: str) -> dict[str, str]:
    """The order's filled fields that go to a field of Omni, by name."""
    return {name: text.strip() for name, text in order.custom_refs if refs.get(name) == target}


def ref_comments(order: Order, refs: Refs) -> list[str]:
    """Named, since nothing else in the comments would say what they are."""
    return [f"{name}: {text}" for name, text in refs_to(order, refs, INTERNAL_COMMENTS).items()]


def customer_order_no(order: Order, refs: Refs) -> str:
    """The purchase order number and what else goes there, each once: none of them takes another's place."""
    return _joined((order.purchase_order_number, *refs_to(order, refs, CUSTOMER_ORDER_NO).values()))


def order_no_sources(order: Order, refs: Refs) -> tuple[str, ...]:
    """Which fields of Neto made the customer order number."""
    own = ("PurchaseOrderNumber",) if order.purchase_order_number or not refs_to(order, refs, CUSTOMER_ORDER_NO) else ()
    return (*own, *refs_to(order, refs, CUSTOMER_ORDER_NO))


def custom_fields(order: Order, refs: Refs) -> tuple[tuple[str, str], ...]:
    gathered: dict[str, list[str]] = defaultdict(list)
    for name, text in order.custom_refs:
        target = refs.get(name)
        if target is not None and target not in TARGETS:
            gathered[target].append(text.strip())
    return tuple((target, _joined(texts)) for target, texts in gathered.items())


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(text for text in texts if text))
