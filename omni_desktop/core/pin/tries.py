"""How long wrong tries wait. Nobody is locked out for good, and no clock that can be turned shortens a wait.

A ledger in a file goes by the seconds since this computer started, sleep counted. After a restart they begin at 0 again; what surely passed
since the last try is then at least what the clock says now, so a restart never shortens a wait, and at most the whole of it is waited once
more. A shared ledger goes by its server's clock, which no till turns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from omni_desktop.core.sentence import Sentence
from omni_desktop.core.values import replace

FREE = 3
"""So many may be wrong before the first wait: a person mistypes."""
WAITS = (5, 15, 60, 300, 900)
"""Seconds behind the third wrong one, the fourth and so on, the last for all later ones: 100 tries a day, of 10,000 PINs of four digits."""
TIMES = ONE_SECOND, SECONDS, ONE_MINUTE, MINUTES = "1 second", "{count} seconds", "1 minute", "{count} minutes"
Clock = Literal["", "computer", "server"]


@dataclass(frozen=True, slots=True)
class Moment:
    """Seconds by one of the two clocks."""

    clock: Clock
    seconds: float


@dataclass(frozen=True, slots=True)
class Tries:
    """`wrong` in a row; `last`: when the last of them was begun."""

    wrong: int = 0
    last: Moment = Moment("", 0.0)


def wait_after(wrong: int) -> float:
    return 0.0 if wrong < FREE else float(WAITS[min(wrong - FREE, len(WAITS) - 1)])


def left(tries: Tries, now: Moment) -> float:
    """Seconds until the next one may be made; 0: at once."""
    return max(0.0, wait_after(tries.wrong) - _passed(tries.last, now))


def anchored(tries: Tries, now: Moment) -> Tries:
    """Where the moment of the last try says nothing by this clock, the wait begins now: the ledger came from elsewhere, or a server's
    clock was put back. Kept, so that it ends."""
    return tries if _is_comparable(tries.last, now) else replace(tries, last=now)


def tried(tries: Tries, now: Moment) -> Tries:
    """With one more, which counts as wrong until it was right: whoever ends the program meanwhile has had it."""
    return Tries(tries.wrong + 1, now)


def _is_comparable(last: Moment, now: Moment) -> bool:
    return last.clock == now.clock and (now.clock == "computer" or last.seconds <= now.seconds)


def _passed(last: Moment, now: Moment) -> float:
    """At least so much."""
    if not _is_comparable(last, now):
        return 0.0
    return now.seconds - last.seconds if last.seconds <= now.seconds else now.seconds


def time_words(seconds: float) -> Sentence:
    """Rounded up, so that nobody tries too early."""
    whole = int(-(-seconds // 1))
    one, many, count = (ONE_SECOND, SECONDS, whole) if whole < 60 else (ONE_MINUTE, MINUTES, -(-whole // 60))
    return Sentence(one) if count == 1 else Sentence(many, count=count)
