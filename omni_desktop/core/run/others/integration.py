"""Before a store's first real run: does Omni hold this shop's orders already, brought by Omni's own Neto integration?"""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.other_shops import without_other_shops
from omni_desktop.core.mapping.already_there import AlreadyThere, already_there
from omni_desktop.core.mapping.selection import judge_scan
from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.record import RunNotice
from omni_desktop.core.run.others.other_computers import look_for_others
from omni_desktop.core.run.read import save

LOOKED_AT = 20


def check_other_integration(ctx: Context, rows: Sequence[ScanRow]) -> RunNotice | None:
    """Raises CannotContinue (`other_integration`) where downloading would double orders; tells where they will only be linked."""
    if ctx.cursor.integration_checked:
        return None
    coming = [row for row in rows if judge_scan(row, ctx.settings) is None]
    last = sorted(coming, key=lambda row: row.placed_at)[-LOOKED_AT:]
    if not last:
        return None
    ids = [row.id for row in last]
    found = ctx.tools.inventory.sales_orders_like(ids)
    look_for_others(ctx, found)
    there = already_there(ids, without_other_shops(ctx.tools.ledger, found, {row.placed_at for row in last}))
    if there.under_other_names(ctx.settings.prefix):
        raise _doubling(there, ctx.settings.prefix)
    if not ctx.request.rehearse:
        save(ctx, integration_checked=True)
    return ctx.notice("orders_linked", there.linked_words()) if there.matches else None


def _doubling(there: AlreadyThere, prefix: str) -> CannotContinue:
    foreign = there.under_other_names(prefix)
    first, count = foreign[0], len({match.order_id for match in foreign})
    start = f"{there.found_words(prefix)} Downloading now would make each a second time, so nothing was sent. "
    facts = {"count": str(count), "order": first.order_id, "reference": first.reference}
    other = there.prefix_of_most(prefix)
    if other is None:
        advice = 'Switch that integration off, then set "Download orders placed after" to a moment after its last order.'
        return CannotContinue(start + advice, code="other_integration", facts=facts)
    advice = f'Switch that integration off in Omni, then set the reference prefix to "{other}" (download_orders.reference_prefix): '
    advice += "the orders that are there will be linked, not made again."
    return CannotContinue(start + advice, code="other_integration", facts={**facts, "prefix": other})
