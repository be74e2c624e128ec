"""A person's first day at a real screen: from the empty window to an order that was held, mended and brought to Omni.

What is on the screen is read as a screen reader reads it, by names and kinds, so whoever can't see the window can work with it too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from omni_desktop.practice.process import PracticeProcess
from tests.patience import PATIENCE, until
from tests.screen import Screen, needs_screen, open_screen
from tests.screen_reader import ScreenReader, needs_screen_reader, open_session

pytestmark = [needs_screen, needs_screen_reader, pytest.mark.timeout(600)]

MAIN = Path(__file__).parents[2] / "main.py"
BUTTON, LINE = "push button", "text"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[PracticeProcess]:
    """Somebody's own, with one order, of today, whose product Omni doesn't have. Those that it begins with otherwise are some hours old: of
    yesterday in the morning, and of today in the afternoon."""
    with PracticeProcess([sys.executable, "-m", "omni_desktop.practice", "--empty"], tmp_path / "shop.db") as shop:
        shop.call("place_order", items=[["XM-900", 1]])
        yield shop


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with open_screen() as screen, open_session(screen.environment, tmp_path / "home") as environment:
        screen.environment = environment
        yield screen


@pytest.fixture
def reader(screen: Screen) -> Iterator[ScreenReader]:
    reader = ScreenReader(screen.environment["DBUS_SESSION_BUS_ADDRESS"])
    yield reader
    reader.close()


class Person:
    def __init__(self, screen: Screen, reader: ScreenReader) -> None:
        self._screen, self._reader = screen, reader

    def press(self, name: str) -> None:
        self._screen.point(self._reader.find(BUTTON, name).place.center())

    def fill(self, name: str, text: str) -> None:
        self._screen.point(self._reader.find(LINE, name).place.center())
        self._screen.press("ctrl+a")
        self._screen.type(text)

    def reads(self, words: str) -> None:
        until(lambda: words in self._reader.words(), f"nowhere stands: {words}")


def told(screen: Screen, folder: Path, *command: str) -> dict[str, list[dict[str, object]]]:
    line = [sys.executable, str(MAIN), "--data-dir", str(folder), *command, "--json"]
    done = subprocess.run(line, env=screen.environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
    return dict(json.loads(done.stdout))


def test_from_the_empty_window_to_a_held_order_that_was_mended(
    screen: Screen, reader: ScreenReader, shop: PracticeProcess, data_folder: Path
) -> None:
    person = Person(screen, reader)
    with screen.running([sys.executable, str(MAIN), "--data-dir", str(data_folder)]) as program:
        person.press("Set up a store")
        person.fill("Store address", shop.neto_url)
        person.fill("Neto key", shop.neto_key)
        person.press("Next")
        person.fill("Omni key", shop.omni_key)      # first: Neto's page has a Username, too, and stays while its key is tried
        person.fill("Username", shop.omni_username)
        person.fill("Omni address", shop.omni_url)
        person.press("Next")
        person.press("Download 1 order")
        person.reads("1 order waits for you")
        person.press("Show what waits")
        person.reads("XM-900 isn't in Omni")
        person.fill("Omni product of XM-900", "AB-114")
        screen.press("Return")
        person.reads("XM-900 is AB-114 in Omni from now on")
        person.press("Retry 1 order")
        person.reads("XM-900 isn't in Omni: solved, 1 order")
        person.reads("1 created")                   # the window knows that it ended: before, closing would ask
        screen.close(screen.window("Omni Desktop"), lambda: program.poll() is not None)
        _out, said = program.communicate(timeout=PATIENCE)
    assert (program.returncode, said) == (0, "")
    [order] = told(screen, data_folder, "orders", "--state", "created")["orders"]
    assert order["total"] == "39.00"
    assert [run["state"] for run in told(screen, data_folder, "runs")["runs"]] == ["complete", "complete"]
    files = [file for file in data_folder.rglob("*") if file.is_file()]
    assert not [file for file in files if shop.omni_key.encode() in file.read_bytes()]
