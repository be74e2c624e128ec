"""Bad input: the one order gets a problem, or the run says try later; the others pass, nothing is skipped, nothing is made twice."""

from __future__ import annotations

import socket
import ssl
import threading
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.core.errors import Fault, TryLater
from omni_desktop.web.neto.shop import NetoShop
from tests.certificates_here import Authority
from tests.journeys.harness import PATIENT, Journey


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"GrandTotal": "a lot"}, "order_unreadable"),
        ({"GrandTotal": "NaN"}, "order_unreadable"),
        ({"GrandTotal": "1e400"}, "order_unreadable"),
        ({"DatePlaced": "soon"}, "order_unreadable"),
        ({"OrderLine": "one lamp"}, "order_incomplete"),
    ],
)
def test_one_order_of_a_wrong_type_is_held_and_its_neighbours_pass(journey: Journey, fields: dict[str, str], code: str) -> None:
    journey.world.place_order()
    bad = journey.world.place_order()["OrderID"]
    journey.world.place_order()
    journey.world.edit_order(bad, **fields) if "OrderLine" not in fields else _put(journey, bad, fields)
    assert journey.download().counts == {"created": 2, "held": 1}
    assert journey.problem_codes(bad) == [code]


def _put(journey: Journey, order_id: str, fields: dict[str, Any]) -> None:
    """What the shop's own events would refuse."""
    with journey.world.changing():
        journey.world.shop.orders.put({**journey.world.shop.order(order_id), **fields})


def test_an_sku_that_is_missing_holds_its_order_whole(journey: Journey) -> None:
    order = journey.world.place_order(OrderLine=[journey.world.shop_line("AB-114"), {**journey.world.shop_line("AB-114"), "SKU": ""}])
    assert journey.download().counts == {"held": 1}
    assert "sku_missing" in journey.problem_codes(order["OrderID"])
    assert journey.sales_orders() == []


def test_a_name_of_5000_characters_is_held_and_named(journey: Journey) -> None:
    order = journey.world.place_order(ShipFirstName="x" * 5000)
    journey.world.place_order()
    assert journey.download().counts == {"created": 1, "held": 1}
    assert journey.problem_codes(order["OrderID"]) == ["text_too_long"]


def test_notes_of_5000_characters_are_cut_visibly_and_kept_whole_here(journey: Journey) -> None:
    order = journey.world.place_order(DeliveryInstruction="ring twice " * 500)
    assert journey.download().counts == {"created": 1}
    sent = journey.sales_orders()[0]["deliveryInstructions"]
    assert len(sent) <= 2000
    assert sent.endswith("[…]")
    assert b"ring twice " * 400 in journey.history.order_document(order["OrderID"], "neto")


def test_an_order_without_lines_is_skipped(journey: Journey) -> None:
    order = journey.world.place_order(OrderLine=[], recalculate=False, GrandTotal="0.00")
    assert journey.download().counts == {"skipped": 1}
    story = journey.story(order["OrderID"])
    assert story.row.rule == "no_lines"


def test_255_lines_come_down_whole(journey: Journey) -> None:
    order = journey.world.place_order([("AB-114", 1)] * 255)
    assert journey.download().counts == {"created": 1}
    assert len(journey.sales_orders()[0]["lineItems"]) == 255
    assert journey.totals_agree(order["OrderID"])


def test_an_unknown_status_is_shown_and_never_fatal(journey: Journey) -> None:
    journey.world.place_order()
    journey.server.switches.unknown_status = "Declined"
    assert journey.download().counts == {"skipped": 1}
    assert journey.history.orders(_everything())[0].status == "Declined"
    journey.server.switches.unknown_status = ""
    assert journey.download().counts == {"created": 1}


def _everything() -> Any:
    from omni_desktop.core.record.history import Filter

    return Filter()


