"""The orders of the practice store, looked through as a shop assistant does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from omni_desktop.core.problems.problems import title
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.history import Filter, Sort
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.fields import with_value
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.orders_rows import BRANCH, CUSTOMER, NETO_STATUS, OMNI_STATUS, ORDER, PLACED, RESULT, TOTAL
from omni_desktop.ui.orders.orders_view import OrdersView
from omni_desktop.ui.orders.placed_days import DaysDialog
from omni_desktop.ui.parts.chips import Chip
from omni_desktop.ui.parts.tables.row_delegate import MARK_ROLE, ROW
from tests.ui.orders.conftest import shown


def column(view: OrdersView, number: int) -> list[str]:
    return [str(view.model.index(row, number).data()) for row in range(view.model.rowCount())]


def first(desk: StoreContext, wanted: Filter) -> str:
    return desk.history().page(wanted, Sort(), offset=0, limit=1)[0].id


def row_of(view: OrdersView, order_id: str) -> int:
    return column(view, ORDER).index(order_id)


def test_the_newest_orders_stand_first_and_the_foot_counts_them(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    orders = desk.history().page(Filter(), Sort(), offset=0, limit=100)
    assert column(view, ORDER) == [order.id for order in orders]
    qtbot.waitUntil(lambda: view.foot.text().startswith(f"{len(orders)} orders"))
    assert view.foot.text().endswith("in the last 14 days")


def test_search_finds_by_customer_when_the_hand_rests(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    customer = column(view, CUSTOMER)[0]
    with qtbot.waitSignal(view.model.answered):
        qtbot.keyClicks(view.filter.search, customer.lower())
    assert view.model.rowCount() < 10
    assert set(column(view, CUSTOMER)) == {customer}
    qtbot.waitUntil(lambda: "match" in view.foot.text())


@pytest.mark.parametrize(("chip", "results"), [("created", {"created", "adopted"}), ("held", {"held", "refused", "in_doubt"})])
def test_a_chip_shows_one_result_alone(qtbot: QtBot, view: OrdersView, chip: str, results: set[str]) -> None:
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(view.filter.chips.chip(chip), Qt.MouseButton.LeftButton)
    found = {shown.row.result for row in range(view.model.rowCount()) if (shown := view.model.shown(row))}
    assert found
    assert found <= results


def test_the_last_chip_finds_the_results_without_a_chip(qtbot: QtBot, view: OrdersView) -> None:
    skipped = next(action for action in view.filter.chips.menu().actions() if action.text() == "Skipped")
    with qtbot.waitSignal(view.model.answered):
        skipped.trigger()
    assert set(column(view, RESULT)) == {"Skipped"}
    assert view.filter.chips.more_chip.text() == "Skipped"
    assert not view.filter.chips.chip("").isChecked()
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(view.filter.chips.chip(""), Qt.MouseButton.LeftButton)
    assert view.filter.chips.more_chip.text() == ""


def test_a_narrow_line_keeps_every_result_within_reach(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown(qtbot, desk, 560)
    chips = view.filter.chips
    seen = {key for key in ("", "created", "held", "waiting", "dispatched", "voided") if not chips.chip(key).isHidden()}
    offered = {action.text() for action in chips.menu().actions()}
    assert "" in seen
    assert {"Voided", "Dispatched", "Skipped", "Changed"} <= offered
    assert chips.geometry().right() < view.filter.export.geometry().left()
    qtbot.waitUntil(lambda: chips.word("tax_differs") != "")         # read by itself; it takes its room among them
    view.resize(840, 600)
    qtbot.waitUntil(lambda: not chips.chip("voided").isHidden())            # as ui.md draws it, with that one more


def test_a_header_sorts_and_says_which_columns_cannot(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    header = view.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(TOTAL) + 20, 16)
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    best = desk.history().page(Filter(), Sort("total", descending=True), offset=0, limit=100)
    assert column(view, ORDER) == [order.id for order in best]
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert column(view, ORDER)[-1] == best[0].id
    titles = [str(view.model.headerData(number, Qt.Orientation.Horizontal)) for number in (TOTAL, PLACED)]
    assert titles == ["Total ↑", "Placed"]
    told = [view.model.headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for number in (TOTAL, BRANCH)]
    assert told[0] == "Sort by total"
    assert "can't be sorted" in str(told[1])


def test_the_menu_of_a_row_sorts_without_a_mouse(qtbot: QtBot, view: OrdersView) -> None:
    actions = {action.text(): action for action in view.table.menu(view.model.index(0, 0)).actions()}
    with qtbot.waitSignal(view.model.answered):
        actions["Sort by customer"].trigger()
    names = [name for name in column(view, CUSTOMER) if name]
    assert names[0] < names[-1]
    actions["Copy order number"].trigger()
    assert QGuiApplication.clipboard().text().startswith("N")


def test_nothing_matches_and_the_filters_are_cleared(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    with qtbot.waitSignal(view.model.answered):
        qtbot.keyClicks(view.filter.search, "zzzz")
    assert view.empty.isVisible()
    assert view.empty.accessibleName().startswith("No orders match")
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(view.empty.button, Qt.MouseButton.LeftButton)
    assert view.table.isVisible()
    assert view.model.rowCount() == desk.history().count(Filter())


def test_a_new_store_says_what_to_do(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    view = shown(qtbot, fresh_desk)
    assert view.empty.isVisible()
    assert "Press Download Orders" in view.empty.accessibleName()
    qtbot.waitUntil(lambda: fresh_desk.reads.is_idle)
    offered = [*view.filter.chips.menu().actions(), *(chip for chip in view.filter.chips.findChildren(Chip) if not chip.isHidden())]
    assert not any(each.text().startswith("Tax differs") for each in offered), "there is none"


def test_a_store_whose_downloads_are_off_names_no_button_that_it_does_not_have(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    fresh_desk.show_store(fresh_desk.store, with_value(fresh_desk.settings, "download_orders.enabled", False))
    view = shown(qtbot, fresh_desk)
    assert "Switch on Download Orders in the settings" in view.empty.accessibleName()


def heard(view: OrdersView, row: int, number: int) -> str:
    """What a screen reader is told of a cell; the headers are a row and a column of their own there."""
    cell = QAccessible.queryAccessibleInterface(view.table).child((row + 1) * (view.model.columnCount() + 1) + number + 1)
    return str(cell.text(QAccessible.Text.Name))


def test_a_row_is_one_sentence_to_a_screen_reader(view: OrdersView) -> None:
    row = row_of(view, column(view, ORDER)[0])
    said = heard(view, row, ORDER)
    for number in (ORDER, CUSTOMER, TOTAL, BRANCH, NETO_STATUS, OMNI_STATUS, RESULT):
        assert str(view.model.index(row, number).data()) in said
    assert heard(view, row, TOTAL).startswith("Total $")


def test_a_time_and_a_held_result_say_more_when_pointed_at(view: OrdersView) -> None:
    held = next(row for row in range(view.model.rowCount()) if column(view, RESULT)[row] == "Held")
    placed = str(view.model.index(held, PLACED).data(Qt.ItemDataRole.ToolTipRole))
    assert "store time" in placed
    row = view.model.shown(held)
    assert row is not None
    here = view._desk.formats.here(row.row.placed_at)       # "" in Sydney
    assert placed.endswith(f"{here} on this computer" if here else "store time")
    assert view.model.index(held, RESULT).data(Qt.ItemDataRole.ToolTipRole)


def test_enter_opens_the_panel_and_esc_closes_it(qtbot: QtBot, view: OrdersView) -> None:
    view.close_panel()
    assert view.panel.isHidden()
    view.table.selectRow(2)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    chosen = column(view, ORDER)[2]
    qtbot.waitUntil(lambda: view.panel.told is not None and view.panel.told.id == chosen)
    assert view.panel.isVisible()
    assert view.bottom.words.text() == "1 selected"
    qtbot.keyClick(view.panel.area, Qt.Key.Key_Escape)
    assert view.panel.isHidden()


def test_the_panel_stays_closed_the_next_time(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    view.close_panel()
    qtbot.waitUntil(lambda: desk.program.remembered("orders.panel") == "closed")
    again = shown(qtbot, desk)
    qtbot.waitUntil(again.panel.isHidden)
    again.table.setFocus()


def test_in_a_narrow_window_the_panel_lies_over_the_list_for_one_order(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown(qtbot, desk, 900)
    assert view.panel.isHidden()
    view.table.selectRow(0)
    assert view.panel.isHidden()                            # choosing alone covers nothing
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert view.panel.isVisible()
    assert view.table.width() == 900
    assert view.panel.geometry().right() == view.width() - 1
    qtbot.keyClick(view.panel, Qt.Key.Key_Escape)
    assert view.panel.isHidden()
    view.resize(1280, 600)
    qtbot.waitUntil(view.panel.isVisible)                   # with room it stands beside, as it did
    assert view.table.width() == 1280 - view.panel.width()


def test_an_order_is_shown_whatever_the_list_shows(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(view.filter.chips.chip("held"), Qt.MouseButton.LeftButton)
    order = desk.history().page(Filter(), Sort("placed", descending=False), offset=0, limit=1)[0]
    with qtbot.waitSignal(view.model.answered):
        view.show_order(order.id)
    assert view.filter.chips.current() == ""
    assert view.table.currentIndex().row() == view.model.rowCount() - 1
    at = view.table.visualRect(view.table.currentIndex())
    assert view.table.viewport().rect().contains(at.center())
    qtbot.waitUntil(lambda: view.panel.told is not None and view.panel.told.id == order.id)


def test_a_row_that_is_clicked_while_the_list_is_read_again_stays_chosen(qtbot: QtBot, view: OrdersView) -> None:
    shown = view.model.shown(4)
    assert shown is not None
    answers: list[object] = []
    view.model.answered.connect(answers.append)
    view.refresh()
    at = view.table.visualRect(view.model.index(4, 0)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert view.table.chosen_id == shown.row.id
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [4]


def test_an_order_that_nobody_has_seen_says_so(qtbot: QtBot, view: OrdersView) -> None:
    view.show_order("N999999")
    qtbot.waitUntil(lambda: view.panel.title.text() == "N999999")
    assert "No download has seen" in view.panel.empty.accessibleName()


def test_the_orders_of_one_download_and_of_one_problem_are_listed_until_widened(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    run = desk.history().runs()[0]
    with qtbot.waitSignal(view.model.answered):
        view.show_run(run.id)
    assert view.model.rowCount() == desk.history().count(Filter(run_id=run.id))
    chip = view.filter.narrowed_line.findChild(QPushButton)
    assert isinstance(chip, QPushButton)
    qtbot.waitUntil(lambda: chip.text().startswith("the download of"))
    problem = desk.history().problem_groups()[0]
    with qtbot.waitSignal(view.model.answered):
        view.show_problem(problem.code, problem.cause)
    assert view.model.rowCount() == problem.count
    qtbot.waitUntil(lambda: chip.text() == title(problem.sample))
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view.filter.narrowed_line.isHidden()
    assert view.model.rowCount() == desk.history().count(Filter())


def test_while_a_download_adds_orders_the_chosen_one_stays_and_so_does_what_is_looked_at(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    program, store_id = fresh_desk.program, fresh_desk.store_id
    events = program.run(store_id, Request(starter="window"), program.keys(store_id))
    view = shown(qtbot, fresh_desk)
    while (fresh_desk.history().count(Filter(states=frozenset({State.SKIPPED, State.CREATED, State.HELD, State.SENDING})))) < 30:
        next(events)
    with qtbot.waitSignal(view.model.answered):
        fresh_desk.ledger_changed.emit()
    with qtbot.waitSignal(view.model.answered):
        view._sort_by(Sort("total", descending=True))       # rows that get their totals later come in above
    row = view.model.rowCount() // 2
    chosen = column(view, ORDER)[row]
    view.table.selectRow(row)
    view.table.verticalScrollBar().setValue((row - 3) * ROW + 5)
    before = view.table.visualRect(view.table.currentIndex()).top()
    list(events)
    with qtbot.waitSignal(view.model.answered):
        fresh_desk.ledger_changed.emit()
    assert view.table.chosen_id == chosen
    assert str(view.model.index(view.table.currentIndex().row(), ORDER).data()) == chosen
    assert view.table.selectionModel().isRowSelected(view.table.currentIndex().row(), QModelIndex())
    assert view.table.visualRect(view.table.currentIndex()).top() == before


def test_a_hidden_list_reads_again_when_it_is_shown(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    view.hide()
    order = first(desk, Filter(states=frozenset({State.HELD})))
    desk.program.decisions(desk.store_id).dismiss(order, "sold at the counter", desk.now(), "a test")
    desk.ledger_changed.emit()
    assert column(view, RESULT)[row_of(view, order)] == "Held"
    with qtbot.waitSignal(view.model.answered):
        view.show()
    assert column(view, RESULT)[row_of(view, order)] == "Skipped"


def test_another_store_begins_without_filters(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(view.filter.chips.chip("held"), Qt.MouseButton.LeftButton)
    view.table.selectRow(0)
    chosen = view.table.chosen_id
    with qtbot.waitSignal(view.model.answered):
        desk.show_store(desk.store, desk.settings)          # its settings were saved
    assert (view.filter.chips.current(), view.table.chosen_id) == ("held", chosen)
    with qtbot.waitSignal(view.model.answered):
        desk.show_store(None, None)
    assert (view.filter.chips.current(), view.table.chosen_id) == ("", "")
    assert view.panel.told is None
    assert view.empty.accessibleName().startswith("No store yet")


def test_column_widths_are_kept(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    qtbot.wait(20)
    view.table.horizontalHeader().resizeSection(BRANCH, 222)
    qtbot.waitUntil(lambda: "222" in desk.program.remembered(f"orders.columns.{desk.store_id}"))
    again = shown(qtbot, desk)
    qtbot.waitUntil(lambda: again.table.columnWidth(BRANCH) == 222)


def test_ctrl_f_brings_the_hand_to_the_search(qtbot: QtBot, view: OrdersView) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.table.setFocus()
    view.focus_search()
    assert view.filter.search.hasFocus()


def test_enter_in_the_search_goes_to_what_was_found_and_opens_the_only_order(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown(qtbot, desk, 900)
    with qtbot.waitActive(view):
        view.activateWindow()
    order = column(view, ORDER)[3]
    view.focus_search()
    qtbot.keyClicks(view.filter.search, order)
    qtbot.keyClick(view.filter.search, Qt.Key.Key_Return)       # before the hand rested: its list is still to come
    qtbot.waitUntil(view.table.hasFocus)
    qtbot.waitUntil(lambda: view.table.chosen_id == order)
    assert view.side.is_shown()


def test_down_in_the_search_goes_to_the_first_order(qtbot: QtBot, view: OrdersView) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.focus_search()
    qtbot.keyClick(view.filter.search, Qt.Key.Key_Down)
    assert view.table.hasFocus()
    assert view.table.chosen_id == column(view, ORDER)[0]
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [0]


def test_tab_into_the_list_chooses_the_order_that_the_panel_shows(qtbot: QtBot, view: OrdersView) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.filter.export.setFocus()
    qtbot.keyClick(view.filter.export, Qt.Key.Key_Tab)
    assert view.table.hasFocus()
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [0]
    assert view.table.chosen_id == column(view, ORDER)[0]


def test_a_whole_order_number_can_be_read_in_the_search_while_the_list_is_narrow(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown(qtbot, desk, 720)
    search = view.filter.search
    qtbot.keyClicks(search, "wombat & daughters")
    qtbot.waitUntil(lambda: search.width() > 190)
    assert search.fontMetrics().horizontalAdvance(search.text()) < search.width() - 60       # the glass and the cross
    assert view.filter.chips.geometry().right() < view.filter.export.geometry().left()


def test_typing_in_the_list_searches(qtbot: QtBot, view: OrdersView) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.table.setFocus()
    view.table.selectRow(0)
    with qtbot.waitSignal(view.model.answered):
        qtbot.keyClick(view.table, "n")
    assert view.filter.search.hasFocus()
    assert view.filter.search.text() == "n"


def test_the_chosen_orders_number_is_copied(qtbot: QtBot, view: OrdersView) -> None:
    view.table.selectRow(1)
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == column(view, ORDER)[1]


def choose_days(view: OrdersView, words: str) -> None:
    next(action for action in view.filter.chips.menu().actions() if action.text() == words).trigger()


def test_the_list_is_narrowed_to_days_and_what_is_searched_for_stays(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest, oldest = (desk.history().page(Filter(), Sort(descending=down), offset=0, limit=1)[0] for down in (True, False))
    today = desk.formats.local(newest.placed_at)
    monkeypatch.setattr(desk.program, "now", lambda: newest.placed_at)
    with qtbot.waitSignal(view.model.answered):
        choose_days(view, "Placed today")
    on_the_day = [row for row in desk.history().orders(Filter()) if desk.formats.local(row.placed_at).date() == today.date()]
    assert sorted(column(view, ORDER)) == sorted(row.id for row in on_the_day)
    assert view.filter.narrowed_line.isVisible()
    with qtbot.waitSignal(view.model.answered):
        qtbot.keyClicks(view.filter.search, newest.id)
    assert column(view, ORDER) == [newest.id]
    choose_days(view, "Placed between two days…")
    dialog = view.findChild(DaysDialog)
    assert dialog is not None
    first_day = desk.formats.local(oldest.placed_at)
    dialog.first.setDate(QDate(first_day.year, first_day.month, first_day.day))
    dialog.last.setDate(dialog.first.date().addDays(-1))
    qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    dialog.last.setDate(dialog.first.date())
    view.filter.search.empty()
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)
    assert oldest.id in column(view, ORDER)
    assert newest.id not in column(view, ORDER)


def test_orders_whose_tax_differs_have_a_chip_with_their_number_a_mark_and_both_amounts(
    qtbot: QtBot, desk: StoreContext, view: OrdersView
) -> None:
    chips, key = view.filter.chips, "tax_differs"
    having = [order.id for order in desk.history().page(Filter(problem=key), Sort(), offset=0, limit=100)]
    qtbot.waitUntil(lambda: chips.chip(key).text() == f"Tax differs {len(having)}")
    assert not chips.chip(key).isHidden()
    marks = [view.model.index(row, TOTAL).data(MARK_ROLE) for row in range(view.model.rowCount())]
    assert [order_id for order_id, mark in zip(column(view, ORDER), marks, strict=True) if mark] == having
    view.filter.narrow(Filter(problem="unknown_sku"), "the orders of one problem")
    with qtbot.waitSignal(view.model.answered):
        qtbot.mouseClick(chips.chip(key), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: column(view, ORDER) == having)
    assert view.filter.narrowed_line.isHidden()
    told = str(view.model.index(0, TOTAL).data(Qt.ItemDataRole.ToolTipRole))
    problem = next(each for each in desk.history().page(Filter(problem=key), Sort(), offset=0, limit=1)[0].problems if each.code == key)
    assert told == (
        f"Tax differs by ${problem.facts['apart'].lstrip('+-')}: Neto ${problem.facts['shop']}, Omni ${problem.facts['omni']}"
    )
    assert str(view.model.index(0, ORDER).data(Qt.ItemDataRole.AccessibleTextRole)).endswith(f"{told}.")
    view.panel.show_order(having[0])
    qtbot.waitUntil(lambda: view.panel.told is not None and view.panel.told.id == having[0])
    said = [label.text() for label in view.panel.area.widget().findChildren(QLabel)]
    assert told in said
    assert not any(words.startswith("The total is right, but") for words in said), "once, beside the totals"
