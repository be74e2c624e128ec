"""How long tests wait for what has to come: so long that only a fault takes longer, on a very busy computer too."""

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 240.0                # seconds: a command of 8 s had a fifteenth of a core once; pytest's own limit for a test stands above it
LOOK_EVERY = 0.05
T = TypeVar("T")


def until(look: Callable[[], T], otherwise: str = "it did not come") -> T:
    """What `look` finds at last; an AssertionError that says `otherwise` when patience ends."""
    end = time.monotonic() + PATIENCE
    while not (found := look()):
        assert time.monotonic() < end, otherwise
        time.sleep(LOOK_EVERY)
    return found
