"""Commands on a shared ledger whose server is away: what answers from the mirror, what is refused, and what is kept for later."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from omni_desktop.app import LiveComposition
from omni_desktop.core.settings.fields import with_value
from omni_desktop.live_program import LiveProgram
from omni_desktop.storage.database.about import ledger_id
from omni_desktop.storage.database.postgresql import Address, open_shared_database
from omni_desktop.terminal.program import Options
from tests.postgresql_here import Ledger
from tests.terminal.composition import ADD, KEYS, fill, held
from tests.terminal.conftest import Call


@pytest.fixture
def shared_folder(data_folder: Path, new_ledger: Callable[[], Ledger], monkeypatch: pytest.MonkeyPatch) -> Ledger:
    ledger = new_ledger()
    database = open_shared_database(Address(ledger.url, ledger.password))
    with database.reading() as connection:
        document = {"id": ledger_id(connection), "url": ledger.url}
    database.close()
    data_folder.mkdir(parents=True, exist_ok=True)
    (data_folder / "shop.json").write_text(json.dumps(document))
    monkeypatch.setenv("PGPASSWORD", ledger.password)
    return ledger


@contextmanager
def away(ledger: Ledger) -> Iterator[None]:
    ledger.server.stop()
    try:
        yield
    finally:
        ledger.server.start()


def test_lists_runs_an_order_and_the_settings_answer_while_the_server_is_away(call: Call, data_folder: Path, shared_folder: Ledger) -> None:
    assert call(*ADD, "--name", "Harbour Outdoor", given=KEYS).status == 0
    fill(data_folder, held("N1"))                       # its run is older than ninety days; the one that follows is not
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        assert isinstance(program, LiveProgram)
        program.ledger(1).start_run("test", 1, program.now(), rehearsal=False)
    asked = (("orders", "--json"), ("runs", "--json"), ("order", "N1", "--json"), ("settings", "show", "--json"))
    before = {words: json.loads(call(*words).out) for words in asked}
    before["runs", "--json"]["runs"].pop()
    with away(shared_folder):
        for words in asked:
            told = call(*words)
            document = json.loads(told.out)
            assert (told.status, next(iter(document))) == (0, "as_of")
            as_of = datetime.fromisoformat(document.pop("as_of"))
            assert as_of.tzinfo is not None
            assert document == before[words]
            assert told.err.startswith("The shared ledger can't be reached. This is as of ")
            assert told.err.count("\n") == 1
        assert next(iter(json.loads(call("explain", "N1", "--json").out))) == "as_of"
        refused = (
            ("dismiss", "N1", "--reason", "test"), ("download", "--keys-stdin"), ("stores", "pause"), ("proof",), ("audit", "verify")
        )
        for words in refused:
            told = call(*words, given=KEYS)
            assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert json.loads(call("orders", "--json").out) == before["orders", "--json"]


def changed_elsewhere(folder: Path, key: str, value: object) -> None:
    """By another computer of the same ledger: it has no drafts."""
    with LiveComposition().program(Options(data_dir=folder)) as program:
        read = program.settings(1)
        program.save_settings(1, with_value(read, key, value), base=read)


def test_settings_that_are_edited_while_the_server_is_away_are_saved_by_the_next_command_that_reaches_it(
    call: Call, data_folder: Path, shared_folder: Ledger, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "shop.json").write_text((data_folder / "shop.json").read_text())
    assert call(*ADD, "--name", "Harbour Outdoor", given=KEYS).status == 0
    imported = tmp_path / "settings.json"
    imported.write_text(json.dumps({"download_orders": {"wait_minutes": 7, "payment": "any"}}))
    stage = "download_orders.stage"

    with away(shared_folder):
        told = call("settings", "set", stage, "Pick")
        assert (told.status, told.out.splitlines()[:1]) == (0, [f'{stage}: "New" -> "Pick"'])
        assert call("settings", "import", str(imported)).status == 0
        assert call("settings", "set", "download_orders.stage", "Dispatched").status == 2
        assert call("settings", "set", "computer.theme", "dark").status == 0
        shown = json.loads(call("settings", "show", "--json").out)
        assert "as_of" in shown
        assert (shown["download_orders"]["stage"], shown["download_orders"]["wait_minutes"]) == ("Pick", 7)
        drafts = json.loads(call("settings", "drafts", "--json").out)
        assert {(row["key"], row["base"], row["mine"], row["conflict"]) for row in drafts["drafts"]} == {
            (stage, "New", "Pick", False),
            ("download_orders.wait_minutes", 0, 7, False),
            ("download_orders.payment", "approved", "any", False),
        }
        assert call("settings", "drafts", "--keep-theirs", "download_orders.payment").status == 0
        assert call("settings", "drafts", "--keep-mine", stage).status == 2
    changed_elsewhere(other, stage, "Pack")
    changed_elsewhere(other, "connection.name", "Lighthouse")

    told = call("settings", "show", "--json")
    shown = json.loads(told.out)
    assert "as_of" not in shown
    assert (shown["connection"]["name"], shown["download_orders"]["wait_minutes"]) == ("Lighthouse", 7)
    assert (shown["download_orders"]["stage"], shown["download_orders"]["payment"]) == ("Pack", "approved")
    told = call("settings", "drafts", "--json")
    (row,) = json.loads(told.out)["drafts"]
    assert (told.status, row.pop("theirs_by") != "") == (1, True)
    assert row == {"key": stage, "base": "New", "mine": "Pick", "theirs": "Pack", "conflict": True}
    assert "--keep-mine KEY" in call("settings", "drafts").out

    told = call("settings", "drafts", "--keep-mine", stage)
    assert (told.status, told.out, (data_folder / "drafts.json").exists()) == (0, "There is no draft.\n", False)
    assert json.loads(call("settings", "show", "--json").out)["download_orders"]["stage"] == "Pick"
    assert call("settings", "drafts", "--keep-theirs", stage).status == 2


def test_an_import_that_changes_nothing_keeps_no_draft_and_says_so(
    call: Call, data_folder: Path, shared_folder: Ledger, tmp_path: Path
) -> None:
    assert call(*ADD, "--name", "Harbour Outdoor", given=KEYS).status == 0
    same = tmp_path / "settings.json"
    same.write_text(json.dumps({"download_orders": {"stage": "New"}}))
    with away(shared_folder):
        for words in (("settings", "import", str(same)), ("settings", "set", "download_orders.stage", "New")):
            told = call(*words)
            assert (told.status, "draft" in told.out) == (0, False)
        assert not (data_folder / "drafts.json").exists()


STAGE, DAYS = "download_orders.stage", "download_orders.wait_minutes"


def test_a_draft_that_can_t_be_saved_is_named_with_the_reason_and_keeps_no_other_back(
    call: Call, data_folder: Path, shared_folder: Ledger
) -> None:
    """A value that a newer version of the program no longer takes, and a name that another store got meanwhile."""
    assert call(*ADD, "--name", "Harbour Outdoor", given=KEYS).status == 0
    assert call(*ADD, "--name", "Lighthouse", given=KEYS).status == 0
    rows = [
        {"key": STAGE, "base": "New", "mine": "Dispatched"},
        {"key": DAYS, "base": 0, "mine": 7},
        {"key": "connection.name", "base": "Harbour Outdoor", "mine": "Lighthouse"},
    ]
    shop = json.loads((data_folder / "shop.json").read_text())["id"]
    (data_folder / "drafts.json").write_text(json.dumps({shop: {"1": rows}}))

    told = call("orders", "--store", "Harbour Outdoor", "--json")
    assert (told.status, told.err.count("\n"), "settings drafts" in told.err) == (0, 1, True)
    assert json.loads(call("settings", "show", "--store", "Harbour Outdoor", "--json").out)["download_orders"]["wait_minutes"] == 7
    told = call("settings", "drafts", "--store", "Harbour Outdoor", "--json")
    found = {row["key"]: (row["conflict"], row["trouble"]) for row in json.loads(told.out)["drafts"]}
    assert (told.status, set(found)) == (1, {STAGE, "connection.name"})
    assert found["connection.name"] == (False, 'There is a store named "Lighthouse" already. Choose another name.')
    assert found[STAGE][1] != ""
    assert found[STAGE][1] in call("settings", "drafts", "--store", "Harbour Outdoor").out
    assert call("settings", "drafts", "--store", "Harbour Outdoor", "--keep-mine", STAGE).status == 2
    for key, status in ((STAGE, 1), ("connection.name", 0)):
        assert call("settings", "drafts", "--store", "Harbour Outdoor", "--keep-theirs", key).status == status
    told = call("orders", "--store", "Harbour Outdoor", "--json")
    assert (told.status, told.err, (data_folder / "drafts.json").exists()) == (0, "", False)


@pytest.mark.parametrize("stores", [1, 2])
def test_drafts_of_a_store_that_was_removed_meanwhile_are_named_and_can_be_given_up(
    call: Call, data_folder: Path, shared_folder: Ledger, stores: int
) -> None:
    for name in ("Harbour Outdoor", "Lighthouse")[:stores]:
        assert call(*ADD, "--name", name, given=KEYS).status == 0
    with away(shared_folder):
        assert call("settings", "set", "--store", "Harbour Outdoor", STAGE, "Pick").status == 0
    kept = (data_folder / "drafts.json").read_text()
    (data_folder / "drafts.json").unlink()
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        assert isinstance(program, LiveProgram)
        program.registry.remove(1, program.now())
    (data_folder / "drafts.json").write_text(kept)
    told = call("settings", "drafts", "--json")
    (row,) = json.loads(told.out)["drafts"]
    assert (told.status, row["key"], row["trouble"]) == (
        1, STAGE, "The store Harbour Outdoor was removed meanwhile, so nothing of it can be saved."
    )
    assert call("settings", "drafts", "--keep-mine", STAGE).status == 2
    assert call("settings", "drafts", "--keep-theirs", STAGE).out == "There is no draft.\n"
    assert not (data_folder / "drafts.json").exists()


def test_the_shops_part_of_this_computers_settings_is_refused_in_words_and_the_rest_is_saved(
    call: Call, data_folder: Path, shared_folder: Ledger, tmp_path: Path
) -> None:
    assert call(*ADD, "--name", "Harbour Outdoor", given=KEYS).status == 0
    both = tmp_path / "settings.json"
    both.write_text(json.dumps({"download_orders": {"stage": "Pick"}, "computer": {"theme": "dark", "keep_personal_data_days": 30}}))
    with away(shared_folder):
        told = call("settings", "import", str(both))
        assert (told.status, told.err.count("\n"), "a setting of the whole shop" in told.err) == (2, 1, True)
        assert "kept here as a draft" in told.out
        assert call("settings", "set", "computer.keep_personal_data_days", "30").status == 2
    shown = json.loads(call("settings", "show", "--json").out)
    assert (shown["computer"]["theme"], shown["computer"]["keep_personal_data_days"]) == ("dark", 365)
    assert shown["download_orders"]["stage"] == "Pick"
