"""How much is tried: the gate tries little, `make examples` and `make drills` many times as much."""

import os

EFFORT = int(os.environ.get("OMNI_DESKTOP_TEST_EFFORT", "1"))


def many(count: int, otherwise: int = 0) -> int:
    """`count` in the gate; elsewhere so many times as much as the effort says of `otherwise`, or of `count` where that is not given."""
    return count if EFFORT == 1 else (otherwise or count) * EFFORT
