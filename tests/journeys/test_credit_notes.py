"""A refund of Neto becomes a draft credit note in Omni: shown whole, sent by a person alone, once, whatever happens on the way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.inventory import ChosenProduct, KitPart
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.terminal.command_tree import parser
from tests.journeys.settings_shop import SettingsShop, settings_shop
from tests.patience import until

USUAL = {"download_orders.placed_after": datetime(2026, 6, 1, tzinfo=UTC), "connection.settle_seconds": 0}


@pytest.fixture(scope="module")
def one_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SettingsShop]:
    with settings_shop(tmp_path_factory.mktemp("credit")) as made, pytest.MonkeyPatch.context() as patch:
        patch.setattr(made.program, "keys", lambda _store: Keys(made.server.neto_key, made.server.omni_key))
        made.world.add_product("TAXED", price="20.00", stock=50)
        yield made


@pytest.fixture
def shop(one_shop: SettingsShop) -> Iterator[SettingsShop]:
    one_shop.use(USUAL)
    yield one_shop
    one_shop.server.faults.clear()
    one_shop.server.switches.reset()


def refunded(shop: SettingsShop, count: int = 1, **fields: Any) -> list[dict[str, Any]]:
    orders = [shop.place([("TAXED", 2)], **fields) for _ in range(count)]
    shop.download()
    for order in orders:
        shop.world.add_rma(order["OrderID"])
    return orders


def asked(shop: SettingsShop, capsys: pytest.CaptureFixture[str], order: dict[str, Any], *words: str) -> tuple[int, dict[str, Any]]:
    given = parser().parse_args(["credit-note", order["OrderID"], "--json", *words])
    status = given.act(shop.program, given)
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return status, found


def notes(shop: SettingsShop, order: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for row in shop.world.omni_rows("CreditNotes") if row["salesReference"] == order["OrderID"]]


@pytest.mark.parametrize("inclusive", [True, False])
def test_what_is_shown_is_what_is_made_once_as_a_draft_to_the_cent(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], inclusive: bool
) -> None:
    (order,) = refunded(shop, TaxInclusive=str(inclusive))
    status, shown = asked(shop, capsys, order)
    assert (status, shown["result"], notes(shop, order)) == (0, "would_create", [])
    status, made = asked(shop, capsys, order, "--yes")
    (note,) = notes(shop, order)
    assert (status, made["result"], made["omni_id"], made["document"]) == (0, "created", note["id"], shown["document"])
    assert (note["isApproved"], note["lineItems"][0]["code"], note["lineItems"][0]["qty"]) == (False, "TAXED", Decimal(-1))
    assert note["lineItems"][0]["productOptionId"] > 0
    assert f"{-note['total']:.2f}" == made["total"] == made["refund"] == shown["refund"]
    assert asked(shop, capsys, order) == (1, {**shown, "result": "there"})
    with pytest.raises(CannotContinue, match="already"):
        asked(shop, capsys, order, "--yes")
    assert len(notes(shop, order)) == 1


def refund_of(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], sku: str, price: str, quantity: int = 1
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The credit note of an order of four of this SKU, of which some came back, as Omni has it and as it was sent."""
    order = shop.place(OrderLine=[shop.world.shop_line("TAXED", 4, price, SKU=sku)])
    shop.download()
    shop.world.add_rma(order["OrderID"], quantity=quantity)
    made = asked(shop, capsys, order, "--yes")[1]
    assert made["result"] == "created"
    (note,) = notes(shop, order)
    return note, made["document"]


def means(shop: SettingsShop, sku: str, product: ChosenProduct) -> None:
    shop.program.decisions(shop.store).map_sku(sku, product, shop.program.now(), "Sam")


