"""The store's time zone by its name, for what is shown."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def zone_or_utc(name: str) -> ZoneInfo:
    """A zone that this computer does not know, kept by another one or renamed since, shows UTC; `is_zone` lets downloads stop then."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def is_zone(name: str) -> bool:
    return zone_or_utc(name).key == name
