"""Runs that begin by themselves, against the practice shop: what they leave for people, and how the ledger knows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from omni_desktop.core.errors import Fault
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.record.events import Event, Request
from omni_desktop.core.run.timetable.schedule import TIMER
from tests.journeys.settings_shop import SettingsShop, settings_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[SettingsShop]:
    with settings_shop(tmp_path) as shop:
        yield shop


def run(shop: SettingsShop, starter: str) -> tuple[int, str]:
    """Its calls to Omni, and the fault's code that ended it."""
    shop.program.save_settings(shop.store, shop.settings)
    events: list[Event] = []
    code = ""
    try:
        events += shop.program.run(shop.store, Request(starter=starter), Keys(shop.server.neto_key, shop.server.omni_key))
    except Fault as fault:
        code = fault.code
    last = shop.program.history(shop.store).last_run()
    assert last is not None
    assert last.starter == starter
    return last.omni_calls, code or last.code


def test_an_automatic_run_leaves_the_last_calls_of_the_day_to_a_click(shop: SettingsShop) -> None:
    shop.use({"connection.omni_calls_per_day": 8})      # of so few a quarter is kept back
    shop.place()
    assert run(shop, TIMER) == (6, "daily_limit")
    assert run(shop, TIMER) == (0, "daily_limit")
    calls, _code = run(shop, "window")
    assert calls == 2


def test_runs_for_single_orders_and_rehearsals_are_no_looks_at_the_shop(shop: SettingsShop) -> None:
    shop.use({})
    order = shop.place()
    keys = Keys(shop.server.neto_key, shop.server.omni_key)
    shop.download()
    for request in (Request(order_ids=(order["OrderID"],)), Request(rehearse=True)):
        list(shop.program.run(shop.store, request, keys))
    history = shop.program.history(shop.store)
    assert len(history.runs()) == 3
    assert [each.id for each in history.latest_looks(50)] == [1]
