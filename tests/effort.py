"""How much is tried: the gate tries little, `make examples` and `make drills` many times as much."""

import os

EFFORT = int(os.environ.get("OMNI_DESKTOP_TEST_EFFORT", "1"))


def many(count: int) -> int:
    """`count` in the gate."""
    return count * EFFORT
