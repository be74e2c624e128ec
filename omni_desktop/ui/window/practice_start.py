"""Trying the practice store: it is started in place, listed among the stores, and shown."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from omni_desktop.core.ports.program.stores import Store
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.stores.stores import Stores
from omni_desktop.ui.window.navigation import Navigation
from omni_desktop.ui.window.welcome_page import STARTING, TRY, WelcomePage

NOT_STARTED = tr("The practice store did not start")


class PracticeStart(QObject):
    def __init__(self, desk: StoreContext, stores: Stores, navigation: Navigation, welcome: WelcomePage) -> None:
        super().__init__(welcome)
        self._told: Dialog | None = None
        self._desk, self._stores, self._navigation, self._welcome = desk, stores, navigation, welcome
        desk.wants_practice.connect(self.start)
        welcome.wants_practice.connect(desk.wants_practice)
        navigation.wants_practice.connect(desk.wants_practice)

    def start(self) -> None:
        """In the background: a process is started, and on the first time a shop is made up."""
        self._show(starting=True)
        self._desk.reads.ask(self, self._desk.program.open_practice, self._started, self._failed, key="practice", waits=True)

    def _started(self, store: Store) -> None:
        self._show(starting=False)
        self._stores.show(store.id)

    def _failed(self, sentence: str) -> None:
        self._show(starting=False)
        if self._welcome.isVisible():
            self._welcome.show_failure(sentence)
        else:
            self._tell(sentence, self._welcome.window())

    def _tell(self, sentence: str, window: QWidget) -> None:
        dialog = self._told = Dialog(self._desk.theme, NOT_STARTED, parent=window)
        dialog.body.addWidget(Words(self._desk.theme, sentence, "secondary", wrap=True))
        dialog.open()

    def _show(self, *, starting: bool) -> None:
        self._welcome.show_starting(starting)
        self._navigation.practice.setEnabled(not starting)
        self._navigation.practice.setText(STARTING if starting else TRY)
        self._navigation.practice.show_state("plain")           # its name is read anew
