from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import Combo, DateInput, KeyInput, LineInput, NumberInput
from omni_desktop.ui.parts.inputs.proposals import Proposals
from omni_desktop.ui.parts.inputs.search_box import SearchBox
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.parts.inputs.switch import Switch


def said(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(what)


def wheel(widget: QWidget) -> None:
    at = QPointF(widget.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(widget, event)


def test_a_field_gives_its_control_a_name_and_its_help(qtbot: QtBot, theme: Theme) -> None:
    field = Field(theme, "Split Orders", Switch(theme), "On: up to three sales orders.")
    qtbot.addWidget(field)
    assert said(field.control) == "Split Orders"
    assert said(field.control, QAccessible.Text.Description) == "On: up to three sales orders."


def test_a_page_pasted_into_a_search_is_not_looked_for_word_by_word(qtbot: QtBot, theme: Theme) -> None:
    box = SearchBox(theme)
    qtbot.addWidget(box)
    box.insert("a " * 16_000)
    assert len(box.text()) == 200


def test_an_error_takes_the_helps_place_and_moves_nothing(qtbot: QtBot, theme: Theme) -> None:
    line = LineInput("Reference prefix", "a b")
    field = Field(theme, "Reference prefix", line, "How the order will be named in Omni.")
    qtbot.addWidget(field)
    field.resize(400, 60)
    field.show()
    height = field.sizeHint().height()
    field.set_error("Use letters, figures and - only")
    assert line.property("error") == "true"
    assert said(line, QAccessible.Text.Description) == "Use letters, figures and - only"
    assert field.sizeHint().height() == height
    field.set_error("")
    assert line.property("error") == "false"
    assert said(line, QAccessible.Text.Description) == "How the order will be named in Omni."


def test_help_may_be_two_lines_and_may_change(qtbot: QtBot, theme: Theme) -> None:
    field = Field(theme, "Days", NumberInput("Days", 1, 30), "Short.", help_beside=True)
    qtbot.addWidget(field)
    field.show()
    short = field.heightForWidth(400)
    field.set_help("Orders older than this come only when you ask for one by number, one after the other.")
    qtbot.waitUntil(lambda: field.heightForWidth(400) >= short + 16)


def test_a_field_may_mark_a_control_inside_another(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    line = LineInput("")
    QHBoxLayout(holder).addWidget(line)
    field = Field(theme, "Downloaded up to", holder, marked=line)
    qtbot.addWidget(field)
    field.set_error("In the future")
    assert said(line) == "Downloaded up to"
    assert line.property("error") == "true"


def test_every_input_is_32_high(qtbot: QtBot, theme: Theme) -> None:
    inputs = (Combo("a", [("x", "X")]), DateInput(theme, "b", QDate(2026, 5, 1)), NumberInput("c", 0, 9), LineInput("d"))
    for widget in inputs:
        qtbot.addWidget(widget)
        widget.show()
        assert widget.height() == 32, widget


def test_the_wheel_changes_no_value_that_has_not_the_focus(qtbot: QtBot, theme: Theme) -> None:
    combo = Combo("Payment", [("paid", "Paid"), ("any", "Any")])
    number = NumberInput("Days", 1, 30)
    day = DateInput(theme, "After", QDate(2026, 5, 1))
    number.setValue(7)
    for widget in (combo, number, day):
        qtbot.addWidget(widget)
        widget.show()
        widget.clearFocus()
        wheel(widget)
    assert (combo.key(), number.value(), day.date()) == ("paid", 7, QDate(2026, 5, 1))


def test_the_wheel_turns_the_value_that_has_the_focus(qtbot: QtBot, theme: Theme) -> None:
    combo = Combo("Payment", [("paid", "Paid"), ("any", "Any")])
    qtbot.addWidget(combo)
    with qtbot.waitActive(combo):
        combo.show()
        combo.activateWindow()
    combo.setFocus()
    wheel(combo)
    assert combo.key() == "any"


def test_the_wheel_scrolls_a_page_and_leaves_the_value_that_was_just_chosen(qtbot: QtBot, theme: Theme) -> None:
    combo, page, area = Combo("Payment", [("paid", "Paid"), ("any", "Any")]), QWidget(), QScrollArea()
    column = QVBoxLayout(page)
    column.addWidget(combo)
    column.addSpacing(900)
    area.setWidgetResizable(True)
    area.setWidget(page)
    qtbot.addWidget(area)
    area.resize(300, 200)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    combo.setFocus()
    assert area.verticalScrollBar().maximum() > 0
    wheel(combo)
    assert combo.key() == "paid"
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.key() == "any"


def test_a_combo_is_asked_and_set_by_key(qtbot: QtBot, theme: Theme) -> None:
    combo = Combo("Download orders as", [("draft", "Draft"), ("approved", "Approved")])
    qtbot.addWidget(combo)
    combo.choose("approved")
    assert (combo.currentText(), combo.key()) == ("Approved", "approved")
    qtbot.keyClick(combo, Qt.Key.Key_Up)
    assert combo.key() == "draft"


def test_a_calendars_weekend_is_not_red(qtbot: QtBot, theme: Theme) -> None:
    day = DateInput(theme, "After", QDate(2026, 5, 1))
    qtbot.addWidget(day)
    for name in ("light", "dark"):
        theme.choose(name)
        saturday = day.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Saturday)
        assert saturday.foreground().color() == theme.color("text")


def test_a_key_is_dots_until_show_is_pressed(qtbot: QtBot, theme: Theme) -> None:
    key = KeyInput(theme, "Neto key")
    qtbot.addWidget(key)
    key.show()
    qtbot.keyClicks(key.line, "secret")
    assert (key.line.displayText() != "secret", key.text()) == (True, "secret")
    assert said(key.toggle) == "Show Neto key"
    width = key.toggle.width()
    qtbot.keyClick(key.toggle, Qt.Key.Key_Space)
    assert (key.line.echoMode(), key.toggle.text()) == (QLineEdit.EchoMode.Normal, "Hide")
    qtbot.keyClick(key.toggle, Qt.Key.Key_Space)
    assert (key.line.echoMode(), key.toggle.width()) == (QLineEdit.EchoMode.Password, width)


def test_search_tells_when_the_hand_rests(qtbot: QtBot, theme: Theme) -> None:
    box = SearchBox(theme)
    qtbot.addWidget(box)
    told: list[str] = []
    box.sought.connect(told.append)
    qtbot.keyClicks(box, "  ann ")
    qtbot.waitUntil(lambda: told == ["ann"])
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told == ["ann"]
    assert said(box) == "Search"


def test_enter_searches_at_once_and_esc_empties(qtbot: QtBot, theme: Theme) -> None:
    box = SearchBox(theme)
    qtbot.addWidget(box)
    told: list[str] = []
    box.sought.connect(told.append)
    qtbot.keyClicks(box, "N1")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told == ["N1"]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), told) == ("", ["N1", ""])
    theme.choose("dark")


def test_whatever_opens_looks_like_the_window_that_it_opens_from(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    """Qt gives the list of a line's proposals no parent."""
    window = QWidget()
    choices = SearchCombo("Branch", [("1", "Sydney"), ("2", "Southport")])
    line = LineInput("Payment method")
    line.setCompleter(Proposals(["Credit Card", "Cash"], line))
    row = QHBoxLayout(window)
    for widget in (choices, line):
        row.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    for typed_into, letter in ((choices.line, "s"), (line, "c")):
        qtbot.keyClicks(typed_into, letter)
        popup = typed_into.completer().popup()
        assert popup.isVisible()
        assert popup.styleSheet() == theme.sheet()
        assert popup.viewport().height() >= popup.sizeHintForRow(0) * popup.model().rowCount()
        popup.hide()
    theme.choose("dark")
    qtbot.keyClicks(line, "a")
    assert line.completer().popup().styleSheet() == theme.sheet() == window.styleSheet()
