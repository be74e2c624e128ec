"""Downloading orders by number, and again since a moment: what is asked for, and what is refused at the field."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from omni_desktop.core.record.events import Request
from omni_desktop.core.record.record import State
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.downloads.download_dialogs import AgainSinceDialog, OneOrderDialog, order_numbers
from omni_desktop.ui.window.help_window import HelpWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def asked(fresh_desk: StoreContext) -> list[Request]:
    asked: list[Request] = []
    fresh_desk.wants_download.connect(asked.append)
    return asked


def run(desk: StoreContext, request: Request) -> None:
    for _ in desk.program.run(desk.store_id, request, desk.program.keys(desk.store_id)):
        pass


def one_order(qtbot: QtBot, desk: StoreContext) -> OneOrderDialog:
    dialog = OneOrderDialog(desk)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def again_since(qtbot: QtBot, desk: StoreContext) -> AgainSinceDialog:
    dialog = AgainSinceDialog(desk)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_one_order_comes_by_its_number(qtbot: QtBot, fresh_desk: StoreContext, asked: list[Request]) -> None:
    dialog = one_order(qtbot, fresh_desk)
    qtbot.keyClicks(dialog.numbers, "N100234")
    assert dialog.go_button.text() == "Download 1 order"
    qtbot.keyClick(dialog.numbers, Qt.Key.Key_Return)
    assert asked == [Request(order_ids=("N100234",), starter="window")]
    assert not dialog.isVisible()
    run(fresh_desk, asked[0])
    row = fresh_desk.history().order("N100234")
    assert row is not None
    assert row.row.state is State.CREATED


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("N1, N2;N3\nN1  N4,", ("N1", "N2", "N3", "N4")), ("  ", ()), ("N100/2", ("N100/2",)), (" #N1, # N1 #", ("N1",))],
)
def test_numbers_are_taken_as_people_paste_them(text: str, numbers: tuple[str, ...]) -> None:
    assert order_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Enter at least one order number."),
        (" ".join(f"N{number}" for number in range(101)), "These are 101 orders; at most 100 at once."),
        ("N" * 60, "is too long for an order number."),
    ],
)
def test_wrong_numbers_are_refused_at_the_field(qtbot: QtBot, fresh_desk: StoreContext, asked: list[Request], text: str, said: str) -> None:
    dialog = one_order(qtbot, fresh_desk)
    dialog.numbers.setText(text)
    qtbot.mouseClick(dialog.go_button, LEFT)
    assert said in dialog.numbers.accessibleDescription()
    assert dialog.numbers.property("error") == "true"
    assert (asked, dialog.isVisible()) == ([], True)
    qtbot.keyClicks(dialog.numbers, "1")
    assert dialog.numbers.property("error") == "false"


def test_again_since_is_store_time(qtbot: QtBot, fresh_desk: StoreContext, asked: list[Request]) -> None:
    dialog = again_since(qtbot, fresh_desk)
    dialog.day.setDate(QDate(2026, 5, 13))
    dialog.hour.setTime(QTime(9, 30))
    qtbot.mouseClick(dialog.go_button, LEFT)
    assert asked == [Request(since=datetime(2026, 5, 12, 23, 30, tzinfo=UTC), starter="window")]


def test_going_back_makes_no_doubles(qtbot: QtBot, desk: StoreContext) -> None:
    asked: list[Request] = []
    desk.wants_download.connect(asked.append)
    dialog = again_since(qtbot, desk)
    past = desk.formats.local(desk.now() - timedelta(days=40))
    dialog.day.setDate(QDate(past.year, past.month, past.day))
    qtbot.mouseClick(dialog.go_button, LEFT)
    run(desk, asked[0])
    last = desk.history().last_run()
    assert last is not None
    assert (last.counts.get("created", 0), last.figures.double) == (0, 0)


def test_a_moment_to_come_is_refused_at_the_field(qtbot: QtBot, fresh_desk: StoreContext, asked: list[Request]) -> None:
    dialog = again_since(qtbot, fresh_desk)
    tomorrow = fresh_desk.formats.local(fresh_desk.now()) + timedelta(days=1)       # by the calendar: a day may have 23 or 25 hours
    dialog.day.setDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
    qtbot.mouseClick(dialog.go_button, LEFT)
    assert dialog.day.accessibleDescription() == "This is in the future. Choose a moment that is past."
    assert asked == []
    dialog.day.setDate(dialog.day.date().addDays(-3))
    assert "stay left out, as the settings say" in dialog.day.accessibleDescription()


def test_a_store_without_a_first_day_says_only_whose_time_it_is(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    rules = replace(fresh_desk.settings.download_orders, placed_after=None)
    fresh_desk.settings = replace(fresh_desk.settings, download_orders=rules)
    assert again_since(qtbot, fresh_desk).day.accessibleDescription() == "Store time."


def test_a_dialog_is_as_high_as_its_words(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = again_since(qtbot, fresh_desk)
    assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width())
    before = dialog.height()
    dialog.field.set_error("A sentence that is much longer than the line below the field has room for. " * 3)
    qtbot.waitUntil(lambda: dialog.height() > before)


def test_help_copies_facts_without_folders_and_names(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    window = HelpWindow(fresh_desk)
    qtbot.addWidget(window)
    window.open()
    qtbot.waitUntil(window.copy.isEnabled)
    folder = fresh_desk.program.about()["folder"]
    assert (window.version.text().startswith("Omni Desktop "), window.folder.text()) == (True, folder)
    qtbot.mouseClick(window.copy, LEFT)
    facts = QGuiApplication.clipboard().text()
    assert "Stores: 1" in facts
    assert folder not in facts
    assert "Practice store" not in facts
