"""A question that must be answered before the program goes on; Esc and a hasty Enter are the answer that is safe."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog


class Question(Dialog):
    """`go` is the answer that does something, `others` further ones that do, `stay` the one that changes nothing.

    `safe` has the focus, and Enter presses it: `stay` where nothing else is said. `answered` carries the words of the button; nobody waits
    for it in a loop of his own: `open()` comes back at once.
    """

    answered = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        go: str,
        *,
        stay: str = tr("Cancel"),
        others: Sequence[str] = (),
        safe: str = "",
        parent: QWidget,
    ) -> None:
        super().__init__(theme, title, go, parent=parent)
        self.setAccessibleDescription(text)
        self._stay = stay
        self.body.addWidget(Words(theme, text, "secondary", wrap=True))
        self.close_button.setText(stay)
        self.buttons = {**{words: Button(theme, words) for words in others}, stay: self.close_button, go: self.go_button}
        for words in others:
            self.beside.addWidget(self.buttons[words])
            self.buttons[words].clicked.connect(lambda _=False, words=words: self._answer(words))
        self.beside.addStretch()
        self.go_button.clicked.connect(lambda: self._answer(go))
        for button in self.buttons.values():
            button.setAutoDefault(True)         # Enter presses what has the focus
        self.buttons[safe or stay].setDefault(True)
        self.buttons[safe or stay].setFocus()

    def reject(self) -> None:
        super().reject()
        self.answered.emit(self._stay)

    def _answer(self, words: str) -> None:
        self.accept()
        self.answered.emit(words)
