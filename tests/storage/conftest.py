from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from omni_desktop.core.order import Address, Line, Order, ScanRow
from omni_desktop.core.record.record import CreateAnswer, Entry, Intent, State
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.ledger.decisions import StoreDecisions
from omni_desktop.storage.ledger.ledger import StoreLedger
from omni_desktop.storage.places import Places, open_places
from omni_desktop.storage.reading.history import StoreHistory
from omni_desktop.storage.registry import Registry
from tests.storage.system_keyring import backend  # noqa: F401  a fixture

NOW = datetime(2026, 5, 13, 1, 30, tzinfo=UTC)


class Store:
    """One store's ledger in a real file, with the orders of a test written as a run would."""

    def __init__(self, database: Database, places: Places, owner: Owner) -> None:
        self.database, self.places, self.owner = database, places, owner
        self.ledger = StoreLedger(database, places, owner)
        self.history = StoreHistory(database, owner)
        self.decisions = StoreDecisions(database, owner)
        self.run = self.ledger.start_run("a test", 1, NOW, rehearsal=False)

    def find(self, *ids: str, at: datetime = NOW, status: str = "Pick") -> None:
        self.ledger.note_found(self.run, [ScanRow(order_id, status, at - timedelta(hours=1), at) for order_id in ids], at)

    def record(self, order_id: str, state: State = State.READY, **fields: object) -> None:
        entry = Entry(order_id, state, NOW, order=order(order_id), raw=b'{"OrderID":"x"}', **fields)  # type: ignore[arg-type]
        self.ledger.record(self.run, [entry])

    def send(self, *ids: str) -> None:
        for order_id in ids:
            self.record(order_id)
        intents = [Intent(each, 1, f"W-{each}", "digest", b'{"reference":"x"}', Decimal("12.50"), 3) for each in ids]
        self.ledger.intend(self.run, intents, NOW)

    def answer(self, order_id: str, state: State, **fields: object) -> None:
        self.ledger.answer(self.run, [CreateAnswer(order_id, 1, state, NOW, **fields)])  # type: ignore[arg-type]

    def create(self, order_id: str, omni_id: int = 7) -> None:
        self.find(order_id)
        self.send(order_id)
        self.answer(order_id, State.CREATED, omni_id=omni_id, omni_total=Decimal("12.50"))

    def state(self, order_id: str) -> State:
        return self.ledger.known([order_id])[order_id].state


def order(order_id: str, total: str = "12.50", customer: str = "Ella Whitfield") -> Order:
    first, _, last = customer.partition(" ")
    line = Line(f"{order_id}-0", "AB-114", "A lamp", Decimal(1), Decimal(total))
    address = Address(first, last, street1="1 Test St", city="Sydney", phone="0491 570 006")
    return Order(
        order_id, "Pick", NOW, NOW, Decimal(total), True, (line,), email="ella@example.com", ship=address, bill=address,
        purchase_order_number="PO 7712",
    )  # fmt: skip


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return open_places(tmp_path / "ledger")


@pytest.fixture
def store(places: Places, opens_ledger: Callable[[Places], Database]) -> Store:
    database = opens_ledger(places)
    registry = Registry(database)
    owner = registry.owner(registry.add("Harbour", "shop.example.com", NOW).id, "omni.example.com", "Harbour", NOW)
    return Store(database, places, owner)
