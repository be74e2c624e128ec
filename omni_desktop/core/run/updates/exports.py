"""Stage updates, exports: orders that Omni confirmed are marked as exported in Neto, in bulk; what fails is tried again later."""

from __future__ import annotations

from datetime import timedelta

from omni_desktop.core.errors import Cancelled, Fault
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.record.record import RunNotice
from omni_desktop.core.run.details import DETAILS_A_CALL

AGAIN = timedelta(minutes=15)


def mark_exported(ctx: Context) -> RunNotice | None:
    """The mark is Neto's alone: whatever becomes of it, the order's own state stays. Setting it twice does no harm."""
    if not ctx.settings.download_orders.mark_exported:
        return None
    ledger = ctx.tools.ledger
    while due := ledger.to_export(ctx.now(), limit=DETAILS_A_CALL):
        ctx.stop_if_cancelled()
        try:
            marked = ctx.tools.shop.mark_exported(due)
        except Cancelled:
            raise
        except Fault:
            ledger.export_at(due, ctx.now() + AGAIN)
            return ctx.notice("export_later", "Neto did not take the marks for exported orders. They are set later; the orders are fine.")
        ledger.exported(ctx.run_id, [order_id for order_id in due if order_id in marked], ctx.now())
        ledger.export_at([order_id for order_id in due if order_id not in marked], ctx.now() + AGAIN)
    return None
