"""The make-believe Omni keeps to omni_api.md."""

from typing import Any

import pytest

from omni_desktop.practice.limits import CallWindow, Limits
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.practice.conftest import order

ERRORS = "message"


def test_wrong_credentials_are_401_and_a_missing_permission_403(client: Any, server: PracticeServer) -> None:
    server.switches.denied = ("SalesOrders:POST",)
    assert client.omni("POST", "SalesOrders", [order()]) == {ERRORS: "Access is forbidden"}
    assert client.status == 403
    client.omni("GET", "SalesOrders")
    assert client.status == 200
    client.omni_headers["Authorization"] = "Basic bm9ib2R5Om5vdGhpbmc="
    assert client.omni("GET", "Users?rows=1") == {ERRORS: "Unauthorized access"}
    assert client.status == 401


def test_more_calls_than_a_window_allows_are_429(client: Any, server: PracticeServer) -> None:
    server.limits = Limits(omni_second=2)
    statuses = []
    for _ in range(3):
        client.omni("GET", "Branches")
        statuses.append(client.status)
    assert statuses == [200, 200, 429]
    assert "Retry-After" not in client.headers


def test_a_call_window_slides() -> None:
    now = [0.0]
    window = CallWindow(lambda: now[0])
    windows = Limits().omni_windows()
    assert [window.admits(windows) for _ in range(4)] == [True, True, True, False]
    now[0] = 1.01
    assert window.admits(windows)


def test_a_long_address_is_414(client: Any) -> None:
    client.omni_text("GET", f"SalesOrders?where=reference='{'x' * 2048}'")
    assert client.status == 414


@pytest.mark.parametrize(("query", "text"), [("rows=251", "greater than 250"), ("page=0", "out of range")])
def test_the_two_texts_for_a_bad_page(client: Any, query: str, text: str) -> None:
    assert text in client.omni("GET", f"SalesOrders?{query}")[ERRORS]
    assert client.status == 400


def test_rows_default_to_50_and_past_the_end_is_an_empty_array(client: Any) -> None:
    assert len(client.rows("ProductOptions")) == 50
    assert client.rows("ProductOptions", page=4) == []


def test_fields_pick_what_comes_back_in_lines_too(client: Any) -> None:
    client.made()
    assert client.rows("SalesOrders", fields="REFERENCE, lineItems(code)") == [{"reference": "N1", "lineItems": [{"code": "AB-114"}]}]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("reference='n1 '", ["N1"]),
        ("reference IN ('N1','O''K')", ["N1", "O'K"]),
        ("Reference LIKE 'N%'", ["N1", "N2"]),
        ("reference NOT LIKE 'N%'", ["O'K"]),
        ("reference='N1' OR reference='N2' AND freightTotal > 5", ["N1", "N2"]),
        ("(reference='N1' OR reference='N2') AND freightTotal > 5", ["N2"]),
        ("dispatchedDate IS NULL AND reference <> 'N1'", ["N2", "O'K"]),
        ("dispatchedDate is not null", []),
        ("isApproved=1 and isVoid=false", ["N1", "N2", "O'K"]),
        ("createdDate>='2026-03-01T00:00:00Z' AND createdDate<=2026-03-01T00:00:00Z", ["N2"]),
        ("branchId IN (3) AND id > 0 AND total <= 22", ["N1", "O'K"]),
    ],
)
def test_where_reads_like_sql(client: Any, where: str, found: list[str]) -> None:
    client.create(order(), order(reference="N2", freightTotal=9, createdDate="2026-03-01T00:00:00Z"), order(reference="O'K"))
    assert [row["reference"] for row in client.rows("SalesOrders", where=where, order="id ASC", fields="reference")] == found


@pytest.mark.parametrize("where", ["nonsense=1", "lineItems='x'", "reference=", "reference='a", "id IN ()", "reference='a' 'b'", "id='x'"])
def test_a_where_that_cannot_be_read_is_400(client: Any, where: str) -> None:
    client.rows("SalesOrders", where=where)
    assert client.status == 400


