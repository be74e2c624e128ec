"""Both catalogues are read as neto_api: 5.5 and omni_api: 7.4 say, and between them every verdict is there from the start."""

from typing import Any

import pytest

from omni_desktop.practice.invented.verdicts import ONLY_IN_OMNI, VERDICTS
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld

FOUR = "code,productOptionCode,barcode,productOptionBarcode"


def items(client: Any, *selectors: str, **wanted: Any) -> Any:
    return client.neto("GetItem", {"Filter": {**wanted, "OutputSelector": list(selectors)}})["Item"]


def skus(found: Any) -> list[str]:
    return [item["SKU"] for item in found]


def test_an_item_comes_with_what_was_asked_for_and_nothing_else(client: Any) -> None:
    (found,) = items(client, "Name", "UPC", "Nonsense", SKU=["DF-320"])
    assert found == {"SKU": "DF-320", "Name": "Wool Picnic Rug", "UPC": "9340000003208"}
    (child,) = items(client, "ParentSKU", "ItemSpecifics", "IsVariant", SKU="TS-330-S")
    specifics = [{"Name": "Colour", "Value": "Indigo"}, {"Name": "Size", "Value": "S"}]
    assert child == {"SKU": "TS-330-S", "ParentSKU": "TS-330", "ItemSpecifics": [{"ItemSpecific": specifics}], "IsVariant": "True"}


def test_items_are_paged_from_0_and_by_what_changed(client: Any, world: PracticeWorld) -> None:
    everything = [sku for page in range(4) for sku in skus(items(client, "ID", DateUpdatedFrom="2020-01-01 00:00:00", Page=page, Limit=60))]
    assert everything == list(world.shop.items.rows)
    latest = skus(items(client, "ID", IsActive="True", OrderBy="DateUpdated", OrderDirection="DESC", Limit=3))
    assert set(latest) <= {item["SKU"] for item in world.shop.items if item["IsActive"] == "True"}
    world.shop.items.change("ON-401", DateUpdatedUTC="2099-01-01 00:00:00")
    assert skus(items(client, "ID", DateUpdatedFrom="2099-01-01T00:00:00")) == ["ON-401"]
    assert skus(items(client, "ID", DateAddedTo="2098-01-01", DateUpdatedFrom="2098-01-01")) == ["ON-401"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"IsActive": "False"}, ["LO-420"]),
        ({"IsActive": False}, ["LO-420"]),
        ({"ParentSKU": "SP-350"}, ["SP-350-1", "SP-350-2"]),
        ({"SKU": ["nr-380", "NONE", "ON-400 "]}, ["NR-380", "ON-400"]),
        ({"IsGiftVoucher": "True"}, ["LO-421"]),
        ({"Nonsense": "x"}, []),
        ({}, []),
    ],
)
def test_a_filter_finds_its_items(client: Any, wanted: Any, found: list[str]) -> None:
    assert skus(items(client, "ID", **wanted)) == found


def test_a_filter_that_cannot_be_read_is_an_error(client: Any) -> None:
    for wanted in ({"DateUpdatedFrom": "soon"}, {"IsActive": "perhaps"}, {"IsActive": "True", "OrderBy": "Colour"}):
        assert client.neto("GetItem", {"Filter": {**wanted, "OutputSelector": ["ID"]}})["Ack"] == "Error"


def test_specifics_and_kit_parts_can_come_as_objects(client: Any, server: PracticeServer) -> None:
    server.switches.item_specifics = "object"
    (one,) = items(client, "ItemSpecifics", "KitComponents", SKU="CH-360-NAVY")
    assert (one["ItemSpecifics"], one["KitComponents"]) == ({"ItemSpecific": {"Name": "Colour", "Value": "Navy"}}, "")
    (kit,) = items(client, "KitComponents", SKU="KT-390")
    assert [part["ComponentSKU"] for part in kit["KitComponents"]["KitComponent"]] == ["ST-110", "AB-114"]


