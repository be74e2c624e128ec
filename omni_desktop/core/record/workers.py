"""Workers that download day and night, as every computer of the ledger sees them: pure, from when each was last seen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

SILENT_AFTER = timedelta(minutes=10)
FORGOTTEN_AFTER = timedelta(days=7)
"""Whoever was silent for longer is no news."""
BEAT_SECONDS = 60.0


class WorkerSeen(NamedTuple):
    """`seen`: when it last said that it is there. `ended`: it was told to end. `trouble`: what keeps it from downloading, or ""."""

    computer: str
    user: str
    version: str
    seen: datetime
    ended: datetime | None = None
    trouble: str = ""


class Watched(NamedTuple):
    """`active`: the computers that download, so that nobody else has to. Else `silent`, one that did so until `since`; "" where none did.

    `trouble`: why, where it said so itself.
    """

    active: str = ""
    silent: str = ""
    since: datetime | None = None
    trouble: str = ""


def watched(workers: Sequence[WorkerSeen], now: datetime) -> Watched:
    """A moment that is still to come is of a clock that stood ahead: it is believed for as long as one that is past."""
    there = [each for each in workers if each.ended is None]
    near = [each for each in there if abs(now - each.seen) <= SILENT_AFTER]
    working = sorted({each.computer for each in near if not each.trouble})
    if working:
        return Watched(", ".join(working))
    lately = [each for each in there if each in near or timedelta() < now - each.seen <= FORGOTTEN_AFTER]
    if not lately:
        return Watched()
    last = max(lately, key=lambda each: each.seen)
    return Watched(silent=last.computer, since=last.seen, trouble=last.trouble if last in near else "")
