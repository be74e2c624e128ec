"""SKUs that aren't simply a product's code: sizes, barcodes, units of measure, two products with one code, codes that are merely alike."""

from __future__ import annotations

from typing import Any

import pytest

from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.lookups.product_lookup import find_products
from omni_desktop.core.mapping.product_choices import choices_of
from omni_desktop.core.problems.problems import Problem, meaning
from tests.journeys.harness import Journey

SIZES = (("S", "TEE-S", "9300000000017"), ("M", "TEE-M", "9300000000024"))


def place(journey: Journey, sku: str, quantity: Any = 2, price: str = "22.00") -> str:
    """The shop may sell it under a SKU of its own."""
    line = journey.world.shop_line("AB-114", quantity, price, SKU=sku)
    return str(journey.world.place_order(OrderLine=[line])["OrderID"])


def line_of(journey: Journey, order_id: str) -> dict[str, Any]:
    return dict(journey.world.sales_order(order_id)["lineItems"][0])


def problems(journey: Journey, order_id: str) -> tuple[Problem, ...]:
    story = journey.story(order_id)
    return tuple(story.row.problems)


@pytest.mark.parametrize("code", ["size", "style"])
def test_a_size_goes_with_its_style_reads_back_equal_and_is_dispatched_off_its_own_shelf(journey: Journey, code: str) -> None:
    journey.world.switches.code_of_a_size = code
    journey.world.add_product("TEE", price="22.00", sizes=SIZES, stock=3)
    order_id = place(journey, "TEE-M")
    journey.change(auto_dispatch="completed")
    assert journey.download().counts == {"created": 1}
    assert journey.problem_codes(order_id) == []
    line = line_of(journey, order_id)
    assert (line["code"], line["productOptionId"] > 0) == ("TEE", True)
    assert [(size["name"], size["code"], size["barcode"], size["qty"]) for size in line["sizes"]] == [("M", "TEE-M", "9300000000024", 2)]
    journey.world.switches.clock_skew += 5
    journey.world.complete_order(order_id)
    assert journey.news() == {"dispatched": 1}
    assert [journey.world.stock_of(size)["stockOnHand"] for size in ("TEE-S", "TEE-M")] == [3, 1]


def test_a_size_whose_own_shelf_is_short_waits_although_another_size_is_there(journey: Journey) -> None:
    journey.world.add_product("TEE", price="22.00", sizes=SIZES, stock=1)
    journey.world.add_stock("TEE-S", 50)
    order_id = place(journey, "TEE-M")
    journey.change(auto_dispatch="completed")
    journey.download()
    journey.world.switches.clock_skew += 5
    journey.world.complete_order(order_id)
    assert journey.news() == {"waiting": 1}


def test_a_size_that_changes_in_neto_changes_with_its_size_in_omni(journey: Journey) -> None:
    journey.world.add_product("TEE", price="22.00", sizes=SIZES)
    order_id = place(journey, "TEE-M")
    journey.change(changed_orders="update")
    journey.download()
    journey.world.switches.clock_skew += 5
    journey.world.edit_line(order_id, Quantity="3")
    assert journey.news() == {"changed": 1}
    line = line_of(journey, order_id)
    assert (line["qty"], [size["qty"] for size in line["sizes"]]) == (3, [3])
    assert journey.totals_agree(order_id)


def test_a_style_waits_until_somebody_says_which_size(journey: Journey) -> None:
    journey.world.add_product("TEE", price="22.00", sizes=SIZES)
    order_id = place(journey, "TEE")
    journey.download()
    (problem,) = problems(journey, order_id)
    assert (problem.code, [choice.code for choice in choices_of(problem)]) == ("sku_size_unknown", ["TEE-S", "TEE-M"])
    assert journey.decisions.map_sku("tee", ChosenProduct("TEE-S"), journey.clock.now(), "Sam") == [order_id]
    assert journey.news() == {"created": 1}
    assert line_of(journey, order_id)["sizes"][0]["code"] == "TEE-S"


def test_of_two_products_with_one_code_the_chosen_one_gets_the_line(journey: Journey) -> None:
    journey.world.add_product("TWIN", "First twin", price="22.00")
    journey.world.add_product("TWIN", "Second twin", price="22.00", in_shop=False)
    order_id = place(journey, "TWIN")
    journey.download()
    (problem,) = problems(journey, order_id)
    first, second = choices_of(problem)
    assert (problem.code, "First twin" in first.words, "Second twin" in second.words) == ("sku_ambiguous", True, True)
    journey.decisions.map_sku("TWIN", ChosenProduct("TWIN", second.option_id), journey.clock.now(), "Sam")
    assert journey.news() == {"created": 1}
    line = line_of(journey, order_id)
    assert (line["productOptionId"], line["code"], journey.problem_codes(order_id)) == (second.option_id, "TWIN", [])