def test_the_switches_of_orders_bend_items_too(client: Any, server: PracticeServer) -> None:
    server.switches.collapse_single_lists = server.switches.numbers_unquoted = True
    assert items(client, "DefaultPrice", "UPC", SKU="DF-320") == {"SKU": "DF-320", "DefaultPrice": 129.0, "UPC": "9340000003208"}
    server.switches.reset()
    server.switches.empty_as_string = True
    assert items(client, "ID", SKU="NONE") == ""
    server.switches.reset()
    server.switches.short_pages = "drop"
    assert [len(items(client, "ID", IsActive="True", Limit=5)) for _ in range(2)] == [4, 5]


def test_products_and_options_are_listed_like_everything_else(client: Any) -> None:
    (product,) = client.rows("Products", where="styleCode='TS-340'", fields="styleCode,name,optionLabel1,productOptions(code,option1)")
    assert product["productOptions"] == [{"code": "TS-340-SAND", "option1": "Sand"}]
    assert (product["name"], product["optionLabel1"]) == ("Dune Shirt", "Colour")
    assert client.rows("ProductOptions", where="productOptionBarcode='9340000003703'", fields=FOUR) == [
        {"code": "HB-0370", "productOptionCode": "HB-0370", "barcode": "9340000003703", "productOptionBarcode": "9340000003703"}
    ]


@pytest.mark.parametrize("resource", ["Products", "ProductOptions"])
def test_what_changed_is_asked_for_by_modified_date_page_by_page(client: Any, world: PracticeWorld, resource: str) -> None:
    pages = [client.rows(resource, order="id ASC", rows=30, page=page, fields="id") for page in range(1, 7)]
    listed = [row["id"] for page in pages for row in page]
    assert set(listed) == {row["id"] for row in world.omni_rows(resource)}
    assert len(listed) == len(client.rows(resource, rows=250, order="modifiedDate DESC", fields="id"))
    changed = world.omni_rows(resource)[7]["id"]
    world.account.tables[resource].change(changed, modifiedDate="2099-01-01T00:00:00Z")
    since = client.rows(resource, where="modifiedDate>='2099-01-01T00:00:00Z'", order="modifiedDate ASC", fields="id,modifiedDate")
    assert since == [{"id": changed, "modifiedDate": "2099-01-01T00:00:00Z"}]


def test_a_page_may_end_between_two_sizes_of_one_option(client: Any) -> None:
    sizes = client.rows("ProductOptions", where="code LIKE 'GR-430%'", order="id ASC")
    assert [(row["size"], row["productOptionSizeCode"]) for row in sizes] == [("S", "GR-430-S"), ("M", "GR-430-M"), ("L", "GR-430-L")]
    number = sizes[0]["id"]
    one_by_one = [client.rows("ProductOptions", where=f"id>={number}", order="id ASC", rows=1, page=page)[0] for page in range(1, 5)]
    assert one_by_one[:3] == sizes
    assert one_by_one[3]["id"] > number


def test_what_is_new_in_omni_stands_at_no_stock(client: Any) -> None:
    (option,) = client.rows("ProductOptions", where="code='OM-412'")
    assert (option["stockAvailable"], client.rows("Stock", where="code='OM-412'")) == (0, [])


def test_every_verdict_is_there_from_the_start(world: PracticeWorld) -> None:
    both = "both several near barcode parent kit too_long only_neto left_out"
    assert set(both.split()) == set(VERDICTS.values())
    known = {size["code"] for row in world.omni_rows("ProductOptions") for size in row.get("_sizes") or [{"code": row["code"].strip()}]}
    assert set(VERDICTS) <= set(world.shop.items.rows)
    assert {sku for sku, verdict in VERDICTS.items() if verdict in ("both", "several")} <= known
    assert {sku for sku, verdict in VERDICTS.items() if verdict not in ("both", "several")}.isdisjoint(known)
    assert set(ONLY_IN_OMNI) <= known - set(VERDICTS)
