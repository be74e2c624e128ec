"""A month proved from what downloads recorded, as JSON, Excel, PDF and CSV, to the same cents; and closed."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.storage.database.tables import CURSORS, ORDERS
from omni_desktop.terminal.command_tree import parser
from omni_desktop.terminal.program import Stop
from tests.journeys.settings_shop import SettingsShop, settings_shop

JULY = ["--month", "2026-07"]
IN_JULY = {"DatePlaced": "2026-07-05 02:00:00", "DatePaid": "2026-07-05 02:00:00"}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[SettingsShop]:
    with settings_shop(tmp_path) as made:
        made.use({"download_orders.placed_after": datetime(2026, 6, 1, tzinfo=UTC)})
        yield made


def proved(shop: SettingsShop, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    given = parser().parse_args(["proof", *words])
    status = given.act(shop.program, given)
    return status, capsys.readouterr().out


def document(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(proved(shop, capsys, *JULY, "--json")[1])
    return found


def two_orders(shop: SettingsShop) -> tuple[str, str]:
    came = shop.place([("AB-114", 2)], SalesChannel="eBay", **IN_JULY)["OrderID"]
    held = shop.place([("NOT-IN-OMNI", 1)], **{**IN_JULY, "DatePlaced": "2026-07-31 13:59:59"})["OrderID"]
    shop.place([("AB-114", 1)], **{**IN_JULY, "DatePlaced": "2026-07-31 14:00:00"})        # August in Sydney
    shop.download()
    return came, held


def test_the_terminal_says_in_words_why_an_order_never_came(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    _came, held = two_orders(shop)
    line = next(line for line in proved(shop, capsys, *JULY)[1].splitlines() if line.startswith(held))
    assert "A SKU isn't in Omni" in line
    assert "unknown_sku" not in line


def test_a_month_is_proved_to_the_cent_and_says_what_never_came(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    came, held = two_orders(shop)
    found = document(shop, capsys)
    assert [row["order"] for row in found["orders"]] == [came, held]
    assert [(row["order"], row["day"], row["cause"], row["rule"]) for row in found["differences"]] == [
        (held, "2026-07-31", "never_came", "unknown_sku")
    ]
    assert found["summary"]["apart"] == found["differences"][0]["apart"] == found["differences"][0]["neto"]
    assert [row["channel"] for row in found["channels"]] == ["Website", "eBay"]
    assert proved(shop, capsys, *JULY)[0] == 1
    with shop.program._database.writing() as connection:           # as a ledger of before has them
        connection.execute(update(ORDERS).values(sales_channel=None, payment_methods=None, tax_mode=None))
    assert document(shop, capsys) == found


def test_the_same_figures_stand_in_every_file(shop: SettingsShop, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    two_orders(shop)
    xlsx, pdf, lines = (str(tmp_path / f"proof.{kind}") for kind in ("xlsx", "pdf", "csv"))
    proved(shop, capsys, *JULY, "--xlsx", xlsx, "--pdf", pdf, "--csv", lines)
    found = document(shop, capsys)
    book = load_workbook(xlsx)
    for name in ("Days", "Channels", "Branches", "Methods", "Taxes", "Differences", "Orders"):
        sheet, rows = book[name], found[name.lower()]
        heads = [cell.value for cell in sheet[1]]
        apart = heads.index("Apart")
        assert (sheet.freeze_panes, sheet.max_row) == ("A2", len(rows) + 2)
        assert [Decimal(str(row[apart].value)).quantize(Decimal("0.01")) for row in sheet.iter_rows(2, sheet.max_row - 1)] == [
            Decimal(row["apart"]) for row in rows
        ]
        letter = sheet.cell(1, apart + 1).column_letter
        assert sheet[f"{letter}{sheet.max_row}"].value == f"=SUM({letter}2:{letter}{len(rows) + 1})"
    assert f"{book['Days']['A2'].value:%Y-%m-%d}" == "2026-07-01"
    audit = found["audit"]
    assert {row[0].value: row[1].value for row in book["Summary"]}["Audit hash"] == audit["hash"]
    capsys.readouterr()
    given = parser().parse_args(["audit", "verify", "--json", "--against", audit["hash"]])
    assert given.act(shop.program, given) == 0
    assert json.loads(capsys.readouterr().out)["against"] == audit["n"]
    with Path(lines).open(encoding="utf-8-sig", newline="") as file:
        listed = list(csv.DictReader(file))
    assert [row["Apart"] for row in listed] == [row["apart"] for row in found["orders"]]
    assert (listed[0]["Audit entry"], listed[0]["Audit hash"]) == (str(audit["n"]), audit["hash"])
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
        assert all(row["order"] in text and row["apart"] in text for row in found["orders"])
        assert found["hash"] in text


def test_text_of_an_order_is_no_formula_in_the_workbook_and_no_markup_in_the_pages(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shop.place([("AB-114", 1)], SalesChannel='=HYPERLINK("http://x")<b>&', **IN_JULY)
    shop.download()
    xlsx, pdf = str(tmp_path / "a.xlsx"), str(tmp_path / "a.pdf")
    proved(shop, capsys, *JULY, "--xlsx", xlsx, "--pdf", pdf)
    cell = load_workbook(xlsx)["Channels"]["A2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")<b>&')


def test_a_month_is_closed_once_and_a_later_change_shows(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    came, _held = two_orders(shop)
    status, said = proved(shop, capsys, "close", *JULY)
    found = document(shop, capsys)
    assert (status, said.strip(), found["closed"]["holds"]) == (0, found["hash"], True)
    with pytest.raises(Exception, match="closed already"):
        proved(shop, capsys, "close", *JULY)
    with shop.program._database.writing() as connection:
        connection.execute(update(ORDERS).where(ORDERS.c.id == came).values(omni_total=Decimal("1.00")))
    changed = document(shop, capsys)
    assert (changed["closed"]["holds"], changed["closed"]["hash"]) == (False, found["hash"])
    assert proved(shop, capsys, *JULY)[0] == 1


def test_a_branch_that_goes_by_another_name_changes_no_month_that_was_closed(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    two_orders(shop)
    proved(shop, capsys, "close", *JULY)
    before = document(shop, capsys)
    with shop.world.changing():
        branches = shop.world.account.tables["Branches"]
        for row in list(branches):
            branches.put({**row, "company": f"{row['company']} (new)"})
    shop.program.read_lists(shop.store, Keys(shop.server.neto_key, shop.server.omni_key))
    after, (status, told) = document(shop, capsys), proved(shop, capsys, "--from", "2026-07-01", "--to", "2026-07-30", "--json")
    assert (after["closed"]["holds"], after["branches"]) == (True, before["branches"])
    assert {row["branch"] for row in json.loads(told)["branches"]} - {"(none)"} == {"Sydney Warehouse (new)"}
    assert status == 0


def test_a_month_that_is_not_over_and_an_odd_period_are_refused(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    now = datetime.now(UTC)
    with pytest.raises(Exception, match="not over yet"):
        proved(shop, capsys, "close", "--month", f"{now.year + 1}-01")
    odd = (["--month", "july"], ["--from", "2026-07-01"], ["--from", "2026-07-02", "--to", "2026-07-01"], [*JULY, "--to", "2026-07-02"])
    for words in odd:
        with pytest.raises(Stop):
            proved(shop, capsys, *words)


@pytest.mark.parametrize("ahead", [timedelta(days=40), timedelta(days=400)])
def test_a_computer_whose_clock_is_ahead_closes_no_month_that_goes_on(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, ahead: timedelta
) -> None:
    two_orders(shop)
    soon = datetime.now(ZoneInfo(shop.settings.connection.time_zone)) + timedelta(hours=1)
    monkeypatch.setattr(shop.program, "now", lambda: datetime.now(UTC) + ahead)
    with pytest.raises(CannotContinue, match=r"last read before .* was over"):
        proved(shop, capsys, "close", "--month", f"{soon:%Y-%m}")
    assert proved(shop, capsys, "close", *JULY)[0] == 0


def test_a_month_is_not_closed_by_what_was_read_before_its_end(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    two_orders(shop)
    with shop.program._database.writing() as connection:
        connection.execute(update(CURSORS).values(fresh_from=datetime(2026, 7, 31, 13, 59, 59, tzinfo=UTC)))      # Sydney's last second
    with pytest.raises(CannotContinue, match="Download first"):
        proved(shop, capsys, "close", *JULY)
    shop.download()
    assert proved(shop, capsys, "close", *JULY)[0] == 0
