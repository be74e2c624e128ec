"""The Branches tab: rows are added, edited and moved, and an address is tested on rows that nobody has saved."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QListWidgetItem
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.settings.check_list import CheckList
from omni_desktop.ui.settings.routing_row_dialog import RoutingRowDialog
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.settings.tabs.branches import BranchesPage

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
SYDNEY, MELBOURNE, PERTH = 3, 4, 5


def row(branch: int, **conditions: list[Any]) -> dict[str, Any]:
    blank: dict[str, list[Any]] = {name: [] for name in ("countries", "states", "shipping_options", "warehouses", "backups")}
    return {"branch": branch, **blank, **conditions}


@pytest.fixture
def dialog(qtbot: QtBot, fresh_desk: StoreContext) -> SettingsDialog:
    program = fresh_desk.program
    program.read_lists(1, program.keys(1))
    made = SettingsDialog(fresh_desk, "branches")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.is_ready)
    return made


@pytest.fixture
def page(dialog: SettingsDialog) -> BranchesPage:
    grid = [row(SYDNEY, shipping_options=["Click & Collect"]), row(MELBOURNE), row(PERTH)]
    dialog.form.put({"branches": {"routing": "on", "grid": grid}})
    return dialog.pages.branches


def branches(page: BranchesPage) -> list[int]:
    return [row["branch"] for row in page.table.rows.rows()]


def saved(qtbot: QtBot, dialog: SettingsDialog) -> list[int]:
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.save_button, LEFT)
    return [row.branch for row in dialog._desk.program.settings(1).branches.grid]


def test_without_routing_the_grid_is_off_and_says_why(dialog: SettingsDialog) -> None:
    page = dialog.pages.branches
    assert not page.table.isEnabled()
    assert page.table.accessibleDescription() == "Only when Enable Branch Routing is on."
    assert not dialog.form.widget_of("branches.split_orders").isEnabled()


def test_a_row_is_added_with_what_a_person_picks(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.form.put({"branches": {"routing": "on"}})
    page = dialog.pages.branches
    qtbot.mouseClick(page.add, LEFT)
    editor = page.window().findChild(RoutingRowDialog)
    assert isinstance(editor, RoutingRowDialog)
    qtbot.mouseClick(editor.go_button, LEFT)
    assert "give the number that Omni has for it" in editor.branch.accessibleDescription()
    qtbot.keyClicks(editor.branch.line, "Perth Warehouse")
    qtbot.keyClicks(editor.names["countries"].line, "au")
    qtbot.mouseClick(editor.names["states"].choose, LEFT)
    states = editor.findChild(CheckList)
    assert isinstance(states, CheckList)
    assert states.list.count() == 8
    tick(states, "Western Australia")
    qtbot.mouseClick(states.go_button, LEFT)
    qtbot.keyClicks(editor.backups[0].line, "Sydney Warehouse")
    qtbot.mouseClick(editor.go_button, LEFT)
    assert page.table.rows.rows() == [row(PERTH, countries=["AU"], states=["WA"], backups=[SYDNEY])]
    assert page.table.rows.sentence(0) == (
        "Row 1, Branch Perth Warehouse, Country Codes Australia, State Codes WA, Shipping Options Any, External Route Codes Any, "
        "If Branch Does Not Have Stock Sydney Warehouse"
    )
    assert saved(qtbot, dialog) == [PERTH]


def tick(states: CheckList, name: str) -> QListWidgetItem:
    (item,) = states.list.findItems(name, Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Checked)
    return item


def test_a_wrong_country_is_refused_at_its_field(qtbot: QtBot, page: BranchesPage) -> None:
    page.table.selectRow(1)
    qtbot.mouseClick(page.edit, LEFT)
    editor = page.window().findChild(RoutingRowDialog)
    assert isinstance(editor, RoutingRowDialog)
    qtbot.keyClicks(editor.names["countries"].line, "Atlantis")
    qtbot.mouseClick(editor.go_button, LEFT)
    assert editor.isVisible()
    assert '"Atlantis" is no country code' in editor.names["countries"].line.accessibleDescription()


def test_a_row_moves_by_keys_and_the_order_is_saved(qtbot: QtBot, dialog: SettingsDialog, page: BranchesPage) -> None:
    page.table.selectRow(2)
    qtbot.keyClick(page.table, Qt.Key.Key_Up, ALT)
    assert branches(page) == [SYDNEY, PERTH, MELBOURNE]
    qtbot.keyClick(page.table, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(page.table, Qt.Key.Key_Up, ALT)
    assert branches(page) == [PERTH, SYDNEY, MELBOURNE]
    qtbot.keyClick(page.table, Qt.Key.Key_Down, ALT)
    assert saved(qtbot, dialog) == [SYDNEY, PERTH, MELBOURNE]


@pytest.mark.parametrize(
    ("from_row", "to_row", "below", "after"),
    [
        (0, 2, True, [MELBOURNE, PERTH, SYDNEY]),
        (2, 0, False, [PERTH, SYDNEY, MELBOURNE]),
        (0, 1, False, [SYDNEY, MELBOURNE, PERTH]),
        (0, 1, True, [MELBOURNE, SYDNEY, PERTH]),
    ],
)
def test_a_row_is_dragged(page: BranchesPage, from_row: int, to_row: int, below: bool, after: list[int]) -> None:
    table = page.table
    table.selectRow(from_row)
    rect = table.visualRect(table.rows.index(to_row, 1))
    at = QPoint(rect.center().x(), rect.bottom() - 2 if below else rect.top() + 2)
    move = Qt.DropAction.MoveAction
    table.dropEvent(QDropEvent(QPointF(at), move, QMimeData(), LEFT, Qt.KeyboardModifier.NoModifier))
    assert branches(page) == after


def test_delete_takes_a_row_out(qtbot: QtBot, page: BranchesPage) -> None:
    page.table.selectRow(1)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert branches(page) == [SYDNEY, PERTH]


def test_an_address_is_tested_on_unsaved_rows(qtbot: QtBot, page: BranchesPage) -> None:
    page.address.option.setEditText("Express")
    qtbot.mouseClick(page.address.button, LEFT)
    assert page.address.winner.text() == "Row 2 wins: Melbourne Warehouse"
    assert page.address.because.text() == "because it has no conditions, so every order meets it."
    assert "Row 1 does not match: the shipping option is not" in page.address.others.text()
    assert "Row 3 would match too, but comes later." in page.address.others.text()
    assert [index.row() for index in page.table.selectionModel().selectedRows()] == [1]
    page.table.move_chosen(-1)
    assert not page.address.winner.isVisible(), "the answer was about other rows"


def test_an_address_that_meets_no_row_goes_to_the_default_branch(qtbot: QtBot, page: BranchesPage) -> None:
    page.table.rows.show_rows([row(PERTH, countries=["NZ"])])
    qtbot.mouseClick(page.address.button, LEFT)
    assert page.address.winner.text() == "No row matches: Sydney Warehouse"
    assert page.address.others.text() == "Row 1 does not match: the country is not New Zealand."
