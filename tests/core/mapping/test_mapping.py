from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.inventory import Catalogue, ProductOption
from omni_desktop.core.mapping.mapping import Mapped, map_order, needs
from omni_desktop.core.order import Address, Order, StickyNote
from omni_desktop.core.problems.problems import CATALOGUE
from omni_desktop.core.sales_order import Origin, Place, SalesOrder
from omni_desktop.core.settings.settings import SalesPeople
from omni_desktop.core.values import replace
from tests.core.samples import NOW, PLACED, SYDNEY, catalogue, codes, line, mapped, order, settings


def sales_order(wanted: Order, known: Catalogue | None = None, **values: Any) -> SalesOrder:
    (only,) = mapped(wanted, settings(**values), known).sales_orders
    return only


def test_an_ordinary_order_maps_without_a_problem() -> None:
    result = mapped(order(line(0), line(1, "AB-2", "3", "1.10"), shipping_total="9.95"))
    assert (result.problems, result.held, result.apart) == ((), False, 0)
    (made,) = result.sales_orders
    assert (made.order_id, made.reference, made.branch_id, made.is_approved, made.stage) == ("N1", "N1", 3, True, "New")
    assert (made.expected_total, made.shop_total, made.freight_total) == (Decimal("35.25"), Decimal("35.25"), Decimal("9.95"))
    assert (made.project_name, made.currency_code, made.created_at, made.invoice_at) == ("Shop", "AUD", PLACED, None)


def test_mapping_twice_gives_the_same() -> None:
    wanted = order(line(0), line(1, "AB-2"))
    assert mapped(wanted) == mapped(wanted)


def test_lines_are_linked_and_keep_their_numbers() -> None:
    first, second = sales_order(order(line(0, quantity="2"), line(1, " AB-2 "))).lines
    assert (first.integration_ref, first.code, first.product_option_id, first.quantity, first.sort) == ("N1-0", "AB-1", 101, 2, 1)
    assert (second.integration_ref, second.code, second.product_option_id, second.sort) == ("N1-1", "AB-2", 102, 2)


def test_every_value_says_where_it_came_from() -> None:
    made = sales_order(order(line()))
    assert set(made.origins) == set(SalesOrder.__struct_fields__) - {"origins", "integration_ref"}     # the mark comes later
    assert all(isinstance(origin, Origin) for origin in made.origins.values())


@pytest.mark.parametrize(
    ("values", "field", "origin"),
    [
        ({}, "reference", "neto:OrderID"),
        ({"reference_prefix": "W"}, "reference", "setting:download_orders.reference_prefix"),
        ({}, "tax_status", "neto:TaxInclusive"),
        ({"tax_status": "Incl"}, "tax_status", "setting:accounting.tax_status"),
        ({}, "tax_rate", "neto:GST_AMT"),
        ({"tax_rate": Decimal(10)}, "tax_rate", "setting:accounting.tax_rate"),
        ({}, "currency_code", "neto:DEFAULTCURRENCY"),
        ({"currency": "NZD"}, "currency_code", "setting:connection.currency"),
        ({}, "created_at", "neto:DatePlaced"),
        ({"created_date": "downloaded"}, "created_at", "setting:accounting.created_date"),
        ({}, "branch_id", "setting:branches.default_branch"),
        ({"payment_terms": "from_order"}, "payment_terms", "neto:PaymentTerms"),
        ({"freight_description": "Post"}, "freight_description", "setting:accounting.freight_description"),
        ({"discount_description": "Off"}, "discount_description", "setting:accounting.discount_description"),
    ],
)
def test_the_origin_follows_the_settings(values: dict[str, Any], field: str, origin: str) -> None:
    assert str(sales_order(order(line()), **values).origins[field]) == origin


def test_settings_fill_their_fields() -> None:
    made = sales_order(
        order(line(), payment_terms="Net 30"), order_status="Draft", stage="Processing", reference_prefix="W-", project_name="",
        third_party_status=7, cost_center="200", customer_member_cost_center="9", currency="NZD", payment_terms="from_order",
    )  # fmt: skip
    assert (made.is_approved, made.stage, made.reference, made.project_name) == (False, "Processing", "W-N1", "")
    assert (made.logistics_status, made.cost_center, made.member_cost_center, made.currency_code) == (7, "200", "9", "NZD")
    assert made.payment_terms == "Net 30"


