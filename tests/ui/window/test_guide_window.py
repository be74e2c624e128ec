"""Help: the guide is searched, read, and opened at the page of what somebody looks at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.record.history import Filter, Sort
from omni_desktop.core.record.record import State
from omni_desktop.core.words.guide import problem_page
from omni_desktop.ui.rehearsal.rehearsal_window import RehearsalWindow
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.stores.setup_wizard import SetupWizard
from omni_desktop.ui.window.help_window import HelpWindow
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_page import ATTENTION
from tests.ui.windows import inside


def shown(window: MainWindow) -> HelpWindow:
    helps = inside(window).help.window
    assert helps is not None
    return helps


def at(window: MainWindow) -> str:
    helps = shown(window)
    return str(helps.names()[helps.contents.currentRow()])


def press_f1(qtbot: QtBot, window: MainWindow, where: QWidget) -> str:
    """As with the hand: in the window that is in front, with the focus where it is put; the page that opens."""
    where.window().activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is where.window())       # a dialog shares its window's being active on Windows
    where.setFocus()
    qtbot.keyClick(where.window(), Qt.Key.Key_F1)
    page = at(window)
    shown(window).close()
    return page


def test_the_guide_is_searched_as_one_types_and_read_with_links(qtbot: QtBot, window: MainWindow) -> None:
    place = inside(window)
    place.desk.wants_help.emit("")
    helps = shown(window)
    assert "What the program does" in helps.page.toPlainText()
    qtbot.keyClicks(helps.search, "tray")
    qtbot.waitUntil(lambda: helps.found.text().endswith("pages"))
    assert helps.names()[0] == "tray-and-pause"
    assert helps.page.extraSelections()
    assert {mark.cursor.selectedText().casefold() for mark in helps.page.extraSelections()} == {"tray"}
    qtbot.keyClick(helps.search, Qt.Key.Key_Down)
    qtbot.keyClick(helps.contents, Qt.Key.Key_Down)
    assert at(window) == helps.names()[1]
    helps.page.anchorClicked.emit(QUrl("several-stores"))
    assert (at(window), helps.search.text()) == ("several-stores", "")
    assert "Neto store stands at the left" in helps.page.toPlainText()
    qtbot.keyClicks(helps.search, "zebra")
    qtbot.waitUntil(lambda: helps.found.text() == "No page has all of these words")
    assert helps.page.loadResource(2, QUrl("file:///etc/passwd")) is None
    qtbot.keyClick(helps.search, Qt.Key.Key_Escape)
    qtbot.keyClick(helps, Qt.Key.Key_Escape)
    assert not helps.isVisible()


def test_f1_opens_the_page_of_the_problem_tile_or_tab_that_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    place = inside(window)
    assert press_f1(qtbot, window, place.activity.ready.button) == "downloading"
    assert press_f1(qtbot, window, place.page.attention.review) == "held-orders"
    held = place.desk.history().page(Filter(states=frozenset({State.HELD})), Sort(), offset=0, limit=1)[0]
    place.desk.wants_order.emit(held.id)
    qtbot.waitUntil(lambda: place.orders.panel.told is not None and place.orders.panel.told.id == held.id)
    problem = place.orders.panel.told.look_at[0].code
    assert press_f1(qtbot, window, place.orders.panel.close_button) == problem_page(problem)
    assert press_f1(qtbot, window, place.orders.table) == problem_page(problem)
    assert press_f1(qtbot, window, place.orders.filter.search) == "orders"
    place.page.show_tab(ATTENTION)
    qtbot.waitUntil(lambda: bool(place.attention.cards()))
    (code, _cause), card = next(iter(place.attention.cards().items()))
    assert press_f1(qtbot, window, card.first_control()) == problem_page(code)


@pytest.mark.parametrize("kind", [SettingsDialog, RehearsalWindow, SetupWizard])
def test_f1_in_a_window_above_opens_its_page_which_can_be_read_beside_it(
    qtbot: QtBot, window: MainWindow, kind: type[SettingsDialog | RehearsalWindow | SetupWizard]
) -> None:
    desk = inside(window).desk
    dialog = SettingsDialog(desk, "", window) if kind is SettingsDialog else kind(desk, window)
    dialog.open()
    if isinstance(dialog, SettingsDialog):
        qtbot.waitUntil(lambda: dialog.is_ready)
        assert press_f1(qtbot, window, dialog.tabs) == "settings-connection"
        dialog.tabs.setCurrentIndex(4)
        assert press_f1(qtbot, window, dialog.tabs) == "settings-customer-tracking"
    else:
        assert press_f1(qtbot, window, dialog) == {RehearsalWindow: "rehearsal", SetupWizard: "first-download"}[kind]
    desk.wants_help.emit("keys")
    helps = shown(window)
    qtbot.keyClicks(helps.search, "keyring")
    assert helps.search.text() == "keyring"
    helps.close()
    dialog.close()
