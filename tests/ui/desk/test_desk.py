"""The desk asks in the background: the window's thread never waits, and an answer that came too late is nobody's."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import TryLater
from omni_desktop.core.record.history import Filter, Sort
from omni_desktop.ui.desk.store_context import StoreContext
from tests.patience import PATIENCE


def test_a_question_is_asked_off_the_windows_thread_and_answered_on_it(qtbot: QtBot, desk: StoreContext) -> None:
    threads: list[int] = []

    def question() -> int:
        threads.append(threading.get_ident())
        return len(desk.history().page(Filter(), Sort(), offset=0, limit=5))

    answers: list[tuple[int, int]] = []
    desk.reads.ask(desk, question, lambda number: answers.append((number, threading.get_ident())))
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert answers[0] == (5, threading.get_ident())
    assert threads[0] != threading.get_ident()


def test_a_later_question_replaces_the_earlier_one(qtbot: QtBot, desk: StoreContext) -> None:
    gate = threading.Event()
    answers: list[str] = []
    desk.reads.ask(desk, lambda: gate.wait(PATIENCE) and "old", answers.append, key="rows")
    desk.reads.ask(desk, lambda: "new", answers.append, key="rows")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.wait(50)
    assert answers == ["new"]


@pytest.mark.parametrize(("error", "said"), [(TryLater("Omni is busy."), "Omni is busy."), (ValueError("x"), "The program made a mistake")])
def test_a_failure_comes_back_as_a_sentence(qtbot: QtBot, desk: StoreContext, error: Exception, said: str) -> None:
    def question() -> None:
        raise error

    told: list[str] = []
    desk.reads.ask(desk, question, lambda _: None, told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].startswith(said)


def test_the_answer_for_somebody_who_is_gone_is_dropped(qtbot: QtBot, desk: StoreContext) -> None:
    gate, owner, answers = threading.Event(), QObject(), list[int]()
    desk.reads.ask(owner, lambda: (gate.wait(PATIENCE), 1)[1], answers.append)
    owner.deleteLater()
    qtbot.wait(20)
    gate.set()
    qtbot.wait(50)
    assert answers == []
