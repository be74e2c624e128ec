"""Lists, stories and explanations of orders, and what a person decides, on a real ledger."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from omni_desktop.app import LiveComposition
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import Entry, State
from omni_desktop.core.record.updates import FollowUp
from omni_desktop.core.values import replace
from omni_desktop.core.words.sentences import RULE_ADVICE, RULES
from omni_desktop.live_program import LiveProgram
from omni_desktop.terminal.program import Options
from tests.patience import PATIENCE
from tests.terminal.composition import AT, KEYS, fill, held, order, skipped
from tests.terminal.conftest import Call

MAIN = Path(__file__).parents[2] / "main.py"
CREATED = Entry("N3", State.CREATED, AT, order("N3"), reference="W-N3", omni_id=88, timeline="created")


def test_the_list_is_one_json_object(call: Call, shop: Path) -> None:
    fill(shop, held("N1"), skipped("N2", "payment"), CREATED)
    orders = {each["id"]: each for each in json.loads(call("orders", "--json").out)["orders"]}
    assert {each["state"] for each in orders.values()} == {"held", "skipped", "created"}
    assert [(each["code"], each["title"]) for each in orders["N1"]["problems"]] == [("unknown_sku", "AB-114 isn't in Omni")]
    assert orders["N1"]["total"] == "1248.00"
    assert (orders["N3"]["reference"], orders["N3"]["omni_id"]) == ("W-N3", 88)
    assert [each["id"] for each in json.loads(call("orders", "--json", "--state", "held").out)["orders"]] == ["N1"]
    assert [each["id"] for each in json.loads(call("orders", "--json", "--search", "n2").out)["orders"]] == ["N2"]


def test_an_empty_list_says_so_and_is_still_json(call: Call, shop: Path) -> None:
    assert "No orders match." in call("orders").out
    assert json.loads(call("orders", "--json").out) == {"orders": []}
    assert json.loads(call("runs", "--json").out) == {"runs": []}
    assert "no download yet" in call("runs").out


def test_times_and_money_are_the_stores(call: Call, shop: Path) -> None:
    fill(shop, held("N1"))
    assert "2026-05-11 11:30" in call("orders").out
    assert "1,248.00" in call("orders").out


def test_no_cell_of_a_csv_is_a_formula(call: Call, shop: Path, tmp_path: Path) -> None:
    evil = ("=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", " =1", "\x1b=1")
    fill(shop, *(held(f"N{number}", company=company) for number, company in enumerate(evil)))
    file = tmp_path / "orders.csv"
    assert call("orders", "--csv", str(file)).status == 0
    with file.open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.DictReader(source))
    assert {row["Order"] for row in rows} == {f"N{number}" for number in range(len(evil))}
    assert all(row["Customer"].startswith("'") for row in rows)
    assert {row["Total"] for row in rows} == {"1248.00"}
    assert call("orders", "--csv", str(tmp_path)).status == 2


def test_an_order_tells_its_whole_story(call: Call, shop: Path) -> None:
    fill(shop, held("N1"))
    out = call("order", "N1").out
    assert "Order N1: held" in out
    assert "AB-114 isn't in Omni" in out
    story = json.loads(call("order", "N1", "--json").out)
    assert story["why"] == ["Its status is New.", "It is paid."]
    assert "held" in {each["kind"] for each in story["timeline"]}
    told = call("order", "N404", "--json")
    assert (told.status, told.out) == (2, "")
    assert "explain N404" in told.err


def test_a_held_order_is_explained_with_its_rules_and_its_fix(call: Call, shop: Path) -> None:
    fill(shop, held("N1"))
    found = json.loads(call("explain", "N1", "--json").out)
    assert found["rules"] == ["Its status is New.", "It is paid."]
    assert (found["stopped_by"], found["reason"]) == ("unknown_sku", "AB-114 isn't in Omni")
    assert "map-sku" in found["fix"]
    out = call("explain", "N1").out
    assert "2. It is paid." in out
    assert "Stopped by: AB-114 isn't in Omni" in out


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_that_skips_has_a_reason_and_a_way_out(call: Call, shop: Path, rule: str) -> None:
    assert rule in RULE_ADVICE
    fill(shop, skipped("N2", rule))
    found = json.loads(call("explain", "N2", "--json").out)
    assert (found["state"], found["stopped_by"]) == ("skipped", rule)
    assert found["reason"]
    assert "{" not in found["fix"]


def test_an_order_that_is_there_is_explained_by_its_reference(call: Call, shop: Path) -> None:
    fill(shop, CREATED)
    found = json.loads(call("explain", "N3", "--json").out)
    assert found["stopped_by"] == ""
    assert "W-N3" in found["fix"]


def test_an_order_nobody_has_seen_is_explained_by_what_keeps_it_away(call: Call, shop: Path) -> None:
    found = json.loads(call("explain", "N404", "--json").out)
    assert (found["state"], found["stopped_by"]) == ("not seen yet", "setting_missing")
    assert "never read" in " ".join(found["rules"])
    call("settings", "set", "branches.default_branch", "3")
    call("settings", "set", "download_orders.enabled", "true")
    assert "download --order N404" in call("explain", "N404").out


def test_retry_marks_what_waits_and_names_what_does_not(call: Call, shop: Path) -> None:
    fill(shop, held("N1"), held("N2"), CREATED)
    assert "1 order is looked at again" in call("retry", "N1").out
    assert "2 orders" in call("retry", "--problem", "unknown_sku").out
    told = call("retry", "N3", "N1")
    assert told.status == 2
    assert "N3" in told.err
    assert call("retry").status == 2
    assert call("retry", "N1", "--problem", "unknown_sku").status == 2


def test_an_order_is_dismissed_once_and_with_a_reason(call: Call, shop: Path) -> None:
    fill(shop, held("N1"))
    assert call("dismiss", "N1", "--reason", " ").status == 2
    assert call("dismiss", "N1").status == 2
    assert call("dismiss", "N1", "--reason", "refunded").status == 0
    assert json.loads(call("explain", "N1", "--json").out)["stopped_by"] == "dismissed"
    assert call("dismiss", "N404", "--reason", "refunded").status == 2


def test_a_mapped_sku_releases_the_orders_that_waited_for_it(call: Call, shop: Path) -> None:
    fill(shop, held("N1"), held("N2", sku="ZZ"))
    assert "1 order is looked at again" in call("map-sku", "ab-114", "AB114", "--unchecked").out
    again = call("map-sku", "AB-114\u00a0", "CD-2", "--unchecked").out
    assert again.startswith("AB-114 is CD-2 in Omni. Until now ab-114 was AB114. 1 order is looked at")
    assert "Until now" not in call("map-sku", "ab-114", "CD-2", "--unchecked").out
    assert call("map-sku", " ", "AB114", "--unchecked").status == 2
    assert call("map-sku", "A", "AB114", "--option-id", "-3", "--unchecked").status == 2


def test_a_kit_says_how_its_parts_share_the_price_and_refuses_what_it_can_not_be(call: Call, shop: Path) -> None:
    parts = ["--part", "TOWEL", "2", "1", "--part", "HAT", "1", "2.5"]
    assert "Of 100.00 that is 28.57 for 2 of TOWEL, 71.43 for HAT." in call("map-sku", "SET-1", *parts, "--unchecked").out
    (row,) = json.loads(call("sku-table", "--json").out)["rows"]
    assert row.keys() == {"sku", "omni_codes", "by", "at", "orders"}
    assert row["omni_codes"] == [{"code": "TOWEL", "qty": 2, "weight": 1}, {"code": "HAT", "qty": 1, "weight": 2.5}]
    wrong = (["A", "0", "1"], ["A", "x", "1"], ["A", "1", "-1"], [" ", "1", "1"], ["TOWEL", "1", "1"], ["A", "1e3", "1"], ["A", "1", "nan"])
    for one in wrong:
        assert call("map-sku", "SET-1", *parts, "--part", *one, "--unchecked").status == 2, one
    assert call("map-sku", "SET-1", "--part", "A", "2", "0", "--unchecked").status == 2
    assert call("map-sku", "SET-1", "CODE", *parts, "--unchecked").status == 2
    assert call("map-sku", "SET-1", *parts, "--text-line").status == 2
    assert json.loads(call("sku-table", "--json").out)["rows"] == [row]
    call("map-sku", "SINGLE", "--part", "HAT", "1", "7", "--unchecked")
    assert json.loads(call("settings", "export", "-").out)["sku_table"]["SINGLE"] == "HAT"


def test_the_sku_table_leaves_and_comes_as_a_spreadsheet_and_never_in_part(call: Call, shop: Path, tmp_path: Path) -> None:
    fill(shop, held("N1"), held("N2", sku="=ZZ"))
    call("map-sku", "00771", "AB-1", "--unchecked")
    call("map-sku", "=ZZ", "--part", "A", "2", "1", "--part", "007", "1", "1", "--unchecked")
    file = tmp_path / "skus.csv"
    assert call("sku-table", "--csv", str(file)).status == 0
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    assert [line.rpartition('","')[0].rsplit('","', 2)[0] for line in lines[1:]] == [
        '"\'00771","AB-1","1","1","', '"\'=ZZ","A","2","1","', '"\'=ZZ","\'007","1","1","',
    ]  # fmt: skip
    before = call("sku-table", "--json").out
    assert "0 rows changed. 2 rows are there already." in call("sku-table", "--import", str(file)).out
    file.write_text("Shop SKU;Omni code\nAB-114;NEW-1\n00771;AB-2\nFEE;(text line)\n;X\n")
    refused = call("sku-table", "--import", str(file), "--unchecked")
    assert (refused.status, refused.out, "Line 5: The shop's SKU is blank." in refused.err) == (2, "", True)
    file.write_text(file.read_text().replace(";X\n", ""))
    told = call("sku-table", "--import", str(file), "--unchecked", "--rehearse").out
    assert "AB-114: (new) -> NEW-1\n00771: AB-1 -> AB-2\nFEE: (new) -> (text line)\n3 rows would change." in told
    assert call("sku-table", "--json").out == before
    told = call("sku-table", "--import", str(file), "--unchecked").out
    assert "3 rows changed.\n1 order is looked at again with the next download." in told
    assert call("sku-table", "--import", str(file), "--csv", "-").status == 2
    assert call("sku-table", "--import", str(tmp_path / "gone.csv")).status == 2


def test_a_decision_of_one_order_has_a_command_that_its_explanation_names(call: Call, shop: Path) -> None:
    apart = Problem("total_differs", {"shop": "12.50", "omni": "12.52", "apart": "+0.02", "cause": "x"})
    shared = Problem("customer_ambiguous", {"field": "e-mail", "value": "a@example.org", "ids": "7, 8"})
    fill(shop, replace(held("N1"), problems=(apart,)), replace(held("N2"), problems=(shared,)))
    assert "accept-rounding N1" in json.loads(call("explain", "N1", "--json").out)["fix"]
    assert "choose-customer N2 --contact NUMBER" in json.loads(call("explain", "N2", "--json").out)["fix"]
    assert "1 order is evened out" in call("accept-rounding", "N1").out
    assert "1 order is linked to customer 8" in call("choose-customer", "N2", "--contact", "8", "--always").out
    assert "wait for a choice again" in call("forget-customer", "8").out
    assert (call("forget-customer", "8").status, call("forget-customer", "x").status) == (2, 2)


def test_decisions_for_orders_that_do_not_wait_for_them_mark_nothing_and_say_so(call: Call, shop: Path) -> None:
    for decision in (["accept-rounding", "N404"], ["choose-customer", "N404", "--contact", "7"]):
        said = call(*decision)
        assert (said.status, "so not marked: N404" in said.err) == (2, True)


def test_a_second_spelling_of_a_sku_takes_the_place_of_the_first(call: Call, shop: Path) -> None:
    for spelling, code in (("Ab  114", "ONE"), ("AB\u00a0114", "TWO"), ("\u2003ab 114 ", "THREE")):
        assert call("map-sku", spelling, code, "--unchecked").status == 0
    (row,) = json.loads(call("sku-table", "--json").out)["rows"]
    assert [each["code"] for each in row["omni_codes"]] == ["THREE"]
    assert row["by"]
    assert "THREE" in call("sku-table").out
    assert call("unmap-sku", "aB 114").status == 0
    assert "goes as a line of text" in call("map-sku", "FEE-1", "--text-line").out
    (row,) = json.loads(call("sku-table", "--json").out)["rows"]
    assert (row["sku"], row["omni_codes"]) == ("FEE-1", [])
    assert call("unmap-sku", "FEE-1").status == 0
    assert "is empty" in call("sku-table").out


def test_the_diagnostics_hold_no_customer_and_no_key(call: Call, shop: Path, tmp_path: Path) -> None:
    fill(shop, held("N1", company="Ada Lovelace"))
    file = tmp_path / "bundle.zip"
    assert call("diagnostics", str(file), given=KEYS).status == 0
    with zipfile.ZipFile(file) as bundle:
        text = b"".join(bundle.read(name) for name in bundle.namelist())
    assert b"unknown_sku" in text
    assert not [word for word in (b"Ada", b"Lovelace", b"neto-key", b"omni-key") if word in text]


def test_the_bundle_names_nobody_whom_settings_or_the_log_name(call: Call, shop: Path, tmp_path: Path) -> None:
    settings = {
        "connection": {"neto_username": "kim.till@shop.example"},
        "customer_tracking": {"nobody": ["ada@example.com", "Lovelace Pty"], "sales_person": {"table": {"Kim Till": 3}}},
        "download_orders": {"project_name": "ask ada@example.com"},
    }
    (tmp_path / "some.json").write_text(json.dumps(settings))
    assert call("settings", "import", str(tmp_path / "some.json")).status == 0
    logs = shop / "logs"
    logs.mkdir(exist_ok=True)
    with (logs / "omni-desktop.log").open("a", encoding="utf-8") as log:
        log.write('  File "/home/kim.till/omni/app.py", line 3\nC:\\Users\\Kim Till\\AppData\\x.db is full for ada@example.com\n')
    assert call("diagnostics", str(tmp_path / "bundle.zip"), given=KEYS).status == 0
    with zipfile.ZipFile(tmp_path / "bundle.zip") as bundle:
        text = "".join(bundle.read(name).decode() for name in bundle.namelist()).casefold()
    assert not [word for word in ("kim", "till", "ada@", "lovelace") if word in text]
    assert ("omni/app.py" in text, "appdata" in text, "unknown_sku" in text) == (True, True, True)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_leaves_early_is_no_error(shop: Path) -> None:
    fill(shop, *(held(f"N{number}") for number in range(3000)))
    line = [sys.executable, str(MAIN), "--data-dir", str(shop), "orders"]
    process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(100)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(PATIENCE)


def adopted(order_id: str) -> Entry:
    """An order that Omni has."""
    total = Decimal("1248.00")
    return Entry(order_id, State.ADOPTED, AT, order(order_id), reference=order_id, omni_id=7, omni_total=total, timeline="adopted")


def waits(folder: Path, order_id: str) -> None:
    """Completed in Neto, and short in Omni."""
    fill(folder, adopted(order_id))
    with LiveComposition().program(Options(data_dir=folder)) as program:
        assert isinstance(program, LiveProgram)
        up = FollowUp(order_id, AT, "waiting", follow="waiting", follow_words="AB-114 is 2 short", look_at=AT)
        program.ledger(1).follow_up(1, [up])


def test_each_problem_of_an_order_is_told_once_and_with_what_to_type(call: Call, shop: Path) -> None:
    refunded = Problem("refunded_in_neto", {"rma": "701", "amount": "36.95", "lines": "1 of AB-114"})
    before = Problem("completed_refunded", {"refund": "36.95 (1 of AB-114)", "reference": "N1"})
    fill(shop, replace(adopted("N1"), problems=(refunded, before)))
    out = call("explain", "N1").out
    assert out.count("Neto's return 701") == 1
    assert "Also: Refunded in Neto before it was completed." in out
    assert out.rstrip().endswith('dismiss this. All the same: follow N1 Settled: dismiss N1 --reason "..."')


def test_where_only_a_hand_can_settle_it_no_other_look_is_proposed(call: Call, shop: Path) -> None:
    foreign = Problem("foreign_currency", {"currency": "NZD"})
    fill(shop, replace(held("N1"), problems=(foreign,)))
    fix = json.loads(call("explain", "N1", "--json").out)["fix"]
    assert ("retry" in fix, fix.endswith('Settled: dismiss N1 --reason "..."')) == (False, True)


def test_an_order_with_another_status_says_which_it_has_and_how_it_comes_all_the_same(call: Call, shop: Path) -> None:
    fill(shop, skipped("N2", "status"))
    found = json.loads(call("explain", "N2", "--json").out)
    assert found["meaning"] == "In Neto it is New."
    assert "download --order N2" in found["fix"]


def test_an_order_that_waits_for_stock_says_what_is_short_and_what_to_do(call: Call, shop: Path) -> None:
    waits(shop, "N1")
    told = json.loads(call("explain", "N1", "--json").out)
    assert (told["stopped_by"], "AB-114 is 2 short" in told["reason"], "follow N1" in told["fix"]) == ("waiting", True, True)
    assert "retry N1" in told["fix"]
    assert call("retry", "N1").out == "1 order is looked at again with the next download: N1\n"
    row = json.loads(call("orders", "--json").out)["orders"][0]
    assert (row["follow"], row["follow_words"]) == ("waiting", "AB-114 is 2 short")


def test_follow_marks_what_is_in_omni_and_names_what_is_not(call: Call, shop: Path) -> None:
    waits(shop, "N1")
    fill(shop, held("N2"))
    told = call("follow", "N1", "N2")
    assert (told.status, "1 order is updated in Omni with the next download: N1" in told.out) == (2, True)
    assert "Not in Omni, so not marked: N2" in told.err


def test_order_numbers_are_taken_with_blanks_around_and_a_leading_hash(call: Call, shop: Path) -> None:
    waits(shop, "N1")
    fill(shop, held("N2"))
    assert json.loads(call("order", " #N1 ", "--json").out)["id"] == "N1"
    assert json.loads(call("explain", "# N2", "--json").out)["state"] == "held"
    assert call("follow", "#N1").status == call("retry", " N2").status == 0
    assert call("dismiss", "#N2", "--reason", "by hand").status == 0
    assert json.loads(call("order", "\uff03\uff2e\uff11\u200b", "--json").out)["id"] == "N1"
    assert (call("order", " # ").status, "is no order number" in call("order", "#").err) == (2, True)


def test_void_marks_only_what_neto_cancelled(call: Call, shop: Path) -> None:
    cancelled = replace(adopted("N1"), order=replace(order("N1"), status="Cancelled"))
    fill(shop, cancelled, adopted("N2"))
    assert "1 order is voided in Omni with the next download: N1" in call("void", "#N1").out
    told = call("void", "N2", "N3")
    assert (told.status, "so not marked: N2, N3" in told.err) == (2, True)


def test_orders_that_ended_while_auto_dispatch_was_off_are_counted_and_may_follow(call: Call, shop: Path) -> None:
    assert "0 orders were completed or cancelled" in call("settings", "ended").out
    assert "they follow in Omni" in call("settings", "ended", "--include").out
