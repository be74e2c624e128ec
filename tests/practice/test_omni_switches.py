"""What nobody published about Omni can be switched, one question at a time."""

import json
from typing import Any

import pytest

from omni_desktop.practice.limits import Limits
from omni_desktop.practice.server import PracticeServer
from tests.practice.conftest import order

SHIPPED = "2026-03-01T10:00:00Z"


def test_error_bodies_can_be_text_or_html(client: Any, server: PracticeServer) -> None:
    server.switches.error_body = "string"
    assert client.omni("GET", "Branches/999") == "Resource not found"
    server.switches.error_body = "html"
    assert "<html>" in client.omni_text("GET", "Branches/999")


def test_a_429_can_say_how_long_to_wait(client: Any, server: PracticeServer) -> None:
    server.switches.retry_after = 7
    server.limits = Limits(omni_minute=1)
    client.omni("GET", "Branches")
    client.omni("GET", "Branches")
    assert (client.status, client.headers["Retry-After"]) == (429, "7")


def test_a_second_order_with_a_reference_fails_is_taken_or_refuses_the_batch(client: Any, server: PracticeServer) -> None:
    client.create(order())
    assert [answer["success"] for answer in client.create(order(), order(reference="N2"))] == [False, True]
    server.switches.duplicate_reference = "whole_400"
    client.create(order(reference="N3"), order())
    assert client.status == 400
    assert client.rows("SalesOrders", where="reference='N3'") == []
    server.switches.duplicate_reference = "accept"
    assert client.create(order())[0]["success"]
    assert len(client.rows("SalesOrders", where="reference='N1'")) == 2


def test_a_second_contact_with_an_email(client: Any, server: PracticeServer) -> None:
    contact = [{"type": "Customer", "email": "a@example.com"}]
    assert [client.omni("POST", "Contacts", contact)[0]["success"] for _ in range(2)] == [True, False]
    server.switches.duplicate_email = "accept"
    assert client.omni("POST", "Contacts", contact)[0]["success"]


def test_an_unknown_code_or_member_can_fail_or_pass(client: Any, server: PracticeServer) -> None:
    unknown = {"lineItems": [{"code": "NOPE", "qty": 1}]}
    assert client.create(order(**unknown))[0]["success"]
    assert not client.create(order(reference="N2", memberId=1))[0]["success"]
    server.switches.unknown_sku = "fail"
    server.switches.unknown_member = "accept"
    assert not client.create(order(reference="N3", **unknown))[0]["success"]
    assert client.create(order(reference="N4", memberId=1))[0]["success"]


def test_lines_that_a_put_leaves_out_stay_or_go(client: Any, server: PracticeServer) -> None:
    made = client.made(lineItems=[{"code": "AB-114", "qty": 1}, {"code": "ST-110", "qty": 1}])
    keep = [{"id": made["lineItems"][0]["id"], "qty": 5}]
    client.change(id=made["id"], lineItems=keep)
    assert len(client.omni("GET", f"SalesOrders/{made['id']}")["lineItems"]) == 2
    server.switches.missing_lines_on_put = "remove"
    client.change(id=made["id"], lineItems=keep)
    assert [line["qty"] for line in client.omni("GET", f"SalesOrders/{made['id']}")["lineItems"]] == [5]


def test_numbers_that_a_put_leaves_out_can_be_reset(client: Any, server: PracticeServer) -> None:
    made = client.made(freightTotal=9, surcharge=2)
    server.switches.numbers_omitted_on_put = "reset"
    client.change(id=made["id"], surcharge=2, stage="x")
    after = client.omni("GET", f"SalesOrders/{made['id']}")
    assert (after["freightTotal"], after["surcharge"], after["total"]) == (0, 2, 24)


def test_a_dispatch_without_stock_fails_or_drives_it_below_nothing(client: Any, server: PracticeServer) -> None:
    made = client.made(lineItems=[{"code": "AB-114", "qty": 100000}])
    assert not client.change(id=made["id"], dispatchedDate=SHIPPED)["success"]
    assert client.omni("GET", f"SalesOrders/{made['id']}")["dispatchedDate"] is None
    server.switches.dispatch_without_stock = "negative"
    assert client.change(id=made["id"], dispatchedDate=SHIPPED)["success"]
    assert server.world.stock_of("AB-114")["stockOnHand"] < 0


def test_an_edit_after_dispatch_can_be_taken(client: Any, server: PracticeServer) -> None:
    made = client.made(dispatchedDate=SHIPPED)
    assert not client.change(id=made["id"], surcharge=3)["success"]
    server.switches.edit_after_end = "accept"
    assert client.change(id=made["id"], surcharge=3)["success"]


def test_long_text_fails_or_is_cut(client: Any, server: PracticeServer) -> None:
    assert not client.create(order(reference="R" * 31))[0]["success"]
    server.switches.long_text = "truncate"
    assert client.create(order(reference="R" * 31))[0]["code"] == "R" * 30


def test_rows_without_a_direction_come_newest_first_or_last(client: Any, server: PracticeServer) -> None:
    assert client.rows("Branches", fields="id") == [{"id": 5}, {"id": 4}, {"id": 3}]
    server.switches.default_order = "ASC"
    assert client.rows("Branches", fields="id", order="id") == [{"id": 3}, {"id": 4}, {"id": 5}]


def test_a_product_option_id_alone_can_be_stored_as_0(client: Any, server: PracticeServer) -> None:
    option = client.rows("ProductOptions", where="code='AB-114'", fields="id")[0]["id"]
    server.switches.option_id_alone = "zero"
    lines = [{"productOptionId": option, "qty": 1}, {"productOptionId": option, "code": "AB-114", "qty": 1}]
    assert [line["productOptionId"] for line in client.made(lineItems=lines)["lineItems"]] == [0, option]


@pytest.mark.parametrize(("value", "found"), [("zero", 0), ("null", None), ("absent", "absent")])
def test_a_failure_has_no_usable_id(client: Any, server: PracticeServer, value: str, found: Any) -> None:
    server.switches.id_on_failure = value
    assert client.create(order(memberId=1))[0].get("id", "absent") == found


def test_no_errors_can_be_null(client: Any, server: PracticeServer) -> None:
    server.switches.errors_on_success = "null"
    assert client.create(order())[0]["errors"] is None


def test_the_longest_address_is_a_setting(client: Any, server: PracticeServer) -> None:
    server.switches.longest_url = 50
    text = client.omni_text("GET", "SalesOrders?where=reference='N1'%20OR%20reference='N2'")
    assert client.status == 414
    with pytest.raises(json.JSONDecodeError):
        json.loads(text)
