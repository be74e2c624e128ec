"""How long the window waits for its reads with a million orders in the ledger.

The ledger is written in bulk, as four years of downloads would have left it: most orders created, a few thousand waiting for somebody.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from omni_desktop.core.record.history import SORTABLE, Filter, Sort  # noqa: E402
from omni_desktop.core.record.record import State  # noqa: E402
from omni_desktop.practice.invented import invented  # noqa: E402
from omni_desktop.storage.database.columns import MILLION, microseconds  # noqa: E402
from omni_desktop.storage.database.database import open_database  # noqa: E402
from omni_desktop.storage.database.search import search_text  # noqa: E402
from omni_desktop.storage.ledger.ledger import StoreLedger  # noqa: E402
from omni_desktop.storage.places import open_places  # noqa: E402
from omni_desktop.storage.reading.history import StoreHistory  # noqa: E402
from omni_desktop.storage.registry import Registry  # noqa: E402

ORDERS = 1_000_000
RUNS = 20_000
PAGE = 100
TRIES = 3
NOW = datetime(2026, 5, 13, 1, 30, tzinfo=UTC)
FIRST = NOW - timedelta(days=4 * 365)
STATES = {
    State.CREATED: 0.7,
    State.DISPATCHED: 0.2,
    State.SKIPPED: 0.07,
    State.ADOPTED: 0.015,
    State.VOIDED: 0.01,
    State.HELD: 0.003,
    State.REFUSED: 0.001,
    State.FOUND: 0.0007,
    State.IN_DOUBT: 0.0003,
}
FOLLOWS = {"": 0.989, "waiting": 0.01, "changed": 0.001}
CHIPS = {
    "all": Filter(),
    "in Omni": Filter(states=frozenset({State.CREATED, State.ADOPTED, State.DISPATCHED, State.VOIDED})),
    "skipped": Filter(states=frozenset({State.SKIPPED})),
    "needs attention": Filter(states=frozenset({State.HELD, State.REFUSED, State.IN_DOUBT})),
    "dispatched": Filter(states=frozenset({State.DISPATCHED})),
    "created": Filter(states=frozenset({State.CREATED})),
    "waiting": Filter(follow="waiting"),
    "changed": Filter(follow="changed"),
    "tax differs": Filter(problem="tax_differs"),
}
SEARCHES = {
    "a word of every order": "example.com",
    "a common word": "marchetti",
    "two words": "ruby marchetti",
    "an e-mail": "ruby.marchetti417@example.com",
    "an id": "n765432",
    "begin of an id": "n7654",
    "one letter": "n",
    "two letters": "ab",
    "nonsense": "qqzzqq",
}


def orders(chance: random.Random, target: int, count: int) -> Iterator[tuple[Any, ...]]:
    names = [f"{first} {last}" for first in invented.FIRST_NAMES.split() for last in invented.LAST_NAMES.split()]
    states, follows = _drawn(chance, STATES), _drawn(chance, FOLLOWS)
    step = (NOW - FIRST) / count
    for number in range(1, count + 1):
        placed = microseconds(FIRST + step * number)
        name, state, total = chance.choice(names), next(states), chance.randrange(1000, 60000) * MILLION // 100
        in_omni = state in (State.CREATED, State.ADOPTED, State.DISPATCHED, State.VOIDED)
        key, reference = f"n{number}", f"WEB-N{number}"
        email = f"{name.replace(' ', '.')}{number % 1000}@example.com"
        text = search_text([key, reference, name, email, f"AB-{number % 900}", f"CK-{number % 700}"])
        follow = next(follows) if in_omni else ""
        waits = placed if state in (State.HELD, State.REFUSED) else None
        facts = (state, "Pick", placed, placed, state is State.FOUND, waits, reference if in_omni else "", number if in_omni else 0)
        stored = total + (number % 2000 == 0) * MILLION // 100
        yield (number, target, key, key.upper(), *facts, stored if in_omni else None, total, 3, name, text, follow)


def _drawn(chance: random.Random, shares: dict[Any, float]) -> Iterator[Any]:
    while True:
        yield from chance.choices(list(shares), list(shares.values()), k=1000)


def fill(file: Path, target: int, count: int) -> None:
    """Rows first, indexes afterwards: ten times as fast."""
    chance = random.Random(1)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        later = connection.execute(
            "SELECT name, type, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name IN"
            " ('orders', 'happenings', 'sales_orders', 'problems')"
        ).fetchall()
        for name, kind, _ in later:
            connection.execute(f"DROP {kind} {name}")
        connection.execute("BEGIN")
        _insert(connection, "orders", ORDER_COLUMNS, orders(chance, target, count))
        _insert_rest(connection, chance, target)
        for _, _, sql in later:
            connection.execute(sql)
        connection.execute("INSERT INTO order_search(order_search) VALUES ('rebuild')")
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


ORDER_COLUMNS = (
    "row target_id key id state status placed_at updated_at to_read next_look_at reference omni_id omni_total grand_total branch_id"
    " customer search follow"
)


def _insert(connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[Sequence[Any]]) -> None:
    names = columns.split()
    connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})", rows)


def _insert_rest(connection: sqlite3.Connection, chance: random.Random, target: int) -> None:
    made = connection.execute("SELECT row, placed_at, state, reference, omni_total FROM orders").fetchall()
    runs = range(1, RUNS + 1)
    step = (NOW - FIRST) / RUNS
    started = [microseconds(FIRST + step * number) for number in runs]
    _insert(
        connection,
        "runs",
        "id target_id started ended state starter",
        ((number, target, at, at + 9 * MILLION, "complete", "timer") for number, at in zip(runs, started, strict=True)),
    )
    looked = ((1 + (row - 1) * RUNS // len(made), row, state) for row, _, state, *_ in made)
    _insert(connection, "run_orders", "run_id order_row result", looked)
    sold = ((row, 1, target, state, reference, total) for row, _, state, reference, total in made if reference)
    _insert(connection, "sales_orders", "order_row part target_id state reference total", sold)
    lines = ((row, at + minute * 60 * MILLION, kind, 1) for row, at, state, *_ in made for minute, kind in _told(state))
    _insert(connection, "happenings", "order_row at kind run_id", lines)
    _insert(connection, "problems", "target_id order_row code cause facts since state", _problems(chance, target, made))


def _told(state: str) -> Iterator[tuple[int, str]]:
    yield from enumerate(("found", "mapped", "sending", "created") if state != State.SKIPPED else ("found", "skipped"))
    if state in (State.DISPATCHED, State.VOIDED):
        yield 1440, state


def _problems(chance: random.Random, target: int, made: list[Any]) -> Iterator[tuple[Any, ...]]:
    for row, at, state, *_ in made:
        if state in (State.HELD, State.REFUSED):
            sku = f"XX-{chance.randrange(120)}"
            yield target, row, "unknown_sku", sku, f'{{"sku":"{sku}"}}', at, "open"
        elif row % 50 == 7:
            yield target, row, "tax_differs", "cents", '{"apart":"-0.91"}', at, "open"
        elif row % 20 == 0:
            yield target, row, "omni_total_differs", "", '{"apart":"+0.01"}', at, "solved"


def ledger_of(folder: Path, count: int = ORDERS) -> tuple[StoreHistory, StoreLedger]:
    places = open_places(folder)
    database = open_database(places)
    registry = Registry(database)
    stores = registry.stores() or [registry.add("Bench", "shop.example.com", NOW)]
    owner = registry.owner(stores[0].id, "omni.example.com", "Bench", NOW)
    history = StoreHistory(database, owner)
    if not history.count(Filter()):
        began = time.perf_counter()
        fill(places.ledger, owner.target_id, count)
        print(f"{count:,} orders written in {time.perf_counter() - began:.0f} s, {places.ledger.stat().st_size / 1e6:,.0f} MB")
    return history, StoreLedger(database, places, owner)


def timed(question: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds: the first time, and the best of some more, since a computer that does other things as well measures those too."""
    times = []
    for _ in range(1 + TRIES):
        began = time.perf_counter()
        question()
        times.append((time.perf_counter() - began) * 1000)
    return times[0], min(times[1:])


