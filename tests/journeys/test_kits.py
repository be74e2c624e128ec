"""A shop's SKU that is several products in Omni: one line of Neto, several of the sales order, and the same money to the cent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.inventory import TEXT_LINE, ChosenProduct, KitPart
from omni_desktop.core.settings.settings import BranchRow
from tests.journeys.harness import Journey

SET = ChosenProduct("", kit=(KitPart("TOWEL", weight=Decimal(2)), KitPart("HAT", Decimal(2))))
SYDNEY, MELBOURNE = 3, 4


@pytest.fixture
def shop(journey: Journey) -> Journey:
    """A set of a towel and two hats; the towel counts double."""
    for code in ("TOWEL", "HAT"):
        journey.world.add_product(code, f"Own name of {code}", price="11.00", stock=20, in_shop=False)
    return journey


def place(shop: Journey, *, quantity: int = 3, **fields: Any) -> str:
    """Sets at 11.00, one line more before and after."""
    line = shop.world.shop_line("AB-114", quantity, "11.00", SKU="SET-1", **fields)
    lines = [shop.world.shop_line("KD-115", 1, "4.40"), line, shop.world.shop_line("AB-114", 1, "7.70")]
    return str(shop.world.place_order(OrderLine=lines)["OrderID"])


def map_set(shop: Journey, product: ChosenProduct = SET) -> list[str]:
    return shop.decisions.map_sku("set-1", product, shop.clock.now(), "Sam")


def lines_of(shop: Journey, reference: str) -> list[tuple[str, int, str]]:
    """(code, quantity, what it comes to) of each."""
    rows = shop.world.sales_order(reference)["lineItems"]
    return [(row["code"], int(row["qty"]), f"{_value(row):.2f}") for row in rows]


def _value(row: dict[str, Any]) -> Decimal:
    quantity, price, off = (Decimal(str(row[name] or 0)) for name in ("qty", "unitPrice", "discount"))
    return quantity * price - off


def test_a_kit_waits_for_its_mapping_and_goes_as_its_products_with_the_lines_money(shop: Journey) -> None:
    orders = [place(shop), place(shop, PercentDiscount="15")]
    assert shop.download().counts == {"held": 2}
    assert sorted(map_set(shop)) == sorted(orders)
    ended = shop.download()
    assert (ended.counts, ended.figures.apart) == ({"created": 2}, 0)
    assert lines_of(shop, orders[0]) == [("KD-115", 1, "4.40"), ("TOWEL", 3, "22.00"), ("HAT", 6, "11.00"), ("AB-114", 1, "7.70")]
    assert lines_of(shop, orders[1])[1:3] == [("TOWEL", 3, "18.70"), ("HAT", 6, "9.35")]
    assert [shop.problem_codes(order_id) for order_id in orders] == [[], []]
    assert all(shop.totals_agree(order_id) for order_id in orders)
    towel, hat = shop.world.sales_order(orders[0])["lineItems"][1:3]
    assert [line["name"] for line in (towel, hat)] == ["Own name of TOWEL", "Own name of HAT"]
    assert towel["lineComments"].startswith("Part 1 of 2 of ")
    assert towel["integrationRef"] != hat["integrationRef"]


def test_a_changed_quantity_a_dispatch_and_a_refund_follow_every_part(shop: Journey) -> None:
    map_set(shop)
    shop.change(auto_dispatch="completed", changed_orders="update")
    order_id = place(shop)
    shop.download()
    shop.world.switches.clock_skew += 5
    shop.world.edit_line(order_id, 1, Quantity="4")
    assert shop.news() == {"changed": 1}
    assert lines_of(shop, order_id)[1:3] == [("TOWEL", 4, "29.33"), ("HAT", 8, "14.67")]
    assert shop.totals_agree(order_id)
    shop.world.switches.clock_skew += 5
    shop.world.complete_order(order_id)
    assert shop.news() == {"dispatched": 1}
    assert [int(shop.world.stock_of(code)["stockOnHand"]) for code in ("TOWEL", "HAT")] == [16, 12]
    shop.world.add_rma(order_id, line=1, quantity=1)
    shop.clock.ahead += shop._settling() * 60
    shop.download()
    assert shop.problem_codes(order_id) == ["refunded_in_neto"]


def test_an_order_waits_while_one_part_is_short_and_says_which(shop: Journey) -> None:
    map_set(shop)
    shop.change(auto_dispatch="completed")
    order_id = place(shop, quantity=11)
    shop.download()
    shop.world.switches.clock_skew += 5
    shop.world.complete_order(order_id)
    assert shop.news() == {"waiting": 1}
    story = shop.story(order_id)
    assert "HAT" in story.row.follow_words
    assert "TOWEL" not in story.row.follow_words


def test_parts_of_a_kit_go_from_where_they_are_and_add_up(shop: Journey) -> None:
    map_set(shop)
    for code in ("KD-115", "AB-114"):
        shop.world.add_stock(code, 50)
    shop.world.add_stock("HAT", 30, MELBOURNE)
    grid = (BranchRow(SYDNEY, backups=(MELBOURNE,)),)
    shop.change_group("branches", routing="on", grid=grid, split_orders=True)
    order_id = place(shop, quantity=12)
    ended = shop.download()
    assert (ended.counts, ended.figures.apart) == ({"created": 1}, 0)
    assert ("HAT", 4) in [(code, quantity) for code, quantity, _ in lines_of(shop, f"{order_id}/2")]
    both = [shop.world.sales_order(reference) for reference in (order_id, f"{order_id}/2")]
    assert f"{sum(Decimal(str(row['total'])) for row in both):.2f}" == shop.world.shop_order(order_id)["GrandTotal"]
    shop.change(auto_dispatch="completed")
    shop.world.switches.clock_skew += 5
    shop.world.complete_order(order_id, tracking="BOTH-PARCELS")
    assert shop.news() == {"dispatched": 1}
    assert [shop.world.sales_order(row["reference"])["trackingCode"] for row in both] == ["BOTH-PARCELS"] * 2


def test_an_order_that_went_otherwise_than_the_table_says_now_is_changed_by_a_person(shop: Journey) -> None:
    """Brought, the change would put today's products beside those that are there."""
    map_set(shop)
    shop.change(changed_orders="update")
    order_id = place(shop)
    shop.download()
    before = lines_of(shop, order_id)
    map_set(shop, ChosenProduct("TOWEL"))
    shop.world.switches.clock_skew += 5
    shop.world.edit_line(order_id, 1, Quantity="4")
    shop.download()
    assert shop.problem_codes(order_id) == ["changed_in_neto"]
    shop.decisions.insist([order_id], shop.clock.now(), "Sam")
    shop.download()
    assert lines_of(shop, order_id) == before


