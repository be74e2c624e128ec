"""A period proved: sums that are the orders' own, and a cause for every cent that both sides are apart."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.proof.causes import TITLES
from omni_desktop.core.proof.documents import GROUPS, document
from omni_desktop.core.proof.report import bounds, judge, month_of, prove
from omni_desktop.core.proof.rows import LedgerOrder
from omni_desktop.core.record.record import State

SYDNEY = ZoneInfo("Australia/Sydney")
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
NOON = datetime(2026, 10, 5, 1, tzinfo=UTC)
MONEY = st.decimals(-50, 5000, places=2)
PROBLEMS = st.sampled_from(
    ["unknown_sku", "gone_from_omni", "created_then_gone", "not_in_neto", "payment_refused", "payment_removed", "changed_in_neto"]
).map(lambda code: Problem(code, {})) | MONEY.map(lambda total: Problem("double_in_omni", {"total": f"{total:.2f}"}))
ORDERS = st.builds(
    LedgerOrder,
    id=st.integers(1, 9999).map(lambda number: f"N{number}"),
    placed_at=st.integers(-5 * 24, 40 * 24).map(lambda hours: datetime(2026, 10, 1, tzinfo=UTC) + timedelta(hours=hours)),
    status=st.sampled_from(["New", "Dispatched", "Cancelled", "Quote", "Odd"]),
    state=st.sampled_from(list(State)),
    total=MONEY | st.none(),
    omni_total=MONEY | st.none(),
    channel=st.sampled_from(["", "Website", "eBay"]),
    method=st.sampled_from(["", "PayPal", "Card + Voucher"]),
    tax=st.sampled_from(["Incl", "Excl", ""]),
    branch=st.sampled_from(["", "Perth"]),
    problems=st.lists(PROBLEMS, max_size=2).map(tuple),
)


def order(**facts: Any) -> LedgerOrder:
    usual: dict[str, Any] = {"status": "New", "state": State.CREATED, "total": Decimal("10.00"), "omni_total": Decimal("10.00")}
    return LedgerOrder("N1", NOON, **{**usual, **facts})


@given(st.lists(ORDERS, max_size=12))
def test_every_way_of_adding_up_gives_the_orders_own_sums_and_the_differences_are_what_is_apart(orders: list[LedgerOrder]) -> None:
    found = document(prove(orders, FIRST, LAST, SYDNEY))
    whole = {side: sum((Decimal(row[side]) for row in found["orders"]), Decimal()) for side in ("neto", "omni", "apart")}
    for rows in ([found["summary"]], *(found[name] for name in GROUPS)):
        assert sum((Decimal(row["neto"]["total"]) for row in rows), Decimal()) == whole["neto"]
        assert sum((Decimal(row["omni"]["total"]) for row in rows), Decimal()) == whole["omni"]
        assert sum((Decimal(row["apart"]) for row in rows), Decimal()) == whole["apart"] == whole["neto"] - whole["omni"]
        assert sum(row["neto"]["count"] for row in rows) == found["summary"]["neto"]["count"]
    for day in found["days"]:
        of_day = (Decimal(row["apart"]) for row in found["differences"] if row["day"] == day["day"])
        assert sum(of_day, Decimal()) == Decimal(day["apart"])
    assert len(found["days"]) == 31
    assert {row["cause"] for row in found["differences"]} <= set(TITLES)


@given(st.lists(ORDERS, max_size=6, unique_by=lambda each: each.id))
def test_the_hash_is_of_the_rows_and_no_order_of_reading_changes_it(orders: list[LedgerOrder]) -> None:
    found = document(prove(orders, FIRST, LAST, SYDNEY))
    lines = (
        json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"
        for name in ("days", "differences", "orders")
        for row in found[name]
    )
    assert found["hash"] == sha256("".join(lines).encode()).hexdigest()
    assert document(prove(reversed(orders), FIRST, LAST, SYDNEY)) == found


@pytest.mark.parametrize(
    ("facts", "cause", "rule"),
    [
        ({}, "", ""),
        ({"state": State.HELD, "problems": (Problem("unknown_sku", {}),)}, "never_came", "unknown_sku"),
        ({"state": State.SKIPPED, "rule": "payment"}, "never_came", "payment"),
        ({"state": State.IN_DOUBT}, "never_came", "in_doubt"),
        ({"status": "Cancelled"}, "deleted_in_neto", "Cancelled"),
        ({"problems": (Problem("not_in_neto", {}),)}, "deleted_in_neto", "New"),
        ({"state": State.VOIDED}, "voided_in_omni", ""),
        ({"problems": (Problem("gone_from_omni", {}),)}, "gone_from_omni", ""),
        ({"omni_total": Decimal("9.99")}, "changed_in_omni", ""),
        ({"problems": (Problem("double_in_omni", {"total": "10.00"}),)}, "double_in_omni", ""),
        ({"problems": (Problem("payment_refused", {}),)}, "paid_apart", ""),
        ({"state": State.VOIDED, "status": "Cancelled"}, "", ""),
    ],
)
def test_each_way_of_parting_has_its_cause(facts: dict[str, Any], cause: str, rule: str) -> None:
    row = judge(order(**facts), NOON.date())
    assert (row.cause, row.rule) == (cause, rule)
    assert bool(row.apart) == (cause not in ("", "paid_apart"))


def test_an_order_belongs_to_the_stores_own_day_and_a_month_is_its_days() -> None:
    late = order(state=State.HELD)
    assert [row["day"] for row in document(prove([late], FIRST, LAST, SYDNEY))["orders"]] == ["2026-10-05"]
    assert month_of("2028-02") == (date(2028, 2, 1), date(2028, 2, 29))
    since, before = bounds(FIRST, LAST, SYDNEY)
    assert (since, before) == (datetime(2026, 9, 30, 14, tzinfo=UTC), datetime(2026, 10, 31, 13, tzinfo=UTC))  # the clock went on
    for odd in ("2026-13", "2026-1", "july", ""):
        with pytest.raises(ValueError, match=r"month|iso"):
            month_of(odd)
