"""The whole window over the practice store: what somebody does with mouse and keys, and what is to be seen then."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Ended, Event, Request, Stage, Started
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import Figures
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.window.main_window import KEEP, STOP, MainWindow
from tests.patience import PATIENCE
from tests.ui.windows import Open, click, inside, ready


def held_up(program: Program, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Runs of this program wait in the middle until somebody cancels, or sets the event."""
    gate = threading.Event()

    def run(store_id: int, request: Request, keys: Keys) -> Iterator[Event]:
        now = program.now()
        yield Started(7, now)
        yield Stage("create")
        gate.wait(PATIENCE)
        yield Ended(7, now, now, "cancelled", {}, Figures(), 1, 1)

    monkeypatch.setattr(program, "run", run)
    monkeypatch.setattr(program, "cancel", gate.set)
    return gate


def test_a_press_of_the_button_downloads_and_proves(qtbot: QtBot, open_window: Open, program_apart: Program) -> None:
    place = inside(ready(qtbot, open_window(lambda: program_apart)))
    assert "No download yet" in place.activity.ready.last.text()
    click(qtbot, place.activity.ready.button)
    qtbot.waitUntil(lambda: place.activity.shown is place.activity.running)
    qtbot.waitUntil(lambda: "Checked with Omni" in place.page.status.words.text())
    qtbot.waitUntil(lambda: "Last download today" in place.activity.ready.last.text())
    assert "0 missing, 0 double, $0.00 apart" in place.page.status.words.text()
    assert "created" in place.activity.ready.last.text()
    qtbot.waitUntil(lambda: place.page.attention.count.text() not in {"", "0"})


