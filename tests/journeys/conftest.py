from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.ledger.decisions import StoreDecisions
from omni_desktop.storage.ledger.ledger import StoreLedger
from omni_desktop.storage.places import Places, open_places
from omni_desktop.storage.reading.history import StoreHistory
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.sweeps import StoreSweeps
from tests.journeys.harness import Journey, Rooms


@pytest.fixture
def new_journey(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, opens_ledger: Callable[[Places], Database]
) -> Callable[[], AbstractContextManager[Journey]]:
    """A shop without orders, an Omni without customers, and a ledger without a past; as many as a test wants."""
    numbers = count()

    @contextmanager
    def made() -> Iterator[Journey]:
        world = PracticeWorld.open(None, empty=True)
        with PracticeServer(world, limits=None) as server, rooms_in(tmp_path / str(next(numbers)), opens_ledger) as rooms:
            yield Journey(world, server, rooms, monkeypatch.setattr)
            assert server.calls.crashes == []

    return made


@contextmanager
def rooms_in(folder: Path, opens_ledger: Callable[[Places], Database]) -> Iterator[Rooms]:
    places = open_places(folder)
    database = opens_ledger(places)
    registry = Registry(database)
    now = datetime.now(UTC)
    owner = registry.owner(registry.add("Practice", "shop.example.com", now).id, "omni.example.com", "PracticeOmni", now)
    ledger = StoreLedger(database, places, owner)
    sweeps = StoreSweeps(database, ledger, owner, UTC, (), lambda _raw: None)
    yield Rooms(ledger, StoreHistory(database, owner), StoreDecisions(database, owner), sweeps)
    database.close()


@pytest.fixture
def journey(new_journey: Callable[[], AbstractContextManager[Journey]]) -> Iterator[Journey]:
    with new_journey() as made:
        yield made
