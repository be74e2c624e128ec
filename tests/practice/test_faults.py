"""Both sides can misbehave on demand, aimed at the very call a test is about."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.patience import PATIENCE, until
from tests.practice.conftest import GONE, order

MANY = {"DateUpdatedFrom": "2020-01-01 00:00:00"}
CREATE = {"api": "omni", "what": "SalesOrders", "method": "POST"}


def stored(world: PracticeWorld) -> list[str]:
    return [row["reference"] for row in world.omni_rows("SalesOrders")]


def test_a_lost_response_has_been_committed(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    server.faults.add("lost_response", **CREATE)
    with pytest.raises(GONE):
        client.create(order())
    assert stored(world) == ["N1"]
    assert client.create(order(reference="N2"))[0]["success"]
    assert server.calls.log == [("omni", "POST SalesOrders", 0), ("omni", "POST SalesOrders", 200)]


def test_a_hanging_answer_has_been_committed(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    server.faults.add("hang", **CREATE, seconds=30)
    with pytest.raises(TimeoutError):
        client.omni_text("POST", "SalesOrders", [order()], timeout=0.3)
    until(lambda: stored(world) == ["N1"])


def test_a_commit_can_come_after_the_client_gave_up(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    server.faults.add("late_commit", **CREATE, seconds=0.6)
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        client.omni_text("POST", "SalesOrders", [order()], timeout=0.2)
    until(lambda: stored(world) == ["N1"])
    assert time.monotonic() - started >= 0.6


@pytest.mark.parametrize(("commit", "meanwhile"), [(None, ["N1"]), (False, [])])
def test_a_held_call_is_answered_when_it_is_let_go_and_the_next_one_goes_through(
    client: Any, server: PracticeServer, world: PracticeWorld, commit: bool | None, meanwhile: list[str]
) -> None:
    server.faults.add("hold", **CREATE, commit=commit, times=0)
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(client.create, order())
        until(lambda: server.faults.held == 1)
        assert (asked.done(), stored(world)) == (False, meanwhile)
        server.faults.release()
        assert asked.result()[0]["success"]
    assert client.create(order(reference="N2"))[0]["success"]
    assert (server.faults.held, stored(world)) == (0, ["N1", "N2"])


def test_a_server_that_stops_lets_go_what_it_held_and_does_nothing_more(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    server.faults.add("hold", **CREATE, commit=False)
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(client.create, order())
        until(lambda: server.faults.held == 1)
        server.stop()
        assert isinstance(asked.exception(), GONE)
    assert stored(world) == []


@pytest.mark.parametrize(
    ("kind", "aim", "status", "references"),
    [
        ("status", {"status": 500}, 500, []),
        ("status", {"status": 503}, 503, []),
        ("status", {"status": 502}, 502, []),
        ("status_after_commit", {"status": 500}, 500, ["N1", "N2"]),
        ("rate_limited", {}, 429, []),
        ("batch_400", {"keep": 1}, 400, ["N1"]),
        ("unauthorized", {}, 401, []),
        ("forbidden", {}, 403, []),
        ("redirect", {}, 302, []),
        ("html", {}, 200, []),
        ("html", {"commit": True}, 200, ["N1", "N2"]),
        ("cut_json", {}, 200, ["N1", "N2"]),
        ("cut_json", {"commit": False}, 200, []),
        ("slow", {"seconds": 0.05}, 200, ["N1", "N2"]),
    ],
)
def test_each_fault_answers_and_commits_as_it_says(
    client: Any, server: PracticeServer, world: PracticeWorld, kind: str, aim: Any, status: int, references: list[str]
) -> None:
    server.faults.add(kind, **CREATE, **aim)
    client.omni_text("POST", "SalesOrders", [order(), order(reference="N2")])
    assert (client.status, stored(world)) == (status, references)
    client.omni_text("GET", "SalesOrders")
    assert client.status == 200


def test_a_dropped_connection_did_nothing(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    server.faults.add("drop_connection")
    with pytest.raises(GONE):
        client.create(order())
    assert stored(world) == []


def test_a_gateway_error_is_a_page_and_cut_json_is_unreadable(client: Any, server: PracticeServer) -> None:
    server.faults.add("status", status=502)
    assert "<html>" in client.omni_text("GET", "Branches")
    server.faults.add("cut_json")
    with pytest.raises(json.JSONDecodeError):
        client.omni("GET", "Branches")


def test_an_element_can_be_missing_from_the_answer_or_have_no_id(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    server.faults.add("missing_element", **CREATE, index=0)
    assert [answer["index"] for answer in client.create(order(), order(reference="N2"))] == [1]
    server.faults.add("no_id", **CREATE)
    answer = client.create(order(reference="N3"))[0]
    assert answer["success"]
    assert answer["id"] == 0
    assert stored(world) == ["N1", "N2", "N3"]


def test_retry_after_comes_only_when_asked_for(client: Any, server: PracticeServer) -> None:
    server.faults.add("rate_limited", times=2)
    server.faults.add("rate_limited", nth=3, retry_after=2)
    found = []
    for _ in range(3):
        client.omni_text("GET", "Branches")
        found.append((client.status, client.headers.get("Retry-After")))
    assert found == [(429, None), (429, None), (429, "2")]


def test_a_fault_waits_for_its_call_and_then_is_over(client: Any, server: PracticeServer) -> None:
    server.faults.add("status", api="omni", what="contacts", method="get", nth=2, times=2)
    statuses = []
    for _ in range(5):
        client.omni_text("GET", "Branches")
        client.omni_text("GET", "Contacts")
        statuses.append(client.status)
    assert statuses == [200, 500, 500, 200, 200]
    assert server.faults.waiting() == []


def test_a_fault_can_be_aimed_at_a_page_and_cleared(client: Any, server: PracticeServer) -> None:
    server.faults.add("status", what="GetOrder", page=1, times=0)
    for page, status in ((0, 200), (1, 500), (2, 200), (1, 500)):
        client.neto_text("GetOrder", {"Filter": {**MANY, "Page": str(page), "Limit": 5, "OutputSelector": "ID"}})
        assert client.status == status
    server.faults.clear()
    assert client.orders("ID", Page=1, Limit=5, **MANY)


def test_an_order_can_change_right_after_its_page(client: Any, server: PracticeServer) -> None:
    ids = [found["OrderID"] for found in client.orders("ID", Limit=3, **MANY)]
    before = server.world.shop_order(ids[2])["DateUpdated"]
    server.faults.add("mutate", api="neto", page=0, order_id=ids[2])
    client.orders("ID", Page=0, Limit=3, **MANY)
    assert server.world.shop_order(ids[2])["DateUpdated"] > before


def test_neto_can_warn_fail_and_break_one_order(client: Any, server: PracticeServer) -> None:
    wanted = {"Filter": {**MANY, "Limit": 2, "OutputSelector": ["GrandTotal"]}}
    server.faults.add("warning_ack", api="neto", message="Careful")
    answer = client.neto("GetOrder", wanted)
    assert (answer["Ack"], answer["Messages"]["Warning"]["Message"], len(answer["Order"])) == ("Warning", "Careful", 2)
    server.faults.add("error_ack", api="neto")
    assert client.neto("GetOrder", wanted)["Ack"] == "Error"
    server.faults.add("bad_order", api="neto", index=0)
    broken, good = client.neto("GetOrder", wanted)["Order"]
    assert broken["GrandTotal"] == "abc"
    assert good["GrandTotal"] != "abc"


def test_an_unknown_fault_is_refused(server: PracticeServer) -> None:
    with pytest.raises(ValueError, match="no such fault"):
        server.faults.add("gremlins")


def test_a_request_that_stays_half_is_dropped_and_was_not_committed(client: Any, server: PracticeServer, world: PracticeWorld) -> None:
    """As servers do: whoever stands still in the middle of a body sends the rest into a connection that has ended."""
    server.switches.half_request = 0.2
    parts, body = urlsplit(server.omni_url), json.dumps([order()])
    connection = HTTPConnection(parts.netloc, timeout=PATIENCE)
    connection.putrequest("POST", f"{parts.path}/SalesOrders")
    for name, value in {**client.omni_headers, "Content-Type": "application/json", "Content-Length": str(len(body))}.items():
        connection.putheader(name, value)
    connection.endheaders(body[:-1].encode())
    with pytest.raises(GONE):
        connection.getresponse()
    assert stored(world) == []
    assert server.calls.log == []
