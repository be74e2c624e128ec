"""How long the page Audit waits with a million entries: for a look, a whole filter, the check of the chain. `audit.py N` writes N."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from omni_desktop.core.record.audit import AuditFilter, Deed  # noqa: E402
from omni_desktop.core.words.audit_words import KINDS, kinds_that_say  # noqa: E402
from omni_desktop.storage.database.database import Database, open_database  # noqa: E402
from omni_desktop.storage.ledger.audit import write  # noqa: E402
from omni_desktop.storage.places import open_places  # noqa: E402
from omni_desktop.storage.reading.audit import page, people, verify  # noqa: E402

LONGEST = 0.1  # seconds that one look may take
PAGE, AT_ONCE, TRIES = 200, 10_000, 3
NOW = datetime(2026, 11, 2, tzinfo=UTC)
FILTERS = {
    "everything": AuditFilter(),
    "what was sent": AuditFilter(whats=frozenset(KINDS["Sent"])),
    "saved settings, one in 5,000": AuditFilter(whats=frozenset({"settings_saved"})),
    "one person, one in 5,000": AuditFilter(who="Kim@OFFICE"),
    "the text N123456": AuditFilter(text="N123456", named=kinds_that_say("N123456")),
    "a text that is nowhere": AuditFilter(text="nobody at all", named=kinds_that_say("nobody at all")),
}


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(open_places(Path(folder)))
        fill(database, count)
        for name, chosen in FILTERS.items():
            first, whole, looks = measured(database, chosen)
            told = f"a look at most {first * 1000:.0f} ms (limit {LONGEST * 1000:.0f})"
            print(f"{name}: {told}, {PAGE} rows or the end {whole * 1000:.0f} ms in {looks} looks")
        print(f"people: {timed(lambda: people(database)) * 1000:.0f} ms")
        print(f"the chain of {count} checked: {timed(lambda: verify(database)):.1f} s")
        database.close()


def measured(database: Database, chosen: AuditFilter) -> tuple[float, float, int]:
    """The longest of its looks, all of them until a page is full, and how many these are; the best of some tries."""
    return min((_once(database, chosen) for _ in range(TRIES)), key=lambda found: found[1])


def _once(database: Database, chosen: AuditFilter) -> tuple[float, float, int]:
    looks = list[float]()
    found, below = 0, 0
    while not looks or (below and found < PAGE):
        began = time.perf_counter()
        answer = page(database, chosen, below, PAGE)
        looks.append(time.perf_counter() - began)
        found, below = found + len(answer.rows), answer.below
    return max(looks), sum(looks), len(looks)


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def fill(database: Database, count: int) -> None:
    for first in range(0, count, AT_ONCE):
        with database.writing() as connection:
            write(connection, 1, "anna@TILL-2", list(_deeds(first, min(first + AT_ONCE, count))))
            write(connection, 1, "Kim@OFFICE", [Deed("settings_saved", NOW, {"version": first, "changes": {}})] * 2)


def _deeds(first: int, last: int) -> Iterator[Deed]:
    for number in range(first, last):
        facts = {"part": 1, "omni_id": number, "total": f"{number % 500}.90"}
        yield Deed("sales_order_created", NOW - timedelta(seconds=number), facts, f"N{number}", number // 40 + 1)


if __name__ == "__main__":
    main()
