from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.core.memory_ledger import MemoryLedger
from tests.journeys.harness import Journey


@pytest.fixture
def new_journey(monkeypatch: pytest.MonkeyPatch) -> Callable[[], AbstractContextManager[Journey]]:
    """A shop without orders, an Omni without customers, and a ledger without a past; as many as a test wants."""

    @contextmanager
    def made() -> Iterator[Journey]:
        world = PracticeWorld.open(None, empty=True)
        with PracticeServer(world, limits=None) as server:
            ledger = MemoryLedger()
            journey = Journey(world, server, ledger)
            journey._patch = monkeypatch.setattr
            journey.problem_codes = lambda order_id: [problem.code for problem in ledger.rows[order_id].problems]
            def retry(order_id):
                if order_id in ledger.rows:
                    ledger.rows[order_id].next_look_at = journey.clock.now()
            journey.retry = retry
            yield journey
            assert server.calls.crashes == []

    return made


@pytest.fixture
def journey(new_journey: Callable[[], AbstractContextManager[Journey]]) -> Iterator[Journey]:
    with new_journey() as made:
        yield made
