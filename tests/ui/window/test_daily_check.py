"""The daily sweep in the window: after the day's first download, in the background, told by the bottom line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from omni_desktop.core.proof.rows import SweepResult
from omni_desktop.core.record.record import Figures, Sum
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.tiles.summary import Summary
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.status_line import proof
from tests.patience import PATIENCE

AT = datetime(2026, 11, 29, 9, 12, tzinfo=UTC)
SWEPT = SweepResult(AT, AT - timedelta(days=3), AT, 40, 0)


def test_after_the_first_download_of_a_day_the_bottom_line_tells_that_everything_is_there(qtbot: QtBot, window: MainWindow) -> None:
    workplace = window.workplace
    assert workplace is not None
    with qtbot.waitSignal(workplace.daily_check.made, timeout=PATIENCE * 1000):
        workplace.desk.download()
    line = workplace.page.status.words
    qtbot.waitUntil(lambda: "everything else due of the last 3 days is in Omni" in line.text(), timeout=PATIENCE * 1000)


@pytest.mark.parametrize(
    ("swept", "token", "words"),
    [
        (None, "ok", "apart"),
        (SWEPT, "ok", " · everything due of the last 3 days is in Omni, checked at 9:12 am"),
        (replace(SWEPT, found=3), "ok", " · the daily check at 9:12 am found differences in 3 orders"),
        (replace(SWEPT, unread=("omni",)), "warn", " · the daily check at 9:12 am couldn't read everything"),
        (replace(SWEPT, at=AT - timedelta(days=1)), "ok", "checked yesterday"),
    ],
)
def test_the_bottom_line_tells_of_the_last_daily_sweep(swept: SweepResult | None, token: str, words: str) -> None:
    line = proof(Summary(swept=swept), Formats("UTC", "AUD", QLocale("en_AU")), "at 9:42 am", AT + timedelta(hours=1))
    assert line.token == token
    assert words in line.words


def test_the_bottom_line_does_not_say_that_everything_is_in_omni_where_orders_wait() -> None:
    summary = Summary(figures=Figures(held=Sum(5, Decimal("277.70"))), swept=SWEPT)
    line = proof(summary, Formats("UTC", "AUD", QLocale("en_AU")), "at 9:42 am", AT + timedelta(hours=1))
    assert "5 held, $277.70 waiting · everything else due of the last 3 days is in Omni" in line.words
