"""What a setting offers and holds can be read whole, in the dialog's own width."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.parts.inputs.inputs import Combo
from omni_desktop.ui.settings.settings_dialog import SIZE
from omni_desktop.ui.settings.watermark import Watermark
from tests.ui.settings_steps import opened

SIDES = 60
GROUPS = ("connection", "download_orders", "branches", "customer_tracking", "accounting", "computer")


def page_of(qtbot: QtBot, desk: StoreContext, group: str) -> QWidget:
    dialog = opened(qtbot, desk, group)
    dialog.resize(*SIZE)                # the screen of these tests is smaller than any that staff have
    page = dialog.pages.by_group[group]
    qtbot.waitUntil(lambda: page.width() > SIZE[0] - SIDES)
    return page


def shown(combo: Combo) -> tuple[str, int]:
    """The word that is painted, and the pixels that there are for it."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo)
    return option.currentText, field.width()


@pytest.mark.parametrize("group", GROUPS)
def test_a_choice_is_whole_or_ends_in_an_ellipsis_and_stands_whole_in_its_tooltip(
    qtbot: QtBot, fresh_desk: StoreContext, group: str
) -> None:
    page = page_of(qtbot, fresh_desk, group)
    for combo in (combo for combo in page.findChildren(Combo) if combo.isVisible()):
        for row in range(combo.count()):
            combo.setCurrentIndex(row)
            word, room = shown(combo)
            assert combo.fontMetrics().horizontalAdvance(word) <= room
            assert word == combo.itemText(row) or (word.endswith("…") and combo.itemText(row) in combo.toolTip())


@pytest.mark.parametrize("group", GROUPS)
def test_a_text_longer_than_its_line_is_shown_from_its_beginning(qtbot: QtBot, fresh_desk: StoreContext, group: str) -> None:
    page = page_of(qtbot, fresh_desk, group)
    lines = [line for line in page.findChildren(QLineEdit) if line.isVisible() and not line.hasFocus()]
    long = [line for line in lines if line.fontMetrics().horizontalAdvance(line.text()) > line.contentsRect().width()]
    assert [line.text() for line in long if line.cursorPosition()] == []


@pytest.mark.parametrize("hours", [0, 13, 30, 2000])
@pytest.mark.parametrize("clock", [datetime(2026, 5, 13, 0, 4, tzinfo=UTC), datetime(2026, 5, 13, 12, 48, tzinfo=UTC)])
def test_until_when_orders_were_read_is_never_cut(
    qtbot: QtBot, fresh_desk: StoreContext, monkeypatch: pytest.MonkeyPatch, clock: datetime, hours: int
) -> None:
    now = clock.replace(tzinfo=fresh_desk.formats.zone)
    monkeypatch.setattr(fresh_desk.program, "now", lambda: now)
    watermark = page_of(qtbot, fresh_desk, "download_orders").findChild(Watermark)
    watermark.show_moment(now - timedelta(hours=hours))
    line = watermark.line
    margins = line.textMargins().left() + line.textMargins().right()
    assert line.text()
    assert line.fontMetrics().horizontalAdvance(line.text()) <= line.contentsRect().width() - margins - 12
    assert str((now - timedelta(hours=hours)).year) in line.toolTip()
