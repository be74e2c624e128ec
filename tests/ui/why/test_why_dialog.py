"""Why is this order not here? Found by whatever is known of it, told rule by rule, asked of Neto, and downloaded where that is allowed."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.history import Filter, OrderRow
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.why.why_dialog import WhyDialog
from omni_desktop.ui.window.main_window import MainWindow
from tests.ui.windows import inside

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


def first(desk: StoreContext, state: State, rule: str = "") -> OrderRow:
    rows = desk.history().orders(Filter(states=frozenset({state})))
    return next(row for row in rows if row.rule == rule)


def opened(qtbot: QtBot, desk: StoreContext, text: str = "") -> WhyDialog:
    dialog = WhyDialog(desk, text)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def told(qtbot: QtBot, dialog: WhyDialog, heading: str) -> str:
    qtbot.waitUntil(lambda: dialog.heading.text() == heading)
    return dialog.answer.accessibleDescription()


def scan(dialog: WhyDialog, text: str) -> None:
    """As a scanner types: all at once, with Enter behind it."""
    QTest.keyClicks(dialog.line, text)
    QTest.keyClick(dialog.line, KEY.Key_Return)


def test_one_scan_after_the_other_tells_of_each_order_in_any_form_and_enter_never_downloads(qtbot: QtBot, desk: StoreContext) -> None:
    asked: list[object] = []
    desk.wants_download.connect(asked.append)
    unpaid, held, created = first(desk, State.SKIPPED, "payment"), first(desk, State.HELD), first(desk, State.CREATED)
    dialog = opened(qtbot, desk)
    scan(dialog, unpaid.id)
    said = told(qtbot, dialog, f"{unpaid.id} is stopped by one thing")
    assert "Stopped here: $0.00 of" in said
    assert said.index("Passed: It isn't cancelled in Neto") < said.index("Stopped here")
    assert (dialog.go_button.isEnabled(), "It can't be downloaded now: $0.00 of" in dialog.said.text()) == (False, True)
    scan(dialog, f" #{held.id.lower()} ")
    assert "Show what to do" in [button.text() for button in told_buttons(qtbot, dialog, f"{held.id} is stopped by one thing")]
    assert dialog.go_button.isEnabled()
    for text in (created.reference, str(created.omni_id), f"Order {created.id} please"):
        dialog.line.clear()
        scan(dialog, text)
        assert created.reference in told(qtbot, dialog, f"{created.id} is in Omni")
        assert "It's in Omni already" in dialog.said.text()
        scan(dialog, held.id)
        told(qtbot, dialog, f"{held.id} is stopped by one thing")
    assert asked == []


def told_buttons(qtbot: QtBot, dialog: WhyDialog, heading: str) -> list[Button]:
    told(qtbot, dialog, heading)
    return list(dialog.answer.buttons)


def test_a_name_shows_candidates_that_the_arrows_go_through(qtbot: QtBot, desk: StoreContext) -> None:
    rows = desk.history().orders(Filter(), limit=400)
    name = next(row.customer for row in rows if sum(row.customer == other.customer for other in rows) > 1)
    dialog = opened(qtbot, desk)
    QTest.keyClicks(dialog.line, name)
    qtbot.waitUntil(lambda: dialog.found.rowCount() > 1)
    second = dialog.found.texts()[1][0]
    QTest.keyClick(dialog.line, KEY.Key_Down)
    QTest.keyClick(dialog.table, KEY.Key_Down)
    qtbot.waitUntil(lambda: dialog.heading.text().startswith(second))
    shown: list[str] = []
    desk.wants_order.connect(shown.append)
    QTest.keyClick(dialog.table, KEY.Key_Return)
    assert (shown, dialog.isVisible()) == ([second], False)


@pytest.mark.parametrize(
    "text", ["<b>x</b>\n<img src=x>", "x" * 10_000, '"; DROP TABLE orders; --', "a\x00b % _ * \" '", "\u202eN1\u200b", "~~~ AND OR NOT ("]
)
def test_what_is_pasted_is_only_looked_for(qtbot: QtBot, desk: StoreContext, text: str) -> None:
    dialog = opened(qtbot, desk)
    QGuiApplication.clipboard().setText(text)
    dialog.line.paste()
    QTest.keyClick(dialog.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: desk.reads.is_idle)
    assert dialog.heading.text() or dialog.empty.accessibleName().startswith("No order is like that")
    assert not dialog.go_button.isVisible()


def test_a_number_that_nobody_has_seen_is_asked_of_neto_and_leaves_nothing_behind(
    qtbot: QtBot, desk: StoreContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.history().count(Filter())
    dialog = opened(qtbot, desk)
    scan(dialog, "n999123")
    assert "No download has seen n999123" in told(qtbot, dialog, "n999123 isn't in the list")
    assert dialog.ask_button.text() == "Ask Neto for n999123"
    qtbot.mouseClick(dialog.ask_button, LEFT)
    assert "Neto has no order with the number n999123" in told(qtbot, dialog, "n999123 isn't in Neto")
    assert (desk.history().count(Filter()), desk.history().order("N999123")) == (before, None)
    desk.give_keys(desk.store_id, Keys("wrong", "wrong"))
    qtbot.mouseClick(dialog.ask_button, LEFT)
    qtbot.waitUntil(lambda: "Nothing was changed." in dialog.said.text())
    assert dialog.ask_button.isEnabled()


def test_an_order_that_neto_alone_has_is_told_by_its_rules_and_comes_when_it_is_asked_for(
    qtbot: QtBot, window: MainWindow, program: Program
) -> None:
    desk = inside(window).desk
    placed = cast(Any, program)._shop.call("place_order")       # surely one that is paid, of a customer that Omni has
    number = str(placed["OrderID"])
    QTest.keyClick(inside(window), KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChildren(WhyDialog)[-1]
    QTest.keyClicks(dialog.line, number.lower())
    told(qtbot, dialog, f"{number.lower()} isn't in the list")
    qtbot.mouseClick(dialog.ask_button, LEFT)
    assert "Passed: Neto has it" in told(qtbot, dialog, f"{number} comes with the next download")
    assert desk.history().order(number) is None
    qtbot.mouseClick(dialog.go_button, LEFT)
    assert dialog.go_button.text() == f"Downloading {number}…"
    assert "It stands in Omni as" in told(qtbot, dialog, f"{number} is in Omni")
    assert not dialog.go_button.isEnabled()


def test_a_stop_leads_to_its_setting_or_its_card_and_other_settings_are_judged_by_anew(qtbot: QtBot, window: MainWindow) -> None:
    work = inside(window)
    desk, held, unpaid = work.desk, first(work.desk, State.HELD), first(work.desk, State.SKIPPED, "payment")
    keys: list[str] = []
    cards: list[tuple[str, str]] = []
    desk.wants_settings.connect(keys.append)
    desk.wants_attention.connect(lambda code, cause: cards.append((code, cause)))
    dialog = opened(qtbot, desk, unpaid.id)
    told(qtbot, dialog, f"{unpaid.id} is stopped by one thing")
    desk.program.save_settings(desk.store_id, with_any_payment(desk))
    desk.show_store(desk.store, desk.program.settings(desk.store_id))
    assert "The settings ask for no payment" in told(qtbot, dialog, f"{unpaid.id} comes with the next download")
    scan(dialog, held.id)
    qtbot.mouseClick(told_buttons(qtbot, dialog, f"{held.id} is stopped by one thing")[0], LEFT)
    assert (cards[0][0], dialog.isVisible()) == (held.problems[0].code, False)
    cancelled = opened(qtbot, desk, first(desk, State.SKIPPED, "cancelled").id)
    qtbot.waitUntil(lambda: "It's cancelled in Neto" in cancelled.said.text())
    assert not cancelled.go_button.isEnabled()


def with_any_payment(desk: StoreContext) -> Settings:
    return replace(desk.settings, download_orders=replace(desk.settings.download_orders, payment="any"))


def test_the_empty_list_and_ctrl_k_in_its_search_lead_here(qtbot: QtBot, window: MainWindow) -> None:
    work = inside(window)
    work.orders.focus_search()
    QTest.keyClick(work.orders.filter.search, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    window.findChildren(WhyDialog)[-1].reject()
    QTest.keyClicks(work.orders.filter.search, "N998877")
    qtbot.waitUntil(work.orders.empty.other.isVisible)
    qtbot.mouseClick(work.orders.empty.other, LEFT)
    told(qtbot, window.findChildren(WhyDialog)[-1], "N998877 isn't in the list")
