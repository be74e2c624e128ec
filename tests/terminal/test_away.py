"""Commands on a shared ledger whose server is away: what answers from the mirror, what is refused, and what is kept for later."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from omni_desktop.app import LiveComposition
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


def test_lists_runs_an_order_and_the_settings_answer_while_the_server_is_away(call: Call, data_folder: Path, shared_folder: Ledger) -> None:
    assert call(*ADD, "--name", "Harbour Outdoor", given=KEYS).status == 0
    fill(data_folder, held("N1"))                       # its run is older than ninety days; the one that follows is not
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        assert isinstance(program, LiveProgram)
        program.ledger(1).start_run("test", 1, program.now(), rehearsal=False)
    asked = (("orders", "--json"), ("runs", "--json"), ("order", "N1", "--json"), ("settings", "show", "--json"))
    before = {words: json.loads(call(*words).out) for words in asked}
    before["runs", "--json"]["runs"].pop()
    shared_folder.server.stop()
    try:
        for words in asked:
            told = call(*words)
            document = json.loads(told.out)
            assert (told.status, next(iter(document))) == (0, "as_of")
            as_of = datetime.fromisoformat(document.pop("as_of"))
            assert as_of.tzinfo is not None
            assert document == before[words]
            assert told.err.startswith("The shared ledger can't be reached. This is as of ")
            assert told.err.count("\n") == 1
        for words in (("dismiss", "N1", "--reason", "test"), ("download", "--keys-stdin"), ("stores", "pause")):
            told = call(*words, given=KEYS)
            assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    finally:
        shared_folder.server.start()
    assert json.loads(call("orders", "--json").out) == before["orders", "--json"]
