"""The two secrets of a store: typed here, kept in the keyring of this computer and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.inputs.field import Field as Row
from omni_desktop.ui.parts.inputs.inputs import KeyInput
from omni_desktop.ui.settings.form import LEFT_COLUMN, RIGHT_COLUMN

SIDES = ("Neto", "Omni")
COLUMNS = {"Neto": LEFT_COLUMN, "Omni": RIGHT_COLUMN}
KEPT = tr("Kept in the keyring of this computer. Type to replace it.")
WANTED = tr("Goes to the keyring of this computer only, never into a file.")
PRACTICE = tr("It comes with the practice store and is no secret.")


class KeyFields(QObject):
    """`rows` by side. `keys()` are what was typed, "" where nothing was."""

    edited = Signal()

    def __init__(self, desk: StoreContext, parent: QObject) -> None:
        super().__init__(parent)
        self.inputs = {side: KeyInput(desk.theme, tr("{side} key", side=side)) for side in SIDES}
        self.rows = {
            side: Row(desk.theme, tr("{side} key", side=side), widget, WANTED, label_width=COLUMNS[side], marked=widget.line)
            for side, widget in self.inputs.items()
        }
        for widget in self.inputs.values():
            widget.line.textChanged.connect(self.edited)

    def keys(self) -> Keys:
        return Keys(*self.typed())

    def typed(self) -> tuple[str, ...]:
        """One a side."""
        return tuple(self.inputs[side].text().strip() for side in SIDES)

    @property
    def is_typed(self) -> bool:
        return any(self.typed())

    def clear(self) -> None:
        for side in SIDES:
            self.inputs[side].line.clear()

    def show_kept(self, kept: frozenset[str], *, practice: bool = False) -> None:
        """What was typed before is in the keyring by now, or is no longer wanted."""
        for side in SIDES:
            line = self.inputs[side].line
            line.clear()
            line.setReadOnly(practice)
            line.setPlaceholderText("\N{BULLET}" * 8 if side in kept else "")
            self.rows[side].set_help(PRACTICE if practice else KEPT if side in kept else WANTED)
            self.inputs[side].toggle.setEnabled(not practice)
