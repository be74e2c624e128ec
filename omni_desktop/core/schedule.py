"""When the next automatic run is due (settings.md: auto_every)."""

from __future__ import annotations

from datetime import datetime, timedelta

SHORTEST = timedelta(minutes=5)
LONGEST = timedelta(hours=2)


def next_run(last_ended: datetime, every: str, *, empty_runs: int) -> datetime:
    """UTC. `every` is `adaptive` or minutes; adaptive doubles for each run in a row that found no order, from 5 min to at most 2 h."""
    if every != "adaptive":
        return last_ended + timedelta(minutes=int(every))
    doubled = SHORTEST * (1 << min(max(empty_runs, 0), 10))
    return last_ended + min(doubled, LONGEST)


def slept(expected: datetime, now: datetime) -> bool:
    """Whether the computer slept past a due run: then it is due at once, and only once."""
    return now - expected > LONGEST
