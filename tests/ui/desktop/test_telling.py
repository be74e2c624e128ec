"""The system's notices: what is told at which level, what a click opens, and that nobody's details stand in one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.problems.problems import CATALOGUE, Problem, cause
from omni_desktop.core.record.events import Ended, Event, Request
from omni_desktop.core.record.history import Filter, OpenProblem
from omni_desktop.core.record.record import Figures
from omni_desktop.core.values import replace
from omni_desktop.live_program import LiveProgram
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desktop.notices import Note, Target, of_end, of_problems, of_success
from omni_desktop.ui.desktop.telling import Telling
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_page import ATTENTION, ORDERS
from tests.ui.windows import Open, inside, ready

AT, FORMATS = datetime(2026, 5, 11, 1, 30, tzinfo=UTC), Formats("Australia/Sydney", "AUD")
CUSTOMER = "Ella Whitfield ella@example.com"


def telling_of(window: MainWindow) -> Telling:
    assert window.on_desktop is not None
    return window.on_desktop.telling


def last(window: MainWindow) -> Note:
    note = telling_of(window).last
    assert note is not None
    return note


def found(order_id: str, code: str, **facts: str) -> OpenProblem:
    problem = Problem(code, facts)
    return OpenProblem(order_id, problem, cause(problem), AT, Decimal(9))


def test_a_download_that_brings_problems_is_told_and_a_click_opens_them(
    qtbot: QtBot, open_window: Open, fresh_program: Program
) -> None:
    window = ready(qtbot, open_window(lambda: fresh_program))
    place = inside(window)
    window.hide()                                       # who looks at the window needs no notice
    place.desk.download()
    qtbot.waitUntil(lambda: telling_of(window).last is not None)
    note = last(window)
    assert (note.title, note.text) == ("2 orders need attention", "Practice store · 2 causes")
    window.on_desktop.tray.icon.messageClicked.emit()  # type: ignore[union-attr]
    assert window.isVisible()
    assert place.page.tabs.currentIndex() == ATTENTION
    window.hide()
    telling_of(window).last = None
    order = fresh_program.history(1).orders(Filter(), limit=9)[7].id
    telling_of(window).wants.emit(Target(1, order))
    assert place.page.tabs.currentIndex() == ORDERS
    qtbot.waitUntil(lambda: place.orders.panel.told is not None and place.orders.panel.told.id == order)
    window.hide()
    place.desk.download()                               # the same problems: told already
    qtbot.waitUntil(lambda: not place.desk.runs.is_running and place.desk.reads.is_idle)
    assert telling_of(window).last is None


@pytest.mark.parametrize(("level", "told"), [("none", False), ("problems", True), ("all", True)])
def test_a_night_of_stops_is_told_once_and_at_no_level_but_none_is_it_silent(
    qtbot: QtBot, open_window: Open, program: Program, monkeypatch: pytest.MonkeyPatch, level: str, told: bool
) -> None:
    def run(_store_id: int, _request: Request, _keys: Keys) -> Iterator[Event]:
        raise TryLater("Neto can't be reached.", code="no_network")
        yield

    monkeypatch.setattr(program, "run", run)
    program.save_computer(replace(program.computer(), notify=level))  # type: ignore[arg-type]
    window = ready(qtbot, open_window(lambda: program))
    window.hide()
    for _ in range(2):
        with qtbot.waitSignal(inside(window).desk.runs.ended):
            inside(window).desk.download()
        assert (telling_of(window).last is not None) == told
        if told and _ == 0:
            assert last(window).text == "Practice store · Neto can't be reached."
            first = last(window)
    if told:
        assert last(window) is first


def test_a_silence_is_told_once_with_what_to_do_and_stays_on_the_tile(qtbot: QtBot, open_window: Open, program: Program) -> None:
    assert isinstance(program, LiveProgram)
    with closing(sqlite3.connect(program.places.ledger)) as ledger, ledger:
        ledger.execute("UPDATE orders SET placed_at = placed_at - ?", (timedelta(days=20) // timedelta(microseconds=1),))
    program.save_computer(replace(program.computer(), silence_alarm=24))
    window = ready(qtbot, open_window(lambda: program))
    window.hide()
    notice = inside(window).activity.ready.notice
    qtbot.waitUntil(lambda: notice.words.text().startswith("No new order since"))
    assert "Check that the web store takes orders" in notice.toolTip()
    qtbot.waitUntil(lambda: program.remembered("silence_told_1") != "")
    again = ready(qtbot, open_window(lambda: program))
    again.hide()
    qtbot.waitUntil(lambda: inside(again).activity.ready.notice.words.text().startswith("No new order since"))
    assert telling_of(again).last is None


def test_one_order_is_named_and_several_with_one_cause_are_opened_together() -> None:
    one = of_problems(3, "Harbour", [found("N7", "unknown_sku", sku="XM-9", code_wanted="XM-9", line="1")], FORMATS)
    assert one == Note("N7 needs attention", "Harbour · XM-9 isn't in Omni", Target(3, "N7"))
    same = [found(order, "unknown_sku", sku="XM-9", code_wanted="XM-9", line="1") for order in ("N7", "N8")]
    several = of_problems(3, "Harbour", same, FORMATS)
    assert several is not None
    assert (several.title, several.opens) == ("2 orders need attention", Target(3, problem=("unknown_sku", same[0].cause)))
    assert of_problems(3, "Harbour", [], FORMATS) is None


def test_no_notice_of_any_problem_says_anything_of_a_customer() -> None:
    """Whatever the facts are that a locked screen must not show."""
    personal = ("customer", "value", "text", "details", "contact", "words", "reason", "name", "email", "company", "lines", "why", "cause")
    for code in CATALOGUE:
        note = of_problems(1, "Harbour", [found("N7", code, **dict.fromkeys(personal, CUSTOMER))], FORMATS)
        assert note is not None
        assert "Whitfield" not in note.title + note.text


def test_a_notice_is_short_and_holds_no_markup() -> None:
    end = of_end(1, "<b>Bits & Bobs</b>", Trouble("<img src=x>\n" + "x" * 400, "no_network"))
    assert end is not None
    assert len(end.text) == 200
    assert not {"<", ">", "&", "\n"} & set(end.title + end.text)


def test_success_is_told_where_something_came() -> None:
    ended = Ended(7, AT, AT, "complete", {"created": 14, "unchanged": 3, "held": 2}, Figures(), 1, 1)
    note = of_success(1, "Harbour", ended)
    assert note is not None
    assert note.text == "Harbour · 14 created"
    assert of_success(1, "Harbour", replace(ended, counts={"unchanged": 3})) is None
    assert of_end(1, "Harbour", ended) is None
