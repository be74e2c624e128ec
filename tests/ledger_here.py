"""A ledger for a test: in a file, or on a server with `pytest --ledger postgresql`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

from omni_desktop.storage.database.database import Database, open_database
from omni_desktop.storage.places import Places
from tests.postgresql_here import Ledger

POSTGRESQL = "postgresql"
LEDGERS = ("sqlite", POSTGRESQL)


def open_here(new_ledger: Callable[[], Ledger] | None) -> Iterator[Callable[[Places], Database]]:
    """Opens the ledger of a data folder: always the same of the same folder. All are closed in the end."""
    made: dict[Places, Ledger] = {}
    with ExitStack() as opened:

        def opens(places: Places) -> Database:
            if new_ledger is None:
                database: Database = open_database(places)
            else:
                from omni_desktop.storage.database.postgresql import Address, open_shared_database

                ledger = made[places] = made.get(places) or new_ledger()
                database = open_shared_database(Address(ledger.url, ledger.password))
            opened.callback(database.close)
            return database

        yield opens
