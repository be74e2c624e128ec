"""A computer's own ledger moved to a server, and every way in which that may be broken off."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.values import replace
from omni_desktop.storage.data_folder import DataFolder
from omni_desktop.storage.database.database import Database, open_database
from omni_desktop.storage.database.postgresql import Address, ServerDatabase, open_shared_database
from omni_desktop.storage.database.tables import REVISION
from omni_desktop.storage.database.upgrade import revision_of
from omni_desktop.storage.first_copy import first_copy
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.places import Places, open_places
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.run_lock import run_lock
from omni_desktop.storage.saved_settings import SavedSettings
from omni_desktop.storage.shared import making, moving
from omni_desktop.storage.shared import move as moves
from omni_desktop.storage.shared.address import read_address
from omni_desktop.storage.shared.keeper import Keeper
from omni_desktop.storage.shared.lease import Lease
from omni_desktop.storage.shared.passwords import unfinished
from omni_desktop.storage.vault import Vault
from tests.postgresql_here import OWNER, PASSWORD, Server
from tests.storage.conftest import NOW, Store
from tests.storage.system_keyring import SystemKeyring

pytestmark = [pytest.mark.usefixtures("backend"), pytest.mark.sqlite]
ORDERS = [f"N{number}" for number in range(30)]


def write(database: Database) -> None:
    with database.writing() as connection:
        Registry(database).rename(connection, 1, "Harbour")


class Killed(BaseException):
    """As kill -9: nothing of the program's is asked."""


class Shop:
    """A computer with orders in its own ledger, and a server."""

    def __init__(self, server: Server, url: str, places: Places, folder: Path) -> None:
        self.server, self.url, self.places, self.folder = server, url, places, folder
        self.keeper = Keeper(places, "anna@OFFICE")

    def move(self, url: str = "") -> dict[str, int]:
        return {each.name: each.rows for each in self.keeper.move(url or self.url, lambda _login: PASSWORD, OWNER)}

    def finish(self) -> dict[str, int]:
        return self.move()

    def own_runs(self) -> bool:
        """Whether this computer's own file is still the ledger: opened as one, and written to."""
        with ExitStack() as opened:
            database, beside = open_ledger(self.places, opened)
            if beside is None:
                write(database)
            else:
                opened.callback(beside.watch.close)
                Registry(database).stores()
            return beside is None

    def found_there(self) -> list[str]:
        """The stores that a computer which is connected already would work on."""
        try:
            with closing(open_shared_database(Address(self.server.url(self.url.rpartition("/")[2]), PASSWORD))) as database:
                return [store.name for store in Registry(database).stores()]
        except Fault:
            return []

    def other(self, name: str) -> Keeper:
        return Keeper(open_places(self.folder / name), f"ben@{name}")


@pytest.fixture(scope="session")
def template(postgresql_server: Server) -> Iterator[str]:
    """The database of an empty ledger, as an administrator makes it: making one takes a second."""
    with postgresql_server.fresh() as ledger:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(making, "refuse_unkept", lambda: None)
            patch.setattr(Vault, "keep_password", lambda *_: None)
            making.make_ledger(read_address(postgresql_server.url(ledger.name, "till1")), OWNER, PASSWORD, "anna@OFFICE", NOW)
        yield ledger.name


@pytest.fixture
def shop(postgresql_server: Server, template: str, places: Places, store: Store, tmp_path: Path) -> Iterator[Shop]:
    for order_id in ORDERS:
        store.find(order_id)
    store.create("N0")
    SavedSettings(store.database).save_computer({"theme": '"dark"', "keep_personal_data_days": "30"}, NOW)
    Vault(places.scope).put(1, "Neto", "a key")
    store.database.close()
    with postgresql_server.fresh(template) as ledger:
        yield Shop(postgresql_server, postgresql_server.url(ledger.name, "till1"), places, tmp_path)


