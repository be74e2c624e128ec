"""What becomes of orders after their download, in the window: over a practice store whose orders went on."""

from __future__ import annotations

import json
import shutil
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.record import State
from omni_desktop.terminal.commands.settings import set_setting
from omni_desktop.terminal.program import Options
from omni_desktop.ui.desk.progress import UPDATES
from omni_desktop.ui.orders.orders_rows import COLUMNS, ORDER, RESULT
from omni_desktop.ui.orders.panel.document_window import LATER, DocumentWindow
from omni_desktop.ui.orders.panel.order_attention import AttentionSection
from omni_desktop.ui.orders.panel.order_later import ChangeTable
from omni_desktop.ui.orders.panel.order_sections import Section
from omni_desktop.ui.orders.panel.order_timeline import TimelineRow
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_window import StoreWindow
from tests.practice_here import CompositionHere
from tests.ui.later_orders import SKU, download, let_orders_go_on, shop_of, switch
from tests.ui.windows import Open, choose_result, click, inside, ready

Ids = dict[str, str]


@pytest.fixture(scope="module")
def later_folder(downloads: Callable[[], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once, and copied for each test."""
    folder = tmp_path_factory.mktemp("later")
    shutil.copytree(downloads(), folder, dirs_exist_ok=True)
    with CompositionHere().program(Options(practice=True, data_dir=folder)) as program:
        ids = let_orders_go_on(program)
    (folder / "ids.json").write_text(json.dumps(ids), "utf-8")
    return folder


@pytest.fixture
def ids(later_folder: Path) -> Ids:
    found: Ids = json.loads((later_folder / "ids.json").read_text("utf-8"))
    return found


@pytest.fixture
def later(data_folder: Path, later_folder: Path) -> Iterator[Program]:
    shutil.copytree(later_folder, data_folder, dirs_exist_ok=True)
    with CompositionHere().program(Options(practice=True, data_dir=data_folder)) as program:
        yield program


@pytest.fixture
def window(qtbot: QtBot, open_window: Open, later: Program) -> MainWindow:
    return ready(qtbot, open_window(lambda: later))


def listed(place: StoreWindow) -> list[str]:
    rows = (place.orders.model.shown(row) for row in range(place.orders.model.rowCount()))
    return [shown.row.id for shown in rows if shown is not None]


def show(qtbot: QtBot, place: StoreWindow, order_id: str) -> QWidget:
    """The panel of an order, once it is read."""
    panel = place.orders.panel
    place.desk.wants_order.emit(order_id)
    qtbot.waitUntil(lambda: panel.told is not None and panel.told.id == order_id)
    return panel.area.widget()


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def section(page: QWidget, name: str) -> Section:
    return next(found for found in page.findChildren(Section) if found.accessibleName() == name)


def attention(place: StoreWindow) -> AttentionSection:
    found = place.orders.panel.area.widget().findChild(AttentionSection)
    assert isinstance(found, AttentionSection)
    return found


def answer(qtbot: QtBot, window: MainWindow, words: str) -> str:
    """Presses a button of the question that is open; what it had asked."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Question)))
    question = next(each for each in window.findChildren(Question) if each.isVisible())
    asked = texts(question)
    click(qtbot, question.buttons[words])
    return asked


def test_the_tiles_figures_are_true_and_lead_to_their_orders(qtbot: QtBot, window: MainWindow, ids: Ids) -> None:
    place = inside(window)
    tile = place.page.updates
    qtbot.waitUntil(lambda: [figure.text() for figure in tile.figures.values()] == ["1", "1", "1"])
    for kind, figure in tile.figures.items():
        click(qtbot, figure)
        qtbot.waitUntil(lambda kind=kind: listed(place) == [ids[kind]])
        assert place.orders.filter.chips.current() == kind
        assert place.orders.model.shown(0).row.result == kind  # type: ignore[union-attr]
    assert tile.figures["waiting"].accessibleName() == "Waiting for stock: 1"


@pytest.mark.parametrize("chip", ["waiting", "dispatched", "voided"])
def test_each_chip_shows_the_orders_of_its_result(qtbot: QtBot, window: MainWindow, ids: Ids, chip: str) -> None:
    place = inside(window)
    choose_result(qtbot, place.orders.filter.chips, chip)
    qtbot.waitUntil(lambda: listed(place) == [ids[chip]])


def test_the_tile_says_in_words_that_updates_are_off(qtbot: QtBot, open_window: Open, program: Program) -> None:
    tile = inside(ready(qtbot, open_window(lambda: program))).page.updates
    assert "change nothing in Omni" in texts(tile)
    assert not any(figure.isVisible() for figure in tile.figures.values())


def test_switching_updates_on_by_a_command_says_how_many_orders_ended_before(program: Program, capsys: pytest.CaptureFixture[str]) -> None:
    count = program.ended_before(program.stores()[0].id)
    assert count > 1
    set_setting(program, Namespace(store=None, key="download_orders.auto_dispatch", value="completed"))
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == (
        f"{count} orders were completed or cancelled in Neto before. They stay in Omni as now; to follow too: settings ended --include"
    )


def test_orders_that_ended_before_follow_where_the_dialog_is_told_so(qtbot: QtBot, open_window: Open, program: Program) -> None:
    place = inside(ready(qtbot, open_window(lambda: program)))
    store_id = place.desk.store_id
    count = program.ended_before(store_id)
    program.follow_ended(store_id, include=True)
    switch(program, auto_dispatch="completed_ignore_stock")
    place.desk.show_store(place.desk.store, program.settings(store_id))
    click(qtbot, place.activity.ready.button)
    figures = place.page.updates.figures
    qtbot.waitUntil(lambda: sum(int(figure.text() or 0) for figure in figures.values()) == count)


def test_a_waiting_order_says_what_is_short_since_when_and_when_it_is_looked_at_again(qtbot: QtBot, window: MainWindow, ids: Ids) -> None:
    place = inside(window)
    page = show(qtbot, place, ids["waiting"])
    said = texts(section(page, "Waiting"))
    for words in (f"{SKU} is 6 short", "Waits since ", "Looked at again when its stock has moved"):
        assert words in said
    row = next(row for row, order_id in enumerate(listed(place)) if order_id == ids["waiting"])
    tip = place.orders.model.data(place.orders.model.index(row, RESULT), Qt.ItemDataRole.ToolTipRole)
    assert f"{SKU} is 6 short\nWaits since " in str(tip)


def test_a_waiting_order_is_dispatched_by_the_download_after_its_stock_came(
    qtbot: QtBot, window: MainWindow, later: Program, ids: Ids
) -> None:
    place = inside(window)
    show(qtbot, place, ids["waiting"])
    shop_of(later).call("add_stock", sku=SKU, quantity=10)
    click(qtbot, place.activity.ready.button)
    qtbot.waitUntil(lambda: place.page.updates.figures["waiting"].text() == "0")
    assert place.page.updates.figures["dispatched"].text() == "2"
    qtbot.waitUntil(lambda: place.orders.panel.badge.accessibleName() == "Dispatched")
    rows = [row.accessibleName() for row in place.orders.panel.area.widget().findChildren(TimelineRow)]
    assert "waits to be dispatched" in rows[-2]
    assert "Dispatched in Omni: completed in Neto" in rows[-1]
    assert place.desk.runs.progress.steps[-1] == UPDATES


def test_a_changed_orders_both_sides_stand_beside_each_other_and_it_is_updated_in_omni(
    qtbot: QtBot, window: MainWindow, later: Program, ids: Ids
) -> None:
    place, order_id = inside(window), ids["changed"]
    page = show(qtbot, place, order_id)
    table = page.findChild(ChangeTable)
    assert isinstance(table, ChangeTable)
    told = texts(table)
    assert "9 Harbour Parade" in told
    assert f"{SKU}, quantity\n1\n3" in told
    assert "Billing" not in told                        # only what differs
    click(qtbot, attention(place).buttons["update"])
    asked = answer(qtbot, window, f"Update {order_id}")
    assert "is written over" in asked
    qtbot.waitUntil(lambda: "Updated in Omni" in texts(place.orders.panel.area.widget()))
    stored = shop_of(later).call("sales_order", number=order_id)
    assert (stored["deliveryAddress1"], float(stored["lineItems"][0]["qty"])) == ("9 Harbour Parade", 3.0)
    assert place.orders.panel.area.widget().findChild(ChangeTable) is None


def test_what_can_only_be_changed_by_hand_has_no_button_that_would_do_it(
    qtbot: QtBot, window: MainWindow, later: Program, ids: Ids
) -> None:
    place, order_id = inside(window), ids["changed"]
    shop_of(later).call("edit_sales_order", number=order_id, invoiceDate="2026-05-01T00:00:00Z")
    later.decisions(place.desk.store_id).retry([order_id], later.now(), "a test")
    download(later)
    show(qtbot, place, order_id)
    assert "it is invoiced in Omni" in texts(attention(place))
    assert "update" not in attention(place).buttons
    assert "dismiss" in attention(place).buttons


def test_what_cant_be_undone_is_asked_first_and_done_by_the_next_download(
    qtbot: QtBot, window: MainWindow, later: Program, ids: Ids
) -> None:
    place, order_id = inside(window), ids["touched"]
    show(qtbot, place, order_id)
    click(qtbot, attention(place).buttons["void"])
    asked = answer(qtbot, window, "Cancel")
    assert "can't be taken back" in asked
    assert not shop_of(later).call("sales_order", number=order_id)["isVoid"]
    click(qtbot, attention(place).buttons["void"])
    answer(qtbot, window, f"Void {order_id}")
    qtbot.waitUntil(lambda: place.orders.panel.badge.accessibleName() == "Voided")
    assert shop_of(later).call("sales_order", number=order_id)["isVoid"]
    rows = [row.accessibleName() for row in place.orders.panel.area.widget().findChildren(TimelineRow)]
    told = ("Left as it is in Omni", "Asked to be updated in Omni all the same", "Voided in Omni")
    places = [next(number for number, row in enumerate(rows) if words in row) for words in told]
    assert places == sorted(places)


def test_both_sides_are_compared_as_omni_is_now(qtbot: QtBot, window: MainWindow, ids: Ids) -> None:
    place = inside(window)
    show(qtbot, place, ids["touched"])
    click(qtbot, attention(place).buttons["compare"])
    opened = window.findChild(DocumentWindow)
    assert isinstance(opened, DocumentWindow)
    now = opened.documents[-1]
    qtbot.waitUntil(lambda: "2026-05-01" in now.text.toPlainText())
    assert (now.heading.text(), "2026-05-01" in opened.documents[1].text.toPlainText()) == (LATER, False)


def test_money_that_was_paid_and_paid_back_stands_on_the_order(qtbot: QtBot, window: MainWindow, ids: Ids) -> None:
    page = show(qtbot, inside(window), ids["refunded"])
    payments, refunds = texts(section(page, "Payments in Neto")), texts(section(page, "Refunds in Neto"))
    assert "Credit Card" in payments
    assert "in Omni" in payments
    assert "$36.95" in refunds
    assert f"1 of {SKU}" in refunds


def test_a_backorder_and_the_order_it_came_from_lead_to_each_other(qtbot: QtBot, window: MainWindow, ids: Ids) -> None:
    place = inside(window)
    child = f"{ids['split']}-1"
    qtbot.waitUntil(lambda: place.orders.table.columnWidth(ORDER) > COLUMNS[ORDER].width)       # its number is read as a whole
    for start, end in ((ids["split"], child), (child, ids["split"])):
        page = show(qtbot, place, start)
        link = section(page, "Related orders").findChild(Button)
        assert isinstance(link, Button)
        assert link.text() == end
        click(qtbot, link)
        qtbot.waitUntil(lambda end=end: place.orders.panel.told is not None and place.orders.panel.told.id == end)


def test_a_problem_of_an_order_in_omni_is_decided_on_its_card(qtbot: QtBot, window: MainWindow, later: Program, ids: Ids) -> None:
    place, order_id = inside(window), ids["differing"]
    place.desk.wants_attention.emit("lines_differ_in_omni", "")
    qtbot.waitUntil(lambda: ("lines_differ_in_omni", "") in place.attention.cards())
    card = place.attention.cards()["lines_differ_in_omni", ""]
    click(qtbot, card.open)
    qtbot.waitUntil(lambda: window.findChild(DocumentWindow) is not None)
    assert place.orders.panel.title.text() == order_id
    place.desk.wants_attention.emit("", "")
    click(qtbot, card.insist)
    assert "leave Omni's stock" in answer(qtbot, window, "Dispatch 1 order")
    qtbot.waitUntil(lambda: ("lines_differ_in_omni", "") not in place.attention.cards())
    story = later.history(place.desk.store_id).order(order_id)
    assert story is not None
    assert story.row.state is State.DISPATCHED


def test_every_cause_has_its_card_on_a_page_that_has_room_for_all(qtbot: QtBot, window: MainWindow, later: Program) -> None:
    place = inside(window)
    window.resize(1280, 2400)
    place.desk.wants_attention.emit("", "")
    groups = {(group.code, group.cause) for group in later.history(place.desk.store_id).problem_groups()}
    qtbot.waitUntil(lambda: set(place.attention.cards()) == groups)
    assert len(groups) > 4
    assert place.attention.more.isHidden()
