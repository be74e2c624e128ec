"""Calls with patience: reads are asked again, writes never, 429 waits, and statuses become the errors of core."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from math import ceil
from typing import TypeVar

from omni_desktop.core.ports.clock import Clock
from omni_desktop.web.faults import Garbled, Side, fault_of
from omni_desktop.web.limits import Limiter
from omni_desktop.web.session import Broken, Reply, Request, Session, http_date

T = TypeVar("T")
_PAUSES: Mapping[str, tuple[float, ...]] = {
    "dropped": (1.0, 4.0, 10.0),
    "server_error": (2.0, 6.0, 15.0),
    "timed_out": (2.0,),                # each try may cost the whole time-out
    "unreadable_reply": (1.0, 4.0),     # a page of a proxy, an answer that was cut: seldom twice in a row
}
"""Seconds before a read is tried again; other faults won't go away by asking at once."""
_ANSWERED_BY_THE_SERVER = frozenset({500, 501, 502, 503})
"""5xx after which nobody works on the call any more. 504 and above are a gateway that gave up waiting: the server may still commit."""
_UNCLEAR = frozenset({206, 303, 408})
PARTIAL = 206
"""What is left out of such a reply would seem to be absent."""
_LONGEST_TOLD = 3600.0
"""Seconds. A server that names a longer pause is asked again after this one, so that a slip of its cannot silence us for years."""


class Caller:
    """Calls to one side. `counted` is told of each request that goes out, retries included; `leaving` of each write right before it leaves,
    when every wait is over."""

    def __init__(self, side: Side, session: Session, limiter: Limiter, clock: Clock, counted: Callable[[], None]) -> None:
        self._side = side
        self._session = session
        self._limiter = limiter
        self._clock = clock
        self._counted = counted
        self.leaving: Callable[[], None] = lambda: None

    def server_time(self) -> datetime | None:
        return self._session.server_time()

    def read(self, request: Request, understand: Callable[[bytes], T]) -> T:
        """What `understand` makes of the body of a 2xx; where that raises Garbled, the question is asked again.

        Raises TryLater, CannotContinue, TooLong (lists only).
        """
        tried: Counter[str] = Counter()
        while True:
            code, status = "server_error", "no answer"
            try:
                reply = self._answer(request)
                if reply.status < 500:
                    return understand(self._body(request, reply))
                status = f"status {reply.status}"
            except Broken as broken:
                code = broken.code
            except Garbled:
                code, status = "unreadable_reply", "an answer that can't be read"
            self._pause(request, code, tried, status)

    def write(self, request: Request) -> bytes:
        """The body of a 2xx. TryLater means that surely nothing left; OutcomeUnknown that it must be looked up."""
        try:
            reply = self._answer(request)
        except Broken as broken:
            if broken.left:
                raise self._side.unknown(broken.code, answered=False) from None
            raise self._side.later(broken.code, request.url) from None
        if reply.status >= 500:
            raise self._side.unknown("server_error", answered=reply.status in _ANSWERED_BY_THE_SERVER)
        if reply.status in _UNCLEAR:
            raise self._side.unknown("timed_out", answered=False)
        return self._body(request, reply)

    def _answer(self, request: Request) -> Reply:
        """The first reply that isn't 429: what is answered so was not processed, a write neither (omni_api: 2)."""
        pauses: list[float] = []
        while True:
            self._limiter.take()
            self._counted()
            if request.writes:
                self.leaving()
            reply = self._session.send(request)
            if reply.status != 429:
                return reply
            self._be_quiet(reply, pauses)

    def _be_quiet(self, reply: Reply, pauses: list[float]) -> None:
        ladder = self._side.pauses
        pause = self._told(reply) or ladder[min(len(pauses), len(ladder) - 1)]
        pauses.append(pause)
        self._limiter.block(pause)
        if sum(pauses) > self._side.patience:
            raise self._side.later(self._side.too_busy)

    def _told(self, reply: Reply) -> float:
        """Retry-After in seconds, given as a number or as an HTTP date; 0.0 where it says nothing useful."""
        text = reply.headers.get("Retry-After", "").strip()
        if text.isascii() and text.isdigit():
            return min(float(text), _LONGEST_TOLD)
        at = http_date(text)
        return min(max((at - self._clock.now()).total_seconds(), 0.0), _LONGEST_TOLD) if at else 0.0

    def _pause(self, request: Request, code: str, tried: Counter[str], status: str) -> None:
        pauses = _PAUSES.get(code, ())
        if tried[code] >= len(pauses):
            raise self._side.later(code, request.url, status=status)
        seconds = pauses[tried[code]]
        tried[code] += 1
        did = "sent an answer that can't be read" if code == "unreadable_reply" else "didn't answer"
        self._clock.wait(seconds, f"{self._side.name} {did}; asking again in {ceil(seconds)} s")

    def _body(self, request: Request, reply: Reply) -> bytes:
        if reply.status == PARTIAL and not request.writes:
            raise Garbled
        if 200 <= reply.status < 300:
            return reply.body
        raise fault_of(self._side, request, reply)
