"""A data folder as an earlier version of the program left it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib import import_module

from omni_desktop.storage.places import Places


def older_database(places: Places) -> None:
    """As the first version left it."""
    first = import_module("omni_desktop.storage.database.migrations.versions.0001_first")
    with closing(sqlite3.connect(places.ledger)) as connection:
        for statement in first.STATEMENTS:
            connection.execute(statement)
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.execute("INSERT INTO computer_settings VALUES ('theme', '\"dark\"', 0)")
        connection.commit()
