"""What a setting offers and holds can be read whole, in the dialog's own width."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.parts.inputs import Combo
from omni_desktop.ui.settings.settings_dialog import SIZE
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
