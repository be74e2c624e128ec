"""The settings dialog over the real program: what a person changes, checks, saves, or leaves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.app import LiveComposition
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.settings.fields import computer_to_document, fields, to_document
from omni_desktop.core.settings.settings import Connection
from omni_desktop.core.values import replace
from omni_desktop.terminal.program import Options
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.inputs.inputs import NumberInput
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.settings.versions_dialog import VersionsDialog
from tests.ui.settings_steps import LEFT, asked, line, opened, retype, save, search_combo, switch


def said(dialog: SettingsDialog) -> str:
    """What stands in the test's lines and elsewhere on the dialog."""
    return " | ".join(words.text() for words in dialog.findChildren(Words) if words.isVisibleTo(dialog))


@pytest.fixture
def shop_desk(theme: Theme, data_folder: Path) -> Iterator[StoreContext]:
    """A store of nobody's, on a computer without a keyring."""
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        urls = Connection("Harbour Outdoor", "https://shop.example", omni_url="https://omni.example/api/v1", omni_username="Harbour")
        store = program.add_store(urls)
        desk = StoreContext(theme, program, store, program.settings(store.id))
        yield desk
        desk.reads.close()


def test_a_changed_name_is_saved_as_one_version_and_the_window_hears_of_it(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    assert not dialog.save_button.isEnabled()
    retype(qtbot, line(dialog, "connection.name"), "Harbour Outdoor")
    with qtbot.waitSignal(fresh_desk.store_changed):
        save(qtbot, dialog)
    program = fresh_desk.program
    assert program.settings(1).connection.name == program.stores()[0].name == fresh_desk.store.name == "Harbour Outdoor"      # type: ignore[union-attr]
    newest = program.versions(1)[0]
    assert (newest.number, newest.changes) == (2, {"connection.name": ["Practice store", "Harbour Outdoor"]})


def test_typing_the_old_value_again_is_no_change(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    name = line(dialog, "connection.name")
    retype(qtbot, name, "Another")
    assert dialog.save_button.isEnabled()
    retype(qtbot, name, "Practice store")
    assert not dialog.save_button.isEnabled()


def test_a_wrong_value_is_said_at_its_field_and_nothing_is_saved(qtbot: QtBot, shop_desk: StoreContext) -> None:
    dialog = opened(qtbot, shop_desk)
    retype(qtbot, line(dialog, "connection.name"), "Renamed")
    address = line(dialog, "connection.neto_url")
    address.setFocus()
    address.selectAll()
    qtbot.keyClicks(address, "http://shop.example")
    assert address.property("error") != "true", "nobody is corrected while typing"
    qtbot.keyClick(address, Qt.Key.Key_Tab)
    assert address.property("error") == "true"
    assert "must begin with https://" in address.accessibleDescription()
    assert "needs a correction" in dialog.tabs.accessibleTabName(0)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert shop_desk.program.settings(shop_desk.store_id).connection.name == "Harbour Outdoor"
    retype(qtbot, address, "shop.example")
    assert "needs a correction" not in dialog.tabs.accessibleTabName(0)


def test_the_limits_open_where_one_of_them_is_wrong(qtbot: QtBot, shop_desk: StoreContext) -> None:
    dialog = opened(qtbot, shop_desk)
    limit = dialog.form.widget_of("connection.omni_calls_per_second")
    assert isinstance(limit, NumberInput)
    assert not limit.isVisible()
    limit.setValue(9)
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert limit.isVisible()
    assert limit.accessibleDescription() == "The service allows at most 3."


def test_the_dialog_opens_at_a_setting(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "connection.omni_calls_per_day")
    qtbot.waitUntil(lambda: dialog.form.widget_of("connection.omni_calls_per_day").hasFocus())


@pytest.mark.parametrize("how", ["cancel", "escape", "cross"])
def test_changes_are_not_thrown_away_unasked(qtbot: QtBot, fresh_desk: StoreContext, how: str) -> None:
    dialog = opened(qtbot, fresh_desk)
    retype(qtbot, line(dialog, "connection.name"), "Another")
    leave = {
        "cancel": lambda: qtbot.mouseClick(dialog.cancel_button, LEFT),
        "escape": lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
        "cross": dialog.close,
    }
    leave[how]()
    qtbot.mouseClick(asked(dialog).buttons["Keep editing"], LEFT)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.findChild(Question) is None)
    leave[how]()
    qtbot.mouseClick(asked(dialog).buttons["Discard changes"], LEFT)
    assert not dialog.isVisible()
    assert fresh_desk.program.settings(1).connection.name == "Practice store"


def test_the_question_may_be_answered_by_saving(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    retype(qtbot, line(dialog, "connection.name"), "Another")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(asked(dialog), Qt.Key.Key_Return)
    assert fresh_desk.program.settings(1).connection.name == "Another"


def test_without_a_change_the_dialog_closes_at_once(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_connection_is_tested_line_by_line(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    with qtbot.waitSignal(dialog.connection_test.ended) as ended:
        qtbot.mouseClick(dialog.connection_test.button, LEFT)
    assert ended.args == [True]
    for check in ("Neto's address answers", "Neto accepts the key", "May read orders", "Omni accepts the key", "May read stock"):
        assert check in said(dialog)
    assert dialog.connection_test.said.words.text() == "Connected"
    retype(qtbot, line(dialog, "connection.omni_username"), "Another")
    assert "Connected" not in said(dialog), "what was said about other values says nothing about these"


def test_the_test_takes_what_is_typed_and_says_what_to_do(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    retype(qtbot, line(dialog, "connection.omni_username"), "Nobody")
    with qtbot.waitSignal(dialog.connection_test.ended) as ended:
        qtbot.mouseClick(dialog.connection_test.button, LEFT)
    assert ended.args == [False]
    assert dialog.connection_test.said.words.text() == "Not connected"
    assert "key" in said(dialog)
    assert fresh_desk.program.settings(1).connection.omni_username == "PracticeOmni"


def test_a_test_can_be_cancelled(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    qtbot.mouseClick(dialog.connection_test.button, LEFT)
    qtbot.mouseClick(dialog.connection_test.cancel, LEFT)
    assert dialog.connection_test.button.isEnabled()
    with qtbot.assertNotEmitted(dialog.connection_test.ended, wait=150):
        pass
    assert "Test cancelled" in said(dialog)


def test_a_branch_is_chosen_by_its_name(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    program = fresh_desk.program
    program.read_lists(1, program.keys(1))
    dialog = opened(qtbot, fresh_desk, "branches.default_branch")
    combo = search_combo(dialog, "branches.default_branch")
    assert combo.currentText() == "Sydney Warehouse"
    other = next(choice for choice in program.known_list(1, "branches").choices if choice.value != "3")
    retype(qtbot, combo.line, other.label)
    save(qtbot, dialog)
    assert program.settings(1).branches.default_branch == int(other.value)


def test_branches_that_were_not_read_yet_take_a_number_and_can_be_read_now(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "branches.default_branch")
    combo = search_combo(dialog, "branches.default_branch")
    assert (combo.currentText(), "not read yet" in said(dialog)) == ("3", True)
    dialog.lists.refresh()
    qtbot.waitUntil(lambda: combo.currentText() == "Sydney Warehouse")
    assert "last read today" in said(dialog)
    assert not dialog.save_button.isEnabled(), "another name for the same branch is no change"


def test_a_branch_that_is_no_number_and_no_name_is_refused(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "branches.default_branch")
    combo = search_combo(dialog, "branches.default_branch")
    retype(qtbot, combo.line, "Atlantis")
    assert combo.accessibleDescription() == "Choose the branch from the list, or give the number that Omni has for it."


def test_a_time_zone_is_found_by_its_city(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    zone = search_combo(dialog, "connection.time_zone")
    zone.line.setFocus()
    zone.line.selectAll()
    qtbot.keyClicks(zone.line, "perth")
    qtbot.keyClick(zone.completer().popup(), Qt.Key.Key_Down)
    qtbot.keyClick(zone.completer().popup(), Qt.Key.Key_Return)
    assert zone.key() == "Australia/Perth"
    save(qtbot, dialog)
    assert fresh_desk.program.settings(1).connection.time_zone == "Australia/Perth"
    assert fresh_desk.formats.zone.key == "Australia/Perth"


def test_without_a_keyring_the_dialog_says_so_and_the_other_settings_are_saved(qtbot: QtBot, shop_desk: StoreContext) -> None:
    dialog = opened(qtbot, shop_desk)
    qtbot.waitUntil(lambda: "no key store that we can use" in dialog.banner.accessibleName())
    dialog.keys.inputs["Neto"].line.setText("a key")
    retype(qtbot, line(dialog, "connection.name"), "Renamed")
    with qtbot.waitSignal(shop_desk.store_changed):
        qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.isVisible()
    assert dialog.banner.accessibleName().startswith("The settings are saved, the key is not.")
    assert dialog.keys.inputs["Neto"].text() == "a key"
    assert shop_desk.program.settings(shop_desk.store_id).connection.name == "Renamed"


def test_without_a_keyring_both_keys_count_until_the_window_is_closed(qtbot: QtBot, shop_desk: StoreContext) -> None:
    dialog = opened(qtbot, shop_desk)
    for side in ("Neto", "Omni"):
        qtbot.keyClicks(dialog.keys.inputs[side].line, f"{side.lower()}-key")
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: "until the window is closed" in dialog.banner.accessibleName())
    assert shop_desk.keys(shop_desk.store_id) == Keys("neto-key", "omni-key")
    assert not dialog.save_button.isEnabled()


def test_without_a_store_there_is_only_this_computer(qtbot: QtBot, theme: Theme, data_folder: Path) -> None:
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        desk = StoreContext(theme, program)
        dialog = SettingsDialog(desk, "")
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.tabs.isTabVisible(0))
        numbers = range(dialog.tabs.count())
        assert [dialog.tabs.tabText(number) for number in numbers if dialog.tabs.isTabVisible(number)] == ["This Computer"]
        assert dialog.tabs.currentIndex() == dialog.tabs.count() - 1
        assert not dialog.versions_button.isEnabled()
        switch(dialog, "computer.keep_in_tray").setChecked(True)
        save(qtbot, dialog)
        assert program.computer().keep_in_tray
        desk.reads.close()


def test_the_name_of_another_store_is_refused_before_anything_is_saved(qtbot: QtBot, shop_desk: StoreContext) -> None:
    shop_desk.program.add_store(replace(shop_desk.settings.connection, name="Other", neto_url="https://other.example"))
    dialog = opened(qtbot, shop_desk)
    retype(qtbot, line(dialog, "connection.name"), "Other")
    retype(qtbot, line(dialog, "connection.omni_username"), "Changed")
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: 'There is a store named "Other" already' in dialog.findChild(Banner).accessibleName())      # type: ignore[union-attr]
    assert shop_desk.program.settings(shop_desk.store_id).connection.omni_username == "Harbour"


def test_what_a_command_saved_meanwhile_stays(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    retype(qtbot, line(dialog, "connection.name"), "Renamed")
    change(fresh_desk.program, currency="NZD")
    save(qtbot, dialog)
    connection = fresh_desk.program.settings(1).connection
    assert (connection.name, connection.currency) == ("Renamed", "NZD")


def change(program: Program, **connection: str) -> None:
    settings = program.settings(1)
    program.save_settings(1, replace(settings, connection=replace(settings.connection, **connection)))


class Windows(QObject):
    """What shows as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched))
        return False


def test_no_part_of_the_dialog_flashes_up_as_a_window(qtbot: QtBot, qapp: QApplication, fresh_desk: StoreContext) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    dialog = opened(qtbot, fresh_desk)
    qtbot.mouseClick(dialog.versions_button, LEFT)
    qapp.removeEventFilter(windows)
    assert windows.kinds == [SettingsDialog, VersionsDialog]


def test_every_setting_has_a_control(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    assert {field.key for field in fields()} - dialog.form.keys == set()


def test_every_control_shows_what_is_kept_and_gives_it_back_unchanged(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    document = {**to_document(fresh_desk.program.settings(1)), "computer": computer_to_document(fresh_desk.program.computer())}
    for field in fields():
        if not field.read_only:
            assert dialog.form.value(field.key) == document[field.group][field.name], field.key
    assert dialog.form.changes() == {}


def test_every_control_has_a_name_and_a_line_of_help(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk)
    for field in fields():
        widget = dialog.form.widget_of(field.key)
        assert widget.accessibleName(), field.key
        assert widget.accessibleDescription() or field.key == "download_orders.auto_every", field.key
        assert dialog.form.row_of(field.key).help_line, field.key
