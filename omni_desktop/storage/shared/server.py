"""A connection to the server of a shared ledger for whoever connects, moves or upgrades, and what is wrong on the way to it in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.values import replace
from omni_desktop.core.words.harmless import one_line
from omni_desktop.storage.database.postgresql import Address, connect
from omni_desktop.storage.faults import translated
from omni_desktop.storage.shared.address import LedgerAddress

LONGEST_TOLD = 200
# What libpq says while it connects has no code. By its words, which a server of another language says otherwise: then storage.faults'.
BY_WORDS = (
    (("password authentication failed", "no password supplied"),
     "The server {host} has no login {login}, or doesn't take this password of it. Nothing was changed."),
    (('" does not exist',),
     "The server {host} has no database {database}, or no login {login}. Its administrator makes both: ledger connect URL --admin NAME"),
    (("pg_hba.conf", "not permitted to log in"),
     "The server {host} doesn't let {login} in from this computer. Its administrator has to allow that. It was said: {said}"),
)  # fmt: skip


@contextmanager
def server(address: LedgerAddress, password: str, *, login: str = "", database: str = "") -> Iterator[psycopg.Connection[Any]]:
    """A connection of its own, each statement by itself until a transaction is begun. `login`, `database`: others than the address names.

    Raises TryLater (`ledger_unreachable`) and CannotContinue (`ledger_refused`).
    """
    asked = replace(address, login=login or address.login, database=database or address.database)
    with translated(), _connected(asked, password) as connection:
        yield connection


def at(address: LedgerAddress, password: str, login: str = "") -> Address:
    return Address(replace(address, login=login or address.login).url, password)


def _connected(asked: LedgerAddress, password: str) -> psycopg.Connection[Any]:
    try:
        return connect(Address(asked.url, password))
    except psycopg.OperationalError as error:
        if (refused := _refused(asked, error)) is None:
            raise
    raise refused       # here, so that nothing holds what was connected with


def _refused(asked: LedgerAddress, error: psycopg.Error) -> CannotContinue | None:
    said = one_line(str(error))
    told = {"said": said[:LONGEST_TOLD].rstrip(" ."), "host": asked.host, "login": asked.login, "database": asked.database}
    sentences = [sentence for words, sentence in BY_WORDS if any(word in said for word in words)]
    return CannotContinue(sentences[0].format(**told), code="ledger_refused") if sentences else None
