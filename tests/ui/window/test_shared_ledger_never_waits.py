"""A window on a shared ledger is never still because a server is far away: its own thread asks a server nothing."""

from __future__ import annotations

from pathlib import Path

import psycopg
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.app import LiveComposition
from omni_desktop.terminal.program import Options
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.stores.setup_wizard import SetupWizard
from omni_desktop.ui.window.help_window import HelpWindow
from omni_desktop.ui.window.store_window import StoreWindow
from tests.postgresql_here import Ledger
from tests.ui.window_thread import watched
from tests.ui.windows import Open, inside, ready


def test_whatever_is_opened_the_thread_of_the_window_asks_the_server_nothing(
    qtbot: QtBot, open_window: Open, data_folder: Path, ledger: Ledger
) -> None:
    with LiveComposition().program(Options(data_dir=data_folder)) as program, watched() as waited:
        window = ready(qtbot, open_window(lambda: program))
        place = inside(window)
        look_around(qtbot, place)
        ledger.server.stop()
        try:
            words = place.page.status.words
            qtbot.waitUntil(lambda: words.text().startswith("The shared ledger can't be reached"))
            look_around(qtbot, place)
        finally:
            ledger.server.start()
        qtbot.waitUntil(lambda: "shared ledger" not in words.text())
        look_around(qtbot, place)
        window.quit()
        window.finish()
    assert waited == []


def look_around(qtbot: QtBot, place: StoreWindow) -> None:
    for tab in range(place.page.tabs.count()):
        place.page.show_tab(tab)
        settle(qtbot, place)
    place.desk.wants_order.emit("N1")
    settle(qtbot, place)
    place.orders.close_panel()
    place.desk.ledger_changed.emit()
    settle(qtbot, place)
    for dialog in (SettingsDialog(place.desk, ""), SetupWizard(place.desk), HelpWindow(place.desk)):
        show(qtbot, place, dialog)


def show(qtbot: QtBot, place: StoreWindow, dialog: QWidget) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    if isinstance(dialog, SettingsDialog):
        qtbot.waitUntil(lambda: dialog.is_ready)
        for tab in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(tab)
            settle(qtbot, place)
    settle(qtbot, place)
    dialog.done(QDialog.DialogCode.Rejected) if isinstance(dialog, QDialog) else dialog.close()


def settle(qtbot: QtBot, place: StoreWindow) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: place.desk.reads.is_idle)


def test_a_question_that_the_thread_of_the_window_asks_is_seen(ledger: Ledger) -> None:
    with watched() as waited, psycopg.connect(ledger.url, password=ledger.password) as connection:
        assert len(waited) == 1
        connection.execute("SELECT 1")
        assert len(waited) > 1
