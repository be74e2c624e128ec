"""What stands in the window until the data is open: that it opens, or why it can't be opened and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.errors import Fault
from omni_desktop.ui.look.numbers import CENTRE
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button

WIDTH = 480


class OpeningPage(QWidget):
    wants_again = Signal()
    wants_quit = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(theme, "rotate-cw", "text3", 24)
        self.heading = Words(theme, "", "title", align=CENTRE)
        self.sentence = Words(theme, "", "secondary", wrap=True, align=CENTRE)
        self.advice = Words(theme, "", wrap=True, align=CENTRE)
        self.again, self.quit = Button(theme, tr("Try again")), Button(theme, tr("Quit"))
        self.again.clicked.connect(self.wants_again)
        self.quit.clicked.connect(self.wants_quit)
        self._lay_out()
        self.show_opening()

    def show_opening(self) -> None:
        self._picture.show_icon("rotate-cw", "text3", turns=True)
        self._show(tr("Opening…"), "", "", failed=False)

    def show_fault(self, fault: Fault) -> None:
        from omni_desktop.core.problems.problems import CATALOGUE, Problem
        from omni_desktop.ui.look.problem_words import advice, title

        self._picture.show_icon("circle-alert", "bad")
        known = Problem(fault.code, fault.facts) if fault.code in CATALOGUE else None
        heading = title(known) if known else tr("The data can't be opened")
        self._show(heading, told(fault.sentence), advice(known) if known else tr("Nothing is lost. Try again."), failed=True)
        self.again.setFocus()

    def _show(self, heading: str, sentence: str, what_to_do: str, *, failed: bool) -> None:
        self.heading.setText(heading)
        self.setAccessibleName(" ".join(part for part in (heading, sentence, what_to_do) if part))
        for words, text in ((self.sentence, sentence), (self.advice, what_to_do)):
            words.setText(text)
            words.setVisible(bool(text))
        for button in (self.again, self.quit):
            button.setVisible(failed)

    def _lay_out(self) -> None:
        for words in (self.sentence, self.advice):
            words.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch()
        for widget in (self._picture, self.heading, self.sentence, self.advice):
            column.addLayout(_centred(widget))
        column.addSpacing(8)
        column.addLayout(_centred(self.again, self.quit))
        column.addStretch()


def _centred(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
