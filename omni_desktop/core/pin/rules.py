"""What a PIN may look like."""

from __future__ import annotations

from itertools import pairwise

SHORTEST, LONGEST = 4, 64
TOO_SHORT = "A PIN has at least 4 characters. Nothing was changed."
TOO_LONG = "A PIN has at most 64 characters. Nothing was changed."
TOO_PLAIN = "That PIN is guessed first: all the same, or one after the other. Nothing was changed."
NO_TEXT = "A PIN has letters, digits and signs that can be typed, and no blank at its ends. Nothing was changed."


def trouble_of(pin: str) -> str:
    """Why it is none, "" where it is one."""
    if not pin.isprintable() or pin != pin.strip():
        return NO_TEXT
    if len(pin) < SHORTEST:
        return TOO_SHORT
    if len(pin) > LONGEST:
        return TOO_LONG
    return TOO_PLAIN if _is_plain(pin) else ""


def _is_plain(pin: str) -> bool:
    steps = {ord(second) - ord(first) for first, second in pairwise(pin)}
    return len(steps) == 1 and steps <= {-1, 0, 1}
