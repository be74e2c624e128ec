"""The orders of the practice store, looked through as a shop assistant does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.core.history import Filter, Sort
from omni_desktop.ui.desk import Desk
from omni_desktop.ui.orders_rows import CUSTOMER, ORDER, RESULT
from omni_desktop.ui.orders_view import OrdersView


def shown(qtbot: QtBot, desk: Desk, width: int = 1280) -> OrdersView:
    view = OrdersView(desk)
    qtbot.addWidget(view)
    view.resize(width, 600)
    view.show()
    qtbot.waitUntil(lambda: view.model.count is not None)
    return view


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> OrdersView:
    return shown(qtbot, desk)


def column(view: OrdersView, number: int) -> list[str]:
    return [str(view.model.index(row, number).data()) for row in range(view.model.rowCount())]


def answered(qtbot: QtBot, view: OrdersView) -> None:
    """Waits for the list's next answer, however it was asked for."""
    with qtbot.waitSignal(view.model.answered):
        pass


def first(desk: Desk, wanted: Filter) -> str:
    return desk.history().page(wanted, Sort(), offset=0, limit=1)[0].id


def row_of(view: OrdersView, order_id: str) -> int:
    return column(view, ORDER).index(order_id)


def test_the_newest_orders_stand_first_and_the_foot_counts_them(qtbot: QtBot, desk: Desk, view: OrdersView) -> None:
    orders = desk.history().page(Filter(), Sort(), offset=0, limit=100)
    assert column(view, ORDER) == [order.id for order in orders]
    qtbot.waitUntil(lambda: view.foot.text().startswith(f"{len(orders)} orders"))
    assert view.foot.text().endswith("in the last 14 days")


def test_search_finds_by_customer_when_the_hand_rests(qtbot: QtBot, desk: Desk, view: OrdersView) -> None:
    customer = column(view, CUSTOMER)[0]
    with qtbot.waitSignal(view.model.answered):
        qtbot.keyClicks(view.filter.search, customer.lower())
    assert view.model.rowCount() < 10
    assert set(column(view, CUSTOMER)) == {customer}
    qtbot.waitUntil(lambda: "match" in view.foot.text())


@pytest.mark.parametrize(("chip", "results"), [("created", {"created", "adopted"}), ("held", {"held", "refused", "in_doubt"})])
def test_a_chip_shows_one_result_alone(qtbot: QtBot, view: OrdersView, chip: str, results: set[str]) -> None:
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(view.filter.chips.chip(chip), Qt.MouseButton.LeftButton)
    found = {shown.row.result for row in range(view.model.rowCount()) if (shown := view.model.shown(row))}
    assert found
    assert found <= results


def test_the_last_chip_finds_the_results_without_a_chip(qtbot: QtBot, view: OrdersView) -> None:
    skipped = next(action for action in view.filter.chips.menu().actions() if action.text() == "Skipped")
    with qtbot.waitSignal(view.model.answered):
        skipped.trigger()
    assert set(column(view, RESULT)) == {"Skipped"}
    assert view.filter.chips.more_chip.text() == "Skipped"
    assert not view.filter.chips.chip("").isChecked()
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(view.filter.chips.chip(""), Qt.MouseButton.LeftButton)
    assert view.filter.chips.more_chip.text() == ""
