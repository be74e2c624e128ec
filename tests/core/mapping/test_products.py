"""Which Omni product a shop's SKU is: surely one, or a problem that says which it could be; never silently another one."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from omni_desktop.core.inventory import Catalogue, ChosenProduct, KitPart, ProductOption, StoredLine, Unit, folded, likened
from omni_desktop.core.mapping.code_check import check_code
from omni_desktop.core.mapping.mapping import Mapped
from omni_desktop.core.mapping.product_choices import choices_of
from omni_desktop.core.mapping.products import find_products
from omni_desktop.core.mapping.verify import differences
from omni_desktop.core.problems.problems import advice, meaning, title
from omni_desktop.core.sales_order import LineSize, SalesLine
from omni_desktop.core.values import replace
from tests.core.mapping.test_verify import sent as verified_order
from tests.core.mapping.test_verify import stored as stored_order
from tests.core.samples import catalogue, codes, line, mapped, order, settings

SMALL = ProductOption(7, "TEE", 70, (), size_code="TEE-S", size="S", barcodes=("9300000000017",))
MEDIUM = replace(SMALL, size_code="TEE-M", size="M", barcodes=("9300000000024",))
RED = ProductOption(7, "AB-1", 70, name="Bondi tee Red", price=Decimal("22"))
BLUE = ProductOption(8, "AB-1", 71, name="Manly tee Blue", price=Decimal("25.5"))
BOXED = ProductOption(7, "AB-1", 70, units=(Unit("AB-1-BOX", Decimal(12), "19300000000014"),), barcodes=("9300000000014",))


def one_line(known: Catalogue, sku: str = "AB-1", quantity: str = "2", **values: Any) -> tuple[Mapped, SalesLine]:
    result = mapped(order(line(0, sku, quantity=quantity)), settings(**values), known)
    return result, result.sales_orders[0].lines[0]


BLANKS = st.text("   \t\u202f", min_size=1, max_size=3)
WORDS = st.lists(st.text("abXY09-éß", min_size=1, max_size=4), min_size=1, max_size=3)


@given(words=WORDS, blanks=st.lists(BLANKS, min_size=4, max_size=4), upper=st.booleans())
@example(words=["\N{GREEK SMALL LETTER IOTA WITH DIALYTIKA AND TONOS}"], blanks=[" "] * 4, upper=True)      # three letters as a capital
def test_every_spelling_of_a_sku_is_one_key_of_the_sku_table(words: list[str], blanks: list[str], upper: bool) -> None:
    kept = blanks[0].join(words)
    asked = blanks[1] + blanks[2].join(words) + blanks[3]
    asked = asked.upper() if upper else asked.lower()
    known = catalogue(ProductOption(7, "OMNI-1"), sku_table={kept: "OMNI-1"})
    assert find_products(asked, known)[0].match.option == ProductOption(7, "OMNI-1")


@pytest.mark.parametrize("asked", ["AB\u200b-1", "\ufeffab-1", "ab-1\u200e", "a\u00adb-1", "\uff41\uff42-1 "])
def test_what_nobody_sees_in_a_sku_makes_no_second_key_of_the_sku_table(asked: str) -> None:
    known = catalogue(ProductOption(7, "OMNI-1"), sku_table={"AB-1": "OMNI-1"})
    assert find_products(asked, known)[0].match.option == ProductOption(7, "OMNI-1")


def test_a_product_that_staff_chose_by_its_number_is_sent_by_number_and_code() -> None:
    known = catalogue(RED, BLUE, sku_table={"ab-1": ChosenProduct("AB-1", 8)})
    result, sold = one_line(known)
    assert (result.problems, sold.product_option_id, sold.code) == ((), 8, "AB-1")
    assert str(result.sales_orders[0].origins["line 1 product"]) == "rule:SKU table"


def test_a_chosen_product_is_found_by_its_number_although_its_code_was_changed() -> None:
    known = catalogue(replace(BLUE, code="AB-1-BLUE"), sku_table={"AB-1": ChosenProduct("AB-1", 8)})
    result, sold = one_line(known)
    assert (result.problems, sold.product_option_id, sold.code) == ((), 8, "AB-1-BLUE")


def test_a_chosen_product_that_is_gone_from_omni_holds() -> None:
    known = catalogue(RED, sku_table={"AB-1": ChosenProduct("AB-1", 8)})
    known.options[8] = ()
    assert codes(one_line(known)[0]) == ["unknown_sku"]


def test_two_products_with_one_code_are_named_so_that_a_person_can_choose() -> None:
    result, _ = one_line(catalogue(RED, BLUE))
    (problem,) = result.problems
    assert problem.code == "sku_ambiguous"
    assert "AB-1, Bondi tee Red, 22.00, number 7; AB-1, Manly tee Blue, 25.50, number 8" in meaning(problem)
    assert [(choice.option_id, choice.code) for choice in choices_of(problem)] == [(7, "AB-1"), (8, "AB-1")]


def test_a_size_goes_with_its_styles_code_and_the_size() -> None:
    result, sold = one_line(catalogue(SMALL, MEDIUM), "TEE-M")
    assert result.problems == ()
    assert (sold.code, sold.product_option_id, sold.size) == ("TEE-M", 7, LineSize("TEE", "M", "9300000000024"))


def test_a_style_without_its_size_holds_and_names_the_sizes() -> None:
    for unknown_sku in ("hold", "plain_line"):
        result, _ = one_line(catalogue(SMALL, MEDIUM), "TEE", unknown_sku=unknown_sku)
        (problem,) = result.problems
        assert (problem.code, result.held) == ("sku_size_unknown", True)
        assert [choice.code for choice in choices_of(problem)] == ["TEE-S", "TEE-M"]
        assert "TEE-S, size S, number 7" in advice(problem)


@pytest.mark.parametrize(
    "chosen", [ChosenProduct("TEE-ALL"), ChosenProduct("TEE-ALL", 7), ChosenProduct("", kit=(KitPart("TEE-ALL", Decimal(2)),))]
)
def test_a_style_without_its_size_holds_whichever_field_names_it_and_however_it_was_chosen(chosen: ChosenProduct) -> None:
    """Only one size is there now: another may come tomorrow, and the line would have none at all."""
    only = replace(SMALL, alternative_codes=("TEE-ALL",))
    assert codes(one_line(catalogue(only), "TEE-ALL")[0]) == ["sku_size_unknown"]
    assert codes(one_line(catalogue(only, sku_table={"AB-1": chosen}))[0]) == ["sku_size_unknown"]


@pytest.mark.parametrize(
    ("shop", "omni"),
    [
        ("ab-1", "AB-1"), ("AB 1", "AB1"), ("A B1", "AB1"), ("AB1", "A\u00a0B1"), ("00123", "123"), ("123", "0123"), ("0 12", "12"),
        ("AB\u20131", "AB-1"), ("AB\u20111", "AB-1"), ("AB-1", "AB\u22121"), ("AB-1\u200b", "AB-1"), ("A\u00adB-1", "AB-1"),
        ("\uff21\uff22-1", "AB-1"), ("AB-1", "\ufeffAB-1"),
    ],
)  # fmt: skip
def test_a_code_that_is_merely_alike_is_proposed_and_never_used(shop: str, omni: str) -> None:
    for unknown_sku in ("hold", "plain_line"):
        result, _ = one_line(catalogue(ProductOption(7, omni)), shop, unknown_sku=unknown_sku)
        assert (codes(result), result.held) == (["sku_near_match"], True)
        assert [choice.code for choice in choices_of(result.problems[0])] == [omni]


def test_a_code_that_nobody_can_tell_from_omnis_says_that_it_holds_what_nobody_sees() -> None:
    (problem,) = one_line(catalogue(ProductOption(7, "AB-1")), "AB\u200b-1")[0].problems
    assert "a character in Neto that nobody sees" in meaning(problem)
    assert advice(problem) == "Choose AB-1 if it is the same product, or type the SKU anew in Neto."


def test_a_code_like_a_cartons_is_proposed_as_the_carton_and_never_as_the_single_piece() -> None:
    (problem,) = one_line(catalogue(BOXED), "ab-1-box")[0].problems
    (choice,) = choices_of(problem)
    assert (problem.code, choice.option_id, choice.code) == ("sku_near_match", 7, "AB-1-BOX")
    assert choice.words == "AB-1-BOX, 12 of AB-1, number 7"
    assert title(problem) == "ab-1-box is written AB-1-BOX in Omni"
    assert "AB-1 itself would be another quantity" in meaning(problem)
    chosen = catalogue(BOXED, sku_table={"ab-1-box": check_code(choice.code, [BOXED], choice.option_id).product})
    chosen.options[7] = (BOXED,)
    assert one_line(chosen, "ab-1-box")[1].in_units


@given(st.text(max_size=30), st.text(max_size=30))
def test_alike_is_the_same_for_both_sides_and_holds_what_folds_alike(one: str, other: str) -> None:
    assert likened(f" {one}\u00a0") == likened(one.upper()) or one.upper().casefold() != one.casefold()
    assert folded(one) != folded(other) or likened(one) == likened(other)


@pytest.mark.parametrize("code", ["0", "000", "0000000000000"])
def test_a_code_of_zeros_alone_is_still_a_code(code: str) -> None:
    assert likened(code) == code


def test_blanks_around_a_code_in_omni_are_said() -> None:
    result, sold = one_line(catalogue(ProductOption(7, " AB-1 ")))
    assert (result.problems, sold.code, sold.product_option_id) == ((), "AB-1", 7)
    assert "has blanks around it in Omni" in " ".join(result.why)


def test_a_product_that_is_switched_off_is_told_with_what_helps() -> None:
    result, sold = one_line(catalogue(ProductOption(7, "AB-1", is_active=False)))
    (problem,) = result.problems
    assert (problem.code, result.held, sold.product_option_id) == ("sku_disabled", False, 7)
    assert title(problem) == "AB-1 is switched off in Omni"


def test_a_sku_longer_than_any_code_in_omni_says_so() -> None:
    (problem,) = one_line(catalogue(), "A" * 25)[0].problems
    assert problem.code == "sku_too_long"
    assert "of 25 characters" in meaning(problem)
    assert "at most 20" in meaning(problem)


BARCODED = ProductOption(7, "AB-1", barcodes=("9300000000014",))


def test_a_barcode_is_proposed_unless_the_settings_say_otherwise() -> None:
    result, sold = one_line(catalogue(BARCODED), "9300000000014")
    assert (codes(result), sold.product_option_id) == (["sku_is_barcode"], 0)
    assert [choice.code for choice in choices_of(result.problems[0])] == ["AB-1"]


def test_a_barcode_that_is_used_says_so_on_the_line() -> None:
    result, sold = one_line(catalogue(BARCODED), "9300000000014", barcode_match="use")
    assert (result.problems, sold.code, sold.product_option_id) == ((), "AB-1", 7)
    assert str(result.sales_orders[0].origins["line 1 product"]) == "setting:download_orders.barcode_match"
    assert "9300000000014 on line 1 is the barcode of AB-1 in Omni, and goes as that." in result.why


def test_a_barcode_of_two_products_is_never_used() -> None:
    known = catalogue(BARCODED, replace(BARCODED, id=8, code="AB-2"))
    (problem,) = one_line(known, "9300000000014", barcode_match="use")[0].problems
    assert problem.code == "sku_ambiguous"
    assert "several have it as their barcode" in meaning(problem)
    assert "take the barcode off the others" in advice(problem)


def test_a_code_beats_a_barcode() -> None:
    known = catalogue(BARCODED, ProductOption(8, "9300000000014"))
    assert one_line(known, "9300000000014", barcode_match="use")[1].product_option_id == 8


def test_a_barcode_of_one_size_goes_as_that_size() -> None:
    _, sold = one_line(catalogue(SMALL, MEDIUM), "9300000000024", barcode_match="use")
    assert (sold.code, sold.size) == ("TEE-M", LineSize("TEE", "M", "9300000000024"))


def test_barcodes_that_are_off_leave_the_product_unknown() -> None:
    assert codes(one_line(catalogue(BARCODED), "9300000000014", barcode_match="off")[0]) == ["unknown_sku"]


def test_a_unit_of_measure_is_sent_in_units() -> None:
    assert one_line(catalogue(BOXED), "AB-1-BOX")[1].in_units
    assert not one_line(catalogue(BOXED), "AB-1")[1].in_units


def test_a_barcode_of_a_carton_is_the_carton() -> None:
    known = catalogue(replace(BOXED, barcodes=("9300000000014", "19300000000014")))
    _, sold = one_line(known, "19300000000014", barcode_match="use")
    assert (sold.code, sold.in_units) == ("AB-1-BOX", True)


# Read back


def read_back(known: Catalogue, sku: str, **values: Any) -> list[str]:
    """Problems and fields of a line that reads back as it was sent but for some values."""
    _, sold = one_line(known, sku)
    made = replace(verified_order(), lines=(sold,))
    size = {"style_code": sold.size.style_code, "size_quantity": sold.quantity} if sold.size else {}
    plain = StoredLine(900, sold.integration_ref, 7, sold.code, sold.quantity, sold.unit_price, sold.discount)
    held = stored_order(lines=(replace(plain, **(size | values)),))
    return [problem.facts.get("field", problem.code) for problem in differences(made, held)]


def test_a_size_reads_back_equal_and_a_lost_size_does_not() -> None:
    known = catalogue(SMALL, MEDIUM)
    assert read_back(known, "TEE-M") == []
    assert read_back(known, "TEE-M", size_quantity=Decimal(1)) == ["quantity of the size of TEE-M"]
    assert read_back(known, "TEE-M", style_code="OTHER") == ["style of TEE-M"]
    assert read_back(known, "TEE-M", code="TEE", style_code="", size_quantity=None)[0] == "code of TEE-M"


@pytest.mark.parametrize(
    "values",
    [
        {"unit_size": Decimal(12)},
        {"unit_size": Decimal(12), "unit_price": Decimal(264)},
        {"unit_size": Decimal(12), "quantity": Decimal(2) / 12, "unit_price": Decimal(264)},
    ],
)
def test_a_line_that_reads_back_in_base_units_is_told_and_differs_in_nothing(values: dict[str, Any]) -> None:
    assert read_back(catalogue(BOXED), "AB-1", **values) == ["line_in_units"]


def test_a_carton_that_omni_took_for_single_pieces_differs() -> None:
    assert read_back(catalogue(BOXED), "AB-1-BOX") == ["unit of measure of AB-1-BOX"]
    assert read_back(catalogue(BOXED), "AB-1-BOX", unit_size=Decimal(12)) == ["line_in_units"]


# What a person may say


def test_a_code_that_omni_has_once_is_taken() -> None:
    assert check_code(" AB-1 ", [RED]).product == ChosenProduct("AB-1")
    assert check_code("TEE-S", [SMALL, MEDIUM]).product == ChosenProduct("TEE-S")
    assert check_code("AB-1", [RED, BLUE, ProductOption(9, "ab-1")], 0).product is None
    assert check_code("AB-1", [BLUE], 8).product == ChosenProduct("AB-1", 8)


@pytest.mark.parametrize(
    ("code", "number", "options", "said"),
    [
        ("NONE", 0, (), "Omni has no product with the code NONE."),
        ("ab-1", 0, (RED,), "Omni has no product with the code ab-1, but it has AB-1."),
        ("AB-1", 0, (RED, BLUE), "Omni has 2 products with the code AB-1. Choose one of them."),
        ("TEE", 0, (SMALL, MEDIUM), "TEE is a style with several sizes in Omni. Give the code of a size."),
        ("AB-1", 9, (), "Omni has no product with the number 9."),
        ("AB-2", 7, (RED,), "In Omni the product with the number 7 has the code AB-1, not AB-2."),
        ("TEE", 7, (SMALL, MEDIUM), "TEE is a style with several sizes in Omni. Give the code of a size."),
    ],
)
def test_whatever_else_is_refused_with_the_reason(code: str, number: int, options: tuple[ProductOption, ...], said: str) -> None:
    checked = check_code(code, options, number)
    assert (checked.product, checked.sentence) == (None, said)
    assert len(checked.choices) == len(options)


# Quantities


@pytest.mark.parametrize(("quantity", "price"), [("0", "22"), ("-1", "22"), ("0.125", "8.88888888"), ("3", "0.00000001"), ("2.5", "-4")])
def test_odd_quantities_and_prices_are_sent_as_they_are_and_add_up(quantity: str, price: str) -> None:
    wanted = order(line(0), line(1, "AB-2", quantity, price))
    result = mapped(wanted)
    (made,) = result.sales_orders
    assert (result.held, made.expected_total) == (False, wanted.grand_total)
    assert (made.lines[1].quantity, made.lines[1].unit_price) == (Decimal(quantity), Decimal(price))
