"""Lines of a CSV file that people open in a spreadsheet: nothing in them is ever run, and amounts stay numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from omni_desktop.core.words.harmless import one_line

CSV_ENCODING = "utf-8-sig"      # without the mark Excel takes a file for the computer's old code page
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_cell(value: str | Decimal | None) -> str:
    """Text that a spreadsheet would run begins with an apostrophe; an amount has two places."""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    text = value or ""
    return f"'{one_line(text)}" if _is_formula(text) or _is_formula(one_line(text).lstrip()) else one_line(text)


def csv_line(values: Iterable[str | Decimal | None]) -> str:
    """Every cell in quotes: where the spreadsheet's separator is a semicolon, one inside a text must not begin a new cell."""
    return ",".join('"' + csv_cell(value).replace('"', '""') + '"' for value in values) + "\r\n"


def _is_formula(text: str) -> bool:
    """East Asian spreadsheets take the wide signs for the plain ones."""
    return text.startswith(_FORMULA_STARTS) or unicodedata.normalize("NFKC", text[:1]).startswith(_FORMULA_STARTS)
