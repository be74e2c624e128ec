"""What a send of products may change beside what is ticked: a box for each field that differs, and kits without their parts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from omni_desktop.core.settings.table import FIELD_LABELS
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button


class SendOptions(QWidget):
    """`changed` when another field is ticked; `kits_changed` asks for another preview; `ticked_all` ticks or unticks every row."""

    changed = Signal()
    kits_changed = Signal()
    ticked_all = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.said = Words(theme, "", "caption", elide=True)
        self.all = Button(theme, tr("Tick all"), "link", narrow=True)
        self.none = Button(theme, tr("Tick none"), "link", narrow=True)
        self._update = Words(theme, tr("Update:"), "secondary")
        self.fields = {name: QCheckBox(translation(label)) for name, label in FIELD_LABELS.items()}
        self.kits = QCheckBox(tr("Make kits without their parts"))
        self.all.clicked.connect(lambda: self.ticked_all.emit(True))
        self.none.clicked.connect(lambda: self.ticked_all.emit(False))
        self.kits.toggled.connect(lambda _on: self.kits_changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 24, 0)
        row.setSpacing(8)
        for widget in (self.all, self.none):
            row.addWidget(widget)
        row.addWidget(self.said, 1)
        row.addWidget(self._update)
        for box in self.fields.values():
            box.toggled.connect(lambda _on: self.changed.emit())
            box.hide()
            row.addWidget(box)
        row.addWidget(self.kits)
        self.kits.hide()
        self._update.hide()
        self.setFixedHeight(44)

    def show_fields(self, met: Mapping[str, int]) -> None:
        """Only those that a product would change."""
        for name, box in self.fields.items():
            label = translation(FIELD_LABELS[name])
            box.setText(f"{label} ({met.get(name, 0)})")
            box.setAccessibleName(tr("Update {field} of {count}", field=label, count=met.get(name, 0)))
            box.setVisible(name in met)
        self._update.setVisible(bool(met))

    def chosen_fields(self) -> frozenset[str]:
        return frozenset(name for name, box in self.fields.items() if box.isChecked())
