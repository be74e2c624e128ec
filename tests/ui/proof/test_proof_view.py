"""The page Proof as a manager and an accountant use it: a month, its days and differences, closing, saving and printing."""

from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.history import Filter, OrderRow
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.settings import Connection
from omni_desktop.live_program import PracticeProgram
from omni_desktop.storage.database.tables import CURSORS, ORDERS
from omni_desktop.ui.orders.panel.credit_note_dialog import CreditNoteDialog
from omni_desktop.ui.parts.printing.print_preview import PrintPreview
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.proof import proof_view
from omni_desktop.ui.proof.period_line import LONGEST
from omni_desktop.ui.proof.periods import Period, between, month_with
from omni_desktop.ui.proof.proof_view import ProofView
from omni_desktop.ui.proof.shown_proof import ShownProof
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_page import ORDERS as ORDERS_TAB
from omni_desktop.ui.window.store_page import PROOF
from tests.patience import PATIENCE
from tests.ui.windows import click, inside


@pytest.fixture
def program(program: Program, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Some weeks later by every clock, so that the practice store's newest orders are of a month that is over."""
    now = program.now()
    later = now.replace(day=1) + timedelta(days=35)
    monkeypatch.setattr(program, "now", lambda: later)
    with program._database.writing() as connection:                # type: ignore[attr-defined]
        connection.execute(update(CURSORS).values(fresh_from=later))
    return program


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> ProofView:
    place = inside(window)
    place.page.show_tab(PROOF)
    view = place.proof
    qtbot.waitUntil(lambda: view.proof is not None)
    return view


def shows(qtbot: QtBot, view: ProofView, month: Period) -> None:
    view.line.show_period(month)
    qtbot.waitUntil(lambda: view.proof is not None and view.proof.period == month)


def month_of_orders(program: Program) -> Period:
    """A month with orders on either side of its end, whatever day it is: the practice store has those of the last 30 days."""
    last = program.history(1).runs()[0].started
    return month_with(last.date() - timedelta(days=15))


def test_a_proof_that_comes_when_another_store_is_shown_is_none_of_that_store(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page was left meanwhile: what it shows when somebody comes back to it is this store's, or nothing yet."""
    place, read, gate, has_begun = inside(window), proof_view.read_proof, Event(), Event()
    other = program.add_store(Connection("Harbour Outdoor", "https://harbour.example", omni_username="HarbourAU"))

    def slow(*asked: Any) -> ShownProof:
        has_begun.set()
        gate.wait(PATIENCE)
        return read(*asked)

    monkeypatch.setattr(proof_view, "read_proof", slow)
    place.page.show_tab(PROOF)
    qtbot.waitUntil(has_begun.is_set)
    place.page.show_tab(ORDERS_TAB)
    place.stores.show(other.id)
    qtbot.waitUntil(lambda: place.desk.store_id == other.id)
    gate.set()
    qtbot.waitUntil(lambda: place.desk.reads.is_idle)
    assert place.proof.proof is None


def test_a_month_shows_its_days_and_differences_and_each_leads_to_its_orders(
    qtbot: QtBot, window: MainWindow, program: Program, view: ProofView
) -> None:
    place, month = inside(window), month_of_orders(program)
    shows(qtbot, view, month)
    found = view.proof
    assert found is not None
    assert found.whole.apart == sum((day.apart for day in found.days), Decimal())
    assert view.totals.money["apart"].text() == place.desk.formats.money(found.whole.apart)
    assert len(found.days) == view.tables.sums.model().rowCount() == month.last.day
    sold = next(number for number, day in enumerate(found.days) if day.neto_count)
    view.chart.setFocus()
    qtbot.keyClick(view.chart, Qt.Key.Key_Home)
    for _ in range(sold):
        qtbot.keyClick(view.chart, Qt.Key.Key_Right)
    assert view.tables.sums.currentIndex().row() == sold
    assert view.chart.accessibleDescription() == view.chart.words_of(found.days[sold])
    qtbot.keyClick(view.chart, Qt.Key.Key_Return)
    wanted, start_of_day = place.orders.filter.wanted(), place.desk.formats.start_of_day
    assert (wanted.placed_since, wanted.placed_before) == tuple(start_of_day(month.first + timedelta(days=day)) for day in (sold, sold + 1))
    qtbot.waitUntil(lambda: place.orders.model.count == program.history(1).count(wanted))
    assert place.page.tabs.currentIndex() == ORDERS_TAB
    place.page.show_tab(PROOF)
    view.tables.chips.choose("differences")
    table = view.tables.differences
    assert table.model().rowCount() == found.differing > 0
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, 0)).center())
    qtbot.waitUntil(lambda: place.orders.panel.told is not None and place.orders.panel.told.id == found.tables["differences"][0][0])
    place.page.show_tab(PROOF)
    for key in ("channels", "branches", "methods", "taxes"):
        view.tables.chips.choose(key)
        assert view.tables.sums.model().rowCount() == len(found.tables[key]) > 0
    assert not view.tables.lead.isVisible()
    assert "not read as a whole yet" in view.said.text()
    click(qtbot, view.line.check)
    qtbot.waitUntil(lambda: "Both sides last read" in view.said.text())
    assert view.line.check.text() == "Check now"
    view.tables.chips.choose("open")
    shown = view.proof
    assert shown is not None
    assert view.tables.others.model().rowCount() == len(shown.tables["open"])
    assert view.tables.agree.isVisible() is not bool(shown.tables["open"])


