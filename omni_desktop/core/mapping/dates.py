"""Days of the store as instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from omni_desktop.core.order import Order, Status
from omni_desktop.core.settings.settings import Settings


def noon(day: date, time_zone: str) -> datetime:
    """The middle of a calendar day in the store's time zone, in UTC: the day stays the same wherever it is shown nearby."""
    return datetime.combine(day, time(12), ZoneInfo(time_zone)).astimezone(UTC)


def created_at(order: Order, settings: Settings, now: datetime) -> datetime:
    return now if settings.accounting.created_date == "downloaded" else order.placed_at


def invoice_at(order: Order, settings: Settings, now: datetime) -> datetime | None:
    """None where the setting is `none`, or where the order has not got that far. Never in the future."""
    moment = _invoice_moment(order, settings)
    return None if moment is None else min(moment, now)


def _invoice_moment(order: Order, settings: Settings) -> datetime | None:
    wanted, zone = settings.accounting.invoice_date, settings.connection.time_zone
    if wanted == "placed":
        return order.placed_at
    if wanted == "neto":
        return noon(order.invoiced_on, zone) if order.invoiced_on else None
    if wanted == "dispatched" and order.status == Status.DISPATCHED:
        return order.completed_at or (noon(order.completed_on, zone) if order.completed_on else None)
    return None
