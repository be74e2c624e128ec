"""A text that somebody hands us in a file, as programs on Windows write it."""

from __future__ import annotations

import codecs
from pathlib import Path

MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(file: Path, most: int) -> str:
    """Up to `most` letters of UTF-8, or of UTF-16 where its mark says so: a spreadsheet's “Unicode text”, and what PowerShell redirects.

    Raises OSError, and UnicodeError for any other: which letters an old code page meant can only be guessed.
    """
    with file.open("rb") as source:
        encoding = "utf-16" if source.read(2) in MARKS else "utf-8-sig"
    with file.open(encoding=encoding) as source:
        return source.read(most)
