"""A test of the way to a shared ledger, line by line. Reads only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from omni_desktop.core.errors import Fault
from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.sentence import Sentence
from omni_desktop.storage.database.postgresql import CHECKING, open_shared_database
from omni_desktop.storage.shared.address import LedgerAddress, read_address
from omni_desktop.storage.shared.server import at, server

SECONDS_APART = 60
MAY = (
    "SELECT has_table_privilege('orders', 'INSERT') AND has_table_privilege('orders', 'UPDATE'), has_table_privilege('orders', 'DELETE'),"
    " extract(epoch FROM clock_timestamp())"
)


def checks(url: str, password: str) -> Iterator[Check]:
    """Ends with the first that doesn't hold: what comes after needs it."""
    try:
        address = read_address(url)
        yield Check("Address", True, address.url)
        with server(address, password) as connection:
            yield from _of_server(address, connection)
        database = open_shared_database(at(address, password))
    except Fault as fault:
        yield Check("Shared ledger", False, fault.sentence, fault.code)
        return
    database.close()
    yield Check("Shared ledger", True, "of this version")
    with server(address, password) as connection:
        yield from _of_ledger(connection)


def _of_server(address: LedgerAddress, connection: Any) -> Iterator[Check]:
    version = connection.info.server_version // 10_000
    yield Check("Server", True, Sentence("PostgreSQL {version} on {host}", version=version, host=address.host))
    yield Check("Encryption", True, _encryption(address) if connection.pgconn.ssl_in_use else Sentence("none is needed on this computer"))


def _encryption(address: LedgerAddress) -> str:
    is_checked = address.sslmode in CHECKING
    unchecked = Sentence("TLS; on this computer its certificate need not be checked")
    return Sentence("TLS, and its certificate was checked") if is_checked else unchecked


def _of_ledger(connection: Any) -> Iterator[Check]:
    may_write, may_delete, seconds = connection.execute(MAY).fetchone()
    if not may_write:
        yield Check("Rights", False, "This login may only read. Its administrator gives it the program's: ledger connect URL --admin NAME")
        return
    more = Sentence("may write and delete orders, more than it needs")
    yield Check("Rights", True, more if may_delete else Sentence("may write, and delete no orders"))
    apart = abs(float(seconds) - datetime.now(UTC).timestamp())
    said = Sentence("{number} seconds apart from this computer's", number=f"{apart:.0f}")
    wrong = Sentence("{said}: set the clock of this computer.", said=said)
    yield Check("Clock", apart <= SECONDS_APART, said if apart <= SECONDS_APART else wrong)