def test_a_month_is_closed_after_it_was_asked_and_says_when_it_changed(qtbot: QtBot, program: Program, view: ProofView) -> None:
    assert view.line.close_month.isEnabled() is False               # this month is not over
    shows(qtbot, view, month_of_orders(program))
    for answer, closed in (("stay", False), ("go", True)):
        click(qtbot, view.line.close_month)
        question = view.window().findChildren(Question)[-1]
        click(qtbot, question.go_button if answer == "go" else question.close_button)
        if closed:
            qtbot.waitUntil(view.state.isVisible)
    assert view.state.accessibleName().endswith("Nothing changed since.")
    assert program.user() in view.state.accessibleName()
    assert view.line.close_month.isEnabled() is False
    with program._database.writing() as connection:                # type: ignore[attr-defined]
        connection.execute(update(ORDERS).where(ORDERS.c.omni_total.is_not(None)).values(omni_total=Decimal("1.00")))
    view.refresh()
    qtbot.waitUntil(lambda: "something changed since" in view.state.accessibleName())
    view.tables.chips.choose("changes")
    rows = view.tables.changes.model()
    assert rows.rowCount() == view.proof.whole.omni_count           # type: ignore[union-attr]
    assert [rows.index(0, column).data() for column in (3, 5)] == [rows.index(0, 2).data(), view._desk.formats.money(Decimal("1.00"))]


