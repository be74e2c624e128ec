"""The chain of rules of one order: a line for each, with what mends it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.why.reasons import OPEN, PASSED, STOPPED, Line, Reasons

LOOKS: Mapping[str, tuple[str, str, str]] = {
    PASSED: ("circle-check", "ok", tr("Passed")),
    STOPPED: ("circle-x", "bad", tr("Stopped here")),
    OPEN: ("circle-dashed", "text3", tr("Open")),
}


class WhyAnswer(QScrollArea):
    """`pressed` carries the Mend of the button."""

    pressed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[Button] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ring", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("The rules that it met"))

    def show_reasons(self, reasons: Reasons) -> None:
        """What stopped it is in sight, however low the dialog is."""
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        self.buttons = []
        lines = [self._line(line) for line in reasons.lines]
        for each in lines:
            column.addWidget(each)
        column.addStretch()
        self.setWidget(page)
        self.setAccessibleDescription(spoken(reasons))
        stopped = next((each for each, line in zip(lines, reasons.lines, strict=True) if line.standing == STOPPED), None)
        if stopped is not None:
            QTimer.singleShot(0, stopped, lambda: self.ensureWidgetVisible(stopped, 0, 0))

    def _line(self, line: Line) -> QWidget:
        icon, token, word = LOOKS[line.standing]
        whole = QWidget()
        whole.setAccessibleName(f"{word}: {line.words}")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Picture(self._theme, icon, token, says=word), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(self._theme, line.words, "strong" if line.standing == STOPPED else "body", wrap=True))
        if line.advice:
            words.addWidget(Words(self._theme, line.advice, "secondary", wrap=True))
        row.addLayout(words, 1)
        if line.mend is not None:
            row.addWidget(self._button(line), 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _button(self, line: Line) -> Button:
        mend = line.mend
        assert mend is not None
        icon = "settings-2" if mend.setting else "triangle-alert"
        button = Button(self._theme, mend.words, icon=icon, narrow=True)
        button.setAccessibleDescription(line.words)
        button.clicked.connect(lambda: self.pressed.emit(mend))
        self.buttons.append(button)
        return button


def spoken(reasons: Reasons) -> str:
    """The whole of it, as a screen reader says it."""
    return ". ".join((reasons.heading, *(f"{LOOKS[line.standing][2]}: {line.words}" for line in reasons.lines)))
