"""Whether a shop is quieter than it ever is: by its own rhythm of the last weeks, an average for each hour of each day of the week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

WEEK, HOUR = timedelta(weeks=1), timedelta(hours=1)
WEEKS = 8
LEAST_KNOWN = 2 * WEEK          # a younger shop has no rhythm yet
ENOUGH = 3.0                    # orders that would usually have come: by chance alone none comes then 1 time in 20


class Rhythm(NamedTuple):
    """`by_hour`: how many orders were placed in the hour that begins then (UTC, whole hours). `last`: when the latest one was placed."""

    by_hour: Mapping[datetime, int]
    last: datetime | None


class Silence(NamedTuple):
    """Nothing came since then, where `usual` orders would have come by now."""

    since: datetime
    usual: float


def silence(rhythm: Rhythm, looked: datetime | None, hours: int, zone: tzinfo) -> Silence | None:
    """None where there is none, or where nobody can say.

    `looked` is when the shop was last looked through: what came later nobody knows. `hours` (0: off) is the shortest silence that counts;
    days and hours are the store's.
    """
    last = rhythm.last
    if not hours or last is None or looked is None or looked - last < hours * HOUR:
        return None
    usual = _usual(_rates(rhythm.by_hour, last, zone), last, min(looked, last + WEEKS * WEEK), zone)
    return Silence(last, usual) if usual >= ENOUGH else None


def _rates(by_hour: Mapping[datetime, int], last: datetime, zone: tzinfo) -> Mapping[tuple[int, int], float]:
    """Orders an hour, by (day of the week, hour); of the weeks before the silence. Empty where too few are known."""
    known = {hour: count for hour, count in by_hour.items() if last - WEEKS * WEEK <= hour <= last and count > 0}
    span = last - min(known, default=last)
    if span < LEAST_KNOWN:
        return {}
    rates: dict[tuple[int, int], float] = {}
    for hour, count in known.items():
        slot = _slot(hour, zone)
        rates[slot] = rates.get(slot, 0.0) + count * (WEEK / span)
    return rates


def _usual(rates: Mapping[tuple[int, int], float], start: datetime, end: datetime, zone: tzinfo) -> float:
    """How many orders usually come from `start` to `end`."""
    usual, hour = 0.0, start.replace(minute=0, second=0, microsecond=0)
    while rates and hour < end:
        covered = min(hour + HOUR, end) - max(hour, start)
        usual += rates.get(_slot(hour, zone), 0.0) * (covered / HOUR)
        hour += HOUR
    return usual


def _slot(hour: datetime, zone: tzinfo) -> tuple[int, int]:
    local = hour.astimezone(zone)
    return local.weekday(), local.hour
