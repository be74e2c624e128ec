"""No clock is believed alone: this computer's, Neto's and the servers' own are weighed before an instant decides what is read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

CLOCK_LIMIT = timedelta(minutes=10)


def trusted(opinions: Iterable[datetime | None]) -> datetime:
    """The latest moment that two clocks at least have reached; None among the opinions is a clock that wasn't seen."""
    known = sorted((at for at in opinions if at is not None), reverse=True)
    return known[1] if len(known) > 1 else known[0]


def is_recent(at: datetime, now: datetime, age: timedelta) -> bool:
    """Whether `at` lies within `age` before now. What is still to come was written by a wrong clock, and keeps nobody waiting."""
    return timedelta() <= now - at < age
