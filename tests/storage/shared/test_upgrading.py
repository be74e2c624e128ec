"""`ledger upgrade` of a shared ledger that an older version of the program left, with orders in it and other computers at work."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from threading import Barrier, Thread

import pytest
from sqlalchemy import Connection

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.storage.database import server_schema
from omni_desktop.storage.database.about import facts_of, ledger_id
from omni_desktop.storage.database.postgresql import Address, ServerDatabase, open_shared_database
from omni_desktop.storage.database.tables import REVISION
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.places import Places, open_places
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.shared import copying, roles
from omni_desktop.storage.shared.address import LedgerAddress, read_address
from omni_desktop.storage.shared.copying import Counted, count_tables, shared_tables
from omni_desktop.storage.shared.keeper import Keeper
from omni_desktop.storage.shared.lease import Lease
from omni_desktop.storage.shared.making import as_owner, driver, make_ledger
from omni_desktop.storage.shared.passwords import keep_password
from omni_desktop.storage.shop_file import Shop, keep_shop
from tests.postgresql_here import OWNER, PASSWORD, Server
from tests.storage.conftest import NOW, Store
from tests.storage.older import older_shared_ledger
from tests.storage.system_keyring import SystemKeyring

pytestmark = [pytest.mark.usefixtures("backend"), pytest.mark.sqlite]
OLDER = "0019"                  # the one before today's, and what today's may still be worked on by


class Till:
    """A computer whose shared ledger is of an older revision."""

    def __init__(self, places: Places, address: LedgerAddress, word: str) -> None:
        self.places, self.address = places, address
        self.there = Address(address.url, word)
        self.keeper = Keeper(places, "anna@OFFICE")

    def upgrade(self) -> str:
        return self.keeper.upgrade(lambda _login: PASSWORD, OWNER)

    def rows(self) -> dict[str, Counted]:
        """Of every table but the leases, which any try takes and gives back."""
        with closing(ServerDatabase(self.there)) as database, database.reading() as connection:
            there = tables_in(connection) - {"leases"}
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(copying, "shared_tables", lambda: [table for table in shared_tables() if table.name in there])
                return {each.name: each for each in count_tables(connection)}

    @contextmanager
    def running(self) -> Iterator[None]:
        """A download of another computer, whose program is the older one."""
        with closing(ServerDatabase(self.there)) as there, Lease(there, 1, 30, "ben@TILL-2").held("window", is_upgrade=True):
            yield

    def opens(self) -> str:
        """The revision; raises what a program says that starts on it."""
        with ExitStack() as opened:
            database, beside = open_ledger(self.places, opened)
            assert beside is not None
            opened.callback(beside.watch.close)
            with database.reading() as connection:
                return server_schema.revision_of(connection)


def tables_in(connection: Connection) -> set[str]:
    return set(connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE schemaname = 'omni_desktop'").scalars())


@pytest.fixture
def till(postgresql_server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Till]:
    revision = getattr(request, "param", OLDER)
    places = open_places(tmp_path / "till")
    with postgresql_server.fresh() as ledger:
        address = read_address(postgresql_server.url(ledger.name, "till1"))
        word = make_ledger(address, OWNER, PASSWORD, "anna@OFFICE", NOW).word
        with as_owner(address, OWNER, PASSWORD) as connection:
            older_shared_ledger(connection, revision, OLDER)
            with pytest.MonkeyPatch.context() as patch:
                there = tables_in(connection)
                patch.setattr(roles, "DELETED_FROM", tuple(name for name in roles.DELETED_FROM if name in there))
                roles.grant_rights(driver(connection))
            found = ledger_id(connection)
        keep_password(found, address, word)
        keep_shop(places, Shop(found, address.url))
        made = Till(places, address, word)
        if revision == OLDER:
            fill(made)
        yield made
        with postgresql_server.connect() as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{ledger.name}" WITH (FORCE)')
            connection.execute("DROP ROLE IF EXISTS till1")


def fill(till: Till) -> None:
    with closing(ServerDatabase(till.there)) as database:
        registry = Registry(database)
        owner = registry.owner(registry.add("Harbour", "shop.example.com", NOW).id, "omni.example.com", "Harbour", NOW)
        store = Store(database, till.places, owner)
        store.find(*(f"N{number}" for number in range(50)))
        store.create("N7")


def test_it_waits_for_no_run_and_names_who_downloads_and_since_when(till: Till) -> None:
    before = till.rows()
    with till.running(), pytest.raises(CannotContinue) as refused:
        till.upgrade()
    assert (refused.value.code, "ben@TILL-2" in refused.value.sentence) == ("already_running", True)
    assert refused.value.facts["since"]
    assert till.rows() == before
    with pytest.raises(CannotContinue, match="older version") as older:
        till.opens()
    assert older.value.facts == {"found": OLDER, "ours": REVISION}


def test_every_row_stays_and_the_owners_password_is_kept_nowhere(till: Till, backend: SystemKeyring) -> None:
    before = till.rows()
    assert before["orders"].rows == 50
    words = dict(backend.kept)
    assert "of this version now" in till.upgrade()
    after = till.rows()
    assert {name: after[name] for name in before} == before
    assert backend.kept == words
    assert not [file for file in till.places.folder.rglob("*") if file.is_file() and PASSWORD.encode() in file.read_bytes()]
    assert till.opens() == REVISION
    with closing(open_shared_database(till.there)) as database, database.reading() as connection:
        facts = facts_of(connection)
    assert facts["upgraded_by"] == "anna@OFFICE"
    assert "already" in till.upgrade()
    with till.running():            # no lease of the upgrade's own stayed behind
        pass


@pytest.mark.parametrize("till", ["0015", "0016", "0017", "0018"], indirect=True)
def test_one_from_before_there_were_leases_is_brought_up_to_date_as_well(till: Till) -> None:
    assert "of this version now" in till.upgrade()
    assert till.opens() == REVISION


@pytest.mark.parametrize(("compatible_from", "goes_on"), [(OLDER, True), (REVISION, False)])
def test_an_older_program_goes_on_after_a_change_that_only_added_and_is_refused_in_words_after_another(
    till: Till, monkeypatch: pytest.MonkeyPatch, compatible_from: str, goes_on: bool
) -> None:
    monkeypatch.setattr("omni_desktop.storage.database.about.COMPATIBLE_FROM", compatible_from)
    till.upgrade()
    monkeypatch.setattr(server_schema, "REVISION", OLDER)       # what an older program knows
    if goes_on:
        assert till.opens() == REVISION
        return
    with pytest.raises(CannotContinue) as refused:
        till.opens()
    assert refused.value.code == "database_newer"
    assert refused.value.sentence.startswith("The shared ledger was upgraded on ")
    assert " by anna@OFFICE. Install version " in refused.value.sentence
    assert refused.value.sentence.endswith(" or later. Nothing was changed.")


def test_a_run_that_an_older_program_begins_after_it_is_refused_before_its_first_row(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("omni_desktop.storage.database.about.COMPATIBLE_FROM", REVISION)
    till.upgrade()
    monkeypatch.setattr(server_schema, "REVISION", OLDER)
    refused = pytest.raises(CannotContinue, match="Install version")
    with closing(ServerDatabase(till.there)) as there, refused, Lease(there, 1, 30, "ben@TILL-2").held("window"):
        pytest.fail("it began")


def test_two_administrators_at_once_upgrade_it_once(till: Till) -> None:
    both, said = Barrier(2), list[str]()

    def upgrade(by: str) -> None:
        both.wait()
        try:
            said.append(Keeper(till.places, by).upgrade(lambda _login: PASSWORD, OWNER))
        except Fault as fault:
            said.append(fault.code)

    admins = [Thread(target=upgrade, args=(by,)) for by in ("anna@OFFICE", "ben@TILL-2")]
    for admin in admins:
        admin.start()
    for admin in admins:
        admin.join()
    assert any("of this version now" in each for each in said), said
    assert all("of this version" in each or each == "already_running" for each in said), said
    assert till.opens() == REVISION


def test_a_password_that_is_wrong_or_of_nobody_who_may_changes_nothing(till: Till) -> None:
    before = till.rows()
    for admin, word in ((OWNER, "no word"), ("till1", till.there.password)):
        with pytest.raises(CannotContinue) as refused:
            till.keeper.upgrade(lambda _login, word=word: word, admin)  # type: ignore[misc]
        assert refused.value.code == "ledger_refused"
        assert word not in refused.value.sentence
    assert till.rows() == before
    assert json.loads(till.places.shop.read_text())["id"] == "0" * 32
