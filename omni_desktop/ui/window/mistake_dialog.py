"""What a mistake of this program looks like: that nothing is lost, and the places in the code to copy."""

from __future__ import annotations

import traceback

from PySide6.QtWidgets import QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.copy_button import CopyButton
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.fold import Fold


def places_of(bug: BaseException) -> str:
    """Where in the code, without the error's own text: that may hold somebody's order."""
    return f"{type(bug).__name__}\n{''.join(traceback.format_tb(bug.__traceback__))}".rstrip()


class MistakeDialog(Dialog):
    def __init__(self, theme: Theme, sentence: str, places: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "The program made a mistake", parent=parent)
        self.copy = CopyButton(theme, "Copy details", lambda: places, narrow=False)
        self.beside.addWidget(self.copy)
        self.body.addWidget(Words(theme, sentence, "secondary", wrap=True))
        self.body.addWidget(Fold(theme, places))
        self.setAccessibleDescription(sentence)
        self.close_button.setFocus()
