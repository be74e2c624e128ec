"""The page Audit as a manager uses it: what was decided and sent, narrowed, opened, saved and checked."""

from __future__ import annotations

import csv
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.audit import AuditFilter, AuditPage, Deed
from omni_desktop.live_program import PracticeProgram
from omni_desktop.storage.database.audit_tables import AUDIT
from omni_desktop.storage.ledger.audit import write
from omni_desktop.storage.reading.audit import LOOKED_AT
from omni_desktop.ui.audit.audit_rows import ENTRY, ORDER, WHAT, WHEN
from omni_desktop.ui.audit.audit_view import PAGE, AuditView
from omni_desktop.ui.audit.compare_dialog import CompareDialog
from omni_desktop.ui.look.guided import guide_of
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_page import ORDERS as ORDERS_TAB
from tests.patience import PATIENCE
from tests.ui.windows import click, inside


def decide(program: PracticeProgram, count: int) -> None:
    """So many more entries, as somebody on another computer would bring them."""
    with program._database.writing() as connection:
        write(connection, 1, "Sam@TILL-2", [Deed("retried", program.now(), {}, f"R{number}") for number in range(count)])


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> AuditView:
    click(qtbot, window.navigation.audit)
    view = inside(window).audit
    qtbot.waitUntil(lambda: view.rows.rowCount() > 0)
    return view


def column(view: AuditView, number: int) -> list[str]:
    return [view.rows.entry_at(row).cells[number] for row in range(view.rows.rowCount())]


def row_of(view: AuditView, what: str) -> int:
    return next(row for row in range(view.rows.rowCount()) if view.rows.entry_at(row).entry.what == what)


def lists(qtbot: QtBot, view: AuditView, *, only: str) -> None:
    def kinds() -> set[str]:
        return {view.rows.entry_at(row).entry.what for row in range(view.rows.rowCount())}

    qtbot.waitUntil(lambda: kinds() == {only})


def entries(program: Program, chosen: AuditFilter | None = None) -> list[int]:
    return [row.n for row in program.audit(chosen or AuditFilter())]


def test_every_entry_of_the_ledger_is_reached_by_scrolling_and_stands_there_once(
    qtbot: QtBot, program: PracticeProgram, view: AuditView
) -> None:
    decide(program, 3 * PAGE)
    qtbot.waitUntil(lambda: view.rows.rowCount() == PAGE)
    every = entries(program)
    assert view.rows.rowCount() < len(every)

    def scroll() -> bool:
        view.table.scrollToBottom()
        return view.rows.rowCount() == len(every)

    qtbot.waitUntil(scroll)
    assert [view.rows.entry_at(row).entry.n for row in range(len(every))] == every[::-1]


def test_what_is_decided_while_the_page_reads_stands_there_though_nothing_follows_it(
    qtbot: QtBot, program: PracticeProgram, view: AuditView, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, gate, has_read = program.audit_page, Event(), Event()

    def slow(chosen: AuditFilter, below: int, limit: int) -> AuditPage:
        found = page(chosen, below, limit)
        has_read.set()
        gate.wait(PATIENCE)
        return found

    monkeypatch.setattr(program, "audit_page", slow)
    decide(program, 1)
    qtbot.waitUntil(has_read.is_set)
    decide(program, 1)
    qtbot.waitUntil(lambda: view._is_old)
    gate.set()
    newest = entries(program)[-1]
    qtbot.waitUntil(lambda: view.rows.newest() == newest)


def test_the_left_side_says_that_the_audit_is_shown_and_a_store_or_esc_leads_back(
    qtbot: QtBot, window: MainWindow, view: AuditView
) -> None:
    place, navigation = inside(window), window.navigation
    assert navigation.audit.isChecked()
    assert not any(item.isChecked() for item in navigation.items.values())
    assert guide_of(view.table) == "audit"
    click(qtbot, next(iter(navigation.items.values())))
    qtbot.waitUntil(place.page.isVisible)
    assert not navigation.audit.isChecked()
    qtbot.keySequence(window, QKeySequence("Ctrl+6"))
    assert view.isVisible()
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Escape)
    assert place.page.isVisible()


def test_a_text_finds_an_order_a_kind_by_its_words_and_a_download_by_its_number(qtbot: QtBot, program: Program, view: AuditView) -> None:
    order = next(cell for cell in column(view, ORDER) if cell)
    qtbot.keySequence(view.window(), QKeySequence("Ctrl+F"))
    assert view.filter.search.hasFocus()
    qtbot.keyClicks(view.filter.search, order)
    wanted = entries(program, AuditFilter(order=order))
    qtbot.waitUntil(lambda: sorted(view.rows.entry_at(row).entry.n for row in range(view.rows.rowCount())) == wanted)
    view.filter.search.setText("download begun or start")
    qtbot.waitUntil(lambda: "No entries match" in view.empty.accessibleName() and view.empty.isVisible())
    click(qtbot, view.empty.button)
    qtbot.waitUntil(lambda: view.rows.rowCount() > 20)
    view.filter.search.setText("download STARTED")
    lists(qtbot, view, only="run_started")


def test_of_a_long_audit_what_is_old_is_found_by_looking_on(qtbot: QtBot, program: PracticeProgram, view: AuditView) -> None:
    decide(program, LOOKED_AT + PAGE)
    view.filter.search.setText("store added")
    lists(qtbot, view, only="store_added")
    assert entries(program, AuditFilter(whats=frozenset({"store_added"}))) == [view.rows.entry_at(0).entry.n]


