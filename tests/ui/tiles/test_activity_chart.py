from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.tokens import LIGHT
from omni_desktop.ui.tiles.activity_chart import ActivityChart, ChartDay, day_words

FIRST = date(2026, 5, 1)


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale("en_AU"))


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> ActivityChart:
    chart = ActivityChart(theme)
    qtbot.addWidget(chart)
    chart.show_days([ChartDay(FIRST + timedelta(days=number), number + 8, number % 3) for number in range(14)])
    chart.resize(chart.sizeHint())
    chart.show()
    return chart


def test_a_day_is_told_as_in_the_design() -> None:
    assert day_words(ChartDay(date(2026, 5, 11), 18, 1)) == "Mon 11 May: 18 downloaded, 1 held"


def test_each_column_has_its_days_tooltip(chart: ActivityChart) -> None:
    found = [chart.words_at(QPoint(x, 60)) for x in range(chart.width())]
    assert next(filter(None, found)) == "Fri 1 May: 8 downloaded, 0 held"
    assert len(set(filter(None, found))) == 14


def test_the_legend_has_no_tooltip(chart: ActivityChart) -> None:
    assert chart.words_at(QPoint(60, 4)) == ""


def test_the_tooltip_is_shown_where_the_pointer_is(chart: ActivityChart) -> None:
    at = QPoint(chart.width() // 2, 80)
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, at, chart.mapToGlobal(at)))
    assert QToolTip.text() == chart.words_at(at) != ""


def test_the_keys_go_from_day_to_day(qtbot: QtBot, chart: ActivityChart) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "Wed 13 May: 20 downloaded, 0 held"
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "Fri 1 May: 8 downloaded, 0 held"
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.accessibleDescription() == "Thu 14 May: 21 downloaded, 1 held"


def test_a_screen_reader_hears_every_day(chart: ActivityChart) -> None:
    assert chart.accessibleName().startswith("Last 14 days. Fri 1 May: 8 downloaded, 0 held. Sat 2 May")
    assert chart.accessibleName().count("downloaded") == 14


def test_the_held_stand_above_the_downloaded_with_a_gap(chart: ActivityChart) -> None:
    chart.clearFocus()                                  # its ring has the colour of the bars
    image = chart.grab().toImage()
    scale = image.devicePixelRatio()
    middle = next(x for x in range(chart.width()) if chart.words_at(QPoint(x, 60)).startswith("Thu 14 May")) + 4
    column = [image.pixelColor(round(middle * scale), y).name().upper() for y in range(round(20 * scale), image.height())]
    held, downloaded = LIGHT["barHeld"], LIGHT["accent"]
    assert column.index(held) < column.index(downloaded)
    between = column[column.index(held) + column.count(held) : column.index(downloaded)]
    assert len(between) >= 1
    assert held not in between
    assert QColor(between[0]) != QColor(downloaded)


def test_an_empty_chart_says_so_and_has_no_days(qtbot: QtBot, chart: ActivityChart) -> None:
    chart.show_days([])
    assert chart.accessibleName() == "No downloads yet"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.words_at(QPoint(20, 60)) == ""
    chart.grab()


def test_days_without_orders_are_drawn(chart: ActivityChart) -> None:
    chart.show_days([ChartDay(FIRST, 0, 0), ChartDay(FIRST, 0, 1)])
    chart.grab()
