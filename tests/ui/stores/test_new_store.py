"""Adding a store: nothing is added that could not be reached, unless a person says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.app import LiveComposition
from omni_desktop.core.ports.program import Program
from omni_desktop.terminal.program import Options
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.inputs import LineInput
from omni_desktop.ui.parts.search_combo import SearchCombo
from omni_desktop.ui.parts.switch import Switch
from omni_desktop.ui.stores.new_store_dialog import NewStoreDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def empty_desk(theme: Theme, tmp_path: Path) -> Iterator[StoreContext]:
    """No store yet, on a computer without a keyring."""
    with LiveComposition().program(Options(data_dir=tmp_path / "own")) as program:
        desk = StoreContext(theme, program)
        yield desk
        desk.reads.close()


@pytest.fixture
def dialog(qtbot: QtBot, empty_desk: StoreContext) -> NewStoreDialog:
    made = NewStoreDialog(empty_desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def fill(dialog: NewStoreDialog, shop: Program, **other: str) -> None:
    """With what leads to the practice store, as if it were somebody's own."""
    connection, keys = shop.stores()[0].connection, shop.keys(1)
    names = ("neto_url", "neto_username", "omni_url", "omni_username")
    for name, text in {"name": "Harbour Outdoor", **{name: getattr(connection, name) for name in names}, **other}.items():
        widget = dialog.form.widget_of(f"connection.{name}")
        assert isinstance(widget, LineInput)
        widget.setText(text)
    dialog.keys.inputs["Neto"].line.setText(keys.neto)
    dialog.keys.inputs["Omni"].line.setText(keys.omni)


def test_what_is_blank_is_asked_for_at_its_field(qtbot: QtBot, dialog: NewStoreDialog, empty_desk: StoreContext) -> None:
    qtbot.mouseClick(dialog.go_button, LEFT)
    said = {key: dialog.form.widget_of(f"connection.{key}").accessibleDescription() for key in ("name", "neto_url", "omni_username")}
    assert said["name"] == "Give the store a name."
    assert said["neto_url"] == "Give the web address of the Neto store."
    assert dialog.keys.inputs["Omni"].line.accessibleDescription() == "Give the Omni key."
    assert dialog.form.widget_of("connection.name").hasFocus()
    assert empty_desk.program.stores() == []


def test_a_store_is_tested_added_and_made_ready_for_its_first_download(
    qtbot: QtBot, dialog: NewStoreDialog, empty_desk: StoreContext, fresh_program: Program
) -> None:
    fill(dialog, fresh_program)
    with qtbot.waitSignal(empty_desk.store_changed):
        qtbot.mouseClick(dialog.go_button, LEFT)
    assert empty_desk.store is not None
    assert (empty_desk.store.name, empty_desk.store.enabled) == ("Harbour Outdoor", False)
    assert "The keys are used until the window is closed" in dialog.banner.accessibleName()
    assert empty_desk.keys(empty_desk.store_id) == fresh_program.keys(1)
    step = dialog.first
    assert step is not None
    branch, switch = step.form.widget_of("branches.default_branch"), step.form.widget_of("download_orders.enabled")
    assert isinstance(branch, SearchCombo)
    assert isinstance(switch, Switch)
    assert switch.isChecked()
    qtbot.mouseClick(dialog.go_button, LEFT)
    assert "Choose the branch" in branch.accessibleDescription()
    qtbot.waitUntil(lambda: branch.findText("Sydney Warehouse") >= 0)
    qtbot.keyClicks(branch.line, "Sydney Warehouse")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.go_button, LEFT)
    saved = empty_desk.program.settings(empty_desk.store_id)
    assert (saved.branches.default_branch, saved.download_orders.enabled) == (3, True)
    assert empty_desk.store.enabled


def test_a_wrong_key_adds_nothing_unless_a_person_says_so(
    qtbot: QtBot, dialog: NewStoreDialog, empty_desk: StoreContext, fresh_program: Program
) -> None:
    fill(dialog, fresh_program)
    dialog.keys.inputs["Omni"].line.setText("wrong")
    with qtbot.waitSignal(dialog.test.ended):
        qtbot.mouseClick(dialog.go_button, LEFT)
    assert any("doesn't accept the key" in words.text() for words in dialog.findChildren(Words))
    assert empty_desk.program.stores() == []
    with qtbot.waitSignal(empty_desk.store_changed):
        qtbot.mouseClick(dialog.anyway, LEFT)
    assert [store.name for store in empty_desk.program.stores()] == ["Harbour Outdoor"]


def test_a_test_alone_adds_nothing(qtbot: QtBot, dialog: NewStoreDialog, empty_desk: StoreContext, fresh_program: Program) -> None:
    fill(dialog, fresh_program)
    with qtbot.waitSignal(dialog.test.ended) as ended:
        qtbot.mouseClick(dialog.test.button, LEFT)
    assert ended.args == [True]
    qtbot.wait(50)
    assert empty_desk.program.stores() == []
