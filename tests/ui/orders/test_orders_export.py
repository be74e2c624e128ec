"""A list of orders as a file that opens in a spreadsheet: all that is listed, as it is sorted, and nothing in it is run."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.history import Filter, Sort
from omni_desktop.core.record.record import Entry, State
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders import orders_export
from omni_desktop.ui.orders.orders_export import SHOWN_HEAD, ExportFile, ExportLine
from omni_desktop.ui.orders.orders_model import Question
from omni_desktop.ui.orders.orders_view import OrdersView
from tests.storage.conftest import order


def saved(line: ExportLine) -> bool:
    return "saved in" in line.words.text()


def read_back(file: Path) -> list[list[str]]:
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")                  # else Excel takes it for the computer's old code page
    assert b"\xef\xbb\xbf" not in raw[3:]
    return list(csv.reader(raw.decode("utf-8-sig").splitlines()))


def test_what_is_listed_is_saved_as_it_is_sorted(qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path) -> None:
    with qtbot.waitSignal(view.model.answered):
        view.filter.chips.choose("created")
    with qtbot.waitSignal(view.model.answered):
        view.table.sort_wanted.emit(Sort("total", descending=False))
    view.export_to(tmp_path / "Orders.csv")
    qtbot.waitUntil(lambda: saved(view.bottom.export_line))
    head, *rows = read_back(tmp_path / "Orders.csv")
    created = desk.history().page(Filter(states=frozenset({State.CREATED})), Sort("total", descending=False), offset=0, limit=500)
    assert tuple(head) == SHOWN_HEAD
    assert [row[0] for row in rows] == [order.id for order in created]
    assert rows[0][5] == f"{created[0].grand_total:.2f}"
    assert rows[0][head.index("Branch")] == "Sydney Warehouse"
    assert view.bottom.export_line.words.text() == f"{len(created)} orders saved in Orders.csv"
    assert view.bottom.export_line.open.isVisible()
    qtbot.mouseClick(view.bottom.export_line.close_button, Qt.MouseButton.LeftButton)
    assert view.foot.isVisible()


def add_orders(desk: StoreContext, *ids: str, customer: str = "Ella Whitfield") -> None:
    """As a run would write them."""
    ledger = desk.program.ledger(desk.store_id)             # type: ignore[attr-defined]
    now = desk.now()
    run = ledger.start_run("a test", 1, now, rehearsal=False)
    ledger.note_found(run, [ScanRow(order_id, "Pick", now, now) for order_id in ids], now)
    orders = [replace(order(order_id, customer=customer), placed_at=now, updated_at=now) for order_id in ids]
    ledger.record(run, [Entry(each.id, State.HELD, now, order=each, raw=b"{}") for each in orders])


def test_a_name_that_a_spreadsheet_would_run_is_only_text(qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path) -> None:
    add_orders(desk, "N900001", customer="=HYPERLINK(1) & Sons")
    with qtbot.waitSignal(view.model.answered):
        qtbot.keyClicks(view.filter.search, "N900001")
    view.export_to(tmp_path / "Orders.csv")
    qtbot.waitUntil(lambda: saved(view.bottom.export_line))
    assert [row[4] for row in read_back(tmp_path / "Orders.csv")] == ["Customer", "'=HYPERLINK(1) & Sons"]
    assert view.bottom.export_line.words.text() == "1 order saved in Orders.csv"


def test_orders_that_come_in_meanwhile_make_no_doubles_and_no_gaps(
    desk: StoreContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders_export, "PAGE", 10)
    before = [row.id for row in desk.history().page(Filter(), Sort(), offset=0, limit=500)]
    file = ExportFile(desk.program, desk.formats, Question(desk.store_id), tmp_path / "Orders.csv")
    assert file.write_page()
    add_orders(desk, "N900001", "N900002", "N900003")       # the newest: they come in above everything written
    assert not (tmp_path / "Orders.csv").exists()           # nobody takes half a list for a whole one
    while file.write_page():
        pass
    assert [row[0] for row in read_back(tmp_path / "Orders.csv")[1:]] == before
    assert [each.name for each in tmp_path.glob("Orders*")] == ["Orders.csv"]


def test_a_cancelled_export_leaves_nothing(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders_export, "PAGE", 1)
    view.export_to(tmp_path / "Orders.csv")
    assert view.bottom.export_line.cancel.isVisible()
    qtbot.waitUntil(lambda: " of " in view.bottom.export_line.words.text())
    qtbot.mouseClick(view.bottom.export_line.cancel, Qt.MouseButton.LeftButton)
    assert view.foot.isVisible()
    qtbot.waitUntil(lambda: not list(tmp_path.glob("Orders*")))


def test_a_file_that_cannot_be_written_says_why(qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path) -> None:
    (tmp_path / "Orders.csv").mkdir()
    view.export_to(tmp_path / "Orders.csv")
    qtbot.waitUntil(lambda: "can't be written" in view.bottom.export_line.words.text())
    assert "choose another folder" in view.bottom.export_line.words.text()
    assert not view.bottom.export_line.open.isVisible()
    assert not (tmp_path / "Orders.csv.part").exists()
