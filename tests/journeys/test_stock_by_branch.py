"""Where stock decides on a branch, it is the stock of what was ordered: of its size, of all pieces in a carton, and of no service."""

from __future__ import annotations

from typing import Any

import pytest

from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.settings.settings import BranchRow
from tests.journeys.harness import Journey

SYDNEY, MELBOURNE, PERTH = 3, 4, 5


@pytest.fixture
def shop(journey: Journey) -> Journey:
    """Every order is routed to Sydney, then to Melbourne."""
    journey.change_group("branches", routing="on", grid=(BranchRow(SYDNEY, backups=(MELBOURNE,)),))
    return journey


@pytest.fixture(params=["S first", "L first"])
def boots(shop: Journey, request: pytest.FixtureRequest) -> Journey:
    """Sydney has large boots and Melbourne small ones, whichever size Omni lists last."""
    sizes = [("S", "BOOT-S"), ("L", "BOOT-L")]
    shop.world.add_product("BOOT", price="20.00", sizes=sizes if request.param == "S first" else sizes[::-1], stock=0)
    for code, sydney, melbourne in (("BOOT-S", 0, 9), ("BOOT-L", 9, 0)):
        shop.world.add_stock(code, sydney, SYDNEY)
        shop.world.add_stock(code, melbourne, MELBOURNE)
    return shop


def branches(shop: Journey, order: dict[str, Any]) -> list[tuple[int, int]]:
    """(branch, quantity) of the order's sales orders."""
    rows = [row for row in shop.sales_orders() if row["reference"].partition("/")[0] == order["OrderID"]]
    return sorted((row["branchId"], int(line["qty"])) for row in rows for line in row["lineItems"])


def test_an_order_goes_to_the_branch_that_has_its_size(boots: Journey) -> None:
    small, large = (boots.world.place_order([(code, 2)]) for code in ("BOOT-S", "BOOT-L"))
    boots.download()
    assert branches(boots, small) == [(MELBOURNE, 2)]
    assert branches(boots, large) == [(SYDNEY, 2)]


def test_one_size_that_was_promised_leaves_the_others(boots: Journey) -> None:
    boots.world.add_stock("BOOT-S", 2, SYDNEY)
    orders = [boots.world.place_order([(code, 2)]) for code in ("BOOT-S", "BOOT-S", "BOOT-L")]
    boots.download()
    assert [branches(boots, order) for order in orders] == [[(SYDNEY, 2)], [(MELBOURNE, 2)], [(SYDNEY, 2)]]


def test_a_size_is_split_by_its_own_stock(boots: Journey) -> None:
    boots.change_group("branches", split_orders=True)
    boots.world.add_stock("BOOT-S", 1, SYDNEY)
    order = boots.world.place_order([("BOOT-S", 10)])
    assert boots.download().counts == {"created": 1}
    assert branches(boots, order) == [(SYDNEY, 1), (MELBOURNE, 9)]


@pytest.fixture
def nails(shop: Journey) -> Journey:
    """A carton holds 12: Sydney has 20 nails and Melbourne 40."""
    shop.world.add_product("NAIL", price="2.00", units=[("NAIL-CTN", 12)], stock=20)
    shop.world.add_stock("NAIL", 40, MELBOURNE)
    option = next(row for row in shop.world.omni_rows("ProductOptions") if row["code"] == "NAIL")
    shop.decisions.map_sku("NAIL-CTN", ChosenProduct("NAIL-CTN", option["id"]), shop.clock.now(), "Sam")
    return shop


def cartons(shop: Journey, quantity: int) -> dict[str, Any]:
    return shop.world.place_order(OrderLine=[shop.world.shop_line("NAIL", quantity, "24.00", SKU="NAIL-CTN")])


def test_cartons_go_to_the_branch_that_has_all_their_pieces(nails: Journey) -> None:
    one, two, none_left = cartons(nails, 1), cartons(nails, 2), cartons(nails, 2)
    nails.download()
    assert [branches(nails, order) for order in (one, two, none_left)] == [[(SYDNEY, 12)], [(MELBOURNE, 24)], [(SYDNEY, 24)]]


