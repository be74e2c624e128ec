"""What the web tests need around them: a clock that never really waits, a call log in memory, and a server that answers by script."""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import monotonic

from omni_desktop.core.ports.call_log import CallLimits, Wait
from omni_desktop.web.limits import Limiter

OMNI_KEY = "omni-secret-5f2e"
NETO_KEY = "neto-secret-91ab"


@dataclass
class PretendClock:
    """`waits`: (seconds, reason) of each wait; waiting moves `now` on at once."""

    at: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    waits: list[tuple[float, str]] = field(default_factory=list)
    cancelled: bool = False

    def now(self) -> datetime:
        return self.at

    def seconds(self) -> float:
        return monotonic()

    def is_cancelled(self) -> bool:
        return self.cancelled

    def wait(self, seconds: float, reason: str) -> None:
        self.waits.append((seconds, reason))
        self.at += timedelta(seconds=seconds)

    @property
    def waited(self) -> list[float]:
        return [seconds for seconds, _ in self.waits]


@dataclass
class MemoryLog:
    """Says the waits it is given, and what was blocked."""

    says: deque[Wait] = field(default_factory=deque)
    blocked: dict[str, datetime] = field(default_factory=dict)
    taken: list[tuple[str, CallLimits, int]] = field(default_factory=list)

    def take(self, key: str, limits: CallLimits, now: datetime, *, reserve: int = 0) -> Wait:
        until = self.blocked.get(key, now)
        if until > now:
            return Wait((until - now).total_seconds(), "told")
        if self.says:
            return self.says.popleft()
        self.taken.append((key, limits, reserve))
        return Wait()

    def block(self, key: str, until: datetime) -> None:
        self.blocked[key] = until


def limiter(clock: PretendClock, side: str = "Omni", log: MemoryLog | None = None) -> Limiter:
    return Limiter(log or MemoryLog(), side, CallLimits(3, 60, 5000), clock, side=side)


@dataclass(frozen=True)
class Seen:
    """A request as the server met it."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: int


Script = Callable[["Handler"], None]


def answer(status: int = 200, body: bytes | str = b"[]", **headers: str) -> Script:
    """A whole reply; header names are written with _ for -."""
    content = body.encode() if isinstance(body, str) else body

    def run(handler: "Handler") -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(content)

    return run


def hang_up(handler: "Handler") -> None:
    """The connection closes without a word, after the request was read."""
    handler.close_connection = True
    handler.connection.shutdown(2)


@contextmanager
def held(server: "ScriptedServer") -> Iterator[None]:
    """No request is answered while this lasts, however long the client or this computer takes."""
    enough = threading.Event()

    def wait(handler: "Handler") -> None:
        enough.wait()
        handler.close_connection = True

    server.always = wait
    try:
        yield
    finally:
        enough.set()


def cut_short(body: bytes) -> Script:
    """Promises more than it sends."""

    def run(handler: "Handler") -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body) + 100))
        handler.end_headers()
        handler.wfile.write(body)
        hang_up(handler)

    return run


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "ScriptedServer"

    def setup(self) -> None:
        super().setup()
        self.number = next(self.server.numbers)

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        seen = Seen(self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body, self.number)
        self.server.seen.append(seen)
        self.server.next_script()(self)

    do_POST = do_PUT = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on standard error."""


class ScriptedServer(ThreadingHTTPServer):
    """Answers by `scripts`, one a request, then by `always`."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.scripts: deque[Script] = deque()
        self.always: Script = answer()
        self.seen: list[Seen] = []
        self.numbers = iter(range(1_000_000))
        self._guard = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def next_script(self) -> Script:
        with self._guard:
            return self.scripts.popleft() if self.scripts else self.always

    def handle_error(self, *_: object) -> None:
        """A client that goes away is what some tests want."""

    def __enter__(self) -> "ScriptedServer":
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()
