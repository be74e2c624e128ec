"""The SKU table as a spreadsheet's lines, and back: one line a product, so that a kit has several with the same SKU.

A spreadsheet takes zeros off a code, and makes a date or 9.3E+12 of it, where it looks like a number; and it runs what begins like a
formula. Such texts leave with an apostrophe before them, by which they stay what they are, and lose it when they come back. What a
spreadsheet spoilt all the same is told, never guessed.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from omni_desktop.core.inventory import MappedSku, folded
from omni_desktop.core.sentence import Sentence, say_with
from omni_desktop.core.words.csv_cells import csv_cell

HEAD = ("Shop SKU", "Omni code", "Quantity", "Weight", "Number", "By", "At", "Orders")
TEXT_LINE_CELL = "(text line)"
NEEDED = HEAD[:2]
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DAY = rf"\d{{1,4}}[-/. ]?{_MONTH}[a-z]*(?:[-/. ]?\d{{1,4}})?|{_MONTH}[a-z]*[-/. ]?\d{{1,4}}"
_SIGNS = r"[\d\s.,/:+%$€-]*[\s.,/:+%$€-][\d\s.,/:+%$€-]*"
_CHANGED = re.compile(rf"0\d+|\d{{12,}}|{_SIGNS}|\d+(?:[.,]\d+)?e[+-]?\d+|{_DAY}|true|false", re.IGNORECASE)
_SHORTENED = re.compile(r"\d+(?:[.,]\d+)?E\+\d+")
_DATE = re.compile(rf"\d{{1,2}}-{_MONTH}(?:-\d{{2,4}})?|{_MONTH}-\d{{2,4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}", re.IGNORECASE)
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)", re.IGNORECASE)

SHORTENED = say_with("{text} is a long number that a spreadsheet shortened: write the whole code, with an apostrophe before it.")
A_DATE = say_with("{text} is a date that a spreadsheet made of a code: write the code, with an apostrophe before it.")
AN_ERROR = say_with("{text} is a spreadsheet's error, not a code: mend its formula, or write the code, with an apostrophe before it.")
NO_LINE = say_with("Line {line} is no line of a CSV file: a quote or a letter in it stops every reader.")
NO_COLUMNS = say_with("The first line must name the columns. Missing: {names}.")


class SheetRefused(Exception):
    """The text is no such table, for the reason that is `said`."""

    def __init__(self, said: Sentence) -> None:
        super().__init__(str(said))
        self.said = said


class Cell(NamedTuple):
    """`sure`: an apostrophe said that the text is as somebody means it."""

    text: str
    sure: bool = False

    @property
    def damage(self) -> Sentence | None:
        """What a spreadsheet did to a code; None where nothing shows."""
        if not self.sure and _SHORTENED.fullmatch(self.text):
            return SHORTENED(text=self.text)
        if not self.sure and _DATE.fullmatch(self.text):
            return A_DATE(text=self.text)
        if not self.sure and _ERROR.fullmatch(self.text):
            return AN_ERROR(text=self.text)
        return None


@dataclass(frozen=True, slots=True)
class SheetLine:
    """`number`: of the line in the file, from 1."""

    number: int
    sku: Cell
    code: Cell
    quantity: str = ""
    weight: str = ""
    option_id: str = ""


def cells(rows: Sequence[MappedSku], at: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Lines under HEAD, ready to be put in quotes. `at`: by SKU, when it was said, in words."""
    for row in rows:
        told = (as_text(row.by), at[row.sku], str(row.orders))
        if row.product.is_text:
            yield (as_text(row.sku), TEXT_LINE_CELL, "", "", "", *told)
            continue
        for part in row.product.parts:
            amounts = (f"{part.quantity.normalize():f}", f"{part.weight.normalize():f}", str(part.option_id or ""))
            yield (as_text(row.sku), as_text(part.code), *amounts, *told)


def as_text(text: str) -> str:
    """With an apostrophe where a spreadsheet would change or run it, or where it begins with one itself."""
    if text.startswith("'") or _CHANGED.fullmatch(text.strip()) or _ERROR.fullmatch(text.strip()):
        return f"'{text}"
    return csv_cell(text)


def quoted(line: Iterable[str]) -> str:
    """Cells that are ready, as a line of the file."""
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in line) + "\r\n"


def sheet_lines(text: str) -> list[SheetLine]:
    """Raises SheetRefused."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=_separator(lines[0]))
    try:
        head = next(reader, [])
        places = _places(head)
        return list(_lines(reader, places))
    except csv.Error:
        raise SheetRefused(NO_LINE(line=reader.line_num + 1)) from None


def _separator(head: str) -> str:
    """A spreadsheet writes the one of its country."""
    return max(",;\t", key=head.count)


def _places(head: Sequence[str]) -> Mapping[str, int]:
    names = [folded(name) for name in head]
    missing = [name for name in NEEDED if folded(name) not in names]
    if missing:
        raise SheetRefused(NO_COLUMNS(names=", ".join(missing)))
    return {name: names.index(folded(name)) for name in HEAD if folded(name) in names}


def _lines(reader: Iterator[list[str]], places: Mapping[str, int]) -> Iterator[SheetLine]:
    number = 2
    for row in reader:
        begins, number = number, reader.line_num + 1    # type: ignore[attr-defined]
        if any(cell.strip() for cell in row):
            sku, code, quantity, weight, option_id = (_at(row, places.get(name)) for name in HEAD[:5])
            yield SheetLine(begins, _cell(sku), _cell(code), quantity.strip(), weight.strip(), option_id.strip())


def _at(row: Sequence[str], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""


def _cell(text: str) -> Cell:
    text = text.strip()
    bare = text.removeprefix("'")
    is_ours = bare != text and (as_text(bare) != bare or bare.isdecimal())
    return Cell(bare.strip(), sure=True) if is_ours else Cell(text)
