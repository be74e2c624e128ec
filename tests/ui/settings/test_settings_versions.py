"""Versions of the settings, and trying edited ones on the last orders."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.settings.clash_dialog import ClashDialog
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.settings.trial_window import TrialWindow
from omni_desktop.ui.settings.versions_dialog import VersionsDialog
from tests.ui.settings_steps import LEFT, combo, line, opened, retype, save, search_combo


def stage(program: Program, name: str) -> None:
    settings = program.settings(1)
    program.save_settings(1, replace(settings, download_orders=replace(settings.download_orders, stage=name)))


def versions(qtbot: QtBot, dialog: SettingsDialog) -> VersionsDialog:
    qtbot.mouseClick(dialog.versions_button, LEFT)
    found = dialog.findChild(VersionsDialog)
    assert isinstance(found, VersionsDialog)
    qtbot.waitUntil(lambda: found.saves_rows.rowCount() > 0)
    return found


def trial(qtbot: QtBot, dialog: SettingsDialog) -> TrialWindow:
    qtbot.mouseClick(dialog.try_button, LEFT)
    found = dialog.findChild(TrialWindow)
    assert isinstance(found, TrialWindow)
    qtbot.waitUntil(lambda: found.empty.accessibleName().split(" ")[0] != "Trying…" or found.table.isVisible())
    return found


def test_every_save_is_listed_with_what_it_changed(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    stage(fresh_desk.program, "Processing")
    shown = versions(qtbot, opened(qtbot, fresh_desk))
    saves = shown.saves_rows.texts()
    assert [row[2] for row in saves] == ["Set Default Stage To", "The first settings of this store"]
    assert saves[0][0].startswith("Today ")
    assert saves[0][1] == fresh_desk.program.user()
    assert shown.changes_rows.texts() == [("Set Default Stage To", "New", "Processing")]
    shown.saves.selectRow(1)
    assert shown.empty.accessibleName() == "The first settings of this store"


def test_a_version_is_brought_back_as_unsaved_changes(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    program = fresh_desk.program
    stage(program, "Processing")
    dialog = opened(qtbot, fresh_desk)
    shown = versions(qtbot, dialog)
    assert not shown.go_button.isEnabled(), "the newest one is what is kept now"
    qtbot.keyClick(shown.saves, Qt.Key.Key_Down)
    shown.chips.choose("now")
    assert shown.changes_rows.texts() == [("Set Default Stage To", "Processing", "New")]
    qtbot.mouseClick(shown.go_button, LEFT)
    assert dialog.form.changes() == {"download_orders": {"stage": "New"}}
    assert "Nothing is saved yet" in dialog.banner.accessibleName()
    assert program.settings(1).download_orders.stage == "Processing"
    save(qtbot, dialog)
    assert program.settings(1).download_orders.stage == "New"
    assert len(program.versions(1)) == 3


def test_edited_settings_are_tried_without_being_saved(qtbot: QtBot, desk: StoreContext) -> None:
    dialog = opened(qtbot, desk, "branches.default_branch")
    retype(qtbot, search_combo(dialog, "branches.default_branch").line, "4")
    found = trial(qtbot, dialog)
    assert found.table.isVisible()
    assert "would differ" in found.counts.text()
    assert {row[3] for row in found.rows.texts()} == {"Branch"}
    first = found.rows.texts()[0]
    assert first[4:] == ("Sydney Warehouse", "Melbourne Warehouse")
    assert desk.program.settings(1).branches.default_branch == 3


def test_the_differences_are_narrowed_to_one_kind(qtbot: QtBot, desk: StoreContext) -> None:
    dialog = opened(qtbot, desk, "download_orders.payment")
    retype(qtbot, search_combo(dialog, "branches.default_branch").line, "4")
    boxes = dialog.form.widget_of("download_orders.statuses")
    boxes.boxes["Pick"].setChecked(False)                     # type: ignore[attr-defined]
    found = trial(qtbot, dialog)
    assert {row[3] for row in found.rows.texts()} == {"Branch", "Result"}
    assert found.chips is not None
    found.chips.choose("result")
    assert {row[3] for row in found.rows.texts()} == {"Result"}
    assert found.rows.texts()[0][5].startswith("Would be skipped: ")


def test_settings_that_change_nothing_say_so(qtbot: QtBot, desk: StoreContext) -> None:
    found = trial(qtbot, opened(qtbot, desk))
    assert found.empty.accessibleName().startswith("Nothing would differ on ")


def test_without_orders_there_is_nothing_to_try_on(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    found = trial(qtbot, opened(qtbot, fresh_desk))
    assert found.empty.accessibleName().startswith("No orders yet")


def test_wrong_settings_are_mended_before_they_are_tried(qtbot: QtBot, desk: StoreContext) -> None:
    dialog = opened(qtbot, desk, "connection.name")
    combo(dialog, "download_orders.total_differs").choose("rounding")
    retype(qtbot, line(dialog, "download_orders.rounding_limit"), "many")
    qtbot.mouseClick(dialog.try_button, LEFT)
    assert dialog.findChild(TrialWindow) is None
    assert dialog.tabs.tabText(dialog.tabs.currentIndex()) == "Download Orders"


def test_who_changed_the_same_setting_elsewhere_is_said_and_a_person_chooses(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    program = fresh_desk.program
    dialog = opened(qtbot, fresh_desk)
    stage(program, "Processing")                        # a command, or another window
    elsewhere = program.settings(1)
    program.save_settings(1, replace(elsewhere, connection=replace(elsewhere.connection, name="Pier")), base=elsewhere)
    retype(qtbot, search_combo(dialog, "download_orders.stage").line, "Pick")
    retype(qtbot, line(dialog, "connection.name"), "Lighthouse")
    combo(dialog, "download_orders.total_differs").choose("rounding")
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: dialog.findChild(ClashDialog) is not None)
    shown = dialog.findChild(ClashDialog)
    assert isinstance(shown, ClashDialog)
    values = {key: [card.radio.accessibleDescription() for card in pair] for key, pair in shown.pairs.items()}
    assert values == {
        "connection.name": ["Store name: Lighthouse", "Store name: Pier"],
        "download_orders.stage": ["Set Default Stage To: Pick", "Set Default Stage To: Processing"],
    }
    mine, theirs = shown.pairs["connection.name"]
    assert (mine.radio.accessibleName(), theirs.radio.accessibleName().split(",")[0]) == ("Yours", program.user())
    assert not shown.go_button.isEnabled(), "a person chooses"
    assert program.settings(1).download_orders.total_differs == "hold"
    qtbot.mouseClick(theirs, LEFT)
    assert not shown.go_button.isEnabled()
    qtbot.mouseClick(shown.pairs["download_orders.stage"][0], LEFT)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(shown.go_button, LEFT)
    saved = program.settings(1)
    assert (saved.connection.name, saved.download_orders.stage, saved.download_orders.total_differs) == ("Pier", "Pick", "rounding")
    assert set(program.versions(1)[0].changes) == {"download_orders.stage", "download_orders.total_differs"}
