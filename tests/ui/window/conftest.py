from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from omni_desktop.app import LiveComposition
from omni_desktop.core.settings.settings import Connection
from omni_desktop.storage import away
from omni_desktop.storage.database.about import ledger_id
from omni_desktop.storage.database.postgresql import Address, open_shared_database
from omni_desktop.terminal.program import Options
from tests.postgresql_here import Ledger
from tests.terminal.composition import fill, held

SHOP = Connection("Harbour", "https://shop.example", omni_url="https://omni.example/api/v1", omni_username="Harbour")


@pytest.fixture
def ledger(data_folder: Path, new_ledger: Callable[[], Ledger], monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """A shared one with a store and an order in it, and this computer's mirror of it."""
    made = new_ledger()
    database = open_shared_database(Address(made.url, made.password))
    with database.reading() as connection:
        document = {"id": ledger_id(connection), "url": made.url}
    database.close()
    data_folder.mkdir(parents=True, exist_ok=True)
    (data_folder / "shop.json").write_text(json.dumps(document))
    monkeypatch.setenv("PGPASSWORD", made.password)
    monkeypatch.setattr(away, "ASKED_AGAIN", 0.2)
    with LiveComposition().program(Options(data_dir=data_folder)) as program:
        program.add_store(SHOP)
    fill(data_folder, held("N1"))
    return made
