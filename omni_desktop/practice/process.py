"""The practice store in a process of its own: serving it, and starting it from another program."""

import gc
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from omni_desktop.practice.admin import PATH, TOKEN_HEADER
from omni_desktop.practice.documents import FileInUse
from omni_desktop.practice.limits import DOCUMENTED_LIMITS, Limits
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld

_TOLD = ("neto_url", "omni_url", "neto_username", "neto_key", "omni_username", "omni_key", "token")


def serve(
    file: Path,
    *,
    neto_port: int = 0,
    omni_port: int = 0,
    limits: Limits | None = DOCUMENTED_LIMITS,
    seed: int = 1,
    empty: bool = False,
    orders: int = 0,
) -> None:
    """Serve until standard input closes, so that a killed parent never leaves this process behind. The first line on standard
    output is JSON, as `serving` tells it; where that is another process's, this one ends."""
    with serving(file, neto_port=neto_port, omni_port=omni_port, limits=limits, seed=seed, empty=empty, orders=orders) as told:
        # A whole world of rows is no garbage: without its search the slowest batch of 250 takes 105 ms in place of 185 (measured).
        gc.freeze()
        gc.set_threshold(100_000, 50, 100)
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        if not told.get("shared"):
            _wait_for_end_of_input()


@contextmanager
def serving(
    file: Path,
    *,
    neto_port: int = 0,
    omni_port: int = 0,
    limits: Limits | None = DOCUMENTED_LIMITS,
    seed: int = 1,
    empty: bool = False,
    orders: int = 0,
) -> Iterator[dict[str, Any]]:
    """Where the practice store answers and with which keys: neto_url, omni_url, neto_username, neto_key, omni_username, omni_key,
    token. Where the file is served already, these are the other's, with "shared": True."""
    try:
        world = PracticeWorld.open(file, seed=seed, empty=empty)
    except FileInUse:
        yield {**json.loads(_notice(file).read_text("utf-8")), "shared": True}
        return
    with closing(world), PracticeServer(world, neto_port, omni_port, limits) as server:
        if orders:
            world.seed_orders(orders)
        told = {name: getattr(server, name) for name in _TOLD}
        _notice(file).write_text(json.dumps(told), "utf-8")
        yield told
    _notice(file).unlink(missing_ok=True)


def _notice(file: Path) -> Path:
    """Where a process that serves the file says so to those who come later."""
    return file.with_name(file.name + ".serving")


def _wait_for_end_of_input() -> None:
    # A Ctrl+C in the parent's terminal reaches this process too, and is no reason for a traceback.
    with suppress(KeyboardInterrupt):
        while sys.stdin.buffer.read(4096):
            pass


class PracticeProcess:
    """Starts `command file`, which must end in `serve`; offers what PracticeServer offers, over HTTP."""

    def __init__(self, command: Sequence[str], file: Path) -> None:
        self._command = [*command, str(file)]
        self._process: subprocess.Popen[bytes] | None = None
        self._told: dict[str, Any] = {}
        self.faults = RemoteFaults(self)
        self.calls = RemoteCalls(self)
        self.switches = RemoteSwitches(self)

    def start(self) -> None:
        """RuntimeError when the process ends without a word."""
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,         # a Ctrl+C at the terminal is for the program, which ends this process itself
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        line = self._process.stdout.readline() if self._process.stdout else b""
        if not line:
            self.stop()
            raise RuntimeError("the practice store did not start")
        self._told = json.loads(line)

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def __enter__(self) -> "PracticeProcess":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def is_shared(self) -> bool:
        """True when another program serves this file; then its practice store is used, and ends with that program."""
        return bool(self._told.get("shared"))

    @property
    def process_id(self) -> int:
        return self._process.pid if self._process else 0

    @property
    def neto_url(self) -> str:
        return str(self._told["neto_url"])

    @property
    def omni_url(self) -> str:
        return str(self._told["omni_url"])

    @property
    def neto_username(self) -> str:
        return str(self._told["neto_username"])

    @property
    def neto_key(self) -> str:
        return str(self._told["neto_key"])

    @property
    def omni_username(self) -> str:
        return str(self._told["omni_username"])

    @property
    def omni_key(self) -> str:
        return str(self._told["omni_key"])

    def call(self, method: str, **kwargs: Any) -> Any:
        """A method of PracticeWorld; decimals come back as text."""
        return self.ask("world", method, kwargs)

    def set_limits(self, **limits: int) -> None:
        """Fields of Limits; none switches them off."""
        self.ask("limits", "set", limits)

    def ask(self, door: str, method: str, kwargs: dict[str, Any]) -> Any:
        connection = HTTPConnection(urlsplit(self.neto_url).netloc, timeout=120)
        body = json.dumps({"method": method, "kwargs": kwargs}, default=str)
        try:
            connection.request("POST", PATH + door, body, {TOKEN_HEADER: self._told["token"]})
            answer = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["result"]


class RemoteFaults:
    def __init__(self, process: PracticeProcess) -> None:
        self._process = process

    def add(self, kind: str, **aim: Any) -> None:
        """As Faults.add."""
        self._process.ask("faults", "add", {"kind": kind, **aim})

    def clear(self) -> None:
        self._process.ask("faults", "clear", {})

    @property
    def held(self) -> int:
        return int(self._process.ask("faults", "held", {}))

    def release(self) -> None:
        self._process.ask("faults", "release", {})


class RemoteCalls:
    def __init__(self, process: PracticeProcess) -> None:
        self._process = process

    @property
    def neto(self) -> int:
        return int(self._told()["neto"])

    @property
    def omni(self) -> int:
        return int(self._told()["omni"])

    @property
    def log(self) -> list[tuple[str, str, int]]:
        return [(api, what, status) for api, what, status in self._told()["log"]]

    @property
    def crashes(self) -> list[str]:
        return list(self._told()["crashes"])

    def most(self, api: str, seconds: float) -> int:
        return int(self._process.ask("calls", "most", {"api": api, "seconds": seconds}))

    def reset(self) -> None:
        self._process.ask("calls", "reset", {})

    def _told(self) -> dict[str, Any]:
        told: dict[str, Any] = self._process.ask("calls", "read", {})
        return told


class RemoteSwitches:
    """Set an attribute to set the switch."""

    def __init__(self, process: PracticeProcess) -> None:
        object.__setattr__(self, "_process", process)

    def __setattr__(self, name: str, value: Any) -> None:
        self._process.ask("switches", "set", {name: value})

    def __getattr__(self, name: str) -> Any:
        return self._process.ask("switches", "read", {})[name]

    def reset(self) -> None:
        self._process.ask("switches", "reset", {})