def test_the_order_of_rows_can_be_asked_for(client: Any) -> None:
    client.create(order(), order(reference="N2"))
    assert [row["reference"] for row in client.rows("SalesOrders", order="reference DESC")] == ["N2", "N1"]
    client.rows("SalesOrders", order="nonsense ASC")
    assert client.status == 400


def test_one_row_by_id_and_404_without(client: Any) -> None:
    assert client.omni("GET", "Branches/3")["company"] == "Sydney Warehouse"
    assert client.omni("GET", "Branches/999") == {ERRORS: "Resource not found"}


@pytest.mark.parametrize("body", [order(), "[", [1], [{"lineItems": 3}], [{"freightTotal": "much"}]])
def test_a_body_that_is_no_array_of_orders_is_400(client: Any, body: Any) -> None:
    assert client.omni("POST", "SalesOrders", body)[ERRORS].startswith("Missing or malformed JSON data")
    assert client.status == 400


def test_more_than_250_elements_are_400(client: Any) -> None:
    assert client.omni("POST", "SalesOrders", [{}] * 251)[ERRORS] == "Batch limit is 250."


def test_an_envelope_for_each_element_and_200_even_when_some_fail(client: Any) -> None:
    first, second = client.create(order(), order(memberId=1))
    assert (first["index"], first["success"], first["code"], first["errors"]) == (0, True, "N1", [])
    assert (second["index"], second["success"], second["id"]) == (1, False, 0)
    assert second["errors"]
    assert client.status == 200


def test_names_bind_in_any_case_and_the_unknown_and_read_only_are_ignored(client: Any) -> None:
    made = client.made(Reference="N7", status="VOID", invoiceNumber=7, nonsense=1, total=1, FREIGHTTOTAL=5)
    assert (made["status"], made["invoiceNumber"], made["total"], made["freightTotal"]) == ("Approved", 0, 27, 5)


def test_the_smallest_order_gets_the_documented_defaults(client: Any) -> None:
    made = client.omni("GET", f"SalesOrders/{client.create({'lineItems': [{'code': 'AB-114', 'qty': 1}]})[0]['id']}")
    assert (made["isApproved"], made["stage"], made["branchId"], made["status"]) == (True, "New", 3, "Approved")
    assert made["reference"]
    assert made["lineItems"][0]["unitPrice"] == 36.95


@pytest.mark.parametrize(
    ("fields", "total"),
    [
        ({"taxStatus": "Incl"}, 22),
        ({"taxStatus": "Excl"}, 24.2),
        ({"taxStatus": "Exempt"}, 22),
        ({"taxStatus": 2}, 24.2),
        ({"taxStatus": "Excl", "freightTotal": 9.95, "surcharge": 1.15, "discountTotal": 4.45}, 31.52),
        ({"taxStatus": "Incl", "freightTotal": 9.95, "surcharge": 1.15, "discountTotal": 4.45}, 28.65),
        ({"taxStatus": "Incl", "currencyCode": "NZD", "currencyRate": 1.1}, 20),
        ({"lineItems": [{"code": "AB-114", "qty": 3, "unitPrice": 10, "discount": 4.5}]}, 25.5),
    ],
)
def test_omni_adds_up_by_its_own_rules(client: Any, fields: dict[str, Any], total: float) -> None:
    assert client.made(**fields)["total"] == total


def test_the_tax_of_lines_can_be_rounded_line_by_line(client: Any, server: PracticeServer) -> None:
    lines = [{"code": "AB-114", "qty": 1, "unitPrice": 0.05}] * 2
    assert client.made(taxStatus="Excl", lineItems=lines)["total"] == 0.11
    server.switches.tax_of_lines = "each"
    assert client.made(reference="N2", taxStatus="Excl", lineItems=lines)["total"] == 0.12


