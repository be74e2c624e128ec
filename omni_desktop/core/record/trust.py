"""What the ledger says of a store that doesn't send by itself: what waits for a click, and which step its figures have earned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from omni_desktop.core.order import ZERO

ENOUGH = 200
"""So many orders without a cent apart earn the next step."""
SENDS = ("created", "dispatched", "voided", "changed")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What waits for a click: the newest complete look, where that was a rehearsal. `counts`: result -> number; `apart`: of its totals."""

    counts: Mapping[str, int]
    apart: Decimal = ZERO

    @property
    def waiting(self) -> int:
        return sum(self.counts.get(result, 0) for result in SENDS)


@dataclass(frozen=True, slots=True)
class Proven:
    """`rehearsed`: orders that the last rehearsal would create; `sent`: those in Omni, counted up to ENOUGH; each with its money apart."""

    rehearsed: int = 0
    rehearsed_apart: Decimal = ZERO
    sent: int = 0
    sent_apart: Decimal = ZERO
