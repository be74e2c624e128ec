"""A shared ledger in PostgreSQL beside one of SQLite, in one run: orders a second behind slower and slower networks, a call of the
limiter, a ledger's move, and ten computers at once. `--only runs` for one section.

The server stands on loopback and waits for no disk; every millisecond of round trip is a relay's.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from _shop import data_folder, download, keys, line, shop, store

os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from million_rows import ledger_of

from omni_desktop.core.ports.call_log import CallLimits
from omni_desktop.practice.process import PracticeProcess
from omni_desktop.storage.call_log import CallLogFile
from omni_desktop.storage.database.database import open_database
from omni_desktop.storage.database.postgresql import Address, connect
from omni_desktop.storage.places import open_places
from omni_desktop.storage.shared.calls import SharedCalls
from omni_desktop.storage.shared.copying import count_tables
from tests.frozen_network import Network
from tests.journeys.shared_shop import faults_of
from tests.postgresql_here import PASSWORD, Ledger, Server, cluster, make_shared_ledger

ROUND_TRIPS = (0, 1, 5, 20)     # milliseconds
ASKED = (("shop_orders", {}), ("omni_rows", {"resource": "SalesOrders"}), ("omni_rows", {"resource": "Contacts"}))
CALLS, CLIENTS, SECONDS, THEIR_ORDERS = 1_000, 10, 60, 2_000
UNREACHED = CallLimits(10**6, 10**6, 10**6)


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--only", choices=SECTIONS)
    given.add_argument("--orders", type=int, default=500, help="of each run")
    given.add_argument("--rows", type=int, default=20_000, help="orders of the ledger that is moved")
    arguments = given.parse_args()
    os.environ["PGPASSWORD"] = PASSWORD
    with cluster() as server:
        for name, section in SECTIONS.items():
            if arguments.only in (None, name):
                section(server, arguments)


def runs(server: Server, given: argparse.Namespace) -> None:
    with shop(given.orders) as process, store(process) as folder:
        alone = speed(folder, process, given.orders)
    print(f"{given.orders} orders in SQLite: {alone:.0f} orders/s", flush=True)
    for milliseconds in ROUND_TRIPS:
        with shared(server, milliseconds) as (document, network), shop(given.orders) as process, store(process, document) as folder:
            before = network.round_trips
            found = speed(folder, process, given.orders)
            trips = f"{network.round_trips - before} round trips" if milliseconds else "no relay"
        print(f"{milliseconds:>4} ms of round trip: {found:.0f} orders/s, {found / alone:.2f} of SQLite's; {trips}", flush=True)


def speed(folder: Path, process: PracticeProcess, orders: int) -> float:
    """Orders a second from the run's beginning to its end; a start of the program and a connection come before it."""
    told = download(folder, process).told
    assert told["counts"] == {"created": orders}, told["counts"]
    began, ended = (datetime.fromisoformat(told["run"][name]) for name in ("started", "ended"))
    return orders / (ended - began).total_seconds()


@contextmanager
def shared(server: Server, milliseconds: float = 0) -> Iterator[tuple[str, Network]]:
    """The shop.json of a computer so far from its ledger, and the way there. Without a distance it goes straight to the server."""
    with server.fresh() as ledger, closing(Network(server.port, milliseconds / 1000)) as network:
        document = make_shared_ledger(ledger.url, ledger.password, "bench@here", datetime.now(UTC))
        yield document.replace(f":{server.port}/", f":{network.port}/") if milliseconds else document, network


def limiter(server: Server, _: argparse.Namespace) -> None:
    with data_folder() as folder, closing(CallLogFile(folder / "calls.db")) as log:
        say_calls("the limiter in SQLite", lambda: log.take("bench", UNREACHED, datetime.now(UTC)))
    with server.fresh() as ledger:
        make_shared_ledger(ledger.url, ledger.password, "bench@here", datetime.now(UTC))
        with closing(SharedCalls(lambda: connect(Address(ledger.url, ledger.password)))) as calls:
            say_calls("the limiter on loopback", lambda: calls.take("bench", UNREACHED, datetime.now(UTC)))


def say_calls(name: str, take: Callable[[], object]) -> None:
    times = sorted(timed(take) * 1000 for _ in range(CALLS))
    print(f"{name}: median {statistics.median(times):.2f} ms, p99 {times[CALLS * 99 // 100]:.2f} ms of {CALLS} calls", flush=True)


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def move(server: Server, given: argparse.Namespace) -> None:
    with data_folder() as folder, server.fresh() as ledger:
        ledger_of(folder, given.rows)
        with closing(open_database(open_places(folder))) as database, database.reading() as connection:
            held = [[each.name, each.rows, each.checksum] for each in count_tables(connection)]
        make_shared_ledger(ledger.url, ledger.password, "bench@here", datetime.now(UTC))
        began = time.perf_counter()
        told = moved(folder, ledger)
        seconds = time.perf_counter() - began
    arrived = [[table["name"], table["rows"], table["checksum"]] for table in told]
    rows = sum(table[1] for table in arrived)
    verdict = "every checksum as before" if arrived == held else f"NOT THE SAME: {held} and {arrived}"
    print(f"move of {given.rows:,} orders, {rows:,} rows of {len(arrived)} tables: {seconds:.1f} s, {verdict}", flush=True)


def moved(folder: Path, ledger: Ledger) -> list[dict[str, object]]:
    words = line(folder, "ledger", "move", "--to", ledger.url, "--json")
    done = subprocess.run(words, input=f"{ledger.password}\n", stdout=subprocess.PIPE, text=True, check=True)
    tables: list[dict[str, object]] = json.loads(done.stdout)["tables"]
    return tables


def clients(server: Server, _: argparse.Namespace) -> None:
    """Whoever may not download, since somebody else does, tests the connection: its calls count as well."""
    with shared(server) as (document, _way), shop(THEIR_ORDERS, has_limits=True) as process, ExitStack() as opened:
        process.switches.duplicate_reference = "accept"
        process.switches.duplicate_email = "accept"
        folders = [opened.enter_context(store(process, document, connection={}))]
        folders += [opened.enter_context(data_folder(document)) for _ in range(CLIENTS - 1)]
        process.calls.reset()
        end = time.monotonic() + SECONDS
        with ThreadPoolExecutor(CLIENTS) as pool:
            done = sum(pool.map(lambda folder: work_until(end, folder, process), folders))
        second, minute = (process.calls.most("omni", seconds) for seconds in (1, 60))
        refused = sum(api == "omni" and status == 429 for api, _what, status in process.calls.log)
        download(folders[0], process)
        orders, *made = (process.call(method, **given) for method, given in ASKED)
        verdict = faults_of(orders, *made) or "each once"
    print(f"{CLIENTS} clients, {done} commands in {SECONDS} s: at most {second} Omni calls in a second (3 are allowed)")
    print(f"and {minute} in a minute (60 are allowed), {refused} refused; {len(orders)} orders {verdict}", flush=True)


def work_until(end: float, folder: Path, process: PracticeProcess) -> int:
    """How many commands were done."""
    done = 0
    while time.monotonic() < end:
        for words in (("download", "--json"), ("stores", "test")):
            status = subprocess.run(
                line(folder, *words, "--keys-stdin"), input=keys(process), text=True, capture_output=True, check=False
            ).returncode
            done += 1
            if status == 0:
                break
    return done


SECTIONS = {"runs": runs, "limiter": limiter, "move": move, "clients": clients}

if __name__ == "__main__":
    main()
