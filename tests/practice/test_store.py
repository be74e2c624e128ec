"""The practice store keeps its world in a file, and runs in a process of its own that never outlives its parent."""

import json
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.practice.calls import Calls
from omni_desktop.practice.process import PracticeProcess
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.patience import PATIENCE
from tests.practice.conftest import Client, order

COMMAND = [sys.executable, "-m", "omni_desktop.practice"]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def everything(world: PracticeWorld) -> dict[str, Any]:
    return {table.kind: list(table) for table in (*world.shop.all_tables(), *world.account.all_tables())}


def test_a_restart_goes_on_where_it_stopped(tmp_path: Path) -> None:
    world = PracticeWorld.open(tmp_path / "practice.db")
    with PracticeServer(world, limits=None) as server:
        client = Client(server)
        first = client.made(freightTotal="9.95")
    world.delete_order(world.shop_orders()[0]["OrderID"])
    before = everything(world)
    world.close()
    again = PracticeWorld.open(tmp_path / "practice.db")
    assert everything(again) == before
    assert again.place_order()["OrderID"] > max(found["OrderID"] for found in before["neto order"])
    with PracticeServer(again, limits=None) as server:
        assert Client(server).create(order(reference="N2"))[0]["id"] == first["id"] + 1
    again.close()


def test_a_file_of_an_earlier_version_gets_what_has_come_since_and_only_once(tmp_path: Path) -> None:
    world = PracticeWorld.open(tmp_path / "practice.db")
    world.shop.numbers.remove("verdicts")
    world.clear_catalogue()
    world.add_item("MINE-1")
    world.close()
    for expected in ({"MINE-1", "ON-400"}, {"MINE-1"}):
        world = PracticeWorld.open(tmp_path / "practice.db")
        assert {"MINE-1", "ON-400"} & set(world.shop.items.rows) == expected
        assert len(world.shop_orders()) == 45
        world.clear_catalogue()
        world.add_item("MINE-1")
        world.close()


def test_an_empty_world_has_products_and_stock_but_no_orders_and_no_contacts() -> None:
    world = PracticeWorld.open(None, empty=True)
    assert world.shop_orders() == world.omni_rows("Contacts") == []
    assert [len(world.omni_rows(name)) for name in ("Branches", "Users")] == [3, 3]
    items = {item["SKU"] for item in world.shop.items if "_verdict" not in item}
    shared = items & {row["code"] for row in world.omni_rows("ProductOptions")}
    assert len(shared) == 116
    assert world.omni_rows("Stock")
    world.close()


def test_seeded_orders_add_up_and_mix_new_customers_with_known_ones() -> None:
    world = PracticeWorld.open(None, empty=True)
    ids = world.seed_orders(100, lines=3, new_customers=0.7)
    emails = {row["email"] for row in world.omni_rows("Contacts")}
    orders = [world.shop_order(order_id) for order_id in ids]
    assert [len(found["OrderLine"]) for found in orders] == [3] * 100
    assert sum(found["Email"] not in emails for found in orders) == 70
    assert len({found["Email"] for found in orders}) == 100
    assert world.stock_of("AB-114")["available"] >= 300
    world.close()


def test_the_process_offers_what_the_server_offers(tmp_path: Path) -> None:
    with PracticeProcess([*COMMAND, "--empty", "--orders", "3"], tmp_path / "practice.db") as store:
        assert len(store.call("shop_orders")) == 3
        placed = store.call("place_order", items=[["AB-114", 2]], ShippingTotal="9.95")
        assert placed["GrandTotal"] == "83.85"
        store.switches.error_body = "string"
        assert store.switches.error_body == "string"
        store.faults.add("status", api="neto", status=503, seconds=0.5)
        connection = HTTPConnection(store.neto_url.removeprefix("http://"), timeout=PATIENCE)
        for status in (503, 200):
            headers = {"NETOAPI_ACTION": "GetCurrencySettings", "NETOAPI_KEY": store.neto_key, "Accept": "application/json"}
            connection.request("POST", "/do/WS/NetoAPI", "{}", headers)
            answer = connection.getresponse()
            answer.read()
            assert answer.status == status
        connection.close()
        assert store.calls.log == [("neto", "GetCurrencySettings", 503), ("neto", "GetCurrencySettings", 200)]
        store.calls.reset()
        store.set_limits(omni_second=10)
        assert (store.calls.neto, store.calls.omni, store.calls.crashes) == (0, 0, [])
        with pytest.raises(RuntimeError, match="KeyError"):
            store.call("shop_order", order_id="N0")


