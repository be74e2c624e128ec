"""What a mistake of this program looks like: what happened, what is safe, and all that support needs to find it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.copy_button import CopyButton
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.fold import Fold

SAFE = (
    tr(
        "What was downloaded is kept, and nothing is sent twice: the next download looks again at whatever was under way. You can go "
        "on working. If it comes again, save the diagnostics and give them to support."
    )
)
KINDS = 20                              # places in the code that are listed; more of them say nothing new


class MistakeDialog(Dialog):
    """`offers`: whether diagnostics and the guide can be had, for which the data must be open."""

    wants_diagnostics = Signal()
    wants_help = Signal()

    def __init__(self, theme: Theme, sentence: str, places: str, parent: QWidget | None = None, *, offers: bool = False) -> None:
        super().__init__(theme, tr("The program made a mistake"), width=600, parent=parent)
        self._came = Counter({places: 1})
        self.sentence = Words(theme, sentence, wrap=True)
        self.more = Words(theme, "", "name", wrap=True)
        self.copy = CopyButton(theme, tr("Copy details"), self.details, narrow=False)
        self.diagnostics = Button(theme, tr("Save diagnostics…"))
        self.help = Button(theme, tr("Open help"))
        self.fold = Fold(theme, places)
        for button in (self.copy, self.diagnostics, self.help):
            self.beside.addWidget(button)
        for button in (self.diagnostics, self.help):
            button.setVisible(offers)
        for part in (self.sentence, Words(theme, SAFE, "secondary", wrap=True), self.more, self.fold):
            self.body.addWidget(part)
        self.more.hide()
        self.diagnostics.clicked.connect(self.wants_diagnostics)
        self.help.clicked.connect(self.wants_help)
        self.close_button.setText(tr("Continue"))
        self.close_button.setFocus()
        self.setAccessibleDescription(f"{sentence} {SAFE}")

    def add(self, sentence: str, places: str) -> None:
        """Another one, while this is open."""
        if places in self._came or len(self._came) < KINDS:
            self._came[places] += 1
        self.more.setText(tr(
            "{count} came while this was open. The last one: {sentence}",
            count=counted(self._came.total() - 1, "more mistake"),
            sentence=sentence,
        ))
        self.more.show()
        self.fold.set_text(self.details())

    def details(self) -> str:
        """The places in the code; of one that came several times, how often."""
        return "\n\n".join(tr(
            "{count} times: {places}",
            count=count,
            places=places,
        ) if count > 1 else places for places, count in self._came.items())
