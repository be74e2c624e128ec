"""The mirror of a shared ledger: what it holds, how it follows, and what answers from it while the server is away."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, delete, insert, select, update

from omni_desktop.core.errors import Fault, TryLater
from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.record import Entry, State
from omni_desktop.storage import away
from omni_desktop.storage.away import MirroredDatabase, MirroredWatch
from omni_desktop.storage.database.about import ledger_id
from omni_desktop.storage.database.columns import METADATA
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.postgresql import Address, ServerDatabase, open_shared_database
from omni_desktop.storage.database.search import searched
from omni_desktop.storage.database.tables import DOCUMENTS, FORMER_PREFIXES, HAPPENINGS, ORDERS
from omni_desktop.storage.ledger.ledger import StoreLedger
from omni_desktop.storage.mirror import LEFT_OUT, Mirror, mirror_places
from omni_desktop.storage.places import Places
from omni_desktop.storage.registry import Registry
from tests.postgresql_here import Ledger, programs

NOW = datetime(2026, 5, 3, 2, 0, tzinfo=UTC)
OLD = NOW - timedelta(days=200)


@pytest.fixture
def server(new_ledger: Callable[[], Ledger]) -> Iterator[ServerDatabase]:
    ledger = new_ledger()
    database = open_shared_database(Address(ledger.url, ledger.password))
    yield database
    database.close()


@pytest.fixture
def mirror(server: ServerDatabase, places: Places) -> Iterator[Mirror]:
    with server.reading() as connection:
        made = Mirror(mirror_places(places), ledger_id(connection))
    yield made
    made.close()


class Shop:
    """A store's ledger on the server."""

    def __init__(self, server: ServerDatabase, places: Places) -> None:
        registry = Registry(server)
        self.owner = registry.owner(registry.add("Harbour", "shop.example.com", NOW).id, "omni.example.com", "Harbour", NOW)
        self.ledger = StoreLedger(server, places, self.owner)
        self.run = self.ledger.start_run("test", 1, NOW, rehearsal=False)

    def order(self, order_id: str, state: State, at: datetime) -> None:
        self.ledger.note_found(self.run, [ScanRow(order_id, "New", at, at)], at)
        entry = Entry(order_id, state, at, timeline="held" if state is State.HELD else "mapped", documents={"neto": b"{}"})
        self.ledger.record(self.run, [entry])


@pytest.fixture
def shop(server: ServerDatabase, places: Places) -> Shop:
    return Shop(server, places)


def refresh(mirror: Mirror, server: ServerDatabase, now: datetime = NOW) -> None:
    with server.reading() as connection:
        mirror.refresh(connection, now)


def rows(database: Database, table: Table) -> list[Any]:
    with database.reading() as connection:
        return list(connection.execute(select(table).order_by(*table.primary_key)).all())


def ids(mirror: Mirror) -> list[str]:
    return sorted(row.id for row in rows(mirror.database, ORDERS))


def same(mirror: Mirror, server: ServerDatabase) -> bool:
    """Every row that it shall hold, to the letter, where no order is old."""
    return all(rows(mirror.database, table) == rows(server, table) for table in METADATA.sorted_tables if table.name not in LEFT_OUT)


def test_it_holds_the_orders_of_ninety_days_and_all_that_are_open(mirror: Mirror, server: ServerDatabase, shop: Shop) -> None:
    shop.order("N1", State.CREATED, NOW)
    shop.order("N2", State.CREATED, OLD)
    shop.order("N3", State.HELD, OLD)
    assert mirror.as_of is None
    refresh(mirror, server)
    assert (mirror.as_of, ids(mirror)) == (NOW, ["N1", "N3"])
    assert {row.order_row for row in rows(mirror.database, HAPPENINGS)} == {row.row for row in rows(mirror.database, ORDERS)}
    assert (len(rows(server, DOCUMENTS)) > 0, rows(mirror.database, DOCUMENTS)) == (True, [])


