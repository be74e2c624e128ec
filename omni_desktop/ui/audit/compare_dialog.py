"""Asks for a hash of the audit that stands on a paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.core.record.audit import hash_written
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import LineInput

LABEL = 72


class CompareDialog(Dialog):
    """`given` carries the hash, or how it begins."""

    given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Compare the audit with a paper"), tr("Compare"), width=560, parent=parent)
        means = tr("A proof that was saved or printed carries the hash of the newest entry of its time. An entry must still have it.")
        self.hash = LineInput(tr("Hash of the audit"))
        self.field = Field(theme, tr("Hash"), self.hash, tr("Its first 12 letters and digits will do."), label_width=LABEL)
        self.body.addWidget(Words(theme, means, wrap=True))
        self.body.addWidget(self.field)
        self.hash.textChanged.connect(lambda _text: self.field.set_error(""))
        self.go_button.clicked.connect(self._go)

    def _go(self) -> None:
        found = hash_written(self.hash.text())
        if not found:
            self.field.set_error(tr("A hash has 64 letters from a to f and digits. Give at least 12 of them."))
            self.hash.setFocus()
            return
        self.accept()
        self.given.emit(found)
