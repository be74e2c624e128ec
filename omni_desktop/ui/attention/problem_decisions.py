"""What a person decides on a card, as questions for the desk's reads: each gives back the ids of the orders it was kept for."""

from __future__ import annotations

from collections.abc import Callable

from omni_desktop.core.record.history import Decisions, Filter
from omni_desktop.ui.attention.causes import Key
from omni_desktop.ui.desk.store_context import StoreContext

Decision = Callable[[], list[str]]


def use_code(desk: StoreContext, sku: str, code: str) -> Decision:
    return lambda: _decisions(desk).map_sku(sku, code, desk.now(), desk.program.user())


def retry(desk: StoreContext, key: Key) -> Decision:
    return lambda: _decisions(desk).retry(_order_ids(desk, key), desk.now(), desk.program.user())


def insist(desk: StoreContext, key: Key) -> Decision:
    return lambda: _decisions(desk).insist(_order_ids(desk, key), desk.now(), desk.program.user())


def dismiss(desk: StoreContext, key: Key, reason: str) -> Decision:
    def dismissed() -> list[str]:
        decisions, at, by = _decisions(desk), desk.now(), desk.program.user()
        return [order_id for order_id in _order_ids(desk, key) if decisions.dismiss(order_id, reason, at, by)]

    return dismissed


def _decisions(desk: StoreContext) -> Decisions:
    return desk.program.decisions(desk.store_id)


def _order_ids(desk: StoreContext, key: Key) -> list[str]:
    code, cause = key
    return [row.id for row in desk.history().every_order(Filter(problem=code, cause=cause))]
