"""The line above the page: the store's name, whether both sides answer, and its settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from omni_desktop.ui.desk.connections import KEYRING, SIDES, Connections, Seen
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.reassured import reassured_of_downloads
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.connection_state import ConnectionState

HEIGHT = 64


class Header(QWidget):
    def __init__(self, desk: StoreContext, connections: Connections, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._connections = desk, connections
        self.name = Words(desk.theme, "", "title", elide=True)
        self.states = {side: ConnectionState(desk.theme, side) for side in SIDES}
        self.settings = Button(desk.theme, tr("Settings"), icon="settings-2")
        self.setFixedHeight(HEIGHT)
        self._lay_out()
        self.settings.clicked.connect(lambda: desk.wants_settings.emit(""))
        for side, state in self.states.items():
            state.clicked.connect(lambda _=False, side=side: self._pressed(side))
        connections.changed.connect(self.show_now)
        desk.store_changed.connect(self.show_now)
        self.show_now()

    def show_now(self) -> None:
        self.name.setText(self._desk.store.name if self._desk.store else "")
        for side, state in self.states.items():
            seen = self._connections.seen(side)
            state.show_state(seen.state, self._why(seen))

    def _why(self, seen: Seen) -> str:
        if seen.state == "checking":
            return tr("One question to each side; nothing is written")
        if seen.at is None:
            return tr("Press to check now")
        at = self._desk.formats.moment_in_words(seen.at, self._desk.now())
        return tr("Last seen {at}. Press to check again", at=at) if seen.state == "connected" else tr(
            "{sentence} Checked {at}.",
            sentence=told(seen.sentence),
            at=at,
        )

    def _pressed(self, side: str) -> None:
        """What is wrong is mended in the settings; anything else is only looked at again."""
        if self._connections.seen(side).state == "not_connected":
            self._desk.wants_settings.emit("connection")
        else:
            self._connections.look()

    def _lay_out(self) -> None:
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addSpacing(12)
        for state in self.states.values():
            row.addWidget(state)
        row.addStretch()
        row.addWidget(self.settings)


class ConnectionBanner(Banner):
    """Below the header while nothing can be downloaded because of a key or an address: says what to do, with the button that does it."""

    wants_keys = Signal()

    def __init__(self, desk: StoreContext, connections: Connections, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "bad", parent=parent)
        self._desk, self._connections = desk, connections
        self._seen: Seen | None = None
        self.pressed.connect(self._mend)
        connections.changed.connect(self.show_now)
        desk.store_changed.connect(self.show_now)
        self.show_now()

    def show_now(self) -> None:
        self._seen = seen = self._connections.trouble(self._desk.store_id)
        self.setVisible(seen is not None)
        if seen is not None:
            button = tr("Enter the keys…") if seen.code in KEYRING else tr("Open Connection")
            self.show_words("bad", reassured_of_downloads(told(seen.sentence)), button=button)

    def _mend(self) -> None:
        if self._seen is not None and self._seen.code in KEYRING:
            self._desk.wants_keys.emit()
        else:
            self._desk.wants_settings.emit("connection")
