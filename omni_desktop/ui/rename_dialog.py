"""Another name for a store."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.settings_fields import fields_by_key
from omni_desktop.core.settings_kinds import Text
from omni_desktop.ui.parts.buttons import Button, PrimaryButton
from omni_desktop.ui.parts.inputs import LineInput
from omni_desktop.ui.parts.words import Words
from omni_desktop.ui.theme import Theme

WIDTH = 400
HELP = "Shown everywhere, and on new sales orders unless another project name is set."


class RenameDialog(QDialog):
    renamed = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Rename this store")
        self.name = LineInput("Store name", name)
        kind = fields_by_key()["connection.name"].kind
        self.name.setMaxLength(kind.longest if isinstance(kind, Text) else 100)
        self.name.selectAll()
        self.rename, self.cancel = PrimaryButton(theme, "Rename"), Button(theme, "Cancel")
        self.rename.setDefault(True)
        self.name.textChanged.connect(lambda text: self.rename.setEnabled(bool(text.strip())))
        self.rename.clicked.connect(self._rename)
        self.cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.rename)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(Words(theme, "Rename this store", "title"))
        column.addWidget(self.name)
        column.addWidget(Words(theme, HELP, "caption", wrap=True))
        column.addSpacing(8)
        column.addLayout(row)
        self.setMinimumWidth(WIDTH)

    def _rename(self) -> None:
        self.accept()
        self.renamed.emit(self.name.text().strip())
