"""The columns of the orders list: put away, moved, kept for each store, and reset; and a panel that one click opens."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics
from pytestqt.qtbot import QtBot

from omni_desktop.core.record.events import Request
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.fitted_columns import CUSTOMERS_MOST
from omni_desktop.ui.orders.kept_columns import KeptColumns, kept_columns
from omni_desktop.ui.orders.orders_rows import BRANCH, CUSTOMER, OMNI_STATUS, ORDER, RESULT, TOTAL
from omni_desktop.ui.orders.orders_view import OrdersView
from omni_desktop.ui.parts.tables.row_delegate import PADDING
from tests.ui.later_orders import shop_of
from tests.ui.orders.conftest import shown


def action(view: OrdersView, text: str) -> QAction:
    return next(each for each in view.table.columns_menu().actions() if each.text() == text)


def test_columns_are_put_away_moved_kept_for_the_store_and_reset(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown(qtbot, desk)
    qtbot.waitUntil(lambda: desk.reads.is_idle)
    header = view.table.horizontalHeader()
    assert "Order" not in [each.text() for each in view.table.columns_menu().actions()]
    action(view, "Branch").trigger()
    action(view, "Customer").trigger()
    assert header.isSectionHidden(BRANCH)
    assert header.sectionResizeMode(RESULT) == header.ResizeMode.Stretch
    header.moveSection(header.visualIndex(TOTAL), 1)
    name = f"orders.columns.{desk.store_id}"
    qtbot.waitUntil(lambda: bool(kept_columns(desk.program.remembered(name)).order))
    assert kept_columns(desk.program.remembered(name)).hidden == ("customer", "branch")

    again = shown(qtbot, desk, 700)
    qtbot.waitUntil(lambda: again.table.isColumnHidden(BRANCH))
    assert again.table.horizontalHeader().visualIndex(TOTAL) == 1
    assert again.table.isColumnHidden(OMNI_STATUS)              # no room, as in any narrow list
    assert action(again, "Omni status").isChecked()
    assert not action(again, "Customer").isChecked()
    action(again, "Reset columns").trigger()
    assert [again.table.horizontalHeader().visualIndex(number) for number in (ORDER, CUSTOMER, RESULT)] == [ORDER, CUSTOMER, RESULT]
    assert not again.table.isColumnHidden(CUSTOMER)
    qtbot.waitUntil(lambda: kept_columns(desk.program.remembered(name)) == KeptColumns({}))


def test_what_was_kept_by_another_version_is_understood_or_left() -> None:
    assert kept_columns('{"Branch": 222}') == KeptColumns({"branch": 222})
    by_title = KeptColumns({"Omni status": 90}, ("Neto status",), ("Order", "Total")).as_text()
    assert kept_columns(by_title) == KeptColumns({"omni_status": 90}, ("neto_status",), ("order", "total"))
    assert kept_columns("[1]") == kept_columns("?") == kept_columns("") == KeptColumns({})


def test_a_panel_that_was_closed_opens_with_one_click_on_an_order(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown(qtbot, desk)
    view.close_panel()
    at = QPoint(40, view.table.visualRect(view.model.index(2, ORDER)).center().y())
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(view.side.is_shown)
    assert view.table.hasFocus() or not view.isActiveWindow()
    assert view.table.several.count == 1
    view.close_panel()
    at.setY(view.table.visualRect(view.model.index(4, ORDER)).center().y())
    with qtbot.assertNotEmitted(view.table.clicked_alone):
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert not view.side.is_shown()


@pytest.mark.parametrize("width", [720, 1280])
def test_a_long_number_and_a_great_sum_leave_the_customers_their_room_and_no_scroll_bar(
    qtbot: QtBot, desk: StoreContext, width: int
) -> None:
    shop = shop_of(desk.program)
    shop.call("place_order", OrderID="N" + "1234567890" * 4)
    shop.call("place_order", OrderLine=[{**shop.call("shop_line", sku="AB-114"), "UnitPrice": "9999999.99"}])
    for _ in desk.program.run(desk.store_id, Request(), desk.program.keys(desk.store_id)):
        pass
    table = shown(qtbot, desk, width).table
    table.setFixedWidth(width)
    money = desk.formats.money(Decimal("9999999.99"))
    qtbot.waitUntil(lambda: any(money in text for text in table.orders.texts(TOTAL)))
    qtbot.waitUntil(lambda: desk.reads.is_idle)
    letters = QFontMetrics(desk.theme.font("body"))
    assert table.columnWidth(TOTAL) >= letters.horizontalAdvance(money) + 2 * PADDING
    assert table.columnWidth(CUSTOMER) >= 60
    assert table.columnWidth(ORDER) >= letters.horizontalAdvance("N100234-1")
    assert table.horizontalScrollBar().maximum() == 0


def test_on_a_very_wide_screen_the_names_and_the_money_stay_near_each_other(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown(qtbot, desk, 2560)
    table = view.table
    for width, most in ((2560, CUSTOMERS_MOST), (900, 300), (1900, CUSTOMERS_MOST)):
        table.setFixedWidth(width)
        qtbot.waitUntil(lambda most=most: 72 <= table.columnWidth(CUSTOMER) <= most)     # type: ignore[misc]
        header = table.horizontalHeader()
        assert header.length() == table.viewport().width()
        assert table.columnWidth(RESULT) >= 98
    action(view, "Customer").trigger()
    assert header.sectionResizeMode(RESULT) == header.ResizeMode.Stretch
    action(view, "Customer").trigger()
    assert table.columnWidth(CUSTOMER) == CUSTOMERS_MOST
