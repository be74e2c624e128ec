"""One window a data folder: the first one listens, a second start knocks, hands over what it was asked, and ends.

Which one is the first is decided by a lock in the data folder (app gives it in); a socket that a killed program or another user left
behind decides nothing.
"""

from __future__ import annotations

import json
import secrets
import sys
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from omni_desktop.ui.look.plain import set_title
from omni_desktop.ui.look.plain_notices import message_box

PREFIX = "omni-desktop-"
LONGEST, LONGEST_ORDER = 1_000, 100         # bytes of what is asked for, and letters of an order's number
HEARD = b"heard\n"
STEP_MS, ANSWER_MS = 500, 5_000


class Asked(NamedTuple):
    """What a start was asked for: to be seen, and the number of an order to show."""

    is_seen: bool = True
    order: str = ""


class Door(Protocol):
    """The name under which the first window listens, kept in the data folder."""

    def read(self) -> str: ...

    def write(self, name: str) -> None: ...


class FirstWindow(QObject):
    """Listens from `listen()` on; `asked` carries an Asked of each start that came later."""

    asked = Signal(object)

    def __init__(self, door: Door, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)

    def listen(self) -> None:
        """Under a new name: the last one may be taken. Where no name can be had, a second start says that this window is open."""
        QLocalServer.removeServer(self._door.read())
        name = PREFIX + secrets.token_hex(8)
        if self._server.listen(name):
            self._door.write(self._server.fullServerName())

    def close(self) -> None:
        self._server.close()

    def _let_in(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            caller.disconnected.connect(caller.deleteLater)
            self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        if caller.canReadLine():
            found = read_asked(bytes(caller.readLine(LONGEST).data()))
            caller.write(HEARD)
            caller.flush()
            if found is not None:
                self.asked.emit(found)
        elif caller.bytesAvailable() > LONGEST:
            caller.abort()


def written(asked: Asked) -> bytes:
    return json.dumps(asked._asdict()).encode() + b"\n"


def read_asked(line: bytes) -> Asked | None:
    """None for what no start of this program says."""
    try:
        found = json.loads(line)
        order = found["order"]
        return Asked(bool(found["is_seen"]), order[:LONGEST_ORDER] if isinstance(order, str) else "")
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def knock(name: str, asked: Asked) -> bool:
    """Tell the first window; False where it doesn't hear: it may be starting still, or ending."""
    if not name:
        return False
    _let_come_forward()
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(STEP_MS):
        return False
    socket.write(written(asked))
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(ANSWER_MS):
            return False
    return socket.readLine().data() == HEARD


def tell_unheard(sentence: str) -> None:
    """Who double-clicks the program has no terminal that would tell."""
    application = QApplication(sys.argv[:1])
    box = message_box(sentence)
    set_title(box, "Omni Desktop")
    box.exec()
    application.quit()


def _let_come_forward() -> None:
    """Windows lets a program come to the front only with leave of the one that a person has just started."""
    if sys.platform == "win32":
        import ctypes

        anybody = -1
        getattr(ctypes, "windll").user32.AllowSetForegroundWindow(anybody)  # noqa: B009 - the type checker knows only this system