def test_the_size_that_came_back_is_credited_under_its_style(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.world.add_product("BOOT", price="20.00", sizes=[("S", "BOOT-S"), ("L", "BOOT-L", "9300000000999")])
    (line,) = refund_of(shop, capsys, "BOOT-L", "20.00")[0]["lineItems"]
    assert (line["code"], line["qty"], line["unitPrice"]) == ("BOOT", -1, 20)
    assert line["sizes"] == [{"name": "L", "code": "BOOT-L", "barcode": "9300000000999", "qty": -1}]


def test_a_carton_that_came_back_is_credited_in_its_unit_of_measure(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.world.add_product("NAIL", price="2.00", units=[("NAIL-CTN", 12)], stock=200)
    option = next(row for row in shop.world.omni_rows("ProductOptions") if row["code"] == "NAIL")
    means(shop, "NAIL-CTN", ChosenProduct("NAIL-CTN", option["id"]))
    note, document = refund_of(shop, capsys, "NAIL-CTN", "24.00")
    (line,), (sent,) = note["lineItems"], document["lineItems"]
    assert (sent["code"], sent["uomQtyOrdered"], sent["uomPrice"], "qty" in sent) == ("NAIL-CTN", -1, 24, False)
    assert (line["qty"], note["total"]) == (-12, -24)


def test_goods_that_have_another_code_in_omni_come_back_as_what_they_are_there(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.world.add_product("OTHER", price="20.00")
    means(shop, "OURS", ChosenProduct("OTHER"))
    (line,) = refund_of(shop, capsys, "OURS", "20.00", quantity=3)[0]["lineItems"]
    assert (line["code"], line["qty"], line["unitPrice"]) == ("OTHER", -3, 20)


def test_a_sku_that_went_as_several_products_comes_back_as_all_of_them(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.world.add_product("POLE", price="10.00", stock=200)
    shop.world.add_product("CLOTH", price="10.00", stock=200)
    poles, cloth = KitPart("POLE", Decimal(2), Decimal(2)), KitPart("CLOTH", Decimal(1), Decimal(1))
    means(shop, "TENT-SET", ChosenProduct("", kit=(poles, cloth)))
    note, _ = refund_of(shop, capsys, "TENT-SET", "30.01", quantity=2)
    assert [(line["code"], line["qty"]) for line in note["lineItems"]][:2] == [("POLE", -4), ("CLOTH", -2)]
    assert note["total"] == Decimal("-60.02")


def test_what_somebody_changed_in_omni_comes_back_as_money_alone(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    """Of 4 that became 7 poles nobody can say how many one of the shop's is."""
    shop.world.add_product("STICK", price="10.00", stock=200)
    means(shop, "STAKE", ChosenProduct("", kit=(KitPart("STICK", Decimal(3)),)))
    order = shop.place(OrderLine=[shop.world.shop_line("TAXED", 3, "30.00", SKU="STAKE")])
    shop.download()
    (line,) = shop.stored["lineItems"]
    shop.world.edit_sales_order(order["OrderID"], lineItems=[{"id": line["id"], "qty": 7}])
    shop.world.add_rma(order["OrderID"])
    (row,) = asked(shop, capsys, order)[1]["document"]["lineItems"]
    assert (row["name"], row["unitPrice"]) == ("Refund beyond these goods", 30)


KINDS = (
    ("lost_response", {}), ("status_after_commit", {}), ("status_after_commit", {"status": 504}), ("status_after_part", {"keep": 1}),
    ("status", {}), ("batch_400", {}), ("batch_400", {"keep": 1}), ("cut_json", {}), ("no_id", {}), ("missing_element", {}),
)  # fmt: skip


def test_whatever_happens_on_the_way_there_is_one_and_what_is_in_doubt_is_looked_up(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    orders = refunded(shop, len(KINDS))
    for (kind, more), order in zip(KINDS, orders, strict=True):
        shop.server.faults.add(kind, api="omni", what="CreditNotes", method="POST", **more)
        status, found = asked(shop, capsys, order, "--yes")
        assert (status, found["result"] == "created") in ((0, True), (1, False)), kind
    missing = [order for order in orders if not notes(shop, order)]
    assert len(missing) == 2
    shop.download()
    for order in missing:
        assert asked(shop, capsys, order, "--yes")[1]["result"] == "created"
    assert [len(notes(shop, order)) for order in orders] == [1] * len(KINDS)


def test_a_credit_note_that_omni_answered_with_an_id_is_made_whatever_its_list_shows(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    """An id is never absent: neither now nor after the settle time is a second one sent."""
    (order,) = refunded(shop)
    shop.server.faults.add("hold", api="omni", what="CreditNotes", method="POST")
    with ThreadPoolExecutor() as aside:
        asking = aside.submit(asked, shop, capsys, order, "--yes")
        until(lambda: shop.server.faults.held == 1, "the credit note never left")
        shop.server.faults.add("empty_list", api="omni", what="CreditNotes", method="GET", times=0)
        shop.server.faults.release()
        status, made = asking.result()
    assert (status, made["result"], made["omni_id"]) == (0, "created", notes(shop, order)[0]["id"])
    shop.download()
    with pytest.raises(CannotContinue, match="already"):
        asked(shop, capsys, order, "--yes")
    assert len(notes(shop, order)) == 1


def test_a_refund_with_its_credit_note_needs_no_look_and_stands_in_the_proof(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    (order,) = refunded(shop)
    today = datetime.now(UTC)
    days = ["--from", f"{today - timedelta(days=2):%Y-%m-%d}", "--to", f"{today + timedelta(days=1):%Y-%m-%d}"]
    given = parser().parse_args(["proof", *days, "--sweep", "--json"])
    given.act(shop.program, given)
    capsys.readouterr()
    story = shop.program.history(shop.store).order(order["OrderID"])
    assert story is not None
    assert [problem.code for problem in story.row.problems] == ["refunded_in_neto"]
    reference = asked(shop, capsys, order, "--yes")[1]["reference"]
    story = shop.program.history(shop.store).order(order["OrderID"])
    assert story is not None
    assert story.row.problems == ()
    given.act(shop.program, given)
    told = {row["order"]: row["credit_note"] for row in json.loads(capsys.readouterr().out)["refunds"]}
    assert told[order["OrderID"]] == reference


def test_what_changed_or_makes_no_sense_is_refused_and_nothing_is_sent(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    (order,) = refunded(shop)
    keys = shop.program.keys(shop.store)
    note = shop.program.propose_credit_note(shop.store, order["OrderID"], keys)
    shop.world.edit_sales_order(order["OrderID"], email="other@example.com")
    with pytest.raises(CannotContinue, match="changed meanwhile"):
        shop.program.make_credit_note(shop.store, note, keys)
    shop.world.add_rma(order["OrderID"])
    with pytest.raises(CannotContinue, match="several refunds"):
        asked(shop, capsys, order)
    with pytest.raises(CannotContinue, match="no refund"):
        asked(shop, capsys, shop.place([("TAXED", 1)]) and {"OrderID": downloaded(shop)})
    with pytest.raises(CannotContinue, match="isn't in Omni"):
        asked(shop, capsys, {"OrderID": "N999999"})
    shop.server.faults.add("refused", api="omni", what="CreditNotes", method="POST", message="No, thanks")
    (other,) = refunded(shop)
    assert asked(shop, capsys, other, "--yes")[1]["words"] == "No, thanks"
    assert notes(shop, order) == notes(shop, other) == []


def downloaded(shop: SettingsShop) -> str:
    shop.download()
    return str(shop.order["OrderID"])


def test_two_refunds_of_the_same_amount_are_two_credit_notes_and_together_no_more_than_the_order(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    (order,) = refunded(shop)
    rmas = [shop.world.add_rma(order["OrderID"])["RmaID"] for _ in range(2)]
    first = next(each["RmaID"] for each in shop.world.shop.rmas if each["OrderID"] == order["OrderID"])
    assert [asked(shop, capsys, order, "--rma", rma, "--yes")[1]["result"] for rma in (first, rmas[0])] == ["created"] * 2
    assert asked(shop, capsys, order, "--rma", first)[1]["result"] == "there"
    with pytest.raises(CannotContinue, match=r"more than the 40\.00 of .*, of which 40\.00 are credited already"):
        asked(shop, capsys, order, "--rma", rmas[1], "--yes")
    assert [note["total"] for note in notes(shop, order)] == [Decimal(-20)] * 2


@pytest.mark.parametrize(("is_void", "result"), [(False, "there"), (True, "would_create")])
def test_one_that_somebody_made_by_hand_counts_unless_it_is_void(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], is_void: bool, result: str
) -> None:
    other, order = refunded(shop, 2)
    asked(shop, capsys, other, "--yes")
    (made,) = notes(shop, other)
    with shop.world.changing():
        by_hand = {**made, "reference": "BY HAND", "salesReference": order["OrderID"], "isVoid": is_void}
        shop.world.account.tables["CreditNotes"].put({**by_hand, "id": made["id"] + 1000})
    assert asked(shop, capsys, order)[1]["result"] == result


def test_a_refund_in_another_currency_than_the_shop_s_is_left_to_people(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    (order,) = refunded(shop)
    with shop.world.changing():
        rma = next(each for each in shop.world.shop.rmas if each["OrderID"] == order["OrderID"])
        shop.world.shop.rmas.put({**rma, "CurrencyCode": "NZD"})
    with pytest.raises(CannotContinue, match="is in NZD"):
        asked(shop, capsys, order, "--yes")
    assert notes(shop, order) == []
