"""A ledger for a test: in a file, or on a server with `pytest --ledger postgresql`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

from omni_desktop.storage.database.database import Database, open_database
from omni_desktop.storage.places import Places
from tests.postgresql_here import Ledger

POSTGRESQL = "postgresql"
LEDGERS = ("sqlite", POSTGRESQL)


def open_here(new_ledger: Callable[[], Ledger] | None) -> Iterator[Callable[[Places], Database]]:
    """Opens the ledger of a data folder: always the same of the same folder. All are closed in the end."""
    ledgers: dict[Places, Ledger] = {}
    with ExitStack() as opened:

        def opens(places: Places) -> Database:
            if new_ledger is None:
                database: Database = open_database(places)
            else:
                from omni_desktop.storage.database.postgresql import Address, open_shared_database

                ledger = ledgers[places] = ledgers.get(places) or new_ledger()
                database = open_shared_database(Address(ledger.url, ledger.password))
            opened.callback(database.close)
            return database

        yield opens


def made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def share(folder: Path, ledger: Ledger) -> Path:
    """The folder, with that ledger as its own. The password comes by PGPASSWORD: tests have no keyring."""
    from omni_desktop.storage.database.about import ledger_id
    from omni_desktop.storage.database.postgresql import Address, open_shared_database

    with closing(open_shared_database(Address(ledger.url, ledger.password))) as database, database.reading() as connection:
        document = {"id": ledger_id(connection), "url": ledger.url}
    (made(folder) / "shop.json").write_text(json.dumps(document), "utf-8")
    return folder
