"""A button that says what a list is narrowed to, and opens a menu of what else it could be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent

from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.menu import Menu

WIDEST = 120                                    # px of its words; a longer name is cut, and whole in the tooltip
Choices = Sequence[tuple[str, str]]             # key and words; the first is the one that narrows nothing


class PickButton(Button):
    """`picked` carries a key. Down and Enter open the menu."""

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Choices, also: Callable[[Menu], object] = lambda _menu: None) -> None:
        """`also` adds to the menu what is no choice."""
        super().__init__(theme, "", icon="chevron-down", icon_after=True, narrow=True)
        self._name, self._choices, self._also = name, tuple(choices), also
        self._menu = Menu(theme, self)
        self.current = choices[0][0]
        self.clicked.connect(self._open)
        self._show(choices[0][1])

    def offer(self, choices: Choices) -> None:
        """What is picked stays, also where it is no longer among them."""
        self._choices = tuple(choices)

    def pick(self, key: str, words: str = "") -> None:
        """Without a word to anybody. `words` for what is none of its choices."""
        self.current = key
        self._show(words or dict(self._choices).get(key, key))

    def clear(self) -> None:
        self.pick(self._choices[0][0])

    def menu_now(self) -> Menu:
        self._menu.empty()
        for key, words in self._choices:
            action = self._menu.add("", words, partial(self._pick, key))
            action.setCheckable(True)
            action.setChecked(key == self.current)
        self._also(self._menu)
        return self._menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def _pick(self, key: str) -> None:
        self.pick(key)
        self.picked.emit(key)

    def _show(self, words: str) -> None:
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WIDEST)
        self.setText(shown)
        set_tip(self, words if shown != words else "")
        self.setAccessibleName(tr("{name}: {words}", name=self._name, words=words))

    def _open(self) -> None:
        self.menu_now().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
