"""A ledger that another hand or a failing disk wrote into: a sentence that says what helps, through the real command, and nothing sent."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.journeys.command import CommandHere, Told, keys_of, set_up


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
