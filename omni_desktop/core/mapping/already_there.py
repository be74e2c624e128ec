"""Orders that Omni holds already, brought by Omni's own Neto integration or by an earlier computer (omni_api: 0)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from omni_desktop.core.counting import counted
from omni_desktop.core.inventory import StoredSalesOrder, folded


class Match(NamedTuple):
    """`prefix` is what Omni's reference has before the order id; None where only customerOrderNo names the order."""

    order_id: str
    reference: str
    prefix: str | None


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """Of the `looked_at` newest orders."""

    looked_at: int
    matches: tuple[Match, ...] = ()

    def under_other_names(self, prefix: str) -> tuple[Match, ...]:
        """Those that a download with this prefix would make a second time."""
        return tuple(match for match in self.matches if match.prefix != prefix)

    def prefix_of_most(self, prefix: str) -> str | None:
        """Of those under other names; None where no reference names its order."""
        prefixes = Counter(match.prefix for match in self.under_other_names(prefix) if match.prefix is not None)
        return prefixes.most_common(1)[0][0] if prefixes else None

    def found_words(self, prefix: str) -> str:
        """What would come twice, and from where most likely."""
        foreign = self.under_other_names(prefix)
        count, first = len({match.order_id for match in foreign}), foreign[0]
        return (
            f"Omni already holds {count} of the last {counted(self.looked_at, 'order')} (order {first.order_id} as {first.reference}), "
            "most likely brought by Omni's own Neto integration."
        )

    def linked_words(self) -> str:
        return (
            f"Omni already holds {len(self.matches)} of the last {counted(self.looked_at, 'order')} under the same reference. "
            "Those that agree are linked, none is made twice."
        )


def already_there(order_ids: Sequence[str], found: Sequence[StoredSalesOrder]) -> AlreadyThere:
    """Void sales orders mean nothing any more."""
    live = [stored for stored in found if not stored.is_void]
    matches = (match for order_id in order_ids for stored in live if (match := _match(order_id, stored)))
    return AlreadyThere(len(order_ids), tuple(matches))


def _match(order_id: str, stored: StoredSalesOrder) -> Match | None:
    if folded(stored.reference).endswith(folded(order_id)):
        return Match(order_id, stored.reference, stored.reference.strip()[: -len(order_id)])
    if folded(stored.customer_order_no) == folded(order_id):
        return Match(order_id, stored.reference, None)
    return None
