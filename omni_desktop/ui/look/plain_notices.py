"""Texts that others wrote, where they come up beside the parts of a window: a tip of a model, the tray, a box alone. See plain.py."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox, QSystemTrayIcon, QToolTip, QWidget

from omni_desktop.core.words.harmless import plain_lines
from omni_desktop.ui.look.plain import Tip, without_markup

TIP_ROLE = Qt.ItemDataRole.ToolTipRole          # what a model says in this role is a Tip


def show_tip(at: QPoint, words: Tip, widget: QWidget) -> None:
    QToolTip.showText(at, words, widget)


def hide_tip() -> None:
    QToolTip.hideText()


class TrayIcon(QSystemTrayIcon):
    """What it says has no markup."""

    def set_tip(self, text: str) -> None:
        self.setToolTip(without_markup(text))

    def tell(self, title: str, text: str, milliseconds: int) -> None:
        self.showMessage(without_markup(title), without_markup(text), self.icon(), milliseconds)


def message_box(text: str) -> QMessageBox:
    """For a program that has no window to say it in."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Information)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(plain_lines(text))
    return box
