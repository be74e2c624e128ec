"""Several orders of the list at once: chosen with Ctrl, Shift and Ctrl+A, and what is done with all of them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from omni_desktop.core.problems.problems import holds
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import State
from omni_desktop.ui.attention.dismiss_dialog import DismissDialog
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders import chosen_orders
from omni_desktop.ui.orders.orders_rows import ORDER
from omni_desktop.ui.orders.orders_view import OrdersView
from omni_desktop.ui.parts.question import Question
from tests.ui.windows import click

CTRL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def order_at(view: OrdersView, row: int) -> str:
    return str(view.model.index(row, ORDER).data())


def press(qtbot: QtBot, view: OrdersView, row: int, keys: Qt.KeyboardModifier = NONE) -> None:
    at = view.table.visualRect(view.model.index(row, ORDER)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, keys, QPoint(40, at.y()))


def row_with(view: OrdersView, *states: State) -> int:
    rows = [(row, shown.row) for row in range(view.model.rowCount()) if (shown := view.model.shown(row))]
    return next(row for row, order in rows if order.state in states)


def bring(view: OrdersView, row: int) -> None:
    view.table.scrollTo(view.model.index(row, 0))


def test_rows_are_chosen_with_ctrl_shift_and_ctrl_a_and_stay_chosen_when_the_list_moves(
    qtbot: QtBot, desk: StoreContext, view: OrdersView
) -> None:
    press(qtbot, view, 1)
    assert view.bottom.words.text() == "1 selected"
    press(qtbot, view, 4, SHIFT)
    press(qtbot, view, 2, CTRL)
    wanted = [order_at(view, row) for row in (1, 3, 4)]
    assert [row.id for row in view.table.several.rows] == wanted
    assert view.bottom.bar.isVisible()
    assert view.bottom.bar.words.text() == "3 selected"
    number = desk.program.order_something()
    for _ in desk.program.run(desk.store_id, Request(order_ids=(number,), starter="window"), desk.program.keys(desk.store_id)):
        pass
    desk.ledger_changed.emit()
    qtbot.waitUntil(lambda: number in [order_at(view, row) for row in range(view.model.rowCount())])
    assert sorted(row.id for row in view.table.several.rows) == sorted(wanted)
    selected = {order_at(view, index.row()) for index in view.table.selectionModel().selectedRows()}
    assert selected == set(wanted)
    qtbot.keyClick(view.table, Qt.Key.Key_A, CTRL)
    assert len(view.table.several.rows) == desk.history().count(Filter())
    with qtbot.waitSignal(view.model.answered):
        click(qtbot, view.filter.chips.chip("held"))
    assert view.table.several.count < 2
    assert not view.bottom.bar.isVisible()


def test_what_does_not_fit_an_order_is_left_out_of_the_count_and_said(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    held, created = row_with(view, State.HELD), row_with(view, State.CREATED)
    for row, keys in ((held, NONE), (created, CTRL)):
        bring(view, row)
        press(qtbot, view, row, keys)
    order_id, other = order_at(view, held), order_at(view, created)
    texts = [action.text() for action in view.table.menu(view.model.index(held, 0)).actions()]
    assert "Retry 1 of 2 orders: 1 stands in Omni already" in texts
    assert "Export 2 orders…" in texts
    assert view.bottom.bar.retry.text() == "Retry 1 of 2 orders"
    assert "1 stands in Omni already" in view.bottom.bar.retry.accessibleName()
    click(qtbot, view.bottom.bar.retry)
    qtbot.waitUntil(lambda: "looked at again with the next download; 1 stands in Omni already" in view.bottom.bar.words.text())
    asked: list[Request] = []
    desk.wants_download.connect(asked.append)
    click(qtbot, view.bottom.bar.again)
    assert asked == [Request(order_ids=(order_id,), starter="window")]

    press(qtbot, view, created)
    press(qtbot, view, held, CTRL)
    next(action for action in view.bottom.bar.menu().actions() if action.text() == "Download 2 orders again…").trigger()
    question = view.findChild(Question)
    assert question is not None
    assert question.close_button.isDefault()
    qtbot.keyClick(question, Qt.Key.Key_Return)
    assert len(asked) == 1
    view.deeds.download_again()
    again = next(each for each in view.findChildren(Question) if each.isVisible())
    click(qtbot, again.go_button)
    assert set(asked[-1].order_ids) == {order_id, other}


def test_several_are_dismissed_with_one_reason(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    with qtbot.waitSignal(view.model.answered):
        click(qtbot, view.filter.chips.chip("held"))
    qtbot.keyClick(view.table, Qt.Key.Key_A, CTRL)
    fitting = [row.id for row in view.table.several.rows if any(map(holds, row.problems))]
    assert len(fitting) > 1
    click(qtbot, view.bottom.bar.dismiss)
    dialog = view.findChild(DismissDialog)
    assert dialog is not None
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.reason, "sold at the counter")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not {row.id for row in desk.history().orders(Filter(states=frozenset({State.HELD})))} & set(fitting))
    story = desk.history().order(fitting[0])
    assert story is not None
    assert any(line.facts.get("reason") == "sold at the counter" for line in story.timeline)
    qtbot.waitUntil(lambda: "dismissed" in view.bottom.words.text())
    with qtbot.waitSignal(view.model.answered):         # the list without them may come before the outcome or, as here, after it
        view.refresh()
    assert not {order_at(view, row) for row in range(view.model.rowCount())} & set(fitting)
    assert ("dismissed" in view.bottom.words.text(), view.bottom.bar.isVisible()) == (True, False)
    with qtbot.waitSignal(view.model.answered):
        view.filter.clear()                             # another list
    assert view.bottom.words.text() == ""


def test_chosen_orders_are_copied_and_exported_as_they_are_listed(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path
) -> None:
    press(qtbot, view, 0)
    held = row_with(view, State.HELD)
    bring(view, held)
    press(qtbot, view, held, CTRL)
    qtbot.keyClick(view.table, Qt.Key.Key_C, CTRL)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    rows = view.table.several.rows
    assert lines[0] == ["Order", "Placed", "Customer", "Branch", "Total", "Neto status", "Omni status", "Result"]
    assert [(line[0], line[4]) for line in lines[1:]] == [(row.id, f"{row.grand_total:.2f}") for row in rows]
    assert view.bottom.bar.accessibleName() == "2 orders copied"
    assert view.bottom.bar.retry.isVisible(), "what was copied can still be decided on"
    view.export_to(tmp_path / "chosen.csv", rows)
    qtbot.waitUntil((tmp_path / "chosen.csv").exists)
    with (tmp_path / "chosen.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [line["Order"] for line in csv.DictReader(file)] == [row.id for row in rows]
    qtbot.waitUntil(view.bottom.export_line.close_button.isVisible)
    click(qtbot, view.bottom.export_line.close_button)
    assert view.bottom.bar.isVisible()
    click(qtbot, view.bottom.bar.close_button)
    assert view.table.several.count == 1


def test_more_than_can_be_chosen_at_once_is_said_and_nothing_is_done_with_them(
    qtbot: QtBot, view: OrdersView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chosen_orders, "MOST", 3)
    press(qtbot, view, 0)
    qtbot.keyClick(view.table, Qt.Key.Key_End, SHIFT)
    assert view.table.several.too_many
    assert not view.bottom.bar.more.isEnabled()
    assert not view.bottom.bar.retry.isVisible()
    qtbot.keyClick(view.table, Qt.Key.Key_A, CTRL)
    assert view.table.several.count == 3
    assert view.bottom.bar.more.isEnabled()
