"""The shop's client: how scans end, how replies may be wrapped, and what an odd reply means."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from omni_desktop.core.errors import CannotContinue, OutcomeUnknown, TryLater
from omni_desktop.core.order import Currency
from omni_desktop.core.ports.shop import ScanPage
from omni_desktop.web.neto import shop
from omni_desktop.web.neto.shop import NetoShop
from tests.web.calls import assert_the_catalogue_explains
from tests.web.servers import NETO_KEY, Handler, PretendClock, ScriptedServer, answer, limiter
from tests.web.test_neto_order import ORDER

SINCE = datetime(2025, 3, 1, 12, 0, 5, 999, tzinfo=UTC)


def row(number: int, **changes: str) -> dict[str, str]:
    placed = {"DatePlaced": "2025-03-02 00:00:00", "DateUpdated": "2025-03-02 01:00:00"}
    return {"OrderID": f"N{number}", "ID": f"N{number}", "OrderStatus": "New", **placed, **changes}


def page(*orders: Any, **changes: Any) -> Callable[[Handler], None]:
    return answer(200, json.dumps({"Order": list(orders), "CurrentTime": "2025-03-03 00:10:00", "Ack": "Success", **changes}))


def scan(neto: NetoShop) -> list[ScanPage]:
    return list(neto.scan_updated(SINCE))


def ids(pages: list[ScanPage]) -> list[str]:
    return [row.id for page in pages for row in page.rows]


def filters(server: ScriptedServer) -> list[dict[str, Any]]:
    return [json.loads(seen.body)["Filter"] for seen in server.seen]


def later(call: Callable[[], object]) -> str:
    with pytest.raises(TryLater) as caught:
        call()
    assert_the_catalogue_explains(caught.value)
    return caught.value.code


def test_only_an_empty_page_ends_a_scan(neto: NetoShop, server: ScriptedServer) -> None:
    server.scripts.extend([page(row(1), row(2)), page(row(3)), page()])
    pages = scan(neto)
    assert ids(pages) == ["N1", "N2", "N3"]
    assert len(pages) == 2
    assert pages[0].shop_time == datetime(2025, 3, 3, 0, 10, tzinfo=UTC)
    assert [(one["Page"], one["Limit"], one["DateUpdatedFrom"]) for one in filters(server)] == [
        (0, 500, "2025-03-01 12:00:05"), (1, 500, "2025-03-01 12:00:05"), (2, 500, "2025-03-01 12:00:05"),
    ]  # fmt: skip
    assert filters(server)[0]["OutputSelector"] == ["ID", "DateUpdated", "DatePlaced", "OrderStatus"]
    assert "DateUpdatedTo" not in filters(server)[0]
    assert server.seen[0].headers["netoapi_action"] == "GetOrder"


def test_a_closed_window_by_place_date_names_both_ends(neto: NetoShop, server: ScriptedServer) -> None:
    server.always = page()
    list(neto.scan_placed(SINCE, SINCE))
    assert filters(server)[0]["DatePlacedFrom"] == filters(server)[0]["DatePlacedTo"] == "2025-03-01 12:00:05"


def test_a_row_that_comes_again_is_given_again_only_when_it_changed(neto: NetoShop, server: ScriptedServer) -> None:
    server.scripts.extend([page(row(1), row(2)), page(row(2), row(3)), page(row(1, DateUpdated="2025-03-02 02:00:00")), page()])
    assert ids(scan(neto)) == ["N1", "N2", "N3", "N1"]


def test_a_first_page_that_comes_twice_ends_nothing(neto: NetoShop, server: ScriptedServer) -> None:
    server.scripts.extend([page(row(1)), page(row(1)), page(row(2)), page()])
    assert ids(scan(neto)) == ["N1", "N2"]


def test_a_list_without_an_end_is_an_error(neto: NetoShop, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.always = page(row(1))
    assert later(lambda: scan(neto)) == "unreadable_reply"
    assert len(server.seen) == 4
    monkeypatch.setattr(shop, "MOST_PAGES", 1)
    server.scripts.extend([page(row(1)), page(row(2)), page(row(3))])
    with pytest.raises(TryLater, match="no end"):
        scan(neto)


def test_a_row_with_a_bad_date_is_kept(neto: NetoShop, server: ScriptedServer) -> None:
    server.scripts.extend([page(row(1, DateUpdated="?"), row(2)), page()])
    (first,) = scan(neto)
    assert first.rows[0].updated_at == SINCE
    assert len(first.rows) == 2


@pytest.mark.parametrize(
    "odd",
    [
        {"OrderStatus": "New"},
        None,
        7,
        "N3",
        [],
        [[row(3)]],
        {"OrderID": ["N3"], "ID": ["N3", "N4"]},
        {"OrderID": {"a": "N3"}},
        {"OrderID": " ", "ID": ""},
        {"OrderID": "N\x003"},
        {"OrderID": "N\ud8003"},
        {"OrderID": "N" * 300},
    ],
)
def test_a_row_that_names_no_order_is_counted_and_the_others_come(neto: NetoShop, server: ScriptedServer, odd: Any) -> None:
    server.scripts.extend([page(row(1), odd, row(2)), page(row(3)), page()])
    pages = scan(neto)
    assert ids(pages) == ["N1", "N2", "N3"]
    assert [one.unreadable for one in pages] == [(SINCE,), ()]


def test_a_row_that_names_no_order_tells_when_it_was_updated_where_it_can(neto: NetoShop, server: ScriptedServer) -> None:
    server.scripts.extend([page({"DateUpdated": "2025-03-02 03:00:00"}, {"DateUpdated": ["x"]}), page()])
    (only,) = scan(neto)
    assert only.unreadable == (datetime(2025, 3, 2, 3, tzinfo=UTC), SINCE)


def test_a_page_of_rows_that_name_no_order_is_not_the_last_one(neto: NetoShop, server: ScriptedServer) -> None:
    server.scripts.extend([page({"OrderStatus": "New"}), page(row(1)), page()])
    assert ids(scan(neto)) == ["N1"]


@pytest.mark.parametrize("odd", [b"", b"<html>Maintenance</html>", b'{"Order":[{"ID":"N1"}', b'{"Order":7,"Ack":"Success"}', b"[]"])
def test_an_odd_reply_to_a_read_is_asked_for_again_in_the_same_run(
    neto: NetoShop, server: ScriptedServer, clock: PretendClock, odd: bytes
) -> None:
    server.scripts.extend([answer(200, odd), answer(200, odd), page(row(1)), page()])
    assert ids(scan(neto)) == ["N1"]
    assert clock.waited == [1, 4]
    assert "can't be read; asking again" in clock.waits[0][1]


def test_after_three_odd_replies_a_read_is_tried_later(neto: NetoShop, server: ScriptedServer) -> None:
    server.always = answer(200, b"<html>")
    assert later(lambda: scan(neto)) == "unreadable_reply"
    assert len(server.seen) == 3


def test_the_mark_of_exported_orders_is_never_sent_twice(neto: NetoShop, server: ScriptedServer) -> None:
    server.always = answer(200, b"<html>")
    with pytest.raises(OutcomeUnknown):
        neto.mark_exported(["N1"])
    assert len(server.seen) == 1


def test_an_order_beside_junk_is_read_and_one_that_is_missing_beside_it_is_unreadable(neto: NetoShop, server: ScriptedServer) -> None:
    server.always = page(None, ORDER, {"GrandTotal": "1.00"})
    assert sorted((read.id, bool(read.order)) for read in neto.orders(["N1", "N2"])) == [("N1", True), ("N2", False)]


def rmas(*rows: Any) -> Callable[[Handler], None]:
    found = rows[0] if len(rows) == 1 else list(rows)
    return answer(200, json.dumps({"Rma": found, "CurrentTime": "2025-03-03 00:10:00", "Ack": "Success"}))


RMA = {"RmaID": "701", "OrderID": "N1", "RmaStatus": "Closed", "DateIssued": "2025-03-02 00:00:00", "RefundTotal": "44.00"}


@pytest.mark.parametrize(
    "shape",
    [
        {"RefundedTotal": "44.00", "RmaLines": [{"RmaLine": [{"SKU": "A", "Quantity": "1"}]}]},
        {"RefundedTotal": "2025-03-02 00:00:00", "RmaLines": [{"RmaLine": [{"SKU": ["A"], "Quantity": ["1"]}]}]},
        {"RefundedTotal": "0000-00-00 00:00:00", "RmaLines": {"RmaLine": {"SKU": "A", "Quantity": 1}}},
        {"RmaLine": [{"SKU": ["A"], "Quantity": ["1.0"]}], "RmaID": ["701"], "OrderID": ["N1"], "RefundTotal": ["44.00"]},
        {"RmaLines": {"RmaLine": {"SKU": "A", "Quantity": "1E0"}}},
    ],
)
def test_refunds_are_read_in_every_form_neto_prints_them_in(neto: NetoShop, server: ScriptedServer, shape: dict[str, Any]) -> None:
    server.always = rmas({**RMA, **shape})
    answered = neto.refunds(["N1", "N2"])
    (only,) = answered.rows
    assert (only.order_id, only.total, only.lines) == ("N1", 44, (("A", 1),))
    assert answered.is_whole
    assert answered.shop_time == datetime(2025, 3, 3, 0, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("odd", "open_ones"),
    [
        ({**RMA, "OrderID": "N2", "RefundTotal": "much"}, {"N2"}),
        ({**RMA, "OrderID": "n2", "RmaLines": [{"RmaLine": [{"SKU": ["A", "B"], "Quantity": "1"}]}]}, {"N2"}),
        ({**RMA, "OrderID": "N2", "DateIssued": "soon"}, {"N2"}),
        ({**RMA, "OrderID": "N2", "RmaLines": "1 of A"}, {"N2"}),
        ({**RMA, "OrderID": "N2", "RmaLines": ["1 of A"]}, {"N2"}),
        ({**RMA, "OrderID": "N2", "RmaLines": [{"RmaLine": [{"SKU": "A", "Quantity": "1"}, "1 of B"]}]}, {"N2"}),
        ({**RMA, "OrderID": "N2", "RmaLines": [[{"RmaLine": [{"SKU": "A", "Quantity": "1"}]}]]}, {"N2"}),
        ({**RMA, "OrderID": "N2", "RefundedTotal": "1,234.50", "RefundTotal": ""}, {"N2"}),
        ({**RMA, "OrderID": "N2", "RefundedTotal": "2025-03-02", "RefundTotal": "0.00"}, {"N2"}),
        ({**RMA, "OrderID": ["N2", "N3"]}, {"N1", "N2", "N3"}),
        (None, {"N1", "N2", "N3"}),
    ],
)
def test_a_refund_that_cannot_be_read_leaves_open_only_whose_it_may_be(
    neto: NetoShop, server: ScriptedServer, odd: Any, open_ones: set[str]
) -> None:
    server.always = rmas(RMA, odd)
    answered = neto.refunds(["N1", "N2", "N3"])
    assert [each.order_id for each in answered.rows] == ["N1"]
    assert {name for name in ("N1", "N2", "N3") if answered.leaves_open(name)} == open_ones


@pytest.mark.parametrize("name", ["rma", "RMA"])
def test_refunds_are_not_none_because_neto_writes_the_name_of_their_list_otherwise(
    neto: NetoShop, server: ScriptedServer, name: str
) -> None:
    server.always = answer(200, json.dumps({name: [RMA], "CurrentTime": "2025-03-03 00:10:00", "Ack": "Success"}))
    assert [each.order_id for each in neto.refunds(["N1"]).rows] == ["N1"]


def test_the_connection_test_has_a_line_for_the_right_to_read_refunds(neto: NetoShop, server: ScriptedServer) -> None:
    def reply(handler: Handler) -> None:
        refused = {"Ack": "Error", "Messages": {"Error": {"Message": "Invalid API Key"}}}
        settings = {"Ack": "Success", "CurrencySettings": [{"DEFAULTCURRENCY": "AUD"}]}
        answers = {"GetRma": refused, "GetCurrencySettings": settings}
        answer(200, json.dumps(answers.get(server.seen[-1].headers["netoapi_action"], {"Ack": "Success", "Order": []})))(handler)

    server.always = reply
    checks = list(neto.connection_checks())
    assert [(check.name, check.ok) for check in checks][2:] == [("May read orders", True), ("May read refunds", False)]
    assert checks[-1].code == "forbidden"
    assert "wait" in checks[-1].sentence


@pytest.mark.parametrize("time", ["", "0000-00-00 00:00:00", "now"])
def test_a_reply_without_neto_s_time_is_of_no_use(neto: NetoShop, server: ScriptedServer, time: str) -> None:
    server.always = page(row(1), CurrentTime=time)
    assert later(lambda: scan(neto)) == "unreadable_reply"


@pytest.mark.usefixtures("without_collections")
@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b'"a"', b'{"Order":[{"ID":"N1"}', b'{"Order":[]}', b'{"Order":7,"Ack":"Success"}', b"[" * 200_000]
)
def test_what_is_no_reply_of_neto_is_an_error(neto: NetoShop, server: ScriptedServer, body: bytes) -> None:
    server.always = answer(200, body)
    assert later(lambda: scan(neto)) == "unreadable_reply"


@pytest.mark.parametrize(
    "messages",
    [
        {"Error": {"Message": "Invalid API Key", "SeverityCode": "Error"}},
        {"Error": [{"Message": "Other"}, {"Message": "Error: invalid api key."}]},
        [{"Error": {"Message": "Invalid API Key", "Description": "x"}}],
        "Invalid API Key",
    ],
)
def test_a_wrong_key_is_known_in_every_envelope(neto: NetoShop, server: ScriptedServer, messages: Any) -> None:
    server.always = answer(200, json.dumps({"CurrentTime": "2025-03-03 00:10:00", "Ack": "Error", "Messages": messages}))
    with pytest.raises(CannotContinue) as caught:
        scan(neto)
    assert caught.value.code == "wrong_key_neto"
    assert len(server.seen) == 1


@pytest.mark.parametrize("messages", [{"Messages": {"Error": {"Message": "JSON Error"}}}, {"Messages": [7, None]}, {}])
def test_another_error_of_neto_ends_the_run(neto: NetoShop, server: ScriptedServer, messages: dict[str, Any]) -> None:
    server.always = answer(200, json.dumps({"Ack": "Error", **messages}))
    assert later(lambda: scan(neto)) == "server_error"


def test_a_warning_with_orders_is_a_reply_and_one_without_is_not(neto: NetoShop, server: ScriptedServer) -> None:
    warned = {"Ack": "Warning", "Messages": {"Warning": {"Message": "Careful"}}}
    server.scripts.extend([page(row(1), **warned), page(**warned)])
    assert ids(scan(neto)) == ["N1"]
    server.always = answer(200, json.dumps(warned))
    assert later(lambda: scan(neto)) == "server_error"


@pytest.mark.parametrize("order", [row(1), [row(1)]])
def test_one_order_may_come_alone_and_in_a_wrapper(neto: NetoShop, server: ScriptedServer, order: Any) -> None:
    reply = {"Order": order, "CurrentTime": "2025-03-03 00:10:00", "Ack": "Success"}
    server.scripts.extend([answer(200, json.dumps({"GetOrderResponse": reply})), page(Order="")])
    assert ids(scan(neto)) == ["N1"]


@pytest.mark.parametrize("name", ["order", "ORDER"])
def test_orders_are_not_none_because_neto_writes_the_name_of_their_list_otherwise(
    neto: NetoShop, server: ScriptedServer, name: str
) -> None:
    server.scripts.extend([page(Order="", **{name: [row(1)]}), page(Order=[], **{name: ""})])
    assert ids(scan(neto)) == ["N1"]
    server.always = answer(200, json.dumps({name: row(1), "CurrentTime": "2025-03-03 00:10:00", "Ack": "Success"}))
    assert [read.id for read in neto.orders(["N1"])] == ["N1"]
    assert neto.mark_exported(["N1"]) == {"N1"}


@pytest.mark.parametrize("name", ["Orders", "Rmas", "Result"])
def test_a_list_under_a_name_that_nobody_knows_is_never_an_empty_one(neto: NetoShop, server: ScriptedServer, name: str) -> None:
    server.always = answer(200, json.dumps({name: [row(1)], "CurrentTime": "2025-03-03 00:10:00", "Ack": "Success"}))
    for ask in (lambda: scan(neto), lambda: neto.orders(["N1"]), lambda: neto.refunds(["N1"]), lambda: neto.payments(["N1"])):
        assert later(ask) == "unreadable_reply"


@pytest.mark.parametrize("nothing", ['"Order":"",', '"Order":null,', '"Order":[],', ""])
def test_nothing_found_has_several_forms(neto: NetoShop, server: ScriptedServer, nothing: str) -> None:
    server.always = answer(200, "{" + nothing + '"CurrentTime":"2025-03-03 00:10:00","Ack":"Success"}')
    assert ids(scan(neto)) == []
    assert neto.orders(["N1"]) == []


def test_the_raw_order_is_kept_as_it_came(neto: NetoShop, server: ScriptedServer) -> None:
    raw = b'{ "OrderID" : "N1",\n "GrandTotal":"1.00" }'
    server.always = answer(200, b'{"Order":[' + raw + b'],"Ack":"Success"}')
    (read,) = neto.orders(["n1"])
    assert read.raw == raw
    assert neto.read(raw) == read


def test_details_ask_for_every_selector_by_id(neto: NetoShop, server: ScriptedServer) -> None:
    server.always = page(ORDER)
    assert [read.id for read in neto.orders(["N1"])] == ["N1"]
    (asked,) = filters(server)
    assert asked["OrderID"] == ["N1"]
    assert "OrderLine.UnitPrice" in asked["OutputSelector"]
    assert "ClientIPAddress" not in asked["OutputSelector"]
    assert len(server.seen) == 1


def test_orders_that_nobody_asked_for_are_left_out(neto: NetoShop, server: ScriptedServer) -> None:
    server.always = page(ORDER, {**ORDER, "OrderID": "N2"})
    assert [read.id for read in neto.orders(["N1"])] == ["N1"]


def test_an_order_that_does_not_say_its_id_is_found_by_asking_for_fewer(neto: NetoShop, server: ScriptedServer) -> None:
    def reply(handler: Handler) -> None:
        wanted = filters(server)[-1]
        found = [{**ORDER, "OrderID": name, "ID": name} if name != "N3" else {"GrandTotal": "1.00"} for name in wanted["OrderID"]]
        page(*(found if not wanted["Page"] else []))(handler)

    server.always = reply
    reads = neto.orders(["N1", "N2", "N3", "N4", "N5"])
    assert sorted((read.id, bool(read.order)) for read in reads) == [(f"N{number}", number != 3) for number in range(1, 6)]
    assert len(server.seen) == 1


def test_a_number_that_is_none_spoils_only_its_own_order(neto: NetoShop, server: ScriptedServer) -> None:
    bad = {**ORDER, "OrderID": "N2", "GrandTotal": float("nan")}
    server.always = page(ORDER, bad, {**ORDER, "OrderID": "N3", "BillFirstName": "\ud800"})
    reads = neto.orders(["N1", "N2", "N3"])
    assert [(read.id, read.unreadable) for read in reads] == [
        ("N1", ""),
        ("N2", "the field GrandTotal isn't a sensible number"),
        ("N3", ""),
    ]


@pytest.mark.parametrize(
    "settings",
    [
        {"CurrencySettings": [{"DEFAULTCURRENCY": "nzd", "GST_AMT": "15", "DEFAULTCOUNTRY": "NZ"}]},
        {"DEFAULTCURRENCY": "NZD", "GST_AMT": 15, "DEFAULTCOUNTRY": "NZ"},
    ],
)
def test_currency_settings_may_be_nested(neto: NetoShop, server: ScriptedServer, settings: dict[str, Any]) -> None:
    server.always = answer(200, json.dumps({**settings, "Ack": "Success"}))
    assert neto.currency() == Currency("NZD", neto.currency().tax_rate, "NZ")
    assert neto.currency().tax_rate == 15


@pytest.mark.parametrize("settings", [{}, *({"DEFAULTCURRENCY": "AUD", "GST_AMT": rate} for rate in ("ten", "-100", "1e3"))])
def test_currency_settings_without_a_currency_are_unreadable(neto: NetoShop, server: ScriptedServer, settings: dict[str, Any]) -> None:
    server.always = answer(200, json.dumps({**settings, "Ack": "Success"}))
    assert later(neto.currency) == "unreadable_reply"


def test_a_name_without_a_scheme_is_meant_as_https() -> None:
    assert shop.endpoint("shop.example/admin?x=1") == "https://shop.example/do/WS/NetoAPI"
    assert shop.endpoint("https://me:pw@shop.example") == "https://shop.example/do/WS/NetoAPI"
    assert shop.endpoint("https://[bad") == "https://[bad"


def test_custom_references_are_asked_for_only_where_a_setting_uses_them(
    neto: NetoShop, server: ScriptedServer, clock: PretendClock
) -> None:
    server.always = page(ORDER)
    neto.orders(["N1"])
    with_refs = NetoShop(server.url, NETO_KEY, "staff", limiter(clock, "Neto"), clock, custom_refs=["CustomerRef7"])
    with_refs.orders(["N1"])
    asked = [[name for name in each["OutputSelector"] if name.startswith("CustomerRef")] for each in filters(server)]
    assert asked == [[], ["CustomerRef7"]]
