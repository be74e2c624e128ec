"""What a view says while it has nothing to show, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button

CENTRE = Qt.AlignmentFlag.AlignHCenter
MARGIN, WIDEST = 24, 400


class EmptyState(QWidget):
    """`other` is a second thing to do, a link below the button; without words it isn't there."""

    pressed = Signal()

    def __init__(
        self, theme: Theme, icon: str = "inbox", title: str = "", text: str = "", button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = Picture(theme, icon, "text3", 24)
        self._title = Words(theme, "", "title", align=CENTRE)
        self._words = Words(theme, "", "secondary", wrap=True, align=CENTRE)
        self.button = Button(theme, button)
        self.button.clicked.connect(self.pressed)
        self.other = Button(theme, "", "link")
        self._lay_out()
        self.show_words(icon, title, text, button)

    def show_words(self, icon: str, title: str, text: str = "", button: str = "", token: str = "text3") -> None:
        self._picture.show_icon(icon, token)
        self._title.setText(title)
        self._words.setText(text)
        self._words.setVisible(bool(text))
        self._fit()
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.offer("")
        self.setAccessibleName(" ".join(part for part in (title, text) if part))

    def offer(self, words: str) -> None:
        self.other.setText(words)
        self.other.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._words.setFixedWidth(min(WIDEST, max(0, self.width() - 2 * MARGIN)))
        self._fit()

    def _fit(self) -> None:
        """Qt asks a widget that it aligns for no height at its width."""
        self._words.setFixedHeight(self._words.heightForWidth(self._words.width()))

    def _lay_out(self) -> None:
        self._words.setFixedWidth(MARGIN)       # until there is a size: it must not make a narrow panel wide
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addStretch()
        for widget in (self._picture, self._title, self._words, self.button, self.other):
            column.addWidget(widget, 0, CENTRE)
        column.addStretch()
