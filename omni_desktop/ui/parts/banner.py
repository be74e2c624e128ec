"""A tinted sentence that stays until its cause is gone, with the button that mends it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from omni_desktop.ui.look.ground import Ground
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button

TONES: Mapping[str, tuple[str, str, str]] = {    # icon, its token, ground
    "info": ("info", "accent", "tint"),
    "ok": ("circle-check", "ok", "okBg"),
    "warn": ("triangle-alert", "warn", "warnBg"),
    "bad": ("circle-x", "bad", "badBg"),
}


class Banner(Ground):
    """Across a page (`box` False: square, at least 48 px) or inside one (`box` True: round corners, small letters)."""

    pressed = Signal()

    def __init__(
        self, theme: Theme, tone: str = "info", text: str = "", *, title: str = "", button: str = "", icon: str = "", box: bool = False,
        parent: QWidget | None = None,
    ) -> None:                                                                                                          # fmt: skip
        super().__init__(theme, "tint", 6 if box else 0, parent=parent)
        self._icon_name = icon
        self._picture = Picture(theme, "info", size=16 if box else 20)
        self._title = Words(theme, "", "title")
        self._words = Words(theme, "", "caption" if box else "body", wrap=True)
        self.button = Button(theme, button)
        self.button.clicked.connect(self.pressed)
        self._box = box
        self._lay_out()
        self.show_words(tone, text, title, button)

    def show_words(self, tone: str, text: str, title: str = "", button: str = "") -> None:
        icon, token, ground = TONES[tone]
        self.set_ground(ground)
        self._picture.show_icon(self._icon_name or icon, token)
        self._title.set_role("title", token)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._words.set_role("caption" if self._box else "body", "text" if self._box or tone != "info" else "text2")
        self._words.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setAccessibleName(" ".join(part for part in (title, text) if part))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(*((10, 8, 12, 8) if self._box else (24, 8, 24, 8)))
        row.setSpacing(8 if self._box else 12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop if self._box else Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._title)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        if not self._box:
            self.setMinimumHeight(48)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
