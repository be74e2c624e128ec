"""A data folder as an earlier version of the program left it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

from sqlalchemy import Connection

from omni_desktop.storage.database import server_schema
from omni_desktop.storage.database.upgrade import MIGRATIONS
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


def older_shared_ledger(connection: Connection, revision: str, compatible_from: str) -> None:
    """As a version of that revision kept one on a server: the first that had one, and the migrations up to it. In a transaction
    of an administrator's."""
    from alembic import command
    from alembic.config import Config

    driver = connection.connection.driver_connection
    assert driver is not None
    first, rest = (Path(__file__).parent / "ledger_0015.sql").read_text("utf-8").split("CREATE FUNCTION", 1)
    first = first.replace("CREATE SCHEMA omni_desktop", "CREATE SCHEMA omni_desktop AUTHORIZATION omni_owner")
    begun = f"RESET ROLE; DROP SCHEMA omni_desktop CASCADE; {first} SET LOCAL ROLE omni_owner; "
    driver.execute(f"{begun} CREATE FUNCTION {rest}", prepare=False)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    there = set(connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE schemaname = 'omni_desktop'").scalars())
    every = server_schema.watched
    with patch.object(server_schema, "watched", lambda tables: [table for table in every(tables) if table.name in there]):
        server_schema.settle_schema(connection)
    connection.exec_driver_sql("UPDATE ledger SET value = %s WHERE name = 'compatible_from'", (compatible_from,))