def test_a_line_is_linked_by_id_before_code_and_an_unknown_code_stays_a_text(client: Any) -> None:
    option = client.rows("ProductOptions", where="code='ST-110'")[0]
    lines = [{"code": "AB-114", "productOptionId": option["id"], "qty": 1}, {"code": "NOPE", "qty": 1, "unitPrice": 3}]
    first, second = client.made(lineItems=lines)["lineItems"]
    assert (first["code"], first["productOptionId"]) == ("ST-110", option["id"])
    assert (second["code"], second["productOptionId"], second["productId"]) == ("NOPE", 0, 0)


def test_an_order_is_linked_to_its_customer_by_id_or_email(client: Any) -> None:
    contact = client.omni("POST", "Contacts", [{"type": "Customer", "email": "jo@example.com"}])[0]
    assert contact["code"] == "jo@example.com"
    assert client.made(memberEmail="JO@example.com")["memberId"] == contact["id"]
    assert client.made(reference="N2", memberEmail="who@example.com")["memberId"] == 0
    assert client.made(reference="N3", memberId=contact["id"])["memberEmail"] == "jo@example.com"


def test_a_put_keeps_what_it_leaves_out_and_clears_what_is_empty(client: Any) -> None:
    made = client.made(company="Old", internalComments="note", freightTotal=5)
    client.change(id=made["id"], company="", internalComments=None)
    after = client.omni("GET", f"SalesOrders/{made['id']}")
    assert (after["company"], after["internalComments"], after["freightTotal"], after["reference"]) == ("", "note", 5, "N1")


def test_a_put_changes_lines_by_id_and_adds_those_without(client: Any) -> None:
    made = client.made()
    line = made["lineItems"][0]["id"]
    client.change(id=made["id"], lineItems=[{"id": line, "unitPrice": 20}, {"code": "ST-110", "qty": 1, "unitPrice": 1}])
    after = client.omni("GET", f"SalesOrders/{made['id']}")
    assert [(item["code"], item["qty"], item["unitPrice"]) for item in after["lineItems"]] == [("AB-114", 2, 20), ("ST-110", 1, 1)]
    assert after["total"] == 41


def test_dispatch_ships_every_line_and_takes_the_stock(client: Any, world: PracticeWorld) -> None:
    before = world.stock_of("AB-114")
    made = client.made()
    reserved = world.stock_of("AB-114")
    assert reserved["available"] == before["available"] - 2
    assert reserved["stockOnHand"] == before["stockOnHand"]
    assert client.change(id=made["id"], dispatchedDate="2026-03-01T10:00:00Z", stage="Dispatched")["success"]
    after = world.stock_of("AB-114")
    assert after["available"] == reserved["available"]
    assert after["stockOnHand"] == before["stockOnHand"] - 2
    assert client.omni("GET", f"SalesOrders/{made['id']}")["lineItems"][0]["qtyShipped"] == 2
    for change in ({"branchId": 4}, {"dispatchedDate": ""}, {"isVoid": True}, {"freightTotal": 3}):
        assert not client.change(id=made["id"], **change)["success"]
    assert client.change(id=made["id"], trackingCode="T1")["success"]


def test_a_void_is_final_and_gives_the_reservation_back(client: Any, world: PracticeWorld) -> None:
    before = world.stock_of("AB-114")["available"]
    made = client.made()
    assert client.change(id=made["id"], isVoid=True, isApproved=False)["success"]
    after = client.omni("GET", f"SalesOrders/{made['id']}")
    assert after["status"] == "Void"
    assert after["cancellationDate"]
    assert world.stock_of("AB-114")["available"] == before
    for change in ({"isVoid": False}, {"company": "x"}, {"dispatchedDate": "2026-03-01T10:00:00Z"}):
        assert not client.change(id=made["id"], **change)["success"]


def test_a_draft_reserves_nothing_and_cannot_be_dispatched(client: Any, world: PracticeWorld) -> None:
    before = world.stock_of("AB-114")
    made = client.made(isApproved=False)
    assert made["status"] == "Draft"
    assert world.stock_of("AB-114")["available"] == before["available"]
    assert not client.change(id=made["id"], dispatchedDate="2026-03-01T10:00:00Z")["success"]


