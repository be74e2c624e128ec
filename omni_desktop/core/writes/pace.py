"""How much one call carries: more while Omni answers quickly, less when it is slow, and one after it failed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from omni_desktop.core.errors import OutcomeUnknown, Refused
from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.inventory import Prepared

T = TypeVar("T")

STEPS = (1, 25, 100, 245)       # Omni takes 250 (omni_api: 4.1): so what was made, and a few of others, reads back on one page
TRIED = STEPS[1]                # from so many on, what one call took tells what a larger one will take
QUICK_SECONDS = 10
SLOW_SECONDS = 20
SHORTEST = 0.001


def halves(items: Sequence[T]) -> list[Sequence[T]]:
    """The first and the second half, empty ones left out: how a batch that was refused whole goes again."""
    middle = (len(items) + 1) // 2
    return [half for half in (items[:middle], items[middle:]) if half]


class Answers(NamedTuple):
    """What a batch was answered. `answered`: an unclear call was ended by the server (5xx); `refused_whole`: refused as one (400)."""

    each: list[WriteAnswer]
    answered: bool = False
    refused_whole: bool = False


class Pace:
    """Starts at `size`, grows by `steps`; what has no clear answer starts it anew, with one."""

    def __init__(self, size: int = STEPS[0], steps: Sequence[int] = STEPS) -> None:
        self.size = size
        self._steps = steps
        self.failures = 0       # in a row, of calls that had no clear answer
        self._left = 0.0

    def leaves(self, clock: Clock) -> None:
        """The call leaves now: what our own limits, or a server that was too busy, made it wait says nothing of how slow Omni is."""
        self._left = clock.seconds()

    def send(self, clock: Clock, batch: Sequence[Prepared], call: Callable[[Sequence[Prepared]], list[WriteAnswer]]) -> Answers:
        """Make the call and learn from it. What is raised (TryLater, CannotContinue, Cancelled) surely left nothing behind."""
        self.leaves(clock)
        try:
            answers = Answers(call(batch))
        except OutcomeUnknown as fault:
            self.failures += 1
            self.start_anew()
            return Answers([WriteAnswer(None)] * len(batch), answered=fault.answered)
        except Refused as fault:
            answers = Answers([WriteAnswer(None, words=fault.sentence)] * len(batch), refused_whole=True)
        self.failures = 0
        self._took(len(batch), clock.seconds() - self._left)
        return answers

    def start_anew(self) -> None:
        """Omni may stumble over what it was sent, or over how much it was: the next call carries one."""
        self.size = STEPS[0]

    def in_turn(self, waiting: Sequence[T]) -> list[T]:
        """What waits, from its other end after a failure: what a server stumbles over lies side by side, and the others get their turn."""
        return list(reversed(waiting)) if self.failures else list(waiting)

    def _took(self, carried: int, seconds: float) -> None:
        """A step at least after a quick call; to the largest at once where, at this speed, that would not be slow."""
        if seconds > SLOW_SECONDS:
            self.size = max(1, self.size // 2)
        elif seconds < QUICK_SECONDS:
            step = next((step for step in self._steps if step > self.size), self._steps[-1])
            room = int(carried * SLOW_SECONDS / max(seconds, SHORTEST)) if carried >= TRIED else 0
            self.size = max(step, min(room, self._steps[-1]))
