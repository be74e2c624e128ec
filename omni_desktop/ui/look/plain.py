"""Texts that others wrote, on their way to Qt, which guesses: a tooltip may be HTML, & makes a letter a key, [*] in a title is replaced.

The only file that gives Qt a tooltip or the title of a window; a test holds that. HTML in an order could make the program open a file or
an address.
"""

from __future__ import annotations

import re
from html import escape
from typing import NewType

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QSystemTrayIcon, QToolTip, QWidget

from omni_desktop.core.words.harmless import one_line, plain_lines

Tip = NewType("Tip", str)
TIP_ROLE = Qt.ItemDataRole.ToolTipRole          # what a model says in this role is a Tip
LONGEST, WIDEST = 1_000, 160                    # letters of a tooltip, and of a line of it that Qt need not break
_OPEN, _CLOSE = '<div style="white-space: pre-wrap">', "</div>"
_NO_MARKUP = str.maketrans("<>&", "()+")
_LONG_WORD = re.compile(r"(\S{60})(?=\S)")


def tip(text: str) -> Tip:
    """Plain text as it is where Qt can take it for nothing else; what is long is broken into lines."""
    shown = plain_lines(text[:LONGEST]) + ("…" if len(text) > LONGEST else "")
    if not {"<", "&"} & set(shown) and max(map(len, shown.split("\n"))) <= WIDEST:
        return Tip(shown)
    broken = escape(_LONG_WORD.sub("\\1\u200b", shown))
    return Tip(f"{_OPEN}{broken}{_CLOSE}")


def set_tip(widget: QWidget, text: str) -> None:
    widget.setToolTip(tip(text))


def show_tip(at: QPoint, words: Tip, widget: QWidget) -> None:
    QToolTip.showText(at, words, widget)


def hide_tip() -> None:
    QToolTip.hideText()


def without_markup(text: str) -> str:
    """For the system's own notices and tips of the tray, some of which read markup and have no way to be told not to."""
    return plain_lines(text).translate(_NO_MARKUP)


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


def set_title(window: QWidget, text: str) -> None:
    window.setWindowTitle(one_line(text).replace("[*]", "[*][*]"))


def without_keys(text: str) -> str:
    """Of a button, a tab or a menu: no letter becomes its key, and every & is seen."""
    return plain_lines(text).replace("&", "&&")


class PlainLabel(QLabel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        super().setText(plain_lines(text))


class PlainButton(QPushButton):
    def setText(self, text: str) -> None:
        super().setText(without_keys(text))

    def text(self) -> str:
        """As it was given."""
        return super().text().replace("&&", "&")
