"""Texts that others wrote, on their way to Qt, which guesses: a tooltip may be HTML, & makes a letter a key, [*] in a title is replaced.

With plain_notices.py, which the first paint need not wait for, the only file that gives Qt a tooltip or the title of a window; a test
holds that. HTML in an order could make the program open a file or an address.
"""

from __future__ import annotations

import re
from typing import NewType

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

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
