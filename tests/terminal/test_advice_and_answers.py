"""What the terminal advises is what helps, and whoever asks for something hears where it went and what stays undone."""

from __future__ import annotations

import json
import shlex
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from omni_desktop.app import LiveComposition
from omni_desktop.core.problems.mending_settings import SETTINGS
from omni_desktop.core.problems.problems import CATALOGUE, Fix, Problem
from omni_desktop.core.record.updates import FollowUp
from omni_desktop.core.values import replace
from omni_desktop.live_program import LiveProgram
from omni_desktop.terminal.program import Options
from tests.terminal.composition import AT, fill, held, order
from tests.terminal.conftest import Call
from tests.terminal.test_orders import adopted


@pytest.mark.parametrize("code", sorted(code for code in SETTINGS if CATALOGUE[code].fix is Fix.OPEN_SETTINGS))
def test_where_a_setting_mends_it_explain_names_the_command_that_sets_it(call: Call, shop: Path, code: str) -> None:
    fill(shop, replace(held("N1"), problems=(Problem(code, {"reason": "The order has no e-mail."}),)))
    fix = json.loads(call("explain", "N1", "--json").out)["fix"]
    assert f"Here: settings set {SETTINGS[code]} VALUE. Look again: retry N1" in fix
    assert fix.count("retry N1") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="words are split as a shell of Linux and macOS does")
@pytest.mark.parametrize("order_id", ["A 5", "O'Neil/2", "N$1", "N1;ls"])
def test_what_explain_says_to_type_takes_an_odd_order_number_as_one_word(call: Call, shop: Path, order_id: str) -> None:
    fill(shop, replace(held(order_id), problems=(Problem("text_too_long", {"field": "phone"}),)))
    command = json.loads(call("explain", order_id, "--json").out)["fix"].partition("Here: ")[2]
    assert call(*shlex.split(command)).out == f"1 order is looked at again with the next download: {order_id}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="words are split as a shell of Linux and macOS does")
@pytest.mark.parametrize("sku", ["-5 MM", "--part", "AB 1"])
def test_what_explain_says_to_type_takes_a_sku_that_looks_like_an_option(call: Call, shop: Path, sku: str) -> None:
    fill(shop, replace(held("N1"), problems=(Problem("unknown_sku", {"sku": sku}),)))
    command = json.loads(call("explain", "N1", "--json").out)["fix"].partition("Here: ")[2].partition(",")[0]
    words = shlex.split(command.replace("OMNI_CODE", "AB-114"))
    assert call(words[0], "--unchecked", *words[1:]).out.startswith(f"{sku} is AB-114 in Omni.")


def test_what_can_only_be_changed_by_hand_is_not_to_be_insisted_on(call: Call, shop: Path) -> None:
    fill(shop, replace(adopted("N1"), problems=(Problem("changed_in_neto", {"case": "by_hand"}),)))
    fix = json.loads(call("explain", "N1", "--json").out)["fix"]
    assert ("follow" in fix, "dismiss N1" in fix) == (False, True)


def test_a_number_that_is_too_long_without_a_prefix_is_not_sent_to_the_prefix(call: Call, shop: Path) -> None:
    fill(shop, replace(held("N1"), problems=(Problem("reference_too_long", {"case": "no_prefix"}),)))
    fix = json.loads(call("explain", "N1", "--json").out)["fix"]
    assert "settings set" not in fix
    assert fix.endswith('Settled: dismiss N1 --reason "..."')


def test_a_problem_that_there_is_not_is_not_looked_at_again_without_a_word(call: Call, shop: Path) -> None:
    fill(shop, held("N1"))
    told = call("retry", "--problem", "unknwon_sku")
    assert (told.status, 'no problem with the code "unknwon_sku"' in told.err) == (2, True)
    assert call("retry", "--problem", "unknown_sku").out == "1 order is looked at again with the next download: N1\n"
    assert call("retry", "--problem", "total_differs").status == 0


