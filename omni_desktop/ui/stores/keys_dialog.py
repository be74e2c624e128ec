"""Both keys, for as long as the window is open: where the computer's keyring cannot be used they are kept nowhere else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import KeyInput

TEXT = tr(
    "The keyring of this computer can't be used now, so the program asks. The keys are written nowhere and forgotten when you close it."
)
SIDES = ("Neto", "Omni")


class KeysDialog(Dialog):
    given = Signal(object)                      # Keys

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Enter the keys"), tr("Use these keys"), parent=parent)
        self.inputs = {side: KeyInput(desk.theme, tr("{side} key", side=side)) for side in SIDES}
        self.body.addWidget(Words(desk.theme, TEXT, "secondary", wrap=True))
        for side, widget in self.inputs.items():
            self.body.addWidget(Field(desk.theme, tr("{side} key", side=side), widget, label_width=80, marked=widget.line))
            widget.line.textChanged.connect(self._look)
        self.go_button.clicked.connect(self._give)
        self._look()
        self.inputs["Neto"].setFocus()

    def _look(self) -> None:
        self.go_button.setEnabled(all(widget.text().strip() for widget in self.inputs.values()))

    def _give(self) -> None:
        self.accept()
        self.given.emit(Keys(*(self.inputs[side].text().strip() for side in SIDES)))
