"""What the first window does when the program is started again: it comes to the front, at the order that was asked for."""

from __future__ import annotations

from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.history import Filter
from omni_desktop.ui.desktop.one_copy import HEARD, Asked, written
from omni_desktop.ui.window.main_window import MainWindow
from tests.ui.windows import Open, inside, ready


class DoorHere:
    def __init__(self) -> None:
        self.name = ""

    def read(self) -> str:
        return self.name

    def write(self, name: str) -> None:
        self.name = name


def tell(qtbot: QtBot, door: DoorHere, asked: Asked) -> None:
    socket = QLocalSocket()
    socket.connectToServer(door.name)
    assert socket.waitForConnected()
    socket.write(written(asked))
    qtbot.waitUntil(socket.canReadLine)
    assert socket.readLine().data() == HEARD
    socket.close()


def order_shown(window: MainWindow) -> str:
    panel = inside(window).orders.panel
    return panel.told.id if panel.told is not None and panel.isVisible() else ""


def test_it_comes_forward_at_the_order_in_whatever_state_it_was(qtbot: QtBot, open_window: Open, program: Program) -> None:
    door, number = DoorHere(), program.history(1).orders(Filter(), limit=5)[3].id
    window = open_window(lambda: program, door=door)
    tell(qtbot, door, Asked(order=f" #{number.lower()} "))         # before the data is open
    ready(qtbot, window)
    qtbot.waitUntil(lambda: order_shown(window) == number)
    window.showMinimized()
    inside(window).page.show_tab(2)
    tell(qtbot, door, Asked(is_seen=False))
    assert window.isMinimized()
    tell(qtbot, door, Asked())
    assert (window.isMinimized(), window.isVisible()) == (False, True)
    window.hide()
    another = program.history(1).orders(Filter(), limit=5)[1].id
    tell(qtbot, door, Asked(order=another))
    qtbot.waitUntil(lambda: order_shown(window) == another)


def test_an_order_that_no_store_has_is_sought_in_the_list(qtbot: QtBot, window: MainWindow) -> None:
    window.show_order("N999999999")
    place = inside(window)
    qtbot.waitUntil(place.orders.empty.isVisible)
    assert place.orders.filter.search.text() == "N999999999"
