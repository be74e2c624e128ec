"""pytest-qt's hands, with the patience of everybody here."""

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.patience import PATIENCE


class PatientBot(QtBot):
    """Waits as long as everybody here; a step that names another time means it."""

    def waitUntil(self, callback, *, timeout=PATIENCE * 1000):
        return super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=PATIENCE * 1000, raising=None, check_params_cb=None):
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)

    def waitSignals(self, signals, *, timeout=PATIENCE * 1000, **more):
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitActive(self, widget, *, timeout=PATIENCE * 1000):
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget, *, timeout=PATIENCE * 1000):
        return super().waitExposed(widget, timeout=timeout)


def forget_deleted(shown):
    """`shown` is pytest-qt's own list, (weak reference, what to do before) each; Python may keep the shell of what Qt has deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown[:] = [each for each in shown if (widget := each[0]()) is not None and isValid(widget)]
