"""The program as a task scheduler starts it: a process of its own, with nothing but arguments, standard input and an exit status."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from omni_desktop.app import LiveComposition
from omni_desktop.practice.server import PracticeServer
from omni_desktop.terminal.command_line import run
from tests.patience import PATIENCE

MAIN = Path(__file__).parents[2] / "main.py"


@dataclass(frozen=True)
class Told:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Command:
    """`command("download", "--json")` runs to its end; `start` leaves it running. The data folder is a new one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str, given: str = "") -> Told:
        line = self._line(arguments)
        done = subprocess.run(line, input=given, capture_output=True, text=True, timeout=PATIENCE, env=_environment(), check=False)
        return Told(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments: str, given: str) -> subprocess.Popen[str]:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        process = subprocess.Popen(self._line(arguments), text=True, env=_environment(), **pipes)
        assert process.stdin is not None
        process.stdin.write(given)
        process.stdin.close()
        process.stdin = None
        return process

    def _line(self, arguments: tuple[str, ...]) -> list[str]:
        return [sys.executable, str(MAIN), "--data-dir", str(self.folder), *arguments]


class CommandHere(Command):
    """The same commands in this process, on streams of bytes like a process's own: for what a start of its own adds nothing to."""

    def __call__(self, *arguments: str, given: str = "") -> Told:
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
        with mock.patch("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode()), "utf-8")), redirect_stdout(out), redirect_stderr(err):
            status = run(["--data-dir", str(self.folder), *arguments], LiveComposition())
        return Told(status, _text_of(out), _text_of(err))


def _text_of(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}


def keys_of(server: PracticeServer) -> str:
    return f"{server.neto_key}\n{server.omni_key}\n"


def add_store(command: Command, server: PracticeServer, name: str = "Harbour Outdoor") -> Told:
    addresses = ("--neto-url", server.neto_url, "--omni-url", server.omni_url)
    return command(
        "stores", "add", "--name", name, *addresses, "--omni-username", server.omni_username, "--keys-stdin", given=keys_of(server)
    )


def set_up(command: Command, server: PracticeServer, **more: object) -> None:
    """A store that may download: three settings, as the program itself names them."""
    add_store(command, server)
    main = server.world.account.main_branch()["id"]
    document: dict[str, dict[str, object]] = {
        "branches": {"default_branch": main},
        "download_orders": {"enabled": True, "placed_after": "2020-01-01T00:00:00+00:00"},
        "customer_tracking": {"no_email": "create"},
        "connection": {
            "settle_seconds": 1,
            "omni_calls_per_second": 1000,
            "omni_calls_per_minute": 60000,
            "omni_calls_per_day": 900000,
            "neto_calls_per_minute": 60000,
        },
    }
    for key, value in more.items():
        group, _, name = key.partition("__")
        document[group][name] = value
    file = command.folder / "settings.json"
    file.write_text(json.dumps(document))
    told = command("settings", "import", str(file))
    assert told.status == 0, told.err