def test_fixed_payment_terms_are_kept() -> None:
    assert sales_order(order(line(), payment_terms="Net 30"), payment_terms="14 days").payment_terms == "14 days"
    assert sales_order(order(line(), payment_terms="Net 30")).payment_terms == ""


@pytest.mark.parametrize(("name", "user"), [(" KIM", 12), ("Pat", 5), ("", 5)])
def test_the_sales_rep_comes_from_the_table_else_the_default(name: str, user: int) -> None:
    assert sales_order(order(line(), sales_person=name), sales_person=SalesPeople(5, {"Kim": 12})).sales_person_id == user


def test_without_a_sales_rep_none_is_sent() -> None:
    assert sales_order(order(line(), sales_person="Kim")).sales_person_id is None


@pytest.mark.parametrize(
    ("setting", "values", "expected"),
    [
        ("placed", {}, PLACED),
        ("neto", {"invoiced_on": date(2026, 3, 2)}, datetime(2026, 3, 2, 1, tzinfo=UTC)),
        ("neto", {}, None),
        ("dispatched", {"status": "Dispatched", "completed_on": date(2026, 3, 2)}, datetime(2026, 3, 2, 1, tzinfo=UTC)),
        ("dispatched", {"status": "Dispatched", "completed_at": PLACED}, PLACED),
        ("dispatched", {"status": "Dispatched"}, None),
        ("dispatched", {"status": "Dispatched", "completed_on": date(2026, 3, 4)}, NOW),
        ("dispatched", {"status": "Pack", "completed_at": PLACED}, None),
        ("none", {"completed_at": PLACED}, None),
    ],
)
def test_the_invoice_date(setting: str, values: dict[str, Any], expected: datetime | None) -> None:
    assert sales_order(order(line(), **values), invoice_date=setting).invoice_at == expected


def test_the_order_date_can_be_the_download() -> None:
    assert sales_order(order(line()), created_date="downloaded").created_at == NOW


def test_text_from_neto_goes_where_it_belongs() -> None:
    note = line(1, "TEXT_NOTE", price="0", notes="call first", options=(("Time", "am"),))
    wanted = order(
        line(notes="gift", options=(("Colour", "Red"), ("", "XL"))), note,
        purchase_order_number="PO-7", delivery_instruction="Leave at door", internal_notes="VIP",
        sticky_notes=(StickyNote("Check", "fraud"), StickyNote("", "late")),
    )  # fmt: skip
    made = sales_order(wanted)
    assert (made.customer_order_no, made.delivery_instructions) == ("PO-7", "Leave at door")
    assert made.internal_comments == "VIP\nCheck: fraud\nlate\nTEXT_NOTE: Product TEXT_NOTE\nTime: am\ncall first"
    assert [each.comments for each in made.lines] == ["Colour: Red\nXL\ngift"]


def test_a_left_out_line_without_words_is_named() -> None:
    assert sales_order(order(line(), replace(line(1, "TEXT_NOTE", price="0"), name=""))).internal_comments == "TEXT_NOTE"


def test_left_out_skus_know_the_star() -> None:
    made = sales_order(order(line(), line(1, "ds_note", price="0")), leave_out_skus=("DS_*",))
    assert [each.code for each in made.lines] == ["AB-1"]


def test_a_left_out_line_with_a_price_holds_and_says_only_that() -> None:
    result = mapped(order(line(), line(1, "TEXT_NOTE", price="5")))
    assert codes(result) == ["left_out_line_priced"]
    assert result.problems[0].facts["line"] == "2"


def test_long_instructions_are_cut_with_a_visible_mark_and_said() -> None:
    result = mapped(order(line(), delivery_instruction="x" * 2001))
    assert (result.problems, len(result.sales_orders[0].delivery_instructions)) == ((), 2000)
    assert result.sales_orders[0].delivery_instructions.endswith("x […]")
    assert result.why[-1].startswith("The delivery instructions are cut")
    assert sales_order(order(line(), delivery_instruction="x" * 2000)).delivery_instructions == "x" * 2000


@pytest.mark.parametrize(
    "values",
    [
        {"email": "x" * 250 + "@y"},
        {"ship": replace(SYDNEY, street1="x" * 251)},
        {"bill": replace(SYDNEY, company="x" * 251)},
        {"bill": replace(SYDNEY, phone="1" * 51)},
        {"ship": replace(SYDNEY, phone="1" * 51)},
    ],
)
def test_names_addresses_and_phones_are_never_cut(values: dict[str, Any]) -> None:
    result = mapped(order(line(), **values))
    assert codes(result) == ["text_too_long"]
    assert result.held


