"""A hidden window is reached through the tray alone: where the tray is gone, or does not come up, the window comes back minimized."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from omni_desktop.ui.look.plain_notices import TrayIcon

LOOK_MS = 3_000
PATIENT_LOOKS = 4                   # a desktop that has just come up, or starts its panel anew, has no tray for some seconds


class WithinReach(QObject):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._missed = window, 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def watch(self) -> None:
        """From now on until the window is seen."""
        self._missed = 0
        self._timer.start()

    def _look(self) -> None:
        if not self._window.isHidden():
            self._timer.stop()
            return
        self._missed = 0 if TrayIcon.isSystemTrayAvailable() else self._missed + 1
        if self._missed >= PATIENT_LOOKS:
            self._timer.stop()
            self._window.showMinimized()
