"""A proof as files: other programs read the same figures out of each of them, to the cent, whatever its orders are called."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.proof.columns import ALL, decimal_of, heads, is_amount, is_number
from omni_desktop.core.proof.documents import amount, document, flat
from omni_desktop.core.proof.report import prove
from omni_desktop.core.proof.rows import Closed, LedgerOrder, Refunded
from omni_desktop.core.record.audit import Anchor
from omni_desktop.core.record.record import State
from omni_desktop.core.values import replace
from omni_desktop.core.words.csv_cells import csv_cell
from omni_desktop.core.words.harmless import one_line
from omni_desktop.core.words.proof_csv import proof_csv
from omni_desktop.core.words.proof_words import AWAITS
from omni_desktop.paper import workbook as excel
from omni_desktop.paper.pdf import pdf
from omni_desktop.paper.workbook import workbook
from tests.effort import many

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
ODD = [
    '=HYPERLINK("http://x")', "+61 2 9000", "-1", "@now", "a\nb\r\tc", "🧾 🇦🇺", "שלום عليكم",
    "<b>&amp;", "#N/A", "\ufffe\x00", "x" * 300, "",
]  # fmt: skip
NAMES = st.sampled_from(ODD) | st.text(max_size=30)
MONEY = st.integers(-500_000, 10**11)            # cents
SWEPT = st.tuples(st.just(1), MONEY, st.just(1), MONEY, st.just(""), st.just(""), st.sampled_from(list(AWAITS)))
ORDERS = st.builds(
    LedgerOrder,
    id=NAMES,
    day=st.integers(1, 31).map(lambda day: f"2026-10-{day:02d}"),
    status=st.sampled_from(["New", "Cancelled"]),
    state=st.sampled_from([State.CREATED, State.HELD, State.VOIDED]),
    total=MONEY,
    omni_total=MONEY,
    reference=NAMES,
    channel=NAMES,
    method=NAMES,
    branch=NAMES,
    tax=st.sampled_from(["Incl", "Excl", "Exempt"]),
    swept=st.just(()) | SWEPT,
    swept_before=st.just(()) | SWEPT,
    problems=st.just(()) | MONEY.map(lambda total: (Problem("double_in_omni", {"total": amount(total)}),)),
)
REFUNDS = st.builds(
    Refunded,
    day=st.integers(1, 31).map(lambda day: f"2026-10-{day:02d}"),
    order=NAMES,
    rma=NAMES,
    amount=MONEY.map(amount) | st.sampled_from(["", "n/a", "12.5", "NaN"]),
    lines=NAMES,
    status=NAMES,
    credit_note=NAMES,
)
NEWEST = Anchor(74, "b40c658b6679b5c1fda045029b645e3ea17d4a1de27efcf2fbf7a37b5f6dbf4e", "head")
AMOUNT = re.compile(r"-?\d+\.\d\d(?!\d)")


def proved(orders: list[LedgerOrder], closed: Closed | None = None, refunds: Sequence[Refunded] = ()) -> dict[str, Any]:
    return document(replace(prove(orders, FIRST, LAST), refunds=list(refunds), audit=NEWEST), closed)


def made(number: int) -> list[LedgerOrder]:
    begin = datetime(2026, 10, 1, tzinfo=UTC)
    return [
        LedgerOrder(
            f"{begin + timedelta(minutes=8 * each):%Y-%m-%d}", f"N{each}", "New", State.CREATED if each % 7 else State.HELD, 1009 * each,
            1009 * each + each % 3, channel=ODD[each % 3], reference=f"N{each}", method="Card", tax="Incl", branch="Sydney",
        )
        for each in range(number)
    ]  # fmt: skip


@settings(max_examples=many(2, 25))
@given(st.lists(ORDERS, max_size=12), st.booleans(), st.lists(REFUNDS, max_size=4))
@example([], False, [])
@example(
    [
        LedgerOrder("2026-10-05", name, "New", State.CREATED, -510, -730, channel=name)
        for name in ODD
    ],
    True,
    [Refunded("2026-10-05", name, "", "12.50", name, name, name) for name in ODD],
)
def test_the_same_figures_stand_in_all_four_files(orders: list[LedgerOrder], closed: bool, refunds: list[Refunded]) -> None:
    found = proved(orders, Closed("2026-10", datetime(2026, 11, 1, tzinfo=UTC), '=me@"PC"', "0" * 64) if closed else None, refunds)
    assert json.loads(json.dumps(found)) == found
    for name, rows in sheets_of(workbook(found, '=1+1 "Shop"')).items():
        assert_sheet_is_the_table(rows, name, found)
    lines = list(csv.reader(StringIO("".join(proof_csv(found)))))
    named, *rows = [line[:-2] for line in lines]
    assert named == [*heads("orders")]
    assert rows == [[text_in_csv(head, value) for head, value in flat(row)] for row in found["orders"]]
    audit = [["Audit entry", "Audit hash"], [str(NEWEST.n), NEWEST.hash], *[["", ""]] * len(rows)]
    assert [line[-2:] for line in lines] == audit[: len(lines)]
    if shutil.which("pdftotext"):
        text = text_of(pdf(found, "Shop"))
        stands = Counter(AMOUNT.findall(text))
        told = (value for name in ALL for row in found[name] for head, value in flat(row) if is_amount(head))
        assert not Counter(value for value in told if AMOUNT.fullmatch(value)) - stands
        assert NEWEST.hash in text


def test_the_totals_of_a_workbook_recompute_in_another_program(tmp_path: Path) -> None:
    if not (office := shutil.which("soffice") or shutil.which("libreoffice")):
        pytest.skip("LibreOffice is not installed here")
    found = proved(made(200))
    (tmp_path / "proof.xlsx").write_bytes(workbook(found, "Shop"))
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [office, home, "--headless", "--convert-to", every_sheet, "--outdir", str(tmp_path), str(tmp_path / "proof.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    for name in ALL:
        with (tmp_path / f"proof-{name.capitalize()}.csv").open(encoding="utf-8", newline="") as file:
            named, *rows, last = csv.reader(file)
        assert len(rows) == len(found[name])
        for column, head in enumerate(named):
            if is_number(head):
                whole = sum((Decimal(value) for row in found[name] for each, value in flat(row) if each == head), Decimal())
                assert Decimal(last[column]).quantize(Decimal("0.01")) == whole, (name, head)


def test_a_long_proof_has_its_summary_on_one_page_and_its_heads_on_each() -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed here")
    found = proved(made(min(many(300, 5000), 5000)))
    pages = text_of(pdf(found, "x" * 300)).split("\f")
    assert "10-01" in pages[0]
    assert found["hash"] in pages[0]
    assert pages[1].startswith("Days")
    of_orders = [number for number, page in enumerate(pages) if page.lstrip().startswith(("Orders\n", "Order "))]
    assert of_orders == list(range(of_orders[0], len(pages) - 1))
    whole = next(line.split() for line in reversed(pages[-2].splitlines()) if line.startswith("Total"))
    assert Decimal(whole[-1]) == sum(Decimal(row["apart"]) for row in found["orders"])


def test_more_orders_than_a_sheet_holds_are_refused_before_anything_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "MOST_ROWS", 34)                 # 31 days, and one more
    workbook(proved(made(32)), "Shop")
    with pytest.raises(CannotContinue, match="33 orders are more than the 32 that a sheet of Excel holds"):
        workbook(proved(made(33)), "Shop")


def test_what_is_open_void_and_refunded_has_its_sheet_and_its_pages() -> None:
    swept = (1, 1200, 1, 1200, "", "", "dispatched_not_invoiced")
    late = LedgerOrder("2026-10-05", "N1", "New", State.CREATED, 1200, 1200, "N1", swept=swept)
    void = LedgerOrder("2026-10-06", "N2", "Cancelled", State.VOIDED, 3400, 0, "N2")
    found = proved([late, void], refunds=[Refunded("2026-10-05", "N1", "77", "12.00", "1 x AB-114", "Approved", "CN-77")])
    book = load_workbook(BytesIO(workbook(found, "Shop")))
    assert [[cell.value for cell in sheet[2]][-3:] for sheet in (book["Open"], book["Voids"], book["Refunds"])] == [
        ["N1", "dispatched_not_invoiced", 12], ["N2", 0, None], ["1 x AB-114", "Approved", "CN-77"],
    ]  # fmt: skip
    summary = {row[0]: row[1] for row in book["Summary"].iter_rows(values_only=True)}
    assert (summary["Audit entry"], summary["Audit hash"]) == (NEWEST.n, NEWEST.hash)
    if shutil.which("pdftotext"):
        text = text_of(pdf(found, "Shop"))
        told = ("Dispatched or invoiced alone", "Dispatched, not invoiced", "Voided", "Refunds", "CN-77", "12.00")
        assert [words for words in told if words not in text] == []


def sheets_of(file: bytes) -> dict[str, list[tuple[Any, ...]]]:
    book: Workbook = load_workbook(BytesIO(file))
    assert book.sheetnames == ["Summary", *(name.capitalize() for name in ALL)]
    assert {sheet.freeze_panes for sheet in book} == {"A2"}
    assert not [cell for sheet in book for row in sheet.iter_rows(max_row=sheet.max_row - 1) for cell in row if cell.data_type in "fe"]
    return {name: list(book[name.capitalize()].iter_rows(values_only=True)) for name in ALL}


def assert_sheet_is_the_table(rows: list[tuple[Any, ...]], name: str, found: dict[str, Any]) -> None:
    named, *between, last = rows
    assert named == heads(name)
    assert [[as_text(head, value) for head, value in zip(named, row, strict=True)] for row in between] == [
        [in_a_cell(head, value) for head, value in flat(row)] for row in found[name]
    ]
    letters = {head: chr(ord("A") + column) for column, head in enumerate(named)}
    formulas = [f"=SUM({letters[head]}2:{letters[head]}{len(between) + 1})" if is_number(head) else None for head in named[1:]]
    assert last == ("Total", *(formulas if between else [formula and 0 for formula in formulas]))


def as_text(head: str, value: Any) -> Any:
    """What a cell holds, as the JSON has it."""
    if is_amount(head) and isinstance(value, int | float):
        return f"{Decimal(str(value)):.2f}"
    return f"{value:%Y-%m-%d}" if isinstance(value, datetime) else "" if value is None else value


def in_a_cell(head: str, value: Any) -> Any:
    """What Neto told as no number stays a text."""
    if is_amount(head) and (number := decimal_of(value)) is not None:
        return f"{number:.2f}"
    return one_line(value) if isinstance(value, str) else value


def text_in_csv(head: str, value: str) -> str:
    return value if is_amount(head) else csv_cell(value)


def text_of(file: bytes) -> str:
    return subprocess.run(["pdftotext", "-layout", "-", "-"], input=file, check=True, capture_output=True).stdout.decode()
