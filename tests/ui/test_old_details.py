"""The window erases customer details that are older than they are kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.core.history import Filter
from omni_desktop.core.record import IN_OMNI
from omni_desktop.storage import data_folder
from omni_desktop.ui.desk import Desk
from omni_desktop.ui.old_details import OldDetails


def test_details_of_old_orders_go_in_the_background_and_the_next_look_is_tomorrow(qtbot: QtBot, desk: Desk) -> None:
    wanted = Filter(states=frozenset(IN_OMNI))
    assert all(row.customer for row in desk.history().orders(wanted))
    desk.program.save_computer(replace(desk.program.computer(), keep_personal_data_days=10))
    details = OldDetails(desk)
    details.erase()
    qtbot.waitUntil(lambda: details._waiting.interval() == 24 * 3_600_000)
    customers = [bool(row.customer) for row in desk.history().orders(wanted)]       # newest first
    assert 0 < sum(customers) < len(customers)
    assert customers == sorted(customers, reverse=True)


def test_a_long_work_is_done_in_pieces(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_folder, "ERASED_AT_ONCE", 3)
    desk.program.save_computer(replace(desk.program.computer(), keep_personal_data_days=10))
    details = OldDetails(desk)
    details.erase()
    qtbot.waitUntil(lambda: details._waiting.interval() == 5_000)
    assert sum(not row.customer for row in desk.history().orders(Filter(states=frozenset(IN_OMNI)))) == 3
