"""What somebody decided at the left side, or in the tray, and could not be done: said in a dialog, since nothing else would show it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.stores.stores import Stores


class NotDoneDialog(Dialog):
    """It stays until it is read, whichever store is shown by then."""


class NotDone(QObject):
    def __init__(self, desk: StoreContext, stores: Stores, inside: QWidget) -> None:
        super().__init__(inside)
        self._desk, self._inside = desk, inside
        self.dialog: NotDoneDialog | None = None    # the last one
        stores.refused.connect(self._tell)
        desk.pause.refused.connect(self._tell)

    def _tell(self, deed: str, sentence: str) -> None:
        self.dialog = dialog = NotDoneDialog(self._desk.theme, deed, parent=self._inside.window())
        dialog.body.addWidget(Words(self._desk.theme, _unchanged(sentence), "secondary", wrap=True))
        dialog.open()


def _unchanged(sentence: str) -> str:
    says_so = sentence.endswith(tr("{sentence} Nothing was changed.", sentence="").strip())
    return sentence if says_so else tr("{sentence} Nothing was changed.", sentence=sentence)
