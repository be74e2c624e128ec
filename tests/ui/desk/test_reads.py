"""What the window asks for in the background, and what of it is still done when the window closes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk import reads as room
from omni_desktop.ui.desk.reads import Reads

MANY = 12                       # more than any of its threads


@pytest.fixture
def reads(qtbot: QtBot) -> Iterator[Reads]:
    made = Reads()
    yield made
    made.close()


@pytest.fixture
def busy(reads: Reads) -> Iterator[Event]:
    """Every thread that reads waits for a server that does not answer; set, it does."""
    answers, owner = Event(), QObject(reads)
    for waits in (False, True):
        for _ in range(MANY):
            reads.ask(owner, answers.wait, _ignored, waits=waits)
    yield answers
    answers.set()


def _ignored(_answer: object) -> None:
    pass


def _noted(done: list[int], number: int) -> Callable[[], None]:
    return lambda: done.append(number)


@pytest.mark.parametrize("waits", [False, True])
def test_what_a_person_decided_is_kept_though_the_window_closes_before_its_turn_comes(reads: Reads, *, waits: bool) -> None:
    done: list[int] = []
    for number in range(MANY):
        reads.keep(reads, _noted(done, number), waits=waits)
    reads.close()
    assert sorted(done) == list(range(MANY))


def test_what_is_kept_is_kept_in_the_order_in_which_it_was_typed(reads: Reads) -> None:
    done: list[int] = []
    for number in range(100):
        reads.keep(reads, _noted(done, number))
    reads.close()
    assert done == list(range(100))


@pytest.mark.parametrize("waits", [False, True])
def test_what_is_kept_does_not_stand_behind_servers_that_do_not_answer(reads: Reads, qtbot: QtBot, busy: Event, *, waits: bool) -> None:
    done: list[int] = []
    reads.keep(reads, _noted(done, 1), waits=waits)
    qtbot.waitUntil(lambda: done == [1])
    assert not busy.is_set()


def test_a_server_that_does_not_answer_holds_up_no_list(reads: Reads, qtbot: QtBot) -> None:
    answers, listed = Event(), list[str]()
    for _ in range(MANY):
        reads.ask(reads, answers.wait, _ignored, waits=True)
    reads.ask(reads, lambda: "orders", listed.append)
    qtbot.waitUntil(lambda: listed == ["orders"])
    answers.set()


def test_what_is_only_read_is_not_begun_once_the_window_closes(reads: Reads, busy: Event) -> None:
    begun: list[int] = []
    for number in range(MANY):
        reads.ask(reads, _noted(begun, number), _ignored)
    reads.keep(reads, lambda: reads._closed.wait() and busy.set())      # the servers answer while it closes
    reads.close()
    assert not begun


@pytest.mark.parametrize("waits", [False, True])
def test_no_deed_begins_once_nobody_waits_for_it_any_more(reads: Reads, monkeypatch: pytest.MonkeyPatch, *, waits: bool) -> None:
    """A keyring that doesn't answer: the program ends without what stands behind it."""
    monkeypatch.setattr(room, "SECONDS_AT_CLOSE", 0)
    answers, begun, last = Event(), list[int](), Event()
    for _ in range(MANY):
        reads.keep(reads, answers.wait, waits=waits)
    reads.keep(reads, _noted(begun, 1), waits=waits)
    reads.close()
    answers.set()
    reads._keeping[waits].start(last.set)
    assert last.wait(20)
    assert not begun


def test_nothing_is_asked_for_after_the_window_is_closed(reads: Reads) -> None:
    done: list[int] = []
    reads.close()
    reads.keep(reads, _noted(done, 1))
    reads.ask(reads, _noted(done, 2), _ignored)
    assert reads.is_idle
    assert not done
