"""How many sales orders or contacts one call carries: more while Omni answers quickly, fewer when it is slow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from omni_desktop.core.errors import OutcomeUnknown, Refused
from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.inventory import Prepared

T = TypeVar("T")

STEPS = (1, 25, 100, 250)
QUICK_SECONDS = 10
SLOW_SECONDS = 20


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
    """Starts at `size`, grows by STEPS up to Omni's 250 a call (omni_api: 4.1)."""

    def __init__(self, size: int = STEPS[0]) -> None:
        self.size = size

    def send(self, clock: Clock, batch: Sequence[Prepared], call: Callable[[Sequence[Prepared]], list[WriteAnswer]]) -> Answers:
        """Make the call and learn from it. What is raised (TryLater, CannotContinue, Cancelled) surely left nothing behind."""
        began = clock.seconds()
        try:
            answers = Answers(call(batch))
        except OutcomeUnknown as fault:
            answers = Answers([WriteAnswer(None)] * len(batch), answered=fault.answered)
        except Refused as fault:
            answers = Answers([WriteAnswer(None, words=fault.sentence)] * len(batch), refused_whole=True)
        self.took(clock.seconds() - began)
        return answers

    def took(self, seconds: float) -> None:
        """Learn from how long the last call took."""
        if seconds > SLOW_SECONDS:
            self.size = max(1, self.size // 2)
        elif seconds < QUICK_SECONDS:
            self.size = next((step for step in STEPS if step > self.size), STEPS[-1])
