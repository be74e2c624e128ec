"""What nobody published about Neto can be switched, one question at a time."""

import json
from typing import Any

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld

MANY = {"DateUpdatedFrom": "2020-01-01 00:00:00"}


@pytest.fixture
def order_id(world: PracticeWorld) -> str:
    note = {"StickyNoteID": "1", "Title": "A & B", "Description": "x"}
    return str(world.place_order([("AB-114", 1)], StickyNotes=[note])["OrderID"])


def test_single_lists_collapse_into_objects(client: Any, server: PracticeServer, order_id: str) -> None:
    server.switches.collapse_single_lists = True
    order = client.orders("OrderLine", "OrderPayment", OrderID=order_id)
    assert isinstance(order, dict)
    assert isinstance(order["OrderLine"], dict)
    assert isinstance(order["OrderPayment"], dict)


def test_messages_come_as_an_array(client: Any, server: PracticeServer) -> None:
    server.switches.messages_as_array = True
    assert client.neto("GetOrder", "{")["Messages"] == [{"Error": {"Message": "JSON Error", "SeverityCode": "Error"}}]


def test_nothing_found_comes_as_empty_text(client: Any, server: PracticeServer) -> None:
    server.switches.empty_as_string = True
    assert client.orders("ID", OrderID="N0") == ""


def test_numbers_come_without_quotes_but_codes_keep_theirs(client: Any, server: PracticeServer, order_id: str) -> None:
    server.switches.numbers_unquoted = True
    order = client.orders("GrandTotal", "ShipAddress", "OrderLine.UnitPrice", OrderID=order_id)[0]
    assert isinstance(order["GrandTotal"], float)
    assert isinstance(order["ShipPostCode"], str)
    assert isinstance(order["OrderLine"][0]["UnitPrice"], float)
    assert isinstance(order["OrderLine"][0]["SKU"], str)


def test_empty_dates_come_as_noughts(client: Any, server: PracticeServer, order_id: str) -> None:
    server.switches.zero_dates = True
    order = client.orders("DateRequired", "DateCompleted", OrderID=order_id)[0]
    assert (order["DateRequired"], order["DateCompleted"]) == ("0000-00-00 00:00:00", "0000-00-00")


def test_payments_can_have_their_old_names(client: Any, server: PracticeServer, order_id: str) -> None:
    server.switches.old_payment_names = True
    payment = client.orders("OrderPayment", OrderID=order_id)[0]["OrderPayment"][0]
    assert set(payment) == {"OrderPaymentId", "OrderPaymentAmount", "DatePaid"}


def test_text_can_hold_html_entities(client: Any, server: PracticeServer, order_id: str) -> None:
    server.switches.entities_in_text = True
    assert client.orders("StickyNotes", OrderID=order_id)[0]["StickyNotes"]["Title"] == "A &amp; B"


def test_an_unknown_status_can_turn_up(client: Any, server: PracticeServer, order_id: str) -> None:
    server.switches.unknown_status = "Declined"
    assert client.orders("OrderStatus", OrderID=order_id)[0]["OrderStatus"] == "Declined"


def test_short_pages_lose_nothing_in_the_end(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    server.switches.short_pages = True
    pages = [client.orders("ID", Page=page, Limit=30, **MANY) for page in range(4)]
    assert [len(page) for page in pages] == [20, 20, 5, 0]


def test_a_dropped_row_comes_with_the_next_scan(client: Any, server: PracticeServer) -> None:
    server.switches.short_pages = "drop"
    first = [len(client.orders("ID", Page=page, Limit=20, **MANY)) for page in range(3)]
    second = [len(client.orders("ID", Page=page, Limit=20, **MANY)) for page in range(3)]
    assert (first, second) == ([19, 19, 4], [20, 20, 5])


def test_a_closed_window_loses_a_row_when_an_order_changes_between_pages(client: Any, server: PracticeServer) -> None:
    server.switches.mutate_between_pages = True
    closed = {**MANY, "DateUpdatedTo": server.world.shop.now()[:10]}
    before = client.orders("ID", **closed)
    found = [order for page in range(2) for order in client.orders("ID", Page=page, Limit=5, **closed)]
    missed = {order["OrderID"] for order in before[:10]} - {order["OrderID"] for order in found}
    assert len(missed) == 1


def test_a_warning_can_come_with_the_data(client: Any, server: PracticeServer, order_id: str) -> None:
    server.switches.warning_ack = True
    answer = client.neto("GetOrder", {"Filter": {"OrderID": order_id, "OutputSelector": "ID"}})
    assert answer["Ack"] == "Warning"
    assert answer["Order"]
    assert answer["Messages"]["Warning"]["Message"]


@pytest.mark.parametrize(("switch", "value", "status"), [("http_5xx", 503, 503), ("redirect", "https://www.example.com/", 302)])
def test_every_answer_can_be_an_http_error(client: Any, server: PracticeServer, switch: str, value: Any, status: int) -> None:
    setattr(server.switches, switch, value)
    client.neto_text("GetOrder", {})
    assert client.status == status


@pytest.mark.parametrize("switch", ["html_instead_of_json", "cut_json"])
def test_an_answer_can_be_unreadable(client: Any, server: PracticeServer, switch: str) -> None:
    setattr(server.switches, switch, True)
    with pytest.raises(json.JSONDecodeError):
        client.orders("ID", **MANY)
    assert client.status == 200


def test_the_empty_original_of_a_backorder_can_be_gone(server: PracticeServer, world: PracticeWorld, order_id: str) -> None:
    server.switches.empty_original_after_backorder = False
    world.split_order(order_id)
    with pytest.raises(KeyError):
        world.shop_order(order_id)


def test_a_misspelt_switch_or_value_is_refused(server: PracticeServer) -> None:
    with pytest.raises(ValueError, match="no such switch"):
        server.switches.zero_date = True
    with pytest.raises(ValueError, match="takes one of"):
        server.switches.error_body = "xml"