def test_cartons_and_single_pieces_of_one_product_share_its_stock(nails: Journey) -> None:
    both = [nails.world.shop_line("NAIL", 1, "24.00", SKU="NAIL-CTN"), nails.world.shop_line("NAIL", 9, "2.00")]
    order = nails.world.place_order(OrderLine=both)
    nails.download()
    assert branches(nails, order) == [(MELBOURNE, 9), (MELBOURNE, 12)]


def test_cartons_are_split_whole(nails: Journey) -> None:
    nails.change_group("branches", split_orders=True)
    order = cartons(nails, 4)
    assert nails.download().counts == {"created": 1}
    assert branches(nails, order) == [(SYDNEY, 12), (MELBOURNE, 36)]


def test_single_pieces_are_split_over_what_the_cartons_leave(nails: Journey) -> None:
    nails.change_group("branches", split_orders=True)
    nails.world.add_stock("NAIL", -30, MELBOURNE)
    both = [nails.world.shop_line("NAIL", 1, "24.00", SKU="NAIL-CTN"), nails.world.shop_line("NAIL", 15, "2.00")]
    order = nails.world.place_order(OrderLine=both)
    assert nails.download().counts == {"created": 1}
    assert branches(nails, order) == [(SYDNEY, 8), (SYDNEY, 12), (MELBOURNE, 7)]


@pytest.fixture
def fitted(shop: Journey) -> Journey:
    """Tents lie in Melbourne and in Perth; to have one put up is a service, which lies nowhere."""
    shop.world.add_product("TENT", price="20.00", stock=0)
    shop.world.add_product("FIT-1", price="10.00", stock_control="Labour", stock=0)
    shop.world.add_stock("TENT", 5, MELBOURNE)
    shop.world.add_stock("TENT", 4, PERTH)
    return shop


def with_fitting(shop: Journey, tents: int) -> dict[str, Any]:
    return shop.world.place_order([("TENT", tents), ("FIT-1", 1)])


def test_a_service_needs_no_stock_at_any_branch(fitted: Journey) -> None:
    order = with_fitting(fitted, 2)
    assert fitted.download().counts == {"created": 1}
    assert branches(fitted, order) == [(MELBOURNE, 1), (MELBOURNE, 2)]


def test_an_order_with_a_service_is_split_by_its_goods(fitted: Journey) -> None:
    fitted.change_group("branches", grid=(BranchRow(MELBOURNE, backups=(PERTH,)),), split_orders=True)
    order = with_fitting(fitted, 7)
    assert fitted.download().counts == {"created": 1}
    assert branches(fitted, order) == [(MELBOURNE, 1), (MELBOURNE, 5), (PERTH, 2)]


def test_goods_that_no_branch_has_are_no_service(fitted: Journey) -> None:
    fitted.world.add_product("TARP", price="10.00", stock=0)
    order = fitted.world.place_order([("TENT", 2), ("TARP", 1)])
    fitted.download()
    assert branches(fitted, order) == [(SYDNEY, 1), (SYDNEY, 2)]


def test_what_needs_no_stock_is_what_the_settings_say(fitted: Journey) -> None:
    fitted.change(no_stock_words=("service",))
    order = with_fitting(fitted, 2)
    fitted.download()
    assert branches(fitted, order) == [(SYDNEY, 1), (SYDNEY, 2)]


def test_a_key_that_may_not_read_products_costs_no_order(fitted: Journey) -> None:
    fitted.server.faults.add("forbidden", api="omni", what="Products", times=0)
    order = with_fitting(fitted, 2)
    assert fitted.download().counts == {"created": 1}
    assert branches(fitted, order) == [(SYDNEY, 1), (SYDNEY, 2)]


def test_how_a_product_is_counted_is_asked_only_of_what_no_branch_has(fitted: Journey) -> None:
    fitted.world.place_order([("TENT", 1)])
    fitted.download()
    assert "GET Products" not in asked(fitted)
    with_fitting(fitted, 1)
    with_fitting(fitted, 1)
    fitted.download()
    assert asked(fitted).count("GET Products") == 1


def asked(shop: Journey) -> list[str]:
    return [what for _, what, _ in shop.server.calls.log]
