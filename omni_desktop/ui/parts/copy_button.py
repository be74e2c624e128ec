"""A button that copies, and says for a moment that it did."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.buttons import Button

SAID_MS = 1500
DONE = tr("Copied")


class CopyButton(Button):
    """`text` is asked for when it is pressed. `what` is its name where the words alone don't say what it copies; without words it shows
    its picture only."""

    def __init__(self, theme: Theme, words: str, text: Callable[[], str], what: str = "", *, narrow: bool = True) -> None:
        super().__init__(theme, words, "secondary" if words else "ghost", "copy", narrow=narrow)
        self._asked, self._words, self._name = text, words, what
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SAID_MS)
        self._rest.timeout.connect(self._rest_again)
        self._rest_again()
        self.clicked.connect(self._copy)

    def copies(self, what: str) -> None:
        """Something else from now on."""
        self._name = what
        self._rest_again()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._asked())
        self._show("check", DONE if self._words else "", DONE)
        self._rest.start()

    def _rest_again(self) -> None:
        self._show("copy", self._words, self._name)

    def _show(self, icon: str, words: str, name: str) -> None:
        if words and self._words:
            self.setMinimumWidth(self.sizeHint().width() if words == DONE else 0)   # nothing beside it moves
        self.setText(words)
        self.set_icon(icon)
        self.setAccessibleName(name or words)
        set_tip(self, name if not self._words else "")
