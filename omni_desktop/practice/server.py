"""Both make-believe APIs over real HTTP on loopback, for this process."""

import secrets
import socket
import sys
import threading
import time
import traceback
from email.utils import formatdate
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from omni_desktop.core.values import replace
from omni_desktop.practice.admin import Admin
from omni_desktop.practice.calls import Calls
from omni_desktop.practice.faults import Faults
from omni_desktop.practice.limits import DOCUMENTED_LIMITS, Limits
from omni_desktop.practice.neto.side import NetoSide
from omni_desktop.practice.omni.side import OmniSide
from omni_desktop.practice.replies import Reply, Request, Side
from omni_desktop.practice.struck import Struck
from omni_desktop.practice.switches import Switches
from omni_desktop.practice.world import PracticeWorld

NETO_KEY = "practice-neto-key"
NETO_USERNAME = "practice"
OMNI_USERNAME = "PracticeOmni"
OMNI_KEY = "practice-omni-key"


class PracticeServer:
    """The call limits are the documented ones unless others are given; None switches them off."""

    neto_key = NETO_KEY
    neto_username = NETO_USERNAME
    omni_username = OMNI_USERNAME
    omni_key = OMNI_KEY

    def __init__(self, world: PracticeWorld, neto_port: int = 0, omni_port: int = 0, limits: Limits | None = DOCUMENTED_LIMITS) -> None:
        self.world = world
        self.calls = Calls()
        self.faults = Faults()
        self.token = secrets.token_urlsafe(16)
        self.stopping = threading.Event()
        shown = limits or Limits.off()
        self._sides = (NetoSide(world, self.neto_key, shown), OmniSide(world, f"{self.omni_username}:{self.omni_key}", shown))
        admin = Admin(world, self.faults, self.calls, self._set_limits, self.token)
        self._servers = [
            _Server(("127.0.0.1", neto_port), _Conductor(self, self._sides[0], admin)),
            _Server(("127.0.0.1", omni_port), _Conductor(self, self._sides[1], None)),
        ]
        self._threads: list[threading.Thread] = []

    @property
    def switches(self) -> Switches:
        return self.world.switches

    @property
    def limits(self) -> Limits:
        return self._sides[0].limits

    @limits.setter
    def limits(self, limits: Limits | None) -> None:
        self._set_limits(limits)

    def _set_limits(self, limits: Limits | None) -> None:
        for side in self._sides:
            side.limits = limits or Limits.off()

    @property
    def neto_url(self) -> str:
        return f"http://127.0.0.1:{self._servers[0].server_port}"

    @property
    def omni_url(self) -> str:
        return f"http://127.0.0.1:{self._servers[1].server_port}/api/v1"

    def start(self) -> None:
        for server in self._servers:
            thread = threading.Thread(target=server.serve_until_stopped, daemon=True)
            thread.start()
            self._threads.append(thread)

    def stop(self) -> None:
        """Ends open connections too, so that nobody keeps talking to a server that is gone. A second stop does nothing."""
        if self.stopping.is_set():
            return
        self.stopping.set()
        self.faults.release()
        for server in self._servers:
            server.stopped = True
            server.wake()
        for thread in self._threads:
            thread.join()
        self._threads = []
        for server in self._servers:
            server.server_close()
            server.close_connections()

    def __enter__(self) -> "PracticeServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


class _Conductor:
    """Leads one request of one side through refusals and faults, and records it."""

    def __init__(self, owner: PracticeServer, side: Side, admin: Admin | None) -> None:
        self._owner = owner
        self._side = side
        self._admin = admin

    def reply_to(self, request: Request) -> Reply:
        if self._admin and request.target.startswith("/practice/"):
            return self._admin.reply_to(request)
        came, call = time.monotonic(), self._side.call_of(request)
        what = call.what if self._side.name == "neto" else f"{call.method} {call.what}"
        try:
            reply = self._answered(request, call)
        except Exception:
            self._owner.calls.crashes.append(traceback.format_exc())
            reply = Reply(500, traceback.format_exc().encode(), "text/plain; charset=utf-8")
        self._owner.calls.record(self._side.name, what, reply.status, came)
        return replace(reply, headers={**self._date(), **reply.headers})

    def _date(self) -> dict[str, str]:
        if self._side.name in self._owner.switches.no_date:
            return {"Date": ""}
        return {"Date": formatdate(time.time() + self._skew(), usegmt=True)}

    @property
    def half_request(self) -> float:
        return self._owner.switches.half_request

    def _skew(self) -> float:
        switches = self._owner.switches
        return switches.clock_skew if self._side.name == "neto" else switches.omni_clock_skew

    def _answered(self, request: Request, call: Any) -> Reply:
        if self._side.name == "neto" and self._owner.switches.slow_response:
            self._owner.stopping.wait(self._owner.switches.slow_response)
        refused = self._side.refused(request, call)
        if refused is not None:
            return refused
        fault = self._owner.faults.take(call)
        if fault is None:
            return self._side.done(request, call)
        return Struck(self._side, fault, request, call, self._owner.stopping.wait, self._owner.faults.hold).reply()


class _Server(ThreadingHTTPServer):
    allow_reuse_address = sys.platform != "win32"       # there it lets two programs listen at one port, and either may be answered
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], conductor: _Conductor) -> None:
        super().__init__(address, _Handler)
        self.conductor = conductor
        self.stopped = False
        self._connections: set[socket.socket] = set()
        self._guard = threading.Lock()

    def serve_until_stopped(self) -> None:
        """Waits without polling, so that an idle practice store costs nothing and a stop takes no time."""
        while not self.stopped:
            self.handle_request()

    def wake(self) -> None:
        with socket.create_connection(("127.0.0.1", self.server_port)):
            pass

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._connections.discard(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        with self._guard:
            for connection in self._connections:
                _shut(connection)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is part of the play, and standard error belongs to the program."""


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def _serve(self) -> None:
        body = self._body()
        reply = self.server.conductor.reply_to(Request(self.command, self.path, self.headers, body))
        if not reply.status:
            self.close_connection = True
            _shut(self.connection)
            return
        self.wfile.write(_as_bytes(reply))

    def _body(self) -> bytes:
        """Raises TimeoutError, upon which the connection ends and nothing was done."""
        length = int(self.headers.get("Content-Length") or 0)
        if not length:
            return b""
        self.connection.settimeout(self.server.conductor.half_request)
        body = self.rfile.read(length)
        self.connection.settimeout(None)
        return body


def _as_bytes(reply: Reply) -> bytes:
    """Head and body in one piece: one write, one packet where it fits."""
    reason = HTTPStatus(reply.status).phrase if reply.status in HTTPStatus.__members__.values() else "Unknown"
    headers = {"Date": formatdate(usegmt=True), "Content-Type": reply.kind, "Content-Length": str(len(reply.body)), **reply.headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
    return f"HTTP/1.1 {reply.status} {reason}\r\n{head}\r\n".encode("latin-1") + reply.body
