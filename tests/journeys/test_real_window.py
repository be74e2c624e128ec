"""A real window on a real (virtual) screen: a person's mouse and keys, and nothing that only a test could do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

MAIN = Path(__file__).parents[2] / "main.py"
NEEDED = ("Xvfb", "xdotool", "openbox", "import", "convert")
BUTTON = (340, 125)                     # Download Orders, where the design has it in a window of 1280 x 820
FIRST_ROW = (340, 433)
PATIENCE = 60.0

pytestmark = [
    pytest.mark.skipif(any(shutil.which(tool) is None for tool in NEEDED), reason=f"{NEEDED}: tools/system-packages --tests brings them"),
    pytest.mark.timeout(180),
]


class Screen:
    """One virtual screen with a window manager; `type_keys` and `click` are a person's."""

    def __init__(self, display: str, folder: Path) -> None:
        self.folder = folder
        environment = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        self.environment = {**environment, "DISPLAY": display, "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(folder)}

    def tool(self, *line: str) -> str:
        done = subprocess.run(line, env=self.environment, capture_output=True, text=True, timeout=30, check=False)
        return done.stdout.strip()

    def window(self) -> str:
        return wait_for(lambda: self.tool("xdotool", "search", "--onlyvisible", "--name", "Practice store - Omni Desktop").split("\n")[0])

    def click(self, window: str, at: tuple[int, int]) -> None:
        self.tool("xdotool", "mousemove", "--window", window, str(at[0]), str(at[1]), "click", "1")

    def keys(self, window: str, *keys: str) -> None:
        self.tool("xdotool", "windowactivate", "--sync", window)
        self.tool("xdotool", "key", *keys)

    def colours(self, window: str, area: str) -> int:
        """How many colours an area shows, as width x height + left + top: text and icons have many, an empty ground one."""
        picture = self.folder / "screen.png"
        self.tool("import", "-window", window, "-crop", area, "+repage", str(picture))
        return int(self.tool("convert", str(picture), "-format", "%k", "info:") or 0)


def wait_for(look: Callable[[], Any], patience: float = PATIENCE) -> Any:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError("it never came")


@contextmanager
def started(line: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(line, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    read, write = os.pipe()
    line = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(line, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with ExitStack() as opened:
        opened.callback(server.wait)
        opened.callback(server.terminate)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        made = Screen(display, tmp_path)
        opened.enter_context(started(["openbox"], made.environment))
        yield made


def start_program(screen: Screen, folder: Path) -> Any:
    return started([sys.executable, str(MAIN), "--practice", "--data-dir", str(folder)], screen.environment)


def told(screen: Screen, folder: Path, *command: str) -> Any:
    line = [sys.executable, str(MAIN), "--practice", "--data-dir", str(folder), *command, "--json"]
    return json.loads(subprocess.run(line, env=screen.environment, capture_output=True, text=True, timeout=60, check=False).stdout or "{}")


def closed(screen: Screen, window: str, program: subprocess.Popen[bytes]) -> str:
    """Alt+F4 as a person presses it: again where the window manager was not listening yet."""
    screen.keys(window, "alt+F4")
    try:
        program.wait(3)
    except subprocess.TimeoutExpired:
        return ""
    return "yes"


def runs_of(screen: Screen, folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = told(screen, folder, "runs").get("runs", [])
    return found


def has_begun(screen: Screen, window: str, folder: Path) -> bool:
    """A click; a person clicks again where the window had not come to its place yet."""
    screen.click(window, BUTTON)
    time.sleep(1)
    return bool(runs_of(screen, folder))


def test_a_click_on_download_orders_brings_orders_and_shows_them(screen: Screen, data_folder: Path) -> None:
    with start_program(screen, data_folder) as program:
        window = screen.window()
        empty = screen.colours(window, "700x30+240+418")
        wait_for(lambda: has_begun(screen, window, data_folder))
        runs = wait_for(lambda: [run for run in runs_of(screen, data_folder) if run["state"] == "complete"])
        wait_for(lambda: screen.colours(window, "700x30+240+418") > empty + 20)
        screen.click(window, FIRST_ROW)
        assert wait_for(lambda: closed(screen, window, program)) == "yes"
        assert program.returncode == 0
    assert runs[0]["starter"] == "window"
    assert runs[0]["counts"]["created"] > 10
    assert runs[0]["certificate"]["missing"] == runs[0]["certificate"]["double"] == 0
