"""The one dialog for a mistake of this program: what happened, that nothing is lost, and the places in the code to copy."""

from __future__ import annotations

import traceback
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.fold import Fold
from omni_desktop.ui.parts.words import Words
from omni_desktop.ui.theme import Theme

WIDTH = 480
Report = Callable[[Exception], str]


def places_of(bug: BaseException) -> str:
    """Where in the code, without the error's own text: that may hold somebody's order."""
    return f"{type(bug).__name__}\n{''.join(traceback.format_tb(bug.__traceback__))}".rstrip()


class MistakeDialog(QDialog):
    def __init__(self, theme: Theme, sentence: str, places: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Omni Desktop made a mistake")
        self._places = places
        self.copy = Button(theme, "Copy details", icon="copy")
        self.close_button = Button(theme, "Close")
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.copy)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(Words(theme, "The program made a mistake", "title"))
        column.addWidget(Words(theme, sentence, "secondary", wrap=True))
        column.addWidget(Fold(theme, places))
        column.addSpacing(8)
        column.addLayout(row)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        self.setMinimumWidth(WIDTH)
        self.setAccessibleDescription(sentence)
        self.close_button.setDefault(True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._places)


class Mistakes(QObject):
    """Each is noted in the log; one dialog at a time, since a mistake seldom comes alone."""

    def __init__(self, theme: Theme, report: Report, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._report, self._window = theme, report, window
        self.dialog: MistakeDialog | None = None

    def show(self, bug: Exception) -> None:
        sentence = self._report(bug)
        if self.dialog is None:
            self.dialog = MistakeDialog(self._theme, sentence, places_of(bug), self._window)
            self.dialog.finished.connect(self._closed)
            self.dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
