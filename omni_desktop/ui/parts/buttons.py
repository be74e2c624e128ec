"""Push buttons of the design: secondary, primary, link and ghost."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.plain import PlainButton
from omni_desktop.ui.look.theme import Theme

INK: Mapping[str, str] = {"secondary": "text", "primary": "onAccent", "link": "accent", "ghost": "text2"}
GAP = 4                                         # beside the 4 px that Qt leaves


class Button(PlainButton):
    """`kind` is secondary, link or ghost here; `narrow` has 8 px beside its words instead of 12."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: str = "secondary",
        icon: str = "",
        *,
        narrow: bool = False,
        icon_after: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._theme = theme
        self._kind = kind
        self._icon_name = icon
        self._gap = -GAP if icon_after else GAP
        self._idle_text = text
        self._had_focus = False
        if icon_after:
            self.setLayoutDirection(QtCore.Qt.LayoutDirection.RightToLeft)
        self.setProperty("kind", kind)
        self.setProperty("narrow", "true" if narrow else "false")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        theme.changed.connect(self._tint)
        self._tint()

    def set_icon(self, name: str) -> None:
        self._icon_name = name
        self._tint()

    def begin(self, text: str) -> None:
        """Busy: the word says what goes on, and nobody can press twice. Qt would hand the focus on, to Cancel perhaps, where an Enter
        meant for this button would do harm; it waits instead."""
        self._idle_text = self.text()
        self._had_focus = self.hasFocus()
        self.clearFocus()
        self.setText(text)
        self.setEnabled(False)

    def end(self) -> None:
        self.setText(self._idle_text)
        self.setEnabled(True)
        if self._had_focus and self.window().focusWidget() in {None, self}:
            self.setFocus()
        self._had_focus = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Pressed twice at once is meant once: by the second time another button may stand here, or this one do something else."""
        event.accept()

    def _tint(self) -> None:
        if self._icon_name:
            gap = self._gap if self.text() else 0
            self.setIconSize(QSize(16 + abs(gap), 16))
            self.setIcon(self._theme.icon(self._icon_name, INK[self._kind], gap=gap))


class PrimaryButton(Button):
    """The one button of a page or dialog that goes on; `big` is the 40 px one of the main window."""

    def __init__(self, theme: Theme, text: str, icon: str = "", *, big: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "primary", icon, parent=parent)
        self.setProperty("big", "true" if big else "false")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                draw_inner_ring(painter, self._theme, QRectF(self.rect()))


def draw_inner_ring(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The focus on an accent ground, where an accent line would not be seen."""
    draw_ground(painter, theme, rect.adjusted(2, 2, -2, -2), "", 4, "onAccent", width=2)