def test_a_product_name_too_long_holds() -> None:
    assert codes(mapped(order(replace(line(), name="x" * 251)))) == ["text_too_long"]
    assert codes(mapped(order(replace(line(), name="x" * 250)))) == []


@pytest.mark.parametrize(
    ("prefix", "split", "problems"),
    [
        ("P" * 28, False, []),
        ("P" * 29, False, ["reference_too_long"]),
        ("P" * 26, True, []),
        ("P" * 27, True, ["reference_too_long"]),
    ],
)
def test_references_are_never_cut(prefix: str, split: bool, problems: list[str]) -> None:
    assert codes(mapped(order(line()), settings(reference_prefix=prefix, split_orders=split))) == problems


def test_without_a_delivery_address_the_billing_address_is_used() -> None:
    made = sales_order(order(line(), ship=Address("Somebody")))
    assert made.delivery == made.billing
    assert str(made.origins["delivery"]) == "neto:BillAddress"


def test_without_any_address_both_stay_blank_and_it_is_said() -> None:
    result = mapped(order(line(), ship=Address(), bill=Address()))
    assert (codes(result), result.held) == (["address_missing"], False)
    assert result.sales_orders[0].delivery == Place()


def test_without_a_billing_name_the_delivery_side_names_the_shopper() -> None:
    nameless = replace(SYDNEY, first_name="", last_name="", phone="")
    made = sales_order(order(line(), bill=nameless, ship=replace(SYDNEY, first_name="Al", phone="7")))
    assert (made.first_name, made.phone) == ("Al", "7")


def test_freight_text_is_the_shipping_option_unless_set() -> None:
    assert sales_order(order(line())).freight_description == "Standard"
    assert sales_order(order(line()), freight_description="").freight_description == ""
    assert len(sales_order(order(line(), shipping_option="x" * 300)).freight_description) == 250


@pytest.mark.parametrize(("coupon", "setting", "text"), [("SAVE", None, "SAVE"), ("", None, "Discount"), ("SAVE", "Off", "Off")])
def test_discount_text_is_the_coupon_code_unless_set(coupon: str, setting: str | None, text: str) -> None:
    wanted = order(line(), coupon_discount="2", coupon_code=coupon, grand_total="20")
    assert sales_order(wanted, discount_description=setting).discount_description == text


def test_a_surcharge_has_its_text() -> None:
    made = sales_order(order(line(), surcharge_total="1.50"))
    assert (made.surcharge, made.surcharge_description, made.discount_description) == (Decimal("1.50"), "Surcharge", "")


def product(code: str, number: int = 7, **values: Any) -> Catalogue:
    return catalogue(ProductOption(number, code, **values))


def test_an_unknown_sku_holds_the_whole_order_and_is_named_once() -> None:
    result = mapped(order(line(0), line(1, "ZZ"), line(2, "ZZ")))
    assert codes(result) == ["unknown_sku"]
    assert (result.problems[0].facts["sku"], result.problems[0].facts["line"]) == ("ZZ", "2")
    assert len(result.sales_orders[0].lines) == 3


def test_an_unknown_sku_can_go_as_a_plain_line() -> None:
    result = mapped(order(line(0), line(1, "ZZ"), line(2, "")), settings(unknown_sku="plain_line"))
    assert result.problems == ()
    assert [each.product_option_id for each in result.sales_orders[0].lines] == [101, 0, 0]
    assert result.why[-2:] == (
        "ZZ isn't in Omni: the line goes without a link to a product.",
        "A line without SKU isn't in Omni: the line goes without a link to a product.",
    )


def test_a_line_without_a_sku_holds() -> None:
    assert codes(mapped(order(line(0, "  ")))) == ["sku_missing"]


@pytest.mark.parametrize("rule", ["hold", "plain_line"])
@pytest.mark.parametrize("code", ["ab-1", "AB -1", "Ab-1 "])
def test_a_near_match_is_neither_found_nor_absent(code: str, rule: str) -> None:
    sku = "AB  -1" if " -" in code else "AB-1"
    assert codes(mapped(order(line(0, sku)), settings(unknown_sku=rule), product(code))) == ["sku_near_match"]


def test_outer_spaces_do_not_make_a_match_near() -> None:
    assert mapped(order(line(0, "AB-1 ")), known=product(" AB-1")).problems == ()


