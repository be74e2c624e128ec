"""This Computer, Shared ledger: tested line by line, connected, and never past a list that has stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.app import LiveComposition
from omni_desktop.core.settings.settings import Settings
from omni_desktop.terminal.program import Options
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.settings.shared_ledger import SharedLedgerDialog
from tests.postgresql_here import Ledger

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, desk: StoreContext) -> SharedLedgerDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SharedLedgerDialog(desk, parent)
    dialog.show()
    return dialog


def words(dialog: QWidget) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(Words) if each.isVisibleTo(dialog))


@pytest.fixture
def empty_desk(theme: Theme, data_folder: Path) -> Iterator[StoreContext]:
    """Of a computer that has no store yet."""
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        desk = StoreContext(theme, program, None, Settings())
        yield desk
        desk.reads.close()


def test_a_till_without_stores_tests_the_way_and_connects(
    qtbot: QtBot, empty_desk: StoreContext, new_ledger: Callable[[], Ledger], data_folder: Path
) -> None:
    ledger = new_ledger()
    dialog = shown(qtbot, empty_desk)
    assert not dialog.go_button.isEnabled()
    dialog.address.setText(ledger.url)
    dialog.password.line.setText("not this one")
    with qtbot.waitSignal(dialog.test.ended):
        qtbot.mouseClick(dialog.test.button, LEFT)
    assert "doesn't take this password" in words(dialog)
    assert not dialog.go_button.isEnabled()
    dialog.password.line.setText(ledger.password)
    with qtbot.waitSignal(dialog.test.ended):
        qtbot.mouseClick(dialog.test.button, LEFT)
    told = words(dialog)
    assert all(name in told for name in ("Address", "Server", "Encryption", "Shared ledger", "Rights", "Clock"))
    assert ledger.password not in told
    qtbot.mouseClick(dialog.go_button, LEFT)
    qtbot.waitUntil(lambda: "open it again" in words(dialog))
    assert ledger.password not in (data_folder / "shop.json").read_text()
    assert empty_desk.program.ledger_keeper().status().kind == "shared"


def test_a_till_with_stores_is_shown_the_command_that_takes_them_along(qtbot: QtBot, desk: StoreContext) -> None:
    dialog = shown(qtbot, desk)
    qtbot.waitUntil(dialog.copy.isVisible)
    assert dialog.go_button.isHidden()
    dialog.address.setText("postgresql://till1@office-pc/omni")
    qtbot.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "main.py ledger move --to postgresql://till1@office-pc/omni --admin postgres"
