"""A rehearsal through the window: nothing is written, counts equal the list, and what it showed can be downloaded."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Looked, Request
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.preview import Compared, Preview
from omni_desktop.core.record.record import State
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.badges import Badge
from omni_desktop.ui.parts.facts import Fact
from omni_desktop.ui.rehearsal.rehearsal_window import RehearsalWindow
from omni_desktop.ui.rehearsal.rehearsed_order import RehearsedOrder
from omni_desktop.ui.rehearsal.rehearsed_orders import LOOKED_ROLE, RehearsedOrders
from omni_desktop.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def rehearsed(qtbot: QtBot, desk: StoreContext) -> RehearsalWindow:
    """Opened and done; whoever asks for a download gets it from the desk's one worker."""
    desk.wants_download.connect(lambda request: desk.runs.start(desk.store_id, request, desk.keys, ()))
    window = RehearsalWindow(desk)
    qtbot.addWidget(window)
    window.open()
    window.begin()
    qtbot.waitUntil(lambda: not desk.runs.is_running)
    return window


def facts(window: RehearsalWindow) -> list[str]:
    return [fact.accessibleName() for fact in window.order.findChildren(Fact)]


def test_a_rehearsal_shows_each_order_and_writes_nothing(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    window = rehearsed(qtbot, fresh_desk)
    assert window.heading.text() == "45 orders found"
    assert window.counts.accessibleName() == "37 create, 2 held, 6 skipped"
    assert window.orders.rowCount() == 45
    assert window.summary.text().startswith("37 orders would be created, $")
    assert cast(Any, fresh_desk.program)._shop.call("omni_rows", resource="SalesOrders") == []
    assert [row for row in fresh_desk.history().every_order(Filter()) if row.state is State.CREATED] == []


def test_every_value_of_the_sales_order_names_its_origin(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    window = rehearsed(qtbot, fresh_desk)
    shown = facts(window)
    assert "Branch: Sydney Warehouse, Set Default Branch" in shown
    assert "Stage: New, Set Default Stage To" in shown
    assert all("," in fact for fact in shown)
    assert any(badge.accessibleName() == "Equal to the cent" for badge in window.order.findChildren(Badge))


def test_what_was_rehearsed_can_be_downloaded(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    window = rehearsed(qtbot, fresh_desk)
    wanted = {looked.id for looked in window.orders.all() if looked.result == "created"}
    asked: list[Request] = []
    fresh_desk.wants_download.connect(asked.append)
    qtbot.mouseClick(window.now, LEFT)
    qtbot.waitUntil(lambda: not fresh_desk.runs.is_running)
    assert (set(asked[0].order_ids), asked[0].rehearse, asked[0].by_rules) == (wanted, False, True)
    created = {row.id for row in fresh_desk.history().every_order(Filter()) if row.state is State.CREATED}
    assert created == wanted


def test_held_and_skipped_orders_say_why(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    window = rehearsed(qtbot, fresh_desk)
    rows = {looked.result: number for number, looked in enumerate(window.orders.all())}
    window.list.setCurrentIndex(window.orders.index(rows["held"]))
    said = " ".join(words.text() for words in window.order.findChildren(Words))
    assert "isn't in Omni" in said or "default customer" in said
    assert facts(window) == []
    skipped = window.orders.index(rows["skipped"])
    assert "Skipped, " in str(skipped.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_rehearsal_that_cannot_begin_says_so(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    window = RehearsalWindow(fresh_desk)
    qtbot.addWidget(window)
    window.open()
    window.begin()
    assert window.empty.accessibleName().startswith("The rehearsal didn't work A rehearsal can't begin now.")
    assert not window.now.isEnabled()


def test_a_rehearsal_that_breaks_off_says_why(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    cast(Any, fresh_desk.program)._shop.switches.http_5xx = 401
    window = rehearsed(qtbot, fresh_desk)
    assert window.empty.isVisible()
    assert window.empty.accessibleName().startswith("The rehearsal didn't work Neto")


def test_where_nothing_is_new_it_says_so(qtbot: QtBot, desk: StoreContext) -> None:
    window = rehearsed(qtbot, desk)
    qtbot.waitUntil(lambda: window.empty.accessibleName() == "Nothing to download A download would find nothing new now.")
    assert not window.now.isEnabled()


def test_closing_ends_the_rehearsal(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    fresh_desk.wants_download.connect(lambda request: fresh_desk.runs.start(fresh_desk.store_id, request, fresh_desk.keys, ()))
    window = RehearsalWindow(fresh_desk)
    qtbot.addWidget(window)
    window.open()
    window.begin()
    window.close()
    assert fresh_desk.runs.progress.cancelling
    qtbot.waitUntil(lambda: not fresh_desk.runs.is_running)


def test_a_rehearsal_is_saved_for_a_spreadsheet(
    qtbot: QtBot, fresh_desk: StoreContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = rehearsed(qtbot, fresh_desk)
    file = tmp_path / "rehearsal.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    qtbot.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: window.summary.text() == "Saved as rehearsal.csv")
    lines = file.read_text("utf-8-sig").splitlines()
    assert len(lines) == 46
    assert lines[0].startswith('"Order","Customer","Would be"')
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "gone" / "x.csv"), ""))
    qtbot.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: "can't be written there" in window.summary.text())


def test_a_difference_is_seen_with_its_sign(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    shown = RehearsedOrder(fresh_desk.theme, Formats("UTC", "AUD"))
    qtbot.addWidget(shown)
    lines = (Compared("Total", Decimal("50.00"), Decimal("36.95")),)
    shown.show_order(Looked("N1", "N1", "held", 0, preview=Preview("Ann", compared=lines)))
    assert any(badge.accessibleName() == "$13.05 apart" for badge in shown.findChildren(Badge))
    assert any(words.text() == "-$13.05" for words in shown.findChildren(Words))


def test_the_list_begins_with_what_would_be_sent_and_counts_an_order_once() -> None:
    orders = RehearsedOrders(Formats("UTC", "AUD"))
    found = (("N9", "skipped"), ("N99", "created"), ("N100", "created"), ("N5", "held"))
    orders.add([Looked(order_id, "", result, 0) for order_id, result in found])
    orders.add([Looked("N5", "", "voided", 0)])
    orders.arrange()
    assert [orders.index(row).data(LOOKED_ROLE).id for row in range(4)] == ["N100", "N99", "N5", "N9"]
    assert orders.pieces() == [("created", "2 create"), ("voided", "1 void"), ("skipped", "1 skipped")]


def test_the_window_opens_it_and_downloads_what_it_showed(qtbot: QtBot, theme: Theme, fresh_program: Program) -> None:
    main = MainWindow(theme, lambda: fresh_program, str)
    qtbot.addWidget(main)
    main.show()
    main.open()
    qtbot.waitUntil(lambda: main.workplace is not None and main.workplace.desk.store is not None)
    assert main.workplace is not None
    desk = main.workplace.desk
    desk.wants_rehearsal.emit()
    window = main.findChild(RehearsalWindow)
    qtbot.waitUntil(window.now.isEnabled)
    qtbot.mouseClick(window.now, LEFT)
    qtbot.waitUntil(lambda: desk.history().count(Filter(states=frozenset({State.CREATED}))) == 37)
    qtbot.waitUntil(lambda: not desk.runs.is_running)
    main.finish()