@pytest.mark.parametrize("words", [("retry",), ("follow",), ("void",), ("accept-rounding",), ("choose-customer", "--contact", "5")])
def test_where_nothing_is_marked_the_reason_alone_is_said(call: Call, shop: Path, words: tuple[str, ...]) -> None:
    told = call(*words, "N404")
    assert (told.status, told.out, told.err.count("\n"), "not marked: N404" in told.err) == (2, "", 1, True)


def test_follow_says_where_neto_asks_nothing(call: Call, shop: Path) -> None:
    fill(shop, adopted("N1"), adopted("N2"))
    told = call("follow", "N1")
    assert (told.status, "so it stays as it is in Omni: N1." in told.err) == (0, True)
    assert "so they stay as they are in Omni: N1, N2." in call("follow", "N1", "N2").err


def changed(folder: Path, order_id: str) -> None:
    """Neto changed it since, and somebody is asked."""
    fill(folder, adopted(order_id))
    with LiveComposition().program(Options(data_dir=folder)) as program:
        assert isinstance(program, LiveProgram)
        told = Problem("order_changed", {"changes": "quantity"})
        program.ledger(1).follow_up(1, [FollowUp(order_id, AT, "unchanged", follow="changed", problems=(told,), look_at=AT)])


def test_follow_says_nothing_more_of_an_order_that_was_changed(call: Call, shop: Path) -> None:
    changed(shop, "N1")
    assert call("follow", "N1").err == ""


@pytest.mark.parametrize(("words", "status"), [("follow", "Dispatched"), ("void", "Cancelled")])
def test_with_auto_dispatch_off_it_is_said_that_nothing_will_follow(call: Call, shop: Path, words: str, status: str) -> None:
    fill(shop, replace(adopted("N1"), order=replace(order("N1"), status=status)))
    assert "Auto Dispatch is off" in call(words, "N1").err
    call("settings", "set", "branches.default_branch", "3")
    call("settings", "set", "download_orders.auto_dispatch", "completed")
    assert "Auto Dispatch is off" not in call(words, "N1").err


def test_a_setting_that_stands_twice_in_an_import_changes_nothing(call: Call, shop: Path, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    before = call("settings", "show").out
    for text in ('{"download_orders": {"wait_minutes": 5, "wait_minutes": 6}}', '{"branches": {}, "branches": {"routing": "on"}}'):
        file.write_text(text)
        told = call("settings", "import", str(file))
        assert (told.status, "twice in one group, so nothing was changed" in told.err) == (2, True)
    assert call("settings", "show").out == before


WRITING = [("orders", "--csv"), ("audit", "--csv"), ("sku-table", "--csv"), ("proof", "--csv"), ("proof", "--xlsx"), ("ledger", "export")]


@pytest.mark.parametrize("words", WRITING)
def test_whoever_writes_a_file_hears_where_it_is(call: Call, shop: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    file = tmp_path / "out.file"
    assert call(*words, str(file)).out.endswith(f" in {file}.\n")
    assert file.stat().st_size


def test_a_proof_in_a_file_says_why_it_ends_with_1(call: Call, shop: Path, tmp_path: Path) -> None:
    fill(shop, replace(held("N1"), order=replace(order("N1"), placed_at=AT)))
    days = ("--from", f"{AT - timedelta(days=1):%Y-%m-%d}", "--to", f"{AT + timedelta(days=1):%Y-%m-%d}")
    file = str(tmp_path / "proof.csv")
    told = call("proof", *days, "--csv", file)
    assert (told.status, told.out) == (1, f"1 difference, 1,248.00 apart. The proof is in {file}.\n")
    assert call("proof", *days, "--csv", "-").out.count("The proof is") == 0
    json.loads(call("proof", *days, "--csv", file, "--json").out)


@pytest.mark.parametrize("words", [("orders", "--json", "--csv"), ("audit", "--json", "--csv"), ("sku-table", "--json", "--csv")])
def test_beside_json_no_sentence_stands_on_standard_output(call: Call, shop: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    assert call(*words, str(tmp_path / "out.csv")).out == ""
