"""What a rehearsal shows beside an order's result: both sides' totals, and where each value comes from."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni_desktop.core.order import Order
from omni_desktop.core.record.preview import Compared, compared
from omni_desktop.core.sales_order import Origin
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.words.origin_words import COMPOSED, origin_words
from tests.core.samples import line, mapped, order, settings


def shown(wanted: Order, chosen: Settings | None = None) -> list[tuple[str, str, str, str]]:
    lines = compared(wanted, mapped(wanted, chosen).sales_orders)
    return [(each.name, f"{each.shop:.2f}", f"{each.omni:.2f}", f"{each.apart:.2f}") for each in lines]


def test_a_plain_order_is_compared_part_by_part() -> None:
    assert shown(order(line(), shipping_total="11.00")) == [
        ("Products", "22.00", "22.00", "0.00"),
        ("Freight", "11.00", "11.00", "0.00"),
        ("Tax included", "3.00", "3.00", "0.00"),
        ("Total", "33.00", "33.00", "0.00"),
    ]


def test_tax_that_comes_on_top_is_called_so() -> None:
    assert ("Tax", "2.20", "2.20", "0.00") in shown(order(line(), tax_inclusive=False))


def test_a_coupon_is_a_line_of_its_own() -> None:
    wanted = order(line(price="55.00"), coupon_discount="5.50", grand_total="49.50", order_tax="4.50")
    assert shown(wanted)[:2] == [("Products", "55.00", "55.00", "0.00"), ("Discounts", "-5.50", "-5.50", "0.00")]


def test_discounts_that_neto_names_elsewhere_are_compared_with_what_its_total_leaves() -> None:
    wanted = order(line(price="55.00", product_discount="5.50"), product_subtotal="55.00", grand_total="49.50", order_tax="4.50")
    assert shown(wanted)[0] == ("Products", "49.50", "49.50", "0.00")
    assert shown(wanted)[-1] == ("Total", "49.50", "49.50", "0.00")


def test_a_coupon_that_omni_takes_off_differently_is_compared_in_one_line() -> None:
    wanted = order(line(price="55.00"), coupon_discount="5.50", product_subtotal="49.50", grand_total="49.50", order_tax="4.50")
    assert shown(wanted)[0] == ("Products less discounts", "49.50", "49.50", "0.00")


def test_what_is_apart_is_seen_where_it_is() -> None:
    assert shown(order(line(), grand_total="30.00"))[-1] == ("Total", "30.00", "22.00", "-8.00")
    assert Compared("Total", Decimal("1.00"), Decimal("1.01")).apart == Decimal("0.01")


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (Origin("neto", "ShipAddress"), "Neto shipping address"),
        (Origin("setting", "download_orders.stage"), "Set Default Stage To"),
        (Origin("setting", "download_orders.reference_prefix"), "Reference prefix + Neto order number"),
        (Origin("rule", "rounding"), "rounding to meet Neto's total"),
        (Origin("neto", "Unheard"), "Unheard"),
        (Origin("setting", "gone.away"), "gone.away"),
    ],
)
def test_an_origin_is_said_in_the_shops_words(origin: Origin, words: str) -> None:
    assert origin_words(origin) == words


def test_every_origin_that_mapping_gives_has_words() -> None:
    origins = {origin for part in mapped(order(line()), settings()).sales_orders for origin in part.origins.values()}
    unsaid = [origin for origin in origins if origin_words(origin) == origin.name]
    assert unsaid == []
    assert COMPOSED
