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


def estimated_delivery_at(order: Order, settings: Settings) -> datetime | None:
    """Neto's DateRequired, where it is wanted, as a moment that is the store's calendar day there and in UTC alike."""
    if settings.download_orders.required_date != "from_order" or order.required_at is None:
        return None
    day = _required_day(order.required_at, ZoneInfo(settings.connection.time_zone))
    return max(noon(day, settings.connection.time_zone), datetime.combine(day, time(), UTC))


def delivery_why(order: Order, settings: Settings) -> tuple[str, ...]:
    """What is to be said of a delivery date that is wanted and isn't sent."""
    if settings.download_orders.required_date != "from_order" or not order.required_text:
        return ()
    return (f'The required date in Neto, "{order.required_text}", is no date, so the sales order has no delivery date.',)


def _required_day(required_at: datetime, zone: ZoneInfo) -> date:
    return required_at.date() if is_a_day(required_at) else required_at.astimezone(zone).date()


def is_a_day(moment: datetime) -> bool:
    """Neto's times are UTC (neto_api: 6); midnight sharp is a day without a time, which no zone moves."""
    return moment.time() == time()


def at_the_earliest(moment: datetime, time_zone: str) -> datetime:
    """Of a day without a time its first moment, by the store's clock or by UTC."""
    return min(moment, datetime.combine(moment.date(), time(), ZoneInfo(time_zone))) if is_a_day(moment) else moment


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
