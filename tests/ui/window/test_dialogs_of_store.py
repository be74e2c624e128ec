"""What stands open is of the store that is shown: it goes with that store, and no answer is taken for another one's."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.history import Filter
from omni_desktop.core.settings.settings import Connection
from omni_desktop.ui.attention import attention_view
from omni_desktop.ui.attention.dismiss_dialog import DismissDialog
from omni_desktop.ui.desktop.notices import Target
from omni_desktop.ui.parts.inputs.switch import Switch
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.stores import stores
from omni_desktop.ui.stores.setup_wizard import SetupWizard
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_page import ATTENTION
from omni_desktop.ui.window.store_window import StoreWindow
from tests.patience import PATIENCE
from tests.ui.windows import Open, click, inside, ready

SECOND = Connection("Harbour Outdoor", "https://harbour.example", omni_username="HarbourAU")


@pytest.fixture(autouse=True)
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "WATCH_MS", 50)


@pytest.fixture
def two(qtbot: QtBot, open_window: Open, program: Program) -> MainWindow:
    """The practice store is shown, and there is another one."""
    program.add_store(SECOND)
    return ready(qtbot, open_window(lambda: program))


def remove_elsewhere(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    program.remove_store(1)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Harbour Outdoor"))


def edited(qtbot: QtBot, window: MainWindow) -> SettingsDialog:
    """Settings in which Download Orders was switched and not saved."""
    inside(window).desk.wants_settings.emit("download_orders.enabled")
    dialog = window.findChildren(SettingsDialog)[-1]
    qtbot.waitUntil(lambda: dialog.is_ready)
    switch = next(each for each in dialog.findChildren(Switch) if each.isVisible())
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert dialog.is_changed
    return dialog


def dismissing(qtbot: QtBot, place: StoreWindow) -> tuple[attention_view.Key, DismissDialog]:
    """The first card, with a reason typed and nothing pressed yet."""
    place.page.show_tab(ATTENTION)
    qtbot.waitUntil(lambda: len(place.attention.cards()) == 2)
    key, card = next(iter(place.attention.cards().items()))
    click(qtbot, card.dismiss)
    dialog = place.window().findChildren(DismissDialog)[-1]
    qtbot.keyClicks(dialog.reason, "sold at the counter")
    return key, dialog


def open_dialogs(window: MainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_settings_of_a_store_that_was_removed_elsewhere_go_unsaved_and_are_not_another_stores(
    qtbot: QtBot, two: MainWindow, program: Program
) -> None:
    second = program.stores()[1]
    edited(qtbot, two)
    before = program.settings(second.id)
    remove_elsewhere(qtbot, two, program)
    qtbot.waitUntil(lambda: open_dialogs(two) == [])
    assert program.settings(second.id) == before


def test_a_question_about_orders_goes_with_their_store(qtbot: QtBot, two: MainWindow, program: Program) -> None:
    dismissing(qtbot, inside(two))
    remove_elsewhere(qtbot, two, program)
    qtbot.waitUntil(lambda: open_dialogs(two) == [])


def test_a_setup_stays_whatever_becomes_of_the_stores(qtbot: QtBot, two: MainWindow, program: Program) -> None:
    inside(two).desk.wants_new_store.emit()
    remove_elsewhere(qtbot, two, program)
    assert [type(dialog) for dialog in open_dialogs(two)] == [SetupWizard]


def test_a_notice_of_another_store_leaves_what_is_being_edited_as_it_is(qtbot: QtBot, two: MainWindow, program: Program) -> None:
    second = program.stores()[1]
    dialog, place = edited(qtbot, two), inside(two)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    place.show_target(Target(second.id, attention=True))
    qtbot.waitUntil(lambda: place.desk.reads.is_idle)
    assert (two.windowTitle()[:14], dialog.isVisible(), dialog.is_changed) == ("Practice store", True, True)
    QDialog.reject(dialog)                              # as Discard changes does
    place.show_target(Target(second.id, attention=True))
    qtbot.waitUntil(lambda: two.windowTitle().startswith("Harbour Outdoor"))


def test_a_reason_for_what_was_solved_meanwhile_changes_nothing(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    place = inside(window)
    key, dialog = dismissing(qtbot, place)
    (order, *_) = program.history(1).every_order(Filter(problem=key[0], cause=key[1]))
    program.decisions(1).dismiss_all([order.id], "a colleague was quicker", program.now(), program.user())
    place.desk.ledger_changed.emit()
    qtbot.waitUntil(lambda: key not in place.attention.cards())
    click(qtbot, dialog.go_button)
    qtbot.waitUntil(lambda: place.desk.reads.is_idle)
    story = program.history(1).order(order.id)
    assert story is not None
    assert "sold at the counter" not in str(story.timeline)


def test_cards_that_were_read_for_another_store_are_not_shown(
    qtbot: QtBot, two: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, began, gate, read = inside(two), Event(), Event(), attention_view.causes_of

    def slow(*asked: Any) -> Any:
        found = read(*asked)
        began.set()
        gate.wait(PATIENCE)
        return found

    monkeypatch.setattr(attention_view, "AT_ONCE", 1)
    monkeypatch.setattr(attention_view, "causes_of", slow)
    place.page.show_tab(ATTENTION)
    qtbot.waitUntil(began.is_set)
    click(qtbot, two.navigation.items[program.stores()[1].id])
    qtbot.waitUntil(lambda: two.windowTitle().startswith("Harbour Outdoor"))
    gate.set()
    qtbot.waitUntil(lambda: place.desk.reads.is_idle)
    assert (place.attention.cards(), place.attention.solved()) == ({}, [])
