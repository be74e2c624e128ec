"""What stands in a row and is nothing that this program writes: the file is damaged, or somebody else's hand was in it.

Without SQLAlchemy: faults are told before the ledger is open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
MISREAD = (TypeError, ValueError, ArithmeticError)


class Unfit(ValueError):
    """A value that can't be read as what its column holds."""


def word(kind: Callable[[str], T], text: str) -> T:
    """One of the words of an enum, as a column holds it."""
    try:
        return kind(text)
    except ValueError:
        raise Unfit from None
