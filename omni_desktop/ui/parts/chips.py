"""Filters of which exactly one is on, and one that can be taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from omni_desktop.ui.look.plain import PlainButton, set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import lowered, tr
from omni_desktop.ui.parts.menu import Menu

GAP = 8
TICK = 20                                       # what a chip grows by when it is on
ICON = 12


class Chip(PlainButton):
    """Shows a tick while it is on."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._theme = theme
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setIconSize(QSize(ICON, ICON))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._tick)
        theme.changed.connect(self._tick)

    def _tick(self) -> None:
        self.setIcon(self._theme.icon("check", "accent", ICON) if self.isChecked() else QIcon())
        self.updateGeometry()


class ChipRow(QWidget):
    """`chips` are pairs of key and word; the first is on. Left and Right move from chip to chip.

    With `more` (icon, key, word) there is a last chip with a menu of those, and of the chips that the width has no room for; it bears the
    word of what was chosen in it.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        chips: Sequence[tuple[str, str]],
        more: Sequence[tuple[str, str, str]] = (),
        parent: QWidget | None = None,
        *,
        also: Callable[[Menu], object] = lambda _menu: None,
    ) -> None:
        """`also` adds to the last chip's menu what is no chip."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._also = also
        self._menu = Menu(theme, self)
        self._keys = [key for key, _word in chips]
        self._words = dict(chips) | {key: word for _icon, key, word in more}
        self._more = [(icon, key) for icon, key, _word in more]
        self._absent: set[str] = set()
        self._current = self._keys[0]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.more_chip = _MoreChip(theme, tr("More: {name}", name=lowered(name)))
        self._lay_out([Chip(theme, word) for _key, word in chips])
        self.choose(self._current)
        self._group.idToggled.connect(self._toggle)
        self.more_chip.pressed_open.connect(self._open_menu)

    def choose(self, key: str) -> None:
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)
        elif key in self._words:
            self._release_all()
            self._set(key)

    def current(self) -> str:
        return self._current

    def word(self, key: str) -> str:
        return self._words[key]

    def chip(self, key: str) -> QAbstractButton:
        return self._group.button(self._keys.index(key))

    def offer(self, key: str, word: str) -> None:
        """For a chip that is not always there: what it says now; "" takes it away, wherever it stands."""
        if word:
            self._absent.discard(key)
            self._words[key] = word
            self.chip(key).setText(word)
        else:
            self._absent.add(key)
        self.updateGeometry()
        self._fit()

    def menu(self) -> Menu:
        """What the last chip offers now."""
        hidden = [("circle-dashed", key) for key in self._present() if self.chip(key).isHidden()]
        self._menu.empty()
        for icon, key in (*hidden, *self._more):
            action = self._menu.add(icon, self._words[key], partial(self.choose, key))
            action.setCheckable(True)
            action.setChecked(key == self._current)
        self._also(self._menu)
        return self._menu

    def sizeHint(self) -> QSize:
        """With all its chips, whether they are seen now or not."""
        hint = super().sizeHint()
        if not self._more:
            return hint
        chips = [self.chip(key) for key in self._present()]
        ticked = TICK if not any(chip.isChecked() for chip in chips) else 0
        width = sum(chip.sizeHint().width() + GAP for chip in chips) + ticked + self.more_chip.sizeHint().width()
        return QSize(width, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self._more:
            return hint
        return QSize(self.chip(self._keys[0]).sizeHint().width() + GAP + self.more_chip.sizeHint().width(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self, chips: Sequence[Chip]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for number, chip in enumerate(chips):
            self._group.addButton(chip, number)
            row.addWidget(chip)
        if self._more:
            row.addWidget(self.more_chip)
            row.addStretch()
            row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)

    def _fit(self) -> None:
        """The chips that have no room go into the menu, the last first."""
        if not self._more:
            return
        room = self.width() - self.more_chip.sizeHint().width() - TICK
        for key in self._absent:
            self.chip(key).hide()
        for number, key in enumerate(self._present()):
            chip = self.chip(key)
            room -= chip.sizeHint().width() + GAP - (TICK if chip.isChecked() else 0)
            chip.setVisible(room >= 0 or number == 0)
        self._name_more()

    def _present(self) -> list[str]:
        return [key for key in self._keys if key not in self._absent]

    def _name_more(self) -> None:
        is_inside = self._current not in self._keys or self.chip(self._current).isHidden()
        self.more_chip.show_choice(self._words[self._current] if is_inside else "")

    def _release_all(self) -> None:
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _toggle(self, number: int, on: bool) -> None:
        if on:
            self._set(self._keys[number])

    def _set(self, key: str) -> None:
        self._current = key
        self._fit()
        self._name_more()
        self.chosen.emit(key)

    def _open_menu(self) -> None:
        self.menu().popup(self.more_chip.mapToGlobal(QPoint(0, self.more_chip.height() + 4)))


class _MoreChip(Chip):
    """On while one of its menu is chosen."""

    pressed_open = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "")
        self._name = name
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.clicked.connect(self._ask)
        self.show_choice("")

    def show_choice(self, word: str) -> None:
        self.setText(word)
        self.setChecked(bool(word))
        set_tip(self, "" if word else self._name)
        self.setAccessibleName(f"{self._name}, {word}" if word else self._name)
        self._tick()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.setChecked(bool(self.text()))
        self.pressed_open.emit()

    def _tick(self) -> None:
        self.setIcon(self._theme.icon("chevron-down", "accent" if self.isChecked() else "text2", ICON))
        self.updateGeometry()


class RemovableChip(PlainButton):
    """Says what a list is narrowed to; pressed, it is taken away."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setChecked(True)
        self.setAutoDefault(False)
        self.setIconSize(QSize(ICON, ICON))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.setChecked(True))
        theme.changed.connect(self._tint)
        self.show_words(text)
        self._tint()

    def show_words(self, text: str) -> None:
        self.setText(text)
        set_tip(self, tr("Take this filter away"))
        self.setAccessibleName(tr("Take away the filter: {text}", text=text))

    def _tint(self) -> None:
        self.setIcon(self._theme.icon("x", "accent", ICON))
