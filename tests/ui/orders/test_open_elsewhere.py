"""Open in Neto, Open in Omni: from the panel and for several orders, at the addresses of the settings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from pytestqt.qtbot import QtBot

from omni_desktop.core.record.record import State
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.orders_rows import ORDER
from omni_desktop.ui.orders.orders_view import OrdersView
from tests.ui.windows import click

NETO, OMNI = "https://www.shop.com.au/_cpanel/view?id={order}", "https://go.cin7.com/Entry.aspx?OrderId={id}"


class Browser(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(bytes(url.toEncoded().data()).decode())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def row_that_is(view: OrdersView, state: State) -> int:
    return next(row for row in range(view.model.rowCount()) if (shown := view.model.shown(row)) and shown.row.state is state)


def offered(view: OrdersView, part: str) -> QAction:
    return next(each for each in view.table.menu(view.table.currentIndex()).actions() if part in each.text())


def set_addresses(desk: StoreContext) -> None:
    connection = replace(desk.settings.connection, neto_order_address=NETO, omni_order_address=OMNI)
    desk.show_store(desk.store, replace(desk.settings, connection=connection))


def test_an_order_opens_in_the_browser_once_its_address_is_set(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, browser: Browser
) -> None:
    created, held = row_that_is(view, State.CREATED), row_that_is(view, State.HELD)
    view.table.selectRow(created)
    shown = view.model.shown(created)
    assert shown is not None
    qtbot.waitUntil(lambda: view.panel.told is not None and view.panel.told.id == shown.row.id)
    assert not view.panel.in_neto.isEnabled()
    assert "Settings, Connection" in view.panel.in_neto.accessibleName()
    assert not offered(view, "Open in Omni").isEnabled()

    set_addresses(desk)
    click(qtbot, view.panel.in_neto)
    click(qtbot, view.panel.in_omni)
    offered(view, "Open in Neto").trigger()
    neto = NETO.format(order=shown.row.id)
    assert browser.opened == [neto, OMNI.format(id=shown.row.omni_id), neto]

    view.table.selectRow(held)
    qtbot.waitUntil(lambda: view.panel.told is not None and view.panel.told.id != shown.row.id)
    assert view.panel.in_neto.isEnabled()
    assert not view.panel.in_omni.isEnabled()
    assert offered(view, "Open in Omni").text() == "Open in Omni: it isn't there"


def test_several_orders_open_together_but_no_crowd_of_pages(qtbot: QtBot, desk: StoreContext, view: OrdersView, browser: Browser) -> None:
    set_addresses(desk)
    qtbot.waitUntil(lambda: desk.reads.is_idle)
    at = [QPoint(40, view.table.visualRect(view.model.index(row, ORDER)).center().y()) for row in (0, 2)]
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at[0])
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at[1])
    ids = [row.id for row in view.table.several.rows]
    next(each for each in view.bottom.bar.menu().actions() if "in Neto" in each.text()).trigger()
    assert browser.opened == [NETO.format(order=order_id) for order_id in ids]
    view.table.selectAll()
    crowd = offered(view, "in Neto")
    assert not crowd.isEnabled()
    assert "at most 10 at once" in crowd.text()
