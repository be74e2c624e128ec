from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.parts.buttons import Button, PrimaryButton
from omni_desktop.ui.parts.chips import ChipRow, RemovableChip
from omni_desktop.ui.parts.copy_button import CopyButton
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.fold import Fold
from omni_desktop.ui.parts.inputs.switch import Switch
from omni_desktop.ui.parts.menu import Menu
from omni_desktop.ui.parts.nav_item import NavItem
from omni_desktop.ui.parts.split_button import SplitButton
from omni_desktop.ui.tiles.figure_button import FigureButton


def said(widget: object) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)  # type: ignore[arg-type]


def show_active(qtbot: QtBot, widget: QWidget) -> None:
    """Only an active window has a focus to show."""
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


@pytest.mark.parametrize("kind", ["secondary", "link", "ghost"])
def test_a_button_is_32_high_with_and_without_the_focus(qtbot: QtBot, theme: Theme, kind: str) -> None:
    button = Button(theme, "Review", kind, "eye")
    qtbot.addWidget(button)
    show_active(qtbot, button)
    button.clearFocus()
    before = button.sizeHint()
    button.setFocus()
    assert button.hasFocus()
    assert button.sizeHint() == before
    assert before.height() == 32
    assert said(button) == "Review"


def test_space_presses_a_button(qtbot: QtBot, theme: Theme) -> None:
    button = PrimaryButton(theme, "Save Settings")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    "make",
    [
        lambda theme: Button(theme, "Cancel"),
        lambda theme: NavItem(theme, "Help"),
        lambda theme: RemovableChip(theme, "7 May"),
        lambda theme: FigureButton(theme, "truck", "ok", "Dispatched", "Show them"),
        lambda theme: Fold(theme, "HTTP 400"),
    ],
    ids=["button", "place", "chip", "figure", "fold"],
)
def test_enter_presses_the_button_that_the_keyboard_is_on_and_not_the_dialogs_own(
    qtbot: QtBot, theme: Theme, make: Callable[[Theme], QWidget]
) -> None:
    dialog = Dialog(theme, "Dismiss 3 orders", "Dismiss")
    qtbot.addWidget(dialog)
    part = make(theme)
    dialog.body.addWidget(part)
    button = part if isinstance(part, QAbstractButton) else part.findChildren(QAbstractButton)[0]
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("this"))
    dialog.go_button.clicked.connect(lambda: pressed.append("go"))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(button, key)
    for _repeated in range(3):
        QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True))
    assert pressed == ["this", "this"], "an Enter that is held is no second one"


def test_enter_on_cancel_cancels(qtbot: QtBot, theme: Theme) -> None:
    dialog = Dialog(theme, "Dismiss 3 orders", "Dismiss")
    qtbot.addWidget(dialog)
    show_active(qtbot, dialog)
    dialog.close_button.setFocus()
    with qtbot.assertNotEmitted(dialog.go_button.clicked), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.close_button, Qt.Key.Key_Return)


def test_a_busy_button_says_so_and_cannot_be_pressed_twice(qtbot: QtBot, theme: Theme) -> None:
    button = PrimaryButton(theme, "Test connection")
    qtbot.addWidget(button)
    button.begin("Testing…")
    with qtbot.assertNotEmitted(button.clicked):
        button.click()
    assert said(button) == "Testing…"
    button.end()
    assert (button.text(), button.isEnabled()) == ("Test connection", True)


def test_a_busy_button_hands_its_focus_to_nobody_and_has_it_again_afterwards(qtbot: QtBot, theme: Theme) -> None:
    both = QWidget()
    qtbot.addWidget(both)
    row = QHBoxLayout(both)
    test, cancel = Button(theme, "Test connection"), Button(theme, "Cancel")
    row.addWidget(test)
    row.addWidget(cancel)
    show_active(qtbot, both)
    test.setFocus()
    test.begin("Testing…")
    assert not cancel.hasFocus()
    test.end()
    assert test.hasFocus()
    test.begin("Testing…")
    cancel.setFocus()
    test.end()
    assert cancel.hasFocus(), "who went on meanwhile is not called back"


def test_what_was_copied_is_said_for_a_moment(qtbot: QtBot, theme: Theme) -> None:
    button, picture = CopyButton(theme, "Copy reference", lambda: "NETO-N1"), CopyButton(theme, "", lambda: "a@example.com", "Copy e-mail")
    for each in (button, picture):
        qtbot.addWidget(each)
        each.show()
    width = button.sizeHint().width()
    button.click()
    assert QGuiApplication.clipboard().text() == "NETO-N1"
    assert (button.text(), said(button), button.minimumWidth()) == ("Copied", "Copied", width)
    picture.click()
    assert (QGuiApplication.clipboard().text(), said(picture)) == ("a@example.com", "Copied")
    qtbot.waitUntil(lambda: (button.text(), said(picture)) == ("Copy reference", "Copy e-mail"))


def test_the_focus_of_a_primary_button_can_be_seen(qtbot: QtBot, theme: Theme) -> None:
    button = PrimaryButton(theme, "Download these now")
    qtbot.addWidget(button)
    show_active(qtbot, button)
    button.clearFocus()
    before = button.grab().toImage()
    button.setFocus()
    assert button.hasFocus()
    assert button.grab().toImage() != before


@pytest.fixture
def split(qtbot: QtBot, theme: Theme) -> SplitButton:
    button = SplitButton(theme, "Download Orders")
    qtbot.addWidget(button)
    return button


def test_the_split_buttons_big_half_is_pressed_by_enter_and_space(qtbot: QtBot, split: SplitButton) -> None:
    pressed: list[bool] = []
    split.clicked.connect(lambda: pressed.append(True))
    qtbot.keyClick(split, Qt.Key.Key_Return)
    qtbot.keyClick(split, Qt.Key.Key_Space)
    assert len(pressed) == 2
    assert said(split) == "Download Orders"
    split.show()
    assert split.height() == 40


def test_down_opens_the_split_buttons_menu_and_enter_chooses(qtbot: QtBot, split: SplitButton, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen: list[str] = []
    opened: list[bool] = []
    split.choices.add("eye", "Rehearse download…", lambda: chosen.append("rehearse"))
    split.choices.add("file-text", "Download one order…", lambda: chosen.append("one"))
    monkeypatch.setattr(split, "showMenu", lambda: opened.append(True))          # the real one waits until it is closed
    qtbot.keyClick(split, Qt.Key.Key_Down)
    split.choices.popup(split.rect().bottomLeft())
    qtbot.keyClick(split.choices, Qt.Key.Key_Down)
    qtbot.keyClick(split.choices, Qt.Key.Key_Down)
    qtbot.keyClick(split.choices, Qt.Key.Key_Return)
    assert (opened, chosen) == ([True], ["one"])


def test_a_menus_icons_follow_the_theme(qtbot: QtBot, theme: Theme) -> None:
    menu = Menu(theme)
    qtbot.addWidget(menu)
    action = menu.add("eye", "Rehearse download…", lambda: None)
    before = action.icon().pixmap(16).toImage()
    theme.choose("dark")
    assert action.icon().pixmap(16).toImage() != before


def test_a_switch_says_on_and_off_and_turns_by_space(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, "Enable Branch Routing")
    qtbot.addWidget(switch)
    switch.show()
    off = switch.grab().toImage()
    with qtbot.waitSignal(switch.toggled):
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    interface = QAccessible.queryAccessibleInterface(switch)
    assert switch.isChecked()
    assert interface.state().checked                         # type: ignore[attr-defined]
    assert said(switch) == "Enable Branch Routing"
    assert switch.grab().toImage() != off


def test_a_click_on_the_word_beside_a_switch_turns_it(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, "Split Orders")
    qtbot.addWidget(switch)
    switch.show()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert switch.isChecked()


def test_exactly_one_chip_is_on_and_the_arrows_move_it(qtbot: QtBot, theme: Theme) -> None:
    row = ChipRow(theme, "Result", [("", "All"), ("created", "Created"), ("held", "Held")])
    qtbot.addWidget(row)
    show_active(qtbot, row)
    row.chip("").setFocus()
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.keyClick(row.chip(""), Qt.Key.Key_Right)
    assert told.args == ["created"]
    assert [chip.isChecked() for chip in row.findChildren(QPushButton)] == [False, True, False]
    assert row.current() == "created"
    assert not row.chip("created").icon().isNull()
    assert row.chip("").icon().isNull()
    assert (said(row), said(row.chip("held"))) == ("Result", "Held")
    assert row.chip("held").sizeHint().height() == 24


def test_the_last_chip_opens_by_key_and_bears_what_was_chosen_in_it(qtbot: QtBot, theme: Theme) -> None:
    row = ChipRow(theme, "Results", [("", "All"), ("held", "Held")], [("pencil", "changed", "Changed")])
    qtbot.addWidget(row)
    show_active(qtbot, row)
    assert said(row.more_chip) == "More: results"
    qtbot.keyClick(row.more_chip, Qt.Key.Key_Down)
    menu = row.findChild(Menu)
    assert isinstance(menu, Menu)
    qtbot.waitUntil(menu.isVisible)
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == ["changed"]
    assert (row.current(), said(row.more_chip)) == ("changed", "More: results, Changed")
    row.choose("")
    assert (row.current(), row.more_chip.text(), row.more_chip.isChecked()) == ("", "", False)


def test_a_narrowed_list_says_so_in_a_chip_that_can_be_taken_away(qtbot: QtBot, theme: Theme) -> None:
    chip = RemovableChip(theme, "Fish & Chips")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()                                 # it is on as long as it is there
    assert (chip.text(), said(chip)) == ("Fish & Chips", "Take away the filter: Fish & Chips")
