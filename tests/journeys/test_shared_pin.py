"""The PIN and the roles of logins where several computers share a ledger: what the server itself refuses a till, and what the PIN asks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from omni_desktop.core.pin.guarded import Guarded
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.storage.shared.address import LedgerAddress, read_address
from omni_desktop.storage.shared.making import make_ledger, reached
from omni_desktop.storage.shared.roles import A_MANAGERS
from omni_desktop.storage.shared.server import server as signed_in
from tests.journeys.command import CommandHere, keys_of, set_up
from tests.postgresql_here import OWNER, PASSWORD, Server
from tests.storage.system_keyring import backend  # noqa: F401  a fixture

pytestmark = [pytest.mark.usefixtures("backend"), pytest.mark.sqlite]
PIN, WORD = "8372", "the same word for both"
MONTH = "2026-07"


class Shop:
    """An office with a manager's login, and a till with a till's, on one ledger."""

    def __init__(self, folder: Path, cluster: Server, practice: PracticeServer) -> None:
        self.cluster, self.practice = cluster, practice
        self.name = f"shop_{next(cluster.names)}"
        self.office, self.till = self._computer(folder, "office1", ""), self._computer(folder, "till7", "till")
        set_up(self.office, practice)

    def address(self, login: str) -> LedgerAddress:
        return read_address(self.cluster.url(self.name, login))

    def _computer(self, folder: Path, login: str, role: Any) -> CommandHere:
        make_ledger(self.address(login), OWNER, PASSWORD, f"anna@{login}", datetime.now(UTC), role=role)
        with self.cluster.connect() as connection:
            connection.execute(f"ALTER ROLE {login} PASSWORD '{WORD}'")
        made = CommandHere(folder / login)
        made.folder.mkdir()
        shop = {"id": reached(self.address(login), WORD), "url": self.cluster.url(self.name, login)}
        (made.folder / "shop.json").write_text(json.dumps(shop))
        return made

    def download(self, computer: CommandHere) -> Any:
        return computer("download", "--json", "--keys-stdin", given=keys_of(self.practice)).json

    def close(self) -> None:
        with self.cluster.connect() as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')
            for login in ("office1", "till7"):
                connection.execute(f"DROP ROLE IF EXISTS {login}")


@pytest.fixture
def shop(tmp_path: Path, postgresql_server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.setenv("PGPASSWORD", WORD)
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as practice:
        made = Shop(tmp_path, postgresql_server, practice)
        yield made
        made.close()


A_MANAGERS_COMMANDS: dict[str, tuple[str, ...]] = {
    "settings set": ("settings", "set", "download_orders.wait_minutes", "5"),
    "stores rename": ("stores", "rename", "Another"),
    "stores remove": ("stores", "remove"),
    "stores add": ("stores", "add", "--name", "B", "--neto-url", "https://b.example.com", "--omni-url", "https://c.example.com"),
    "proof close": ("proof", "close", "--month", MONTH),
    "pin set": ("pin", "set"),
    "pin reset": ("pin", "reset"),
}


def test_a_till_downloads_and_is_refused_what_is_a_managers_by_the_server_too(shop: Shop) -> None:
    shop.practice.world.place_order([("AB-114", 1)])
    assert shop.download(shop.till)["counts"]["created"] == 1
    assert shop.till("pin", "status", "--json").json["role"] == "till"
    assert shop.office("pin", "status", "--json").json["role"] == "manager"
    for name, words in A_MANAGERS_COMMANDS.items():
        more = ("--omni-username", "x", "--keys-stdin") if name == "stores add" else ("--pin-stdin",) if name == "pin set" else ()
        more = ("--keys-stdin",) if name == "pin reset" else more
        told = shop.till(*words, *more, given=f"{PIN}\n" if name == "pin set" else keys_of(shop.practice))
        if name == "pin reset":
            assert told.err.startswith("There is no PIN")
        else:
            assert (told.status, "signs in as a till" in told.err, told.err.count("\n")) == (2, True, 1), (name, told.err)
    with signed_in(shop.address("till7"), WORD) as till:
        for table in A_MANAGERS:
            till.execute(f"SELECT count(*) FROM {table}")
            for statement in (f"DELETE FROM {table}", f"INSERT INTO {table} DEFAULT VALUES"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    till.execute(statement)
        for statement in (
            "UPDATE pin SET hash = ''", "UPDATE stores SET removed_at = 1", "UPDATE settings_versions SET document = ''",
            "DELETE FROM orders", "TRUNCATE pin_tries", "DROP TABLE pin",
        ):  # fmt: skip
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                till.execute(statement)
    assert shop.office("settings", "set", "download_orders.wait_minutes", "5").status == 0


def test_an_administrator_gives_a_login_another_role_and_asking_again_leaves_it(shop: Shop) -> None:
    def role() -> str:
        return str(shop.till("pin", "status", "--json").json["role"])

    def asked(role: Any) -> None:
        make_ledger(shop.address("till7"), OWNER, PASSWORD, "anna@OFFICE", datetime.now(UTC), role=role, renew=True)
        with shop.cluster.connect() as connection:
            connection.execute(f"ALTER ROLE till7 PASSWORD '{WORD}'")

    asked("")
    assert role() == "till"
    asked("manager")
    assert role() == "manager"
    asked("")
    assert role() == "manager"
    asked("till")
    assert role() == "till"


def test_the_pin_that_the_office_set_asks_at_the_till_and_its_tries_are_the_shops(shop: Shop) -> None:
    shop.practice.world.place_order([("AB-114", 1)])
    shop.download(shop.till)
    assert shop.office("pin", "set", "--pin-stdin", given=f"{PIN}\n").status == 0
    undo = ("undo", "1", "--yes", "--keys-stdin")
    assert shop.till(*undo, given=keys_of(shop.practice)).status == 2
    for computer in (shop.till, shop.office, shop.till):
        assert "isn't the PIN" in computer(*undo, "--pin-stdin", given=f"{keys_of(shop.practice)}wrong\n").err
    waits = shop.office(*undo, "--pin-stdin", given=f"{keys_of(shop.practice)}{PIN}\n")
    assert (waits.status, "wrong too often" in waits.err) == (2, True)
    with shop.cluster.connect(shop.name) as connection:                 # five seconds go by
        connection.execute("UPDATE omni_desktop.pin_tries SET microseconds = microseconds - 5000000")
    told = shop.till(*undo, "--pin-stdin", given=f"{keys_of(shop.practice)}{PIN}\n")
    assert told.status == 0, told.err
    rows = json.loads(shop.office("audit", "--json").out)["rows"]
    assert [row["facts"] for row in rows if row["what"] == "pin_given"] == [{"for": Guarded.UNDO.value}]
    assert shop.office("audit", "verify").status == 0


@contextmanager
def away(cluster: Server) -> Iterator[None]:
    cluster.stop()
    try:
        yield
    finally:
        cluster.start()


def test_while_the_ledger_is_away_settings_are_kept_as_drafts_with_the_pin_alone(shop: Shop) -> None:
    change = ("settings", "set", "download_orders.wait_minutes", "9")
    assert shop.office("pin", "set", "--pin-stdin", given=f"{PIN}\n").status == 0
    with away(shop.cluster):
        assert "--pin-stdin" in shop.office(*change).err
        assert [shop.office(*change, "--pin-stdin", given="wrong\n").status for _ in range(4)] == [2] * 4
        waits = shop.office(*change, "--pin-stdin", given=f"{PIN}\n")
        assert "wrong too often" in waits.err
    value = json.loads(shop.office("settings", "show", "--json").out)["download_orders"]["wait_minutes"]
    assert value == 0
    with away(shop.cluster):
        other = CommandHere(shop.office.folder)
        _forget_tries(shop.office.folder)
        assert other(*change, "--pin-stdin", given=f"{PIN}\n").status == 0
    value = json.loads(shop.office("settings", "show", "--json").out)["download_orders"]["wait_minutes"]
    assert value == 9


def _forget_tries(folder: Path) -> None:
    """As after the wait."""
    [ledger] = [file for file in folder.rglob("*.db") if "mirror" not in file.parts and _has_tries(file)]
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE pin_tries SET wrong = 0")


def _has_tries(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as connection:
        try:
            return bool(connection.execute("SELECT count(*) FROM pin_tries").fetchone()[0])
        except sqlite3.Error:
            return False


def test_a_choice_between_two_drafts_asks_for_it(shop: Shop) -> None:
    with away(shop.cluster):
        assert shop.office("settings", "set", "download_orders.wait_minutes", "9").status == 0
    elsewhere = CommandHere(shop.office.folder.parent / "elsewhere")
    elsewhere.folder.mkdir()
    (elsewhere.folder / "shop.json").write_text((shop.office.folder / "shop.json").read_text())
    assert elsewhere("settings", "set", "download_orders.wait_minutes", "4").status == 0
    assert elsewhere("pin", "set", "--pin-stdin", given=f"{PIN}\n").status == 0
    choose = ("settings", "drafts", "--keep-mine", "download_orders.wait_minutes")
    assert shop.office(*choose).status == 2
    assert shop.office(*choose, "--pin-stdin", given="wrong\n").status == 2
    told = shop.office(*choose, "--pin-stdin", given=f"{PIN}\n")
    assert told.status == 0, told.err
    assert json.loads(elsewhere("settings", "show", "--json").out)["download_orders"]["wait_minutes"] == 9


def test_a_move_takes_the_pin_along(tmp_path: Path, postgresql_server: Server, monkeypatch: pytest.MonkeyPatch, shop: Shop) -> None:
    own = CommandHere(tmp_path / "own")
    own.folder.mkdir()
    set_up(own, shop.practice)
    assert own("pin", "set", "--pin-stdin", given=f"{PIN}\n").status == 0
    monkeypatch.delenv("PGPASSWORD")
    name = f"moved_{next(postgresql_server.names)}"
    url = postgresql_server.url(name, "till7")
    try:
        told = own("ledger", "move", "--to", url, "--admin", OWNER, "--new-password", "--json", given=f"{PASSWORD}\n")
        assert told.status == 0, told.err
        assert {each["name"]: each["rows"] for each in told.json["tables"]}["pin"] == 1
        assert own("pin", "status", "--json").json["set"] is True
    finally:
        with postgresql_server.connect() as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


