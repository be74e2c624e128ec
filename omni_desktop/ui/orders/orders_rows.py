"""What the orders list says of an order: its cells, its tooltips, and the sentence a screen reader hears."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.afterwards.status import DRAFT
from omni_desktop.core.problems.problems import needs_a_look
from omni_desktop.core.record.history import OrderRow
from omni_desktop.core.words.csv_cells import csv_cell
from omni_desktop.core.words.harmless import one_line
from omni_desktop.core.words.sentences import RULES
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.problem_words import title
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.orders.tax_differs import tax_that_differs, tax_words
from omni_desktop.ui.parts.tables.row_delegate import Column

COLUMNS = (
    Column(tr("Order"), 92, "name"),
    Column(tr("Placed"), 64, token="text2"),
    Column(tr("Customer")),
    Column(tr("Branch"), 104, leaves=640),
    Column(tr("Total"), 94, right=True),            # with room for a mark before the amount
    Column(tr("Neto status"), 82, token="text2"),
    Column(tr("Omni status"), 82, token="text2", leaves=720),
    Column(tr("Result"), 98, is_result=True),
)
ORDER, PLACED, CUSTOMER, BRANCH, TOTAL, NETO_STATUS, OMNI_STATUS, RESULT = range(len(COLUMNS))
NAMES = ("order", "placed", "customer", "branch", "total", "neto_status", "omni_status", "result")      # as they are kept, in any language
SORTED_BY: Mapping[int, str] = {ORDER: "id", PLACED: "placed", CUSTOMER: "customer", TOTAL: "total"}
NOTHING = "—"
Branches = Mapping[str, str]                    # an Omni branch's id as text -> its name


@dataclass(frozen=True, slots=True)
class ShownRow:
    """`cells` are the texts of COLUMNS, in store time and the store's money; `reason` is why its result is what it is;
    `tax`: how its tax differs, "" where it doesn't."""

    row: OrderRow
    cells: tuple[str, ...]
    reason: str = ""
    tax: str = ""


def shown_row(row: OrderRow, formats: Formats, branches: Branches, now: datetime) -> ShownRow:
    cells = (
        row.id,
        formats.moment(row.placed_at, now),
        one_line(row.customer) or (NOTHING if row.erased_at else ""),
        branch_name(row.branch_id, branches),
        formats.money(row.grand_total),
        one_line(row.status),
        row.omni_status or NOTHING,
        result_look(row.result)[2],
    )
    differs = tax_that_differs(row.problems)
    return ShownRow(row, cells, result_reason(row, formats, now), tax_words(differs, formats) if differs else "")


def branch_name(branch_id: int | None, branches: Branches) -> str:
    """Its id where Omni's list doesn't have it."""
    return "" if branch_id is None else branches.get(str(branch_id), str(branch_id))


def result_reason(row: OrderRow, formats: Formats, now: datetime) -> str:
    """Why it stands where it stands, "" where the result says it all."""
    if row.follow == "waiting":
        return f"{row.follow_words}\n{waits_words(row, formats, now)}"
    if row.follow_words:
        return row.follow_words
    if row.rule:
        rule = translation(RULES.get(row.rule, row.rule))
        return rule[:1].upper() + rule[1:]
    return "\n".join(title(problem) for problem in row.problems if needs_a_look(problem))


def waits_words(row: OrderRow, formats: Formats, now: datetime) -> str:
    """Since when an order waits to be dispatched, and what lets it be looked at again."""
    since = tr("Waits since {moment}. ", moment=formats.moment_in_words(row.follow_since, now)) if row.follow_since else ""
    if row.follow_at is None or row.follow_at <= now:
        return tr("{since}Looked at again with the next download.", since=since)
    at = formats.moment_in_words(row.follow_at, now)
    by_stock = tr(" when its stock has moved, at the latest") if row.follow_words != DRAFT else ""
    return tr("{since}Looked at again{by_stock} with a download after {at}.", since=since, by_stock=by_stock, at=at)


def copied(rows: Sequence[ShownRow], columns: Sequence[int], formats: Formats) -> str:
    """For a spreadsheet: a heading, then a line an order, tabs between; amounts stay numbers, and nothing is ever run."""
    lines = [[COLUMNS[column].title for column in columns]]
    lines += [[csv_cell(_plain(shown, column, formats)) for column in columns] for shown in rows]
    return "\n".join("\t".join(line) for line in lines)


def _plain(shown: ShownRow, column: int, formats: Formats) -> str | Decimal | None:
    if column == TOTAL:
        return shown.row.grand_total
    return f"{formats.local(shown.row.placed_at):%Y-%m-%d %H:%M}" if column == PLACED else shown.cells[column]


def tooltip(shown: ShownRow, column: int, formats: Formats) -> str:
    """"" where the cell has nothing to add."""
    if column == PLACED:
        here = formats.here(shown.row.placed_at)
        there = tr("{whole} store time", whole=formats.whole(shown.row.placed_at))
        return there + (tr("\n{here} on this computer", here=here) if here else "")
    return {RESULT: shown.reason, TOTAL: shown.tax}.get(column, "")


def sentence(shown: ShownRow, column: int, formats: Formats) -> str:
    """The row in one sentence; in another column than the first that column's value comes before it."""
    row, cells = shown.row, shown.cells
    placed = tr("placed {whole}", whole=formats.whole(row.placed_at))
    said = [tr("Order {id}", id=row.id), cells[CUSTOMER], cells[TOTAL], placed, cells[BRANCH]]
    said += [tr("{status} in Neto", status=row.status) if row.status else "", tr(
        "{omni_status} in Omni",
        omni_status=row.omni_status,
    ) if row.omni_status else ""]
    reason = shown.reason.replace("\n", "; ")
    said += [cells[RESULT] + (f": {reason}" if reason else ""), shown.tax]
    first = f"{COLUMNS[column].title} {cells[column]}. " if column != ORDER else ""
    return first + ", ".join(part for part in said if part) + "."
