import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.core.values import replace
from omni_desktop.storage.database.columns import METADATA
from omni_desktop.storage.shared import roles
from omni_desktop.storage.shared.address import LedgerAddress, read_address
from omni_desktop.storage.shared.making import make_ledger, reached
from omni_desktop.storage.shared.passwords import forget_unfinished, keep_password
from omni_desktop.storage.shared.server import server
from tests.postgresql_here import OWNER, PASSWORD, Server, free_port
from tests.storage.conftest import NOW
from tests.storage.system_keyring import SystemKeyring

pytestmark = [pytest.mark.usefixtures("backend"), pytest.mark.sqlite]
BY = "anna@OFFICE"


@pytest.fixture
def address(postgresql_server: Server) -> Iterator[LedgerAddress]:
    """Of a database that isn't there yet."""
    name = f"shop {next(postgresql_server.names)}"
    yield read_address(postgresql_server.url(name, "till 1").replace(" ", "%20"))
    with postgresql_server.connect() as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        for role in ("till 1", "till2"):
            connection.execute(f'DROP ROLE IF EXISTS "{role}"')


def test_a_computer_may_write_orders_and_never_drop_empty_or_delete_them(address: LedgerAddress) -> None:
    password = make_ledger(address, OWNER, PASSWORD, BY, NOW).word
    with server(address, password) as till:
        till.execute("INSERT INTO stores (name, name_key, neto_host, added_at) VALUES ('a', 'a', 'n', 0)")
        assert till.execute("UPDATE stores SET name = 'b'").rowcount == 1
        till.execute("DELETE FROM sku_table")
        for forbidden in ("DROP TABLE orders", "TRUNCATE orders", "DELETE FROM orders", "DELETE FROM runs", "CREATE TABLE mine (a INT)"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                till.execute(forbidden)


def test_each_computer_has_a_login_of_its_own_and_asking_again_leaves_its_password(address: LedgerAddress, backend: SystemKeyring) -> None:
    first = make_ledger(address, OWNER, PASSWORD, BY, NOW).word
    second = LedgerAddress("till2", address.host, address.port, address.database)
    other = make_ledger(second, OWNER, PASSWORD, BY, NOW).word
    with server(address, first) as till, server(second, other) as till2:
        till.execute("INSERT INTO stores (name, name_key, neto_host, added_at) VALUES ('a', 'a', 'n', 0)")
        assert till2.execute("SELECT name FROM stores").fetchall() == [("a",)]
    assert make_ledger(address, OWNER, PASSWORD, BY, NOW).word == first         # also where a kill came before it was kept for good
    keep_password(reached(address, first), address, first)
    assert make_ledger(address, OWNER, PASSWORD, BY, NOW).word == first
    forget_unfinished(address)
    assert make_ledger(address, OWNER, PASSWORD, BY, NOW).word == first
    assert sorted(backend.kept.values()) == sorted([first, other])


def test_a_login_that_somebody_else_works_with_is_locked_out_only_where_that_was_asked_for(
    address: LedgerAddress, backend: SystemKeyring
) -> None:
    first = make_ledger(address, OWNER, PASSWORD, BY, NOW).word
    backend.kept.clear()                                                        # another computer, or another user of this one
    with pytest.raises(CannotContinue, match=r"Name another login .* such as till 1b\. .* --new-password") as in_use:
        make_ledger(address, OWNER, PASSWORD, "ben@TILL-2", NOW)
    assert in_use.value.code == "ledger_refused"
    with server(address, first):
        pass
    assert backend.kept == {}
    second = replace(address, login="till2")
    other = make_ledger(second, OWNER, PASSWORD, "ben@TILL-2", NOW).word
    again = make_ledger(address, OWNER, PASSWORD, "ben@TILL-2", NOW, renew=True).word
    assert again != first
    with pytest.raises(CannotContinue) as refused, server(address, first):
        pass
    assert "this password" in refused.value.sentence
    with server(address, again), server(second, other):
        pass


def test_a_second_ledger_on_the_server_leaves_a_login_its_password_while_that_is_kept_and_opens(
    address: LedgerAddress, postgresql_server: Server
) -> None:
    first = make_ledger(address, OWNER, PASSWORD, BY, NOW).word
    keep_password(reached(address, first), address, first)
    with postgresql_server.fresh() as other:
        there = replace(address, database=other.name)
        assert make_ledger(there, OWNER, PASSWORD, BY, NOW).word == first
        with server(address, first), server(there, first):
            pass
        forget_unfinished(address)
        keep_password(reached(address, first), address, "changed since")
        made = make_ledger(there, OWNER, PASSWORD, BY, NOW, renew=True)
        assert made.word not in (first, "changed since")
        assert address.database in made.told


def test_an_administrator_is_no_computer_and_who_may_make_no_roles_is_told_so(address: LedgerAddress) -> None:
    for login in (OWNER, "postgres"):
        with pytest.raises(CannotContinue):
            make_ledger(LedgerAddress(login, address.host, address.port, address.database), login, PASSWORD, BY, NOW)
    password = make_ledger(address, OWNER, PASSWORD, BY, NOW).word
    with pytest.raises(CannotContinue) as refused:
        make_ledger(LedgerAddress("till2", address.host, address.port, address.database), address.login, password, BY, NOW)
    assert "may not make roles" in refused.value.sentence


@pytest.mark.parametrize(("login", "database", "said"), [("pg_till", "shop", "isn't a computer's"), ("till1", "template1", "pattern")])
def test_the_servers_own_names_are_no_computers_and_no_ledgers(address: LedgerAddress, login: str, database: str, said: str) -> None:
    with pytest.raises(CannotContinue, match=said) as refused:
        make_ledger(replace(address, login=login, database=database), OWNER, PASSWORD, BY, NOW)
    assert refused.value.code == "ledger_refused"


def test_a_server_that_is_not_there_and_a_database_that_is_not_there_are_told_apart(address: LedgerAddress) -> None:
    with pytest.raises(TryLater) as away, server(LedgerAddress("till1", "127.0.0.1", free_port(), "omni"), ""):
        pass
    assert away.value.code == "ledger_unreachable"
    with pytest.raises(CannotContinue) as missing, server(address, PASSWORD, login=OWNER):
        pass
    assert "no database" in missing.value.sentence
    with pytest.raises(CannotContinue) as wrong, server(address, "no word", login=OWNER):
        pass
    assert "this password" in wrong.value.sentence
    assert "no word" not in wrong.value.sentence


def test_a_computer_may_delete_from_what_the_program_deletes_from_and_from_nothing_else() -> None:
    storage = Path(roles.__file__).parents[1]
    texts = [file.read_text("utf-8") for file in storage.rglob("*.py")]
    names = {name for text in texts for name in re.findall(r"delete\(([A-Z_]+)\)", text)}
    assert {name.lower() for name in names} == set(roles.DELETED_FROM) <= set(METADATA.tables)


@pytest.mark.parametrize("theirs", ["ledger_owner", "omni_owner"])
def test_no_ledger_is_made_where_something_else_stands(address: LedgerAddress, postgresql_server: Server, theirs: str) -> None:
    with postgresql_server.connect() as connection:
        connection.execute(f'CREATE DATABASE "{address.database}" TEMPLATE template0')
    with server(address, PASSWORD, login=OWNER) as connection, connection.transaction():
        roles.make_roles(connection)
        connection.execute(f"ALTER SCHEMA omni_desktop OWNER TO {theirs}")
        connection.execute("CREATE TABLE omni_desktop.orders (of_somebody_else INT)")
    with pytest.raises(CannotContinue) as refused:
        make_ledger(address, OWNER, PASSWORD, BY, NOW)
    assert "isn't empty" in refused.value.sentence
