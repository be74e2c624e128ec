"""Two shops on one Omni account: both number their orders by themselves, so only the prefix tells N100201 of one from the other's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from omni_desktop.core.record.ledger_mark import Writer
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.ledger.decisions import StoreDecisions
from omni_desktop.storage.ledger.ledger import StoreLedger
from omni_desktop.storage.places import Places, open_places
from omni_desktop.storage.reading.history import StoreHistory
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.sweeps import StoreSweeps
from tests.journeys.conftest import rooms_in
from tests.journeys.harness import Journey, Rooms
from tests.patience import until


class Shops:
    """Stores of one data folder. Each has a shop of its own, unless it is given one, and all have the Omni of the first."""

    def __init__(self, database: Database, places: Places, omni: PracticeServer, patch: pytest.MonkeyPatch) -> None:
        self._database, self._places, self.omni, self._patch = database, places, omni, patch
        self._registry = Registry(database)
        self._ids: dict[str, int] = {}

    def store(self, host: str, prefix: str, shop: PracticeServer, rooms: Rooms | None = None, user: str = "PracticeOmni") -> Journey:
        """`rooms`: of another data folder. `user`: in Omni."""
        journey = Journey(self.omni.world, self._both(shop), rooms or self._rooms(host, user), self._patch.setattr)
        journey.change(reference_prefix=prefix)
        return journey

    def remove(self, host: str) -> None:
        self._registry.remove(self._ids.pop(host), datetime.now(UTC))

    def _both(self, shop: PracticeServer) -> PracticeServer:
        omni = self.omni
        sides = SimpleNamespace(
            neto_url=shop.neto_url, neto_username=shop.neto_username, neto_key=shop.neto_key, switches=omni.switches,
            omni_url=omni.omni_url, omni_username=omni.omni_username, omni_key=omni.omni_key,
        )  # fmt: skip
        return cast("PracticeServer", sides)

    def _rooms(self, host: str, user: str) -> Rooms:
        database, now = self._database, datetime.now(UTC)
        if host not in self._ids:
            self._ids[host] = self._registry.add(host, host, now).id
        owner = self._registry.owner(self._ids[host], "omni.example.com", user, now)
        ledger = StoreLedger(database, self._places, owner)
        sweeps = StoreSweeps(database, ledger, owner, UTC, (), lambda _raw: None)
        return Rooms(ledger, StoreHistory(database, owner), StoreDecisions(database, owner), sweeps)


TILL_1, TILL_2 = Writer("1f3a9c2b", "7d0e", "TILL-1"), Writer("99ab01cd", "0a0b", "TILL-2")
Two = tuple[Shops, PracticeServer]
"""The stores, and the server of another shop."""


@pytest.fixture
def shops(tmp_path: Path, opens_ledger: Callable[[Places], Database], monkeypatch: pytest.MonkeyPatch) -> Iterator[Two]:
    places = open_places(tmp_path / "data")
    database = opens_ledger(places)
    worlds = [PracticeWorld.open(None, empty=True) for _ in range(2)]
    with PracticeServer(worlds[0], limits=None) as one, PracticeServer(worlds[1], limits=None) as other:
        yield Shops(database, places, one, monkeypatch), other
    database.close()


def placed(shop: PracticeServer, days: float) -> str:
    at = datetime.now(UTC) - timedelta(days=days)
    return str(shop.world.place_order(placed=f"{at:%Y-%m-%d %H:%M:%S}")["OrderID"])


def doubles(journey: Journey) -> int:
    figures = journey.download().figures
    assert figures is not None
    return figures.double


def test_two_shops_whose_orders_have_the_same_numbers_both_get_each_of_theirs(shops: Two) -> None:
    """Each downloads in turn, so that each meets what the other one sent since."""
    made, other = shops
    first, second = made.store("one.example.com", "", made.omni), made.store("two.example.com", "B-", other)
    numbers = []
    for days in (2, 1.5, 1):
        numbers.append(placed(made.omni, days))
        assert placed(other, days - 0.2) == numbers[-1]
        assert (first.news(), second.news()) == ({"created": 1}, {"created": 1})
    assert first.references() == sorted([*numbers, *(f"B-{number}" for number in numbers)])
    for journey in (first, second):
        assert (journey.sweep().found, doubles(journey)) == (0, 0)
        assert [journey.problem_codes(number) for number in numbers] == [[], [], []]


def test_what_the_other_shop_sent_and_heard_no_answer_of_is_its_own_too(shops: Two) -> None:
    made, other = shops
    first, second = made.store("one.example.com", "", made.omni), made.store("two.example.com", "B-", other)
    number = placed(made.omni, 2)
    first.download()
    assert placed(other, 1) == number
    second.stop_after_post("SalesOrders", 1)
    placed(made.omni, 0.5)
    assert (first.news(), first.notices(), first.problem_codes(number)) == ({"created": 1}, [], [])
    assert (first.sweep().found, len(first.references())) == (0, 3)


def test_another_integration_is_seen_beside_another_shop_with_the_same_numbers(shops: Two) -> None:
    made, other = shops
    first, second = made.store("one.example.com", "", made.omni), made.store("two.example.com", "B-", other)
    number = placed(made.omni, 2)
    first.download()
    assert placed(other, 1) == number
    second.download()
    made.omni.world.add_sales_order(reference=f"SHOP-{number}")
    placed(made.omni, 0.5)
    assert (doubles(first), first.problem_codes(number)) == (1, ["double_in_omni"])


def test_a_shop_that_is_set_up_twice_with_two_prefixes_is_stopped(shops: Two) -> None:
    """Its orders stand in Omni already, whatever store of ours brought them."""
    made, _ = shops
    first, second = made.store("one.example.com", "", made.omni), made.store("www.one.example.com", "B-", made.omni)
    placed(made.omni, 2)
    first.download()
    assert second.failing_download().code == "other_integration"
    assert len(first.references()) == 1


@pytest.fixture
def apart(shops: Two, tmp_path: Path, opens_ledger: Callable[[Places], Database]) -> Iterator[tuple[Journey, Journey]]:
    """A store each on two computers that share no ledger; the second shop's numbers are already beyond those of the first."""
    made, other = shops
    for _ in range(40):
        placed(other, 60)
    with rooms_in(tmp_path / "beside", opens_ledger) as rooms:
        first, second = made.store("one.example.com", "", made.omni), made.store("two.example.com", "B-", other, rooms)
        first.writer, second.writer = TILL_1, TILL_2
        yield first, second


