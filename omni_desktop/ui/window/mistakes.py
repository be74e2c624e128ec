"""Mistakes of this program, from whichever thread: noted in the log, and told in one dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.look.theme import Theme

if TYPE_CHECKING:
    from omni_desktop.ui.window.mistake_dialog import MistakeDialog

Report = Callable[[Exception], str]


class Mistakes(QObject):
    """Each is noted in the log; one dialog at a time, since a mistake seldom comes alone."""

    def __init__(self, theme: Theme, report: Report, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._report, self._window = theme, report, window
        self.dialog: MistakeDialog | None = None

    def note(self, bug: Exception) -> None:
        """In the log only."""
        self._report(bug)

    def show(self, bug: Exception) -> None:
        from omni_desktop.ui.window.mistake_dialog import MistakeDialog, places_of

        sentence = self._report(bug)
        if self.dialog is None:
            self.dialog = MistakeDialog(self._theme, sentence, places_of(bug), self._window)
            self.dialog.finished.connect(self._closed)
            self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None
