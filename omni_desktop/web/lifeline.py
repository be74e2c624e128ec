"""A whole reply within its time: whatever a server drips (headers, chunks, empty blocks, "100 Continue"), the connection is cut."""

from __future__ import annotations

import socket
import threading
import time
from contextvars import ContextVar
from http import HTTPStatus
from http.client import BadStatusLine, HTTPResponse
from types import TracebackType
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.hold import Hold

LOOK_EVERY = 0.25
IDLE_LOOKS = 4                  # without an exchange, until the watching thread ends
CANCELLED, TIMED_OUT, LEASE_OVER = "cancelled", "timed_out", "lease_over"


class Watch:
    """One thread for all exchanges of a session: it looks at them now and then, so that beginning one wakes nobody."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._lines: list[Lifeline] = []
        self._is_looking = False

    def begin(self, line: Lifeline) -> None:
        with self._guard:
            self._lines.append(line)
            if not self._is_looking:
                self._is_looking = True
                threading.Thread(target=self._look, name="lifeline", daemon=True).start()

    def end(self, line: Lifeline) -> None:
        with self._guard:
            self._lines.remove(line)

    def _look(self) -> None:
        idle = 0
        while idle < IDLE_LOOKS:
            time.sleep(LOOK_EVERY)
            with self._guard:
                lines = list(self._lines)
                idle = 0 if lines else idle + 1
                self._is_looking = idle < IDLE_LOOKS
            for line in lines:
                line.look()


class Lifeline:
    """Is watched for one exchange: its connection is cut when its time is over, when somebody cancels a read, or when a lease is over.

    `why` says which it was; "" where nothing was cut. A socket's own time-out counts from one byte to the next, so it ends none of this.
    """

    def __init__(self, watch: Watch, clock: Clock, seconds: float, *, may_cancel: bool, hold: Hold | None = None) -> None:
        self.why = ""
        self._watch = watch
        self._clock = clock
        self._ends = clock.seconds() + seconds
        self._may_cancel = may_cancel
        self._hold = hold
        self._guard = threading.Lock()
        self._is_over = False
        self._held: socket.socket | None = None

    def __enter__(self) -> Lifeline:
        self._token = _CURRENT.set(self)
        self._watch.begin(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        _CURRENT.reset(self._token)
        self._watch.end(self)
        with self._guard:
            self._is_over = True
            self._let_go()
        if self.why and error is None:      # a reply without a length that was cut looks like a whole one
            raise TimeoutError

    def hold(self, line: socket.socket) -> None:
        """A handle of its own: a connection that ends with its reply is closed before the body is read."""
        with self._guard:
            self._let_go()
            self._held = line.dup()
            if self.why:
                _cut(self._held)

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None

    def _reason(self) -> str:
        if self._clock.seconds() > self._ends:
            return TIMED_OUT
        if self._may_cancel and self._clock.is_cancelled():
            return CANCELLED
        return LEASE_OVER if self._hold and self._hold.is_over() else ""

    def look(self) -> None:
        """From the watching thread."""
        why = self._reason()
        with self._guard:
            if not why or self.why or self._is_over:
                return
            self.why = why
            if self._held is not None:
                _cut(self._held)


_CURRENT: ContextVar[Lifeline | None] = ContextVar("lifeline", default=None)


def _cut(line: socket.socket) -> None:
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        return          # it ended by itself


class _FinalResponse(HTTPResponse):
    """The standard library takes any interim response but "100 Continue" for the answer itself; the answer would then be read as the next
    question's. A server that changes the protocol (101) answers nothing that we asked."""

    def _read_status(self) -> tuple[str, int, str]:
        version, status, reason = super()._read_status()  # type: ignore[misc]
        if status == HTTPStatus.SWITCHING_PROTOCOLS:
            raise BadStatusLine(str(status))
        return version, HTTPStatus.CONTINUE if status < HTTPStatus.OK else status, reason


class _Held(HTTPConnection):
    """Keeps a second handle on its socket: TLS takes the first one over, and the handshake is part of what may be dripped."""

    response_class = _FinalResponse
    _line: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        made = super()._new_conn()
        self._line = made.dup()
        self._hold()
        return made

    def putrequest(self, *args: Any, **kwargs: Any) -> None:
        self._hold()
        super().putrequest(*args, **kwargs)

    def close(self) -> None:
        super().close()
        line, self._line = self._line, None
        if line is not None:
            line.close()

    def _hold(self) -> None:
        current = _CURRENT.get()
        if current is not None and self._line is not None:
            current.hold(self._line)


class _HeldTLS(_Held, HTTPSConnection):
    pass


class PlainPool(HTTPConnectionPool):
    ConnectionCls = _Held


class TLSPool(HTTPSConnectionPool):
    ConnectionCls = _HeldTLS


POOLS = {"http": PlainPool, "https": TLSPool}
