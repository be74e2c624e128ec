"""A proof as an Excel workbook: typed cells, frozen headers, and totals that the spreadsheet itself adds up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from omni_desktop.core.proof.documents import GROUPS, flat
from omni_desktop.core.words.harmless import one_line

SHEETS = (*GROUPS, "differences", "orders")
MONEY, DAY = "#,##0.00", "yyyy-mm-dd"
AMOUNTS = frozenset({"neto", "omni", "apart", "total"})
LONGEST_CELL = 32_767                   # characters, Excel's own limit
WIDEST = 60                             # characters


def workbook(document: Mapping[str, Any], store: str) -> bytes:
    """`document`: core.proof.documents.document."""
    book, out = Workbook(), BytesIO()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "Summary"
    _summary(first, document, store)
    for name in SHEETS:
        _table(book.create_sheet(name.capitalize()), name, document[name])
    book.save(out)
    return out.getvalue()


def _summary(sheet: Worksheet, document: Mapping[str, Any], store: str) -> None:
    closed = document["closed"]
    facts = [("Store", store), ("From", document["from"]), ("To", document["to"]), *flat({"summary": document["summary"]})]
    rows: list[tuple[str, Any]] = [("Figure", "Value"), *facts[:3]]
    rows += [(f"{side.capitalize()} {name}", value) for side in ("neto", "omni") for name, value in document["summary"][side].items()]
    rows += [("Apart", document["summary"]["apart"]), ("Hash", document["hash"])]
    if closed:
        rows += [("Closed at", closed["at"]), ("Closed by", closed["by"]), ("Hash when it was closed", closed["hash"])]
    for number, (name, value) in enumerate(rows, start=1):
        _set(sheet.cell(number, 1), "", name)
        _set(sheet.cell(number, 2), name, value)
    _finish(sheet, 2)


def _table(sheet: Worksheet, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    heads = [head for head, _ in flat(dict(rows[0]))] if rows else [*EMPTY_HEADS[name]]
    for column, head in enumerate(heads, start=1):
        _set(sheet.cell(1, column), "", head)
    for number, row in enumerate(rows, start=2):
        for column, (head, value) in enumerate(flat(dict(row)), start=1):
            _set(sheet.cell(number, column), head, value)
    _totals(sheet, heads, len(rows))
    _finish(sheet, len(heads))


GROUP_HEADS = ("Neto count", "Neto total", "Omni count", "Omni total", "Apart")
EMPTY_HEADS = {
    **{name: (key.capitalize(), *GROUP_HEADS) for name, key in GROUPS.items()},
    "differences": ("Order", "Day", "Cause", "Title", "Rule", "Neto", "Omni", "Apart"),
    "orders": ("Order", "Day", "Channel", "Branch", "Tax", "Reference", "Neto", "Omni", "Apart"),
}


def _totals(sheet: Worksheet, heads: Sequence[str], rows: int) -> None:
    last = rows + 2
    sheet.cell(last, 1, "Total").font = Font(bold=True)
    for column, head in enumerate(heads, start=1):
        if not _is_number(head):
            continue
        letter = get_column_letter(column)
        cell = sheet.cell(last, column, f"=SUM({letter}2:{letter}{last - 1})" if rows else 0)
        cell.font = Font(bold=True)
        cell.number_format = MONEY if _is_amount(head) else "0"


def _set(cell: Cell | Any, head: str, value: Any) -> None:
    """Text is never a formula, whatever it begins with; amounts are numbers and days are dates."""
    if _is_amount(head):
        cell.value, cell.number_format = Decimal(value), MONEY
    elif head in ("Day", "From", "To"):
        cell.value, cell.number_format = date.fromisoformat(value), DAY
    elif isinstance(value, int):
        cell.value = value
    else:
        cell.value = one_line(value)[:LONGEST_CELL]
        cell.data_type = "s"


def _is_amount(head: str) -> bool:
    return head.lower() in AMOUNTS or head.lower().endswith(" total")


def _is_number(head: str) -> bool:
    return _is_amount(head) or head.lower().endswith(" count")


def _finish(sheet: Worksheet, columns: int) -> None:
    sheet.freeze_panes = "A2"
    for column in range(1, columns + 1):
        sheet.cell(1, column).font = Font(bold=True)
        longest = max((len(str(cell.value or "")) for (cell,) in sheet.iter_rows(min_col=column, max_col=column, max_row=200)), default=0)
        sheet.column_dimensions[get_column_letter(column)].width = min(max(longest + 2, 10), WIDEST)