def test_only_the_one_who_knows_the_token_comes_in(server: PracticeServer) -> None:
    connection = HTTPConnection(server.neto_url.removeprefix("http://"), timeout=PATIENCE)
    connection.request("POST", "/practice/world", json.dumps({"method": "shop_orders"}), {"X-Practice-Token": "guess"})
    assert connection.getresponse().status == 403
    connection.close()


def test_the_process_ends_when_its_input_closes(tmp_path: Path) -> None:
    command = [*COMMAND, "--empty", str(tmp_path / "practice.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert set(json.loads(process.stdout.readline())) >= {"neto_url", "omni_url", "token"}
        process.stdin.close()
        assert process.wait(PATIENCE) == 0


def test_a_command_that_does_not_serve_says_so(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="did not start"):
        PracticeProcess([sys.executable, "-c", "pass"], tmp_path / "practice.db").start()


def test_a_second_program_shares_the_practice_store_of_the_first(tmp_path: Path) -> None:
    file = tmp_path / "practice.db"
    with PracticeProcess([*COMMAND, "--empty"], file) as first:
        with PracticeProcess([*COMMAND, "--empty"], file) as second:
            assert (first.is_shared, second.is_shared, second.omni_url) == (False, True, first.omni_url)
            second.call("place_order")
        assert len(first.call("shop_orders")) == 1
    with PracticeProcess([*COMMAND, "--empty"], file) as third:
        assert not third.is_shared
        assert len(third.call("shop_orders")) == 1


def test_a_customer_orders_something_that_stands_in_the_shop_as_of_now(tmp_path: Path) -> None:
    with PracticeProcess(COMMAND, tmp_path / "practice.db") as store:
        before = len(store.call("shop_orders"))
        placed = [store.call("order_something") for _ in range(5)]
        orders = store.call("shop_orders")
    assert len(orders) == before + 5
    assert {order["OrderID"] for order in placed} <= {order["OrderID"] for order in orders}
    assert min(order["DatePlaced"] for order in placed) >= max(order["DatePlaced"] for order in orders[:before])


def test_a_killed_practice_store_has_lost_nothing(tmp_path: Path) -> None:
    file = tmp_path / "practice.db"
    with subprocess.Popen([*COMMAND, "--empty", "--orders", "5", str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
    with PracticeProcess([*COMMAND, "--empty"], file) as store:
        assert not store.is_shared
        assert len(store.call("shop_orders")) == 5


def test_the_most_calls_within_any_such_time_are_counted_as_they_came() -> None:
    calls = Calls()
    for came in (10.0, 10.4, 10.9, 11.0, 11.1, 12.5):
        calls.record("omni", "GET Branches", 200, came)
        calls.record("neto", "GetOrder", 200, 10.0)
    assert (calls.most("omni", 1), calls.most("omni", 60), calls.most("omni", 0.05)) == (4, 6, 1)


def test_a_port_that_another_program_listens_at_is_refused(tmp_path: Path) -> None:
    """Windows would let both have it, and answer by either."""
    world = PracticeWorld.open(tmp_path / "practice.db")
    with PracticeServer(world) as server, pytest.raises(OSError, match=r"."):
        PracticeServer(world, neto_port=int(server.neto_url.rpartition(":")[2].partition("/")[0]))
    world.close()
