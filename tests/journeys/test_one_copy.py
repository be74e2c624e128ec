"""A second start of the window, as a process of its own: it hands over what it was asked and ends; what is left over stops nobody."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from omni_desktop.storage.first_copy import Door, first_copy
from omni_desktop.storage.places import Places, open_places
from omni_desktop.ui.desktop.one_copy import Asked, FirstWindow, knock, read_asked, written
from tests.patience import PATIENCE, until

MAIN = Path(__file__).parents[2] / "main.py"
KNOCKS = "from omni_desktop import app; app.KNOCK_SECONDS = {seconds}; raise SystemExit(app.main())"
PATIENT, HASTY = KNOCKS.format(seconds=PATIENCE), KNOCKS.format(seconds=2.0)


@contextmanager
def started(folder: Path, *words: str, program: str = PATIENT) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    line = [sys.executable, "-c", program, "--data-dir", str(folder), *words]
    with subprocess.Popen(line, env=environment, cwd=MAIN.parent, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def places(data_folder: Path) -> Places:
    return open_places(data_folder)


def is_locked(places: Places) -> bool:
    with first_copy(places) as is_first:
        return not is_first


def test_a_second_start_hands_over_the_order_it_was_asked_for_and_ends(qtbot: QtBot, places: Places) -> None:
    with first_copy(places) as is_first:
        assert is_first
        first, asked = FirstWindow(Door(places)), list[Asked]()
        first.asked.connect(asked.append)
        first.listen()
        with started(places.folder, "--show-order", "#N100999") as shown, started(places.folder, "--minimized") as quiet:
            qtbot.waitUntil(lambda: len(asked) == 2)
            qtbot.waitUntil(lambda: shown.poll() is not None and quiet.poll() is not None)
        assert sorted(asked) == [Asked(is_seen=False), Asked(order="#N100999")]
        assert (shown.returncode, quiet.returncode) == (0, 0)
        first.close()


def test_after_a_kill_the_next_start_is_the_first_one_whatever_the_killed_left_behind(places: Places) -> None:
    door = Door(places)
    with started(places.folder) as killed:
        until(door.read, "the window does not listen")
        assert is_locked(places)
        assert knock(door.read(), Asked())
        killed.kill()
        killed.wait(PATIENCE)
    left = door.read()
    assert left
    with started(places.folder) as window:
        until(lambda: door.read() != left and knock(door.read(), Asked()), "the next window does not listen")
        with started(places.folder) as second:
            assert second.wait(PATIENCE) == 0
        assert window.poll() is None


def test_a_first_window_that_does_not_answer_is_said(places: Places) -> None:
    """As where another user's program has the socket: nothing listens under our name. It knocks for a tenth of the time."""
    with first_copy(places), started(places.folder, program=HASTY) as second:
        assert second.stderr is not None
        assert "is open already for this data folder" in second.stderr.readline()


def test_a_start_that_meets_a_closing_window_becomes_the_first(places: Places) -> None:
    with first_copy(places):
        waiting = started(places.folder)
        process = waiting.__enter__()
        until(lambda: process.poll() is None)
    try:
        until(Door(places).read, "the second start did not open a window")
    finally:
        waiting.__exit__(None, None, None)


def test_a_name_that_somebody_else_has_is_left_to_him(qtbot: QtBot, places: Places) -> None:
    other = QLocalServer()
    assert other.listen(f"omni-desktop-of-somebody-{os.getpid()}")      # what a run that was killed left behind is in nobody's way
    first = FirstWindow(Door(places))
    first.listen()
    assert Door(places).read() != other.fullServerName()
    first.close()
    other.close()


@pytest.mark.parametrize("line", [b"", b"\xff\n", b"[]\n", b"{}\n", b'{"is_seen": 1}\n', b"[" * 900, b'"a"'])
def test_what_no_start_says_is_not_heard(line: bytes) -> None:
    assert read_asked(line) is None


def test_what_is_asked_arrives_as_it_was() -> None:
    for asked in (Asked(), Asked(is_seen=False), Asked(order="N1 \"'<b>\n")):
        assert read_asked(written(asked)) == asked
    assert read_asked(b'{"is_seen": true, "order": 7}') == Asked()


def test_two_data_folders_have_a_window_each(places: Places, tmp_path: Path) -> None:
    with first_copy(places) as one, first_copy(open_places(tmp_path / "other")) as two:
        assert one
        assert two


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that refuses to be written")
def test_a_folder_that_cannot_be_written_still_opens_its_window_which_says_why(places: Places) -> None:
    places.folder.chmod(0o500)
    with first_copy(places) as is_first:
        assert is_first
    places.folder.chmod(0o700)
