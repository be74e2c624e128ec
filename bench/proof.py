"""A proof of one month's orders: seconds from the ledger to the report and to each file, and memory. `proof.py N` proves N orders."""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from sqlalchemy import insert  # noqa: E402

from omni_desktop.core.proof.documents import document  # noqa: E402
from omni_desktop.core.settings.choices import Choice  # noqa: E402
from omni_desktop.storage.database.columns import MILLIONTH  # noqa: E402
from omni_desktop.storage.database.database import Database, open_database  # noqa: E402
from omni_desktop.storage.database.rows import Owner, Values, run_many  # noqa: E402
from omni_desktop.storage.database.tables import ORDERS  # noqa: E402
from omni_desktop.storage.ledger.ledger import StoreLedger  # noqa: E402
from omni_desktop.storage.places import open_places  # noqa: E402
from omni_desktop.storage.proofs import StoreProofs  # noqa: E402
from omni_desktop.storage.registry import Registry  # noqa: E402

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
LONGEST, MOST = 2.0, 200  # seconds and megabytes that 100,000 orders may take
NOW = datetime(2026, 11, 2, tzinfo=UTC)
T = TypeVar("T")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        places = open_places(Path(folder))
        database = open_database(places)
        registry = Registry(database)
        owner = registry.owner(registry.add("Shop", "shop.example.com", NOW).id, "omni.example.com", "Omni", NOW)
        fill(database, owner, count)
        ledger, sydney = StoreLedger(database, places, owner), ZoneInfo("Australia/Sydney")
        proofs = StoreProofs(database, ledger, owner, sydney, (Choice("3", "Sydney"),), lambda _raw: None)
        before = peak()
        report = timed(f"report of {count} orders, at most {LONGEST} s", lambda: document(proofs.proof(FIRST, LAST)[0]))
        print(f"{peak():.0f} MB, {peak() - before:.0f} MB more than before it, at most {MOST} MB")
        print(f"{len(report['differences'])} differences")
        database.close()
    from omni_desktop.paper.pdf import pdf
    from omni_desktop.paper.workbook import workbook

    timed("Excel", lambda: workbook(report, "Shop"))
    timed("PDF of the first 2,000 orders", lambda: pdf({**report, "orders": report["orders"][:2000]}, "Shop"))


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(what: str, work: Callable[[], T]) -> T:
    began, used = time.perf_counter(), time.process_time()
    done = work()
    print(f"{what}: {time.perf_counter() - began:.2f} s, {time.process_time() - used:.2f} s of them at work")
    return done


def fill(database: Database, owner: Owner, count: int) -> None:
    chance, step = random.Random(1), timedelta(days=30) / count
    begin = datetime(2026, 10, 1, tzinfo=UTC)

    def order(number: int) -> Values:
        total = chance.randrange(1000, 60000) * 10_000 * MILLIONTH
        came = number % 500 != 0
        return {
            "target_id": owner.target_id, "key": f"n{number}", "id": f"N{number}", "state": "created" if came else "held", "status": "Pick",
            "placed_at": begin + step * number, "updated_at": begin + step * number, "grand_total": total,
            "omni_total": total if came else None, "omni_id": number if came else 0, "branch_id": 3,
            "sales_channel": chance.choice(["Website", "eBay"]), "payment_methods": chance.choice(["PayPal", "Card"]), "tax_mode": "Incl",
        }  # fmt: skip

    with database.writing() as connection:
        run_many(connection, insert(ORDERS), [order(number) for number in range(count)])


if __name__ == "__main__":
    main()
