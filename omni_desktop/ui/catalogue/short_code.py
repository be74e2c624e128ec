"""The code in Omni of a product whose SKU is too long for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.inputs import LineInput

LONGEST = 20


class ShortCode(QWidget):
    """`chosen` carries the SKU and the code that it gets."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sku = ""
        self.line = LineInput(tr("Code in Omni"))
        self.line.setMaxLength(LONGEST)
        self.use = Button(theme, tr("Use this code"))
        self.use.clicked.connect(self._use)
        self.line.returnPressed.connect(self._use)
        self.line.textChanged.connect(lambda text: self.use.setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(theme, tr("Code in Omni"), "caption"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.use)
        column.addLayout(row)
        column.addWidget(Words(theme, tr("At most 20 characters. The SKU table then says that it is this product."), "caption", wrap=True))
        self.hide()

    def show_for(self, sku: str, code: str) -> None:
        """"" hides it. What somebody types for the same SKU stays."""
        if sku != self._sku:
            self._sku = sku
            self.line.setText(code)
        self.use.setEnabled(bool(self.line.text().strip()))
        self.setVisible(bool(sku))

    def _use(self) -> None:
        if self.line.text().strip():
            self.chosen.emit(self._sku, self.line.text().strip())
