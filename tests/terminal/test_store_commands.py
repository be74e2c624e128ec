"""`stores`, and which store a command means."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.terminal.composition import ADD, KEYS
from tests.terminal.conftest import Call


def test_a_new_store_has_downloads_off_and_begins_today(call: Call, shop: Path) -> None:
    settings = json.loads(call("settings", "show", "--json").out)
    placed_after = datetime.fromisoformat(settings["download_orders"]["placed_after"])
    local = placed_after.astimezone(ZoneInfo("Australia/Sydney"))
    assert settings["download_orders"]["enabled"] is False
    assert settings["branches"]["default_branch"] is None
    assert (local.hour, local.minute) == (0, 0)
    assert timedelta(0) <= datetime.now(UTC) - placed_after < timedelta(days=1, hours=1)


def test_adding_says_which_settings_come_next_and_that_no_keyring_is_here(call: Call) -> None:
    told = call(*ADD, "--name", "Shop", given=KEYS)
    assert told.status == 0
    assert "branches.default_branch" in told.out
    assert "The keys are not kept." in told.err
    assert "neto-key" not in told.out + told.err


@pytest.mark.parametrize(
    ("more", "given", "words"),
    [
        (("--name", " "), KEYS, "--name is blank"),
        (("--name", "Shop"), "\n\n", "Neto key is blank"),
        (("--name", "Shop"), "neto\n \n", "Omni key is blank"),
        (("--name", "Shop", "--time-zone", "Sydney"), KEYS, "connection.time_zone"),
        (("--name", "Shop", "--neto-url", "http://www.shop.com"), KEYS, "connection.neto_url"),
        (("--name", "Shop", "--neto-url", ""), KEYS, "--neto-url is blank"),
        (("--name", "Shop", "--omni-username", " "), KEYS, "--omni-username is blank"),
        ((), KEYS, "--name"),
    ],
)
def test_a_store_that_cannot_work_is_not_added(call: Call, more: tuple[str, ...], given: str, words: str) -> None:
    told = call(*ADD, *more, given=given)
    assert told.status == 2
    assert words in told.err
    assert "no store yet" in call("stores", "list").out


def test_a_name_is_there_once(call: Call, shop: Path) -> None:
    told = call(*ADD, "--name", "harbour  OUTDOOR", given=KEYS)
    assert told.status == 2
    assert "already" in told.err


def test_the_store_may_be_named_before_or_after_the_command(call: Call, shop: Path) -> None:
    call(*ADD, "--name", "Bayside", given=KEYS)
    for arguments in (
        ("--store", "Bayside", "settings", "show", "--json"),
        ("settings", "--store", "bayside", "show", "--json"),
        ("settings", "show", "--json", "--store", "2"),
    ):
        assert json.loads(call(*arguments).out)["connection"]["name"] == "Bayside"


def test_without_a_name_several_stores_are_told(call: Call, shop: Path) -> None:
    call(*ADD, "--name", "Bayside", given=KEYS)
    for arguments in (("orders",), ("settings", "show"), ("runs",), ("explain", "N1"), ("download",), ("orders", "--store", "Quay")):
        told = call(*arguments)
        assert (told.status, told.out) == (2, "")
        assert "Harbour Outdoor (1), Bayside (2)" in told.err
        assert told.err.count("\n") == 1


def test_without_any_store_the_way_to_one_is_said(call: Call) -> None:
    told = call("download", "--json")
    assert (told.status, told.out) == (2, "")
    assert "stores add" in told.err


def test_a_name_that_is_a_number_wins_over_the_id(call: Call, shop: Path) -> None:
    call(*ADD, "--name", "1", given=KEYS)
    assert json.loads(call("settings", "show", "--json", "--store", "1").out)["connection"]["name"] == "1"


def test_a_removed_store_is_gone_from_the_list_and_its_name_is_free(call: Call, shop: Path) -> None:
    assert call("stores", "remove").status == 0
    assert "no store yet" in call("stores", "list").out
    assert call(*ADD, "--name", "Harbour Outdoor", given=KEYS).status == 0


def test_the_list_shows_what_is_on_off_and_paused(call: Call, shop: Path) -> None:
    assert " off" in call("stores", "list").out
    call("stores", "pause")
    assert "paused: by hand" in call("stores", "list").out


@pytest.mark.parametrize("arguments", [("nonsense",), ("stores",), ("settings", "set", "a.b"), ("orders", "--state", "lost"), ("--json",)])
def test_a_wrong_command_line_ends_with_2_and_says_why(call: Call, arguments: tuple[str, ...]) -> None:
    told = call(*arguments)
    assert (told.status, told.out) == (2, "")
    assert told.err


def test_help_names_every_command_but_not_the_hidden_one(call: Call) -> None:
    told = call("--help")
    assert told.status == 0
    names = "stores settings download orders order runs explain retry dismiss map-sku diagnostics self-check"
    for command in names.split():
        assert f"    {command} " in told.out
    assert "practice-server" not in told.out