def test_a_line_that_is_not_in_omni_as_it_was_sent_is_no_new_line(shop: Journey) -> None:
    """Another program made the order, under another code: bringing the change would put ours beside it."""
    map_set(shop, ChosenProduct("TOWEL"))
    shop.change(changed_orders="update")
    order_id = place(shop)
    order = shop.world.shop_order(order_id)
    lines = [("KD-115", 1, "4.40"), ("HAT", 3, "11.00"), ("AB-114", 1, "7.70")]
    made = {"freightTotal": order["ShippingTotal"], "taxStatus": "Incl", "taxRate": 10, "email": order["Email"]}
    shop.world.add_sales_order(order_id, lines, **made, **shop.delivery_of(order))
    shop.download()
    before = lines_of(shop, order_id)
    shop.world.switches.clock_skew += 5
    shop.world.edit_line(order_id, 1, Quantity="4")
    shop.download()
    assert "changed_in_neto" in shop.problem_codes(order_id)
    assert lines_of(shop, order_id) == before


def test_one_mapping_brings_down_all_that_waited_read_afresh_and_the_last_of_several_the_rest(shop: Journey) -> None:
    """A kit, a text line and a code: each releases the orders that it was missing in."""
    orders = [place(shop), place(shop)]
    lines = [shop.world.shop_line("AB-114", 1, "5.00", SKU=sku) for sku in ("SET-1", "GONE-1", "FEE-1")]
    both = str(shop.world.place_order(OrderLine=lines)["OrderID"])
    assert shop.download().counts == {"held": 3}
    shop.world.switches.clock_skew += 5
    shop.world.edit_line(orders[0], 1, Quantity="5")
    assert sorted(map_set(shop)) == sorted([*orders, both])
    assert shop.news() == {"created": 2, "held": 1}
    assert lines_of(shop, orders[0])[1] == ("TOWEL", 5, "36.67")
    rest = {"GONE-1": ChosenProduct("HAT"), "FEE-1": ChosenProduct("FEE-1", TEXT_LINE)}
    assert shop.decisions.map_skus(rest, shop.clock.now(), "Sam") == [both]
    assert shop.news() == {"created": 1}
    assert [code for code, _, _ in lines_of(shop, both)] == ["TOWEL", "HAT", "HAT", "FEE-1"]
    assert shop.totals_agree(both)
