"""Saved views of the orders list: saved under a name, shown with one click or key, renamed, brought up to date, deleted, kept by store."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.core.record.history import Filter, Sort
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.orders_rows import BRANCH
from omni_desktop.ui.orders.orders_view import OrdersView
from omni_desktop.ui.orders.placed_days import usual_days
from omni_desktop.ui.orders.saved_views import saved_views
from omni_desktop.ui.orders.views_line import NameDialog
from omni_desktop.ui.parts.question import Question
from tests.ui.orders import conftest
from tests.ui.windows import click

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def shown(qtbot: QtBot, desk: StoreContext) -> OrdersView:
    """Its saved views are read as well."""
    view = conftest.shown(qtbot, desk)
    qtbot.waitUntil(lambda: desk.reads.is_idle)
    return view


@pytest.fixture
def view(qtbot: QtBot, desk: StoreContext) -> OrdersView:
    return shown(qtbot, desk)


def name_it(qtbot: QtBot, view: OrdersView, name: str) -> None:
    dialog = next(each for each in view.findChildren(NameDialog) if each.isVisible())
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, name)
    click(qtbot, dialog.go_button)


def save_held_this_week(qtbot: QtBot, view: OrdersView) -> None:
    click(qtbot, view.filter.chips.chip("held"))
    view.filter._narrow_to(usual_days(view._desk.formats.local(view._desk.now()).date())[2][1])
    view.table.sort_wanted.emit(Sort("total"))
    next(each for each in view.table.columns_menu().actions() if each.text() == "Branch").trigger()
    with qtbot.waitSignal(view.model.answered):
        view.refresh()
    qtbot.keyClick(view.table, Qt.Key.Key_D, CTRL)
    name_it(qtbot, view, "Held this week")


def test_a_view_is_saved_and_shown_again_with_one_click_here_and_after_a_restart(
    qtbot: QtBot, desk: StoreContext, view: OrdersView
) -> None:
    assert view.views.isHidden()
    save_held_this_week(qtbot, view)
    wanted = view.filter.listed()
    chip = view.views.chips[0]
    assert chip.isChecked()
    view.filter.clear()
    view.table.reset_columns()
    view.table.sort_wanted.emit(Sort())
    assert not chip.isChecked()
    click(qtbot, chip)
    assert view.filter.listed() == wanted
    assert view.model.question.sort == Sort("total")
    assert view.table.isColumnHidden(BRANCH)
    assert chip.isChecked()
    name = f"orders.views.{desk.store_id}"
    qtbot.waitUntil(lambda: len(saved_views(desk.program.remembered(name))) == 1)

    again = shown(qtbot, desk)
    qtbot.waitUntil(lambda: len(again.views.chips) == 1)
    qtbot.keyClick(again.table, Qt.Key.Key_1, ALT)
    assert again.filter.listed() == wanted
    assert "Views" in [each.text() for each in again.filter.chips.menu().actions()]
    assert [(each.text(), each.isChecked()) for each in again.views.inner.actions()] == [("Held this week", True)]


def test_a_view_is_renamed_brought_up_to_date_and_deleted_from_the_keyboard(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    save_held_this_week(qtbot, view)
    view.views.chips[0].setFocus()
    qtbot.keyClick(view.views.chips[0], Qt.Key.Key_F2)
    name_it(qtbot, view, "Hot")
    assert [each.name for each in view.views.views] == ["Hot"]
    view.filter.clear()
    next(each for each in view.views.menu(view.views.views[0]).actions() if "as Hot" in each.text()).trigger()
    click(qtbot, view.views.chips[0])
    assert view.filter.wanted() == Filter()
    qtbot.keyClick(view.table, Qt.Key.Key_D, CTRL)
    dialog = next(each for each in view.findChildren(NameDialog) if each.isVisible())
    qtbot.keyClicks(dialog.name, "hot")
    assert dialog.go_button.text() == "Replace"
    dialog.reject()
    qtbot.keyClick(view.views.chips[0], Qt.Key.Key_Delete)
    question = view.findChild(Question)
    assert question is not None
    click(qtbot, question.go_button)
    assert view.views.views == []
    assert view.views.isHidden()
    qtbot.waitUntil(lambda: desk.program.remembered(f"orders.views.{desk.store_id}") == "[]")


def test_a_list_of_one_problem_is_no_view_and_what_cannot_be_read_is_left_out(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    view.show_problem("unknown_sku", "X")
    offered = [each for each in view.filter.chips.menu().actions() if each.text().startswith("Save this view")]
    assert [each.isEnabled() for each in offered] == [False]
    good = {"name": "<b>A</b>", "listed": ["x", "held", ""], "sort": ["nothing", True], "columns": "?"}
    assert [each.name for each in saved_views(json.dumps([good, {"name": "B"}, 3]))] == ["<b>A</b>"]
    assert saved_views("?") == saved_views("{}") == saved_views("") == []
