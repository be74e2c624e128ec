"""A file is being saved on a drive of the network that does not answer: nothing else waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.ui.window import diagnostics_dialog
from omni_desktop.ui.window.diagnostics_dialog import DiagnosticsDialog
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_window import StoreWindow
from tests.ui.windows import inside


@pytest.fixture
def place(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[StoreWindow]:
    answers = Event()
    monkeypatch.setattr(diagnostics_dialog, "_write", lambda _files, _file: answers.wait())
    place = inside(window)
    dialog = DiagnosticsDialog(place.desk, window)
    dialog.open()
    qtbot.waitUntil(dialog.go_button.isEnabled)
    dialog.save_to(tmp_path / "diagnostics.zip")
    yield place
    answers.set()


def test_a_pause_is_kept(qtbot: QtBot, place: StoreWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[object] = []
    monkeypatch.setattr(place.desk.program, "pause_until", kept.append)
    place.desk.pause.choose(None)
    qtbot.waitUntil(lambda: kept == [None])


def test_a_store_is_shown(qtbot: QtBot, place: StoreWindow) -> None:
    shown: list[int] = []
    store_id = place.stores.now.stores[0].id
    place.stores.show(store_id, then=lambda: shown.append(store_id))
    qtbot.waitUntil(lambda: shown == [store_id])
