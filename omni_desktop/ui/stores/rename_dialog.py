"""Another name for a store."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.core.settings.kinds import Text
from omni_desktop.ui.look.setting_words import fields_by_key
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.inputs import LineInput

HELP = tr("Shown everywhere, and on new sales orders unless another project name is set.")


class RenameDialog(Dialog):
    renamed = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Rename this store"), tr("Rename"), width=400, parent=parent)
        self.name = LineInput(tr("Store name"), name)
        kind = fields_by_key()["connection.name"].kind
        if isinstance(kind, Text):
            self.name.setMaxLength(kind.longest)
        self.body.addWidget(self.name)
        self.body.addWidget(Words(theme, HELP, "caption", wrap=True))
        self.name.textChanged.connect(lambda text: self.go_button.setEnabled(bool(text.strip())))
        self.go_button.clicked.connect(self._rename)
        self.name.selectAll()
        self.name.setFocus()

    def _rename(self) -> None:
        self.accept()
        self.renamed.emit(self.name.text().strip())
