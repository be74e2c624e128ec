"""Dialogs that anything in the window may ask for, and that need nothing of the page behind them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.desktop.pause_dialog import PauseDialog
from omni_desktop.ui.downloads.download_dialogs import AgainSinceDialog, OneOrderDialog
from omni_desktop.ui.why.why_dialog import WhyDialog


class SmallQuestions(QObject):
    def __init__(self, desk: StoreContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._parent = desk, parent
        desk.wants_one_order.connect(self._ask_one_order)
        desk.wants_again_since.connect(self._ask_again_since)
        desk.wants_pause.connect(self._ask_pause)
        desk.wants_why.connect(self._ask_why)

    def _ask_one_order(self) -> None:
        OneOrderDialog(self._desk, self._parent.window()).open()

    def _ask_again_since(self) -> None:
        AgainSinceDialog(self._desk, self._parent.window()).open()

    def _ask_pause(self) -> None:
        PauseDialog(self._desk, self._parent.window()).open()

    def _ask_why(self, text: str) -> None:
        if self._desk.store is not None:
            WhyDialog(self._desk, text, self._parent.window()).open()
