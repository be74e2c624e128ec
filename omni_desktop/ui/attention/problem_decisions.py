"""What a person decides on a card, as questions for the desk's reads: each gives back the ids of the orders it was kept for."""

from __future__ import annotations

from collections.abc import Callable

from omni_desktop.core.record.history import Decisions, Filter
from omni_desktop.ui.attention.causes import Key
from omni_desktop.ui.desk.desk import Desk

Decision = Callable[[], list[str]]


def use_code(desk: Desk, sku: str, code: str) -> Decision:
    return lambda: _decisions(desk).map_sku(sku, code, desk.now(), desk.program.user())


def retry(desk: Desk, key: Key) -> Decision:
    return lambda: _decisions(desk).retry(_order_ids(desk, key), desk.now(), desk.program.user())


def insist(desk: Desk, key: Key) -> Decision:
    return lambda: _decisions(desk).insist(_order_ids(desk, key), desk.now(), desk.program.user())


def dismiss(desk: Desk, key: Key, reason: str) -> Decision:
    def dismissed() -> list[str]:
        decisions, at, by = _decisions(desk), desk.now(), desk.program.user()
        return [order_id for order_id in _order_ids(desk, key) if decisions.dismiss(order_id, reason, at, by)]

    return dismissed


def _decisions(desk: Desk) -> Decisions:
    return desk.program.decisions(desk.store_id)


def _order_ids(desk: Desk, key: Key) -> list[str]:
    code, cause = key
    return [row.id for row in desk.history().every_order(Filter(problem=code, cause=cause))]
