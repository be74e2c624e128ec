"""Two catalogues side by side: which verdict each product gets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.catalogue.fields import priced_by
from omni_desktop.core.catalogue.look import BothCatalogues, OrderedSku, demand_of, look_at
from omni_desktop.core.catalogue.match import Rules, match
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem, Waiting
from omni_desktop.core.catalogue.verdicts import Verdict, are_in_sync, counts_of
from omni_desktop.core.inventory import TEXT_LINE, ChosenProduct, KitPart, ProductOption, folded
from omni_desktop.core.settings.settings import Products, Settings

TABLE: Mapping[str, ChosenProduct] = {}


def omni(number: int, code: str, *, barcode: str = "", **more: object) -> OmniProduct:
    option = ProductOption(number, code, product_id=number, barcodes=(barcode,) if barcode else (), price=Decimal("10.00"))
    return OmniProduct(option, style_code=code, **more)  # type: ignore[arg-type]


def size(number: int, style: str, code: str) -> OmniProduct:
    return OmniProduct(ProductOption(number, style, product_id=number, size_code=code, size=code[-1]), style_code=style)


def verdict_of(
    item: ShopItem, *products: OmniProduct, table: Mapping[str, ChosenProduct] = TABLE, others: tuple[ShopItem, ...] = ()
) -> str:
    rows = match([item, *others], products, table, Rules())
    return next(row.verdict for row in rows if row.item == item)


def test_the_first_verdict_that_holds_counts() -> None:
    own = omni(1, "AB-1")
    assert verdict_of(ShopItem("AB-1"), own, table={"ab-1": ChosenProduct("ZZ")}) == Verdict.MAPPED
    assert verdict_of(ShopItem("AB-1"), own, omni(2, " AB-1 ")) == Verdict.SEVERAL
    assert verdict_of(ShopItem(" AB-1 "), own) == Verdict.BOTH
    assert verdict_of(ShopItem("AB-1"), own, others=(ShopItem("AB-1-S", parent_sku="AB-1"),)) == Verdict.BOTH
    assert verdict_of(ShopItem("T"), others=(ShopItem("T-S", parent_sku="t"),)) == Verdict.PARENT
    assert verdict_of(ShopItem("X", barcode="93"), omni(1, "Y", barcode=" 93 ")) == Verdict.BARCODE
    assert verdict_of(ShopItem("ab -1"), own) == Verdict.NEAR
    assert verdict_of(ShopItem("0045"), omni(1, "45")) == Verdict.NEAR
    assert verdict_of(ShopItem("K", is_kit=True)) == Verdict.KIT
    assert verdict_of(ShopItem("K", is_kit=True), omni(1, "K")) == Verdict.BOTH
    assert verdict_of(ShopItem("L" * 21)) == Verdict.TOO_LONG
    assert verdict_of(ShopItem("L" * 20)) == Verdict.ONLY_NETO
    assert verdict_of(ShopItem("V", is_voucher=True)) == verdict_of(ShopItem("U", is_utility=True)) == Verdict.LEFT_OUT
    assert verdict_of(ShopItem("AB-1", is_active=False), own) == Verdict.BOTH


def test_a_barcode_proposes_only_where_it_is_unique_on_both_sides() -> None:
    item = ShopItem("X", barcode="93")
    assert verdict_of(item, omni(1, "Y", barcode="93"), omni(2, "Z", barcode="93")) == Verdict.ONLY_NETO
    assert verdict_of(item, omni(1, "Y", barcode="93"), others=(ShopItem("W", barcode="93"),)) == Verdict.ONLY_NETO
    assert verdict_of(item, omni(1, "Y", barcode="93"), others=(ShopItem("Y"),)) == Verdict.ONLY_NETO        # it is surely another's


def test_a_code_that_is_switched_off_counts_where_no_other_is_there() -> None:
    assert verdict_of(ShopItem("A"), omni(1, "A", is_active=False), omni(2, "A")) == Verdict.BOTH
    assert verdict_of(ShopItem("A"), omni(1, "A", is_active=False)) == Verdict.BOTH


def test_of_a_size_grid_each_size_has_its_own_code_and_the_styles_names_them_all() -> None:
    grid = (size(7, "GR", "GR-S"), size(7, "GR", "GR-M"))
    rows = match([ShopItem("GR-S")], grid, TABLE, Rules())
    assert [(row.sku, row.verdict, row.code) for row in rows] == [("GR-S", Verdict.BOTH, "GR-S"), ("", Verdict.ONLY_OMNI, "GR-M")]
    assert verdict_of(ShopItem("GR"), *grid) == Verdict.SEVERAL


def test_what_the_table_names_is_not_omnis_alone_and_a_text_line_has_no_product() -> None:
    table = {"shop": ChosenProduct("A", 2), "note": ChosenProduct("note", TEXT_LINE)}
    rows = match([ShopItem("Shop"), ShopItem("Note")], [omni(1, "A"), omni(2, "A")], table, Rules())
    assert [(row.sku, row.verdict, row.code, row.omni_id) for row in rows] == [
        ("Note", Verdict.MAPPED, "", 0), ("Shop", Verdict.MAPPED, "A", 2), ("", Verdict.ONLY_OMNI, "A", 1),
    ]                                                                                                                   # fmt: skip


def test_all_products_of_a_kit_are_taken_and_none_of_them_is_the_item_itself() -> None:
    table = {"set": ChosenProduct("", kit=(KitPart("A", Decimal(2)), KitPart("B", option_id=3)))}
    rows = match([ShopItem("SET")], [omni(1, "A"), omni(2, "B"), omni(3, "B")], table, Rules())
    assert [(row.sku, row.verdict, row.code, row.omni_id) for row in rows] == [
        ("SET", Verdict.MAPPED, "2 of A + B", 0), ("", Verdict.ONLY_OMNI, "B", 2),
    ]                                                                                                                   # fmt: skip


def test_only_fields_that_a_side_decides_differ_and_blanks_are_kept() -> None:
    price, weight = Decimal(11), Decimal("1.50")
    item = ShopItem("A", name="Wool  rug", brand="Hearth", barcode="9" * 14, price=price, tax_inclusive=True, weight=weight)
    product = omni(1, "A", name="Wool rug", brand="", weight=Decimal("1.5"), description="Old")

    def differs(**sides: str) -> Mapping[str, tuple[str, str]]:
        return match([item], [product], TABLE, Rules(sides, priced_by("without_tax", Decimal(10))))[0].differs

    assert differs() == {}
    assert differs(name="neto", weight="neto", retail_price="neto", description="neto", barcode="neto", brand="omni") == {}
    assert differs(brand="neto", description="omni") == {"brand": ("Hearth", ""), "description": ("", "Old")}
    assert match([item], [product], TABLE, Rules({"retail_price": "omni"}))[0].differs == {"retail_price": ("11.00", "10.00")}


def test_a_child_is_named_as_its_parent() -> None:
    items = [ShopItem("T", name="Tee"), ShopItem("T-S", name="Tee small", parent_sku="T")]
    rows = match(items, [omni(1, "T-S", name="Tee")], TABLE, Rules({"name": "neto"}))
    assert [row.verdict for row in rows] == [Verdict.PARENT, Verdict.BOTH]


@pytest.mark.parametrize(("basis", "with_tax", "without"), [("as_is", "11", "11"), ("with_tax", "11", "12.1"), ("without_tax", "10", "11")])
def test_prices_are_held_against_omnis_by_their_basis(basis: str, with_tax: str, without: str) -> None:
    price = priced_by(basis, Decimal(10))
    assert price(ShopItem("A", price=Decimal(11), tax_inclusive=True)) == Decimal(with_tax)
    assert price(ShopItem("A", price=Decimal(11))) == Decimal(without)
    assert price(ShopItem("A")) is None


def test_what_money_waits_for_comes_first_then_what_sold() -> None:
    orders = [
        OrderedSku("N1", "b", Decimal(2), held=True, total=Decimal("50.00")),
        OrderedSku("N1", "B ", Decimal(1), held=True, total=Decimal("50.00")),
        OrderedSku("N2", "C", Decimal(9)),
    ]
    at = datetime(2026, 5, 11, tzinfo=UTC)
    both = BothCatalogues((ShopItem("A"), ShopItem("B"), ShopItem("C")), (), at)
    look = look_at(both, TABLE, Settings(products=Products()), Decimal(10), demand_of(orders))
    assert [row.sku for row in look.rows] == ["B", "C", "A"]
    assert (look.waiting(look.rows[0]), look.sold(look.rows[0])) == (Waiting(1, Decimal("50.00")), 3)
    assert not are_in_sync(look.rows)


codes = st.sampled_from(["A", "a", " A", "A 1", "A1", "01", "1", "B", "B-long-long-long-long-long", "T", "T-S"])
items = st.builds(
    ShopItem,
    codes,
    barcode=st.sampled_from(["", "93", "94"]),
    parent_sku=st.sampled_from(["", "T"]),
    is_kit=st.booleans(),
    is_active=st.booleans(),
)
products = st.builds(omni, st.integers(1, 6), codes, barcode=st.sampled_from(["", "93", "94"]), is_active=st.booleans())


@given(st.lists(items, unique_by=lambda item: item.sku), st.lists(products, unique_by=lambda product: product.key), st.randoms())
def test_the_order_of_reading_makes_no_difference_and_nothing_is_left_out_or_counted_twice(
    shop: list[ShopItem], inventory: list[OmniProduct], chance: Random
) -> None:
    rows = match(shop, inventory, TABLE, Rules())
    chance.shuffle(shop)
    chance.shuffle(inventory)
    assert match(shop, inventory, TABLE, Rules()) == rows
    assert sum(counts_of(rows).values()) == len(rows)
    assert sorted(row.item.sku for row in rows if row.item) == sorted(item.sku for item in shop)
    alone = [row.product.key for row in rows if row.verdict is Verdict.ONLY_OMNI and row.product]
    meant = {row.product.key for row in rows if row.item and row.product}
    assert len(alone) == len(set(alone))
    assert not meant & set(alone)
    by_code = {code for item in shop for code in [item.sku.strip()]}
    assert all(product.option.code.strip() not in by_code for product in inventory if product.key in alone)
    assert all(folded(row.sku) == folded(row.code) for row in rows if row.verdict in (Verdict.BOTH, Verdict.DIFFERS))