def test_it_follows_every_change_and_brings_what_an_order_was_before(mirror: Mirror, server: ServerDatabase, shop: Shop) -> None:
    shop.order("N1", State.CREATED, NOW)
    shop.order("N2", State.CREATED, OLD)
    with server.writing() as connection:
        connection.execute(insert(FORMER_PREFIXES), {"store_id": shop.owner.store_id, "prefix": "W-", "until": NOW})
    refresh(mirror, server)
    shop.order("N4", State.HELD, NOW)
    with server.writing() as connection:
        connection.execute(delete(FORMER_PREFIXES))
        connection.execute(update(ORDERS).where(ORDERS.c.id == "N1").values(search="lighthouse"))
        connection.execute(update(ORDERS).where(ORDERS.c.id == "N2").values(state=State.HELD))          # open again
    later = NOW + timedelta(minutes=5)
    refresh(mirror, server, later)
    assert (mirror.as_of, ids(mirror), same(mirror, server)) == (later, ["N1", "N2", "N4"], True)
    with mirror.database.reading() as connection:
        found = searched(connection, shop.owner, "lighthouse")
        assert found is not None
        assert [row[0] for query in found.parts for row in connection.execute(query)] == [1]


def test_another_ledgers_mirror_and_a_damaged_one_hold_nothing(
    mirror: Mirror, server: ServerDatabase, shop: Shop, places: Places
) -> None:
    shop.order("N1", State.CREATED, NOW)
    refresh(mirror, server)
    assert Mirror(mirror_places(places), "another").as_of is None
    mirror.close()
    mirror_places(places).ledger.write_bytes(b"no database" * 200)
    anew = Mirror(mirror_places(places), "another")
    assert anew.as_of is None
    refresh(anew, server)
    assert ids(anew) == ["N1"]
    anew.close()


def backup(server: ServerDatabase, file: Path) -> Path:
    told(server, "pg_dump", "--clean", "--if-exists", f"--file={file}")
    return file


def put_back(server: ServerDatabase, file: Path) -> None:
    server._engine.dispose()
    told(server, "psql", "--quiet", "--set=ON_ERROR_STOP=1", f"--file={file}")


def told(server: ServerDatabase, program: str, *arguments: str) -> None:
    folder = programs()
    assert folder is not None
    environment = os.environ | {"PGPASSWORD": server.address.password}
    subprocess.run([folder / program, *arguments, server.address.url], env=environment, check=True, capture_output=True)


@pytest.mark.parametrize("orders", [0, 9])
def test_a_ledger_that_was_put_back_from_a_backup_is_mirrored_anew_however_often_it_changed_since(
    mirror: Mirror, server: ServerDatabase, shop: Shop, tmp_path: Path, orders: int
) -> None:
    shop.order("N1", State.CREATED, NOW)
    kept = backup(server, tmp_path / "backup.sql")
    shop.ledger.start_run("of which nothing is left", 1, NOW, rehearsal=False)
    shop.order("N2", State.HELD, NOW)
    refresh(mirror, server)
    put_back(server, kept)
    shop.ledger.start_run("test", 1, NOW, rehearsal=False)
    for number in range(orders):
        shop.order(f"N{number + 3}", State.CREATED, NOW)
    refresh(mirror, server, NOW + timedelta(minutes=5))
    assert ("N2" in ids(mirror), same(mirror, server)) == (False, True)


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere an open file may be deleted")
def test_a_damaged_one_that_another_process_has_open_is_a_sentence(places: Places) -> None:
    at = mirror_places(places)
    Mirror(at, "a ledger").close()
    at.ledger.write_bytes(b"no database" * 200)

    with at.ledger.open("rb"), pytest.raises(Fault):
        Mirror(at, "a ledger")

    Mirror(at, "a ledger").close()


def test_a_read_that_was_late_to_say_that_the_server_is_away_has_all_of_it_shown_anew(
    mirror: Mirror, server: ServerDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It began before the server came back; what was shown of the mirror because of it would stay for ever."""
    monkeypatch.setattr(away, "ASKED_AGAIN", 0.0)
    refresh(mirror, server)
    database = MirroredDatabase(server.address, mirror)
    watch = MirroredWatch(database, lambda: NOW)
    assert watch.has_changed() is False
    database.note_away(TryLater("The shared ledger can't be reached.", code="ledger_unreachable"))
    assert database.as_of == NOW
    with database.reading():            # the one behind it finds the server
        assert database.as_of is None
    assert [watch.has_changed(), watch.has_changed()] == [True, False]
    watch.close()
    database.close()