def test_everything_arrives_and_the_file_is_refused_by_every_version(shop: Shop, backend: SystemKeyring) -> None:
    moved = shop.move()
    assert (moved["orders"], moved["sales_orders"], moved["stores"]) == (30, 1, 1)
    assert revision_of(shop.places.ledger) == "moved"
    with ExitStack() as opened:
        database, beside = open_ledger(shop.places, opened)
        assert beside is not None
        opened.callback(beside.watch.close)
        assert [store.name for store in Registry(database).stores()] == ["Harbour"]
        added = Registry(database).add("Second", "second.example.com", NOW)
        assert added.id == 2                                                        # the numbers go on
        assert SavedSettings(beside.own).computer()["theme"] == '"dark"'
        assert SavedSettings(database).computer() == {"keep_personal_data_days": "30"}      # the shop's, on every computer
        folder = DataFolder(shop.places, database, beside)
        folder.save_computer(replace(folder.computer(), keep_personal_data_days=90, theme="light"))
        assert SavedSettings(database).computer() == {"keep_personal_data_days": "90"}
        assert (folder.computer().keep_personal_data_days, folder.computer().theme) == (90, "light")
    status = shop.keeper.status()
    assert (status.kind, status.is_connected, status.url) == ("shared", True, shop.url)
    assert Vault(status.id).get(1, "Neto") == "a key"
    assert not any(PASSWORD in text for text in backend.kept.values())              # the administrator's is kept nowhere
    with pytest.raises(CannotContinue, match="works on a shared ledger already"):
        shop.move(shop.url + "_elsewhere")
    shop.places.shop.unlink()
    with pytest.raises(CannotContinue, match="shared ledger now"):
        open_database(shop.places)


def test_another_computer_joins_and_exports_the_ledger_as_a_file(shop: Shop) -> None:
    for nobody, said in (("nobody", "doesn't take this password"), (OWNER, "no database")):
        with pytest.raises(CannotContinue, match=said):
            shop.other("TILL-0").connect(shop.server.url("nowhere", nobody), lambda _login: PASSWORD)
    shop.move()
    till = shop.other("TILL-2")
    till.connect(shop.url.replace("till1", "till2"), lambda _login: PASSWORD, OWNER)
    assert [store.name for store in till.status().stores] == ["Harbour"]
    back = open_places(shop.folder / "back")
    till.export(str(back.ledger))
    assert [file.name for file in back.folder.iterdir()] == ["ledger.db"]
    with closing(open_database(back)) as own, own.reading() as connection:
        assert moving.ledger_id(connection) == till.status().id
        assert {each.name: each.rows for each in moving.count_tables(connection)}["orders"] == 30
    with pytest.raises(CannotContinue, match="holds orders already"):
        Keeper(back, "eve@BACK").move(shop.url.replace("till1", "till3"), lambda _login: PASSWORD, OWNER)


def test_a_computer_with_stores_doesnt_leave_them_behind(shop: Shop) -> None:
    with pytest.raises(CannotContinue, match="ledger move --to"):
        shop.keeper.connect(shop.url, lambda _login: PASSWORD, OWNER)
    assert shop.own_runs()


@pytest.mark.parametrize("held", ["window", "run"])
def test_nothing_moves_while_somebody_is_at_work(shop: Shop, held: str) -> None:
    at_work: Any = first_copy(shop.places) if held == "window" else run_lock(shop.places.run_lock(1), "window")
    with at_work, pytest.raises(CannotContinue) as refused:
        shop.move()
    assert refused.value.code == "already_running"
    assert shop.move()["orders"] == 30


BEFORE_THE_MARK = (("make_ledger", True), ("copy_tables", True), ("count_tables", True), ("mark_moved", False), ("mark_moved", True))
AFTER_THE_MARK = (("finish", False), ("finish", True), ("_keep_look", False))


@pytest.mark.parametrize(("step", "is_done"), [*BEFORE_THE_MARK, *AFTER_THE_MARK])
def test_killed_at_any_step_one_ledger_counts_and_moving_again_finishes(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, step: str, is_done: bool
) -> None:
    kill(monkeypatch, step, is_done)
    with pytest.raises(Killed):
        shop.move()
    monkeypatch.undo()
    monkeypatch.setattr(SystemKeyring, "__module__", "keyring.backends.SecretService")
    if (step, is_done) in BEFORE_THE_MARK:
        assert shop.own_runs()                  # and it was written to, so that a copy that was made is not the same any more
        assert shop.found_there() == []
    elif (step, is_done) == ("finish", False):
        with pytest.raises(CannotContinue, match="on its way"):
            shop.own_runs()
        assert shop.found_there() == []
    assert shop.finish()["orders"] == 30
    assert not shop.own_runs()
    assert shop.found_there() != []
    assert shop.keeper.status().is_connected


