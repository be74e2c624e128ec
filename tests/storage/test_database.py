"""The database file: durable, migrated after a copy, and every fault of a disk in words."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest
from sqlalchemy import create_mock_engine, event

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.storage.database.columns import METADATA
from omni_desktop.storage.database.database import FileWatch, open_database
from omni_desktop.storage.database.tables import REVISION
from omni_desktop.storage.database.upgrade import MIGRATIONS, revision_of
from omni_desktop.storage.places import Places, drive_kind, is_share, open_places
from tests.storage.conftest import Store
from tests.storage.older import older_database

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from omni_desktop.storage.database.database import open_database
from omni_desktop.storage.places import open_places
from sqlalchemy import text
database = open_database(open_places(Path(sys.argv[1])))
number = 0
while True:
    number += 1
    with database.writing_durably() as connection:
        connection.execute(text("INSERT INTO computer_settings VALUES (:name, 'x', 0)"), {"name": str(number)})
    print(number, flush=True)
"""


def test_an_older_database_is_copied_and_then_migrated_with_everything_in_it(places: Places) -> None:
    older_database(places)
    open_database(places).close()
    copies = list(places.copies.iterdir())
    assert [revision_of(copy) for copy in copies] == ["0001"]
    assert revision_of(places.ledger) == REVISION
    with closing(sqlite3.connect(places.ledger)) as connection:
        assert connection.execute("SELECT value FROM computer_settings").fetchall() == [('"dark"',)]


