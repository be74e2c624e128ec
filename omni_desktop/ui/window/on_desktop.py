"""What the window is on the desktop when nobody looks at it: its tray, and whether closing it ends the program."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from omni_desktop.ui.desktop.mailing import Mailing
from omni_desktop.ui.desktop.silences import Silences, words
from omni_desktop.ui.desktop.telling import Telling
from omni_desktop.ui.desktop.tray import Tray
from omni_desktop.ui.desktop.within_reach import WithinReach
from omni_desktop.ui.look.plain_notices import TrayIcon
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.window.store_window import StoreWindow

EXPLAINED_NAME = "tray_explained"
PUT_AWAY, QUIT = tr("Close to the tray"), tr("Quit")
TITLE = tr("Omni Desktop stays in the tray")
EXPLAINS = (
    tr(
        "Closing the window leaves the program running, so automatic downloads go on. Its icon is in the tray, where the system's "
        "clock is (on Windows perhaps behind the small arrow); a click on it opens the window, and Quit is in its menu."
    )
)


class OnDesktop(QObject):
    def __init__(self, window: QMainWindow, workplace: StoreWindow, *, is_explained: bool) -> None:
        super().__init__(window)
        self._window, self._workplace, self._is_explained = window, workplace, is_explained
        desk, stores = workplace.desk, workplace.stores
        self.tray, self._reach = Tray(desk, window), WithinReach(window)
        self.silences = Silences(desk, self)
        self.telling = Telling(desk, stores, self.silences, self.tray.icon, window)
        self.mailing = Mailing(desk, self)
        self.mailing.failed.connect(self.telling.mail_failed)
        self.silences.changed.connect(self._show_silence)
        desk.store_changed.connect(self._show_silence)
        self.question: Question | None = None
        workplace.states_shown.connect(self._show_states)
        self._show_states()

    @property
    def keeps_running(self) -> bool:
        """Whether closing the window leaves the program in the tray: where somebody wants that and there is one."""
        return self._workplace.stores.now.computer.keep_in_tray and TrayIcon.isSystemTrayAvailable()

    def put_away(self) -> None:
        """Into the tray; the first time it says what that means."""
        if self._is_explained:
            self._hide()
        elif self.question is None:
            self.question = Question(
                self._workplace.desk.theme, TITLE, EXPLAINS, PUT_AWAY, stay=tr("Keep open"), others=[QUIT], parent=self._window
            )
            self.question.answered.connect(self._answered)
            self.question.finished.connect(self._forget_question)
            self.question.open()

    def close(self) -> None:
        self.tray.close()

    def _answered(self, words: str) -> None:
        if words not in (PUT_AWAY, QUIT):
            return
        self._is_explained = True
        desk = self._workplace.desk
        desk.reads.keep(self, lambda: desk.program.remember(EXPLAINED_NAME, "yes"))
        self._hide() if words == PUT_AWAY else self.tray.wants_quit.emit()

    def _hide(self) -> None:
        self._window.hide()
        self._reach.watch()

    def _show_silence(self) -> None:
        desk, quiet = self._workplace.desk, self.silences.now.get(self._workplace.desk.store_id)
        self._workplace.activity.show_silence(words(quiet, desk.formats, desk.now()) if quiet else ("", ""))

    def _forget_question(self) -> None:
        self.question = None

    def _show_states(self) -> None:
        self.tray.show_standings(self._workplace.standings.now(), self._workplace.stores.names)
