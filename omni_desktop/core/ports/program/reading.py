"""What became of orders, and what a person decides about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from collections.abc import Sequence

    from omni_desktop.core.order import Order, ReadOrder
    from omni_desktop.core.ports.program.keys import Keys
    from omni_desktop.core.record.history import Decisions, History


class Reading(Protocol):
    """What became of orders, and what a person decides about them."""

    def history(self, store_id: int) -> History: ...

    def decisions(self, store_id: int) -> Decisions: ...

    def kept_order(self, raw: bytes) -> Order | None:
        """Neto's JSON as the ledger keeps it (OrderStory.raw), read; None where it can't be."""

    def order_in_shop(self, store_id: int, numbers: Sequence[str], keys: Keys) -> ReadOrder | None:
        """Neto's order as it is now under the first of these numbers that it has; None where it has none. A call, and nothing is kept."""

    def has_changed(self) -> bool:
        """Whether anybody, this process or another, has written since the last question."""
