"""The whole window for tests: made over a program, ready when everything is read, ended as the program ends it."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.ui.desktop.one_copy import Door
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.parts.chips import ChipRow
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_window import StoreWindow

Open = Callable[..., MainWindow]


def theme_of(app: QApplication) -> Iterator[Theme]:
    before = app.palette()
    theme = Theme(app, "light")
    yield theme
    QToolTip.hideText()
    theme.choose("system")
    theme.setParent(None)
    theme.deleteLater()
    app.setStyleSheet("")
    app.setPalette(before)


def opener(qtbot: QtBot, theme: Theme) -> Iterator[Open]:
    """A function that shows a window over whatever it is told to open; no window may report a mistake of the program."""
    made: list[MainWindow] = []
    bugs: list[str] = []

    def report(bug: Exception) -> str:
        bugs.append("".join(traceback.format_exception(bug)))
        return "The program made a mistake; nothing is lost."

    def opened(
        open_program: Callable[[], Program], *, size: tuple[int, int] = (1280, 820), geometry: str = "", door: Door | None = None
    ) -> MainWindow:
        window = MainWindow(theme, open_program, report, geometry)
        qtbot.addWidget(window)
        made.append(window)
        if not geometry:
            window.resize(*size)
        window.show()
        window.start(door)
        window.open()
        return window

    yield opened
    for window in made:
        window.finish()
    assert not bugs, bugs[0]


def ready(qtbot: QtBot, window: MainWindow) -> MainWindow:
    qtbot.waitUntil(lambda: window.workplace is not None)
    place = inside(window)
    qtbot.waitUntil(lambda: place.page.status.words.text() not in {"", "Reading…"})
    return window


def inside(window: MainWindow) -> StoreWindow:
    assert window.workplace is not None
    return window.workplace


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.waitUntil(widget.isVisible)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose_result(qtbot: QtBot, chips: ChipRow, key: str) -> None:
    """By its chip, or by the menu of the last one: a chip that comes later (tax differs) may have taken its room."""
    chip = chips.chip(key)
    if chip.isVisible():
        click(qtbot, chip)
        return
    next(action for action in chips.menu().actions() if action.text() == chips.word(key)).trigger()
