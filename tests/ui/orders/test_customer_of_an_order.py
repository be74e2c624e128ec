"""Which of several customers an order belongs to: chosen in its own panel, for always, listed with who said so, and taken back."""

from __future__ import annotations

from typing import Any, cast

from pytestqt.qtbot import QtBot

from omni_desktop.core.record.events import Request
from omni_desktop.core.record.record import State
from omni_desktop.ui.attention.attention_view import AttentionView
from omni_desktop.ui.attention.chosen_customers_dialog import ChosenCustomersDialog
from omni_desktop.ui.attention.customer_fix import CustomerFix
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.orders_view import OrdersView
from tests.ui.windows import click


def run(desk: StoreContext, request: Request) -> None:
    for _ in desk.program.run(desk.store_id, request, desk.program.keys(desk.store_id)):
        pass
    desk.ledger_changed.emit()


def test_a_customer_is_chosen_in_the_panel_for_always_and_taken_back_from_the_list(qtbot: QtBot, desk: StoreContext) -> None:
    shop = cast(Any, desk.program)._shop
    for company in ("Tideline Dive Pty Ltd", "Tideline Dive <b>old</b>"):
        shop.call("add_contact", company=company, email="info@tideline.example", type="Customer", isActive=True)
    order_id = shop.call("place_order", items=[["AB-114", 1]], Email="info@tideline.example")["OrderID"]
    run(desk, Request(starter="timer"))
    desk.wants_download.connect(lambda request: run(desk, request))
    view = OrdersView(desk)
    qtbot.addWidget(view)
    view.resize(1280, 600)
    view.show()
    view.show_order(order_id)
    qtbot.waitUntil(lambda: bool(view.panel.findChildren(CustomerFix)))
    fix = view.panel.findChildren(CustomerFix)[0]
    qtbot.waitUntil(lambda: fix.cards[1].radio.accessibleName() == "Tideline Dive <b>old</b>")
    fix.cards[1].radio.click()
    fix.always.setChecked(True)
    fix.use.click()
    qtbot.waitUntil(lambda: (story := desk.history().order(order_id)) is not None and story.row.state is State.CREATED)

    attention = AttentionView(desk)
    qtbot.addWidget(attention)
    attention.show()
    attention.customer_table.click()
    listed = attention.findChild(ChosenCustomersDialog)
    assert listed is not None
    qtbot.waitUntil(lambda: listed.rows.rowCount() == 1 and listed.rows.index(0, 0).data() == "Tideline Dive <b>old</b>")
    assert listed.rows.index(0, 2).data() == "an e-mail"
    assert listed.rows.index(0, 3).data() == desk.program.user()
    with qtbot.waitSignal(listed.search.sought):
        listed.search.setText("nobody")
    assert listed.table.isHidden()
    with qtbot.waitSignal(listed.search.sought):
        listed.search.setText("tideline")
    click(qtbot, listed.remove)
    qtbot.waitUntil(lambda: desk.program.chosen_customers(desk.store_id) == [])
    qtbot.waitUntil(listed.empty.isVisible)
