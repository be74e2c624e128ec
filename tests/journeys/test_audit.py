"""`audit` and `audit verify`, as outside programs read them."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.record.audit import AuditEntry, hash_of
from omni_desktop.core.record.events import Ended, Request
from omni_desktop.terminal.command_tree import parser
from omni_desktop.terminal.program import Stop
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


def test_a_rehearsal_is_told_as_one(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.place([("AB-114", 2)])
    shop.program.save_settings(shop.store, shop.settings)
    keys = Keys(shop.server.neto_key, shop.server.omni_key)
    assert [event for event in shop.program.run(shop.store, Request(starter="window", rehearse=True), keys) if isinstance(event, Ended)]
    lines = told(shop, capsys)[1].splitlines()
    of_run = [line.partition("A rehearsal that ")[2] for line in lines if "Download started" in line or "Download ended" in line]
    assert of_run == ["sends nothing, by window, settings version 2", "sent nothing: complete, 1 created"]


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


def test_a_chain_that_is_written_anew_shows_against_a_hash_on_paper(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.place([("AB-114", 2)])
    shop.download()
    newest = json.loads(told(shop, capsys, "verify", "--json")[1])["newest"]
    status, out = told(shop, capsys, "verify", "--json", "--against", newest["hash"][:12].upper())
    assert (status, json.loads(out)["against"]) == (0, newest["n"])
    write_anew(shop.program.places.ledger)
    assert told(shop, capsys, "verify")[0] == 0
    status, out = told(shop, capsys, "verify", "--json", "--against", newest["hash"])
    found = json.loads(out)
    assert (status, found["against"], [each["why"] for each in found["broken"]]) == (1, None, ["not_there"])
    with pytest.raises(Stop, match="is no hash of the audit"):
        told(shop, capsys, "verify", "--against", "twelve words!")


def write_anew(ledger: Path) -> None:
    """As somebody would who knows how the chain is made: another person in it, and every hash counted anew, the head's too."""
    with closing(sqlite3.connect(ledger)) as file, file:
        before = ""
        for n, *values in file.execute("SELECT n, at, store, who, what, \"order\", run, facts FROM audit ORDER BY n").fetchall():
            at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=values[0])
            row = AuditEntry(n, at, values[1], "nobody", *values[3:], before, "")
            file.execute("UPDATE audit SET who = 'nobody', before = ?, hash = ? WHERE n = ?", (before, hash_of(row), n))
            before = hash_of(row)
        file.execute("UPDATE audit_head SET hash = ?", (before,))
