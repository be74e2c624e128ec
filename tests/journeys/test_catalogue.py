"""Both catalogues held side by side, read over HTTP from the practice store, and kept."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.catalogue.verdicts import CatalogueRow, Verdict, counts_of
from omni_desktop.core.errors import TryLater
from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.practice.invented import by_hand, invented
from omni_desktop.practice.invented.verdicts import ONLY_IN_OMNI, VERDICTS
from omni_desktop.terminal.command_tree import parser
from omni_desktop.terminal.commands.catalogue import check
from omni_desktop.web.neto import shop as neto_room
from omni_desktop.web.omni import inventory as omni_room
from omni_desktop.web.omni.products import omni_products
from tests.journeys.settings_shop import SettingsShop, settings_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[SettingsShop]:
    with settings_shop(tmp_path) as made:
        made.use({})
        made.program.save_settings(made.store, made.settings)
        yield made


def keys(shop: SettingsShop) -> Keys:
    return Keys(shop.server.neto_key, shop.server.omni_key)


def looked(shop: SettingsShop) -> CatalogueLook:
    return shop.program.check_catalogue(shop.store, keys(shop))


def row(look: CatalogueLook, sku: str) -> CatalogueRow:
    return next(row for row in look.rows if row.sku == sku)


def asked(shop: SettingsShop, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{shop.server.neto_key}\n{shop.server.omni_key}\n"))
    return check(shop.program, parser().parse_args(["catalogue", "check", "--keys-stdin", *arguments]))


def test_every_verdict_is_found_and_the_first_look_reads_each_side_once(shop: SettingsShop) -> None:
    look = looked(shop)
    assert {sku: row(look, sku).verdict.value for sku in VERDICTS} == VERDICTS
    assert {row.code.strip() for row in look.rows if row.verdict is Verdict.ONLY_OMNI} == set(ONLY_IN_OMNI)
    assert (look.neto_calls, look.omni_calls) == (3, 1)         # a page and an empty one, and the currency


def test_later_looks_read_what_changed_on_either_side_with_four_calls_at_most(shop: SettingsShop) -> None:
    before = looked(shop)
    with shop.world.changing():
        by_hand.edit_item(shop.world.shop, "ON-401", Name="Cork block")
        by_hand.edit_omni_option(shop.world.account, "DF-321", code="DF-321-B")        # the option alone: its product didn't change
    look = looked(shop)
    assert row(look, "ON-401").item.name == "Cork block"  # type: ignore[union-attr]
    assert (row(before, "DF-321").verdict, row(look, "DF-321").verdict) == (Verdict.BOTH, Verdict.ONLY_NETO)
    assert look.neto_calls <= 2
    assert look.omni_calls <= 3
    again = looked(shop)
    assert again.neto_calls + again.omni_calls <= 4 + 1         # within the overlap what changed is read again
    assert counts_of(again.rows) == counts_of(look.rows)


def test_what_one_side_decides_is_compared_and_the_table_counts(shop: SettingsShop) -> None:
    looked(shop)
    shop.use({"products.fields": {"name": "neto", "retail_price": "omni"}, "products.price_basis": "as_is"})
    shop.program.save_settings(shop.store, shop.settings)
    shop.program.decisions(shop.store).map_sku("ON-400", ChosenProduct("DF-321"), shop.program.now(), "Kim")
    look = shop.program.kept_catalogue(shop.store)
    assert look is not None
    assert row(look, "DF-320").verdict is Verdict.DIFFERS
    assert row(look, "DF-320").differs["name"] == ("Wool Picnic Rug", "Wool Picnic Blanket")
    assert (row(look, "ON-400").verdict, row(look, "ON-400").code) == (Verdict.MAPPED, "DF-321")


def test_what_is_sold_and_what_waits_stands_first_and_offline_with_its_age(
    shop: SettingsShop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sku = invented.ONLY_IN_SHOP[0]
    order = shop.place([(sku, 3)])
    shop.download()
    assert shop.result == "held"
    assert asked(shop, monkeypatch, "--json", "--csv", str(tmp_path / "products.csv")) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["products"][0] == {
        "sku": sku, "verdict": "only_neto", "omni_code": "", "omni_id": 0, "sold": 3,
        "waiting": {"count": 1, "total": order["GrandTotal"]}, "differs": {},
    }                                                                                                                   # fmt: skip
    assert set(told["counts"]) == {verdict.value for verdict in Verdict}
    assert sku in (tmp_path / "products.csv").read_text("utf-8-sig").splitlines()[1]
    shop.world.switches.drop_connection = True
    assert asked(shop, monkeypatch, "--json") == 1
    offline = capsys.readouterr()
    assert json.loads(offline.out)["products"] == told["products"]
    assert json.loads(offline.out)["calls"] == {"neto": 0, "omni": 0}
    assert "how both catalogues were read on" in offline.err


@pytest.mark.parametrize("clock", ["clock_skew", "omni_clock_skew"])
def test_a_server_whose_clock_stood_a_year_ahead_hides_no_later_change(shop: SettingsShop, clock: str) -> None:
    setattr(shop.world.switches, clock, 365 * 86_400.0)
    looked(shop)
    shop.world.switches.reset()
    with shop.world.changing():
        by_hand.edit_item(shop.world.shop, "ON-401", Name="Cork block")
        by_hand.edit_omni_option(shop.world.account, "DF-321", code="DF-321-B")
    look = looked(shop)
    assert row(look, "ON-401").item.name == "Cork block"  # type: ignore[union-attr]
    assert row(look, "DF-321").verdict is Verdict.ONLY_NETO


def test_a_look_that_breaks_off_keeps_what_was_known(shop: SettingsShop) -> None:
    looked(shop)
    shop.server.faults.add("html", api="omni", what="Products", times=0)
    with pytest.raises(TryLater):
        looked(shop)
    kept = shop.program.kept_catalogue(shop.store)
    assert kept is not None
    assert row(kept, "ON-400").verdict is Verdict.ONLY_NETO


def test_a_row_that_cannot_be_read_is_counted_and_the_next_look_reads_everything(
    shop: SettingsShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, spoilt = omni_room.omni_products, []

    def one_spoilt(raw: bytes) -> object:
        if not spoilt:
            spoilt.append(raw)
            raise omni_room.Malformed
        return read(raw)

    monkeypatch.setattr(omni_room, "omni_products", one_spoilt)
    assert looked(shop).unread == 1
    look = looked(shop)
    assert look.unread == 0
    assert {sku: row(look, sku).verdict.value for sku in VERDICTS} == VERDICTS


ODD = {"DefaultPrice": "$12.00", "ShippingWeight": "1.2 kg", "DateAddedUTC": "28/11/2026 10:00", "DateUpdatedUTC": "2016-12-31 23:59:60"}


def test_an_item_with_odd_values_is_there_all_the_same_and_its_twin_is_not_omnis_alone(shop: SettingsShop) -> None:
    with shop.world.changing():
        by_hand.edit_item(shop.world.shop, "DF-321", **ODD)
    look = looked(shop)
    found = row(look, "DF-321")
    assert (found.verdict, look.unread) == (Verdict.BOTH, 0)
    assert found.item is not None
    assert (found.item.price, found.item.weight, found.item.added_at, found.item.updated_at) == (None, None, None, None)


def test_a_product_that_lost_its_last_option_is_no_longer_there(shop: SettingsShop) -> None:
    looked(shop)
    options = shop.world.account.tables["ProductOptions"]
    with shop.world.changing():
        option = options.first("code", "DF-321")
        assert option is not None
        options.remove(option["id"])
        by_hand.edit_omni_product(shop.world.account, option["productId"], name="Camp Table")
    assert row(looked(shop), "DF-321").verdict is Verdict.ONLY_NETO


def test_options_that_do_not_say_whose_they_are_belong_to_the_product_they_stand_in() -> None:
    raw = {"id": 7, "productOptions": [{"id": 71, "code": "A"}, {"id": 72, "code": "B"}]}
    number, rows = omni_products(json.dumps(raw).encode())
    assert (number, [row.option.product_id for row in rows]) == (7, [7, 7])


def test_an_item_that_moved_to_a_page_already_read_is_found_all_the_same(shop: SettingsShop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another is deleted while pages are read, so that the next one moves up; its own DateUpdated tells nobody of that."""
    monkeypatch.setattr(neto_room, "SCAN_LIMIT", 20)
    items, answered = shop.world.shop.items, neto_room.NetoShop._ask
    second, moved = list(items.rows)[1], list(items.rows)[20]
    asked_for: list[str] = []

    def one_deleted(client: neto_room.NetoShop, action: str, *rest: Any) -> Any:
        answer = answered(client, action, *rest)
        if action == "GetItem" and not asked_for:
            asked_for.append(action)
            with shop.world.changing():
                items.remove(second)
        return answer

    monkeypatch.setattr(neto_room.NetoShop, "_ask", one_deleted)
    assert row(looked(shop), moved).verdict is not Verdict.ONLY_OMNI
