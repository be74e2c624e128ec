"""The ready face of the Order Activity tile: what the last download did, and what it told that belongs to no order."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.core.problems.problems import CATALOGUE
from omni_desktop.core.record.history import RunRow
from omni_desktop.core.record.record import Figures, RunNotice
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.tiles.activity_pages import ReadyPage
from omni_desktop.ui.tiles.summary import Summary

NOW = datetime(2026, 5, 13, 0, 30, tzinfo=UTC)
RUN = RunRow(7, NOW, NOW, "complete", "window", {"created": 3}, Figures(), 2, 5)


@pytest.fixture
def page(qtbot: QtBot, desk: StoreContext) -> ReadyPage:
    page = ReadyPage(desk)
    qtbot.addWidget(page)
    page.resize(560, 220)
    page.show()
    return page


@pytest.mark.parametrize(("code", "is_shown"), [("rows_unreadable", True), ("others_at_work", True), ("clock_apart", False)])
def test_what_needs_somebody_is_seen_on_the_tile_and_what_mended_itself_is_not(page: ReadyPage, code: str, is_shown: bool) -> None:
    page.show_summary(Summary(last_run=replace(RUN, notices=(RunNotice(code, "It is so here."),))), "", "")
    assert page.notice.isVisible() is is_shown
    assert page.notice.words.text() == (CATALOGUE[code].title if is_shown else "")
    assert (f"It is so here. {CATALOGUE[code].advice}" in page.notice.toolTip()) is is_shown


def test_it_goes_once_a_download_has_nothing_to_tell(page: ReadyPage) -> None:
    page.show_summary(Summary(last_run=replace(RUN, notices=(RunNotice("rows_unreadable", "So."),))), "", "")
    page.show_summary(Summary(last_run=RUN), "", "")
    assert not page.notice.isVisible()
