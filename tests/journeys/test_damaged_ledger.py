"""A ledger that another hand or a failing disk wrote into: a sentence that says what helps, through the real command, and nothing sent."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.terminal.commands.download import NO_CERTIFICATE
from tests.journeys.command import CommandHere, Told, keys_of, set_up
from tests.patience import until


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as running:
        yield running


@pytest.fixture
def command(tmp_path: Path, at_home: object, server: PracticeServer) -> CommandHere:
    """A store with one order downloaded and another one to come."""
    made = CommandHere(tmp_path / "data")
    set_up(made, server)
    server.world.place_order()
    assert _download(made, server).status == 0
    server.world.place_order()
    return made


def _download(command: CommandHere, server: PracticeServer) -> Told:
    return command("download", "--json", "--keys-stdin", given=keys_of(server))


def _written(command: CommandHere, statement: str) -> None:
    ledger = sqlite3.connect(command.folder / "ledger.db")
    with ledger:
        assert ledger.execute(statement).rowcount > 0
    ledger.close()


@pytest.mark.parametrize("statement", [
    "UPDATE cursors SET watermark = 'soon'",
    "UPDATE cursors SET watermark = 9223372036854775807",
    "UPDATE orders SET omni_total = 'a lot'",
    "UPDATE orders SET state = 'somewhere'",
])  # fmt: skip
def test_a_value_that_nothing_of_ours_wrote_is_said_to_be_damage(command: CommandHere, server: PracticeServer, statement: str) -> None:
    _written(command, statement)
    told = _download(command, server)
    assert told.status == 2
    assert "is damaged, so nothing is downloaded" in told.err
    assert "put back a copy" in told.err
    assert len(server.world.omni_rows("SalesOrders")) == 1


def test_a_watermark_at_the_end_of_the_calendar_is_said_and_stepped_back(command: CommandHere, server: PracticeServer) -> None:
    _written(command, "UPDATE cursors SET watermark = 253402300799000000")
    told = _download(command, server)
    assert "it isn't that late yet" in told.err
    assert len(server.world.omni_rows("SalesOrders")) == 2


def test_settings_that_are_damaged_are_said_where_they_keep_a_download_from_beginning(
    command: CommandHere, server: PracticeServer
) -> None:
    """Those before them, of a store that was just added, have downloads off."""
    _written(command, "UPDATE settings_versions SET document = '{' WHERE version = (SELECT MAX(version) FROM settings_versions)")
    told = _download(command, server)
    assert told.status == 2
    for each in (told, command("settings", "show"), command("settings", "set", "download_orders.enabled", "true")):
        assert "The settings saved last (version 2) are damaged" in each.err
    assert command("settings", "show").err == ""


def test_a_ledger_that_is_lost_in_mid_download_certifies_nothing(tmp_path: Path, server: PracticeServer, at_home: object) -> None:
    """The first order of the store was told; the others just left when the ledger went."""
    command = CommandHere(tmp_path / "data")
    set_up(command, server)
    for _ in range(3):
        server.world.place_order()
    told = _lost_at(server, lambda: _download(command, server), nth=2, lose=(command.folder / "ledger.db").unlink)
    assert told.status == 1
    assert told.json["run"]["state"] == "stopped"
    assert told.json["counts"]["created"] == 1
    unknown = {"count": None, "total": None}
    certificate = {"missing": None, "double": None, "apart": None, "held": unknown, "in_doubt": unknown}
    assert told.json["certificate"] == certificate
    assert len(server.world.omni_rows("SalesOrders")) == 3


def test_a_lost_ledgers_certificate_is_not_known_in_words_too(tmp_path: Path, server: PracticeServer, at_home: object) -> None:
    command = CommandHere(tmp_path / "data")
    set_up(command, server)
    for _ in range(3):
        server.world.place_order()
    words = _lost_at(
        server,
        lambda: command("download", "--keys-stdin", given=keys_of(server)),
        nth=2,
        lose=lambda: (command.folder / "ledger.db").write_bytes(b""),
    )
    assert NO_CERTIFICATE in words.out
    assert "Missing 0" not in words.out


def test_a_download_that_was_killed_has_no_certificate_among_the_downloads(command: CommandHere) -> None:
    _written(command, "UPDATE runs SET ended = NULL, state = 'running', figures = '{}'")
    (run,) = command("runs", "--json").json["runs"]
    assert (run["certificate"]["missing"], run["certificate"]["held"]["count"]) == (None, None)
    assert NO_CERTIFICATE in command("runs").out


def _lost_at(server: PracticeServer, start: Callable[[], Told], *, nth: int, lose: Callable[[], object]) -> Told:
    """What the command told, whose ledger was lost while Omni made the nth batch of sales orders."""
    server.faults.add("hold", api="omni", what="SalesOrders", method="POST", nth=nth)


    def lose_it() -> None:
        until(lambda: server.faults.held)
        lose()
        server.faults.release()

    with ThreadPoolExecutor(1) as beside:
        losing = beside.submit(lose_it)
        told = start()
        losing.result()
    return told