def kill(monkeypatch: pytest.MonkeyPatch, step: str, is_done: bool) -> None:
    homes: list[Any] = [module for module in (moves, moving) if hasattr(module, step)]
    real: Callable[..., Any] = getattr(homes[0], step)

    def killed(*given: Any, **more: Any) -> Any:
        if is_done:
            real(*given, **more)
        raise Killed

    for home in homes:
        monkeypatch.setattr(home, step, killed)


def test_a_computer_that_comes_between_is_told_of_the_others_move_and_changes_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    places = open_places(shop.folder / "between")
    with closing(open_database(places)) as own:
        Registry(own).add("Beside", "beside.example.com", NOW)
    said: list[str] = []

    def marked_late(source: Any) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(moving, "mark_moved", real)
            for admin in (OWNER, ""):                   # by an administrator, and as somebody whose login is there already
                with pytest.raises(CannotContinue) as refused:
                    Keeper(places, "ben@TILL-2").move(shop.url.replace("till1", "till2"), word_of, admin)
                said.append(refused.value.sentence)
        real(source)

    def word_of(login: str) -> str:
        return PASSWORD if login == OWNER else unfinished(read_address(shop.url)).password(login)

    real = moving.mark_moved
    monkeypatch.setattr(moving, "mark_moved", marked_late)
    assert shop.move()["orders"] == 30
    assert shop.found_there() == ["Harbour"]
    assert [text.partition(":")[0] for text in said] == ["That shared ledger holds orders already"] * 2
    with closing(open_database(places)) as own:
        assert [store.name for store in Registry(own).stores()] == ["Beside"]


def test_a_row_that_arrives_otherwise_stops_the_move(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    real = moving.copy_tables

    def lossy(source: Any, target: Any) -> Any:
        sent = real(source, target)
        target.exec_driver_sql("UPDATE orders SET search = search || 'x' WHERE id = 'N7'")
        return sent

    monkeypatch.setattr(moving, "copy_tables", lossy)
    with pytest.raises(CannotContinue, match=r"isn't what was sent \(orders\)"):
        shop.move()
    assert shop.own_runs()


def test_text_with_a_nul_moves_without_it(shop: Shop) -> None:
    with closing(sqlite3.connect(shop.places.ledger)) as connection:
        connection.execute("UPDATE orders SET search = 'n' || char(0) || '7' WHERE id = 'N7'")
        connection.commit()
    assert shop.move()["orders"] == 30



def test_an_older_ledger_is_upgraded_by_the_administrator_while_nobody_downloads(shop: Shop) -> None:
    shop.move()
    assert "already" in shop.keeper.upgrade(lambda _login: PASSWORD)
    with shop.server.connect(shop.url.rpartition("/")[2]) as connection:        # as the newest change left it, but for its mark
        connection.execute("UPDATE omni_desktop.alembic_version SET version_num = '0016'")
    status = shop.keeper.status()
    assert not status.is_connected
    assert "ledger upgrade" in status.trouble
    with pytest.raises(CannotContinue, match="--admin"):
        shop.keeper.upgrade(lambda _login: PASSWORD)
    with running(shop), pytest.raises(CannotContinue) as at_work:
        shop.keeper.upgrade(lambda _login: PASSWORD, OWNER)
    assert at_work.value.code == "already_running"

    with shop.server.connect(shop.url.rpartition("/")[2]) as connection:
        connection.execute("UPDATE omni_desktop.alembic_version SET version_num = %s", (REVISION,))
    with running(shop):
        [store] = shop.keeper.status().stores
        assert (store.by, store.since is not None) == ("ben@TILL-2", True)


@contextmanager
def running(shop: Shop) -> Iterator[None]:
    """A download of another computer."""
    word = Vault(shop.keeper.status().id or json.loads(shop.places.shop.read_text())["id"]).password("till1")
    with closing(ServerDatabase(Address(shop.url, word))) as there, Lease(there, 1, 30, "ben@TILL-2").held("window", is_upgrade=True):
        yield
