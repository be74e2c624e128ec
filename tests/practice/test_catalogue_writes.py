"""Items and products are written as neto_api: 5.5 and omni_api: 7.4 say, and what nobody published can be switched."""

from typing import Any

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.practice.conftest import GONE

FOUR = "code,productOptionCode,barcode,productOptionBarcode"
LONG_AGO = "2020-01-01T00:00:00Z"
TOO_LONG = ({"code": "c" * 21}, {"barcode": "9" * 14}, {"option1": "o" * 51})


def written(client: Any, action: str, *rows: dict[str, Any]) -> Any:
    return client.neto(action, {"Item": list(rows)})


def product(style: str, *codes: str, **fields: Any) -> dict[str, Any]:
    options = [{"code": code, "productOptionCode": code, "retailPrice": "9.95"} for code in codes or (style,)]
    return {"styleCode": style, "name": f"Product {style}", "productOptions": options, **fields}


def options_of(client: Any, style: str) -> Any:
    (found,) = client.rows("Products", where=f"styleCode='{style}'", fields="productOptions(code,status,retailPrice)")
    return found["productOptions"]


def test_a_new_item_is_kept_as_it_was_sent(client: Any, world: PracticeWorld) -> None:
    specifics = [{"ItemSpecific": [{"Name": "Colour", "Value": "Red"}]}]
    answer = written(client, "AddItem", {"SKU": "NEW-1", "Name": "New", "IsActive": False, "ItemSpecifics": specifics, "Nonsense": "x"})
    assert (answer["Ack"], answer["Item"]) == ("Success", {"SKU": "NEW-1"})
    item = world.item("NEW-1")
    assert (item["Name"], item["IsActive"], item["Approved"], item["ItemSpecifics"]) == ("New", "False", "True", specifics)
    assert item["DateAddedUTC"] == item["DateUpdatedUTC"] <= world.shop.now()
    assert "Nonsense" not in item


def test_a_row_that_fails_is_a_warning_and_all_of_them_an_empty_text(client: Any, world: PracticeWorld) -> None:
    answer = written(client, "UpdateItem", {"SKU": "ON-400", "Name": "Renamed"}, {"SKU": "GONE", "Name": "x"})
    assert (answer["Ack"], answer["Item"]) == ("Warning", {"SKU": "ON-400"})
    assert answer["Messages"]["Warning"]["Message"] == "Cannot find Item GONE"
    answer = written(client, "UpdateItem", {"SKU": "GONE"}, {"SKU": "GONE-2"})
    assert (answer["Ack"], answer["Item"], len(answer["Messages"]["Warning"])) == ("Warning", "", 2)
    answer = written(client, "AddItem", {"SKU": "S" * 26}, {"SKU": "N-2", "Name": "n" * 151}, {"SKU": "N-3", "Brand": "b" * 51})
    assert answer["Item"] == ""
    assert world.count_catalogue_writes() == {"UpdateItem": 1}


def test_what_neto_does_with_a_known_sku_with_blanks_and_with_what_is_left_out_can_be_switched(
    client: Any, server: PracticeServer, world: PracticeWorld
) -> None:
    assert written(client, "AddItem", {"SKU": "on-400", "Name": "Again"})["Item"] == ""
    server.switches.existing_sku_on_add = "overwrite"
    assert written(client, "AddItem", {"SKU": "on-400", "Name": "Again"})["Item"] == {"SKU": "ON-400"}
    written(client, "UpdateItem", {"SKU": "ON-400", "UPC": ""})
    assert [world.item("ON-400")[name] for name in ("Name", "UPC", "ShippingWeight")] == ["Again", "", "0.3000"]
    server.switches.blanks_on_update = "keep"
    written(client, "UpdateItem", {"SKU": "ON-400", "Name": ""})
    assert world.item("ON-400")["Name"] == "Again"
    server.switches.left_out_on_update = "clear"
    written(client, "UpdateItem", {"SKU": "ON-400", "Name": "Last"})
    assert [world.item("ON-400")[name] for name in ("Name", "ShippingWeight")] == ["Last", ""]
    server.switches.new_items_on_sale = False
    server.switches.item_reply = "bare"
    server.switches.long_text_in_neto = "truncate"
    assert written(client, "AddItem", {"SKU": "N-4", "Name": "n" * 151})["Item"] == ["N-4"]
    assert [len(world.item("N-4")["Name"]), world.item("N-4")["IsActive"]] == [150, "False"]


def test_an_update_moves_the_date_by_which_changes_are_asked_for(client: Any, world: PracticeWorld) -> None:
    before = world.item("ON-401")["DateUpdatedUTC"]
    written(client, "UpdateItem", {"SKU": "ON-401", "DefaultPrice": "30.00"})
    assert world.item("ON-401")["DateUpdatedUTC"] > before
    assert world.item("ON-401")["DateAddedUTC"] == before


