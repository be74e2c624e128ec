"""The chain of rules agrees with what a download decides, and says the value that failed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.mapping.rule_chain import RULES, rule_chain, stops_by_number
from omni_desktop.core.mapping.selection import judge, judge_scan
from omni_desktop.core.order import Line, Order, Payment, ScanRow
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace
from omni_desktop.core.words.meant_numbers import meant_id, meant_numbers

NOW = datetime(2026, 5, 14, 2, tzinfo=UTC)
LINE = Line("L1", "AB-1", "A thing", Decimal(1), Decimal(10))


def settings_of(payment: str, mode: str, minutes: int, *, has_start: bool = True) -> Settings:
    rules = replace(
        Settings().download_orders, statuses=("New", "Pick"), payment=payment, sales_channels_mode=mode, sales_channels=("eBay",),
        wait_minutes=minutes, placed_after=NOW - timedelta(days=10) if has_start else None,
    )
    return replace(Settings(), download_orders=rules)


def order_of(status: str, days: int, paid: int, channel: str, approval: str, *, has_lines: bool) -> Order:
    payments = (Payment("1", Decimal(paid)),) if paid else ()
    placed = NOW - timedelta(days=days)
    return Order(
        "N1", status, placed, placed, Decimal(10), tax_inclusive=True, lines=(LINE,) if has_lines else (), payments=payments,
        sales_channel=channel, complete_status=approval,
    )


ORDERS = st.builds(
    order_of, st.sampled_from(("New", " pick", "Quote", "Cancelled", "")), st.sampled_from((0, 3, 30)), st.sampled_from((0, 5, 10)),
    st.sampled_from(("eBay", "Website", "")), st.sampled_from(("Approved", "Incomplete", "")), has_lines=st.booleans(),
)
SETTINGS = st.builds(
    settings_of, st.sampled_from(("paid", "approved", "any")), st.sampled_from(("all", "only", "except")), st.sampled_from((0, 60)),
    has_start=st.booleans(),
)


@given(ORDERS, SETTINGS)
def test_the_first_step_that_fails_is_the_rule_that_a_download_names(order: Order, settings: Settings) -> None:
    row = ScanRow(order.id, order.status, order.placed_at, order.updated_at)
    steps = rule_chain(row, order, settings, NOW)
    assert tuple(step.rule for step in steps) == RULES
    failed = next((step.rule for step in steps if step.passes is False), "taken")
    assert failed == judge(order, settings, NOW).rule
    stopped = stops_by_number(steps)
    assert (stopped is None) == judge(order, settings, NOW, by_number=True).takes
    assert all(step.template.format(**step.values) for step in steps)
    of_scan = rule_chain(row, None, settings, NOW)
    verdict = judge_scan(row, settings)
    assert next((step.rule for step in of_scan if step.passes is False), None) == (verdict.rule if verdict else None)
    assert {step.rule for step in of_scan if step.passes is None} == {"no_lines", "payment", "channel", "waiting"}


def test_a_step_names_the_value_that_failed() -> None:
    order = order_of("Quote", 3, 5, "Website", "Incomplete", has_lines=True)
    row, settings = ScanRow("N1", "Quote", order.placed_at, NOW), settings_of("paid", "only", 0)
    steps = {step.rule: step for step in rule_chain(row, order, settings, NOW)}
    assert steps["status"].values["status"] == "Quote"
    assert (steps["payment"].values["paid"], steps["payment"].values["total"]) == (Decimal(5), Decimal(10))
    assert steps["channel"].values["channel"] == "Website"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("N100", "n100"), (" #n100 ", "n100"), ("W-N100", "n100"), ("w-n100/2", "n100"), ("W-N100/R2", "n100"), ("N100/R3/2", "n100"),
        ("Order N100, please", "n100"),
        ("N99\nN100", "n100"), ("N1\u00a000 N100", "n100"),
    ],
)  # fmt: skip
def test_an_order_is_meant_in_any_form_of_its_number(text: str, number: str) -> None:
    assert number in meant_numbers(text, ("W-", ""))


def test_a_page_that_was_pasted_by_mistake_is_a_few_numbers_at_most() -> None:
    assert len(meant_numbers("N1 " * 5000 + " ".join(map(str, range(5000))))) <= 12
    assert meant_numbers(" \n ") == ()
    assert (meant_id("#4711"), meant_id("N4711"), meant_id("٤٧"), meant_id("9" * 40), meant_id("")) == (4711, 0, 0, 0, 0)
