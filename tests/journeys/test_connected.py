"""The commands of `ledger` as a person types them: what is refused says in one line what to do, and loses nothing."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Barrier, Thread
from unittest import mock

import pytest

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.settings.settings import Settings
from omni_desktop.storage.database.database import open_database
from omni_desktop.storage.places import open_places
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.shared import exporting
from omni_desktop.storage.shared.keeper import Keeper
from tests.journeys.command import CommandHere, Told
from tests.journeys.test_hostile_disks import needs_mount, small_disk
from tests.postgresql_here import OWNER, PASSWORD, Server
from tests.storage.conftest import NOW, Store
from tests.storage.system_keyring import backend  # noqa: F401  a fixture

pytestmark = [pytest.mark.usefixtures("backend"), pytest.mark.sqlite]
GIVEN = f"{PASSWORD}\n"


@dataclass
class Shops:
    """Computers, and a server without a ledger yet."""

    server: Server
    database: str
    folder: Path

    def url(self, login: str = "till1") -> str:
        return self.server.url(self.database, login)

    def computer(self, name: str) -> CommandHere:
        return CommandHere(open_places(self.folder / name).folder)

    def with_orders(self, name: str, orders: int = 12) -> CommandHere:
        places, account = open_places(self.folder / name), Settings().connection
        with closing(open_database(places)) as database:
            registry = Registry(database)
            owner = registry.owner(registry.add("Harbour", "shop.example.com", NOW).id, account.omni_url, account.omni_username, NOW)
            Store(database, places, owner).find(*(f"N{number}" for number in range(orders)))
        return CommandHere(places.folder)

    @contextmanager
    def away(self) -> Iterator[None]:
        self.server.stop()
        try:
            yield
        finally:
            self.server.start()


@pytest.fixture
def shops(postgresql_server: Server, tmp_path: Path) -> Iterator[Shops]:
    made = Shops(postgresql_server, f"Büro 50% \"shop\" {next(postgresql_server.names)}", tmp_path)
    yield made
    with postgresql_server.connect() as connection:
        name = made.database.replace('"', '""')
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        for login in ("till1", "till2", "till3"):
            connection.execute(f"DROP ROLE IF EXISTS {login}")


def refused(told: Told) -> str:
    """The one line of a command that did nothing."""
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1), told
    return told.err


def move(computer: CommandHere, url: str) -> Told:
    return computer("ledger", "move", "--to", url, "--admin", OWNER, "--json", given=GIVEN)


def connect(computer: CommandHere, url: str, *more: str, given: str = GIVEN) -> Told:
    return computer("ledger", "connect", url, *more, given=given)


def orders(computer: CommandHere) -> int:
    told = computer("orders", "--json")
    assert told.status == 0, told
    return len(json.loads(told.out)["orders"])


def test_connect_without_an_administrator_needs_a_ledger_that_is_there(shops: Shops) -> None:
    till = shops.computer("till")
    assert "--admin" in refused(connect(till, shops.url(OWNER)))                    # no database
    with shops.server.connect() as connection:
        connection.execute('CREATE DATABASE "{}"'.format(shops.database.replace('"', '""')))
    assert "--admin" in refused(connect(till, shops.url(OWNER)))                    # a database without a ledger
    assert not (till.folder / "shop.json").exists()
    assert json.loads(till("ledger", "status", "--json").out)["kind"] == "own"


def test_connect_names_move_where_this_computers_own_ledger_has_stores(shops: Shops) -> None:
    office = shops.with_orders("office")
    for more in ((), ("--admin", OWNER)):
        assert "ledger move --to URL" in refused(connect(office, shops.url(), *more))
    assert orders(office) == 12


@pytest.mark.parametrize("step", ["mark_moved", "finish"])
def test_connect_is_refused_on_either_side_while_a_move_is_unfinished(shops: Shops, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    office, till = shops.with_orders("office"), shops.computer("till")
    with monkeypatch.context() as patch:
        patch.setattr(f"omni_desktop.storage.shared.{'moving' if step == 'mark_moved' else 'move'}.{step}", broken_off)
        assert move(office, shops.url()).status == 2
    for more in ((), ("--admin", OWNER)):
        assert "ledger move --to URL" in refused(connect(office, shops.url(), *more))
    if step == "finish":
        assert "give the command again: ledger move --to URL" in refused(connect(till, shops.url(OWNER)))
        assert "ledger move --to URL" in refused(office("orders"))
    assert json.loads(move(office, shops.url()).out)["tables"]
    assert connect(till, shops.url("till2"), "--admin", OWNER).status == 0
    assert (orders(office), orders(till)) == (12, 12)


def broken_off(*_: object) -> None:
    raise CannotContinue("Broken off.")


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "half written": (lambda file: file.write_text(file.read_text()[:20]), "ledger connect URL"),
    "empty": (lambda file: file.write_text(""), "ledger connect URL"),
    "no text": (lambda file: file.write_bytes(b"\xff\xfe\x00"), "ledger connect URL"),
    "a list": (lambda file: file.write_text("[1]"), "ledger connect URL"),
    "no id": (lambda file: file.write_text(json.dumps({"url": json.loads(file.read_text())["url"]})), "ledger connect URL"),
    "no address": (lambda file: file.write_text(json.dumps({"id": "1", "url": "http://["})), "ledger connect URL"),
    "a number": (lambda file: file.write_text(json.dumps({"id": 7, "url": 8})), "ledger connect URL"),
    "newer": (lambda file: file.write_text(json.dumps({**json.loads(file.read_text()), "version": 2})), "Install the newer version"),
}


def test_another_ledger_at_the_same_address_is_said_and_connecting_again_takes_it(shops: Shops) -> None:
    """A server that was set up anew, with a backup of another shop."""
    office = shops.with_orders("office")
    assert move(office, shops.url()).status == 0
    with shops.server.connect(shops.database) as connection:
        connection.execute("SET search_path = omni_desktop; UPDATE ledger SET value = '" + "1" * 32 + "' WHERE name = 'id'")
    for words in (("orders",), ("ledger", "export", str(shops.folder / "out.db")), ("ledger", "upgrade"), ("download",)):
        told = refused(office(*words))
        assert "isn't the one that this computer works on" in told
        assert "ledger connect URL" in told
    told = office("ledger", "status", "--json")
    assert (told.status, json.loads(told.out)["connected"], told.err.count("\n")) == (1, False, 1)
    assert not (shops.folder / "out.db").exists()
    assert connect(office, shops.url(), "--admin", OWNER, "--new-password").status == 0
    assert orders(office) == 12


def test_a_shop_file_that_is_damaged_or_newer_is_said_and_connecting_again_mends_it(shops: Shops) -> None:
    office, till = shops.with_orders("office"), shops.computer("till")
    assert move(office, shops.url()).status == 0
    assert connect(till, shops.url("till2"), "--admin", OWNER).status == 0
    for harm, says in DAMAGES.values():
        for computer, login in ((office, "till1"), (till, "till2")):
            file = computer.folder / "shop.json"
            kept = file.read_text()
            harm(file)
            for words in (("orders",), ("settings", "show"), ("ledger", "export", str(shops.folder / "out.db")), ("download",)):
                assert says in refused(computer(*words)), words
            if says == "Install the newer version":
                assert says in refused(connect(computer, shops.url(login), "--admin", OWNER))
                file.write_text(kept)
            else:
                assert connect(computer, shops.url(login), "--admin", OWNER).status == 0
            assert json.loads(file.read_text()) == json.loads(kept)
            assert orders(computer) == 12
    assert not (shops.folder / "out.db").exists()


@pytest.mark.parametrize("harm", ["gone", "half written"])
def test_a_move_is_finished_also_where_its_shop_file_is_lost(shops: Shops, harm: str, monkeypatch: pytest.MonkeyPatch) -> None:
    office = shops.with_orders("office")
    with monkeypatch.context() as patch:
        patch.setattr("omni_desktop.storage.shared.move.finish", broken_off)
        assert move(office, shops.url()).status == 2
    file = office.folder / "shop.json"
    file.unlink() if harm == "gone" else file.write_text("{")
    assert "ledger move --to URL" in refused(connect(office, shops.url(OWNER)))
    assert move(office, shops.url()).status == 0
    assert orders(office) == 12


def test_after_a_move_the_mirror_holds_what_was_moved_and_an_export_is_the_ledger_without_drafts(shops: Shops) -> None:
    office = shops.with_orders("office")
    assert move(office, shops.url()).status == 0
    assert office("runs").status == 0                   # any command that reaches the ledger
    with shops.away():
        told = office("orders", "--json")
        document = json.loads(told.out)
        assert (told.status, "as_of" in document, len(document["orders"])) == (0, True, 12)
        assert office("settings", "set", "download_orders.stage", "Pick").status == 0
        assert "can't be reached" in refused(office("ledger", "export", str(shops.folder / "away.db")))
        assert not (shops.folder / "away.db").exists()
    drafts = (office.folder / "drafts.json").read_text()
    assert office("ledger", "export", str(shops.folder / "out.db")).status == 0
    assert (office.folder / "drafts.json").read_text() == drafts
    back = shops.computer("back")
    (shops.folder / "out.db").rename(back.folder / "ledger.db")
    assert orders(back) == 12
    assert json.loads(back("settings", "show", "--json").out)["download_orders"]["stage"] == "New"
    assert json.loads(back("ledger", "status", "--json").out)["kind"] == "own"
    assert json.loads(office("settings", "show", "--json").out)["download_orders"]["stage"] == "Pick"      # saved now


WORDS = ("it's", 'two " quotes', "Größe mit Leerzeichen ", "50% of %s", "a\\b", "p@ss:w/rd?#&=", "' OR 1=1 --", "-")


@pytest.mark.parametrize("word", WORDS)
def test_a_password_may_hold_whatever_a_person_types(shops: Shops, word: str, tmp_path: Path) -> None:
    with shops.server.connect() as connection:
        quoted = word.replace("'", "''")
        connection.execute("SET standard_conforming_strings = on")
        connection.execute(f"CREATE ROLE \"chef büro\" SUPERUSER LOGIN PASSWORD '{quoted}'")
    try:
        till = shops.computer("till")
        assert connect(till, shops.url(), "--admin", "chef büro", given=f"{word}\n").status == 0
        assert json.loads(till("ledger", "status", "--json").out)["connected"]
        assert connect(shops.computer("other"), shops.url("chef büro"), given=f"{word}\r\n").status == 0
        assert not [file for file in till.folder.rglob("*") if file.is_file() and word != "-" and word.encode() in file.read_bytes()]
    finally:
        with shops.server.connect() as connection:
            connection.execute('DROP DATABASE "{}" WITH (FORCE)'.format(shops.database.replace('"', '""')))
            connection.execute('DROP ROLE "chef büro"')


def at_once(*acts: Callable[[], object]) -> list[object]:
    """What each answered, or raised."""
    both, answers = Barrier(len(acts)), list[object]()

    def acted(act: Callable[[], object]) -> None:
        both.wait()
        try:
            answers.append(act())
        except Fault as fault:
            answers.append(fault)

    threads = [Thread(target=acted, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_two_administrators_who_connect_at_once_make_one_ledger_and_two_logins(shops: Shops) -> None:
    keepers = [Keeper(open_places(shops.folder / name), f"anna@{name}") for name in ("one", "two")]
    said = at_once(*(
        lambda keeper=keeper, login=login: keeper.connect(shops.url(login), lambda _login: PASSWORD, OWNER)
        for keeper, login in zip(keepers, ("till1", "till2"), strict=True)
    ))  # fmt: skip
    assert all("works on the shared ledger" in str(each) for each in said), said
    assert len({keeper.status().id for keeper in keepers} | {""}) == 2


def test_of_two_computers_that_move_at_once_one_does_and_the_others_orders_stay_its_own(shops: Shops) -> None:
    computers = [shops.with_orders(name, orders) for name, orders in (("one", 12), ("two", 17))]
    keepers = [Keeper(open_places(computer.folder), "anna@OFFICE") for computer in computers]
    said = at_once(*(
        lambda keeper=keeper, login=login: keeper.move(shops.url(login), lambda _login: PASSWORD, OWNER)
        for keeper, login in zip(keepers, ("till1", "till2"), strict=True)
    ))  # fmt: skip
    kinds = [keeper.status().kind for keeper in keepers]
    assert sorted(kinds) == ["own", "shared"], said
    assert [orders(computer) for computer in computers] == [12, 17]
    (refusal,) = [each for each in said if isinstance(each, Fault)]
    assert "holds orders already" in refusal.sentence


def test_a_full_disk_leaves_no_half_export_and_the_file_that_was_there(shops: Shops, monkeypatch: pytest.MonkeyPatch) -> None:
    office = shops.with_orders("office")
    assert move(office, shops.url()).status == 0
    target = shops.folder / "backup" / "ledger.db"
    target.parent.mkdir()
    target.write_bytes(b"yesterday's")
    for failing in (errno.ENOSPC, errno.EDQUOT):
        with monkeypatch.context() as patch:
            patch.setattr(exporting, "count_tables", mock.Mock(side_effect=OSError(failing, "full")))
            assert "disk is full" in refused(office("ledger", "export", str(target)))
        assert [file.read_bytes() for file in target.parent.iterdir()] == [b"yesterday's"]
    assert "can't be opened or written" in refused(office("ledger", "export", str(shops.folder / "nowhere" / "ledger.db")))
    assert office("ledger", "export", str(target)).status == 0
    assert target.read_bytes()[:6] == b"SQLite"


@needs_mount
def test_an_export_to_a_disk_that_is_too_small_is_said(shops: Shops) -> None:
    office = shops.with_orders("office")
    assert move(office, shops.url()).status == 0
    with small_disk(shops.folder / "stick", "200k") as stick:
        assert "The disk is full" in refused(office("ledger", "export", str(stick / "ledger.db")))
        assert list(stick.iterdir()) == []


@needs_mount
@pytest.mark.parametrize("left", [0, 60, 200])
def test_a_move_from_a_disk_that_fills_up_on_the_way_is_finished_once_there_is_room(shops: Shops, left: int) -> None:
    """`left`: kilobytes. The last of it makes the file that belongs to this computer alone, behind the mark."""
    with small_disk(shops.folder / "office", "3m") as disk:
        office = shops.with_orders("office")
        room = os.statvfs(disk)
        (disk / "other").write_bytes(b"x" * (room.f_bavail * room.f_frsize - left * 1024))
        assert "The disk is full" in refused(move(office, shops.url()))
        (disk / "other").unlink()
        assert move(office, shops.url()).status == 0
        assert orders(office) == 12
