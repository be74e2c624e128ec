"""The window on a screen: a person's eyes, mouse and keys, and nothing that only a test could do."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from omni_desktop.practice.process import PracticeProcess
from omni_desktop.ui.look.tokens import LIGHT
from tests.patience import PATIENCE, until
from tests.screen import Screen, needs_screen, open_screen, patch_of

pytestmark = [needs_screen, pytest.mark.timeout(600)]

MAIN = Path(__file__).parents[2] / "main.py"
TITLE = "Practice store - Omni Desktop"
QUESTION = "A download is running"
DARK = 110                      # of 255: letters, not lines and grounds


@pytest.fixture
def screen() -> Iterator[Screen]:
    with open_screen() as screen:
        yield screen


def line(folder: Path, *command: str) -> list[str]:
    return [sys.executable, str(MAIN), "--practice", "--data-dir", str(folder), *command]


def told(screen: Screen, folder: Path, *command: str) -> Any:
    """What the command line says while the window is open, or after it."""
    whole = line(folder, *command, "--json")
    done = subprocess.run(whole, env=screen.environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
    return json.loads(done.stdout)


def primary_button(screen: Screen, window: int, ground: int, token: str = "accent") -> QRect:
    """The one that is filled with that colour, wherever the window has it; `ground` px of it are free of words each way."""
    return until(lambda: patch_of(screen.picture(window), LIGHT[token], ground), "there is no primary button")


def letters(picture: QImage) -> int:
    """How much is written in the lower half, where the list is."""
    places = ((x, y) for y in range(picture.height() * 6 // 10, picture.height() - 40) for x in range(240, picture.width() - 360, 2))
    return sum(picture.pixelColor(x, y).lightness() < DARK for x, y in places)


def test_a_click_on_download_orders_brings_orders_and_shows_them(screen: Screen, data_folder: Path) -> None:
    with screen.running(line(data_folder)) as program:
        window = screen.window(TITLE)
        button = primary_button(screen, window, 12)
        empty = letters(screen.picture(window))
        screen.click(window, button.center())
        run = until(lambda: ended(screen, data_folder), "the download did not end")
        until(lambda: letters(screen.picture(window)) > empty + 500, "the orders are not to be seen")
        primary_button(screen, window, 12, "accentHover")       # where the mouse still is; before the window knows, closing would ask
        screen.close(window, lambda: program.poll() is not None)
        _out, said = program.communicate(timeout=PATIENCE)
    assert (program.returncode, said) == (0, "")
    assert (run["state"], run["starter"]) == ("complete", "window")
    assert run["counts"]["created"] > 10
    assert (run["certificate"]["missing"], run["certificate"]["double"]) == (0, 0)


def test_closing_during_a_download_asks_and_stopping_loses_nothing(screen: Screen, data_folder: Path) -> None:
    with screen.running(line(data_folder)) as program:
        window = screen.window(TITLE)
        button = primary_button(screen, window, 12)
        with PracticeProcess([sys.executable, str(MAIN), "practice-server"], data_folder / "practice" / "shop.db") as shop:
            assert shop.is_shared           # it is the window's
            shop.faults.add("hold", api="omni", method="POST")
            screen.click(window, button.center())
            until(lambda: shop.faults.held, "the download sent nothing")
            screen.close(window, lambda: screen.windows(QUESTION))
            question = screen.window(QUESTION)
            screen.click(question, primary_button(screen, question, 8).center())
            until(lambda: not screen.windows(QUESTION), "the question stays")
            shop.faults.release()           # the answer comes when the person has long decided
        _out, said = program.communicate(timeout=PATIENCE)
    assert (program.returncode, said) == (0, "")
    assert told(screen, data_folder, "runs")["runs"][0]["state"] == "cancelled"
    after = told(screen, data_folder, "download")
    assert after["run"]["state"] == "complete"
    assert (after["certificate"]["missing"], after["certificate"]["double"], after["certificate"]["apart"]) == (0, 0, "0.00")


def ended(screen: Screen, folder: Path) -> Any:
    return next((run for run in told(screen, folder, "runs")["runs"] if run["ended"]), None)
