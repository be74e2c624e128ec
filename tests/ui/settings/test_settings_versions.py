"""Versions of the settings, and trying edited ones on the last orders."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program import Program
from omni_desktop.ui.desk.store_context import StoreContext
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
