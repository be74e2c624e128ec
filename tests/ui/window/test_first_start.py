"""The first start: an empty window says what the program does, and both ways to begin lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.audit import AuditFilter
from omni_desktop.core.settings.settings import Connection
from omni_desktop.practice_beside import FIRST_NUMBER
from omni_desktop.terminal.program import Options
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.welcome_page import TITLE
from tests.practice_here import CompositionHere
from tests.ui.windows import Open, click, inside, ready

OWN = Connection("Harbour Outdoor", "https://127.0.0.1:9", omni_url="https://127.0.0.1:9/api/v1", omni_username="HarbourAU")


@pytest.fixture
def empty_program(data_folder: Path) -> Iterator[Program]:
    """As the window opens it on a computer that never had the program."""
    with CompositionHere().window_program(Options(data_dir=data_folder)) as program:
        yield program


@pytest.fixture
def empty_window(qtbot: QtBot, open_window: Open, empty_program: Program) -> MainWindow:
    window = open_window(lambda: empty_program)
    qtbot.waitUntil(lambda: window.workplace is not None)
    return window


class WindowsSeen(QObject):
    """The kinds of what stands on the screen by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


def test_nothing_but_the_window_is_seen_while_it_opens(
    qtbot: QtBot, qapp: QApplication, open_window: Open, empty_program: Program
) -> None:
    seen = WindowsSeen()
    qapp.installEventFilter(seen)
    try:
        window = open_window(lambda: empty_program)
        qtbot.waitUntil(lambda: window.workplace is not None)
    finally:
        qapp.removeEventFilter(seen)
    assert seen.kinds == ["MainWindow"]


def test_an_empty_window_says_what_it_is_for_and_starts_the_practice_store_in_place(
    qtbot: QtBot, empty_window: MainWindow, empty_program: Program, data_folder: Path
) -> None:
    place, navigation = inside(empty_window), empty_window.navigation
    assert TITLE in place.no_store.accessibleName()
    assert place.no_store.set_up.property("kind") == "primary"
    click(qtbot, place.no_store.practice)
    qtbot.waitUntil(lambda: empty_window.windowTitle() == "Practice store - Omni Desktop")
    assert not navigation.practice.isVisible()
    assert "practice" in navigation.items[place.desk.store_id].accessibleName()
    click(qtbot, place.activity.ready.button)
    qtbot.waitUntil(lambda: place.desk.runs.progress.run_id > 0 and not place.desk.runs.is_running)
    assert empty_program.history(place.desk.store_id).runs(limit=1)[0].counts["created"] > 10
    assert (data_folder / "practice" / "shop.db").exists()
    place.show_audit()
    audit = place.audit
    qtbot.waitUntil(lambda: "run_ended" in {audit.rows.entry_at(row).entry.what for row in range(audit.rows.rowCount())})
    assert {audit.rows.entry_at(row).entry.store for row in range(audit.rows.rowCount())} == {0, FIRST_NUMBER + 1}
    assert empty_program.verify_audit().rows > 10
    own = empty_program.add_store(OWN)          # both stand beside each other, each with what is its own
    assert [store.id for store in empty_program.stores()] == [own.id, FIRST_NUMBER + 1]
    assert empty_program.history(own.id).runs(limit=1) == []
    assert empty_program.settings(own.id).connection == OWN
    assert "run_ended" not in {entry.what for entry in empty_program.audit(AuditFilter())}      # what is practised is no part of it
    place.stores.show(own.id)
    qtbot.waitUntil(lambda: empty_window.windowTitle() == "Harbour Outdoor - Omni Desktop")
    own_entries = [entry.n for entry in empty_program.audit(AuditFilter())][::-1]
    qtbot.waitUntil(lambda: [audit.rows.entry_at(row).entry.n for row in range(audit.rows.rowCount())] == own_entries)


def test_beside_a_store_the_practice_store_is_tried_from_the_navigation_and_a_failure_is_said(
    qtbot: QtBot, open_window: Open, empty_program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_program.add_store(OWN)
    window = ready(qtbot, open_window(lambda: empty_program))

    def fails(_program: object) -> None:
        raise CannotContinue("The practice store did not start. Check that its disk has space.", code="practice")

    with monkeypatch.context() as broken:
        broken.setattr(type(empty_program), "open_practice", fails)
        click(qtbot, window.navigation.practice)
        qtbot.waitUntil(lambda: window.findChild(Dialog) is not None)
        dialog = window.findChild(Dialog)
        assert isinstance(dialog, Dialog)
        click(qtbot, dialog.close_button)
    click(qtbot, window.navigation.practice)
    qtbot.waitUntil(lambda: window.windowTitle() == "Practice store - Omni Desktop")
    assert [item.store.name for item in window.navigation.items.values()] == ["Harbour Outdoor", "Practice store"]
