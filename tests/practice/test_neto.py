"""The make-believe Neto keeps to neto_api.md."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import netoapi
import pytest

from omni_desktop.practice.limits import Limits
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld

MANY = {"DateUpdatedFrom": "2020-01-01 00:00:00"}


def test_only_what_the_selectors_ask_for_comes_back_besides_the_order_id(client: Any) -> None:
    found = client.orders("OrderStatus", "Nonsense", Limit=1, **MANY)
    assert set(found[0]) == {"OrderID", "OrderStatus"}


def test_a_line_always_has_its_id_sku_and_quantity(client: Any) -> None:
    found = client.orders("OrderLine.UnitPrice", Limit=1, **MANY)
    assert set(found[0]["OrderLine"][0]) == {"OrderLineID", "SKU", "Quantity", "UnitPrice"}


def test_addresses_come_flat_and_without_their_empty_parts(client: Any, world: PracticeWorld) -> None:
    order_id = world.place_order()["OrderID"]
    found = client.orders("ShipAddress", "BillFirstName", OrderID=order_id)[0]
    assert found["ShipFirstName"]
    assert "ShipStreetLine2" not in found
    assert "BillFirstName" not in found


def test_a_payment_type_needs_its_own_selector(client: Any, world: PracticeWorld) -> None:
    order_id = world.place_order()["OrderID"]
    assert set(client.orders("OrderPayment", OrderID=order_id)[0]["OrderPayment"][0]) == {"Id", "Amount", "DatePaid"}
    assert "PaymentType" in client.orders("OrderPayment.PaymentType", OrderID=order_id)[0]["OrderPayment"][0]


def test_every_scalar_is_text(client: Any) -> None:
    def scalars(value: Any) -> Any:
        for inner in value.values() if isinstance(value, dict) else value:
            if isinstance(inner, (dict, list)):
                yield from scalars(inner)
            else:
                yield inner

    found = client.orders("OrderLine.UnitPrice", "GrandTotal", "OrderPayment", "TaxInclusive", **MANY)
    assert {type(value) for value in scalars(found)} == {str}


def test_one_sticky_note_is_an_object_and_two_are_a_list(client: Any, world: PracticeWorld) -> None:
    order_id = world.place_order()["OrderID"]
    for shape in (dict, list):
        client.neto("UpdateOrder", {"Order": {"OrderID": order_id, "StickyNoteTitle": "T", "StickyNote": "text"}})
        assert isinstance(client.orders("StickyNotes", OrderID=order_id)[0]["StickyNotes"], shape)


def test_pages_start_at_0_and_end_with_an_empty_one(client: Any) -> None:
    pages = [client.orders("ID", Page=page, Limit=20, **MANY) for page in range(4)]
    ids = [order["OrderID"] for page in pages for order in page]
    assert [len(page) for page in pages] == [20, 20, 5, 0]
    assert ids == sorted(ids)


@pytest.mark.parametrize("wanted", [{}, {"Nonsense": "1"}])
def test_without_a_filter_nothing_is_found(client: Any, wanted: dict[str, str]) -> None:
    assert client.orders("ID", **wanted) == []


def test_filters_join_with_and_their_values_with_or(client: Any, world: PracticeWorld) -> None:
    found = client.orders("OrderStatus", OrderStatus=["New", "Pick"], **MANY)
    assert {order["OrderStatus"] for order in found} == {"New", "Pick"}
    assert client.orders("ID", OrderStatus="New", PaymentStatus="FullyPaid") == []


def test_date_bounds_are_inclusive(client: Any, world: PracticeWorld) -> None:
    placed = world.place_order(placed="2026-03-02 10:00:00")
    moment = "2026-03-02 10:00:00"
    for bounds in ({"DatePlacedFrom": moment.replace(" ", "T"), "DatePlacedTo": moment}, {"DatePlacedTo": moment}):
        assert placed["OrderID"] in [order["OrderID"] for order in client.orders("ID", Limit=100, **bounds)]


def test_order_ids_match_whatever_their_case(client: Any, world: PracticeWorld) -> None:
    order_id = world.place_order()["OrderID"]
    assert client.orders("ID", OrderID=[order_id.lower()])[0]["OrderID"] == order_id


@pytest.mark.parametrize("wanted", [{"OrderStatus": "Sleeping"}, {"DateUpdatedFrom": "yesterday"}])
def test_a_bad_filter_is_an_error_with_a_message(client: Any, wanted: dict[str, str]) -> None:
    answer = client.neto("GetOrder", {"Filter": {**wanted, "OutputSelector": ["ID"]}})
    assert answer["Ack"] == "Error"
    assert answer["Messages"]["Error"]["Message"]


def test_a_wrong_key_is_an_error_inside_http_200(client: Any) -> None:
    client.neto_headers["NETOAPI_KEY"] = "wrong"
    answer = client.neto("GetOrder", {})
    assert (client.status, answer["Ack"], answer["Messages"]["Error"]["Message"]) == (200, "Error", "Invalid API Key")
    client.server.switches.http_401_auth = True
    client.neto_text("GetOrder", {})
    assert client.status == 401


def test_broken_json_is_a_json_error(client: Any) -> None:
    assert client.neto("GetOrder", "{")["Messages"]["Error"]["Message"] == "JSON Error"


def test_xml_comes_when_json_is_not_asked_for(client: Any) -> None:
    text = client.neto_text("GetOrder", {"Filter": {"Limit": 1, **MANY, "OutputSelector": "ID"}}, Accept="*/*")
    assert "<GetOrderResponse><Order><OrderID>" in text


def test_only_the_one_address_answers(client: Any) -> None:
    client.raw(client.server.neto_url + "/do/WS/Other", "POST", "{}", client.neto_headers)
    assert client.status == 404


def test_the_501st_call_of_a_minute_is_refused_in_plain_text(client: Any, server: PracticeServer) -> None:
    server.limits = Limits(neto_minute=2)
    for status in (200, 200, 429):
        text = client.neto_text("GetCurrencySettings", {})
        assert client.status == status
    assert not text.startswith("{")
    assert "Retry-After" not in client.headers


def test_the_current_time_is_utc_and_can_be_put_wrong(client: Any, server: PracticeServer) -> None:
    server.switches.clock_skew = 3600
    before = datetime.now(UTC).replace(microsecond=0)
    told = datetime.fromisoformat(client.neto("GetOrder", {"Filter": {"OutputSelector": "ID"}})["CurrentTime"])
    assert before <= told.replace(tzinfo=UTC) - timedelta(hours=1) <= datetime.now(UTC)


def test_an_update_moves_date_updated_and_answers_with_one_object(client: Any, world: PracticeWorld) -> None:
    order = world.place_order(placed="2026-01-01 00:00:00")
    answer = client.neto("UpdateOrder", {"Order": [{"OrderID": order["OrderID"], "OrderStatus": "Pack", "ExportStatus": "Exported"}]})
    after = client.orders("OrderStatus", "DateUpdated", OrderID=order["OrderID"], ExportStatus="Exported")[0]
    assert answer["Order"] == {"OrderID": order["OrderID"]}
    assert after["OrderStatus"] == "Pack"
    assert after["DateUpdated"] > order["DateUpdated"]


def test_an_update_of_an_unknown_order_is_a_warning_beside_the_good_ones(client: Any, world: PracticeWorld) -> None:
    order_id = world.place_order()["OrderID"]
    answer = client.neto("UpdateOrder", {"Order": [{"OrderID": "N0"}, {"OrderID": order_id, "InternalOrderNotes": "hi"}]})
    assert answer["Ack"] == "Warning"
    assert "N0" in answer["Messages"]["Warning"]["Message"]
    assert world.shop_order(order_id)["InternalOrderNotes"] == "hi"


def test_update_results_flags_the_page_that_was_answered(client: Any) -> None:
    client.orders("ID", Limit=10, ExportStatus="Pending", UpdateResults={"ExportStatus": "Exported"})
    assert len(client.orders("ID", ExportStatus="Exported")) == 10


@pytest.mark.parametrize(
    ("action", "root", "body"),
    [
        ("GetItem", "Item", {"Filter": {"SKU": ["AB-114", "KT-501"], "OutputSelector": ["Name", "KitComponents"]}}),
        ("GetCustomer", "Customer", {"Filter": {"Type": "Customer", "OutputSelector": ["EmailAddress", "BillingAddress"]}}),
        ("GetWarehouse", "Warehouse", {"Filter": {"IsActive": "True", "OutputSelector": ["WarehouseName"]}}),
        ("GetPayment", "Payment", {"Filter": {"DatePaidFrom": "2020-01-01", "OutputSelector": ["AmountPaid", "CurrencyCode"]}}),
        ("GetPaymentMethods", "PaymentMethods", {}),
        ("GetShippingMethods", "ShippingMethods", {}),
        ("GetCurrencySettings", "CurrencySettings", {}),
    ],
)
def test_the_other_reads_answer(client: Any, action: str, root: str, body: dict[str, Any]) -> None:
    answer = client.neto(action, body)
    assert answer["Ack"] == "Success"
    assert answer[root]


def test_a_return_is_seen_only_through_get_rma(client: Any, world: PracticeWorld) -> None:
    order_id = world.place_order()["OrderID"]
    before = client.orders("GrandTotal", "OrderPayment", OrderID=order_id)
    world.add_rma(order_id)
    found = client.neto("GetRma", {"Filter": {"OrderID": [order_id], "OutputSelector": ["RefundTotal", "RmaLine"]}})["Rma"]
    assert Decimal(found[0]["RefundTotal"]) > 0
    assert client.orders("GrandTotal", "OrderPayment", OrderID=order_id) == before


def test_every_order_adds_up(world: PracticeWorld) -> None:
    for order in world.shop_orders():
        names = ("ProductSubtotal", "ShippingTotal", "SurchargeTotal", "CouponDiscount", "OrderTax")
        parts = {name: Decimal(order[name]) for name in names}
        expected = parts["ProductSubtotal"] + parts["ShippingTotal"] + parts["SurchargeTotal"] - parts["CouponDiscount"]
        assert Decimal(order["GrandTotal"]) == expected + (parts["OrderTax"] if order["TaxInclusive"] == "False" else 0)


def test_the_shop_has_orders_in_many_states_and_the_odd_ones_staff_should_see(world: PracticeWorld) -> None:
    orders = world.shop_orders()
    skus = {line["SKU"] for order in orders for line in order["OrderLine"]}
    assert {"New", "Pick", "Pack", "Dispatched"} <= {order["OrderStatus"] for order in orders}
    assert {"XM-900", "TEXT_NOTE"} <= skus
    assert "NZ" in {order["ShipCountry"] for order in orders}
    assert "" in {order["Email"] for order in orders}


def test_the_same_seed_gives_the_same_shop() -> None:
    def told(seed: int) -> list[Any]:
        world = PracticeWorld.open(None, seed, clock=lambda: datetime(2026, 3, 1, tzinfo=UTC))
        orders = world.shop_orders()
        world.close()
        return orders

    assert told(3) == told(3) != told(4)


def test_a_backorder_shrinks_the_order_and_makes_a_new_one(world: PracticeWorld) -> None:
    order = world.place_order([("AB-114", 1), ("ST-110", 2)])
    new = world.split_order(order["OrderID"], lines=[1])
    assert new["OrderID"] == order["OrderID"] + "-1"
    assert new["RelatedOrderID"] == order["OrderID"]
    left = world.shop_order(order["OrderID"])
    assert [line["SKU"] for line in left["OrderLine"]] == ["AB-114"]
    assert Decimal(left["GrandTotal"]) < Decimal(order["GrandTotal"])
    assert "-" not in world.split_order(order["OrderID"], suffix=False)["OrderID"]
    assert world.shop_order(order["OrderID"])["OrderLine"] == []


def test_a_deleted_order_leaves_no_mark(client: Any, world: PracticeWorld) -> None:
    order_id = world.place_order()["OrderID"]
    world.delete_order(order_id)
    assert client.orders("ID", OrderID=order_id) == []


def test_paying_completing_and_cancelling_show_in_the_order(world: PracticeWorld) -> None:
    order_id = world.place_order(OrderStatus="New")["OrderID"]
    assert world.shop_order(order_id)["OrderPayment"] == []
    assert world.pay_order(order_id)["RealtimeConfirmation"] == "FULLY PAID"
    done = world.complete_order(order_id, tracking="T1")
    assert done["DateCompletedUTC"]
    assert {line["ShippingTracking"] for line in done["OrderLine"]} == {"T1"}
    assert world.cancel_order(order_id)["OrderStatus"] == "Cancelled"


def test_a_client_that_nobody_here_wrote_reads_and_updates_orders(server: PracticeServer, world: PracticeWorld) -> None:
    # netoapi takes the whole address as its first argument, so it needs neither https nor a patch.
    api = netoapi.NetoAPIClient(server.neto_url + "/do/WS/NetoAPI", server.neto_username, server.neto_key)
    order_id = world.place_order([("AB-114", 2)])["OrderID"]
    found = api.execute_api_call("GetOrder", {"Filter": {"OrderID": order_id, "OutputSelector": ["GrandTotal", "OrderLine"]}})
    assert found["Ack"] == "Success"
    assert found["Order"][0]["OrderLine"][0]["Quantity"] == "2"
    items = api.execute_api_call("GetItem", {"Filter": {"SKU": "AB-114", "OutputSelector": ["Name", "RRP"]}})
    assert items["Item"][0]["SKU"] == "AB-114"
    done = api.execute_api_call("UpdateOrder", {"Order": {"OrderID": order_id, "OrderStatus": "Dispatched"}})
    assert done["Ack"] == "Success"
    assert world.shop_order(order_id)["OrderStatus"] == "Dispatched"
    api._session.close()
