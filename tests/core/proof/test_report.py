"""A period proved: sums that are the orders' own, and a cause for every cent that both sides are apart."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.proof.causes import TITLES
from omni_desktop.core.proof.documents import GROUPS, amount, document
from omni_desktop.core.proof.report import Days, judge, month_of, prove
from omni_desktop.core.proof.rows import LedgerOrder, cents
from omni_desktop.core.record.record import State

SYDNEY = ZoneInfo("Australia/Sydney")
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
NOON = "2026-10-05"
MONEY = st.integers(-5_000, 500_000)
PROBLEMS = st.sampled_from(
    ["unknown_sku", "gone_from_omni", "created_then_gone", "gone_from_neto", "payment_refused", "payment_removed", "changed_in_neto"]
).map(lambda code: Problem(code, {})) | MONEY.map(lambda total: Problem("double_in_omni", {"total": amount(total)}))
SWEPT = st.tuples(st.integers(0, 1), MONEY, st.integers(0, 2), MONEY, st.just("paid_apart"), st.just(""), st.just(""))
ORDERS = st.builds(
    LedgerOrder,
    id=st.integers(1, 9999).map(lambda number: f"N{number}"),
    day=st.integers(1, 31).map(lambda day: f"2026-10-{day:02d}"),
    status=st.sampled_from(["New", "Dispatched", "Cancelled", "Quote", "Odd"]),
    state=st.sampled_from(list(State)),
    total=MONEY | st.none(),
    omni_total=MONEY | st.none(),
    channel=st.sampled_from(["", "Website", "eBay"]),
    method=st.sampled_from(["", "PayPal", "Card + Voucher"]),
    tax=st.sampled_from(["Incl", "Excl", ""]),
    branch=st.sampled_from(["", "Perth"]),
    problems=st.lists(PROBLEMS, max_size=2).map(tuple),
    swept=st.just(()) | SWEPT,
    swept_before=st.just(()) | SWEPT,
)


def order(**facts: Any) -> LedgerOrder:
    usual: dict[str, Any] = {"status": "New", "state": State.CREATED, "total": 1000, "omni_total": 1000}
    return LedgerOrder(NOON, "N1", **{**usual, **facts})


@given(st.lists(ORDERS, max_size=12))
def test_every_way_of_adding_up_gives_the_orders_own_sums_and_the_differences_are_what_is_apart(orders: list[LedgerOrder]) -> None:
    found = document(prove(orders, FIRST, LAST))
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


@pytest.mark.parametrize("status", ["Cancelled", "Quote"])
def test_what_the_shop_has_no_money_of_counts_for_nothing_there(status: str) -> None:
    found = judge(order(status=status, state=State.SKIPPED, omni_total=None))
    assert (found.neto_count, found.neto, found.cause) == (0, 0, "")


@given(st.lists(ORDERS, max_size=6, unique_by=lambda each: each.id))
def test_the_hash_is_of_the_rows_and_no_order_of_reading_changes_it(orders: list[LedgerOrder]) -> None:
    found = document(prove(orders, FIRST, LAST))
    lines = (
        json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"
        for name in ("days", "differences", "orders")
        for row in found[name]
    )
    assert found["hash"] == sha256("".join(lines).encode()).hexdigest()
    assert document(prove(reversed(orders), FIRST, LAST)) == found


@pytest.mark.parametrize(
    ("facts", "cause", "rule"),
    [
        ({}, "", ""),
        ({"state": State.HELD, "problems": (Problem("unknown_sku", {}),)}, "never_came", "unknown_sku"),
        ({"state": State.SKIPPED, "rule": "payment"}, "never_came", "payment"),
        ({"state": State.IN_DOUBT}, "never_came", "in_doubt"),
        ({"status": "Cancelled"}, "deleted_in_neto", "Cancelled"),
        ({"problems": (Problem("gone_from_neto", {}),)}, "deleted_in_neto", "New"),
        ({"state": State.HELD, "problems": (Problem("not_in_neto", {}),)}, "", ""),
        ({"state": State.VOIDED}, "voided_in_omni", ""),
        ({"problems": (Problem("gone_from_omni", {}),)}, "gone_from_omni", ""),
        ({"omni_total": 999}, "changed_in_omni", ""),
        ({"problems": (Problem("double_in_omni", {"total": "10.00"}),)}, "double_in_omni", ""),
        ({"problems": (Problem("payment_refused", {}),)}, "paid_apart", ""),
        ({"state": State.VOIDED, "status": "Cancelled"}, "", ""),
    ],
)
def test_each_way_of_parting_has_its_cause(facts: dict[str, Any], cause: str, rule: str) -> None:
    row = judge(order(**facts))
    assert (row.cause, row.rule) == (cause, rule)
    assert bool(row.apart) == (cause not in ("", "paid_apart"))


@pytest.mark.parametrize(
    ("now", "cause"),
    [
        ({}, "voided_in_omni"),
        ({"status": "Pack", "total": 1200}, "voided_in_omni"),
        ({"status": "Cancelled"}, ""),
        ({"state": State.DISPATCHED, "status": "Dispatched"}, ""),
        ({"omni_total": 900, "total": 900}, ""),
    ],
)
def test_a_sweeps_word_on_omni_counts_until_the_ledger_learns_of_the_sales_order(now: dict[str, Any], cause: str) -> None:
    row = judge(order(**now).as_swept(order().known_as, (1, 1000, 0, 0, "voided_in_omni", "", "")))
    assert (row.cause, row.neto) == (cause, 0 if now.get("status") == "Cancelled" else now.get("total", 1000))


def test_a_month_is_its_days_by_the_stores_own_clock() -> None:
    assert month_of("2028-02") == (date(2028, 2, 1), date(2028, 2, 29))
    days = Days(FIRST, LAST, SYDNEY)
    assert (days.moments[0], days.moments[-1]) == (datetime(2026, 9, 30, 14, tzinfo=UTC), datetime(2026, 10, 31, 13, tzinfo=UTC))
    assert (days.names[0], days.names[-1], len(days.names)) == ("2026-10-01", "2026-10-31", 31)  # the clock went on in between
    for odd in ("2026-13", "2026-1", "july", ""):
        with pytest.raises(ValueError, match=r"month|iso"):
            month_of(odd)


@pytest.mark.parametrize(("given", "rounded"), [("1.005", 101), ("-1.005", -101), ("0.004999", 0), ("12", 1200), ("-0.01", -1)])
def test_an_orders_money_is_rounded_once_half_away_from_zero(given: str, rounded: int) -> None:
    assert cents(Decimal(given)) == rounded
