"""A million orders are a list like any other: only what is looked at is read, and little of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.record.history import Filter, OrderRow, Sort
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.choices import KnownList
from omni_desktop.core.settings.settings import Connection
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.orders.orders_model import KEPT, PAGE, READING, OrdersModel
from omni_desktop.ui.orders.orders_rows import BRANCH, ORDER, PLACED
from omni_desktop.ui.orders.orders_table import OrdersTable

MILLION = 1_000_000
NOW = datetime(2026, 5, 13, 1, 30, tzinfo=UTC)


class Script:
    """A ledger of so many orders, the newest first; it tells which pages it was asked for."""

    def __init__(self, count: int) -> None:
        self.total = count
        self.asked: list[tuple[int, int]] = []
        self.fault: TryLater | None = None

    def count(self, wanted: Filter) -> int:
        if self.fault:
            raise self.fault
        return self.total if not wanted.search else 3

    def place(self, wanted: Filter, sort: Sort, order_id: str) -> int | None:
        return self.total - int(order_id[1:])

    def page(self, wanted: Filter, sort: Sort, *, offset: int, limit: int) -> list[OrderRow]:
        self.asked.append((offset, limit))
        return [self._row(self.total - number) for number in range(offset, min(offset + limit, self.count(wanted)))]

    def _row(self, number: int) -> OrderRow:
        at = NOW - timedelta(minutes=MILLION - number)
        return OrderRow(
            number, f"N{number}", State.CREATED, "Pick", f"N{number}", at, at, "Ella Whitfield", Decimal(1), Decimal(1), number, 3
        )


class Given:
    """Of core.program.Program what a list needs."""

    def __init__(self, script: Script) -> None:
        self.script = script

    def history(self, store_id: int) -> Script:
        return self.script

    def ask_pin_with(self, ask: object) -> None:
        """A list does nothing that asks for it."""

    def now(self) -> datetime:
        return NOW

    def known_list(self, store_id: int, name: str) -> KnownList:
        return KnownList()

    def remembered(self, name: str) -> str:
        return ""


@pytest.fixture
def script() -> Script:
    return Script(MILLION)


@pytest.fixture
def model(qtbot: QtBot, theme: Theme, script: Script) -> Iterator[OrdersModel]:
    desk = StoreContext(theme, Given(script), Store(1, "Harbour", Connection(), enabled=True))      # type: ignore[arg-type]
    model = OrdersModel(desk)
    with qtbot.waitSignal(model.answered):
        model.ask(Filter(), Sort())
    yield model
    desk.reads.close()


def text(model: OrdersModel, row: int, column: int = ORDER) -> str:
    return str(model.index(row, column).data())


def read(qtbot: QtBot, model: OrdersModel, row: int) -> None:
    text(model, row)
    qtbot.waitUntil(lambda: text(model, row) != READING)


def test_a_million_rows_are_counted_and_one_page_is_read(model: OrdersModel, script: Script) -> None:
    assert model.rowCount() == MILLION
    assert script.asked == [(0, PAGE)]
    assert text(model, 0) == f"N{MILLION}"


def test_a_row_that_isnt_here_is_being_read_and_then_it_is_there(qtbot: QtBot, model: OrdersModel, script: Script) -> None:
    assert text(model, 765_432) == READING
    read(qtbot, model, 765_432)
    assert text(model, 765_432) == f"N{MILLION - 765_432}"
    assert script.asked[1:] == [(765_400, PAGE)]


def test_a_dragged_scroll_bar_reads_where_it_comes_to_rest(qtbot: QtBot, model: OrdersModel, script: Script) -> None:
    for row in range(0, MILLION, 5_000):
        text(model, row)
    read(qtbot, model, MILLION - 5_000)
    assert len(script.asked) < 10


def test_few_pages_are_kept(qtbot: QtBot, model: OrdersModel) -> None:
    for page in range(KEPT * 3):
        read(qtbot, model, page * PAGE)
    assert len(model._pages) == KEPT
    assert text(model, KEPT * 3 * PAGE - 1) != READING


def test_rows_that_come_in_above_move_what_is_followed(qtbot: QtBot, model: OrdersModel, script: Script) -> None:
    read(qtbot, model, 5_000)
    followed = text(model, 5_000)
    script.total += 7
    with qtbot.waitSignal(model.answered) as told:
        model.refresh([followed], 5_000)
    assert told.args[0].places == {followed: 5_007}
    assert model.rowCount() == MILLION + 7
    assert text(model, 5_007) == followed
    assert text(model, 5_070) != READING                    # all of the tallest table that begins there


def test_a_refresh_that_moves_nothing_keeps_the_selection_and_the_scroll_bar(qtbot: QtBot, model: OrdersModel) -> None:
    reset: list[bool] = []
    model.modelReset.connect(lambda: reset.append(True))
    with qtbot.waitSignals([model.answered, model.dataChanged]):
        model.refresh()
    assert reset == []


def test_the_answer_to_a_question_that_nobody_asks_any_more_is_dropped(qtbot: QtBot, model: OrdersModel) -> None:
    model.ask(Filter(search="abc"), Sort())
    assert model.count is None
    with qtbot.waitSignal(model.answered):
        model.ask(Filter(), Sort("total"))
    assert model.rowCount() == MILLION
    qtbot.wait(30)
    assert model.rowCount() == MILLION


def test_a_ledger_that_cannot_be_read_says_why_and_is_asked_again(qtbot: QtBot, model: OrdersModel, script: Script) -> None:
    script.fault = TryLater("Another program holds this store's data.")
    with qtbot.waitSignal(model.failed) as told:
        model.ask(Filter(search="abc"), Sort())
    assert told.args == ["Another program holds this store's data."]
    script.fault = None
    with qtbot.waitSignal(model.answered):
        model.refresh()
    assert model.rowCount() == 3


def test_what_was_asked_for_while_a_reading_failed_is_read(qtbot: QtBot, model: OrdersModel, script: Script) -> None:
    """It waited for that one: nobody may ask again."""
    script.fault = TryLater("Another program holds this store's data.")
    model.failed.connect(lambda _sentence: setattr(script, "fault", None))
    with qtbot.waitSignal(model.answered):
        model.refresh()
        model.refresh()


def test_a_branch_that_omnis_list_doesnt_have_is_shown_by_its_id(model: OrdersModel) -> None:
    assert text(model, 0, BRANCH) == "3"


def test_the_first_rows_say_that_they_are_read(theme: Theme, script: Script) -> None:
    desk = StoreContext(theme, Given(script), Store(1, "Harbour", Connection(), enabled=True))      # type: ignore[arg-type]
    model = OrdersModel(desk)
    assert (model.rowCount(), text(model, 0)) == (1, READING)
    assert model.index(0, ORDER).data(Qt.ItemDataRole.AccessibleTextRole) == READING
    desk.reads.close()


def test_a_row_chosen_before_it_was_read_is_told_when_it_is(qtbot: QtBot, theme: Theme, script: Script) -> None:
    desk = StoreContext(theme, Given(script), Store(1, "Harbour", Connection(), enabled=True))      # type: ignore[arg-type]
    model = OrdersModel(desk)
    table = OrdersTable(desk, model)
    qtbot.addWidget(table)
    table.resize(1000, 400)
    table.show()
    with qtbot.waitSignal(model.answered):
        model.ask(Filter(), Sort())
    table.selectRow(0)
    with qtbot.waitSignal(table.chosen, check_params_cb=lambda order_id: order_id == "N1"):
        qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.columnWidth(PLACED) > 76                   # the oldest are of another year
    desk.reads.close()


def test_a_busy_download_doesnt_ask_more_often_than_the_ledger_answers(qtbot: QtBot, model: OrdersModel, script: Script) -> None:
    answers: list[object] = []
    model.answered.connect(answers.append)
    script.asked.clear()
    for _ in range(50):
        model.refresh()
    qtbot.waitUntil(lambda: len(answers) == 2)              # the one on its way, and one for all that came meanwhile
    qtbot.wait(30)
    assert (len(answers), len(script.asked)) == (2, 2)
