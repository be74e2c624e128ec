"""A menu with round corners and icons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from omni_desktop.ui.look.plain import without_keys
from omni_desktop.ui.look.theme import Theme


class Menu(QMenu):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.dress(self)
        self._icons: list[tuple[QAction, str]] = []
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)      # else the corners outside the radius are black
        theme.changed.connect(self._tint)

    def add(self, icon: str, text: str, pressed: Callable[[], object]) -> QAction:
        action = self.addAction(without_keys(text))
        action.triggered.connect(lambda _checked=False: pressed())
        if icon:                                # one that is ticked needs none
            self._icons.append((action, icon))
        self._tint()
        return action

    def put(self, icon: str, text: str, menu: QMenu) -> QAction:
        """A menu in this one."""
        action = self.addMenu(menu)
        action.setText(without_keys(text))
        self._icons.append((action, icon))
        self._tint()
        return action

    def empty(self) -> None:
        """For a menu that is filled anew each time it opens: one that deleted itself could be gone before its choice is told."""
        self._icons.clear()
        self.clear()

    def _tint(self) -> None:
        for action, icon in self._icons:
            action.setIcon(self._theme.icon(icon, "text2"))
