"""Dismissing a problem: always with a reason, which is kept with who and when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import LineInput

HELD = tr("They won't be created in Omni. They come up again by themselves when Neto changes them, and Retry brings them back at any time.")
TOLD = tr("The sales orders in Omni stay as they are; only this notice goes away.")

KEPT = tr("Kept with the order, with your name and the time.")


class DismissDialog(Dialog):
    """`dismissed` carries the reason."""

    dismissed = Signal(str)

    def __init__(
        self, theme: Theme, title: str, orders: str, *, held: bool, also_told: bool = False, note: str = "", parent: QWidget | None = None
    ) -> None:
        """`also_told`: some of them are in Omni. `note`: what else is to be known of the orders."""
        what = tr("Dismiss {orders}", orders=orders) if held else tr("Mark {orders} as looked at", orders=orders)
        super().__init__(theme, what, what if held else tr("Mark as looked at"), parent=parent)
        example = tr("For example: sold at the counter") if held else tr("For example: corrected in Omni")
        self.reason = LineInput(tr("Reason"), placeholder=example)
        self.reason.setMaxLength(250)
        self.field = Field(theme, tr("Reason"), self.reason, KEPT, label_width=80, help_beside=True)
        self.body.addWidget(Words(theme, title, "strong", wrap=True))
        for sentence in (HELD if held else "", TOLD if also_told or not held else "", note):
            if sentence:
                self.body.addWidget(Words(theme, sentence, "secondary", wrap=True))
        self.body.addWidget(self.field)
        self.reason.textEdited.connect(lambda: self.field.set_error(""))
        self.go_button.clicked.connect(self._dismiss)
        self.reason.setFocus()

    def _dismiss(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.dismissed.emit(reason)
            self.accept()
        else:
            self.field.set_error(tr("Say why, so that others understand it later."))
            self.reason.setFocus()