def indexes(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL")
        return {"".join(sql.split()).replace('"', "") for (sql,) in rows}


def columns(file: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(file)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: sorted(row[1:] for row in connection.execute(f"PRAGMA table_xinfo({name})")) for name in tables}


def test_a_migrated_database_has_the_schema_of_a_new_one(tmp_path: Path) -> None:
    old, new = open_places(tmp_path / "old"), open_places(tmp_path / "new")
    older_database(old)
    for places in (old, new):
        open_database(places).close()
    assert columns(old.ledger) == columns(new.ledger)
    assert indexes(old.ledger) == indexes(new.ledger)


def test_every_migration_follows_the_one_before() -> None:
    names = sorted(file.stem[:4] for file in (MIGRATIONS / "versions").glob("0*.py"))
    assert names == [f"{number:04}" for number in range(1, len(names) + 1)]


def test_a_newer_database_is_refused_and_not_touched(places: Places) -> None:
    open_database(places).close()
    with closing(sqlite3.connect(places.ledger)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    before = places.ledger.read_bytes()
    with pytest.raises(CannotContinue, match="newer version") as caught:
        open_database(places)
    assert caught.value.code == "database_newer"
    assert places.ledger.read_bytes() == before


def test_a_damaged_file_is_said_with_what_to_do(places: Places) -> None:
    places.ledger.write_bytes(b"this is no database at all, whatever its name says" * 50)
    with pytest.raises(CannotContinue, match="copies") as caught:
        open_database(places)
    assert caught.value.code == "database_damaged"


def test_a_database_that_somebody_else_holds_is_tried_later(places: Places) -> None:
    database = open_database(places, busy_seconds=0.1)
    with closing(sqlite3.connect(places.ledger, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(TryLater) as caught, database.writing():
            pass
    assert caught.value.code == "database_locked"
    database.close()


@pytest.fixture
def small_disk(store: Store) -> Store:
    """No page more than there are now."""
    store.database._engine.dispose()

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(store.database._engine, "connect", limit)
    return store


@pytest.mark.sqlite
def test_a_full_disk_is_one_clear_sentence_and_keeps_what_was_there(small_disk: Store) -> None:
    with pytest.raises(CannotContinue, match="disk is full") as caught:
        small_disk.find(*(f"N{number}" for number in range(5000)))
    assert caught.value.code == "disk_full"
    assert small_disk.ledger.known(["N1"]) == {}


def test_no_acknowledged_row_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    line = [sys.executable, "-c", WRITER, str(tmp_path / "killed")]
    process = subprocess.Popen(line, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout is not None
    seen = [int(process.stdout.readline()) for _ in range(200)]
    process.kill()
    rest, _ = process.communicate()
    acknowledged = max([*seen, *map(int, rest.split("\n")[:-1])])
    with closing(sqlite3.connect(tmp_path / "killed" / "ledger.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM computer_settings").fetchone()[0] >= acknowledged


@pytest.mark.sqlite
def test_an_intent_waits_for_the_disk_and_a_list_does_not(store: Store) -> None:
    levels = []
    with store.database.writing_durably() as connection:
        levels.append(connection.exec_driver_sql("PRAGMA synchronous").scalar())
    with store.database.writing() as connection:
        levels.append(connection.exec_driver_sql("PRAGMA synchronous").scalar())
    assert levels == [2, 1]


def test_errors_of_the_database_never_show_what_was_written(store: Store) -> None:
    assert store.database._engine.hide_parameters


@pytest.mark.sqlite
def test_another_programs_writing_is_noticed(store: Store) -> None:
    watch = FileWatch(store.places)
    assert not watch.has_changed()
    store.find("N1")
    assert watch.has_changed()
    assert not watch.has_changed()
    watch.close()


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_the_data_is_the_users_alone(places: Places) -> None:
    open_database(places).close()
    assert places.folder.stat().st_mode & 0o077 == 0
    assert places.ledger.stat().st_mode & 0o077 == 0


SHARES = [
    (r"\\server\share\data", True),
    (r"\\?\UNC\server\share\data", True),
    (r"C:\data", False),
    (r"\\?\C:\data", False),
]


@pytest.mark.parametrize(("folder", "refused"), SHARES)
def test_a_share_of_windows_is_recognised_in_each_form(folder: str, refused: bool) -> None:
    assert is_share(PureWindowsPath(folder).drive) is refused


KINDS = [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("ext4", False), ("fuse.portal", False)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has letters for its drives, and no table of mounts")
@pytest.mark.parametrize(("kind", "refused"), KINDS)
def test_a_network_drive_is_recognised(tmp_path: Path, kind: str, refused: bool) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"21 1 8:1 / / rw - ext4 /dev/sda1 rw\n22 21 0:30 / {tmp_path} rw,relatime - {kind} server:/share rw\n")
    assert bool(drive_kind(tmp_path / "data", mounts=mounts)) is refused


@pytest.mark.parametrize("name", ["OneDrive", "OneDriveCommercial"])
def test_no_ledger_begins_where_onedrive_hands_it_on_to_other_computers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """One that works there already goes on: its shop would stand still."""
    copied = tmp_path / "OneDrive - Harbour"
    open_database(open_places(copied / "old")).close()
    monkeypatch.setenv(name, str(copied))

    with pytest.raises(CannotContinue, match="is inside OneDrive") as refused:
        open_places(copied / "Documents" / "new")
    assert refused.value.code == "data_folder"
    assert not (copied / "Documents").exists()

    assert open_places(copied / "old").ledger.exists()
    assert open_places(tmp_path / "elsewhere").folder.is_dir()


def test_another_database_is_not_loaded_until_a_schema_is_made_there_and_then_hears_of_which_rows_an_index_is() -> None:
    loaded = [sys.executable, "-c", "import sys; from omni_desktop.storage.database import database; print(sorted(sys.modules))"]
    assert "sqlalchemy.dialects.postgresql" not in subprocess.run(loaded, capture_output=True, text=True, check=True).stdout
    said: list[str] = []

    def heard(statement: Any, *_: object) -> None:
        said.append(" ".join(str(statement.compile(dialect=there.dialect)).split()))

    there = create_mock_engine("postgresql+psycopg2://", heard)
    METADATA.create_all(there, checkfirst=False)
    assert "CREATE INDEX ix_orders_to_read ON orders (target_id, updated_at) WHERE to_read" in said
    assert "CREATE INDEX ix_orders_follow_at ON orders (target_id, follow_at) WHERE follow_at IS NOT NULL" in said