@pytest.mark.parametrize(("setting", "result"), [("propose", "held"), ("use", "created"), ("off", "held")])
def test_barcodes_are_asked_in_one_call_and_used_only_where_the_settings_say_so(journey: Journey, setting: str, result: str) -> None:
    journey.world.add_product("BAR-1", barcode="9311111111111", price="22.00")
    orders = [place(journey, sku) for sku in ("9311111111111", "9322222222222")]
    journey.change(barcode_match=setting)
    journey.download()
    asked = [call for call in journey.server.calls.log if "ProductOptions" in str(call)]
    assert len(asked) == (2 if setting == "off" else 3)
    story = journey.story(orders[0])
    assert story.row.state == result
    assert journey.problem_codes(orders[1]) == ["unknown_sku"]
    if setting == "use":
        assert line_of(journey, orders[0])["code"] == "BAR-1"
        assert story.parts[0].origins["line 1 product"] == "setting:download_orders.barcode_match"


@pytest.mark.parametrize("setting", ["propose", "use"])
def test_a_barcode_that_lost_its_zeros_is_proposed_and_never_used_unasked(journey: Journey, setting: str) -> None:
    journey.world.add_product("BAR-1", barcode="0012345678905", price="22.00")
    order_id = place(journey, "12345678905")
    journey.change(barcode_match=setting)
    journey.download()
    (problem,) = problems(journey, order_id)
    assert (problem.code, [choice.code for choice in choices_of(problem)]) == ("sku_is_barcode", ["BAR-1"])
    assert "with other zeros in front" in meaning(problem)


@pytest.mark.parametrize(("ours", "theirs"), [("EN-1", "EN_1"), ("EN_2", "EN-2")])
def test_a_low_line_for_a_dash_is_proposed(journey: Journey, ours: str, theirs: str) -> None:
    journey.world.add_product(theirs, price="22.00")
    order_id = place(journey, ours)
    journey.download()
    (problem,) = problems(journey, order_id)
    assert (problem.code, [choice.code for choice in choices_of(problem)]) == ("sku_near_match", [theirs])


ODD = ["EN\N{EN DASH}1", "EN\N{NON-BREAKING HYPHEN}1", "EN-1\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH NO-BREAK SPACE}EN-1"]


@pytest.mark.parametrize("theirs", ODD)
def test_whoever_asks_for_a_plain_code_hears_that_omni_has_an_odd_one(journey: Journey, theirs: str) -> None:
    journey.world.add_product(theirs, price="22.00")
    found = find_products(journey.tools().inventory, [("EN-1", 0), ("EN-2", 0)])
    assert [option.code for option in found["EN-1", 0]] == [theirs]
    assert found["EN-2", 0] == []


def test_a_product_that_omni_counts_by_the_dozen_is_told_and_differs_in_nothing(journey: Journey) -> None:
    journey.world.add_product("DOZEN", price="22.00", sold_by=12, stock=60)
    order_id = place(journey, "DOZEN")
    journey.change(auto_dispatch="completed")
    journey.download()
    assert (line_of(journey, order_id)["qty"], journey.problem_codes(order_id)) == (24, ["line_in_units"])
    assert journey.totals_agree(order_id)
    journey.world.switches.clock_skew += 5
    journey.world.complete_order(order_id)
    assert journey.news() == {"dispatched": 1}
    assert journey.world.stock_of("DOZEN")["stockOnHand"] == 36


def test_a_code_with_other_zeros_blanks_or_dashes_is_proposed(journey: Journey) -> None:
    journey.world.add_product("00771", price="22.00", in_shop=False)
    journey.world.add_product("KX9", price="22.00", in_shop=False)
    journey.world.add_product("RQ-4 B", price="22.00", in_shop=False)
    orders = [place(journey, sku) for sku in ("771", "KX 9", "RQ\u20134\u00a0\u200bB", "RQ-4  B")]
    journey.download()
    assert [journey.problem_codes(order_id) for order_id in orders] == [["sku_near_match"]] * 4
    assert [choices_of(problems(journey, order_id)[0])[0].code for order_id in orders] == ["00771", "KX9", "RQ-4 B", "RQ-4 B"]


def test_a_hostile_sku_finds_its_own_product_and_no_other(journey: Journey) -> None:
    skus = ["O'Neil", "50%", "A,B", "%", "_", "'' OR ''='", "x') OR 1=1", "größe-中", 'say "hi"', "a\\'b"]
    for sku in skus[::2]:
        journey.world.add_product(sku, price="22.00", in_shop=False)
    orders = {sku: place(journey, sku) for sku in skus}
    journey.download()
    for position, (sku, order_id) in enumerate(orders.items()):
        if position % 2:
            assert journey.problem_codes(order_id) == ["unknown_sku"], sku
        else:
            assert line_of(journey, order_id)["code"] == sku
