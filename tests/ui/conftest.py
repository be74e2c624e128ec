import shutil
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.app import LiveComposition
from omni_desktop.core.lookups.context import LOOK_AGES
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Request
from omni_desktop.terminal.program import Options
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import speak
from omni_desktop.ui.window.main_window import MainWindow
from tests.patient_bot import PatientBot
from tests.practice_here import CompositionHere
from tests.ui.windows import Open, opener, ready, theme_of

STORE_ZONE, FRESH = ZoneInfo("Australia/Sydney"), LOOK_AGES[0] / 3


class DressingBot(PatientBot):
    """A part that a test shows by itself looks as it does in a window."""

    def addWidget(self, widget: QWidget, **more: Any) -> None:
        super().addWidget(widget, **more)
        if "theme" in self._request.fixturenames:
            self._request.getfixturevalue("theme").dress(widget)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> DressingBot:
    return DressingBot(request)


@pytest.fixture
def german() -> Iterator[None]:
    """The window speaks German, on a computer that is Australian; the next test writes its numbers as before."""
    before = QLocale()
    speak("de", QLocale("en_AU"))
    yield
    speak("en", QLocale("en_AU"))
    QLocale.setDefault(before)


@pytest.fixture(scope="session", autouse=True)
def own_dialogs(qapp: QApplication) -> None:
    """Where a file goes is asked by a dialog of Qt's here: the system's is another program's window, which no test can press."""
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture(scope="session")
def shared_theme(qapp: QApplication) -> Iterator[Theme]:
    """One for all tests of a process, as the program has one for all its windows: a second one's style and letters go to every widget."""
    yield from theme_of(qapp)


@pytest.fixture
def theme(shared_theme: Theme) -> Iterator[Theme]:
    """A light theme, and light again afterwards, when the test's windows are gone: what lives on would put it on as well."""
    yield shared_theme
    QToolTip.hideText()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shared_theme.choose("light")


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """The practice store after its first download, to be copied. Made anew on another day of the store, and where its held orders would
    soon be due again: a run takes as long as it takes, over midnight too."""
    made: list[tuple[datetime, Path]] = []

    def folder() -> Path:
        now = datetime.now(STORE_ZONE)
        if not made or made[-1][0].date() != now.date() or abs(now - made[-1][0]) > FRESH:
            made.append((now, downloaded(tmp_path_factory.mktemp("practice"))))
        return made[-1][1]

    return folder


def downloaded(folder: Path) -> Path:
    with CompositionHere().program(Options(practice=True, data_dir=folder)) as program:
        store = program.stores()[0]
        for _ in program.run(store.id, Request(starter="window"), program.keys(store.id)):
            pass
    return folder


@pytest.fixture
def within_a_day() -> None:
    """No test with a store begins in the last minute of the store's day: what it does today is not yesterday's when it looks."""
    now = datetime.now(STORE_ZONE)
    if (now.hour, now.minute) == (23, 59):
        time.sleep(60 - now.second)


@pytest.fixture
def downloaded_folder(within_a_day: None, downloads: Callable[[], Path]) -> Path:
    return downloads()


@pytest.fixture
def fresh_program(within_a_day: None, data_folder: Path) -> Iterator[Program]:
    """The program with its practice store, before the first download."""
    with CompositionHere().program(Options(practice=True, data_dir=data_folder)) as program:
        yield program


@pytest.fixture
def program_apart(within_a_day: None, data_folder: Path) -> Iterator[Program]:
    """As `fresh_program`, with the practice store in a process of its own, as the program starts it."""
    with LiveComposition().program(Options(practice=True, data_dir=data_folder)) as program:
        yield program


@pytest.fixture
def program(data_folder: Path, downloaded_folder: Path) -> Iterator[Program]:
    """The program with its practice store, after the first download."""
    shutil.copytree(downloaded_folder, data_folder, dirs_exist_ok=True)
    with CompositionHere().program(Options(practice=True, data_dir=data_folder)) as program:
        yield program


def desk_of(theme: Theme, program: Program) -> Iterator[StoreContext]:
    store = program.stores()[0]
    desk = StoreContext(theme, program, store, program.settings(store.id))
    yield desk
    desk.reads.close()


@pytest.fixture
def desk(theme: Theme, program: Program) -> Iterator[StoreContext]:
    """What views are made with, over the practice store after its first download."""
    yield from desk_of(theme, program)


@pytest.fixture
def fresh_desk(theme: Theme, fresh_program: Program) -> Iterator[StoreContext]:
    yield from desk_of(theme, fresh_program)


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme) -> Iterator[Open]:
    yield from opener(qtbot, theme)


@pytest.fixture
def window(qtbot: QtBot, open_window: Open, program: Program) -> MainWindow:
    """The whole window over the practice store after its first download, with everything read."""
    return ready(qtbot, open_window(lambda: program))
