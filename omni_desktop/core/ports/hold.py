"""What a run has of its store's lock while it works: how long it may go on, and what time it is.

The lock of a file is good as long as the program lives, and needs none of this. A shared ledger's is a lease: it ends when this computer
was not heard of for too long, and then another one may be at the same orders.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Hold(Protocol):
    """For any thread."""

    def is_over(self) -> bool:
        """Whether another computer may have begun."""

    def refuse_over(self) -> None:
        """Raises TryLater (`lease_over`) once it is over."""

    def refuse_late(self) -> None:
        """In the last moment before a write leaves: raises TryLater (`lease_over`) shortly before the end already."""

    def now(self) -> datetime:
        """The time that all computers of the ledger go by."""
