from datetime import timedelta
from decimal import Decimal

import pytest

from omni_desktop.core.mapping.selection import SENTENCES, TAKEN, Verdict, judge, judge_scan, sentence
from omni_desktop.core.order import Order, Payment, ScanRow
from omni_desktop.core.settings.settings import Settings
from tests.core.samples import NOW, PLACED, line, order, settings

UNPAID = {"complete_status": "Incomplete"}


def row(status: str = "New", days: int = 0) -> ScanRow:
    return ScanRow("N1", status, PLACED - timedelta(days=days), PLACED)


def rule(wanted: Order, chosen: Settings | None = None, *, by_number: bool = False) -> str:
    return judge(wanted, chosen or settings(), NOW, by_number=by_number).rule


def test_an_ordinary_order_comes_down() -> None:
    assert judge(order(line()), settings(), NOW) == TAKEN


def test_the_scan_alone_cannot_take_an_order() -> None:
    assert judge_scan(row(), settings()) is None


@pytest.mark.parametrize(
    ("scanned", "expected"),
    [
        (row("Cancelled"), "cancelled"),
        (row("cancelled ", days=9), "cancelled"),
        (row("New", days=9), "placed_before"),
        (row("Quote"), "status"),
        (row("Brand New Word"), "status"),
    ],
)
def test_the_scan_rules_orders_out(scanned: ScanRow, expected: str) -> None:
    verdict = judge_scan(scanned, settings())
    assert verdict is not None
    assert (verdict.takes, verdict.rule) == (False, expected)


def test_a_status_counts_whatever_its_case() -> None:
    assert judge_scan(row("pending dispatch"), settings()) is None


def test_an_order_placed_at_the_very_instant_comes() -> None:
    assert judge_scan(row(), settings(placed_after=PLACED)) is None


def test_a_store_that_is_not_set_up_takes_no_order() -> None:
    verdict = judge_scan(row(), settings(placed_after=None))
    assert verdict is not None
    assert verdict.rule == "placed_before"


@pytest.mark.parametrize(
    ("payment", "values", "expected"),
    [
        ("any", UNPAID, "taken"),
        ("approved", UNPAID, "payment"),
        ("approved", {"complete_status": " approved"}, "taken"),
        ("approved", UNPAID | {"payments": (Payment("1", Decimal(22)),)}, "taken"),
        ("paid", {"complete_status": "Approved"}, "payment"),
        ("paid", {"payments": (Payment("1", Decimal("21.99")),)}, "payment"),
        ("paid", {"payments": (Payment("1", Decimal(11)), Payment("2", Decimal(11)))}, "taken"),
    ],
)
def test_the_payment_rule(payment: str, values: dict[str, object], expected: str) -> None:
    assert rule(order(line(), **values), settings(payment=payment)) == expected


@pytest.mark.parametrize(
    ("mode", "channel", "expected"),
    [
        ("all", "eBay", "taken"),
        ("only", " ebay ", "taken"),
        ("only", "Website", "channel"),
        ("except", "eBay", "channel"),
        ("except", "", "taken"),
    ],
)
def test_the_channel_rule(mode: str, channel: str, expected: str) -> None:
    chosen = settings(sales_channels=("eBay",), sales_channels_mode=mode)
    assert rule(order(line(), sales_channel=channel), chosen) == expected


def test_a_fresh_order_waits_and_says_until_when() -> None:
    verdict = judge(order(line()), settings(wait_minutes=240), NOW)
    assert (verdict.rule, verdict.due_at) == ("waiting", PLACED + timedelta(minutes=240))
    assert "2026-03-03 14:30" in sentence(verdict)  # store time: Sydney is 11 hours ahead


def test_the_wait_ends() -> None:
    assert rule(order(line()), settings(wait_minutes=150)) == "taken"


def test_an_order_without_lines_is_skipped_with_its_payment_shown() -> None:
    verdict = judge(order(grand_total="22.00", payments=(Payment("1", Decimal(22)),)), settings(), NOW)
    assert verdict.rule == "no_lines"
    assert sentence(verdict) == "It has no lines. 22.00 of 22.00 is paid."


def test_an_order_of_notes_only_has_no_lines() -> None:
    assert rule(order(line(sku="TEXT_NOTE", price="0"))) == "no_lines"


def test_a_priced_note_line_is_not_skipped_silently() -> None:
    assert rule(order(line(sku="TEXT_NOTE", price="5"))) == "taken"


def test_by_number_an_order_comes_whatever_its_date_status_channel_and_wait() -> None:
    chosen = settings(placed_after=NOW, sales_channels_mode="only", wait_minutes=900)
    assert rule(order(line(), status="Quote"), chosen, by_number=True) == "taken"


def test_by_number_neither_a_cancelled_nor_an_unpaid_order_comes() -> None:
    assert rule(order(line(), status="Cancelled"), by_number=True) == "cancelled"
    assert rule(order(line(), **UNPAID), by_number=True) == "payment"


@pytest.mark.parametrize("name", SENTENCES)
def test_every_rule_has_a_sentence_even_where_only_its_name_was_kept(name: str) -> None:
    told = sentence(Verdict(False, name))
    assert told.endswith(".")
    assert "{" not in told


def test_an_unpaid_order_says_how_much_is_paid() -> None:
    told = sentence(judge(order(line(), complete_status=""), settings(), NOW))
    assert told.startswith("It isn't paid as the settings ask: 0.00 of 22.00")


def test_a_rule_of_another_version_is_shown_by_its_name() -> None:
    assert sentence(Verdict(False, "moon_phase")) == "moon_phase"
