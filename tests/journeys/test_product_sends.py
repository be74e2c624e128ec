"""Products are made and changed on the other side over HTTP, each once, whatever happens on the way."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from unittest.mock import ANY

import pytest

from omni_desktop.core.catalogue.outgoing import Target
from omni_desktop.core.catalogue.send_report import Result, SentProduct
from omni_desktop.core.errors import CannotContinue
from omni_desktop.live_catalogue import LiveCatalogue
from omni_desktop.practice.invented import by_hand
from omni_desktop.storage.ledger.product_sends import StoreProductSends
from omni_desktop.terminal.command_tree import parser
from omni_desktop.terminal.program import Stop
from omni_desktop.web.neto.catalogue import NetoCatalogue
from omni_desktop.web.omni.catalogue import OmniCatalogue
from tests.journeys.harness import Killed
from tests.journeys.product_shop import ProductShop, product_shop
from tests.unheard import Unheard

CREATED, UPDATED, REFUSED, IN_DOUBT, UNCHANGED = (
    Result.CREATED, Result.UPDATED, Result.REFUSED, Result.IN_DOUBT, Result.UNCHANGED,
)                                                                                                                       # fmt: skip


@pytest.fixture(scope="module")
def one_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProductShop]:
    with product_shop(tmp_path_factory.mktemp("products")) as made:
        yield made


@pytest.fixture
def shop(one_shop: ProductShop) -> Iterator[ProductShop]:
    one_shop.use()
    yield one_shop
    one_shop.server.faults.clear()
    one_shop.world.switches.reset()
    assert one_shop.twice() == {}


def results(sent: dict[str, SentProduct]) -> dict[str, Result]:
    return {sku: each.result for sku, each in sent.items()}


def codes(sent: SentProduct) -> list[str]:
    return [problem.code for problem in sent.problems]


def test_a_product_is_made_with_all_that_the_shop_says_of_it(shop: ProductShop) -> None:
    shop.use(new_status="Internal", channel="Our shop", price_basis="without_tax")
    (sku,) = shop.items(Brand="Loom", UPC="9340000008888", Description="Soft.", ShippingWeight="0.7", DefaultPrice="11.00")
    sent = shop.down(sku)[sku]
    (option,), product = shop.options(sku), shop.product(sku)
    assert (sent.result, sent.omni_id, sent.problems) == (CREATED, option["id"], ())
    assert {option["code"], option["productOptionCode"]} == {sku}
    assert {option["barcode"], option["productOptionBarcode"]} == {"9340000008888"}
    assert float(option["retailPrice"]) == 10.0
    wanted = {
        "styleCode": sku, "name": f"Name of {sku}", "brand": "Loom", "description": "Soft.", "weight": "0.7", "status": "Internal",
        "channels": "Our shop", "orderType": "Order",
    }                                                                                                                   # fmt: skip
    assert {name: str(product[name]) for name in wanted} == wanted
    assert "stock" not in str(shop.world.writes.log[-1].sent).lower()
    assert results(shop.down(sku)) == {sku: UNCHANGED}


def test_by_itself_only_what_is_newer_than_the_setting_is_made(shop: ProductShop) -> None:
    today = shop.program.now()
    (sku,) = shop.items(days=5)
    with shop.world.changing():
        by_hand.edit_item(shop.world.shop, sku, Brand="Loom")       # so that a check sees it
    shop.check()
    shop.use(created_after=(today - timedelta(days=4)).isoformat())
    assert sku not in shop.down()
    shop.use(created_after=(today - timedelta(days=6)).isoformat())
    assert shop.down()[sku].result is CREATED


def test_children_are_made_as_options_of_their_parent_and_a_later_one_joins_them(shop: ProductShop) -> None:
    shop.add_item("PARENT", Name="Tee")
    for size in "SM":
        shop.add_item(f"PARENT-{size}", ParentSKU="PARENT", ItemSpecifics={"Colour": "Blue", "Size": size})
    shop.check()
    before = shop.world.writes.counts()
    assert results(shop.down("PARENT")) == {"PARENT-M": CREATED, "PARENT-S": CREATED}
    shop.add_item("PARENT-L", ParentSKU="PARENT", ItemSpecifics={"Colour": "Blue", "Size": "L"})
    shop.check()
    assert results(shop.down("PARENT-L")) == {"PARENT-L": CREATED}
    made = {kind: number - before.get(kind, 0) for kind, number in shop.world.writes.counts().items()}
    assert (made["POST Products"], made["POST ProductOptions"]) == (1, 1)
    product = shop.product("PARENT-L")
    assert (product["name"], product["optionLabel1"], product["optionLabel2"]) == ("Tee", "Colour", "Size")
    assert [(row["option1"], row["option2"]) for size in "SML" for row in shop.options(f"PARENT-{size}")] == [
        ("Blue", "S"), ("Blue", "M"), ("Blue", "L"),
    ]                                                                                                                   # fmt: skip


def test_an_item_is_made_in_the_shop_and_is_never_on_sale(shop: ProductShop) -> None:
    (code,) = shop.products(brand="Loom", barcode="9340000007777")
    assert results(shop.up(code)) == {code: CREATED}
    item = shop.item(code)
    wanted = {
        "Name": f"Name of {code}", "Brand": "Loom", "UPC": "9340000007777", "DefaultPrice": "12.50", "IsActive": "False",
        "Approved": "False",
    }                                                                                                                   # fmt: skip
    assert {name: item[name] for name in wanted} == wanted
    assert not shop.world.writes.log[-1].sent.keys() & {"WarehouseQuantity", "Description"}
    assert results(shop.up(code)) == {code: UNCHANGED}


def test_while_products_are_switched_off_nothing_is_sent(shop: ProductShop) -> None:
    (sku,) = shop.items()
    shop.use(enabled=False)
    with pytest.raises(CannotContinue):
        shop.down(sku)
    assert shop.options(sku) == []


def test_a_rehearsal_only_reads(shop: ProductShop) -> None:
    (sku,) = shop.items()
    before = list(shop.world.writes.log)
    report = shop.send(Target.OMNI, sku, rehearse=True)
    assert (report.id, [each.result for each in report.products]) == (None, [Result.WOULD_CREATE])
    assert shop.world.writes.log == before


def test_one_that_is_too_long_is_made_under_its_own_code_and_stands_in_the_table(shop: ProductShop) -> None:
    sku = "A-SKU-THAT-IS-TOO-LONG-1"
    shop.add_item(sku)
    shop.check()
    assert codes(shop.down(sku)[sku]) == ["product_code_too_long"]
    assert results(shop.down(sku, codes={sku: "SHORTER-1"})) == {sku: CREATED}
    (mapped,) = [row for row in shop.program.sku_table(shop.shop.store) if row.sku == sku]
    assert mapped.product.code == "SHORTER-1"
    assert results(shop.down(sku)) == {sku: UNCHANGED}


def test_an_order_that_waited_for_a_product_comes_with_the_next_download(shop: ProductShop) -> None:
    (sku,) = shop.items()
    shop.shop.place([(sku, 2)])
    shop.shop.download()
    assert shop.shop.result == "held"
    assert results(shop.down(sku)) == {sku: CREATED}
    shop.shop.download()
    assert shop.shop.result == "created"


@pytest.mark.parametrize("side", ["neto", "omni"])
def test_what_changed_since_the_check_is_left_alone(shop: ProductShop, side: str) -> None:
    one, other = shop.items(2)
    (code,) = shop.products()
    with shop.world.changing():
        if side == "neto":
            by_hand.edit_item(shop.world.shop, one, Name="Another name")
            by_hand.add_item(shop.world.shop, code)
        else:
            by_hand.add_omni_product(shop.world.account, one)
            by_hand.edit_omni_product(shop.world.account, code, name="Another name")
    assert results(shop.down(one, other)) == {one: REFUSED, other: CREATED}
    assert codes(shop.up(code)[code]) == ["product_changed_meanwhile"]
    shop.check()
    assert (len(shop.options(one)), shop.item(one)["Name"]) == (int(side == "omni"), "Another name" if side == "neto" else f"Name of {one}")


OMNI_FAULTS: list[tuple[str, int, dict[str, Any]]] = [
    ("lost_response", 1, {}),
    ("lost_response", 2, {}),
    ("status_after_commit", 2, {}),
    ("status_after_part", 2, {"keep": 1}),
    ("status", 1, {}),
    ("status", 2, {}),
    ("drop_connection", 2, {}),
    ("batch_400", 2, {"keep": 1}),
    ("missing_element", 2, {}),
    ("no_id", 2, {}),
    ("cut_json", 2, {}),
]


@pytest.mark.parametrize(("fault", "nth", "more"), OMNI_FAULTS)
def test_whatever_becomes_of_a_create_in_omni_each_product_is_there_once(
    shop: ProductShop, fault: str, nth: int, more: dict[str, Any]
) -> None:
    skus = shop.items(3)
    shop.server.faults.add(fault, api="omni", what="Products", method="POST", nth=nth, **more)
    shop.down(*skus)
    assert set(results(shop.down(*skus)).values()) <= {CREATED, UNCHANGED}
    assert [len(shop.options(sku)) for sku in skus] == [1] * 3


IN_THE_SHOP = ("lost_response", "status_after_commit", "status", "missing_element", "cut_json", "error_ack")


@pytest.mark.parametrize(("fault", "nth"), [("lost_response", 1), *((fault, 2) for fault in IN_THE_SHOP)])
def test_whatever_becomes_of_a_create_in_the_shop_each_item_is_there_once(shop: ProductShop, fault: str, nth: int) -> None:
    made = shop.products(3)
    before = len(shop.world.writes.log)
    shop.server.faults.add(fault, api="neto", what="AddItem", nth=nth)
    shop.up(*made)
    assert set(results(shop.up(*made)).values()) <= {CREATED, UNCHANGED}
    assert sorted(write.code for write in shop.world.writes.log[before:]) == sorted(made)


def test_what_may_still_come_is_not_sent_again_and_is_found_when_it_came(shop: ProductShop) -> None:
    shop.use(settle_seconds=600)
    one, other = shop.items(2)
    shop.server.faults.add("drop_connection", api="omni", what="Products", method="POST")
    assert results(shop.down(one, other)) == {one: IN_DOUBT, other: CREATED}
    assert results(shop.down(one)) == {one: IN_DOUBT}
    with shop.world.changing():
        by_hand.add_omni_product(shop.world.account, one, [{"code": one}], name=f"Name of {one}")
    report = shop.send(Target.OMNI, one)
    assert [(each.sku, each.result) for each in report.settled] == [(one, CREATED)]
    assert [each.result for each in report.products] == [UNCHANGED]
    assert len(shop.options(one)) == 1


def test_a_check_settles_what_an_earlier_send_left_in_doubt(shop: ProductShop) -> None:
    shop.use(settle_seconds=600)
    (code,) = shop.products()
    shop.server.faults.add("drop_connection", api="neto", what="AddItem")
    assert results(shop.up(code)) == {code: IN_DOUBT}
    shop.use()
    shop.check()
    assert results(shop.up(code)) == {code: CREATED}


def kill_as_it_leaves(patch: pytest.MonkeyPatch, nth: int) -> None:
    note, left = StoreProductSends.note_products_leaving, [nth]

    def die(sends: StoreProductSends, *given: Any) -> None:
        note(sends, *given)
        left[0] -= 1
        if not left[0]:
            raise Killed

    patch.setattr(StoreProductSends, "note_products_leaving", die)


def kill_after_the_answer(client: type, call: str) -> Callable[[pytest.MonkeyPatch, int], None]:
    def arm(patch: pytest.MonkeyPatch, nth: int) -> None:
        write, left = getattr(client, call), [nth]

        def die(*given: Any) -> Any:
            answer = write(*given)
            left[0] -= 1
            if not left[0]:
                raise Killed
            return answer

        patch.setattr(client, call, die)

    return arm


def kill_before_it_is_written_down(patch: pytest.MonkeyPatch, nth: int) -> None:
    def die(*_given: Any) -> None:
        raise Killed

    patch.setattr(StoreProductSends, "answer_products", die)


@pytest.mark.parametrize(
    ("target", "kill", "nth"),
    [
        (Target.OMNI, kill_as_it_leaves, 1),
        (Target.OMNI, kill_as_it_leaves, 2),
        (Target.OMNI, kill_after_the_answer(OmniCatalogue, "create_products"), 2),
        (Target.OMNI, kill_before_it_is_written_down, 1),
        (Target.NETO, kill_as_it_leaves, 2),
        (Target.NETO, kill_after_the_answer(NetoCatalogue, "add_items"), 1),
    ],
)
def test_killed_at_any_moment_nothing_is_there_twice(shop: ProductShop, target: Target, kill: Any, nth: int) -> None:
    named = shop.items(3) if target is Target.OMNI else shop.products(3)
    before = len(shop.world.writes.log)
    with pytest.MonkeyPatch.context() as patch:
        kill(patch, nth)
        with pytest.raises(Killed):
            shop.send(target, *named)
    shop.send(target, *named)
    assert {each.result for each in shop.send(target, *named).products} == {UNCHANGED}
    assert sorted(write.code for write in shop.world.writes.log[before:]) == named


@pytest.mark.parametrize("target", [Target.OMNI, Target.NETO])
def test_what_a_killed_send_had_made_is_no_change_by_another_hand(shop: ProductShop, target: Target) -> None:
    """Killed after it was written down, and before it was kept for the next plan: no clause of the program runs then."""
    named = shop.items(2) if target is Target.OMNI else shop.products(2)

    def die(*_given: Any) -> None:
        raise Killed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LiveCatalogue, "_learn", die)
        patch.setattr(StoreProductSends, "end_send", die)
        with pytest.raises(Killed):
            shop.send(target, *named)
    assert {each.result for each in shop.send(target, *named).products} == {UNCHANGED}
    assert all(each.ended for each in shop.program.past_sends(shop.shop.store))


def test_ended_between_two_calls_what_was_sent_is_told_and_the_rest_is_not(shop: ProductShop) -> None:
    skus = shop.items(8)
    told: list[tuple[int, int]] = []

    def progress(done: int, of_all: int) -> None:
        told.append((done, of_all))
        if done > 1:
            shop.program.cancel_products()

    report = shop.send(Target.OMNI, *skus, progress=progress)
    assert (report.cancelled, told) == (True, [(1, 8), (6, 8)])         # the first alone, then five
    assert len(report.products) == 6
    assert set(results(shop.down(*skus)).values()) == {CREATED, UNCHANGED}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("nested_options", "no"), ("duplicate_code", "fail"), ("duplicate_code", "accept"), ("code_names", "new"), ("code_names", "old"),
        ("option_moves_product", True), ("errors_on_success", "null"), ("id_on_failure", "absent"), ("item_specifics", "object"),
        ("collapse_single_lists", True), ("empty_as_string", True),
    ],
)                                                                                                                       # fmt: skip
def test_omni_gets_products_whichever_way_it_and_the_shop_behave(shop: ProductShop, name: str, value: object) -> None:
    parent = f"SW-{name[:12]}-{value}"[:18].upper()
    setattr(shop.world.switches, name, value)
    shop.add_item(parent)
    children = [f"{parent}{end}" for end in "12"]
    for child in children:
        shop.add_item(child, ParentSKU=parent, ItemSpecifics={"Size": child[-1]})
    single = shop.items()[0]
    assert results(shop.down(parent, single)) == dict.fromkeys([single, *children], CREATED)
    assert results(shop.down(parent, single)) == {single: UNCHANGED, parent: UNCHANGED}
    assert [len(shop.options(code)) for code in (single, *children)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("existing_sku_on_add", "overwrite"), ("item_reply", "bare"), ("new_items_on_sale", False), ("messages_as_array", True),
        ("long_text_in_neto", "truncate"), ("collapse_single_lists", True), ("empty_as_string", True), ("warning_ack", True),
        ("code_names", "new"), ("code_names", "old"),
    ],
)                                                                                                                       # fmt: skip
def test_the_shop_gets_items_whichever_way_it_and_omni_behave(shop: ProductShop, name: str, value: object) -> None:
    setattr(shop.world.switches, name, value)
    made = shop.products(3)
    assert results(shop.up(*made)) == dict.fromkeys(made, CREATED)
    assert {shop.item(code)["IsActive"] for code in made} == {"False"}
    assert results(shop.up(*made)) == dict.fromkeys(made, UNCHANGED)


def in_both(shop: ProductShop, number: int = 1, **omni: Any) -> list[str]:
    """The shop's name, brand, price, weight, description and barcode are new; Omni's are old, or blank."""
    found = shop.items(number, Brand="New", UPC="9340000006666", Description="New.", ShippingWeight="2.5", DefaultPrice="20.00")
    for sku in found:
        shop.add_product(sku, **omni)
    shop.check()
    return found


ALL = frozenset({"name", "brand", "barcode", "description", "retail_price", "weight"})
OMNIS = ("name", "brand", "description", "weight", "barcode", "productOptionBarcode", "retailPrice")


def seen(shop: ProductShop, sku: str) -> dict[str, str]:
    both = shop.product(sku) | shop.options(sku)[0]
    return {name: f"{both[name]:.2f}" if name in ("weight", "retailPrice") else both[name] for name in OMNIS}


def test_ticked_fields_take_the_shops_values_and_are_taken_back(shop: ProductShop) -> None:
    shop.use(fields=dict.fromkeys(ALL, "neto"))
    one, other = in_both(shop, 2, brand="", name="Old", description="Old.")
    before = {sku: seen(shop, sku) for sku in (one, other)}
    assert results(shop.down(one)) == {one: UNCHANGED}
    report = shop.send(Target.OMNI, one, other, fields=ALL)
    assert {each.sku: each.result for each in report.products} == {one: UPDATED, other: UPDATED}
    assert list(seen(shop, one).values()) == [f"Name of {one}", "New", "New.", "2.50", "9340000006666", "9340000006666", "20.00"]
    assert results(shop.down(one, other, fields=ALL)) == {one: UNCHANGED, other: UNCHANGED}
    with shop.world.changing():
        by_hand.edit_omni_product(shop.world.account, other, name="By hand")
    back = shop.back(report.id)
    assert {each.sku: each.result for each in back.products} == {one: UPDATED, other: REFUSED}
    assert seen(shop, one) == before[one] | {"weight": "0.00"}
    assert seen(shop, other) == before[other] | {"weight": "0.00", "name": "By hand"}
    assert [code for each in back.products for code in codes(each)] == ["product_not_taken_back"]
    assert {each.result for each in shop.back(report.id).products} == {UNCHANGED, REFUSED}
    blanks = [name for write in shop.world.writes.log for name, value in write.sent.items() if value == ""]
    assert set(blanks) <= {"brand", "weight", "barcode", "productOptionBarcode"}
    assert [past.takes_back for past in shop.program.past_sends(shop.shop.store)][:2] == [report.id, report.id]


def test_ticked_fields_take_omnis_values_in_the_shop_and_are_taken_back(shop: ProductShop) -> None:
    shop.use(fields=dict.fromkeys(ALL, "omni"), price_basis="without_tax")
    (sku,) = in_both(shop, brand="Omni's", description="", weight="3")
    report = shop.send(Target.NETO, sku, fields=ALL)
    assert [each.result for each in report.products] == [UPDATED]
    item = shop.item(sku)
    assert (item["Brand"], item["DefaultPrice"], item["ShippingWeight"], item["Description"]) == ("Omni's", "13.7500", "3.0", "New.")
    assert results(shop.up(sku, fields=ALL)) == {sku: UNCHANGED}
    assert [each.result for each in shop.back(report.id).products] == [UPDATED]
    assert (shop.item(sku)["Brand"], shop.item(sku)["DefaultPrice"]) == ("New", "20.00")


@pytest.mark.parametrize(("name", "value"), [("left_out_on_update", "clear"), ("blanks_on_update", "keep"), ("item_reply", "bare")])
def test_an_update_in_the_shop_changes_nothing_else_whichever_way_it_takes_it(shop: ProductShop, name: str, value: str) -> None:
    """A shop that clears what is left out gets it back with the first item, and no other is sent: stock would go as well."""
    shop.use(fields={"brand": "omni"})
    named = in_both(shop, 3, brand="Omni's")
    with shop.world.changing():
        for sku in named:
            by_hand.edit_item(shop.world.shop, sku, RRP="99.00", Approved="False", ItemSpecifics={"Size": "S"})
    shop.check()
    setattr(shop.world.switches, name, value)
    before = {sku: dict(shop.item(sku)) for sku in named}
    report = shop.send(Target.NETO, *named, fields=frozenset({"brand"}))
    is_cleared = value == "clear"
    assert [each.result for each in report.products] == [UPDATED] + [REFUSED if is_cleared else UPDATED] * 2
    ours = {"Brand": "Omni's", "DateUpdatedUTC": ANY}
    assert {sku: shop.item(sku) for sku in named} == {
        sku: before[sku] | (ours if sku == named[0] or not is_cleared else {}) for sku in named
    }                                                                                                                   # fmt: skip
    assert not any("WarehouseQuantity" in write.sent for write in shop.world.writes.log)
    assert {each.result for each in shop.back(report.id).products} == {UPDATED}
    assert {sku: shop.item(sku) for sku in named} == {sku: before[sku] | {"DateUpdatedUTC": ANY} for sku in named}


@pytest.mark.parametrize("fault", ["lost_response", "status_after_commit", "status", "missing_element"])
@pytest.mark.parametrize("target", Target)
def test_an_update_without_a_clear_answer_is_looked_up(shop: ProductShop, target: Target, fault: str) -> None:
    shop.use(fields={"brand": "neto" if target is Target.OMNI else "omni"})
    named = in_both(shop, 2, brand="Omni's")
    aim = {"api": "omni", "what": "Products", "method": "PUT"} if target is Target.OMNI else {"api": "neto", "what": "UpdateItem"}
    shop.server.faults.add(fault, **aim)
    shop.send(target, *named, fields=frozenset({"brand"}))
    report = shop.send(target, *named, fields=frozenset({"brand"}))
    assert {each.result for each in report.products} <= {UPDATED, UNCHANGED}
    brands = {shop.product(sku)["brand"] for sku in named} | {shop.item(sku)["Brand"] for sku in named}
    assert brands == {"New" if target is Target.OMNI else "Omni's"}


@pytest.mark.parametrize("status", [500, 504])
@pytest.mark.parametrize("nth", [1, 2])
@pytest.mark.parametrize("target", [Target.OMNI, Target.NETO])
def test_updates_of_which_a_part_was_taken_are_made_by_the_next_send(shop: ProductShop, target: Target, nth: int, status: int) -> None:
    """After 504 the rest may still come for as long as the settle time."""
    shop.use(fields={"brand": "neto" if target is Target.OMNI else "omni"})
    named = in_both(shop, 5, brand="Omni's")
    aim = {"api": "omni", "what": "Products", "method": "PUT"} if target is Target.OMNI else {"api": "neto", "what": "UpdateItem"}
    shop.server.faults.add("status_after_part", keep=1, nth=nth, status=status, **aim)
    shop.send(target, *named, fields=frozenset({"brand"}))
    assert shop.server.faults.waiting() == []
    report = shop.send(target, *named, fields=frozenset({"brand"}))
    assert {each.result for each in report.products} <= {UPDATED, UNCHANGED}
    brands = {shop.product(sku)["brand"] for sku in named} | {shop.item(sku)["Brand"] for sku in named}
    assert brands == {"New" if target is Target.OMNI else "Omni's"}
    again = shop.send(target, *named, fields=frozenset({"brand"}))
    assert {each.result for each in again.products} == {UNCHANGED}


def siblings(shop: ProductShop, style: str, *, are_in_omni: bool = False) -> list[str]:
    found = [f"{style}-{size}" for size in "SL"]
    shop.add_item(style, Name="New")
    for sku in found:
        shop.add_item(sku, ParentSKU=style, ItemSpecifics={"Size": sku[-1]})
    if are_in_omni:
        with shop.world.changing():
            options = [{"code": sku, "option1": sku[-1], "retailPrice": "12.50"} for sku in found]
            by_hand.add_omni_product(shop.world.account, style, options, name="Old", optionLabel1="Size")
    shop.check()
    return found


def test_while_a_product_is_in_doubt_nothing_else_goes_into_it(shop: ProductShop) -> None:
    shop.use(settle_seconds=600)
    one, other = siblings(shop, "DOUBT")
    shop.server.faults.add("drop_connection", api="omni", what="Products", method="POST")
    assert results(shop.down(one)) == {one: IN_DOUBT}
    assert results(shop.down(other)) == {other: IN_DOUBT}
    shop.use()
    assert results(shop.down(one, other)) == {one: CREATED, other: CREATED}
    assert len({shop.product(sku)["id"] for sku in (one, other)}) == 1


@pytest.mark.parametrize("target", Target)
def test_an_update_in_doubt_holds_its_siblings_and_is_told_by_whoever_takes_it_back(shop: ProductShop, target: Target) -> None:
    shop.use(settle_seconds=600, fields={"name": "neto" if target is Target.OMNI else "omni"})
    one, other = siblings(shop, f"HALF{target.value}".upper(), are_in_omni=True)
    name = frozenset({"name"})
    aim = {"api": "omni", "what": "Products", "method": "PUT"} if target is Target.OMNI else {"api": "neto", "what": "UpdateItem"}
    shop.server.faults.add("drop_connection", **aim)
    report = shop.send(target, one, fields=name)
    assert [each.result for each in (*report.products, *shop.send(target, other, fields=name).products)] == [IN_DOUBT] * 2
    back = shop.back(report.id)
    assert ([(each.sku, each.result) for each in back.products], back.is_whole) == ([(one, IN_DOUBT)], False)


@pytest.fixture
def command(shop: ProductShop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Any]]:
    def run(*arguments: str) -> tuple[int, Any]:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{shop.server.neto_key}\n{shop.server.omni_key}\n"))
        given = parser().parse_args(["catalogue", *arguments, "--keys-stdin"])
        status = given.act(shop.program, given)
        out = capsys.readouterr().out
        return status, json.loads(out) if "--json" in arguments else out

    return run


@pytest.mark.parametrize(("trouble", "status"), [(BrokenPipeError(), 0), (OSError(28, "No space left on device"), 1)])
def test_a_send_that_nobody_can_be_told_of_ends_with_its_own_status(
    shop: ProductShop, command: Callable[..., tuple[int, Any]], trouble: OSError, status: int
) -> None:
    (sku,) = shop.items()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", Unheard(trouble))
        assert command("download", "--sku", sku)[0] == status
    assert len(shop.options(sku)) == 1


def test_the_commands_end_with_their_status_and_tell_each_product(shop: ProductShop, command: Callable[..., tuple[int, Any]]) -> None:
    shop.use(fields={"brand": "neto"})
    (sku,) = shop.items(UPC="12345678901234")
    assert command("download", "--sku", sku, "--rehearse", "--json")[1]["counts"]["would_create"] == 1
    status, told = command("download", "--sku", sku, "--sku", "NEVER-SEEN", "--json")
    assert (status, told["state"], set(told["calls"])) == (1, "complete", {"neto", "omni"})
    assert told["counts"] == {"created": 1, "updated": 0, "refused": 1, "in_doubt": 0}
    assert [(each["sku"], each["result"], [problem["code"] for problem in each["problems"]]) for each in told["products"]] == [
        (sku, "created", ["product_barcode_left_out"]), ("NEVER-SEEN", "refused", ["product_not_checked"]),
    ]                                                                                                                   # fmt: skip
    assert command("download", "--sku", sku) == (0, ANY)
    by_hand.edit_item(shop.world.shop, sku, Brand="Loom")
    shop.check()
    status, told = command("download", "--sku", sku, "--fields", "brand", "--json")
    assert (status, told["products"][0]["result"]) == (0, "updated")
    assert command("undo", str(told["id"]), "--json")[1]["products"][0]["result"] == "updated"
    assert command("undo", str(told["id"])) == (0, ANY)
    assert command("upload", "--code", sku) == (0, ANY)
    for wrong in (("undo", "99999"), ("download", "--fields", "stock"), ("download", "--as", "A")):
        with pytest.raises((CannotContinue, Stop)):
            command(*wrong)


def test_where_the_first_one_reads_back_otherwise_no_other_is_sent(shop: ProductShop) -> None:
    skus = shop.items(3, Brand="Loom")
    odd = {"field": "brand", "value": "Loom", "message": '{"brand": "X"}'}
    shop.server.faults.add("odd_rows", api="omni", what="Products", method="GET", times=0, **odd)
    sent = shop.down(*skus)
    assert sorted(results(sent).values()) == [CREATED, REFUSED, REFUSED]
    assert sorted(code for each in sent.values() for code in codes(each)) == [
        "product_differs_after", "product_first_differs", "product_first_differs",
    ]                                                                                                                   # fmt: skip


def test_one_that_omni_refuses_is_told_in_its_words_and_the_others_are_made(shop: ProductShop) -> None:
    skus = shop.items(6)
    shop.world.switches.duplicate_code = "fail"
    with shop.world.changing():
        by_hand.add_omni_product(shop.world.account, f"{skus[3]}-X", [{"code": "ELSE"}], name="x")
    by_hand.edit_omni_product(shop.world.account, f"{skus[3]}-X", styleCode=skus[3].lower())
    sent = shop.down(*skus)
    assert results(sent) == {sku: REFUSED if sku == skus[3] else CREATED for sku in skus}


def test_of_all_that_both_sides_have_nothing_is_made_a_second_time(shop: ProductShop) -> None:
    shop.check()
    look = shop.program.kept_catalogue(shop.shop.store)
    assert look is not None
    skus = [row.sku for row in look.rows if row.sku]
    first = results(shop.down(*skus))
    second = results(shop.down(*skus))
    assert {CREATED, UNCHANGED, REFUSED} == set(first.values())
    assert set(second.values()) == {UNCHANGED, REFUSED}
    assert {sku for sku, result in first.items() if result is REFUSED} == {sku for sku, result in second.items() if result is REFUSED}
    shop.check()
    made = shop.up()
    assert {result for code, result in results(shop.up()).items() if code in made} <= {REFUSED}
