"""A proof as an Excel workbook: typed cells, frozen headers, and totals that the spreadsheet itself adds up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.proof.columns import ALL, DAYS, decimal_of, heads, is_amount, is_number
from omni_desktop.core.proof.documents import Row, flat
from omni_desktop.core.proof.refusals import too_many_rows
from omni_desktop.core.words.harmless import one_line

MONEY, DAY = "#,##0.00", "yyyy-mm-dd"
MOST_ROWS = 1_048_576                   # of a sheet, Excel's own limit; two of them are the headers and the total
LONGEST_CELL = 32_767                   # characters, Excel's own limit
MEASURED = 200                          # rows that a column's width is taken from
NARROWEST, WIDEST = 10, 60              # characters


def workbook(document: Mapping[str, Any], store: str) -> bytes:
    """`document`: core.proof.documents.document. Raises CannotContinue where a sheet can't hold its rows."""
    for name in ALL:
        _fits(name, len(document[name]))
    book, out = Workbook(write_only=True), BytesIO()
    _summary(book, document, store)
    for name in ALL:
        _table(book, name, document[name])
    book.save(out)
    return out.getvalue()


def _fits(name: str, rows: int) -> None:
    if rows > MOST_ROWS - 2:
        raise CannotContinue(too_many_rows(rows=f"{rows:,}", name=name, most=f"{MOST_ROWS - 2:,}"), code="too_many_rows")


def _summary(book: Any, document: Mapping[str, Any], store: str) -> None:
    closed = document["closed"]
    rows: list[tuple[str, Any]] = [("Store", store), ("From", document["from"]), ("To", document["to"])]
    rows += [(head, value) for head, value in flat(document["summary"])]
    rows.append(("Hash", document["hash"]))
    if document["audit"]:
        rows += [("Audit entry", document["audit"]["n"]), ("Audit hash", document["audit"]["hash"])]
    if closed:
        rows += [("Closed at", closed["at"]), ("Closed by", closed["by"]), ("Hash when it was closed", closed["hash"])]
    sheet = _sheet(book, "Summary", ("Figure", "Value"), [max(len(name) for name, _ in rows) + 2, WIDEST])
    cells = _Cells(sheet)
    for name, value in rows:
        sheet.append(cells.of(head, each) for head, each in (("", name), (name, value)))


def _table(book: Any, name: str, rows: Sequence[Row]) -> None:
    named = heads(name)
    sheet = _sheet(book, name.capitalize(), named, _widths(named, rows))
    cells = _Cells(sheet)
    for row in rows:
        sheet.append(cells.of(head, value) for head, value in flat(row))
    sheet.append(_totals(sheet, named, len(rows)))


def _sheet(book: Any, title: str, named: Sequence[str], widths: Sequence[int]) -> Any:
    """With its header; widths and what is frozen have to be known before the first row."""
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = min(max(width, NARROWEST), WIDEST)
    sheet.append([_bold(sheet, head) for head in named])
    return sheet


def _widths(named: Sequence[str], rows: Sequence[Row]) -> list[int]:
    shown = [named, *([str(value) for _head, value in flat(row)] for row in rows[:MEASURED])]
    return [max(map(len, column)) + 2 for column in zip(*shown, strict=True)]


def _totals(sheet: Worksheet, named: Sequence[str], rows: int) -> Iterator[Cell]:
    yield _bold(sheet, "Total")
    for column, head in enumerate(named[1:], start=2):
        letter = get_column_letter(column)
        cell = _bold(sheet, (f"=SUM({letter}2:{letter}{rows + 1})" if rows else 0) if is_number(head) else None)
        cell.number_format = MONEY if is_amount(head) else "General"
        yield cell


def _bold(sheet: Worksheet, value: Any) -> Cell:
    cell: Cell = WriteOnlyCell(sheet, value)
    cell.font = Font(bold=True)
    return cell


class _Cells:
    """One cell of each kind, filled anew for each value that is written: a style that is made for each cell takes longer than the rows."""

    def __init__(self, sheet: Worksheet) -> None:
        self._text, self._number, self._money, self._day = (WriteOnlyCell(sheet) for _ in range(4))
        self._text.quotePrefix = True           # somebody who edits the cell makes no formula of it either
        self._money.number_format, self._day.number_format = MONEY, DAY

    def of(self, head: str, value: Any) -> Cell:
        """Text is never a formula, whatever it begins with; amounts are numbers and days are dates."""
        if is_amount(head) and (number := decimal_of(value)) is not None:
            cell, cell.value = self._money, number
        elif head in DAYS:
            cell, cell.value = self._day, date.fromisoformat(value)
        elif isinstance(value, int):
            cell, cell.value = self._number, value
        else:
            cell, cell.value = self._text, one_line(value)[:LONGEST_CELL]
            cell.data_type = "s"
        return cell
