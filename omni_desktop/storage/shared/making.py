"""A shared ledger made by the server's administrator: database, roles, tables, and the login of this computer.

Asked again, it makes what is missing. This computer's login then gets a new password, unless this user's key store has one that opens:
a login is the whole server's, and a second ledger there must not lock the login out of the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Connection

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.storage.database.about import ledger_id
from omni_desktop.storage.database.postgresql import WRITER, WRITES, open_shared_database, owning
from omni_desktop.storage.database.server_schema import SCHEMA, is_ledger, make_schema
from omni_desktop.storage.shared import roles
from omni_desktop.storage.shared.address import LedgerAddress
from omni_desktop.storage.shared.passwords import refuse_unkept
from omni_desktop.storage.shared.server import at, server
from omni_desktop.storage.vault import Vault

MAINTENANCE = "postgres"        # the database that every server has, to make another one from
AS_OWNER = f"BEGIN; SET LOCAL ROLE {{}}; SELECT pg_advisory_xact_lock({WRITER}, '{SCHEMA}'::regnamespace::oid::int)"
AS_WRITER = WRITES.format(level="on")


def make_ledger(address: LedgerAddress, admin: str, password: str, by: str, now: datetime) -> str:
    """The password of this computer's login. `by`: user@COMPUTER.

    Raises CannotContinue (`ledger_refused`) where the administrator may not do it.
    """
    if admin == address.login:
        raise CannotContinue(
            f"{admin} is the administrator. Name a login for this computer in the address, such as till1: it is made, and may less.",
            code="ledger_refused",
        )
    refuse_unkept()
    with _as_administrator(admin):
        _make_database(address, admin, password)
        with server(address, password, login=admin) as connection, connection.transaction():
            roles.make_roles(connection)
            made = roles.make_login(connection, address.login, _kept_word(connection, address, admin, password))
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


def _make_database(address: LedgerAddress, admin: str, password: str) -> None:
    """Where the server has none of that name: text in it is UTF-8, whatever the server is set to."""
    with server(address, password, login=admin, database=MAINTENANCE) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (address.database,)).fetchone() is None:
            made = "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'"
            connection.execute(sql.SQL(made).format(sql.Identifier(address.database)))


def _kept_word(connection: psycopg.Connection[Any], address: LedgerAddress, admin: str, password: str) -> str:
    """What this user's key store has for this login and one of the ledgers of this server, and opens it. Else ""."""
    for database in roles.ledgers_of(connection, address.login):
        with suppress(CannotContinue, TryLater):        # one that can't be looked into is none that counts
            with as_owner(replace(address, database=database), admin, password) as there:
                found = ledger_id(there)
            if word := Vault(found).password(address.login):
                with server(address, word, database=database):
                    return word
    return ""


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
