"""A shop with two computers on one ledger in PostgreSQL, and an Omni that takes a reference twice: so what is sent twice shows."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest import mock

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.storage.database.about import ledger_id
from omni_desktop.storage.database.postgresql import Address, open_shared_database
from omni_desktop.storage.shared.lease import LEASES
from tests.frozen_network import Network
from tests.journeys.command import Command, CommandHere, Told, _environment, keys_of, set_up
from tests.patience import until
from tests.postgresql_here import Ledger

TRIES = 60
HALF_REQUEST = 0.5              # seconds, within the settle time of a second: a server that kept half a request longer than it is not meant
A_MOMENT = 0.3                  # seconds
Rows = Sequence[Mapping[str, Any]]
STRUCK = Path(__file__).parents[2]


class SharedShop:
    def __init__(self, folder: Path, ledger: Ledger, server: PracticeServer, lease_seconds: int) -> None:
        self.ledger, self.server = ledger, server
        self.till, self.office = (CommandHere(folder / name) for name in ("till", "office"))
        database = open_shared_database(Address(ledger.url, ledger.password))
        with database.reading() as connection:
            document = f'{{"id": "{ledger_id(connection)}", "url": "{ledger.url}"}}'
        database.close()
        for computer in (self.till, self.office):
            computer.folder.mkdir(parents=True)
            (computer.folder / "shop.json").write_text(document)
        server.switches.half_request = HALF_REQUEST
        server.world.account.switches.duplicate_reference = "accept"
        server.world.account.switches.duplicate_email = "accept"
        set_up(self.till, server, connection__lease_seconds=lease_seconds)
        self.lease_seconds = lease_seconds
        self._number = 0
        self._looking: Any = None

    def frozen_later(self, computer: Command) -> Network:
        """The way of that computer to the ledger's server from now on."""
        network, file = Network(self.ledger.server.port), computer.folder / "shop.json"
        file.write_text(file.read_text().replace(f":{self.ledger.server.port}/", f":{network.port}/"))
        return network

    def place(self, orders: int) -> None:
        for _ in range(orders):
            self._number += 1
            self.server.world.place_order(customer=self.server.world.add_customer(1000 + self._number))

    def download(self, computer: CommandHere) -> Told:
        return computer("download", "--json", "--keys-stdin", given=keys_of(self.server))

    def start(self, computer: Command) -> subprocess.Popen[str]:
        return computer.start("download", "--json", "--keys-stdin", given=keys_of(self.server))

    def credit(self, computer: CommandHere, order: str) -> Told:
        return computer("credit-note", order, "--yes", "--keys-stdin", given=keys_of(self.server))

    def strike(
        self, computer: Command, strike: signal.Signals, step: int, kind: str = "", command: Sequence[str] = ("download", "--json")
    ) -> subprocess.Popen[str]:
        """A command that the signal strikes at that step (of a kind, see struck.py); it is dead, stopped, or has ended before."""
        line = [sys.executable, "-m", "tests.journeys.struck", strike.name, str(step), kind, "--data-dir", str(computer.folder)]
        pipes: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        environment = _environment() | {"PYTHONPATH": str(STRUCK)}
        process = subprocess.Popen([*line, *command, "--keys-stdin"], text=True, env=environment, cwd=STRUCK, **pipes)
        assert process.stdin is not None
        process.stdin.write(keys_of(self.server))
        process.stdin.close()
        process.stdin = None
        until(lambda: process.poll() is not None or is_stopped(process.pid), "the command was never struck")
        return process

    def settled(self, computer: CommandHere) -> Told:
        """The first download that leaves nothing open. One that is refused meanwhile (exit 2) is tried again."""
        for _ in range(TRIES):
            told = self.download(computer)
            if told.status == 0:
                return told
            time.sleep(A_MOMENT)
        raise AssertionError(told)

    def is_leased(self) -> bool:
        """Whether the server knows of a program that has the last lease and lives: the lock that each holds beside it."""
        held = "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = %s AND classid >= %s)"
        return bool(self._look(held, (self.lease(), LEASES))[0])

    def lease(self) -> int:
        """The number of the last one that anybody took; 0 before the first."""
        return int(self._look("SELECT coalesce(max(token), 0) FROM omni_desktop.leases")[0])

    def _look(self, question: str, given: tuple[int, ...] = ()) -> Any:
        if self._looking is None or self._looking.broken:
            self._looking = self.ledger.connect()
        return self._looking.execute(question, given).fetchone()

    def writes(self) -> int:
        """Elements that Omni was given, and orders that Neto was told of."""
        kinds = ("SalesOrders", "Contacts", "Payments", "CreditNotes")
        return sum(len(self.server.world.omni_rows(kind)) for kind in kinds)

    def faults(self) -> dict[str, object]:
        """What must be there once and is not: nothing, where all is well."""
        world = self.server.world
        return faults_of(world.shop_orders(), world.omni_rows("SalesOrders"), world.omni_rows("Contacts"))


def faults_of(orders: Rows, sales_orders: Rows, contacts: Rows) -> dict[str, object]:
    """The shop's orders beside what Omni has of them."""
    made = Counter(row["reference"] for row in sales_orders)
    wanted = {order["OrderID"]: Decimal(order["GrandTotal"]) for order in orders}
    emails = Counter(row["email"].casefold() for row in contacts)
    apart = sum(abs(Decimal(str(row["total"])) - wanted.get(row["reference"], Decimal())) for row in sales_orders)
    found = {
        "twice": [reference for reference, times in made.items() if times > 1],
        "missing": sorted(wanted.keys() - made.keys()),
        "customers twice": [email for email, times in emails.items() if times > 1],
        "apart": apart,
    }
    return {name: value for name, value in found.items() if value}


def is_stopped(pid: int) -> bool:
    """On Linux."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"
    except OSError:
        return False


@contextmanager
def shared_shop(folder: Path, ledger: Ledger, lease_seconds: int = 2) -> Iterator[SharedShop]:
    world = PracticeWorld.open(None, empty=True)
    with mock.patch.dict(os.environ, {"PGPASSWORD": ledger.password}), PracticeServer(world, limits=None) as server:
        yield SharedShop(folder, ledger, server, lease_seconds)
