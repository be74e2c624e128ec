"""Call limits, over restarts and processes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class CallLimits:
    """How many calls may leave within any second, minute and day; None is no limit. The day counts by UTC date and by the last 24 hours."""

    per_second: int | None = None
    per_minute: int | None = None
    per_day: int | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """How long until a call may leave, and which window says so: `second`, `minute`, `day`, or `told` where the server said it itself.

    0 seconds: the call is taken and counted, and may leave now.
    """

    seconds: float = 0.0
    window: str = ""


class CallLog(Protocol):
    """The calls of this computer, over restarts and all of its processes. `key` is whose limits they are, an Omni user name for example."""

    def take(self, key: str, limits: CallLimits, now: datetime, *, reserve: int = 0) -> Wait:
        """Count one call, or say how long to wait. `reserve` calls of the day are kept back for somebody else (a person's click)."""

    def block(self, key: str, until: datetime) -> None:
        """No call before `until`: the server said so (Retry-After). Other processes wait too."""
