"""Inputs that a page can be scrolled over without changing them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, Qt, QTime
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QTimeEdit,
    QWidget,
)

from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.buttons import Button

POPUP_SIDES = 32            # of a word in the list: padding, border, and a scroll bar
TEXT_SIDES = 2              # what the style keeps free around the word


class Combo(QComboBox):
    """`choices` are pairs of key and word; ask `key()`, set with `choose(key)`.

    A word that has no room ends in an ellipsis and stands whole in the tooltip; the list is as wide as its longest word.
    """

    def __init__(self, name: str, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setItemDelegate(QStyledItemDelegate(self))         # a combo's own delegate knows no style sheet
        for key, word in choices:
            self.addItem(one_line(word), key)
        self.currentTextChanged.connect(self._tell_whole)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = self._elided(option)

    def showPopup(self) -> None:
        longest = max((self.fontMetrics().horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0)
        self.view().setMinimumWidth(max(self.width(), longest + POPUP_SIDES))
        super().showPopup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        set_tip(self, self.currentText() if option.currentText != self.currentText() else "")

    def _elided(self, option: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room - TEXT_SIDES)

    def key(self) -> str:
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        self.setCurrentIndex(self.findData(key))

    def wheelEvent(self, event: QWheelEvent) -> None:
        _scroll_or_turn(self, event, super().wheelEvent)


class NumberInput(QSpinBox):
    def __init__(self, name: str, least: int, most: int, suffix: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(6, 0, 0, 0)      # a style sheet's padding does not reach a spin box's text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _scroll_or_turn(self, event, super().wheelEvent)


class DateInput(QDateEdit):
    """A day, with a calendar to open; F4 opens it from the keyboard."""

    def __init__(self, theme: Theme, name: str, day: QDate, parent: QWidget | None = None) -> None:
        super().__init__(day, parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setProperty("popup", "true")
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMM yyyy")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.calendarWidget().setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        theme.changed.connect(self._tint)
        self._tint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        _scroll_or_turn(self, event, super().wheelEvent)

    def _tint(self) -> None:
        """Qt's weekends are red, in which this program says that something failed."""
        plain = QTextCharFormat()
        plain.setForeground(self._theme.color("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendarWidget().setWeekdayTextFormat(day, plain)


class TimeInput(QTimeEdit):
    """A time of day, to the minute, as the computer's locale writes it."""

    def __init__(self, name: str, at: QTime, parent: QWidget | None = None) -> None:
        super().__init__(at, parent)
        self.setAccessibleName(name)
        self.setDisplayFormat(self.locale().timeFormat(QLocale.FormatType.ShortFormat))
        self.lineEdit().setTextMargins(6, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _scroll_or_turn(self, event, super().wheelEvent)


def beside(day: DateInput, clock: TimeInput) -> QWidget:
    """A day and its time in one line."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(day, 1)
    row.addWidget(clock)
    return both


class LineInput(QLineEdit):
    """A text that is put in is shown from its beginning."""

    def __init__(self, name: str, text: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setCursorPosition(0)

    def setText(self, text: str | None, /) -> None:
        super().setText(text)
        self.setCursorPosition(0)


class KeyInput(QWidget):
    """A key as dots; Show is pressed to read it and pressed again to hide it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineInput(name)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.toggle = Button(theme, tr("Show"), icon="eye")
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(tr("Show {name}", name=name))
        self.toggle.toggled.connect(self._show)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)      # keys are long
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.toggle)

    def text(self) -> str:
        return self.line.text()

    def showEvent(self, event: QShowEvent) -> None:
        """The button stays as wide as it is with its longer word; before it has its style nobody knows how wide that is."""
        super().showEvent(event)
        self.toggle.ensurePolished()
        self.toggle.setFixedWidth(max(self.toggle.minimumWidth(), self.toggle.sizeHint().width() + 2))

    def _show(self, on: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self.toggle.setText(tr("Hide") if on else tr("Show"))
        self.toggle.set_icon("eye-off" if on else "eye")


def _scroll_or_turn(widget: QWidget, event: QWheelEvent, turn: object) -> None:
    """The wheel turns a value only where the focus is and nothing scrolls: on a page that does, whoever chose something and scrolls on
    with the mouse where it is would change it unseen."""
    if widget.hasFocus() and not _is_on_a_page_that_scrolls(widget) and callable(turn):
        turn(event)
    else:
        event.ignore()


def _is_on_a_page_that_scrolls(widget: QWidget) -> bool:
    page = widget.parentWidget()
    while page is not None:
        if isinstance(page, QScrollArea) and page.verticalScrollBar().maximum() > 0:
            return True
        page = None if page.isWindow() else page.parentWidget()
    return False