def test_a_product_is_made_with_its_options_in_one_call(client: Any, world: PracticeWorld) -> None:
    answer = client.omni("POST", "Products", [product("P-1", "P-1-S", "P-1-M"), product("P-2", name="")])
    assert [(row["success"], row["code"]) for row in answer] == [(True, "P-1"), (False, "P-2")]
    assert options_of(client, "P-1") == [
        {"code": "P-1-S", "status": "Primary", "retailPrice": 9.95},
        {"code": "P-1-M", "status": "Active", "retailPrice": 9.95},
    ]
    assert client.rows("Stock", where="code='P-1-S'") == []
    number = answer[0]["id"]
    (added,) = client.omni("POST", "ProductOptions", [{"productId": number, "productOptionCode": "P-1-L"}])
    assert (added["success"], added["code"]) == (True, "P-1-L")
    assert client.rows("ProductOptions", where="code='P-1-L'", fields="productId,productOptionCode")[0]["productId"] == number
    assert not client.omni("POST", "ProductOptions", [{"productId": 1, "productOptionCode": "P-1-X"}])[0]["success"]
    assert world.count_catalogue_writes() == {"POST Products": 1, "POST ProductOptions": 1}
    assert world.catalogue_writes()[0]["sent"]["name"] == "Product P-1"


def test_options_inside_a_product_may_be_left_out_without_a_word(client: Any, server: PracticeServer) -> None:
    server.switches.nested_options = "no"
    assert client.omni("POST", "Products", [product("P-1")])[0]["success"]
    assert options_of(client, "P-1") == []


@pytest.mark.parametrize(
    "second", [product("AB-114", "P-9"), product("P-9", "AB-114"), product("p-1", "P-9"), product("P-9", "P-8", "P-8")]
)
def test_a_code_that_is_taken_refuses_the_whole_request(client: Any, server: PracticeServer, world: PracticeWorld, second: Any) -> None:
    before = world.codes_used_twice()
    client.omni("POST", "Products", [product("P-1"), second])
    assert (client.status, client.rows("Products", where="styleCode='P-1'")) == (400, [])
    server.switches.duplicate_code = "accept"
    assert all(row["success"] for row in client.omni("POST", "Products", [product("P-1"), second]))
    assert world.codes_used_twice() != before


