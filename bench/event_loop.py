"""Gaps of the window's event loop while 10,000 orders are downloaded from servers in a process of their own, and while it is idle.

A timer of 10 ms beats in the window's thread; a gap is the time between two beats. The table of orders is on screen and is painted
anew 25 times a second, in both measurements alike. `event_loop.py N` downloads N orders instead. `--another`: instead, another process
downloads, and the window only follows what it writes. `--shared`: once more on a shared ledger 20 ms away, and once more where its server
is stopped in the middle of the download and stays away. The window is offscreen unless QT_QPA_PLATFORM says otherwise; where the desktop
has a tray, it is used, and that is said.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from _shop import line, shop, store

if TYPE_CHECKING:
    from omni_desktop.practice.process import PracticeProcess
    from tests.postgresql_here import Server

BEAT_MS, BEATS_A_FRAME = 10, 4
SETTLING, IDLE, LONGEST = 2.0, 15.0, 300.0
ROUND_TRIP, SERVED = 0.02, 2.0  # seconds: to the shared ledger's server, and of the download until that is stopped
MEASURED, BEGAN = "--measured", "began"
OWN, ANOTHER = "own", "another"
Story = Callable[[list[Any], dict[str, Any]], Iterator[bool]]


class Work(Protocol):
    def is_over(self) -> bool: ...


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("orders", type=int, nargs="?", default=10_000, metavar="N")
    given.add_argument("--shared", action="store_true")
    given.add_argument("--another", action="store_const", const=ANOTHER, default=OWN)
    arguments = given.parse_args()
    with shop(arguments.orders) as process, store(process) as folder:
        name = {OWN: "SQLite", ANOTHER: "another process on SQLite"}[arguments.another]
        say(name, arguments.orders, measured(folder, process, whose=arguments.another))
    if arguments.shared:
        on_a_server(arguments.orders)


def on_a_server(orders: int) -> None:
    from shared_ledger import shared

    from tests.postgresql_here import PASSWORD, cluster

    os.environ["PGPASSWORD"] = PASSWORD
    with cluster() as server:
        far = shared(server, ROUND_TRIP * 1000)
        with far as (document, _way), shop(orders) as process, store(process, document) as folder:
            say("a shared ledger 20 ms away", orders, measured(folder, process))
        far = shared(server, ROUND_TRIP * 1000)
        with far as (document, _way), shop(orders) as process, store(process, document) as folder, closing(_Stopped(server)) as stopped:
            say("its server went away", orders, measured(folder, process, stopped.stop))


class _Stopped:
    """Started again in the end, so that what it holds can be taken away."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def stop(self) -> None:
        time.sleep(SERVED)
        self._server.stop("immediate")

    def close(self) -> None:
        self._server.start()


def measured(
    folder: Path, process: PracticeProcess, then: Callable[[], None] = lambda: None, whose: str = OWN
) -> dict[str, Any]:
    """`then` is done as soon as the download began."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    window = [sys.executable, __file__, MEASURED, str(folder), process.neto_key, process.omni_key, whose]
    with subprocess.Popen(window, stdout=subprocess.PIPE, env=environment, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline().strip() == BEGAN
        then()
        found: dict[str, Any] = json.loads(running.stdout.read())
    return found


def say(name: str, orders: int, gaps: dict[str, Any]) -> None:
    running, idle = sorted(gaps["running"]), sorted(gaps["idle"])
    tray = "with a tray" if gaps["tray"] else "no tray here"
    print(f"{name}: a download of {orders} orders, {gaps['seconds']:.1f} s, {gaps['frames']} frames, {tray}")
    for part, found in (("running", running), ("idle", idle)):
        print(f"{part:<8} {len(found):>6} beats: median {share(found, 0.5):5.1f}, p99 {share(found, 0.99):5.1f}, max {found[-1]:5.1f} ms")
    print(f"max {running[-1]:.1f} ms (at most 50), p99 {share(running, 0.99):.1f} ms (at most 25)")
    print(f"p99 {share(running, 0.99) / share(idle, 0.99):.2f} times the idle window's (at most 1.5)", flush=True)


def share(found: list[float], part: float) -> float:
    return found[min(int(len(found) * part), len(found) - 1)]


@dataclass
class Heart:
    """Beats in the window's thread; `began` is the moment before the first beat, in seconds."""

    paint: Callable[[], object]
    last: float = 0.0
    frames: int = 0
    beats: int = 0
    gaps: list[float] = field(default_factory=list)

    def beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self.last) * 1000)
        self.last = now
        self.beats += 1
        if self.beats % BEATS_A_FRAME == 0:
            self.paint()
            self.frames += 1

    def begin(self) -> None:
        self.last, self.gaps, self.frames = time.perf_counter(), [], 0