def test_who_practises_has_a_customer_order_something_and_brings_it(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    tile, before = inside(window).page.activity, program.history(1).count(Filter())
    assert tile.ready.practise.isVisible()
    tile.ready.practise.trigger()
    qtbot.waitUntil(lambda: tile.ready.last.text().startswith("A customer has ordered: N"))
    click(qtbot, tile.ready.button)
    qtbot.waitUntil(lambda: program.history(1).count(Filter()) == before + 1)
    qtbot.waitUntil(lambda: not inside(window).desk.runs.is_running)


def test_an_order_that_is_not_in_the_list_is_asked_for_in_place(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    """A mistyped number leaves no row behind."""
    orders = inside(window).orders
    before = program.history(1).count(Filter())
    orders.focus_search()
    qtbot.keyClicks(orders.filter.search, "#N100999")
    qtbot.waitUntil(lambda: orders.empty.button.text() == "Ask Neto for N100999")
    click(qtbot, orders.empty.button)
    qtbot.waitUntil(lambda: orders.empty.accessibleName() == "N100999 isn't here Neto has no order N100999.")
    assert (orders.empty.button.text(), program.history(1).count(Filter())) == ("Clear filters", before)
    number = program.order_something()
    orders.focus_search()
    qtbot.keyClicks(orders.filter.search, number)
    qtbot.waitUntil(lambda: orders.empty.button.text() == f"Ask Neto for {number}")
    click(qtbot, orders.empty.button)
    qtbot.waitUntil(lambda: orders.model.rowCount() == 1)
    assert program.history(1).count(Filter()) == before + 1


def test_the_window_stands_before_the_data_is_open(qtbot: QtBot, open_window: Open, program: Program) -> None:
    gate = threading.Event()
    window = open_window(lambda: gate.wait(PATIENCE) and program)
    assert window.opening_page.isVisible()
    assert window.opening_page.heading.text() == "Opening…"
    assert not window.navigation.add.isEnabled()
    gate.set()
    ready(qtbot, window)
    assert window.windowTitle() == "Practice store - Omni Desktop"


def test_data_that_cannot_be_opened_says_why_and_is_tried_again(qtbot: QtBot, open_window: Open, program: Program) -> None:
    answers = [CannotContinue("A newer version has used this data. Nothing was changed.", code="database_newer")]

    def opened() -> Program:
        if answers:
            raise answers.pop()
        return program

    window = open_window(opened)
    page = window.opening_page
    qtbot.waitUntil(page.again.isVisible)
    assert page.heading.text() == "A newer version of this program wrote the data"
    assert page.sentence.text() == "A newer version has used this data. Nothing was changed."
    assert page.advice.text() == "Start the newer version."
    click(qtbot, page.again)
    ready(qtbot, window)


def test_quit_closes_a_window_whose_data_cannot_be_opened(qtbot: QtBot, open_window: Open) -> None:
    def refused() -> Program:
        raise CannotContinue("The folder is on a network drive.", code="network_drive")

    window = open_window(refused)
    qtbot.waitUntil(window.opening_page.quit.isVisible)
    click(qtbot, window.opening_page.quit)
    assert not window.isVisible()


def test_a_run_that_cannot_begin_says_why_and_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = program.run

    def refused(store_id: int, request: Request, keys: Keys) -> Iterator[Event]:
        raise CannotContinue("Omni refused the key.", code="wrong_key_omni")
        yield

    monkeypatch.setattr(program, "run", refused)
    place = inside(window)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    page = place.activity.notice
    qtbot.waitUntil(lambda: place.activity.shown is page)
    assert (page.heading.text(), page.sentence.text()) == ("Omni doesn't accept the key", "Omni refused the key.")
    assert place.page.banner.isVisible()
    assert page.second.text() == "Open Connection"
    monkeypatch.setattr(program, "run", real)
    click(qtbot, page.button)
    qtbot.waitUntil(lambda: place.activity.shown is place.activity.ready)
    qtbot.waitUntil(lambda: not place.page.banner.isVisible())


def test_cancel_ends_the_run_and_says_what_it_does(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    held_up(program, monkeypatch)
    place = inside(window)
    click(qtbot, place.activity.ready.button)
    running = place.activity.running
    qtbot.waitUntil(lambda: running.words.text() == "Creating orders in Omni…")
    assert running.caption.text() == "Stops after the current batch; nothing is lost"
    assert place.page.status.words.text().startswith("Downloading")
    click(qtbot, running.cancel)
    qtbot.waitUntil(lambda: place.activity.shown is place.activity.ready)
    assert not place.page.status.words.text().startswith("Downloading")


def test_closing_during_a_run_asks_and_keeps_downloading(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = held_up(program, monkeypatch)
    place = inside(window)
    click(qtbot, place.activity.ready.button)
    window.close()
    question = next(each for each in window.findChildren(Question) if each.isVisible())
    click(qtbot, question.buttons[KEEP])
    assert window.isVisible()
    assert not gate.is_set()
    assert place.desk.runs.is_running
    gate.set()


def test_closing_during_a_run_stops_it_between_two_batches(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = held_up(program, monkeypatch)
    click(qtbot, inside(window).activity.ready.button)
    window.close()
    question = next(each for each in window.findChildren(Question) if each.isVisible())
    click(qtbot, question.buttons[STOP])
    qtbot.waitUntil(lambda: not window.isVisible())
    assert gate.is_set()
    assert not inside(window).desk.runs.is_running


def test_a_download_that_ends_while_closing_asks_about_it_lets_the_window_close(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = held_up(program, monkeypatch)
    click(qtbot, inside(window).activity.ready.button)
    window.close()
    assert any(question.isVisible() for question in window.findChildren(Question))
    gate.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not inside(window).desk.runs.is_running


def test_a_mistake_of_the_program_shows_one_dialog_whose_details_can_be_copied(
    qtbot: QtBot, theme: Theme, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[Exception] = []
    window = MainWindow(theme, lambda: program, lambda bug: reported.append(bug) or "The log says where.")
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    window.open()
    ready(qtbot, window)

    customer = " ".join(("Ella", "Whitfield"))          # the source line itself may be among what is copied

    def broken(store_id: int, request: Request, keys: Keys) -> Iterator[Event]:
        raise ZeroDivisionError(customer)
        yield

    monkeypatch.setattr(program, "run", broken)
    click(qtbot, inside(window).activity.ready.button)
    qtbot.waitUntil(lambda: window.mistakes.dialog is not None)
    assert [type(bug) for bug in reported] == [ZeroDivisionError]
    dialog = window.mistakes.dialog
    assert dialog is not None
    click(qtbot, dialog.copy)
    copied = QApplication.clipboard().text()
    assert "ZeroDivisionError" in copied
    assert customer not in copied
    click(qtbot, dialog.close_button)
    assert "Nothing is lost" in inside(window).activity.notice.sentence.text()
    window.finish()