def test_a_kit_lives_on_its_parts(client: Any, world: PracticeWorld) -> None:
    for sku in ("ST-114", "ST-110"):
        world.add_stock(sku, 100)
    before, kits = world.stock_of("ST-110")["available"], world.stock_of("KT-502")["virtual"]
    assert kits > 0
    client.made(lineItems=[{"code": "KT-502", "qty": 1}])
    assert world.stock_of("ST-110")["available"] == before - 2
    client.omni("POST", "SalesOrders?loadboms=true", [order(reference="N2", lineItems=[{"code": "KT-502", "qty": 1}])])
    lines = client.rows("SalesOrders", where="reference='N2'")[0]["lineItems"]
    assert [line["code"] for line in lines] == ["KT-502", "ST-114", "ST-110"]
    assert lines[1]["parentId"] == lines[0]["id"]
    assert world.stock_of("ST-110")["available"] == before - 4


def test_an_invoice_date_brings_the_next_invoice_number(client: Any) -> None:
    first, second = (client.made(reference=name, invoiceDate="2026-03-01T00:00:00Z")["invoiceNumber"] for name in ("A", "B"))
    assert second == first + 1


def test_dates_read_back_in_utc_and_whole_seconds(client: Any) -> None:
    assert client.made(createdDate="2026-03-01T10:00:00.500+10:00")["createdDate"] == "2026-03-01T00:00:00Z"


def test_a_payment_without_an_amount_takes_what_is_due(client: Any) -> None:
    made = client.made()
    client.omni("POST", "Payments", [{"orderId": made["id"], "method": "Cash", "amount": 2}])
    client.omni("POST", "Payments", [{"orderId": made["id"], "method": "Cash"}])
    found = client.rows("Payments", where=f"orderId={made['id']}", order="id ASC")
    assert [(payment["amount"], payment["orderRef"]) for payment in found] == [(2, "N1"), (20, "N1")]
    assert client.omni("DELETE", f"Payments/{found[0]['id']}")["success"]


def test_contacts_need_a_type_and_have_short_account_numbers(client: Any) -> None:
    answers = client.omni("POST", "Contacts", [{"email": "a@example.com"}, {"type": "Customer", "accountNumber": "12345678901"}])
    assert [answer["success"] for answer in answers] == [False, False]
    made = client.omni("POST", "Contacts", [{"type": "Customer", "email": "b@example.com"}])[0]
    assert client.omni("PUT", "Contacts", [{"id": made["id"], "company": "B"}])[0]["success"]
    assert client.rows("Contacts", where="email='B@EXAMPLE.COM'", fields="company") == [{"company": "B"}]


def test_a_known_product_code_refuses_the_whole_request(client: Any) -> None:
    client.omni("POST", "Products", [{"styleCode": "AB-114", "name": "again"}])
    assert client.status == 400


def test_people_change_omni_behind_our_back(client: Any, world: PracticeWorld) -> None:
    made = client.made()
    world.edit_sales_order("N1", internalComments="by hand")
    assert client.omni("GET", f"SalesOrders/{made['id']}")["internalComments"] == "by hand"
    world.add_sales_order("WEB-N100", [("AB-114", 1, "11.00")])
    assert client.rows("SalesOrders", where="reference LIKE '%N100'", fields="source,total") == [{"source": "Neto", "total": 11}]
    world.add_product("NEW-1", price="5.00", stock=3)
    assert client.rows("Stock", where="code='NEW-1' AND branchId=3", fields="available,code") == [{"available": 3, "code": "NEW-1"}]
    assert world.add_contact(email="c@example.com")["id"] == client.rows("Contacts", where="email='c@example.com'")[0]["id"]


@pytest.mark.parametrize("resource", ["Branches", "Users", "Products", "ProductOptions", "Stock", "Contacts", "CreditNotes", "Payments"])
def test_every_resource_lists(client: Any, resource: str) -> None:
    client.rows(resource, rows=1)
    assert client.status == 200