@pytest.mark.parametrize("text", ["O'Connor & Söhne <b>", "'; DROP TABLE orders --", "Zoë 🦘 \u202e", "=1+1", "%00\\u0000"])
def test_odd_texts_arrive_letter_by_letter(journey: Journey, text: str) -> None:
    journey.world.place_order(BillCompany=text, PurchaseOrderNumber=text[:50], Email=f"{text.split(maxsplit=1)[0]}@example.com")
    assert journey.download().counts == {"created": 1}
    assert journey.sales_orders()[0]["customerOrderNo"] == text[:50]


@pytest.mark.parametrize("switch", ["html_instead_of_json", "cut_json", "drop_connection"])
def test_an_unreadable_neto_means_later_and_nothing_is_recorded_as_read(journey: Journey, switch: str) -> None:
    ids = journey.world.seed_orders(3)
    setattr(journey.server.switches, switch, True)
    assert journey.failing_download().code in ("unreadable_reply", "no_network")
    assert journey.ledger.cursor().watermark is None
    setattr(journey.server.switches, switch, False)
    journey.download()
    assert journey.references() == sorted(ids)


def test_omni_failing_in_the_middle_ends_the_run_and_a_later_one_goes_on(journey: Journey) -> None:
    ids = journey.world.seed_orders(40)
    journey.server.faults.add("status", api="omni", what="SalesOrders", method="GET", nth=4, times=50, status=503)
    ended = journey.download()
    assert ended.state == "stopped"
    assert ended.sentence
    journey.server.faults.clear()
    journey.download_until_settled()
    assert journey.references() == sorted(ids)


@pytest.mark.parametrize("right", ["SalesOrders:POST", "Contacts:POST", "ProductOptions:GET"])
def test_a_missing_permission_is_named_and_the_orders_wait(journey: Journey, right: str) -> None:
    ids = journey.world.seed_orders(5)
    journey.server.switches.denied = (right,)
    fault = journey.failing_download()
    assert fault.code == "forbidden"
    journey.server.switches.denied = ()
    journey.download_until_settled()
    assert journey.references() == sorted(ids)


def test_a_list_of_branches_that_is_empty_for_once_stops_nothing_for_good(journey: Journey) -> None:
    """Every account has a branch: the settings are no reason to trouble anybody."""
    ids = journey.world.seed_orders(2)
    journey.server.faults.add("empty_list", api="omni", what="Branches")
    assert (fault := journey.failing_download()).code == "unreadable_reply"
    assert "lists no active branch" in fault.sentence
    assert type(fault) is TryLater
    journey.download_until_settled()
    assert journey.references() == sorted(ids)


SECRET = "a-very-secret-key"


def failing_shop(journey: Journey, url: str) -> str:
    with pytest.raises(Fault) as caught:
        NetoShop(url, SECRET, "user", journey._limiter(), journey.clock, timeouts=PATIENT).currency()
    assert SECRET not in caught.value.sentence
    return caught.value.code


def test_a_wrong_host_and_a_closed_door_are_told_apart(journey: Journey) -> None:
    assert failing_shop(journey, "https://no-such-shop.invalid") in ("wrong_address", "no_network")
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        assert failing_shop(journey, f"http://127.0.0.1:{door.getsockname()[1]}") == "refused_connection"
    assert failing_shop(journey, "http://shop.example.com") == "insecure_address"


def test_a_certificate_that_nobody_trusts_is_refused(journey: Journey, tmp_path: Path) -> None:
    context = Authority(tmp_path).certificate("127.0.0.1").context()
    with socket.create_server(("127.0.0.1", 0)) as door:
        threading.Thread(target=_shake_hands, args=(door, context), daemon=True).start()
        assert failing_shop(journey, f"https://127.0.0.1:{door.getsockname()[1]}") == "tls_failure"


def _shake_hands(door: socket.socket, context: ssl.SSLContext) -> None:
    for _ in range(4):
        try:
            connection, _ = door.accept()
            context.wrap_socket(connection, server_side=True).close()
        except OSError:
            return
