"""The SKU table as a spreadsheet: it comes back as it left, what a spreadsheet spoils is told, and a bad line keeps all of it out."""

import csv
import io
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.inventory import TEXT_LINE, ChosenProduct, KitPart, MappedSku, ProductOption, chosen_parts, folded
from omni_desktop.core.skus.importing import checked, read_import
from omni_desktop.core.skus.kits import trouble_of
from omni_desktop.core.skus.sheet import HEAD, as_text, cells, quoted
from omni_desktop.core.words.csv_cells import csv_line

AT = datetime(2026, 5, 11, tzinfo=UTC)
TEXTS = st.one_of(
    st.text("0129aAé-+=@'\"/.,;: E", min_size=1, max_size=14),
    st.sampled_from(["00771", "9300000000017", "1E5", "1-2", "MAR-1", "=1+1", "'x", "''=x", "TRUE", "9.3E+12", "3-Jan", "\uff1dSUM(1)"]),
).filter(lambda text: bool(text.strip()) and folded(text) != "(text line)")
NUMBERS = st.one_of(st.integers(1, 99).map(Decimal), st.decimals("0.01", 99, places=2))
PARTS = st.lists(st.builds(KitPart, TEXTS.map(str.strip), NUMBERS, NUMBERS, st.sampled_from([0, 0, 1102])), min_size=1, max_size=3)
KITS = PARTS.map(tuple).filter(lambda parts: trouble_of(parts) is None).map(chosen_parts)
PRODUCTS = st.one_of(TEXTS.map(lambda code: ChosenProduct(code.strip())), KITS, st.just(ChosenProduct("x", TEXT_LINE)))


def table(products: dict[str, ChosenProduct]) -> list[MappedSku]:
    rows = {sku: ChosenProduct(sku, TEXT_LINE) if product.is_text else product for sku, product in products.items()}
    return [MappedSku(sku, product, "=Kim", AT, 3) for sku, product in rows.items()]


def exported(rows: list[MappedSku]) -> str:
    return csv_line(HEAD) + "".join(map(quoted, cells(rows, {row.sku: "2026-05-11" for row in rows})))


@given(products=st.dictionaries(TEXTS.map(str.strip), PRODUCTS, max_size=4), separator=st.sampled_from(",;\t"))
def test_a_table_comes_back_as_it_left_and_no_cell_of_it_is_ever_run(products: dict[str, ChosenProduct], separator: str) -> None:
    rows = table(dict({folded(sku): (sku, product) for sku, product in products.items()}.values()))
    text = exported(rows)
    again = io.StringIO()
    csv.writer(again, delimiter=separator).writerows(list(csv.reader(io.StringIO(text))))
    read = read_import(again.getvalue(), ())
    assert [str(trouble) for trouble in read.troubles] == ([] if rows else ["There is no row in it."])
    assert {folded(sku): product.words for sku, product in read.products.items()} == {folded(row.sku): row.product.words for row in rows}
    assert not read_import(again.getvalue(), rows).changes
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d")) for line in csv.reader(io.StringIO(text)) for cell in line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("AB,9.3E+12", "Line 3: 9.3E+12 is a long number that a spreadsheet shortened"),
        ("3-Jan,AB", "Line 3: 3-Jan is a date that a spreadsheet made of a code"),
        ("3/01/2026,AB", "Line 3: 3/01/2026 is a date that a spreadsheet made of a code"),
        ("#N/A,AB", "Line 3: #N/A is a spreadsheet's error, not a code"),
        ("AB,#REF!", "Line 3: #REF! is a spreadsheet's error, not a code"),
        ("#Name?,AB", "Line 3: #Name? is a spreadsheet's error, not a code"),
        ("771,AB", "Line 3: The table has 00771. Did a spreadsheet change its zeros? Write '00771, or '771 if that is another SKU."),
        (",AB", "Line 3: The shop's SKU is blank."),
        ("AB,", "Line 3: Omni's code may not be blank."),
        ("AB,CD,0", "Line 3: The quantity of CD must be more than 0."),
        ("AB,CD,x", "Line 3: x is no quantity."),
        ("AB,CD,2,-1", "Line 3: -1 is no weight."),
        ("AB,CD,1,1,12x", "Line 3: 12x is no product's number in Omni."),
        ("SET,CD\nset ,EF", "Line 3: SET is there twice (lines 3 and 4). A kit has a quantity and a weight on each line."),
        ("SET,CD,1,1\nSET,cd,2,1", "Line 4: cd is there twice: give it once, with the whole quantity."),
        ("SET,CD,1,0\nSET,EF,2,0", "Line 4: One weight at least must be more than 0."),
        ("AB,(text line)\nAB,CD", "Line 4: AB is there twice. A text line has no product beside it."),
    ],
)
def test_a_bad_line_is_told_by_its_number(line: str, told: str) -> None:
    text = "SHOP sku,Omni Code,Quantity,weight,Number\nOK-1,OK-2\n"
    read = read_import(text + line + "\n", table({"00771": ChosenProduct("A")}))
    assert [str(trouble)[: len(told)] for trouble in read.troubles] == [told]


def test_a_file_that_is_no_table_is_refused_as_a_whole() -> None:
    assert [str(each) for each in read_import("SKU;Code\nA;B\n", ()).troubles] == [
        "The first line must name the columns. Missing: Shop SKU, Omni code."
    ]
    assert [str(each) for each in read_import("Shop SKU,Omni code\n\n", ()).troubles] == ["There is no row in it."]
    assert "stops every reader" in str(read_import('Shop SKU,Omni code\nA,"' + "x" * 140_000 + '"\n', ()).troubles[0])


def test_a_line_may_go_over_several_and_an_apostrophe_says_that_a_number_is_meant() -> None:
    text = 'Shop SKU,Omni code,By\nA,B,"two\nlines"\n\'771,\'3-Jan\n,C\n'
    read = read_import(text, table({"00771": ChosenProduct("A")}))
    assert [str(each) for each in read.troubles] == ["Line 5: The shop's SKU is blank."]
    assert read.products == {"A": ChosenProduct("B"), "771": ChosenProduct("3-Jan")}


def test_only_what_changes_is_asked_of_omni_and_what_it_has_not_is_told_with_what_may_be_meant() -> None:
    rows = table({"A": ChosenProduct("B")})
    read = read_import("Shop SKU,Omni code,Quantity,Weight\nA,B\nSET,B,2,1\nSET,771,1,1\nFEE,(Text line)\n", rows)
    assert (read.same, read.asked) == (1, [("B", 0), ("771", 0)])
    found = {("B", 0): [ProductOption(1, "B")], ("771", 0): [ProductOption(2, "00771")]}
    answer = checked(read, found)
    assert [str(each) for each in answer.troubles] == [
        "Line 3: Omni has no product with the code 771, but it has 00771. It could be: 00771, number 2."
    ]
    whole = checked(read, found | {("771", 0): [ProductOption(2, "771")]})
    assert [(change.sku, change.after.words) for change in whole.changes] == [("SET", "2 of B + 771"), ("FEE", "FEE")]


@pytest.mark.parametrize("code", ["771", "AB-1", "MARINE", "ab.c"])
def test_what_a_spreadsheet_leaves_alone_has_no_apostrophe(code: str) -> None:
    assert as_text(code) == code
