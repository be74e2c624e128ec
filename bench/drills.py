"""Two computers on one ledger in PostgreSQL: what one of them may be struck by, at fifty moments each, and what was counted afterwards.

The practice Omni takes a reference twice, so each order that is sent twice shows. `--moments 10` for a short look, `--only stop` for one.
A moment is a step of the struck program itself: a transaction begun, a call counted, a request or a piece of its body that leaves.
`--only move` kills a computer that moves its own ledger there, at twenty moments (tests/journeys/struck_move.py says which).
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

from tests.journeys.moving_shop import ORDERS as MOVED_ORDERS
from tests.journeys.moving_shop import moments, moving_shop, steps_of, struck_at
from tests.journeys.shared_shop import SharedShop, shared_shop
from tests.patience import until
from tests.postgresql_here import Server, cluster, make_shared_ledger

ORDERS = 4                      # new ones for each moment
STEPS = 70                      # about what a run of them takes; a moment behind the end strikes nobody, and is counted as such
LOOKED_EVERY = 0.02             # seconds
COUNTED = Counter[str]


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--moments", type=int)
    given.add_argument("--only", choices=[*DRILLS, MOVE])
    arguments = given.parse_args()
    with cluster() as server:
        if arguments.only != MOVE:
            _strike_runs(server, arguments.moments or 50, arguments.only)
        if arguments.only in (None, MOVE):
            _strike_moves(server, arguments.moments or 20)


def _strike_runs(server: Server, moments: int, only: str | None) -> None:
    print(f"seed 12, {moments} moments, {ORDERS} new orders for each, leases of 2 seconds, settle time 1 second")
    for name, drill in DRILLS.items():
        if only in (None, name):
            _measure(name, drill, server, moments)


def _strike_moves(server: Server, number: int) -> None:
    print(f"seed 12, {number} moments, each a new ledger of {MOVED_ORDERS} orders")
    chance, began, counted, faults = random.Random(12), time.monotonic(), COUNTED(), []
    steps = steps_of(_moved(server, faults))
    for step, kind in moments(steps, number, chance):
        counted.update(_struck_move(server, step, kind, faults))
    counts = ", ".join(f"{what} {times}" for what, times in sorted(counted.items()))
    verdict = "never both, each finished with the same rows" if not faults else str(faults)
    print(f"{MOVE:8} {time.monotonic() - began:6.0f} s  {number} moves: {verdict}; {counts}", flush=True)


def _moved(server: Server, faults: list[str]) -> subprocess.CompletedProcess[str]:
    """One that nobody strikes."""
    with tempfile.TemporaryDirectory() as folder, moving_shop(Path(folder), server) as shop:
        before, moved = shop.own_rows(), shop.move()
        faults += filter(None, [shop.faults_after(moved, before)])
        return moved


def _struck_move(server: Server, step: int, kind: str, faults: list[str]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder, moving_shop(Path(folder), server) as shop:
        struck = shop.move(step, kind)
        found = shop.who_runs()
        before = shop.own_rows()
        faults += filter(None, [shop.faults_after(shop.move(), before)])
        return [found, f"at a {struck_at(struck)}" if struck.returncode == -signal.SIGKILL else "ended before"]


def _measure(name: str, drill: Callable[[SharedShop, random.Random, COUNTED], None], server: Server, moments: int) -> None:
    counted: COUNTED = Counter()
    began = time.monotonic()
    with server.fresh() as ledger, tempfile.TemporaryDirectory() as folder:
        make_shared_ledger(ledger.url, ledger.password, "bench@here", datetime.now(UTC))
        with shared_shop(Path(folder), ledger) as shop:
            chance = random.Random(12)
            _begin_undisturbed(shop, counted)
            for _ in range(moments):
                shop.place(ORDERS)
                drill(shop, chance, counted)
                shop.settled(shop.till)
            faults, made = shop.faults(), len(shop.server.world.omni_rows("SalesOrders"))
    counts = ", ".join(f"{what} {number}" for what, number in sorted(counted.items()))
    verdict = "each once, missing 0, apart 0.00" if not faults else str(faults)
    print(f"{name:8} {time.monotonic() - began:6.0f} s  {made} sales orders: {verdict}; {counts}", flush=True)


def kill(shop: SharedShop, chance: random.Random, counted: COUNTED) -> None:
    """The other one begins at once."""
    struck = shop.strike(shop.office, signal.SIGKILL, chance.randint(1, STEPS))
    killed = time.monotonic()
    until(lambda: not shop.is_leased(), "the killed one keeps its lease")
    counted["slowest end of a killed one's lease, ms"] = max(
        counted["slowest end of a killed one's lease, ms"], round(1000 * (time.monotonic() - killed))
    )
    _count_struck(struck, counted)
    _take_over(shop, counted)


def stop(shop: SharedShop, chance: random.Random, counted: COUNTED) -> None:
    """The other one finishes everything before the first wakes up."""
    stopped = shop.strike(shop.office, signal.SIGSTOP, chance.randint(1, STEPS))
    _take_over(shop, counted)
    shop.settled(shop.till)
    before = shop.writes()
    stopped.send_signal(signal.SIGCONT)
    _count_struck(stopped, counted)
    counted[f"exit {stopped.returncode}"] += 1
    counted["writes after waking"] += shop.writes() - before


def _begin_undisturbed(shop: SharedShop, counted: COUNTED) -> None:
    """What of it is the start of a process on this computer."""
    counted["begin where nobody was struck, ms"] = min(_begun(shop, counted) for _ in range(3))


def _take_over(shop: SharedShop, counted: COUNTED) -> None:
    """The other computer starts its program until it may begin; how long that took at most, the start of the process included."""
    counted["slowest begin of the next, ms"] = max(counted["slowest begin of the next, ms"], _begun(shop, counted))


def _begun(shop: SharedShop, counted: COUNTED) -> int:
    """Milliseconds until the till has the lease."""
    asked, last = time.monotonic(), shop.lease()
    while True:
        running = shop.start(shop.till)
        while running.poll() is None and shop.lease() == last:
            time.sleep(LOOKED_EVERY)
        taken = time.monotonic()
        running.communicate()
        if shop.lease() != last:
            return round(1000 * (taken - asked))
        counted["the next was refused"] += 1


def restart(shop: SharedShop, chance: random.Random, counted: COUNTED) -> None:
    shop.server.faults.add("hold", nth=chance.randint(2, 14), commit=chance.choice([True, False]))
    running = shop.start(shop.office)
    until(lambda: shop.server.faults.held or running.poll() is not None, "the download stands still")
    shop.ledger.server.restart("immediate")
    shop.server.faults.release()
    running.communicate()
    counted[f"exit {running.returncode}"] += 1


def freeze(shop: SharedShop, chance: random.Random, counted: COUNTED) -> None:
    file = shop.office.folder / "shop.json"
    kept, network = file.read_text(), shop.frozen_later(shop.office)
    shop.server.faults.add("hold", nth=chance.randint(2, 14), commit=chance.choice([True, False]))
    running = shop.start(shop.office)
    until(lambda: shop.server.faults.held or running.poll() is not None, "the download stands still")
    network.freeze()
    frozen = time.monotonic()
    if chance.random() < 0.5:
        shop.server.faults.release()
    running.communicate()
    counted["slowest end, ms"] = max(counted["slowest end, ms"], round(1000 * (time.monotonic() - frozen)))
    counted[f"exit {running.returncode}"] += 1
    shop.server.faults.release()
    network.close()
    file.write_text(kept)


def _count_struck(process: subprocess.Popen[str], counted: COUNTED) -> None:
    said = process.communicate()[1].partition("struck: ")[2].partition("\n")[0]
    counted[f"at a {said}" if said else "ended before"] += 1


MOVE = "move"
DRILLS = {"kill": kill, "stop": stop, "restart": restart, "freeze": freeze}

if __name__ == "__main__":
    main()