def test_two_shops_on_two_computers_stop_neither(shops: Two, apart: tuple[Journey, Journey]) -> None:
    made, other = shops
    first, second = apart
    for days in (2, 1.5, 1):
        placed(made.omni, days)
        placed(other, days)
        assert (first.news(), first.notices(), second.news(), second.notices()) == ({"created": 1}, [], {"created": 1}, [])
    assert len(first.references()) == 6


def test_a_computer_that_brings_this_shop_s_orders_under_another_prefix_is_met_all_the_same(
    shops: Two, apart: tuple[Journey, Journey]
) -> None:
    made, _ = shops
    first, second = apart
    second.server = first.server
    placed(made.omni, 2)
    first.download()
    second.change(placed_after=datetime.now(UTC) - timedelta(days=1.7))
    number = placed(made.omni, 1)
    assert second.news() == {"created": 1}
    assert first.failing_download().code == "another_ledger"
    assert first.references() == [f"B-{number}", "N100201"]


@pytest.fixture(params=["removed and added again", "another user name"])
def begun_anew(shops: Two, request: pytest.FixtureRequest) -> Iterator[tuple[Journey, str]]:
    """A store that begins anew, and its order whose create got no answer before and is still on its way."""
    made, _ = shops
    made.omni.switches.duplicate_reference = "accept"
    journey = made.store("one.example.com", "", made.omni)
    journey.impatient()
    number = placed(made.omni, 1)
    made.omni.faults.add("hold", api="omni", what="SalesOrders", method="POST", commit=False)
    assert journey.news() == {"in_doubt": 1}
    if request.param == "another user name":
        yield made.store("one.example.com", "", made.omni, user="Practice2"), number
    else:
        made.remove("one.example.com")
        yield made.store("one.example.com", "", made.omni), number
    made.omni.faults.clear()


def test_a_store_that_begins_anew_waits_for_what_it_sent_before(shops: Two, begun_anew: tuple[Journey, str]) -> None:
    journey, number = begun_anew
    assert (journey.news(), journey.problem_codes(number), journey.references()) == ({"held": 1}, ["in_doubt"], [])
    shops[0].omni.faults.release()
    until(lambda: journey.references() == [number])
    journey.clock.ahead += timedelta(minutes=2)
    assert (journey.news(), journey.references(), journey.problem_codes(number)) == ({"adopted": 1}, [number], [])


def test_and_sends_it_once_more_where_that_did_not_arrive_in_the_settle_time(begun_anew: tuple[Journey, str]) -> None:
    journey, number = begun_anew
    assert journey.news() == {"held": 1}
    journey.clock.ahead += timedelta(minutes=2)
    assert (journey.news(), journey.references(), journey.problem_codes(number)) == ({"created": 1}, [number], [])
