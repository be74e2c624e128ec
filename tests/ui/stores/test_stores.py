"""Several stores, several processes: what somebody does to a store, here or elsewhere, is seen in the window."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.settings.settings import Connection
from omni_desktop.core.values import replace
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.stores import stores
from omni_desktop.ui.stores.rename_dialog import RenameDialog
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_window import StoreWindow
from tests.patience import PATIENCE
from tests.ui.windows import Open, click, inside, ready

HOLD = "import sys; from pathlib import Path; from omni_desktop.storage.run_lock import run_lock\n" + (
    "with run_lock(Path(sys.argv[1]), 'command line'):\n    print('held', flush=True); sys.stdin.read()"
)
SECOND = Connection("Harbour Outdoor", "https://harbour.example", omni_username="HarbourAU")


@pytest.fixture(autouse=True)
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "WATCH_MS", 50)


@contextmanager
def downloading_elsewhere(lock: Path) -> Iterator[None]:
    """Another process that holds a store's lock, as a download of the command line does."""
    with subprocess.Popen([sys.executable, "-c", HOLD, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield
        assert process.stdin is not None
        process.stdin.close()


def test_a_download_of_another_process_is_named_and_the_button_waits(qtbot: QtBot, window: MainWindow, data_folder: Path) -> None:
    place = inside(window)
    item = next(iter(window.navigation.items.values()))
    with downloading_elsewhere(data_folder / "practice" / "store-1.lock"):
        place.stores.read()
        qtbot.waitUntil(lambda: not place.activity.ready.button.isEnabled())
        assert place.activity.ready.last.text().startswith("The command line is downloading, since ")
        assert "downloading" in item.accessibleName()
        qtbot.keyClick(window, Qt.Key.Key_F5)
        assert not place.desk.runs.is_running
    qtbot.waitUntil(place.activity.ready.button.isEnabled)


def test_a_look_that_takes_longer_than_until_the_next_is_seen_all_the_same(
    qtbot: QtBot, window: MainWindow, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a slow computer, or a ledger far away: a look for each that is noticed meanwhile would be thrown away for the next one."""
    place, look, looks = inside(window), stores.look_at, list[int]()

    def slow(program: Program, shown: int) -> stores.Look:
        looks.append(shown)
        time.sleep(4 * stores.WATCH_MS / 1000)
        return look(program, shown)

    with downloading_elsewhere(data_folder / "practice" / "store-1.lock"):
        place.stores.read()
        qtbot.waitUntil(lambda: not place.activity.ready.button.isEnabled())
        monkeypatch.setattr(stores, "look_at", slow)
    qtbot.waitUntil(place.activity.ready.button.isEnabled)
    assert len(looks) < 4


def test_what_another_process_writes_is_read_by_itself(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    place = inside(window)
    settings = program.settings(1)
    with qtbot.waitSignal(place.desk.store_changed):
        program.save_settings(1, replace(settings, download_orders=replace(settings.download_orders, enabled=False)))
    assert place.activity.notice.heading.text() == "Downloads are off"
    asked: list[str] = []
    place.desk.wants_settings.disconnect()
    place.desk.wants_settings.connect(asked.append)
    click(qtbot, place.activity.notice.button)
    assert asked == ["download_orders.enabled"]


@pytest.mark.parametrize("asked_for", ["here", "elsewhere"])
def test_a_look_that_fails_is_taken_again(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch, asked_for: str
) -> None:
    """As while another program holds the data for a moment: nothing else may be written for hours that would be noticed."""
    program.add_store(SECOND)
    place, look, looks = inside(window), stores.look_at, list[int]()
    qtbot.waitUntil(lambda: 2 in window.navigation.items)

    def locked_once(program: Program, shown: int) -> stores.Look:
        looks.append(shown)
        if len(looks) == 1:
            raise TryLater("Another program holds this store's data.")
        return look(program, shown)

    monkeypatch.setattr(stores, "look_at", locked_once)
    if asked_for == "here":
        place.stores.show(2)
        qtbot.waitUntil(lambda: place.desk.store_id == 2)
    else:
        program.rename_store(1, "Training")
        qtbot.waitUntil(lambda: window.navigation.items[1].store.name == "Training")
    assert len(looks) > 1


def test_f2_renames_a_store_everywhere(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    item = window.navigation.items[1]
    item.setFocus()
    qtbot.keyClick(item, Qt.Key.Key_F2)
    dialog = window.findChild(RenameDialog)
    assert isinstance(dialog, RenameDialog)
    dialog.name.clear()
    assert not dialog.go_button.isEnabled()
    qtbot.keyClicks(dialog.name, "Training & tests")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle() == "Training & tests - Omni Desktop")
    assert inside(window).page.header.name.text() == "Training & tests"
    assert window.navigation.items[1].store.name == "Training & tests"
    qtbot.waitUntil(lambda: program.settings(1).connection.name == "Training & tests")


def said(window: MainWindow) -> str:
    """By the dialog that tells of what was not done."""
    dialog = inside(window).not_done.dialog
    return " ".join(words.text() for words in dialog.findChildren(Words)) if dialog else ""


def test_a_name_that_another_store_has_is_refused_in_words_though_another_store_was_shown_meanwhile(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.add_store(SECOND)
    place, rename, gate, refused = inside(window), program.rename_store, Event(), Event()

    def slow(store_id: int, name: str) -> None:
        gate.wait(PATIENCE)
        rename(store_id, name)

    monkeypatch.setattr(program, "rename_store", slow)
    place.stores.rename(1, SECOND.name)
    place.stores.show(2, then=refused.set)
    gate.set()
    qtbot.waitUntil(lambda: bool(said(window)) and refused.is_set())
    assert said(window).startswith("Rename this store")
    assert said(window).endswith("Nothing was changed.")
    assert place.desk.store_id == 2
    place.stores.show(1)
    qtbot.waitUntil(lambda: place.desk.store_id == 1)
    dialog = place.not_done.dialog
    assert dialog is not None
    assert dialog.isVisible(), "it went with the store that was shown"


@pytest.mark.parametrize(("method", "deed", "words"), [
    ("pause_store", lambda place: place.stores.pause(1), "Pause"),
    ("resume_store", lambda place: place.stores.resume(1), "Resume"),
    ("pause_until", lambda place: place.desk.pause.choose(place.desk.now() + timedelta(hours=1)), "Pause automatic downloads"),
    ("pause_until", lambda place: place.desk.pause.choose(None), "Resume automatic downloads"),
])  # fmt: skip
def test_a_pause_that_cannot_be_kept_is_none_and_is_said(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch, method: str,
    deed: Callable[[StoreWindow], None], words: str,
) -> None:  # fmt: skip
    """A disk that is full, say: automatic downloads went on, and nobody was told."""

    def refuse(*_given: object) -> None:
        raise TryLater("The disk is full.")

    monkeypatch.setattr(program, method, refuse)
    place = inside(window)
    deed(place)
    qtbot.waitUntil(lambda: bool(said(window)) and place.desk.reads.is_idle)
    assert said(window) == f"{words} The disk is full. Nothing was changed."
    assert place.desk.pause.until is None


def test_of_two_pauses_that_cannot_be_kept_none_stays(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise TryLater("The disk is full.")

    monkeypatch.setattr(program, "pause_until", refuse)
    place = inside(window)
    for hours in (1, 2):
        place.desk.pause.choose(place.desk.now() + timedelta(hours=hours))
    qtbot.waitUntil(lambda: bool(said(window)) and place.desk.reads.is_idle)
    assert place.desk.pause.until is None


def test_a_store_is_paused_by_its_menu_and_resumed_on_the_tile(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    place, item = inside(window), window.navigation.items[1]
    item.wants_menu.emit(item.mapToGlobal(item.rect().center()))
    menu = window.navigation.menu
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Pause").trigger()
    menu.close()
    qtbot.waitUntil(lambda: place.activity.shown is place.activity.notice)
    assert place.activity.notice.heading.text() == "This store is paused"
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert not place.desk.runs.is_running
    click(qtbot, place.activity.notice.button)
    qtbot.waitUntil(lambda: place.activity.shown is place.activity.ready)
    assert program.stores()[0].paused == ""


def test_another_store_is_shown_by_a_click_and_comes_back_with_the_next_start(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    second = program.add_store(SECOND)
    window = ready(qtbot, open_window(lambda: program))
    place = inside(window)
    assert window.windowTitle().startswith("Practice store")
    click(qtbot, window.navigation.items[second.id])
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Harbour Outdoor"))
    assert place.activity.notice.heading.text() == "Downloads are off"
    qtbot.waitUntil(lambda: program.remembered("store") == str(second.id))
    again = ready(qtbot, open_window(lambda: program))
    assert again.windowTitle().startswith("Harbour Outdoor")


def test_the_last_store_that_goes_leaves_words_and_a_way_to_add_one(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    place = inside(window)
    program.remove_store(1)
    qtbot.waitUntil(place.no_store.isVisible)
    asked: list[bool] = []
    place.desk.wants_new_store.disconnect()
    place.desk.wants_new_store.connect(lambda: asked.append(True))
    click(qtbot, place.no_store.set_up)
    click(qtbot, window.navigation.add)
    assert asked == [True, True]
    assert window.windowTitle() == "Omni Desktop"




def test_a_click_on_another_store_outlives_what_is_read_meanwhile(qtbot: QtBot, open_window: Open, program: Program) -> None:
    second = program.add_store(SECOND)
    window = ready(qtbot, open_window(lambda: program))
    place = inside(window)
    shown: list[int] = []
    place.stores.show(second.id, lambda: shown.append(place.desk.store_id))
    place.stores.read()                                 # as the watch does while a download writes
    qtbot.waitUntil(lambda: shown == [second.id])
