"""The PIN in the whole window: each deed asks once before anything is done, a wrong one says how long it waits, Settings has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.pin.guarded import Guarded
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.pins import Unlock
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.settings import Connection, Settings
from omni_desktop.core.values import replace
from omni_desktop.practice_beside import practice_beside
from omni_desktop.storage import kept_pin, pin_gate
from omni_desktop.terminal.program import Options
from omni_desktop.ui.downloads.undo_dialog import UndoDialog
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.settings.pin_dialogs import PinDialog, SetPinDialog
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.settings.watermark import WatermarkDialog
from omni_desktop.ui.stores.rename_dialog import RenameDialog
from omni_desktop.ui.stores.setup_draft import add_store
from omni_desktop.ui.window.main_window import MainWindow
from tests.practice_here import CompositionHere
from tests.ui.windows import click, inside

PIN, OTHER = "8372", "a longer one"


@pytest.fixture
def guarded(window: MainWindow, program: Program) -> MainWindow:
    program.set_pin(PIN)
    return window


def asked(qtbot: QtBot) -> PinDialog:
    def found() -> PinDialog | None:
        modal = QApplication.activeModalWidget()
        return modal if isinstance(modal, PinDialog) else None

    qtbot.waitUntil(lambda: found() is not None)
    dialog = found()
    assert dialog is not None
    return dialog


def no_dialog() -> bool:
    return not isinstance(QApplication.activeModalWidget(), PinDialog)


def give(qtbot: QtBot, dialog: PinDialog, pin: str) -> None:
    """By the keyboard alone."""
    qtbot.keyClicks(dialog.pin.line, pin)
    QTest.keyClick(dialog.pin.line, Qt.Key.Key_Return)


def opened(qtbot: QtBot, window: MainWindow, key: str) -> SettingsDialog:
    inside(window).desk.wants_settings.emit(key)
    dialog = window.findChildren(SettingsDialog)[-1]
    qtbot.waitUntil(lambda: dialog.is_ready)
    return dialog


# Deeds: what begins one, and whether it was done. Where it wasn't, it can be begun again.

Deed = Callable[[QtBot, MainWindow], tuple[Callable[[], object], Callable[[], bool]]]


def _settings(document: Mapping[str, Any], done: Callable[[Program, int], bool]) -> Deed:
    def deed(qtbot: QtBot, window: MainWindow) -> tuple[Callable[[], object], Callable[[], bool]]:
        desk, dialog = inside(window).desk, opened(qtbot, window, "computer")
        dialog.form.put(dict(document))
        program, store_id = desk.program, desk.store_id
        return lambda: click(qtbot, dialog.save_button), lambda: done(program, store_id)

    return deed


def _watermark(qtbot: QtBot, window: MainWindow) -> tuple[Callable[[], object], Callable[[], bool]]:
    desk = inside(window).desk
    before = desk.program.watermark(desk.store_id)
    assert before is not None
    dialog = WatermarkDialog(desk, before, window)
    dialog.open()
    return lambda: click(qtbot, dialog.go_button), lambda: desk.program.watermark(desk.store_id) != before


def _undo(qtbot: QtBot, window: MainWindow) -> tuple[Callable[[], object], Callable[[], bool]]:
    desk = inside(window).desk
    dialog = UndoDialog(desk, desk.history().runs()[0], window)
    dialog.open()
    qtbot.waitUntil(dialog.go_button.isEnabled)

    def begin() -> None:
        click(qtbot, dialog.go_button)
        question = next(each for each in dialog.findChildren(Question) if each.isVisible())
        qtbot.mouseClick(question.go_button, Qt.MouseButton.LeftButton)

    return begin, lambda: bool(desk.history().count(Filter(states=frozenset({State.VOIDED}))))


def _rename(_qtbot: QtBot, window: MainWindow) -> tuple[Callable[[], object], Callable[[], bool]]:
    place = inside(window)
    store_id = place.desk.store_id

    def done() -> bool:
        return place.desk.program.stores()[0].name == "Another name"

    return lambda: place.stores.rename(store_id, "Another name"), done


def _rounding(qtbot: QtBot, window: MainWindow) -> tuple[Callable[[], object], Callable[[], bool]]:
    place = inside(window)
    desk = place.desk
    order_id = cast(Any, desk.program)._shop.call("place_order", items=[["AB-114", 1]], GrandTotal="36.93", recalculate=False)["OrderID"]
    for _ in desk.program.run(desk.store_id, Request(starter="timer"), desk.keys(desk.store_id)):
        pass
    desk.wants_attention.emit("", "")
    desk.ledger_changed.emit()
    qtbot.waitUntil(lambda: any(code == "total_differs" for code, _cause in place.attention.cards()))

    def begin() -> None:
        card = next(each for (code, _cause), each in place.attention.cards().items() if code == "total_differs")
        assert card.totals is not None
        click(qtbot, card.totals.accept)

    def done() -> bool:
        story = desk.history().order(order_id)
        return story is not None and any(each.kind == "rounding_accepted" for each in story.timeline)

    return begin, done


DEEDS: Mapping[str, Deed] = {
    "settings of this computer": _settings({"computer": {"silence_alarm": 9}}, lambda program, _: program.computer().silence_alarm == 9),
    "settings of the store": _settings(
        {"download_orders": {"wait_minutes": 7}}, lambda program, store: program.settings(store).download_orders.wait_minutes == 7
    ),
    "both settings": _settings(
        {"computer": {"silence_alarm": 9}, "download_orders": {"wait_minutes": 7}},
        lambda program, store: (program.computer().silence_alarm, program.settings(store).download_orders.wait_minutes) == (9, 7),
    ),
    "downloaded up to": _watermark,
    "undo": _undo,
    "rename": _rename,
    "rounding": _rounding,
}


@pytest.mark.parametrize("name", DEEDS)
def test_a_deed_asks_once_and_is_not_done_where_it_is_given_up(qtbot: QtBot, guarded: MainWindow, program: Program, name: str) -> None:
    begin, is_done = DEEDS[name](qtbot, guarded)
    begin()
    dialog = asked(qtbot)
    assert "the PIN is needed" in dialog.findChildren(Words)[1].text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: no_dialog() and inside(guarded).desk.reads.is_idle)
    assert inside(guarded).not_done.dialog is None, "who gave it up is told that nothing was done"
    assert not is_done()
    begin()
    give(qtbot, asked(qtbot), PIN)
    qtbot.waitUntil(is_done)
    desk = inside(guarded).desk
    qtbot.waitUntil(lambda: no_dialog() and desk.reads.is_idle and not desk.runs.is_running)    # a rounding downloads its order at once
    assert program.pin_standing().wrong == 0


def test_a_wrong_one_says_how_long_it_waits_and_the_next_ones_are_remembered(
    qtbot: QtBot, guarded: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = [1_000_000.0]
    for room in (kept_pin, pin_gate):
        monkeypatch.setattr(room, "awake", lambda: seconds[0])
    begin, is_done = _rename(qtbot, guarded)
    begin()
    dialog = asked(qtbot)
    assert dialog.go_button.isEnabled() is False
    for told in ("That isn't the PIN.", "That isn't the PIN.", "That isn't the PIN. The next try is in 5 seconds."):
        give(qtbot, dialog, "wrong")
        qtbot.waitUntil(lambda told=told: dialog.failure.isVisible() and dialog.failure.accessibleName() == told)
        assert (dialog.pin.line.hasFocus(), dialog.pin.line.selectedText() != "") == (True, True)
    give(qtbot, dialog, PIN)
    qtbot.waitUntil(lambda: dialog.failure.accessibleName().startswith("The PIN was wrong too often"))
    assert not is_done()
    seconds[0] += 5
    give(qtbot, dialog, PIN)
    qtbot.waitUntil(is_done)
    inside(guarded).stores.rename(inside(guarded).desk.store_id, "A third name")
    qtbot.waitUntil(lambda: program.stores()[0].name == "A third name")      # without another question


def test_a_window_that_is_closed_while_it_asks_leaves_the_deed_undone(qtbot: QtBot, guarded: MainWindow, program: Program) -> None:
    begin, is_done = _rename(qtbot, guarded)
    begin()
    asked(qtbot)
    guarded.finish()                                    # comes back at once: nobody waits for the answer
    assert not is_done()


def test_it_is_set_changed_and_removed_in_settings(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    settings = opened(qtbot, window, "computer")
    click(qtbot, settings.pages.of("computer.theme").pin)  # type: ignore[attr-defined]
    dialog = settings.findChildren(SetPinDialog)[-1]

    def typed(**words: str) -> None:
        for name, text in words.items():
            line = getattr(dialog, name).line
            line.clear()
            qtbot.keyClicks(line, text)

    def told() -> str:
        return dialog.banner.accessibleName() if dialog.banner.isVisible() else ""

    qtbot.waitUntil(dialog.new.isVisible)
    assert (dialog.current.isVisible(), dialog.remove.isVisible(), dialog.go_button.isEnabled()) == (False, False, False)
    typed(new=PIN, again="another")
    QTest.keyClick(dialog.again.line, Qt.Key.Key_Return)
    assert told() == "These are two different PINs. Nothing was changed."
    typed(new="1234", again="1234")
    click(qtbot, dialog.go_button)
    qtbot.waitUntil(lambda: told().startswith("That PIN is guessed first"))
    typed(new=PIN, again=PIN)
    QTest.keyClick(dialog.again.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told() == "The PIN is set.")
    assert program.pin_standing().is_set
    assert (dialog.current.isVisible(), dialog.remove.isVisible(), dialog.new.text()) == (True, True, "")
    typed(current="wrong", new=OTHER, again=OTHER)
    click(qtbot, dialog.go_button)
    qtbot.waitUntil(lambda: told() == "That isn't the PIN.")
    typed(current=PIN)
    click(qtbot, dialog.go_button)
    qtbot.waitUntil(lambda: told() == "The PIN is changed.")
    typed(current=OTHER)
    click(qtbot, dialog.remove)
    qtbot.waitUntil(lambda: told().startswith("The PIN is removed"))
    assert not program.pin_standing().is_set
    dialog.reject()
    settings.reject()


def test_a_pin_is_typed_twice_by_the_keyboard_alone_and_the_next_one_is_hidden_again(
    qtbot: QtBot, window: MainWindow, program: Program
) -> None:
    settings = opened(qtbot, window, "computer")
    click(qtbot, settings.pages.of("computer.theme").pin)  # type: ignore[attr-defined]
    dialog = settings.findChildren(SetPinDialog)[-1]
    qtbot.waitUntil(dialog.new.line.hasFocus)
    click(qtbot, dialog.new.toggle)
    dialog.new.setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        focus = dialog.focusWidget()
        assert focus is not None
        qtbot.keyClicks(focus, PIN)
        qtbot.keyClick(focus, key)
    qtbot.waitUntil(lambda: dialog.banner.accessibleName() == "The PIN is set.")
    assert program.pin_standing().is_set
    assert {each.line.echoMode() for each in (dialog.current, dialog.new, dialog.again)} == {QLineEdit.EchoMode.Password}


def test_buttons_that_ask_for_it_say_so_before(qtbot: QtBot, guarded: MainWindow, program: Program) -> None:
    desk = inside(guarded).desk
    desk.pin.look()
    qtbot.waitUntil(lambda: desk.pin.is_set)
    settings = opened(qtbot, guarded, "computer")
    assert settings.save_button.toolTip() == "Asks for the PIN."
    undo = UndoDialog(desk, desk.history().runs()[0], guarded)
    assert undo.go_button.toolTip() == "Asks for the PIN."
    inside(guarded)._rename(desk.store_id)
    assert guarded.findChildren(RenameDialog)[-1].go_button.toolTip() == "Asks for the PIN."
    _rounding(qtbot, guarded)
    card = next(each for (code, _cause), each in inside(guarded).attention.cards().items() if code == "total_differs")
    assert card.totals is not None
    assert (card.totals.accept.toolTip(), card.insist.toolTip(), card.retry.toolTip()) == ("Asks for the PIN.",) * 2 + ("",)
    program.remove_pin(PIN)
    desk.pin.look()
    qtbot.waitUntil(lambda: not desk.pin.is_set)
    assert (settings.save_button.toolTip(), undo.go_button.toolTip()) == ("", "")
    assert opened(qtbot, guarded, "computer").save_button.toolTip() == ""


def test_in_german_it_asks_and_refuses_in_german(qtbot: QtBot, theme: Theme, german: None, program: Program, guarded: MainWindow) -> None:
    begin, is_done = _rename(qtbot, guarded)
    begin()
    dialog = asked(qtbot)
    assert dialog.findChildren(Words)[1].text() == "Um Einstellungen eines Shops zu speichern, ist die PIN nötig."
    for told in ("Das ist nicht die PIN.", "Das ist nicht die PIN.", "Das ist nicht die PIN. Der nächste Versuch geht in 5 Sekunden."):
        give(qtbot, dialog, "falsch")
        qtbot.waitUntil(lambda told=told: dialog.failure.isVisible() and dialog.failure.accessibleName() == told)
    dialog.reject()
    qtbot.waitUntil(no_dialog)
    assert not is_done()


def test_the_practice_store_beside_the_real_ones_asks_for_the_pin_of_its_own_list(program: Program, tmp_path: Path) -> None:
    deeds: list[Guarded] = []

    def ask(deed: Guarded, unlock: Unlock) -> None:
        deeds.append(deed)
        unlock(PIN)

    program.set_pin(PIN)
    with CompositionHere().program(Options(data_dir=tmp_path)) as own:
        beside = practice_beside(own, lambda: program)
        beside.ask_pin_with(ask)                        # before it is opened
        store = beside.open_practice()
        beside.rename_store(store.id, "Another name")
        assert (deeds, beside.pin_standing().is_set) == ([Guarded.SETTINGS], False)
        beside.save_computer(replace(beside.computer(), silence_alarm=9))
        assert deeds == [Guarded.SETTINGS]


def test_a_store_that_is_set_up_asks_once_for_all_of_it(tmp_path: Path) -> None:
    deeds: list[Guarded] = []

    def ask(deed: Guarded, unlock: Unlock) -> None:
        deeds.append(deed)
        unlock(PIN)

    wanted = Settings(Connection(name="Harbour", neto_url="https://a.example.com", omni_username="harbour"))
    with CompositionHere().program(Options(data_dir=tmp_path)) as own:
        own.set_pin(PIN)
        with pytest.raises(CannotContinue):
            add_store(own, wanted, Keys("neto", "omni"), None)
        assert own.stores() == []
        own.ask_pin_with(ask)
        added = add_store(own, wanted, Keys("neto", "omni"), None)
        assert (deeds, [each.id for each in own.stores()]) == ([Guarded.SETTINGS], [added.store.id])