def measure(folder: Path, neto_key: str, omni_key: str, story: Story) -> dict[str, Any]:
    """The program itself, from its command line on; a person's hand and eyes are this bench's."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon

    from omni_desktop import app, live_program
    from omni_desktop.core.ports.program.keys import Keys

    found: dict[str, Any] = {}
    run_the_loop = QApplication.exec

    def watched_loop(*_: object) -> int:
        pace = QTimer()
        found["tray"] = QSystemTrayIcon.isSystemTrayAvailable()
        steps = story(QApplication.topLevelWidgets(), found)
        pace.timeout.connect(lambda: go_on(steps) or pace.stop())
        pace.start(100)
        return run_the_loop()

    live_program.LiveProgram.keys = lambda *_: Keys(neto_key, omni_key)       # no keyring is asked
    QApplication.exec = watched_loop
    app.main(["--data-dir", str(folder)])
    return found


def measure_download(folder: Path, neto_key: str, omni_key: str, whose: str) -> dict[str, Any]:
    work = Pressed if whose == OWN else functools.partial(Command, folder, f"{neto_key}\n{omni_key}\n")
    return measure(folder, neto_key, omni_key, functools.partial(a_download, work))


class Pressed:
    """The window's own download; it begins with this object."""

    def __init__(self, button: Any) -> None:
        self._button = button
        button.click()

    def is_over(self) -> bool:
        return can_be_pressed(self._button)


class Command:
    """A download by the command line in the same data folder; the window's button is left alone."""

    def __init__(self, folder: Path, keys: str, _button: object) -> None:
        command = line(folder, "download", "--keys-stdin")
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        assert self._process.stdin is not None
        self._process.stdin.write(keys)
        self._process.stdin.close()

    def is_over(self) -> bool:
        status = self._process.poll()
        assert not status, f"the download of the other process ended with {status}"
        return status == 0


def a_download(work: Callable[[Any], Work], windows: list[Any], found: dict[str, Any]) -> Iterator[bool]:
    """Goes on ten times a second, and ends when all is measured."""
    window = next(window for window in windows if window.isVisible())
    began = time.perf_counter()
    while not (button := find_button(window)):
        give_up_after(began, 30, "the window did not open")
        yield True
    heart = heart_of(window)
    yield from waiting(SETTLING)
    heart.begin()
    began = time.perf_counter()
    working = work(button)
    print(BEGAN, flush=True)
    yield True
    while not working.is_over():
        give_up_after(began, LONGEST, "the download did not end")
        yield True
    found.update(running=heart.gaps, frames=heart.frames, seconds=time.perf_counter() - began)
    yield from waiting(SETTLING)
    heart.begin()
    yield from waiting(IDLE)
    found["idle"] = heart.gaps
    leave()


def leave() -> None:
    """Where there is a tray, closing the window would only hide it."""
    from PySide6.QtWidgets import QApplication

    QApplication.quit()


def find_button(window: Any) -> Any:
    """Download Orders, when it can be pressed."""
    from PySide6.QtWidgets import QAbstractButton

    return next((button for button in window.findChildren(QAbstractButton) if can_be_pressed(button)), None)


def can_be_pressed(button: Any) -> bool:
    return button.text().replace("&", "") == "Download Orders" and button.isVisible() and button.isEnabled()


def heart_of(window: Any) -> Heart:
    from PySide6.QtCore import Qt, QTimer

    heart = Heart(Painted(window).paint)
    timer = QTimer(window)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(BEAT_MS)
    timer.timeout.connect(heart.beat)
    timer.start()
    return heart


class Painted:
    """The largest table on screen; all of the window as long as there is no order yet, and no table."""

    def __init__(self, window: Any) -> None:
        self._window = window
        self._table: Any = None

    def paint(self) -> None:
        if self._table is None or not self._table.isVisible():
            self._table = self._largest()
        (self._window.centralWidget() if self._table is None else self._table.viewport()).update()

    def _largest(self) -> Any:
        from PySide6.QtWidgets import QTableView

        tables = [table for table in self._window.findChildren(QTableView) if table.isVisible()]
        return max(tables, key=lambda table: table.width() * table.height(), default=None)


def waiting(seconds: float) -> Iterator[bool]:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        yield True


def give_up_after(began: float, seconds: float, why: str) -> None:
    if time.perf_counter() - began > seconds:
        raise TimeoutError(why)


def go_on(steps: Iterator[bool]) -> bool:
    """An exception in a slot would only be shown in the window, which nobody looks at here."""
    try:
        return next(steps, False)
    except Exception:
        traceback.print_exc()
        os._exit(1)


if __name__ == "__main__":
    if sys.argv[1:2] == [MEASURED]:
        print(json.dumps(measure_download(Path(sys.argv[2]), *sys.argv[3:])))
    else:
        main()
