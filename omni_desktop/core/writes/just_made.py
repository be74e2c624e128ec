"""What stands in Omni of a batch that was just made, in one call, whatever the number of its references."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import timedelta

from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.lookups.context import Context

MARGIN = timedelta(minutes=2)


class JustMade:
    """Reads every sales order that was made since the run looked for its references, ours or not: so a double shows by its reference.

    Ids grow. What was made between two reads is kept, because it may double an order of a later batch.
    """

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._above = 0
        self._others: dict[int, StoredSalesOrder] = {}

    def by_reference(self, ids: Collection[int]) -> dict[str, list[StoredSalesOrder]] | None:
        """All that was made since, by folded reference. None where this doesn't show each of the ids: then each is to be asked for."""
        since = self._ctx.looked_up_at
        if since is None:
            return None
        rows = self._ctx.tools.inventory.sales_orders_made(since - MARGIN, self._above)
        self._ctx.others.look_among(row for row in rows or () if row.id not in ids)
        if rows is None or not set(ids) <= {row.id for row in rows}:
            return None
        self._above = max(row.id for row in rows)
        found: dict[str, list[StoredSalesOrder]] = defaultdict(list)
        for row in (*self._others.values(), *rows):
            found[folded(row.reference)].append(row)
        self._others |= {row.id: row for row in rows if row.id not in ids}
        return found
