"""Downloads: every run with its state, its counts and its proof; years of them, and the one that goes on now."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import Fault, TryLater
from omni_desktop.core.problems.problems import CATALOGUE
from omni_desktop.core.record.events import Request, Started
from omni_desktop.core.record.history import RunRow
from omni_desktop.core.record.record import Figures, RunNotice
from omni_desktop.core.settings.settings import Connection
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.downloads import downloads_view
from omni_desktop.ui.downloads.downloads_view import PAGE, DownloadsView
from omni_desktop.ui.downloads.runs_model import CERTIFICATE, ORDERS, RunsModel, run_state, took_words
from omni_desktop.ui.parts.tables.row_delegate import PIECES_ROLE, RESULT_ROLE, WORD_ROLE
from tests.patience import PATIENCE

NOW = datetime(2026, 5, 14, 0, 0, tzinfo=UTC)
RUN = RunRow(7, NOW, NOW + timedelta(seconds=12), "complete", "window", {"created": 3}, Figures(), 2, 9)


def shown(qtbot: QtBot, desk: StoreContext) -> DownloadsView:
    view = DownloadsView(desk)
    qtbot.addWidget(view)
    view.resize(1060, 600)
    view.show()
    return view


def sentence(view: DownloadsView, row: int) -> str:
    return str(view.table.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_download_is_listed_with_its_counts_and_its_proof_and_leads_to_its_orders(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown(qtbot, desk)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 1)
    assert "Window, Complete, 37 created, 2 held, 6 skipped, 0 missing, 0 double, $0.00 apart" in sentence(view, 0)
    assert view.table.model().index(0, ORDERS).data(PIECES_ROLE)[0] == ("created", "37 created")
    assert "2 orders, $143.20 waiting" in view.details.facts["held"].accessibleName()
    with qtbot.waitSignal(desk.wants_run_orders) as told:
        qtbot.mouseClick(view.details.orders, Qt.MouseButton.LeftButton)
    assert told.args == [desk.history().runs()[0].id]


@pytest.mark.parametrize(("code", "ground"), [("rows_unreadable", "warnBg"), ("clock_apart", "tint")])
def test_what_a_download_told_of_no_order_stands_with_it_and_says_what_to_do(
    qtbot: QtBot, desk: StoreContext, code: str, ground: str
) -> None:
    view = shown(qtbot, desk)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 1)
    assert not view.details.notices.isVisible()
    view.details.show_run(replace(RUN, notices=(RunNotice(code, "It is so here."),)), "complete")
    assert view.details.notices.isVisible()
    assert view.details.notices._token == ground
    assert view.details.notices.accessibleName() == f"It is so here. {CATALOGUE[code].advice}"


def test_a_store_without_downloads_says_so(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    view = shown(qtbot, fresh_desk)
    qtbot.waitUntil(view.empty.isVisible)
    assert view.empty.accessibleName().startswith("No downloads yet")


def test_a_download_is_seen_while_it_runs_and_one_without_an_end_was_cut_off(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown(qtbot, desk)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 1)
    run = desk.program.run(desk.store_id, Request(starter="timer"), desk.program.keys(desk.store_id))
    assert isinstance(next(run), Started)
    desk.ledger_changed.emit()
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 2)
    assert "Timer, Running" in sentence(view, 0)
    for _ in run:
        pass
    desk.ledger_changed.emit()
    qtbot.waitUntil(lambda: "Timer, Complete" in sentence(view, 0))


def test_a_rehearsal_is_marked_and_claims_no_proof(qtbot: QtBot, desk: StoreContext) -> None:
    for _ in desk.program.run(desk.store_id, Request(rehearse=True, starter="window"), desk.program.keys(desk.store_id)):
        pass
    view = shown(qtbot, desk)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 2)
    assert "Rehearsal" in sentence(view, 0)
    assert "missing" not in sentence(view, 0)
    assert "Nothing was written" in view.details.why.text()
    assert not view.details.orders.isVisible()
    with qtbot.assertNotEmitted(desk.wants_run_orders):
        view.table.opened.emit(view.table.model().index(0, 0))


@pytest.mark.parametrize(
    ("run", "running_id", "state"),
    [
        (RUN, 0, "complete"),
        (replace(RUN, state="cancelled"), 0, "cancelled"),
        (replace(RUN, state="stopped", rehearsal=True), 0, "stopped"),
        (replace(RUN, ended=None, state="running"), 7, "running"),
        (replace(RUN, ended=None, state="running"), 0, "cut_off"),
        (replace(RUN, rehearsal=True), 0, "rehearsed"),
    ],
)
def test_each_end_of_a_download_has_its_state(run: RunRow, running_id: int, state: str) -> None:
    assert run_state(run, running_id) == state


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.4, "under 1 s"), (12, "12 s"), (185, "3 min 5 s"), (3840, "1 h 4 min"), (90000, "25 h 0 min")]
)
def test_how_long_it_took(seconds: float, words: str) -> None:
    assert took_words(timedelta(seconds=seconds)) == words


def test_a_certificate_that_proves_nothing_good_is_not_green() -> None:
    model = RunsModel()
    model.use_formats(Formats("UTC", "AUD"))
    model.show_newest([replace(RUN, figures=Figures(apart=Decimal("0.01")))], 0, has_more=False, now=NOW)
    index = model.index(0, CERTIFICATE)
    assert (index.data(RESULT_ROLE), index.data(WORD_ROLE)) == ("differs", "0 missing, 0 double, $0.01 apart")


def test_new_downloads_come_on_top_and_leave_what_is_chosen_and_what_was_fetched() -> None:
    runs = [replace(RUN, id=number, started=NOW + timedelta(minutes=number)) for number in range(300, 0, -1)]
    model = RunsModel()
    asked: list[RunRow] = []
    model.wants_more.connect(asked.append)
    model.show_newest(runs[:PAGE], 0, has_more=True, now=NOW)
    model.fetchMore(model.index(-1, -1))
    assert asked == [runs[PAGE - 1]]
    model.add_older(runs[PAGE : 2 * PAGE], has_more=True)
    newer = replace(RUN, id=301, started=NOW + timedelta(minutes=301))
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    model.show_newest([newer, *runs[: PAGE - 1]], 0, has_more=True, now=NOW)
    assert inserted == [(0, 0)]
    assert [model.run_at(row).id for row in (0, 1, 200)] == [301, 300, 101]


NEWEST = [replace(RUN, id=number) for number in range(900, 900 - PAGE, -1)]


class Old:
    """Downloads of before, which are read once `gate` is open."""

    def __init__(self, fault: Fault | None = None) -> None:
        self.gate, self.fault = Event(), fault

    def runs(self, after: RunRow, limit: int) -> list[RunRow]:
        self.gate.wait(PATIENCE)
        if self.fault:
            raise self.fault
        return [replace(RUN, id=after.id - number) for number in range(1, limit + 1)]


def scrolled_down(qtbot: QtBot, desk: StoreContext, monkeypatch: pytest.MonkeyPatch, old: Old) -> DownloadsView:
    view = shown(qtbot, desk)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 1)
    monkeypatch.setattr(desk, "history", lambda: old)
    view._model.use_formats(desk.formats)
    view._model.show_newest(NEWEST, 0, has_more=True, now=NOW)
    view._model.fetchMore(view._model.index(-1, -1))
    return view


def test_older_downloads_that_come_when_another_store_is_shown_are_none_of_that_store(
    qtbot: QtBot, desk: StoreContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Old()
    view = scrolled_down(qtbot, desk, monkeypatch, old)
    monkeypatch.setattr(downloads_view, "_newest", lambda _desk: lambda: (NEWEST, 0))
    desk.show_store(desk.program.add_store(Connection("Second", "https://second.example", omni_username="Second")), desk.settings)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == PAGE)
    old.gate.set()
    qtbot.waitUntil(lambda: desk.reads.is_idle)
    assert view.table.model().rowCount() == PAGE


def test_older_downloads_that_could_not_be_read_are_asked_for_again(
    qtbot: QtBot, desk: StoreContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Old(TryLater("Another program holds this store's data."))
    old.gate.set()
    view = scrolled_down(qtbot, desk, monkeypatch, old)
    qtbot.waitUntil(lambda: desk.reads.is_idle and view._model.canFetchMore(view._model.index(-1, -1)))
