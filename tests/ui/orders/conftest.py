from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.orders_view import OrdersView


def shown(qtbot: QtBot, desk: StoreContext, width: int = 1280) -> OrdersView:
    """The list of orders on screen, read."""
    view = OrdersView(desk)
    qtbot.addWidget(view)
    view.resize(width, 600)
    view.show()
    qtbot.waitUntil(lambda: view.model.count is not None)
    return view


@pytest.fixture
def view(qtbot: QtBot, desk: StoreContext) -> OrdersView:
    return shown(qtbot, desk)
