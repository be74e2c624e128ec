"""A list of orders as a file that opens in a spreadsheet: all that is listed, as it is sorted, and nothing in it is run."""

from __future__ import annotations

import csv
from functools import partialmethod
from pathlib import Path
from threading import Event, Timer

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import TryLater
from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.history import Filter, Sort
from omni_desktop.core.record.record import Entry, State
from omni_desktop.core.values import replace
from omni_desktop.ui.desk import reads
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders import orders_export
from omni_desktop.ui.orders.orders_export import SHOWN_HEAD, ExportFile, ExportLine
from omni_desktop.ui.orders.orders_model import Question
from omni_desktop.ui.orders.orders_view import OrdersView
from tests.patience import PATIENCE
from tests.storage.conftest import order


def saved(line: ExportLine) -> bool:
    return "saved in" in line.words.text()


def left_in(folder: Path) -> list[str]:
    """Of the file, and of what was begun beside it."""
    return [each.name for each in folder.glob("Orders*")]


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
    assert left_in(tmp_path) == ["Orders.csv"]


class Drive:
    """A slow one: after `pages` of them the next page waits for `goes_on`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, pages: int) -> None:
        self.left, self.waits, self.goes_on = pages, Event(), Event()
        self._write = ExportFile.write_page
        monkeypatch.setattr(orders_export, "PAGE", 10)
        monkeypatch.setattr(ExportFile, "write_page", partialmethod(lambda file, drive: drive.write_page(file), self))

    def write_page(self, file: ExportFile) -> bool:
        if not self.left:
            self.waits.set()
            self.goes_on.wait(PATIENCE)
        self.left -= 1
        return self._write(file)


def test_a_cancelled_export_leaves_nothing(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Drive(monkeypatch, pages=2)
    view.export_to(tmp_path / "Orders.csv")
    assert view.bottom.export_line.cancel.isVisible()
    qtbot.waitUntil(lambda: "Saving 20 of " in view.bottom.export_line.words.text())
    qtbot.mouseClick(view.bottom.export_line.cancel, Qt.MouseButton.LeftButton)
    assert view.foot.isVisible()
    drive.goes_on.set()
    qtbot.waitUntil(lambda: desk.reads.is_idle)
    assert left_in(tmp_path) == []


def test_one_that_was_cancelled_takes_nothing_from_the_same_list_that_is_saved_again(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its last page may come when the new one has begun: half of that was taken for the whole."""
    drive = Drive(monkeypatch, pages=1)
    view.export_to(tmp_path / "Orders.csv")
    qtbot.waitUntil(drive.waits.is_set)
    qtbot.mouseClick(view.bottom.export_line.cancel, Qt.MouseButton.LeftButton)
    drive.left = 3
    view.export_to(tmp_path / "Orders.csv")
    qtbot.waitUntil(lambda: "Saving 30 of " in view.bottom.export_line.words.text())
    drive.goes_on.set()
    qtbot.waitUntil(lambda: saved(view.bottom.export_line) and desk.reads.is_idle)
    orders = desk.history().page(Filter(), Sort(), offset=0, limit=500)
    assert [row[0] for row in read_back(tmp_path / "Orders.csv")[1:]] == [order.id for order in orders]
    assert left_in(tmp_path) == ["Orders.csv"]


def test_a_list_is_saved_though_the_window_closes_meanwhile(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Drive(monkeypatch, pages=2)
    view.export_to(tmp_path / "Orders.csv")
    qtbot.waitUntil(drive.waits.is_set)
    ids = [order.id for order in desk.history().page(Filter(), Sort(), offset=0, limit=500)]
    desk.reads.keep(view, lambda: desk.reads._closed.wait() and drive.goes_on.set())        # while it closes
    desk.reads.close()
    assert [row[0] for row in read_back(tmp_path / "Orders.csv")[1:]] == ids
    assert left_in(tmp_path) == ["Orders.csv"]


def test_a_list_for_which_the_program_cannot_wait_as_it_ends_leaves_nothing(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reads, "SECONDS_AT_CLOSE", 0)
    drive = Drive(monkeypatch, pages=2)
    view.export_to(tmp_path / "Orders.csv")
    qtbot.waitUntil(drive.waits.is_set)
    releasing = Timer(0, lambda: desk.reads._over.wait(PATIENCE) and drive.goes_on.set())
    releasing.start()
    desk.reads.close()
    releasing.join()
    assert left_in(tmp_path) == []


def test_a_list_that_cannot_be_read_on_leaves_nothing(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Drive(monkeypatch, pages=2)
    view.export_to(tmp_path / "Orders.csv")
    qtbot.waitUntil(drive.waits.is_set)
    sentence = "Another program holds this store's data."
    monkeypatch.setattr(drive, "_write", lambda _file: (_ for _ in ()).throw(TryLater(sentence)))
    drive.goes_on.set()
    qtbot.waitUntil(lambda: view.bottom.export_line.words.text() == sentence)
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("name", ["O" * 251 + ".csv", "ö" * 125 + ".csv"])
def test_a_list_is_saved_under_the_longest_name_that_a_file_may_have(desk: StoreContext, tmp_path: Path, name: str) -> None:
    file = ExportFile(desk.program, desk.formats, Question(desk.store_id), tmp_path / name)
    assert file.write(lambda: None, lambda: False)
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == [name]


def test_the_same_list_that_two_computers_save_is_whole(desk: StoreContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Into one file on a drive that they share: what each has begun is its own."""
    monkeypatch.setattr(orders_export, "PAGE", 10)
    here = ExportFile(desk.program, desk.formats, Question(desk.store_id), tmp_path / "Orders.csv")
    there = ExportFile(desk.program, desk.formats, Question(desk.store_id), tmp_path / "Orders.csv")
    begun = [here.write_page(), there.write_page()]
    assert begun == [True, True]
    while any([here.write_page(), there.write_page()]):
        pass
    orders = desk.history().page(Filter(), Sort(), offset=0, limit=500)
    assert [row[0] for row in read_back(tmp_path / "Orders.csv")[1:]] == [order.id for order in orders]
    assert left_in(tmp_path) == ["Orders.csv"]


def test_a_file_that_cannot_be_written_says_why(qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path) -> None:
    (tmp_path / "Orders.csv").mkdir()
    view.export_to(tmp_path / "Orders.csv")
    qtbot.waitUntil(lambda: "can't be written" in view.bottom.export_line.words.text())
    assert "choose another folder" in view.bottom.export_line.words.text()
    assert not view.bottom.export_line.open.isVisible()
    assert left_in(tmp_path) == ["Orders.csv"]
