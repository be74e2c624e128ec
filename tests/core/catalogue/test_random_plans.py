"""Random catalogues: what a plan makes and changes is there once, and a second plan has nothing left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from omni_desktop.core.catalogue.changes import changes_of
from omni_desktop.core.catalogue.fields import NAMES, priced_back, priced_by
from omni_desktop.core.catalogue.look import BothCatalogues, Demand, look_at
from omni_desktop.core.catalogue.new_options import made_together
from omni_desktop.core.catalogue.outgoing import FieldChange, NewOption, NewProduct, Resource, Target
from omni_desktop.core.catalogue.plans import preview_of
from omni_desktop.core.catalogue.preview import Action, Checked, Planned, Ticks
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem
from omni_desktop.core.inventory import ProductOption, folded
from omni_desktop.core.settings.settings import Products, Settings
from omni_desktop.core.values import replace

NOW = datetime(2026, 11, 29, tzinfo=UTC)
TEN = Decimal(10)
BASES = ("as_is", "with_tax", "without_tax")
CODES = st.sampled_from(["A", "a", "B", "B ", "0045", "45", "AB 1", "AB1", "P", "p", "P-1", "P-2", "LONG" * 6, "X-1"])
WORDS = st.sampled_from(["", "One", "one", "Two  words", "Two words"])
PRICES = st.sampled_from([None, Decimal("10.00"), Decimal("9.995"), Decimal("0.00")])
BARCODES = st.sampled_from(["", "93", "94", "9" * 14])
NAMED = st.dictionaries(st.sampled_from(["Size", "Colour", "Cord", "Plug"]), st.sampled_from(["S", "M"]))
SPECIFICS = NAMED.map(lambda each: tuple(each.items()))
ITEMS = st.lists(
    st.builds(
        ShopItem, CODES, WORDS, WORDS, BARCODES, WORDS, PRICES, st.booleans(), st.sampled_from([None, Decimal("1.50")]),
        st.sampled_from(["", "P", "p", "GONE"]), SPECIFICS, st.booleans(), added_at=st.just(NOW),
    ),
    max_size=8,
    unique_by=lambda item: item.sku,
)                                                                                                                       # fmt: skip
OMNIS = st.lists(st.tuples(CODES, WORDS, BARCODES, PRICES, st.sampled_from(["", "P", "ST"])), max_size=6)


def products_of(rows: Iterable[tuple[str, str, str, Decimal | None, str]]) -> list[OmniProduct]:
    return [
        OmniProduct(ProductOption(number, code, number + 100, barcodes=tuple(filter(None, [barcode])), price=price), style or code, name)
        for number, (code, name, barcode, price, style) in enumerate(rows, 1)
    ]


def checked(items: Sequence[ShopItem], products: Sequence[OmniProduct], side: str, basis: str) -> Checked:
    rules = Products(fields=dict.fromkeys(NAMES, side), price_basis=basis, created_after=NOW)  # type: ignore[arg-type]
    both = BothCatalogues(tuple(items), tuple(products), NOW)
    look = look_at(both, {}, Settings(products=rules), TEN, Demand())
    return Checked(both, look, rules, priced_by(basis, TEN), priced_back(basis, TEN))


def planned(known: Checked, target: Target) -> list[Planned]:
    return list(preview_of(known, Ticks(target, fields=frozenset(NAMES))).products)


def stored(products: Sequence[OmniProduct], made: Iterable[NewProduct | NewOption], changes: Sequence[FieldChange]) -> list[OmniProduct]:
    """As Omni holds them afterwards."""
    numbers = count(1000)
    found = [changed_product(product, changes) for product in products]
    for each in made:
        if isinstance(each, NewProduct):
            number = next(numbers)
            texts = (each.style_code, each.name, each.brand, each.description)
            head = OmniProduct(ProductOption(0, ""), *texts, each.weight, labels=each.labels)
            found += [option_of(next(numbers), number, option, head) for option in each.options]
        else:
            head = next(product for product in found if product.option.product_id == each.product_id)
            found.append(option_of(next(numbers), each.product_id, each, head))
    return found


def option_of(number: int, product_id: int, option: NewOption, head: OmniProduct) -> OmniProduct:
    barcodes = (option.barcode,) if option.barcode else ()
    return replace(head, option=ProductOption(number, option.code, product_id, barcodes=barcodes, price=option.price))


def changed_product(product: OmniProduct, changes: Sequence[FieldChange]) -> OmniProduct:
    for change in changes:
        values = dict(change.after)
        if change.resource is Resource.PRODUCT and change.id == product.option.product_id:
            weight = {"weight": Decimal(values.pop("weight"))} if "weight" in values else {}
            product = replace(product, **values, **weight)  # type: ignore[arg-type]
        elif change.resource is Resource.OPTION and change.id == product.option.id:
            price = {"price": Decimal(values["retail_price"])} if "retail_price" in values else {}
            barcode = {"barcodes": (values["barcode"],)} if "barcode" in values else {}
            product = replace(product, option=replace(product.option, **price, **barcode))  # type: ignore[arg-type]
    return product


@settings(max_examples=40, deadline=None)
@given(ITEMS, OMNIS, st.sampled_from(BASES))
def test_what_omni_gets_is_there_once_and_a_second_plan_does_nothing(items: list[ShopItem], rows: list[tuple], basis: str) -> None:  # type: ignore[type-arg]
    products = products_of(rows)
    known = checked(items, products, "neto", basis)
    plans = planned(known, Target.OMNI)
    after = stored(products, made_together(plans), changes_of(plans, known, Target.OMNI))
    made = [each.option.code for each in plans if each.option]
    codes = Counter(folded(code) for product in after for code in product.option.codes)
    assert all(codes[folded(code)] == 1 for code in made)
    assert len(after) == len(products) + len(made)
    again = planned(checked(items, after, "neto", basis), Target.OMNI)
    assert [each for each in again if each.action is Action.CREATE] == []
    settled = {each.code for each in plans if each.action is Action.UPDATE}
    assert [each.changes for each in again if each.action is Action.UPDATE and each.code in settled] == []


@settings(max_examples=40, deadline=None)
@given(ITEMS, OMNIS, st.sampled_from(BASES))
def test_what_the_shop_gets_is_there_once_and_a_second_plan_makes_nothing(items: list[ShopItem], rows: list[tuple], basis: str) -> None:  # type: ignore[type-arg]
    products = products_of(rows)
    plans = planned(checked(items, products, "omni", basis), Target.NETO)
    new = [ShopItem(each.item.sku, each.item.name, barcode=each.item.barcode, is_active=False) for each in plans if each.item]
    skus = Counter(folded(item.sku) for item in (*items, *new))
    assert all(skus[folded(item.sku)] == 1 for item in new)
    again = planned(checked([*items, *new], products, "omni", basis), Target.NETO)
    assert [each.code for each in again if each.action is Action.CREATE] == []
