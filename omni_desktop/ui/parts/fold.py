"""What not everybody needs: closed at start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from omni_desktop.ui.look.plain import PlainLabel, pressed_by_enter, without_keys
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import lowered, tr
from omni_desktop.ui.parts.copy_button import CopyButton


class Folding(QWidget):
    """A heading that opens and closes what is below it, here `inside`; closed at start."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, heading: str, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.arrow = _Arrow(heading)
        self.inside = inside
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.arrow, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.inside)
        self.arrow.toggled.connect(self._fold)
        theme.changed.connect(self._tint)
        self._fold(False)

    def open(self, on: bool = True) -> None:
        self.arrow.setChecked(on)

    def _fold(self, on: bool) -> None:
        self.inside.setVisible(on)
        self._tint()
        self.toggled.emit(on)

    def _tint(self) -> None:
        self.arrow.setIcon(self._theme.icon("chevron-down" if self.arrow.isChecked() else "chevron-right", "text3"))


class Fold(Folding):
    """Technical details, which can be copied."""

    def __init__(self, theme: Theme, text: str = "", heading: str = tr("Technical details"), parent: QWidget | None = None) -> None:
        self.words = _copyable(text)
        self.copy = CopyButton(theme, tr("Copy"), self.words.text, tr("Copy {heading}", heading=lowered(heading)))
        super().__init__(theme, heading, _beside(self.words, self.copy), parent)

    def set_text(self, text: str) -> None:
        self.words.setText(text)


def _beside(words: QWidget, copy: QWidget) -> QWidget:
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(22, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(words, 1)
    row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
    return inside


class _Arrow(QToolButton):
    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setProperty("kind", "fold")
        self.setText(without_keys(heading))
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


def _copyable(text: str) -> PlainLabel:
    label = PlainLabel()
    label.setText(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    label.setProperty("copyable", "true")
    return label
