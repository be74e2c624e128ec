"""The proof that is read and added up quickly has the figures of one that is worked out plainly, order by order."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select

from omni_desktop.core.proof.documents import document
from omni_desktop.core.proof.rows import cents
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.choices import Choice
from omni_desktop.storage.database.tables import ORDERS
from omni_desktop.storage.proofs import StoreProofs
from tests.storage.conftest import Store

SYDNEY = ZoneInfo("Australia/Sydney")  # the clock goes on on 4 October 2026
FIRST, LAST = date(2026, 10, 3), date(2026, 10, 6)
MIDNIGHT = datetime(2026, 10, 2, 14, tzinfo=UTC)
IN_OMNI = {State.CREATED, State.ADOPTED, State.DISPATCHED}
MONEY = st.decimals(-50, 5000, places=2) | st.decimals(-5, 5, places=6)
ORDER = st.fixed_dictionaries(
    {
        "state": st.sampled_from(list(State)),
        "status": st.sampled_from(["New", "Dispatched", "Cancelled", "Quote"]),
        "placed_at": st.integers(-30 * 60, 130 * 60).map(lambda minutes: MIDNIGHT + timedelta(minutes=minutes)),
        "grand_total": MONEY | st.none(),
        "omni_total": MONEY | st.none(),
        "branch_id": st.sampled_from([3, 4, None]),
        "sales_channel": st.sampled_from(["", "Website", 'eBay "AU"']),
        "payment_methods": st.sampled_from(["", "PayPal"]),
        "tax_mode": st.sampled_from(["Incl", "Excl"]),
    }
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(ORDER, max_size=12))
def test_the_quick_proof_has_the_figures_of_the_plain_one(store: Store, orders: list[dict[str, Any]]) -> None:
    database, owner = store.database, store.owner
    rows = [
        {"target_id": owner.target_id, "key": f"n{number}", "id": f"N{number}", "updated_at": each["placed_at"], **each}
        for number, each in enumerate(orders)
    ]
    with database.writing() as connection:
        connection.execute(delete(ORDERS))
        if rows:
            connection.execute(insert(ORDERS), rows)
        stored = connection.execute(select(ORDERS).order_by(ORDERS.c.row)).mappings().all()
    quick = document(StoreProofs(database, store.ledger, owner, SYDNEY, (Choice("3", "Sydney"),), lambda _raw: None).proof(FIRST, LAST)[0])
    plain = sorted(filter(None, map(plainly, stored)), key=lambda row: (row["day"], row["order"]))
    told = [{name: row[name] for name in ("order", "day", "channel", "branch", "tax", "neto", "omni", "apart")} for row in quick["orders"]]
    assert told == [{name: row[name] for name in ("order", "day", "channel", "branch", "tax", "neto", "omni", "apart")} for row in plain]
    for table, by in (("days", "day"), ("channels", "channel"), ("branches", "branch"), ("methods", "method"), ("taxes", "tax")):
        assert {row[by]: row["apart"] for row in quick[table] if row["neto"]["count"] or row["omni"]["count"]} == added(plain, by)
    lines = (json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False) for table in TOLD for row in quick[table])
    assert quick["hash"] == sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()


TOLD = ("days", "differences", "orders")


def plainly(row: Mapping[str, Any]) -> dict[str, Any] | None:
    day = row["placed_at"].astimezone(SYDNEY).date()
    shop = row["status"] not in ("Cancelled", "Quote")
    there = row["state"] in IN_OMNI
    if not FIRST <= day <= LAST or not (shop or there):
        return None
    neto = Decimal(cents(row["grand_total"] or Decimal())) / 100 if shop else Decimal()
    omni = Decimal(cents(row["omni_total"] or Decimal())) / 100 if there else Decimal()
    branch = {3: "Sydney", 4: "Branch 4", None: ""}[row["branch_id"]]
    money = {"neto": f"{neto:.2f}", "omni": f"{omni:.2f}", "apart": f"{neto - omni:.2f}"}
    groups = {"channel": row["sales_channel"], "branch": branch, "method": row["payment_methods"], "tax": row["tax_mode"]}
    return {"order": row["id"], "day": f"{day}", **groups, **money}


def added(rows: Sequence[Mapping[str, Any]], by: str) -> dict[str, str]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        sums[row[by] or "(none)"] += Decimal(row["apart"])
    return {name: f"{total:.2f}" for name, total in sums.items()}
