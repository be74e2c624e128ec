"""A shared ledger made by the server's administrator: database, roles, tables, and the login of this computer.

Asked again, it makes what is missing. A login of this ledger keeps its password: where this user's key store has none that opens, another
computer, or another user of this one, works with it, and a new one would lock that one out. It is made only where somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any, NamedTuple

import psycopg
from psycopg import sql
from sqlalchemy import Connection

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.core.values import replace
from omni_desktop.storage.database.about import ledger_id
from omni_desktop.storage.database.postgresql import WRITER, WRITES, open_shared_database, owning
from omni_desktop.storage.database.server_schema import SCHEMA, is_ledger, make_schema
from omni_desktop.storage.shared import roles
from omni_desktop.storage.shared.address import LedgerAddress
from omni_desktop.storage.shared.passwords import refuse_unkept, unfinished
from omni_desktop.storage.shared.server import at, server
from omni_desktop.storage.vault import Vault

IN_USE = (
    "{login} is a login of this ledger already, and your key store doesn't have its password: another computer, or another user of this "
    "one, may work with it. Name another login in the address, such as {login}b. If nobody needs it any more, add --new-password: whoever "
    "has the old one is locked out. Nothing was changed."
)
RENEWED = "The login {login} has a new password now. Who uses it for another ledger of that server ({ledgers}) connects there again."
MAINTENANCE = "postgres"        # the database that every server has, to make another one from
AS_OWNER = f"BEGIN; SET LOCAL ROLE {{}}; SELECT pg_advisory_xact_lock({WRITER}, '{SCHEMA}'::regnamespace::oid::int)"
AS_WRITER = WRITES.format(level="on")


class Made(NamedTuple):
    """`word`: the password of this computer's login. `told`: what that means for others, "" where nothing."""

    word: str
    told: str = ""


def make_ledger(
    address: LedgerAddress, admin: str, password: str, by: str, now: datetime, *, role: roles.Role = "", renew: bool = False
) -> Made:
    """`by`: user@COMPUTER. `role`: as roles.make_login. `renew`: the login gets a new password, whoever has the old one.

    Raises CannotContinue (`ledger_refused`) where the administrator may not do it, or the login is somebody else's.
    """
    if admin == address.login:
        raise CannotContinue(
            f"{admin} is the administrator. Name a login for this computer in the address, such as till1: it is made, and may less.",
            code="ledger_refused",
        )
    refuse_unkept()
    with _as_administrator(admin), server(address, password, login=admin, database=MAINTENANCE) as alone:
        alone.execute("SELECT pg_advisory_lock(%s::int, 0)", (WRITER,))         # of two administrators the second finds what the first made
        _make_database(alone, address)
        with server(address, password, login=admin) as connection, connection.transaction():
            roles.make_roles(connection)
            made = _word(connection, address, admin, password, renew=renew)
            roles.make_login(connection, address.login, made.word, role)
            _look_into_schema(connection, address)
        with as_owner(address, admin, password) as own:
            if not is_ledger(own):
                make_schema(own, by, now)
            roles.grant_rights(driver(own))
    return made


def reached(address: LedgerAddress, password: str) -> str:
    """The id of the ledger there, once it was opened. Raises CannotContinue (`ledger_refused`, `database_newer`, `database_older`)."""
    with server(address, password):         # for its sentences: whoever connects is told more than whoever is connected
        pass
    database = open_shared_database(at(address, password))
    try:
        with database.reading() as connection:
            return ledger_id(connection)
    finally:
        database.close()


@contextmanager
def as_owner(address: LedgerAddress, admin: str, password: str) -> Iterator[Connection]:
    """One transaction as the owner of the ledger's tables, in which nobody else writes."""
    begin = AS_OWNER.format(roles.OWNER)
    with owning(at(address, password, admin), begin) as connection:
        yield connection


@contextmanager
def as_computer(address: LedgerAddress, password: str) -> Iterator[Connection]:
    """One transaction of this computer's login, in which nobody else writes."""
    with owning(at(address, password), AS_WRITER) as connection:
        yield connection


def driver(connection: Connection) -> Any:
    """Psycopg's own connection."""
    return connection.connection.driver_connection


def _make_database(connection: psycopg.Connection[Any], address: LedgerAddress) -> None:
    """Where the server has none of that name: text in it is UTF-8, whatever the server is set to."""
    found = connection.execute("SELECT datistemplate FROM pg_database WHERE datname = %s", (address.database,)).fetchone()
    if found and found[0]:
        raise CannotContinue(
            f"{address.database} is the pattern that this server makes new databases from. Name another database in the address.",
            code="ledger_refused",
        )
    if found is None:
        made = "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'"
        connection.execute(sql.SQL(made).format(sql.Identifier(address.database)))


def _kept_word(connection: psycopg.Connection[Any], address: LedgerAddress, admin: str, password: str) -> str:
    """What this user's key store has for this login and one of the ledgers of this server, and opens it. Else ""."""
    for database in roles.ledgers_of(connection, address.login):
        with suppress(CannotContinue, TryLater):        # one that can't be looked into is none that counts
            with as_owner(replace(address, database=database), admin, password) as there:
                found = ledger_id(there)
            for word in filter(None, (each.password(address.login) for each in (Vault(found), unfinished(address)))):
                if _opens(address, word, database):
                    return word
    return ""


def _opens(address: LedgerAddress, word: str, database: str) -> bool:
    with suppress(CannotContinue, TryLater), server(address, word, database=database):
        return True
    return False


def _word(connection: psycopg.Connection[Any], address: LedgerAddress, admin: str, password: str, *, renew: bool) -> Made:
    """The one that this user has of the login, or a new one."""
    if kept := _kept_word(connection, address, admin, password):
        return Made(kept)
    ledgers = roles.ledgers_of(connection, address.login)
    if address.database in ledgers and not renew:
        raise CannotContinue(IN_USE.format(login=address.login, host=address.host), code="ledger_refused")
    word = roles.new_password()
    unfinished(address).keep_password(address.login, word)      # before it counts: else, killed now, nobody would ever know it
    others = ", ".join(name for name in ledgers if name != address.database)
    return Made(word, RENEWED.format(login=address.login, ledgers=others) if others else "")


def _look_into_schema(connection: psycopg.Connection[Any], address: LedgerAddress) -> None:
    """This computer's login finds the ledger's tables without naming their schema, also from another program."""
    told = "ALTER ROLE {} IN DATABASE {} SET search_path TO {}"
    connection.execute(sql.SQL(told).format(sql.Identifier(address.login), sql.Identifier(address.database), sql.Identifier(SCHEMA)))
    with suppress(psycopg.Error), connection.transaction():     # where it may not be had, search goes another way (server_schema)
        connection.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA {}").format(sql.Identifier(SCHEMA)))


@contextmanager
def _as_administrator(admin: str) -> Iterator[None]:
    try:
        yield
    except CannotContinue as fault:
        error = getattr(fault.__cause__, "orig", None) or fault.__cause__
        if isinstance(error, psycopg.errors.InsufficientPrivilege):
            raise _no_administrator(admin) from fault
        raise


def _no_administrator(admin: str) -> CannotContinue:
    return CannotContinue(
        f"{admin} may not make roles, or not that database, on this server. Name an administrator of the server.", code="ledger_refused"
    )
