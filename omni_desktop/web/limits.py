"""Waits rather than provokes a 429: asks the call log before each call, and says why it waits and for how long."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from math import ceil

from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.call_log import CallLimits, CallLog, Wait
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.settings.settings import Connection

LONGEST_WAIT = 600.0
"""Seconds. What takes longer ends the run; the timer comes back."""
KEPT_BACK = 200
"""Calls of Omni's day that only a person's click may use (design: 5)."""

_REASONS: Mapping[str, str] = {
    "second": "{side} allows {per_second} calls a second; going on in {seconds} s",
    "minute": "{side} allows {per_minute} calls a minute; going on in {seconds} s",
    "day": "{side} allows {per_day} calls a day; going on in {seconds} s",
    "told": "{side} asked us to wait; going on in {seconds} s",
}


class Limiter:
    """`key` is whose limits they are; `reserve` calls of the day are left for others."""

    def __init__(self, log: CallLog, key: str, limits: CallLimits, clock: Clock, *, side: str, reserve: int = 0) -> None:
        self._log = log
        self._key = key
        self._limits = limits
        self._clock = clock
        self._side = side
        self._reserve = reserve

    def take(self) -> None:
        """Return when a call may leave. Raises TryLater (`daily_limit`, `busy`) where that is too far off, Cancelled from the clock."""
        while (wait := self._log.take(self._key, self._limits, self._clock.now(), reserve=self._reserve)).seconds > 0:
            if wait.seconds > LONGEST_WAIT:
                raise self._too_far(wait)
            self._clock.wait(wait.seconds, self._reason(wait))

    def block(self, seconds: float) -> None:
        """The server said so: no call of this computer before then."""
        self._log.block(self._key, self._clock.now() + timedelta(seconds=seconds))

    def _reason(self, wait: Wait) -> str:
        limits = self._limits
        return _REASONS.get(wait.window, _REASONS["told"]).format(
            side=self._side,
            seconds=ceil(wait.seconds),
            per_second=limits.per_second,
            per_minute=limits.per_minute,
            per_day=limits.per_day,
        )

    def _too_far(self, wait: Wait) -> TryLater:
        if wait.window != "day":
            return TryLater(
                f"{self._side} asked us to wait {ceil(wait.seconds / 60)} minutes. Nothing is lost; the next download goes on by itself.",
                code="busy",
                facts={"side": self._side, "host": self._side},
            )
        kept = f", but for {self._reserve} that are kept for a click of yours" if self._reserve else ""
        return TryLater(
            f"Today's {self._limits.per_day} calls to {self._side} are used up{kept}. Nothing is lost; the download goes on by itself as "
            "soon as calls are free again.",
            code="daily_limit",
            facts={"side": self._side, "host": self._side},
        )


def omni_limiter(log: CallLog, connection: Connection, clock: Clock, *, by_hand: bool = False) -> Limiter:
    """Omni counts by key, that is by its user name (design: 5). `by_hand`: somebody clicked, so the calls kept back are theirs."""
    limits = CallLimits(connection.omni_calls_per_second, connection.omni_calls_per_minute, connection.omni_calls_per_day)
    reserve = 0 if by_hand else min(KEPT_BACK, connection.omni_calls_per_day // 4)
    return Limiter(log, f"omni:{connection.omni_url}:{connection.omni_username}", limits, clock, side="Omni", reserve=reserve)


def neto_limiter(log: CallLog, connection: Connection, clock: Clock) -> Limiter:
    """Neto counts by store."""
    limits = CallLimits(per_minute=connection.neto_calls_per_minute)
    return Limiter(log, f"neto:{connection.neto_url}", limits, clock, side="Neto")
