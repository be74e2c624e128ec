"""Download Orders: the big button with a menu of the rarer ways."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from omni_desktop.ui.look.plain import pressed_by_enter, without_keys
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.buttons import GAP, draw_inner_ring
from omni_desktop.ui.parts.menu import Menu


class SplitButton(QToolButton):
    """`clicked` is the big half; Down opens the menu, as does its arrow. Fill `choices` with `choices.add(icon, text, slot)`."""

    def __init__(
        self, theme: Theme, text: str, icon: str = "download", parent: QWidget | None = None, *, choices: Menu | None = None
    ) -> None:
        """`choices`: those of another such button, of which this is the small one for a bar."""
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.choices = choices or Menu(theme, self)
        self.setProperty("kind", "split")
        self.setProperty("small", "false" if choices is None else "true")
        self.setText(without_keys(text))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setMenu(self.choices)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tr("Press Down for more ways to download"))
        theme.changed.connect(self._tint)
        self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.showMenu()
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                draw_inner_ring(painter, self._theme, QRectF(self.rect()))

    def _tint(self) -> None:
        self.setIconSize(QSize(16 + GAP, 16))
        self.setIcon(self._theme.icon(self._icon_name, "onAccent", gap=GAP))
