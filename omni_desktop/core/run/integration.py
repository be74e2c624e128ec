"""Before a store's first real run: does Omni hold this shop's orders already, brought by Omni's own Neto integration?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from omni_desktop.core.counting import counted
from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.mapping.selection import judge_scan
from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.record import RunNotice
from omni_desktop.core.run.read import save

LOOKED_AT = 20


class Match(NamedTuple):
    """`prefix` is what Omni's reference has before the order id; None where only customerOrderNo names the order."""

    order_id: str
    reference: str
    prefix: str | None


def check_other_integration(ctx: Context, rows: Sequence[ScanRow]) -> RunNotice | None:
    """Raises CannotContinue (`other_integration`) where downloading would double orders; tells where they will only be linked."""
    if ctx.cursor.integration_checked:
        return None
    coming = [row for row in rows if judge_scan(row, ctx.settings) is None]
    last = sorted(coming, key=lambda row: row.placed_at)[-LOOKED_AT:]
    if not last:
        return None
    ids = [row.id for row in last]
    matches = _matches(ids, ctx.tools.inventory.sales_orders_like(ids))
    foreign = [match for match in matches if match.prefix != ctx.settings.prefix]
    if foreign:
        raise _doubling(foreign, len(ids))
    if not ctx.request.rehearse:
        save(ctx, integration_checked=True)
    return _linking(ctx, len(matches), len(ids)) if matches else None


def _matches(ids: Sequence[str], found: Sequence[StoredSalesOrder]) -> list[Match]:
    live = [stored for stored in found if not stored.is_void]
    return [match for order_id in ids for stored in live if (match := _match(order_id, stored))]


def _match(order_id: str, stored: StoredSalesOrder) -> Match | None:
    if folded(stored.reference).endswith(folded(order_id)):
        return Match(order_id, stored.reference, stored.reference.strip()[: -len(order_id)])
    if folded(stored.customer_order_no) == folded(order_id):
        return Match(order_id, stored.reference, None)
    return None


def _doubling(foreign: Sequence[Match], looked_at: int) -> CannotContinue:
    first, count = foreign[0], len({match.order_id for match in foreign})
    prefixes = Counter(match.prefix for match in foreign if match.prefix is not None)
    start = f"Omni already holds {count} of the last {counted(looked_at, 'order')} (order {first.order_id} as {first.reference}), "
    start += "most likely brought by Omni's own Neto integration. Downloading now would make each a second time, so nothing was sent. "
    facts = {"count": str(count), "order": first.order_id, "reference": first.reference}
    if not prefixes:
        advice = 'Switch that integration off, then set "Download orders placed after" to a moment after its last order.'
        return CannotContinue(start + advice, code="other_integration", facts=facts)
    prefix = prefixes.most_common(1)[0][0]
    advice = f'Switch that integration off in Omni, then set the reference prefix to "{prefix}" (download_orders.reference_prefix): '
    advice += "the orders that are there will be linked, not made again."
    return CannotContinue(start + advice, code="other_integration", facts={**facts, "prefix": prefix})


def _linking(ctx: Context, count: int, looked_at: int) -> RunNotice:
    sentence = f"Omni already holds {count} of the last {counted(looked_at, 'order')} under the same reference. "
    return ctx.notice("orders_linked", sentence + "Those that agree are linked, none is made twice.")
