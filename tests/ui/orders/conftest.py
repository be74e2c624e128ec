from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.orders_view import OrdersView


@pytest.fixture
def view(qtbot: QtBot, desk: StoreContext) -> OrdersView:
    """The list of orders on screen, read."""
    view = OrdersView(desk)
    qtbot.addWidget(view)
    view.resize(1280, 600)
    view.show()
    qtbot.waitUntil(lambda: view.model.count is not None)
    return view
