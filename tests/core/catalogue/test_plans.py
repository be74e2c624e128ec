"""What a download or an upload of products would do, by the last check."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from omni_desktop.core.catalogue.fields import priced_back, priced_by
from omni_desktop.core.catalogue.look import BothCatalogues, Demand, look_at
from omni_desktop.core.catalogue.new_options import made_together
from omni_desktop.core.catalogue.outgoing import NewOption, NewProduct, Target
from omni_desktop.core.catalogue.plans import preview_of
from omni_desktop.core.catalogue.preview import Action, Checked, Planned, Ticks
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem
from omni_desktop.core.inventory import ChosenProduct, ProductOption
from omni_desktop.core.settings.settings import Products, Settings

NOW = datetime(2026, 11, 29, tzinfo=UTC)
TEN = Decimal(10)
LEAVE = Products()


def item(sku: str, parent: str = "", days: float = 0, **more: object) -> ShopItem:
    specifics = more.pop("specifics", {})
    assert isinstance(specifics, dict)
    added = NOW - timedelta(days=days)
    fields = {"name": f"Name of {sku}", "price": TEN, **more}
    return ShopItem(sku, parent_sku=parent, specifics=tuple(specifics.items()), added_at=added, **fields)  # type: ignore[arg-type]


def omni(number: int, code: str, style: str = "", **more: object) -> OmniProduct:
    barcodes = tuple(filter(None, (str(more.pop("barcode", "")),)))
    option = ProductOption(number, code, product_id=number + 1000, barcodes=barcodes, price=TEN)
    return OmniProduct(option, style_code=style or code, **{"name": f"Name of {code}", **more})  # type: ignore[arg-type]


def checked(
    items: list[ShopItem],
    products: list[OmniProduct],
    *,
    rules: Products = LEAVE,
    table: Mapping[str, ChosenProduct] | None = None,
    doubted: frozenset[str] = frozenset(),
) -> Checked:
    both = BothCatalogues(tuple(items), tuple(products), NOW)
    look = look_at(both, table or {}, Settings(products=rules), TEN, Demand())
    rules = Products(created_after=NOW - timedelta(days=30), fields=rules.fields, price_basis=rules.price_basis)
    return Checked(both, look, rules, priced_by(rules.price_basis, TEN), priced_back(rules.price_basis, TEN), doubted)


def to_omni(known: Checked, *chosen: str, **more: object) -> dict[str, Planned]:
    ticks = Ticks(Target.OMNI, frozenset(chosen) if chosen else None, **more)  # type: ignore[arg-type]
    return {each.code: each for each in preview_of(known, ticks).products}


def to_neto(known: Checked, *chosen: str, **more: object) -> dict[str, Planned]:
    ticks = Ticks(Target.NETO, frozenset(chosen) if chosen else None, **more)  # type: ignore[arg-type]
    return {each.code: each for each in preview_of(known, ticks).products}


def codes(plan: Planned) -> list[str]:
    return [problem.code for problem in plan.problems]


def test_by_itself_only_what_is_new_in_the_shop_is_made_and_any_age_when_it_is_ticked() -> None:
    known = checked([item("NEW", days=29), item("OLD", days=31), item("OFF", is_active=False)], [])
    assert {code: plan.action for code, plan in to_omni(known).items()} == {"NEW": Action.CREATE}
    ticked = to_omni(known, "OLD", "OFF", "ABSENT")
    assert ticked["OLD"].action is Action.CREATE
    assert codes(ticked["OFF"]) == ["product_never_made"]
    assert codes(ticked["ABSENT"]) == ["product_not_checked"]


def test_a_parent_becomes_a_product_and_its_children_its_options_in_the_order_of_their_specifics() -> None:
    parent = item("T", name="Tee", brand="Loom", price=Decimal(0))
    known = checked([parent, item("T-S", "T", specifics={"Colour": "Blue", "Size": "S"}), item("T-M", "T", specifics={"Size": "M"})], [])
    plans = to_omni(known)
    assert set(plans) == {"T-S", "T-M"}
    (product,) = made_together(plans.values())
    assert isinstance(product, NewProduct)
    assert (product.style_code, product.name, product.brand, product.labels) == ("T", "Tee", "Loom", ("Size", "Colour"))
    assert {option.code: option.values for option in product.options} == {"T-S": ("S", "Blue"), "T-M": ("M", "")}
    assert set(to_omni(known, "T")) == {"T-S", "T-M"}


def test_a_child_joins_the_style_that_omni_has_under_its_labels() -> None:
    there = omni(1, "T-S", "T", labels=("Size", "Colour"))
    known = checked([item("T"), item("T-S", "T"), item("T-M", "T", specifics={"Colour": "Blue", "Size": "M"})], [there])
    (option,) = made_together(to_omni(known).values())
    assert option == NewOption("T-M", "T-M", price=TEN, values=("M", "Blue"), product_id=1001)


@pytest.mark.parametrize(
    ("child", "why"),
    [
        (item("C", "T", specifics=dict.fromkeys("abcd", "x")), "many"),
        (item("C", "T"), "bare"),
        (item("C", "GONE", specifics={"a": "x"}), "orphan"),
    ],
)
def test_what_cannot_be_an_option_is_a_product_of_its_own_and_says_why(child: ShopItem, why: str) -> None:
    plan = to_omni(checked([item("T"), child], []))["C"]
    assert plan.head is not None
    assert (plan.head.style_code, plan.head.name) == ("C", "Name of C")
    assert codes(plan) == ["product_made_single"]
    assert plan.problems[0].facts["case"] == why


def test_siblings_with_more_than_three_labels_between_them_are_products_of_their_own() -> None:
    children = [item("C1", "T", specifics={"a": "1", "b": "2"}), item("C2", "T", specifics={"c": "3", "d": "4"})]
    plans = to_omni(checked([item("T"), *children], []))
    assert {each.style_code for each in made_together(plans.values()) if isinstance(each, NewProduct)} == {"C1", "C2"}


def test_nothing_that_may_be_there_already_is_made_a_second_time() -> None:
    known = checked(
        [item("NR 1"), item("B", barcode="93"), item("AB-1"), item("ab-1"), item("TWIN"), item("twin"), item("ST")],
        [omni(1, "NR1"), omni(2, "Z", barcode="93"), omni(3, "AB-1"), omni(4, "X-1", "ST")],
    )
    plans = to_omni(known, "NR 1", "B", "AB-1", "ab-1", "TWIN", "twin", "ST")
    assert plans["AB-1"].action is Action.UNCHANGED
    assert {code: codes(plan) for code, plan in plans.items() if plan.action is Action.REFUSED} == {
        "NR 1": ["product_proposed"],
        "B": ["product_proposed"],
        "ab-1": ["product_proposed"],
        "TWIN": ["product_several"],
        "twin": ["product_several"],
        "ST": ["product_style_taken"],
    }


def test_what_is_too_long_needs_another_code_and_a_barcode_that_is_too_long_is_left_out() -> None:
    long = "L" * 21
    known = checked([item(long), item("A", barcode="9" * 14), item("N", name="n" * 251)], [omni(1, "TAKEN")])
    assert codes(to_omni(known, long)[long]) == ["product_code_too_long"]
    mapped = to_omni(known, long, codes={long: "SHORT"})[long]
    assert mapped.option == NewOption(long, "SHORT", price=TEN, maps=True)
    assert codes(to_omni(known, long, codes={long: "taken"})[long]) == ["product_proposed"]
    assert codes(to_omni(known, long, codes={long: "a"})[long]) == ["product_several"]        # another item of the shop
    assert codes(to_omni(known, "A", codes={"A": "B"})["A"]) == ["product_code_not_needed"]
    done = checked([item(long)], [omni(1, "SHORT")], table={long.lower(): ChosenProduct("SHORT")})
    assert to_omni(done, long, codes={long: "SHORT"})[long].action is Action.UNCHANGED
    assert codes(to_omni(done, long, codes={long: "OTHER"})[long]) == ["product_code_not_needed"]
    plan = to_omni(known, "A")["A"]
    assert plan.option is not None
    assert (plan.option.barcode, codes(plan)) == ("", ["product_barcode_left_out"])
    assert codes(to_omni(known, "N")["N"]) == ["product_text_too_long"]


def test_a_kit_is_made_without_its_parts_only_where_that_is_ticked() -> None:
    known = checked([item("K", is_kit=True)], [])
    assert codes(to_omni(known, "K")["K"]) == ["product_is_kit"]
    plan = to_omni(known, "K", kits=True)["K"]
    assert plan.head is not None
    assert (plan.action, plan.head.order_type, codes(plan)) == (Action.CREATE, "Kit", ["product_without_parts"])


def test_only_ticked_fields_that_the_shop_decides_are_updated() -> None:
    rules = Products(fields={"name": "neto", "brand": "omni", "barcode": "leave"})
    known = checked([item("A", name="New", brand="Ours")], [omni(1, "A", name="Old", brand="Theirs")], rules=rules)
    assert to_omni(known) == {}
    plan = to_omni(known, fields=frozenset({"name", "brand"}))["A"]
    assert (plan.action, plan.changes, codes(plan)) == (Action.UPDATE, {"name": ("Old", "New")}, ["product_field_not_decided"])
    back = to_neto(known, "A", fields=frozenset({"name", "brand"}))["A"]
    assert (back.action, back.changes) == (Action.UPDATE, {"brand": ("Ours", "Theirs")})
    assert to_neto(known, "A", fields=frozenset({"barcode"}))["A"].action is Action.UNCHANGED


def test_variations_that_disagree_on_what_they_share_are_left_and_so_is_one_size_of_a_grid() -> None:
    rules = Products(fields={"brand": "neto", "retail_price": "neto"})
    shared = ProductOption(1, "A", product_id=7, price=TEN), ProductOption(2, "B", product_id=7, price=TEN)
    products = [OmniProduct(option, style_code="ST", brand="Old") for option in shared]
    size = OmniProduct(ProductOption(3, "GR", product_id=8, size_code="GR-S", size="S", price=Decimal(9)), style_code="GR")
    known = checked([item("A", brand="One"), item("B", brand="Two"), item("GR-S")], [*products, size], rules=rules)
    plans = to_omni(known, fields=frozenset({"brand", "retail_price"}))
    assert {code: codes(plan) for code, plan in plans.items()} == {
        "A": ["product_variations_differ"], "B": ["product_variations_differ"], "GR-S": ["product_size_unclear"],
    }                                                                                                                   # fmt: skip


@pytest.mark.parametrize(("other", "expected"), [("9", Action.REFUSED), ("12", Action.UPDATE)])
def test_two_skus_that_are_one_code_in_omni_change_its_price_only_where_they_agree(other: str, expected: Action) -> None:
    """Else each download would undo what the one before did."""
    items = [item("B", name="", price=Decimal(12)), item("B ", name="", price=Decimal(other))]
    known = checked(items, [omni(1, "B")], rules=Products(fields={"retail_price": "neto"}))
    plans = preview_of(known, Ticks(Target.OMNI, fields=frozenset({"retail_price"}))).products
    assert [each.action for each in plans] == [expected, expected]
    assert {code for each in plans for code in codes(each)} == ({"product_variations_differ"} if expected is Action.REFUSED else set())


def test_the_shop_gets_every_active_product_of_omni_with_a_name_that_it_can_take() -> None:
    products = [omni(1, "A"), omni(2, "OFF", is_active=False), omni(3, "LONG", name="n" * 151), omni(4, "T"), omni(5, "t", "u")]
    known = checked([item("a2")], [*products, omni(6, "KIT", is_kit=True)])
    plans = to_neto(known)
    assert plans["A"].item is not None
    assert (plans["A"].item.name, plans["A"].item.price) == ("Name of A", TEN)
    assert {code: codes(plan) for code, plan in plans.items() if plan.problems} == {
        "LONG": ["product_text_too_long"], "T": ["product_several"], "t": ["product_several"], "KIT": ["product_without_parts"],
    }                                                                                                                   # fmt: skip
    assert set(plans) == {"A", "LONG", "T", "t", "KIT"}
    assert to_neto(known, "OFF")["OFF"].action is Action.CREATE


def test_what_is_in_doubt_is_never_sent_again() -> None:
    known = checked([item("A")], [omni(1, "B")], doubted=frozenset({"a", "b"}))
    assert to_omni(known)["A"].action is Action.IN_DOUBT
    assert to_neto(known)["B"].action is Action.IN_DOUBT


@pytest.mark.parametrize("basis", ["as_is", "with_tax", "without_tax"])
@pytest.mark.parametrize("inclusive", [True, False])
def test_a_price_goes_to_the_shop_as_it_comes_back(basis: str, inclusive: bool) -> None:
    shop = item("A", tax_inclusive=inclusive)
    back = priced_back(basis, TEN)(shop, Decimal("19.99"))
    again = priced_by(basis, TEN)(item("A", tax_inclusive=inclusive, price=back))
    assert again is not None
    assert round(again, 2) == Decimal("19.99")
