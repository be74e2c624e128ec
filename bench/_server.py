"""A ledger of a file, copied into a PostgreSQL behind a network of 1 ms: for measurements of both with the very same rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from omni_desktop.storage.database.columns import METADATA
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.postgresql import Address, open_shared_database
from tests.frozen_network import Network
from tests.postgresql_here import cluster, make_shared_ledger

ROUND_TRIP = 0.001              # seconds
OF_THE_SERVER = {"ledger"}      # it has its own
INDEXES = (
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'omni_desktop'"
    " AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE connamespace = 'omni_desktop'::regnamespace)"
)


@contextmanager
def copied(file: Path) -> Iterator[Database]:
    """With statistics, as a server makes them by itself in a while."""
    with cluster() as server, server.fresh() as ledger, closing(Network(server.port, ROUND_TRIP)) as network:
        make_shared_ledger(ledger.url, ledger.password, "bench@here", datetime.now(UTC))
        with ledger.connect() as connection, closing(sqlite3.connect(file)) as rows:
            connection.execute("SET search_path = omni_desktop")
            connection.execute("SET session_replication_role = replica")        # rows come as they are: no triggers, no look at keys
            connection.execute("SET maintenance_work_mem = '256MB'")
            later = connection.execute(INDEXES).fetchall()
            for name, _ in later:
                connection.execute(f'DROP INDEX "{name}"')
            for table in METADATA.sorted_tables:
                if table.name not in OF_THE_SERVER:
                    _copy(connection, rows, table.name, [column.name for column in table.columns])
            for _, definition in later:
                connection.execute(definition)
            connection.execute("VACUUM ANALYZE")
        address = Address(ledger.url.replace(f":{server.port}/", f":{network.port}/"), ledger.password)
        with closing(open_shared_database(address)) as database:
            yield database


def _copy(connection: object, rows: sqlite3.Connection, table: str, columns: list[str]) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:  # type: ignore[attr-defined]
        for row in rows.execute(f'SELECT {names} FROM "{table}"'):
            copy.write_row(row)
