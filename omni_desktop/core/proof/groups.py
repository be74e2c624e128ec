"""What a proof adds orders up by."""

from __future__ import annotations

from omni_desktop.core.money.totals import EXCL, INCL
from omni_desktop.core.order import Order


def grouped_by(order: Order) -> tuple[str, str, str]:
    """What a proof adds up by: sales channel, payment methods (each once, as one name), Omni's word for its tax."""
    methods = sorted({payment.method.strip() for payment in order.payments} - {""})
    return order.sales_channel.strip(), " + ".join(methods), INCL if order.tax_inclusive else EXCL
