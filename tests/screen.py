"""A screen of its own (Xvfb) with a window manager, a mouse and a keyboard, for programs that are tried as a person would."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage

from tests.patience import LOOK_EVERY, PATIENCE, until

HEARD_WITHIN = 10.0             # seconds until a key that was pressed is pressed again
TOOLS = ("Xvfb", "openbox", "xdotool", "import")
MISSING = [tool for tool in TOOLS if not shutil.which(tool)]
needs_screen = pytest.mark.skipif(bool(MISSING), reason=f"not here: {', '.join(MISSING)}; tools/system-packages --tests installs them")


class Screen:
    """Windows are X's numbers; places are pixels from a window's top left corner."""

    def __init__(self, display: str, folder: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        self.environment = {**kept, "DISPLAY": display}
        self._folder = folder

    @contextmanager
    def running(self, line: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
        """A program on this screen; it does not outlive the test."""
        program = subprocess.Popen(line, env=self.environment, stderr=subprocess.PIPE, text=True)
        with program:
            try:
                yield program
            finally:
                program.kill()

    def window(self, title: str) -> int:
        """Waits for a window with this in its title, and gives it the keyboard."""
        window = until(lambda: self.windows(title), f"no window is named {title}")[0]
        self._do("windowactivate", "--sync", str(window))
        return window

    def windows(self, title: str) -> list[int]:
        return [int(number) for number in self._do("search", "--onlyvisible", "--name", title).split()]

    def click(self, window: int, place: QPoint) -> None:
        self._do("mousemove", "--window", str(window), str(place.x()), str(place.y()), "click", "1")

    def point(self, place: QPoint) -> None:
        """A click at that place of the screen, whosever window is there."""
        self._do("mousemove", str(place.x()), str(place.y()), "click", "1")

    def type(self, text: str) -> None:
        self._do("type", "--delay", "2", text)

    def close(self, window: int, is_heard: Callable[[], object]) -> None:
        """Alt+F4 until it was heard: while the manager of windows hands the keyboard on, a key goes nowhere."""
        until(lambda: self._closes(window, is_heard), "the window does not close")

    def _closes(self, window: int, is_heard: Callable[[], object]) -> bool:
        self._do("windowactivate", "--sync", str(window))
        self.press("alt+F4")
        end = time.monotonic() + HEARD_WITHIN
        while time.monotonic() < end:
            if is_heard():
                return True
            time.sleep(LOOK_EVERY)
        return False

    def press(self, key: str) -> None:
        """As in `alt+F4`, to the window that has the keyboard."""
        self._do("key", key)

    def picture(self, window: int) -> QImage:
        file = self._folder / "picture.png"
        subprocess.run(["import", "-window", str(window), str(file)], env=self.environment, check=True, timeout=PATIENCE)
        return QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)

    def _do(self, *words: str) -> str:
        line = ["xdotool", *words]
        return subprocess.run(line, env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=False).stdout


@contextmanager
def open_screen(size: str = "1366x768") -> Iterator[Screen]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reading, writing = os.pipe()
        line = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
        server = subprocess.Popen(line, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                screen = Screen(f":{told.readline().strip()}", folder)
            with _managed(screen, folder):
                yield screen
        finally:
            server.terminate()
            server.wait(10)


@contextmanager
def _managed(screen: Screen, folder: Path) -> Iterator[None]:
    """Without a manager of windows nobody closes one from the keyboard."""
    ready = folder / "ready"
    environment = {**screen.environment, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)}
    line = ["openbox", "--startup", f"touch {ready}"]
    manager = subprocess.Popen(line, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(ready.exists, "the window manager did not start")
        yield
    finally:
        manager.terminate()
        manager.wait(10)


def patch_of(picture: QImage, color: str, smallest: int) -> QRect | None:
    """The first rectangle of one colour, at least `smallest` pixels each way, from the top: a button, as an eye finds it."""
    wanted = QColor(color).rgb()
    for y in range(picture.height()):
        x = 0
        while x < picture.width():
            run = _run(picture, x, y, wanted)
            if run >= smallest and all(_run(picture, x, y + down, wanted) >= smallest for down in range(0, smallest, 2)):
                return QRect(x, y, run, smallest)
            x += run + 1
    return None


def _run(picture: QImage, x: int, y: int, wanted: int) -> int:
    """How many pixels of this colour follow each other from here on to the right."""
    end = x
    while y < picture.height() and end < picture.width() and picture.pixel(end, y) == wanted:
        end += 1
    return end - x
