"""A question that must be answered before the program goes on; Esc is always the answer that changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.ui.parts.buttons import Button, PrimaryButton
from omni_desktop.ui.parts.words import Words
from omni_desktop.ui.theme import Theme

WIDTH = 440


class Question(QDialog):
    """`go_on` is the answer that does something, `others` further ones that do, `stay` the one that changes nothing.

    `answered` carries the words of the button; nobody waits for it in a loop of his own: `open()` comes back at once.
    """

    answered = Signal(str)

    def __init__(
        self, theme: Theme, title: str, text: str, go_on: str, *, stay: str = "Cancel", others: Sequence[str] = (), parent: QWidget
    ) -> None:                                                                                                          # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAccessibleDescription(text)
        self._stay = stay
        self._title, self._words = Words(theme, title, "title", wrap=True), Words(theme, text, "secondary", wrap=True)
        self.buttons = {words: Button(theme, words) for words in (*others, stay)}
        self.buttons[go_on] = PrimaryButton(theme, go_on)
        for words, button in self.buttons.items():
            button.clicked.connect(lambda _=False, words=words: self._answer(words))
        self._lay_out()
        self.buttons[go_on].setDefault(True)
        self.buttons[go_on].setFocus()

    def reject(self) -> None:
        self._answer(self._stay)

    def _answer(self, words: str) -> None:
        super().accept() if words != self._stay else super().reject()
        self.answered.emit(words)
        self.deleteLater()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for button in self.buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addLayout(row)
        self.setMinimumWidth(WIDTH)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
