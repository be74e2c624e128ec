"""The plain window: a press of the button brings orders, and nothing the worker does holds the window up."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.events import Ended, Event, Looked, Started
from omni_desktop.core.problems import Problem
from omni_desktop.core.record import Figures, Sum
from omni_desktop.ui.main_window import MainWindow

NOW = datetime(2026, 5, 13, tzinfo=UTC)


class Program:
    """A run of two orders, or what a test says instead."""

    store_name = "Harbour <b>Outdoor</b>"

    def __init__(self) -> None:
        self.cancelled = threading.Event()
        self.events: Callable[[], Iterator[Event]] = self._two_orders

    def download(self) -> Iterator[Event]:
        return self.events()

    def cancel(self) -> None:
        self.cancelled.set()

    def tell_waits(self, listener: Callable[[str], None]) -> None: ...

    def _two_orders(self) -> Iterator[Event]:
        yield Started(1, NOW)
        yield Looked("N1", "N1", "created", 7, (), Decimal("12.50"))
        yield Looked("N2", "N2", "held", 0, (Problem("unknown_sku", {"code_wanted": "AB-114"}),), Decimal("9.95"))
        yield ended({"created": 1, "held": 1}, "complete")


def ended(counts: dict[str, int], state: str) -> Ended:
    return Ended(1, NOW, NOW, state, counts, Figures(held=Sum(1, Decimal("9.95"))), 2, 5)


@pytest.fixture
def program() -> Program:
    return Program()


@pytest.fixture
def window(qtbot: QtBot, program: Program) -> MainWindow:
    made = MainWindow(program)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(window: MainWindow) -> list[list[str]]:
    table = window.table
    return [[_text(window, row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]


def _text(window: MainWindow, row: int, column: int) -> str:
    cell = window.table.item(row, column)
    return cell.text() if cell else ""


def test_a_press_of_the_button_shows_each_order_and_the_proof(qtbot: QtBot, window: MainWindow) -> None:
    window.button.click()
    qtbot.waitUntil(lambda: "missing" in window.said.text())
    assert shown(window) == [["N1", "Created", "12.50", "N1", ""], ["N2", "Held", "9.95", "N2", "AB-114 isn't in Omni"]]
    assert "0 missing, 0 double, 0.00 apart; 1 held in all." in window.said.text()
    qtbot.waitUntil(window.button.isEnabled)


def test_a_run_that_cannot_begin_says_why(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    def refused() -> Iterator[Event]:
        raise CannotContinue("Omni refused the key.")
        yield

    program.events = refused
    window.button.click()
    qtbot.waitUntil(lambda: window.said.text() == "Omni refused the key.")
    qtbot.waitUntil(window.button.isEnabled)


def test_closing_during_a_run_ends_it_between_two_batches(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    def long() -> Iterator[Event]:
        yield Started(1, NOW)
        program.cancelled.wait(10)
        yield ended({}, "cancelled")

    program.events = long
    window.button.click()
    qtbot.waitUntil(window.cancel_button.isEnabled)
    window.close()
    assert program.cancelled.is_set()