WORST: dict[str, float] = {}


def say(group: str, name: str, question: Callable[[], object], limit: float) -> None:
    first, best = timed(question)
    WORST[group] = max(WORST.get(group, 0.0), best / limit)
    mark = "" if best <= limit else "   TOO SLOW"
    print(f"{group:<12} {name:<46} {best:8.1f} ms  (first {first:8.1f}; at most {limit:.0f}){mark}", flush=True)


def pages(history: StoreHistory) -> None:
    for chip, wanted in CHIPS.items():
        rows = history.count(wanted)
        say("count", chip, lambda wanted=wanted: history.count(wanted), 100)
        for column in SORTABLE:
            for down in (True, False):
                sort = Sort(column, descending=down)
                for offset in sorted({0, min(rows // 2, 500_000), max(0, rows - PAGE)}):
                    name = f"{chip}, {column} {'down' if down else 'up'}, from {offset:,} of {rows:,}"
                    ask = lambda sort=sort, wanted=wanted, at=offset: history.page(wanted, sort, offset=at, limit=PAGE)  # noqa: E731
                    say("page", name, ask, 200 if offset else 100)


def searches(history: StoreHistory) -> None:
    for name, text in SEARCHES.items():
        wanted = Filter(search=text)
        rows = history.count(wanted)
        say("search", f"{name}: count of {rows:,}", lambda wanted=wanted: history.count(wanted), 600 if rows > ORDERS // 2 else 300)
        for sort in (Sort(), Sort("customer", descending=False)):
            ask = lambda sort=sort, wanted=wanted: history.page(wanted, sort, offset=0, limit=PAGE)  # noqa: E731
            say("search", f"{name}: first page by {sort.column}", ask, 300)
        if rows > PAGE:
            ask = lambda wanted=wanted, at=rows - PAGE: history.page(wanted, Sort(), offset=at, limit=PAGE)  # noqa: E731
            say("search", f"{name}: last page", ask, 600 if rows > ORDERS // 2 else 300)


def overviews(history: StoreHistory, ledger: StoreLedger) -> None:
    days = [NOW - timedelta(days=14 - day) for day in range(15)]
    problem = Filter(problem="unknown_sku", cause="XX-7")
    say("overview", "figures", history.figures, 100)
    say("overview", "activity over 14 days", lambda: history.activity(days), 100)
    say("overview", "updates of a day", lambda: history.updates(NOW - timedelta(days=1)), 100)
    say("overview", "updates of a year", lambda: history.updates(NOW - timedelta(days=365)), 300)
    say("overview", "problem groups", history.problem_groups, 100)
    say("overview", "last run", history.last_run, 20)
    say("overview", "runs", history.runs, 50)
    say("overview", "orders of a problem group", lambda: history.page(problem, Sort(), offset=0, limit=PAGE), 100)
    say("overview", "orders of a run", lambda: history.page(Filter(run_id=RUNS // 2), Sort(), offset=0, limit=PAGE), 100)
    say("overview", "one order", lambda: history.order("N765432"), 20)
    say("overview", "its place in the list", lambda: history.place(Filter(), Sort(), "N765432"), 100)
    say("overview", "statuses met", ledger.statuses, 1000)
    say("run", "due", lambda: ledger.due(NOW, retries=200), 100)
    say("run", "unsettled", ledger.unsettled, 20)


def main(folder: Path) -> None:
    history, ledger = ledger_of(folder)
    measure(history, ledger)


def main_on_a_server(folder: Path) -> None:
    """The same rows in PostgreSQL, 1 ms of round trip away."""
    from _server import copied

    ledger_of(folder)
    places = open_places(folder)
    began = time.perf_counter()
    with copied(places.ledger) as database:
        print(f"copied to PostgreSQL in {time.perf_counter() - began:.0f} s", flush=True)
        owner = Registry(database).owner(1, "omni.example.com", "Bench", NOW)
        measure(StoreHistory(database, owner), StoreLedger(database, places, owner))


def measure(history: StoreHistory, ledger: StoreLedger) -> None:
    overviews(history, ledger)
    searches(history)
    pages(history)
    for group, ratio in WORST.items():
        print(f"{group}: the slowest took {ratio:.2f} of what it may")


def given() -> tuple[Path | None, bool]:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="where the ledger is kept for a later measurement")
    parser.add_argument("--postgresql", action="store_true", help="in a PostgreSQL that is started for it, 1 ms of round trip away")
    told = parser.parse_args()
    return told.folder, told.postgresql


if __name__ == "__main__":
    folder, on_a_server = given()
    with tempfile.TemporaryDirectory() as name:
        (main_on_a_server if on_a_server else main)(folder or Path(name))
