"""Moments that a shop can have had, and the same moment by another clock."""

from __future__ import annotations

from datetime import datetime, tzinfo

FIRST_YEAR, LAST_YEAR = 1970, 2199      # with room on both sides for time zones and for going back or forth


def is_thinkable(moment: datetime) -> bool:
    return FIRST_YEAR <= moment.year <= LAST_YEAR


def local(moment: datetime, zone: tzinfo) -> datetime:
    """By the zone's clock; one at the very end of the calendar, which has no time there, stays as it is."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment
