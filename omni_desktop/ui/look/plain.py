"""Texts that others wrote, on their way to Qt, which guesses: a tooltip may be HTML, & makes a letter a key, [*] in a title is replaced.

With plain_notices.py, which the first paint need not wait for, the only file that gives Qt a tooltip or the title of a window; a test
holds that. HTML in an order could make the program open a file or an address.
"""

from __future__ import annotations

import re
from typing import NewType

from PySide6 import QtCore
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from omni_desktop.core.words.harmless import one_line, plain_lines
from omni_desktop.ui.look.numbers import PLAIN_TEXT

Tip = NewType("Tip", str)
LONGEST, WIDEST = 1_000, 160                    # letters of a tooltip, and of a line of it that Qt need not break
_OPEN, _CLOSE = '<div style="white-space: pre-wrap">', "</div>"
_NO_MARKUP = str.maketrans("<>&", "()+")
_LONG_WORD = re.compile(r"(\S{60})(?=\S)")


def tip(text: str) -> Tip:
    """Plain text as it is where Qt can take it for nothing else; what is long is broken into lines."""
    shown = plain_lines(text[:LONGEST]) + ("…" if len(text) > LONGEST else "")
    if not {"<", "&"} & set(shown) and max(map(len, shown.split("\n"))) <= WIDEST:
        return Tip(shown)
    from html import escape  # brings the names of all letters of HTML, and hardly a tip needs it

    broken = escape(_LONG_WORD.sub("\\1\u200b", shown))
    return Tip(f"{_OPEN}{broken}{_CLOSE}")


def set_tip(widget: QWidget, text: str) -> None:
    widget.setToolTip(tip(text))


def without_markup(text: str) -> str:
    """For the system's own notices and tips of the tray, some of which read markup and have no way to be told not to."""
    return plain_lines(text).translate(_NO_MARKUP)


def set_title(window: QWidget, text: str) -> None:
    window.setWindowTitle(one_line(text).replace("[*]", "[*][*]"))


def without_keys(text: str) -> str:
    """Of a button, a tab or a menu: no letter becomes its key, and every & is seen."""
    return plain_lines(text).replace("&", "&&")


class PlainLabel(QLabel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", PLAIN_TEXT)

    def setText(self, text: str) -> None:
        super().setText(plain_lines(text))


class PlainButton(QPushButton):
    def setText(self, text: str) -> None:
        super().setText(without_keys(text))

    def text(self) -> str:
        """As it was given."""
        return super().text().replace("&&", "&")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Whether that key was Enter, which presses the button that has the keyboard, as Space does; one that is held presses nothing.

    Qt does so on some desktops of Linux alone. On Windows and macOS it hands Enter on to the dialog's default button: with the keyboard on
    Cancel it saved.
    """
    if not is_enter(event):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def is_enter(event: QKeyEvent) -> bool:
    return event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)