def test_other_months_and_days_are_chosen_and_an_empty_or_unreadable_one_says_so(
    qtbot: QtBot, program: Program, view: ProofView, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = view.line.period.last
    click(qtbot, view.line.before)
    qtbot.waitUntil(lambda: view.proof is not None and view.proof.period == view.line.period)
    months = view.line.months().actions()
    old = months[12]
    old.trigger()
    qtbot.waitUntil(lambda: view.empty.isVisible() and view.empty.accessibleName().startswith(f"No orders in {old.text()}"))
    view.line.show_period(between(today - LONGEST, today, view._desk.formats))
    assert "At most a year" in view.said.text()
    monkeypatch.setattr(program, "proof", lambda *_: (_ for _ in ()).throw(TryLater("The ledger can't be read.", code="disk")))
    view.line.show_period(month_with(today - timedelta(days=40)))
    qtbot.waitUntil(lambda: view.empty.button.isVisible() and view.empty.button.text() == "Try again")
    monkeypatch.undo()
    click(qtbot, view.empty.button)
    qtbot.waitUntil(lambda: view.proof is not None)


def test_the_same_figures_are_saved_and_printed(qtbot: QtBot, program: Program, view: ProofView, tmp_path: Path) -> None:
    shows(qtbot, view, month_of_orders(program))
    proof = view.proof
    assert proof is not None
    for number, ending in enumerate(("xlsx", "pdf", "csv", "json")):
        view.line.kinds().actions()[number].trigger()
        qtbot.waitUntil(lambda: any(each.isVisible() for each in view.findChildren(QFileDialog)))
        asked = next(each for each in view.findChildren(QFileDialog) if each.isVisible())
        file = tmp_path / f"proof.{ending}"
        asked.fileSelected.emit(str(file))
        asked.close()
        qtbot.waitUntil(lambda file=file: view.saving.words.text() == f"Saved in {file.name}")  # type: ignore[misc]
    assert json.loads((tmp_path / "proof.json").read_text())["hash"] == proof.digest
    assert (tmp_path / "proof.csv").read_bytes().startswith(b'\xef\xbb\xbf"Order"')
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "proof.xlsx").read_bytes().startswith(b"PK")
    click(qtbot, view.line.printer)
    qtbot.waitUntil(lambda: bool(view.window().findChildren(PrintPreview)))
    preview = view.window().findChildren(PrintPreview)[-1]
    texts = [cell for table in preview._printout.tables for row in table.rows for cell in row]
    assert {proof.digest, *(row[0] for row in proof.tables["differences"])} <= set(texts)
    assert preview._printout.title.endswith(proof.period.words)
    preview.close()


def test_the_chart_knows_the_day_below_the_pointer_and_has_room_below_zero(qtbot: QtBot, program: Program, view: ProofView) -> None:
    shows(qtbot, view, month_of_orders(program))
    chart = view.chart
    last = len(chart._days) - 1
    assert chart.day_at(QPoint(chart.width() - 2, 20)) == last
    assert chart.day_at(QPoint(0, 20)) == -1
    bars = [chart._level(amount) for amount in (chart._top, Decimal(0), chart._low)]
    assert bars == sorted(bars)
    assert QLocale().toString(last + 1) in chart.words_of(chart._days[last])


def test_a_refund_that_has_no_credit_note_is_proposed_from_its_row_and_made_only_by_a_press(
    qtbot: QtBot, window: MainWindow, program: PracticeProgram, view: ProofView
) -> None:
    month = month_of_orders(program)
    shows(qtbot, view, month)
    order = next(row.id for row in program.history(1).every_order(Filter(states=frozenset({State.CREATED}))) if within(row, month, view))
    program._shop.call("add_rma", order_id=order)
    program.daily_sweep(1, program.keys(1))
    view.tables.chips.choose("refunds")
    inside(window).desk.ledger_changed.emit()
    qtbot.waitUntil(lambda: view.proof is not None and bool(view.proof.uncredited))
    assert view.tables.credit.isHidden()
    others = view.tables.others
    qtbot.mouseClick(others.viewport(), Qt.MouseButton.LeftButton, pos=others.visualRect(others.model().index(0, 0)).center())
    click(qtbot, view.tables.credit)
    dialog = window.findChild(CreditNoteDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.go_button.isEnabled)
    assert program._shop.call("omni_rows", resource="CreditNotes") == []
    click(qtbot, dialog.go_button)
    qtbot.waitUntil(lambda: view.proof is not None and not view.proof.uncredited)
    assert len(program._shop.call("omni_rows", resource="CreditNotes")) == 1
    dialog.reject()
    view.tables.others.selectRow(0)
    assert view.tables.credit.isHidden()


def within(row: OrderRow, month: Period, view: ProofView) -> bool:
    return month.first <= view._desk.formats.local(row.placed_at).date() <= month.last
