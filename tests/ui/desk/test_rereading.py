"""What is read again and again: an answer that takes longer than until the next writing is shown all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.pins import PinStanding
from omni_desktop.core.record.history import Filter
from omni_desktop.core.run.timetable.turns import Turn
from omni_desktop.ui.attention.attention_view import AttentionView
from omni_desktop.ui.attention.sku_table_dialog import SkuTableDialog
from omni_desktop.ui.desk.reads import Reads
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.downloads.downloads_view import DownloadsView
from omni_desktop.ui.orders.panel.order_panel import OrderPanel
from omni_desktop.ui.why.why_dialog import WhyDialog
from omni_desktop.ui.window import timer as timer_room
from omni_desktop.ui.window.timer import Timer
from tests.patience import PATIENCE


@pytest.fixture
def reads(qtbot: QtBot) -> Iterator[Reads]:
    made = Reads()
    yield made
    made.close()


class Shelf:
    """Whose question waits for `may_answer`; each answer is the number of the question."""

    def __init__(self, reads: Reads) -> None:
        self.asked, self.shown, self.failed = 0, list[int](), list[str]()
        self.may_answer = Event()
        self.is_there, self.fault = True, False
        self.reading = Rereading(reads, reads, self._question, self._show, self.failed.append)
        self.on_show: Callable[[], object] = lambda: None

    def _question(self) -> Callable[[], int] | None:
        if not self.is_there:
            return None
        self.asked += 1
        number, fault = self.asked, self.fault

        def question() -> int:
            self.may_answer.wait()
            if fault:
                raise CannotContinue("It is locked.")
            return number

        return question

    def _show(self, number: int) -> None:
        self.shown.append(number)
        self.on_show()


@pytest.fixture
def shelf(reads: Reads) -> Iterator[Shelf]:
    made = Shelf(reads)
    yield made
    made.may_answer.set()


def test_what_is_asked_for_meanwhile_follows_the_answer_once(qtbot: QtBot, reads: Reads, shelf: Shelf) -> None:
    for _ in range(5):
        shelf.reading.read()
    assert shelf.asked == 1
    shelf.may_answer.set()
    qtbot.waitUntil(lambda: reads.is_idle and shelf.shown == [1, 2])


def test_what_is_asked_for_while_the_answer_is_shown_follows_once(qtbot: QtBot, reads: Reads, shelf: Shelf) -> None:
    shelf.may_answer.set()
    shelf.on_show = lambda: shelf.reading.read() if shelf.shown == [1] else None
    shelf.reading.read()
    qtbot.waitUntil(lambda: reads.is_idle and shelf.shown == [1, 2])


def test_of_something_else_no_earlier_answer_is_shown(qtbot: QtBot, reads: Reads, shelf: Shelf) -> None:
    shelf.reading.read()
    shelf.reading.read()
    shelf.reading.start_over()
    shelf.may_answer.set()
    qtbot.waitUntil(lambda: reads.is_idle and shelf.shown == [2])


def test_what_is_forgotten_is_not_shown_and_does_not_stand_in_the_way(qtbot: QtBot, reads: Reads, shelf: Shelf) -> None:
    shelf.reading.read()
    shelf.is_there = False
    shelf.reading.start_over()
    shelf.is_there = True
    shelf.reading.read()
    shelf.may_answer.set()
    qtbot.waitUntil(lambda: reads.is_idle and shelf.shown == [2])


def test_after_a_failure_it_is_read_again_where_that_was_asked_for(qtbot: QtBot, reads: Reads, shelf: Shelf) -> None:
    shelf.fault = True
    shelf.reading.read()
    shelf.fault = False
    shelf.reading.read()
    shelf.may_answer.set()
    qtbot.waitUntil(lambda: reads.is_idle and shelf.shown == [2])
    assert shelf.failed == ["It is locked."]


@pytest.fixture
def slow(desk: StoreContext, monkeypatch: pytest.MonkeyPatch) -> StoreContext:
    """Another till downloads, and the ledger is far away: while an answer is on its way something is written, each time."""
    ask = desk.reads.ask

    def slowly(owner: QObject, question: Callable[[], Any], *more: Any, **named: Any) -> None:
        def late() -> Any:
            answer = question()
            desk.ledger_changed.emit()
            return answer

        ask(owner, late, *more, **named)

    monkeypatch.setattr(desk.reads, "ask", slowly)
    return desk


def shown(qtbot: QtBot, view: QWidget) -> None:
    qtbot.addWidget(view)
    view.resize(1060, 700)
    view.show()


def test_the_downloads(qtbot: QtBot, slow: StoreContext) -> None:
    view = DownloadsView(slow)
    shown(qtbot, view)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 1)


def test_the_cards_of_what_needs_attention(qtbot: QtBot, slow: StoreContext) -> None:
    view = AttentionView(slow)
    shown(qtbot, view)
    qtbot.waitUntil(lambda: len(view.cards()) == 2)


def test_an_order(qtbot: QtBot, slow: StoreContext) -> None:
    panel = OrderPanel(slow)
    shown(qtbot, panel)
    panel.show_order(slow.program.history(slow.store_id).orders(Filter(), limit=1)[0].id)
    qtbot.waitUntil(lambda: panel.told is not None)


def test_why_an_order_is_not_here(qtbot: QtBot, slow: StoreContext) -> None:
    dialog = WhyDialog(slow, slow.program.history(slow.store_id).orders(Filter(), limit=1)[0].id)
    shown(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog._known is not None)
    before = dialog._known
    slow.ledger_changed.emit()
    qtbot.waitUntil(lambda: dialog._known is not before)


def test_a_table_of_what_staff_chose(qtbot: QtBot, slow: StoreContext) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SkuTableDialog(slow, parent)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.empty.accessibleName().startswith("Reading"))


def test_the_schedule_of_automatic_downloads(qtbot: QtBot, slow: StoreContext) -> None:
    timer = Timer(slow, slow)
    with qtbot.waitSignal(timer.planned):
        timer.look()


def test_the_schedule_starts_nothing_that_somebody_has_just_switched_off(
    qtbot: QtBot, desk: StoreContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look was on its way, and has found it due."""
    gate, looks, started = Event(), list[bool](), list[int]()

    def slow(*_asked: object) -> list[Turn]:
        looks.append(True)
        is_first = len(looks) == 1
        gate.wait(PATIENCE)
        return [Turn(desk.store_id, desk.now(), desk.settings, is_due=True)] if is_first else []

    monkeypatch.setattr(timer_room, "turns", slow)
    timer = Timer(desk, desk)
    timer.wants_run.connect(lambda store_id, _settings: started.append(store_id))
    timer.look()
    qtbot.waitUntil(lambda: len(looks) == 1)
    desk.show_store(desk.store, desk.settings)
    gate.set()
    qtbot.waitUntil(lambda: desk.reads.is_idle and len(looks) == 2)
    assert started == []


def test_what_is_kept_of_both_catalogues(qtbot: QtBot, slow: StoreContext) -> None:
    slow.catalogue.aged.connect(slow.catalogue.read)
    slow.catalogue.read()
    qtbot.waitUntil(lambda: slow.catalogue.is_read)


def test_whether_there_is_a_pin(qtbot: QtBot, slow: StoreContext, monkeypatch: pytest.MonkeyPatch) -> None:
    slow.ledger_changed.connect(slow.pin.look)
    monkeypatch.setattr(slow.program, "pin_standing", lambda: PinStanding(is_set=True))
    slow.pin.look()
    qtbot.waitUntil(lambda: slow.pin.is_set)


def test_why_tells_of_the_order_that_was_chosen_last_though_something_is_written_meanwhile(qtbot: QtBot, desk: StoreContext) -> None:
    """Not of the one before."""
    before, chosen = (row.id for row in desk.program.history(desk.store_id).orders(Filter(), limit=2))
    dialog = WhyDialog(desk, before)
    shown(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog._known is not None and dialog._known.id == before)
    dialog._read(chosen)
    desk.ledger_changed.emit()
    qtbot.waitUntil(lambda: desk.reads.is_idle)
    assert dialog._known is not None
    assert dialog._known.id == chosen
