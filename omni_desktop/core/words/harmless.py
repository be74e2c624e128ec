"""Text that others wrote, made harmless to show: no letter in it moves a cursor, hides itself or turns the reading direction."""

from __future__ import annotations

import re
import unicodedata

LONGEST_SENTENCE, LONGEST_WORD = 4000, 400
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def one_line(text: str) -> str:
    """Without control characters, escape sequences, half letters, or letters that turn the reading direction."""
    return text if text.isascii() and text.isprintable() else "".join(map(_seen, text))


def plain_lines(text: str) -> str:
    """The same, but line breaks stay."""
    return "\n".join(map(one_line, text.replace("\r\n", "\n").split("\n")))


def shortened(text: str, longest: int) -> str:
    """With an ellipsis for what is left out; `longest` counts letters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def sentence(text: str) -> str:
    """One line to read, in which no text that somebody gave takes the place of what is said about it."""
    return shortened(_LONG_WORD.sub(lambda word: shortened(word[0], LONGEST_WORD), one_line(text)), LONGEST_SENTENCE)


def _seen(letter: str) -> str:
    return " " if unicodedata.category(letter) in _UNSEEN or _is_no_letter(ord(letter)) else letter


def _is_no_letter(point: int) -> bool:
    """Points that stand for nothing and never will: a file of XML with one of them is broken."""
    return point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF
