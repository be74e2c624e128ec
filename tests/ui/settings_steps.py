"""What a person does in the settings dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.parts.inputs.inputs import Combo, LineInput
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.parts.inputs.switch import Switch
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.settings.settings_dialog import SettingsDialog

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, desk: StoreContext, key: str = "") -> SettingsDialog:
    dialog = SettingsDialog(desk, key)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.is_ready)
    return dialog


def line(dialog: SettingsDialog, key: str) -> LineInput:
    widget = dialog.form.widget_of(key)
    assert isinstance(widget, LineInput)
    return widget


def retype(qtbot: QtBot, widget: QLineEdit, text: str) -> None:
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text) if text else qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClick(widget, Qt.Key.Key_Tab)


def save(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.save_button, LEFT)


def combo(dialog: SettingsDialog, key: str) -> Combo:
    widget = dialog.form.widget_of(key)
    assert isinstance(widget, Combo)
    return widget


def search_combo(dialog: SettingsDialog, key: str) -> SearchCombo:
    widget = dialog.form.widget_of(key)
    assert isinstance(widget, SearchCombo)
    return widget


def switch(dialog: SettingsDialog, key: str) -> Switch:
    widget = dialog.form.widget_of(key)
    assert isinstance(widget, Switch)
    return widget


def help_of(dialog: SettingsDialog, key: str) -> str:
    return dialog.form.widget_of(key).accessibleDescription()


def asked(dialog: SettingsDialog) -> Question:
    question = dialog.findChild(Question)
    assert isinstance(question, Question)
    return question
