"""The numbers that stand for names of Qt, and that the first paint needs none of those names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from omni_desktop.ui.look import numbers
from omni_desktop.ui.look.plain import PlainLabel
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]
START = """
import os, sys
from PySide6 import QtCore, QtGui, QtWidgets

def say():
    drawn = {"QStylePainter"} & set(vars(QtWidgets))
    named = {"Qt", "QIcon", "QStyle"} & {*vars(QtCore), *vars(QtGui), *vars(QtWidgets)}
    ours = {"omni_desktop.storage.shop_file", "omni_desktop.ui.look.plain_notices"}
    heavy = ({"html", "json", "locale", "dataclasses"} | ours) & set(sys.modules)
    print(sorted(drawn), sorted(named), sorted(heavy), flush=True)
    os._exit(0)

def painted(self, event, paint=QtWidgets.QMainWindow.paintEvent):
    QtCore.QTimer.singleShot(0, say)            # once all that is in the window is painted too
    paint(self, event)

QtWidgets.QMainWindow.paintEvent = painted
from omni_desktop.app import main
main(["--data-dir", sys.argv[1]])
"""


def test_the_whole_window_is_painted_before_qts_names_are_there(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", START, str(tmp_path)]
    start = subprocess.run(command, check=False, capture_output=True, text=True, timeout=PATIENCE, env=environment)
    assert start.stdout.strip() == "['QStylePainter'] [] []", start.stderr


def test_each_number_is_qts() -> None:
    flags = Qt.AlignmentFlag
    names = (flags.AlignLeft, flags.AlignRight, flags.AlignHCenter, flags.AlignVCenter)
    given = [numbers.LEFT, numbers.RIGHT, numbers.CENTRE, numbers.MIDDLE]
    assert [flag.value for flag in names] == given
    assert Qt.TextFormat.PlainText.value == numbers.PLAIN_TEXT
    schemes = Qt.ColorScheme
    assert [schemes[name].value for name in ("Unknown", "Light", "Dark")] == [numbers.SCHEMES[name] for name in ("system", "light", "dark")]


def test_a_label_takes_no_text_for_html(qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("token", ["bad", "ok", "accent"])
def test_words_are_painted_in_the_colour_of_their_token(qtbot: QtBot, theme: Theme, token: str) -> None:
    for choice in ("light", "dark"):
        theme.choose(choice)
        words = Words(theme, "Opening…", "figure", token=token)
        qtbot.addWidget(words)
        picture = words.grab().toImage()
        points = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        assert min(_apart(point, theme.color(token)) for point in points) < 12


def _apart(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())