def test_a_code_that_is_taken_can_refuse_its_own_element_only(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    server.switches.duplicate_code = "fail"
    before = world.codes_used_twice()
    answer = client.omni("POST", "Products", [product("P-1"), product("P-2", "AB-114")])
    assert ([row["success"] for row in answer], world.codes_used_twice()) == ([True, False], before)


@pytest.mark.parametrize("long", [{"name": "n" * 251}, *({"productOptions": [option]} for option in TOO_LONG)])
def test_a_product_with_a_text_that_is_too_long_is_not_made_even_in_part(client: Any, world: PracticeWorld, long: Any) -> None:
    before = len(world.omni_rows("ProductOptions"))
    assert not client.omni("POST", "Products", [product("P-1", **long)])[0]["success"]
    assert (client.rows("Products", where="styleCode='P-1'"), len(world.omni_rows("ProductOptions"))) == ([], before)


def test_a_put_changes_what_it_names_and_clears_what_is_blank(client: Any, world: PracticeWorld) -> None:
    (old,) = client.rows("Products", where="styleCode='DF-320'")
    option = old["productOptions"][0]
    for resource, number in (("Products", old["id"]), ("ProductOptions", option["id"])):
        world.account.tables[resource].change(number, modifiedDate=LONG_AGO)
    assert client.omni("PUT", "Products", [{"id": old["id"], "brand": "", "name": None}])[0]["success"]
    assert client.omni("PUT", "ProductOptions", [{"id": option["id"], "barcode": ""}, {"id": 9}])[1]["success"] is False
    (new,) = client.rows("Products", where="styleCode='DF-320'")
    assert (new["name"], new["brand"], new["weight"]) == (old["name"], "", old["weight"])
    after = new["productOptions"][0]
    assert (after["productOptionBarcode"], after["barcode"], after["retailPrice"]) == ("", "", option["retailPrice"])
    assert min(new["modifiedDate"], after["modifiedDate"]) > LONG_AGO
    client.omni("PUT", "Products", [{"id": old["id"], "productOptions": [{"id": option["id"], "retailPrice": 5}]}])
    assert options_of(client, "DF-320")[0]["retailPrice"] == 5
    client.omni("PUT", "Products", [{"id": old["id"], "styleCode": "AB-114"}])
    assert client.status == 400


@pytest.mark.parametrize(
    ("names", "sent", "shown"),
    [
        ("both", {"code": "P-1"}, ["P-1", "P-1"]),
        ("new", {"code": "P-1", "productOptionCode": "P-1"}, ["", "P-1"]),
        ("old", {"code": "P-1", "productOptionCode": "P-1"}, ["P-1", ""]),
        ("old", {"productOptionCode": "P-1"}, ["", ""]),
    ],
)
def test_accounts_differ_in_which_name_a_code_has(client: Any, server: PracticeServer, names: str, sent: Any, shown: Any) -> None:
    server.switches.code_names = names
    number = client.omni("POST", "Products", [product("P-1", productOptions=[sent])])[0]["id"]
    (row,) = client.rows("ProductOptions", where=f"productId={number}", fields=FOUR)
    assert [row["code"], row["productOptionCode"]] == shown


def test_a_change_of_an_option_may_move_its_products_date(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    (old,) = client.rows("Products", where="styleCode='DF-320'")
    world.account.tables["Products"].change(old["id"], modifiedDate=LONG_AGO)
    change = [{"id": old["productOptions"][0]["id"], "retailPrice": 5}]
    for moves in (False, True):
        server.switches.option_moves_product = moves
        client.omni("PUT", "ProductOptions", change)
        assert (client.omni("GET", f"Products/{old['id']}")["modifiedDate"] > LONG_AGO) is moves


@pytest.mark.parametrize(
    ("kind", "aim", "stored"),
    [
        ("lost_response", {}, ["P-1", "P-2"]),
        ("late_commit", {"seconds": 0.05}, ["P-1", "P-2"]),
        ("drop_connection", {}, []),
        ("status", {}, []),
        ("status_after_commit", {}, ["P-1", "P-2"]),
        ("status_after_part", {"keep": 1}, ["P-1"]),
        ("batch_400", {"keep": 1}, ["P-1"]),
        ("poison", {"message": "P-2"}, []),
        ("cut_json", {}, ["P-1", "P-2"]),
        ("missing_element", {}, ["P-1", "P-2"]),
        ("no_id", {}, ["P-1", "P-2"]),
        ("rate_limited", {}, []),
    ],
)
@pytest.mark.parametrize("what", ["Products", "ProductOptions", "AddItem"])
def test_the_faults_of_order_writes_strike_items_and_products(
    client: Any, server: PracticeServer, world: PracticeWorld, what: str, kind: str, aim: Any, stored: list[str]
) -> None:
    server.faults.add(kind, what=what, **aim)
    codes = ("P-1", "P-2")
    number = world.omni_rows("Products")[0]["id"]
    try:
        if what == "AddItem":
            client.neto_text(what, {"Item": [{"SKU": code, "Name": code} for code in codes]})
        else:
            made = [product(code) if what == "Products" else {"productId": number, "productOptionCode": code} for code in codes]
            client.omni_text("POST", what, made)
    except GONE:
        assert kind in ("lost_response", "drop_connection", "late_commit")
    assert [write["code"] for write in world.catalogue_writes()] == stored


def test_an_element_can_be_missing_from_what_neto_answers(client: Any, server: PracticeServer) -> None:
    server.faults.add("missing_element", what="AddItem", times=2)
    assert written(client, "AddItem", {"SKU": "N-1"}, {"SKU": "N-2"})["Item"] == [{"SKU": "N-1"}]
    assert written(client, "AddItem", {"SKU": "N-3"})["Item"] == ""


def test_people_change_both_catalogues_by_hand(client: Any, world: PracticeWorld) -> None:
    world.add_item("HAND-1", days=400, Name="By hand", KitComponents={"AB-114": 2})
    assert world.edit_item("HAND-1", DefaultPrice="5.00")["KitComponents"][0]["KitComponent"][0]["ComponentSKU"] == "AB-114"
    made = world.add_omni_product("HAND-2", [{"code": "HAND-2-A", "barcode": "1"}, {"code": "HAND-2-A"}], name="By hand")
    world.add_omni_option(made["id"], code="HAND-2-G", sizes=[["S", "HAND-2-S"]])
    assert world.codes_used_twice()["hand-2-a"] == 2
    world.edit_omni_product("HAND-2", brand="Hands")
    world.edit_omni_option("HAND-2-A", retailPrice="4")
    (row,) = client.rows("Products", where="styleCode='HAND-2'")
    assert (row["brand"], [option["code"] for option in row["productOptions"]]) == ("Hands", ["HAND-2-A", "HAND-2-A", "HAND-2-S"])
    assert row["productOptions"][0]["retailPrice"] == 4
    world.delete_omni_product("HAND-2")
    world.delete_item("HAND-1")
    assert client.rows("ProductOptions", where=f"productId={made['id']}") == []
    assert world.catalogue_writes() == []


def test_a_catalogue_of_any_size_is_made_at_once(client: Any, world: PracticeWorld) -> None:
    world.clear_catalogue()
    assert client.rows("Products") == client.rows("ProductOptions") == client.rows("Stock") == []
    world.add_many(40, only_neto=4, only_omni=3, differs=2, styles=True)
    assert [len(world.omni_rows(name)) for name in ("Products", "ProductOptions")] == [11, 43]
    assert len(world.shop.items) == 44 + 11
    assert world.codes_used_twice() == {}
    assert world.place_order([("MN-000001", 1)])["GrandTotal"] == "6.95"
