"""When the next automatic download is due: pure, from what the ledger tells of past runs, so that a restart goes on where it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.record.history import RunRow
from omni_desktop.core.settings.checks import missing_for_download
from omni_desktop.core.settings.settings import Settings

TIMER = "timer"
"""The starter of automatic runs."""
BUTTON = "window"
ADAPTIVE = "adaptive"
SHORTEST, LONGEST = timedelta(minutes=5), timedelta(hours=2)
LOOKS = 50
"""How many past runs the schedule has to be told of: far more than doublings, for those that were stopped count for nothing."""
NO_NEWS = frozenset({"unchanged", "waiting"})


def runs_by_itself(store: Store, settings: Settings) -> bool:
    """Whether there are automatic downloads of a store at all."""
    return settings.download_orders.auto and not store.paused and not missing_for_download(settings)


def next_run(every: str, looks: Sequence[RunRow], now: datetime, tried: datetime | None = None) -> datetime:
    """When the next one is due, `now` where it is overdue: after a night of sleep one is due, not as many as were missed.

    `looks` are History.latest_looks; `tried` is when a run was last begun that the ledger may have no trace of. What bears a time that is
    still to come was written before the clock was set back, and tells nothing.
    """
    known = [at for at in (_end(looks), tried) if at is not None and at <= now]
    if not known:
        return now
    return max(now, max(known) + interval(every, looks))


def interval(every: str, looks: Sequence[RunRow]) -> timedelta:
    """Fixed minutes, or adaptive as Omni does it: 5 minutes, doubled by each automatic run that brought nothing, at most 2 hours."""
    if every != ADAPTIVE:
        return timedelta(minutes=int(every))
    quiet = 0
    for run in looks:
        if run.state in ("stopped", "cancelled"):   # the other side didn't answer: that says nothing of the shop
            continue
        if run.starter == BUTTON or _brought(run) or run.ended is None:
            break
        quiet += 1
    return min(SHORTEST * (1 << quiet), LONGEST)


def _brought(run: RunRow) -> bool:
    return any(count for result, count in run.counts.items() if result not in NO_NEWS)


def _end(looks: Sequence[RunRow]) -> datetime | None:
    """A killed run has no end; when it began is known."""
    return (looks[0].ended or looks[0].started) if looks else None
