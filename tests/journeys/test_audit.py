"""`audit` and `audit verify`, as outside programs read them."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from omni_desktop.terminal.command_tree import parser
from tests.journeys.settings_shop import SettingsShop, settings_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[SettingsShop]:
    with settings_shop(tmp_path) as made:
        yield made


def told(shop: SettingsShop, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    given = parser().parse_args(["audit", *words])
    capsys.readouterr()
    status = given.act(shop.program, given)
    return status, capsys.readouterr().out


def test_a_download_is_told_order_by_order_and_the_chain_can_be_counted_anew(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    came = shop.place([("AB-114", 2)])["OrderID"]
    other = shop.place([("AB-114", 1)])["OrderID"]
    shop.download()
    rows = json.loads(told(shop, capsys, "--json")[1])["rows"]
    assert [row["n"] for row in rows] == list(range(1, len(rows) + 1))
    assert {"settings_saved", "run_started", "orders_sent", "sales_order_created", "run_ended"} <= {row["what"] for row in rows}
    for before, row in zip([{"hash": ""}, *rows], rows, strict=False):
        listed = [row[name] for name in ("n", "at", "store", "who", "what", "order", "run", "facts", "before")]
        line = json.dumps(listed, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert (row["before"], row["hash"]) == (before["hash"], hashlib.sha256(line.encode()).hexdigest())
    of_one = json.loads(told(shop, capsys, "--json", "--order", f"#{came}")[1])["rows"]
    assert {row["order"] for row in of_one} == {"", came}
    assert all(other != row["order"] for row in of_one)
    assert told(shop, capsys, "--csv", str(tmp_path / "audit.csv"))[0] == 0
    lines = list(csv.DictReader((tmp_path / "audit.csv").read_text("utf-8-sig").splitlines()))
    assert [line["Hash"] for line in lines] == [row["hash"] for row in rows]
    assert json.loads(told(shop, capsys, "--json", "--to", "2000-01-01")[1])["rows"] == []
    assert f"{came}, Omni " in told(shop, capsys)[1]


def test_verify_finds_what_somebody_did_to_the_file(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.place([("AB-114", 2)])
    shop.download()
    status, out = told(shop, capsys, "verify", "--json")
    found = json.loads(out)
    assert (status, found["good"], found["broken"]) == (0, found["rows"], [])
    with closing(sqlite3.connect(shop.program.places.ledger)) as file, file:
        file.execute("DELETE FROM audit WHERE n = (SELECT max(n) FROM audit)")
    status, out = told(shop, capsys, "verify", "--json")
    assert (status, json.loads(out)["broken"][0]["n"]) == (1, found["rows"])