def test_two_products_with_one_code_are_never_guessed() -> None:
    known = catalogue(ProductOption(7, "AB-1"), ProductOption(8, "AB-1"))
    assert codes(mapped(order(line()), known=known)) == ["sku_ambiguous"]


def test_two_near_products_are_ambiguous() -> None:
    known = catalogue(ProductOption(7, "ab-1"), ProductOption(8, "Ab-1"))
    assert codes(mapped(order(line()), known=known)) == ["sku_ambiguous"]


def test_one_product_listed_once_for_each_size_is_one() -> None:
    known = catalogue(ProductOption(7, "AB-1"), ProductOption(7, "AB-1"))
    assert mapped(order(line()), known=known).sales_orders[0].lines[0].product_option_id == 7


def test_an_exact_code_beats_a_near_one() -> None:
    known = catalogue(ProductOption(7, "ab-1"), ProductOption(8, "AB-1"))
    assert mapped(order(line()), known=known).sales_orders[0].lines[0].product_option_id == 8


def test_an_alternative_code_finds_the_product() -> None:
    assert mapped(order(line()), known=product("STYLE", alternative_codes=("AB-1",))).problems == ()


def test_a_product_that_is_switched_off_gives_way_to_one_that_is_not() -> None:
    known = catalogue(ProductOption(7, "AB-1", is_active=False), ProductOption(8, "AB-1"))
    assert mapped(order(line()), known=known).sales_orders[0].lines[0].product_option_id == 8


def test_a_product_that_is_switched_off_is_linked_and_said() -> None:
    result = mapped(order(line()), known=product("AB-1", is_active=False))
    assert (codes(result), result.held, result.sales_orders[0].lines[0].product_option_id) == (["sku_disabled"], False, 7)
    assert "switched off" in result.why[-1]


@pytest.mark.parametrize("key", ["SHOP-1", "shop-1"])
def test_the_staffs_own_table_of_skus_decides(key: str) -> None:
    known = catalogue(ProductOption(7, "OMNI-1"), sku_table={key: "OMNI-1"})
    assert needs(order(line(0, "SHOP-1 ")), settings(), known.sku_table).skus == ("OMNI-1",)
    (made,) = mapped(order(line(0, "SHOP-1 ")), known=known).sales_orders
    assert (made.lines[0].code, made.lines[0].product_option_id) == ("OMNI-1", 7)


def test_a_table_entry_that_omni_does_not_have_names_both_codes() -> None:
    (problem,) = mapped(order(line()), known=catalogue(sku_table={"AB-1": "GONE"})).problems
    assert (problem.code, problem.facts["sku"], problem.facts["code_wanted"]) == ("unknown_sku", "AB-1", "GONE")


def test_a_code_that_was_never_looked_up_is_not_taken_for_absent() -> None:
    known = catalogue()
    known.contacts["email", "jo@example.com"] = ()
    with pytest.raises(KeyError):
        map_order(order(line(0, "NEVER-ASKED")), settings(), known, NOW)


def test_needs_name_each_code_and_contact_once_and_no_left_out_line() -> None:
    wanted = needs(order(line(0), line(1), line(2, ""), line(3, "TEXT_NOTE", price="0")), settings(), {})
    assert (wanted.skus, wanted.contacts, wanted.stock) == (("AB-1",), (("email", "jo@example.com"),), False)


def test_an_order_of_255_lines_maps() -> None:
    assert len(sales_order(order(*(line(number) for number in range(255)))).lines) == 255


def test_an_order_whose_only_line_is_a_note_can_still_have_freight() -> None:
    result = mapped(order(line(0, "TEXT_NOTE", price="0"), shipping_total="5"))
    assert (result.problems, result.sales_orders[0].lines, result.sales_orders[0].expected_total) == ((), (), 5)


def test_all_problems_of_an_order_are_told_at_once() -> None:
    wanted = order(line(0, "ZZ"), grand_total="99", bill=replace(SYDNEY, phone="1" * 60), email="")
    assert codes(mapped(wanted)) == ["unknown_sku", "total_differs", "text_too_long", "default_customer_missing"]


def test_mapping_makes_no_code_that_the_catalogue_does_not_know() -> None:
    results: list[Mapped] = [mapped(order(line(0, "ZZ"), email="")), mapped(order(line(0, "")), settings(default_branch=77))]
    assert {code for result in results for code in codes(result)} <= set(CATALOGUE)
