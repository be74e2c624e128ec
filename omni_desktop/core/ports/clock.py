"""Time, as core is given it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """This computer's time, aware, UTC."""

    def seconds(self) -> float:
        """A clock that only moves forward, for measuring how long a call took."""

    def wait(self, seconds: float, reason: str) -> None:
        """Wait, telling the listener why. Raises errors.Cancelled as soon as somebody cancels."""

    def is_cancelled(self) -> bool:
        """Whether somebody cancelled: an answer to a question is not waited for then."""
