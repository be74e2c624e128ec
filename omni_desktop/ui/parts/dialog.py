"""A small dialog: what it asks, and a footer whose last button goes on."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.ui.look.look import TITLE_BAR, rule, set_look
from omni_desktop.ui.look.plain import set_title
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button, PrimaryButton

FOOTER = 64                     # px


def put_last(window: QWidget, *footer: QWidget) -> None:
    """For the Tab key: a footer's buttons are made before what stands above them."""
    last = window.previousInFocusChain()
    while last and last is not window and (last in footer or last.focusPolicy() == Qt.FocusPolicy.NoFocus):   # Qt puts nothing after such
        last = last.previousInFocusChain()
    chain = (last, *footer) if last and last is not window else footer
    for one, next_one in pairwise(chain):
        QWidget.setTabOrder(one, next_one)


def last_line(*parts: QWidget, wide: QWidget) -> QWidget:
    """Of a big window; `wide` is the one of `parts` that has all the room which the others leave."""
    line = QWidget()
    line.setFixedHeight(FOOTER)
    row = QHBoxLayout(line)
    row.setContentsMargins(24, 0, 24, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part, int(part is wide))
    return line


class Dialog(QDialog):
    """Fill `body`. `go` is the button that Enter presses ("" for none: then Close is all there is); `beside` is the footer left of both."""

    def __init__(self, theme: Theme, title: str, go: str = "", *, width: int = 480, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_title(self, title)
        theme.dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 16, 24, 24)
        self.body.setSpacing(12)
        self.body.addWidget(Words(theme, title, "title", wrap=True))
        self.beside = QHBoxLayout()
        self.close_button = Button(theme, tr("Cancel") if go else tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.go_button = PrimaryButton(theme, go)
        self.go_button.setDefault(bool(go))
        self._lay_out()
        self.go_button.setVisible(bool(go))     # now that it is inside: before, it would show as a window of its own

    def event(self, event: QEvent) -> bool:
        """Grows with its words: Qt asks a window's layout for its height at a width only once, and an error may take a second line."""
        if event.type() == QEvent.Type.Show:
            self._put_footer_last()
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._grow()
        return done

    def _grow(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            needed = min(layout.totalHeightForWidth(self.width()), self.screen().availableGeometry().height() - TITLE_BAR)
            if needed > self.height():
                self.resize(self.width(), needed)

    def _put_footer_last(self) -> None:
        items = (self.beside.itemAt(number) for number in range(self.beside.count()))
        beside = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        put_last(self, *beside, self.close_button, self.go_button)

    def _lay_out(self) -> None:
        inside = QWidget()
        set_look(inside, "ground", "surface")
        inside.setLayout(self.body)
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        row.addLayout(self.beside)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(inside, 1)
        column.addWidget(rule())
        column.addLayout(row)
