"""How far a store goes by itself: under Rehearse only and Ask before sending nothing leaves that nobody looked at."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.record.events import Ended, Request
from omni_desktop.core.record.trust import ENOUGH, Prepared, Proven
from omni_desktop.core.run.timetable.schedule import TIMER
from omni_desktop.core.run.trust import ASK, AUTOMATIC, REHEARSE, earned
from omni_desktop.terminal.command_tree import parser
from tests.journeys.settings_shop import SettingsShop, settings_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[SettingsShop]:
    with settings_shop(tmp_path) as made:
        yield made


def downloads(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *words: str
) -> tuple[int, dict[str, Any], str]:
    """Exit status, JSON, and what was told beside it."""
    monkeypatch.setattr(shop.program, "keys", lambda _store_id: Keys(shop.server.neto_key, shop.server.omni_key))
    given: Namespace = parser().parse_args(["download", "--json", *words])
    capsys.readouterr()
    status = given.act(shop.program, given)
    told = capsys.readouterr()
    return status, json.loads(told.out), told.err


def by_itself(shop: SettingsShop) -> Ended:
    keys = Keys(shop.server.neto_key, shop.server.omni_key)
    *_, ended = shop.program.run(shop.store, Request(starter=TIMER), keys)
    assert isinstance(ended, Ended)
    return ended


def test_a_store_that_asks_prepares_and_sends_only_what_somebody_wants(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.use({"download_orders.trust": ASK, "download_orders.auto_dispatch": "completed_ignore_stock"})
    shop.program.save_settings(shop.store, shop.settings)
    shop.place([("AB-114", 2)])
    history = shop.program.history(shop.store)
    assert by_itself(shop).counts["created"] == 1
    waits = history.prepared()
    assert waits is not None
    assert (waits.waiting, shop.stored) == (1, {})
    status, told, said = downloads(shop, capsys, monkeypatch)
    assert (status, told["counts"]["created"], shop.stored) == (1, 1, {})
    assert "1 order waits" in said
    other = shop.place([("AB-114", 1)])["OrderID"]
    status, told, said = downloads(shop, capsys, monkeypatch, "--yes", "--order", other)
    assert (status, told["counts"]["created"]) == (0, 1)
    waits = history.prepared()
    assert waits is not None
    assert waits.waiting == 0
    status, told, said = downloads(shop, capsys, monkeypatch, "--yes")
    assert (status, told["counts"]["created"], "to be sent" in said) == (0, 1, False)
    assert history.prepared() is None
    assert history.proven() == Proven(1, Decimal(0), 2, Decimal(0))
    shop.world.cancel_order(other)
    assert by_itself(shop).counts["voided"] == 1
    assert not shop.stored["isVoid"]


def test_what_neto_changed_after_somebody_looked_is_judged_anew_unless_it_was_asked_for_by_its_number(shop: SettingsShop) -> None:
    shop.use({"download_orders.trust": ASK})
    shop.program.save_settings(shop.store, shop.settings)
    held, quote, fine = ids = [shop.place([("AB-114", 1)])["OrderID"] for _ in range(3)]
    assert by_itself(shop).counts["created"] == 3
    shop.world.edit_order(held, OrderStatus="On Hold")
    shop.world.edit_order(quote, OrderStatus="Quote")
    keys, ticked = Keys(shop.server.neto_key, shop.server.omni_key), Request(order_ids=tuple(ids), approved=True, by_rules=True)
    *_, ended = shop.program.run(shop.store, ticked, keys)
    assert isinstance(ended, Ended)
    assert ended.counts == {"created": 1, "skipped": 2}
    assert [row["reference"] for row in shop.world.omni_rows("SalesOrders")] == [fine]
    *_, ended = shop.program.run(shop.store, Request(order_ids=(held,), approved=True), keys)
    assert isinstance(ended, Ended)
    assert ended.counts == {"created": 1}


def test_a_store_that_only_rehearses_sends_nothing_whatever_is_asked(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.use({"download_orders.trust": REHEARSE})
    shop.program.save_settings(shop.store, shop.settings)
    shop.place([("AB-114", 2)])
    status, told, said = downloads(shop, capsys, monkeypatch, "--yes")
    assert (status, told["counts"]["created"], shop.stored) == (0, 1, {})
    assert "only rehearses" in said


def test_a_step_is_earned_by_two_hundred_orders_without_a_cent_apart() -> None:
    cent = Decimal("0.01")
    assert earned(REHEARSE, Proven(rehearsed=ENOUGH)) == ASK
    assert earned(ASK, Proven(sent=ENOUGH)) == AUTOMATIC
    assert not earned(ASK, Proven(sent=ENOUGH, sent_apart=cent))
    assert not earned(ASK, Proven(rehearsed=ENOUGH, sent=ENOUGH - 1))
    assert not earned(AUTOMATIC, Proven(ENOUGH, Decimal(0), ENOUGH, Decimal(0)))
    assert Prepared({"created": 2, "voided": 1, "held": 4, "skipped": 9}).waiting == 3
