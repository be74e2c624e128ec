"""The window erases customer details that are older than they are kept."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import IN_OMNI
from omni_desktop.core.values import replace
from omni_desktop.storage import upkeep
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.panel.order_sections import head_section
from omni_desktop.ui.orders.panel.order_story import ToldOrder
from omni_desktop.ui.window.old_details import OldDetails


def test_details_of_old_orders_go_in_the_background_and_the_next_look_is_tomorrow(qtbot: QtBot, desk: StoreContext) -> None:
    wanted = Filter(states=frozenset(IN_OMNI))
    assert all(row.customer for row in desk.history().orders(wanted))
    desk.program.save_computer(replace(desk.program.computer(), keep_personal_data_days=10))
    details = OldDetails(desk)
    details.erase()
    qtbot.waitUntil(lambda: details._waiting.interval() == 24 * 3_600_000)
    customers = [bool(row.customer) for row in desk.history().orders(wanted)]       # newest first
    assert 0 < sum(customers) < len(customers)
    assert customers == sorted(customers, reverse=True)


def test_a_long_work_is_done_in_pieces(qtbot: QtBot, desk: StoreContext, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "ERASED_AT_ONCE", 3)
    desk.program.save_computer(replace(desk.program.computer(), keep_personal_data_days=10))
    details = OldDetails(desk)
    details.erase()
    qtbot.waitUntil(lambda: details._waiting.interval() == 5_000)
    assert sum(not row.customer for row in desk.history().orders(Filter(states=frozenset(IN_OMNI)))) == 3


def test_the_panel_says_when_they_were_erased(qtbot: QtBot, desk: StoreContext) -> None:
    program = desk.program
    program.save_computer(replace(program.computer(), keep_personal_data_days=3))
    program.erase_details()
    row = next(row for row in desk.history().orders(Filter(states=frozenset(IN_OMNI))) if row.erased_at)
    story = desk.history().order(row.id)
    assert story is not None
    assert row.erased_at is not None
    section = head_section(desk, ToldOrder(row.id, story))
    assert section is not None
    qtbot.addWidget(section)
    shown = [words.text() for words in section.findChildren(Words)]
    assert f"Customer details were erased on {desk.formats.long_day(row.erased_at)}" in shown
