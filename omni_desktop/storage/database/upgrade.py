"""Brings a database to today's schema: made whole when it is new, copied and then migrated when it is older, refused when it is newer.

Alembic takes 0.3 s to import, so its revision mark is read here, and it is imported only when there is something to migrate.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.storage.database.about import new_id
from omni_desktop.storage.database.columns import METADATA
from omni_desktop.storage.database.files import connect
from omni_desktop.storage.database.moved import MOVED, moved_away
from omni_desktop.storage.database.presence import refuse_vanished
from omni_desktop.storage.database.search import make_index
from omni_desktop.storage.database.tables import REVISION
from omni_desktop.storage.places import Places, make_private_file

MIGRATIONS = Path(__file__).parent / "migrations"
OPENING_SECONDS = 60.0
Writing = Callable[[], AbstractContextManager[Connection]]


def bring_up_to_date(places: Places, writing: Writing, *, may_vanish: bool = False) -> None:
    """Raises CannotContinue (`database_newer`, `database_damaged`) and TryLater (`database_locked`) where another program is at it."""
    if revision_of(places.ledger) == REVISION:
        return
    from filelock import FileLock, Timeout

    try:
        with FileLock(places.opening, timeout=OPENING_SECONDS):
            _change(places, writing, may_vanish=may_vanish)
    except Timeout as error:
        raise TryLater("Another program is preparing our database. Try again in a minute.", code="database_locked") from error


def _change(places: Places, writing: Writing, *, may_vanish: bool) -> None:
    found = revision_of(places.ledger)      # another program may have done it while we waited
    if found == REVISION:
        return
    if found is None:
        if not may_vanish:
            refuse_vanished(places, holds_nothing=True)
        _make(writing)
        return
    _refuse_newer(found)
    copy_of(places, found)
    _migrate(places.ledger)


def revision_of(file: Path) -> str | None:
    """The revision that a database is at; None for an empty one."""
    with closing(connect(file, timeout=10)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not names:
            return None
        marks = connection.execute("SELECT version_num FROM alembic_version").fetchall() if "alembic_version" in names else []
    if len(marks) != 1:
        raise CannotContinue(f"The file {file} isn't a database of this program.", code="database_damaged")
    return str(marks[0][0])


def _make(writing: Writing) -> None:
    with writing() as connection:
        for statement in _schema():
            connection.exec_driver_sql(statement)
        make_index(connection)
        connection.exec_driver_sql("INSERT INTO ledger VALUES (?, ?)", ("id", new_id()))
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISION,))


@cache
def _schema() -> tuple[str, ...]:
    """Of a new database: a file without tables has nothing to be asked for, as SQLAlchemy would for each of them."""
    tables = METADATA.sorted_tables
    made: list[CreateTable | CreateIndex] = [CreateTable(table) for table in tables]
    made += [CreateIndex(index) for table in tables for index in table.indexes]
    return tuple(str(each.compile(dialect=sqlite.dialect())) for each in made)


def _refuse_newer(found: str) -> None:
    if found == MOVED:
        raise moved_away()
    known = {match[1] for file in (MIGRATIONS / "versions").iterdir() if (match := re.match(r"(\d{4})_", file.name))}
    if found not in known:
        raise CannotContinue(
            f"A newer version of this program has used this data (its revision is {found}, ours {REVISION}). Install the newer version; "
            "nothing was changed.",
            code="database_newer",
            facts={"found": found, "ours": REVISION},
        )


def copy_of(places: Places, revision: str) -> Path:
    """A whole copy of the database, taken with SQLite's own backup, so that a migration can be undone by hand."""
    copy = places.copies / f"ledger-{revision}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.db"
    make_private_file(copy)
    with closing(connect(places.ledger)) as source, closing(connect(copy)) as target:
        source.backup(target)
    return copy


def _migrate(file: Path) -> None:
    """All revisions in one transaction: either every one of them is done or none."""
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = create_engine("sqlite://", creator=partial(connect, file), poolclass=NullPool)
    event.listen(engine, "connect", _leave_transactions_to_us)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    with closing(connect(file)) as whole:       # what earlier versions deleted was not overwritten
        whole.execute("VACUUM")


def _leave_transactions_to_us(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