def test_kind_person_and_days_narrow_the_list_together(qtbot: QtBot, program: Program, view: AuditView) -> None:
    qtbot.waitUntil(lambda: len(view.filter.who.menu_now().actions()) > 1)
    who = view.filter.who.menu_now().actions()[1].text()
    next(action for action in view.filter.kind.menu_now().actions() if action.text() == "Downloads").trigger()
    view.filter.who.menu_now().actions()[1].trigger()
    wanted = AuditFilter(who=who, whats=frozenset({"run_started", "run_ended"}))
    qtbot.waitUntil(lambda: [view.rows.entry_at(row).entry.n for row in range(view.rows.rowCount())] == entries(program, wanted)[::-1])
    next(action for action in view.filter.days.menu_now().actions() if action.text() == "Yesterday").trigger()
    qtbot.waitUntil(view.empty.isVisible)
    click(qtbot, view.filter.clear_button)
    qtbot.waitUntil(lambda: view.rows.rowCount() > 20)
    assert view.filter.clear_button.isHidden()


def test_a_row_leads_to_its_order_and_to_the_orders_of_its_download(qtbot: QtBot, window: MainWindow, view: AuditView) -> None:
    place = inside(window)
    created = row_of(view, "sales_order_created")
    order = view.rows.entry_at(created).entry.order
    view.table.selectRow(created)
    assert view.lead.text() == f"Show order {order}"
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.page.isVisible() and place.orders.side.is_shown())
    assert place.page.tabs.currentIndex() == ORDERS_TAB
    place.show_audit()
    view.filter.search.setText("download ended")
    lists(qtbot, view, only="run_ended")
    view.table.selectRow(0)
    run = view.rows.entry_at(0).entry.run
    click(qtbot, view.lead)
    assert place.orders.filter.wanted().run_id == run


def test_what_is_decided_while_the_page_is_open_comes_on_top_and_the_chosen_row_stays(
    qtbot: QtBot, program: Program, view: AuditView
) -> None:
    view.table.selectRow(3)
    chosen = view.rows.entry_at(3).entry.n
    program.pause_store(1, "by hand")
    qtbot.waitUntil(lambda: view.rows.entry_at(0).entry.what == "store_paused")
    assert view.rows.entry_at(view.table.currentIndex().row()).entry.n == chosen
    assert column(view, WHAT)[0] == "Store paused"
    assert column(view, WHEN)[0].startswith("Today")


def test_a_chain_that_is_whole_and_one_that_somebody_changed(qtbot: QtBot, program: PracticeProgram, view: AuditView) -> None:
    click(qtbot, view.check)
    qtbot.waitUntil(lambda: view.state.isVisible() and view.check.isEnabled())
    assert view.state.accessibleName().startswith("Nothing was changed.")
    newest = view.rows.entry_at(0).entry
    assert newest.hash in view.state.accessibleName()
    database = program._database
    with database.writing() as connection:
        connection.execute(update(AUDIT).where(AUDIT.c.n == 5).values(who="nobody"))
    click(qtbot, view.check)
    qtbot.waitUntil(lambda: view.state.accessibleName().startswith("The audit was changed."))
    assert "Entry 5 " in view.state.accessibleName()
    click(qtbot, view.state.button)
    qtbot.waitUntil(lambda: column(view, ENTRY) == ["5", "4", "3", "2", "1"])
    click(qtbot, view.filter.back)
    qtbot.waitUntil(lambda: view.rows.rowCount() > 20)


def test_a_hash_of_a_paper_is_found_in_the_chain_or_missed(qtbot: QtBot, window: MainWindow, view: AuditView) -> None:
    def compare(text: str) -> None:
        click(qtbot, view.compare)
        dialog = window.findChildren(CompareDialog)[-1]
        dialog.hash.setText(text)
        click(qtbot, dialog.go_button)

    entry = view.rows.entry_at(7).entry
    compare(f" {entry.hash[:8].upper()} {entry.hash[8:20]} ")
    qtbot.waitUntil(view.state.isVisible)
    assert f"Entry {entry.n} has the hash that was given." in view.state.accessibleName()
    compare("0" * 64)
    qtbot.waitUntil(lambda: "No entry has the hash" in view.state.accessibleName())
    assert view.state.button.isHidden()
    compare("not a hash")
    dialog = window.findChildren(CompareDialog)[-1]
    assert dialog.isVisible()
    dialog.reject()


def test_what_is_listed_is_saved_as_the_command_line_saves_it(
    qtbot: QtBot, window: MainWindow, program: Program, view: AuditView, tmp_path: Path
) -> None:
    view.filter.search.setText("download started")
    lists(qtbot, view, only="run_started")
    click(qtbot, view.export)
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    file = tmp_path / "audit.csv"
    window.findChildren(QFileDialog)[-1].fileSelected.emit(str(file))
    qtbot.waitUntil(file.is_file)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    wanted = list(program.audit(AuditFilter(whats=frozenset({"run_started"}))))
    assert [(row["Number"], row["Hash"]) for row in rows] == [(str(row.n), row.hash) for row in wanted]


def test_a_ledger_that_is_away_is_said_and_read_once_it_is_back(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise TryLater("The shared ledger can't be reached.", code="ledger_unreachable")

    with monkeypatch.context() as patched:
        patched.setattr(program, "audit_page", away)
        click(qtbot, window.navigation.audit)
        view = inside(window).audit
        qtbot.waitUntil(lambda: "can't be reached" in view.empty.accessibleName())
    click(qtbot, view.empty.button)
    qtbot.waitUntil(lambda: view.rows.rowCount() > 0)
