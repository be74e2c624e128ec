"""Where the panel of an order stands: beside the list, or over it where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext

WIDTH = 340
WIDE = 1180                                     # the window's width from which there is room for the panel beside the list
KEPT_AS = "orders.panel"


class OrdersSide(QObject):
    """Beside the list the panel stays open, with this order or that, until it is closed, and that is kept. Over the list it is opened
    for one order, and closes by itself when the window changes."""

    def __init__(self, desk: StoreContext, view: QWidget, panel: QWidget) -> None:
        super().__init__(view)
        self._desk, self._view, self._panel = desk, view, panel
        self._layout: QBoxLayout | None = None
        self._is_open = True
        self._is_over = False
        panel.setFixedWidth(WIDTH)
        panel.hide()
        desk.reads.ask(self, lambda: desk.program.remembered(KEPT_AS), self._restore)

    def use(self, layout: QBoxLayout) -> None:
        self._layout = layout
        if self._is_wide():
            layout.addWidget(self._panel)
        self.settle()

    def open(self) -> None:
        if self._is_wide():
            self._keep(True)
        else:
            self._is_over = True
        self.settle()

    def close(self) -> None:
        if self._is_wide():
            self._keep(False)
        self._is_over = False
        self.settle()

    def is_shown(self) -> bool:
        return not self._panel.isHidden()

    def settle(self) -> None:
        """To be called whenever the view or the window has another size, or the view was shown or hidden."""
        if self._is_wide():
            self._is_over = False
            if self._layout is not None and self._layout.indexOf(self._panel) < 0:
                self._layout.addWidget(self._panel)
        else:
            self._lay_over()
        shown = self._view.isVisible() and (self._is_over or (self._is_wide() and self._is_open))
        self._panel.setVisible(shown)

    def _lay_over(self) -> None:
        if self._panel.parentWidget() is not self._view or (self._layout is not None and self._layout.indexOf(self._panel) >= 0):
            if self._layout is not None:
                self._layout.removeWidget(self._panel)
            self._panel.setParent(self._view)
        self._panel.setGeometry(QRect(self._view.width() - WIDTH, 0, WIDTH, self._view.height()))
        self._panel.raise_()

    def _is_wide(self) -> bool:
        return self._view.window().width() >= WIDE

    def _keep(self, is_open: bool) -> None:
        if is_open != self._is_open:
            self._is_open = is_open
            word = "open" if is_open else "closed"
            self._desk.reads.keep(self, lambda: self._desk.program.remember(KEPT_AS, word))

    def _restore(self, word: str) -> None:
        self._is_open = word != "closed"
        self.settle()
