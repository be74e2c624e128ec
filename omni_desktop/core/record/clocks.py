"""Which time may be taken for now where something is erased for good: only what the clocks agree on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from omni_desktop.core.counting import counted

JUMP = timedelta(days=7)        # between two runs; a shop that was closed for longer waits for a day, which costs nothing
BACK = timedelta(hours=2)       # further than clocks are put right by themselves
CONFIRMED = timedelta(days=1)   # after a jump: by then somebody has looked at the clock


@dataclass(frozen=True, slots=True)
class Clocks:
    """`ours` is this computer's. `servers` is the newest time that a server's reply carried, `last_run` what ours was at the run before,
    `jumped` what ours was at the first run after a jump; each None where nobody knows."""

    ours: datetime
    servers: datetime | None = None
    last_run: datetime | None = None
    jumped: datetime | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """`now` is None while ages can't be told. `jumped` is to be kept for the next run; `is_news`: this run is the first to see the jump."""

    now: datetime | None
    jumped: datetime | None = None
    is_news: bool = False


def agree(clocks: Clocks) -> Agreed:
    """The smaller of what the clocks say. While our own has jumped lately, ages are told by none."""
    if _has_jumped(clocks):
        return Agreed(None, clocks.ours, is_news=True)
    if clocks.jumped is not None and clocks.ours - clocks.jumped < CONFIRMED:
        return Agreed(None, clocks.jumped)
    return Agreed(min(clocks.ours, clocks.servers) if clocks.servers else None)


def _has_jumped(clocks: Clocks) -> bool:
    if clocks.last_run is None:
        return False
    moved = clocks.ours - clocks.last_run
    return moved > JUMP or moved < -BACK


def jump_sentence(clocks: Clocks) -> str:
    """For staff, once a jump."""
    assert clocks.last_run is not None
    moved = clocks.ours - clocks.last_run
    days = counted(max(1, round(abs(moved) / timedelta(days=1))), "day")
    later = "Old customer details are not erased until a day later."
    if moved > timedelta():
        return f"Since the last download this computer's clock went ahead by {days}. {later}"
    return f"Since the last download this computer's clock went back by {days}. {later}"
