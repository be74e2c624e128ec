"""A list to choose from that also takes what is typed: long lists are searched, unknown values are kept as they were typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.parts.inputs.inputs import Combo
from omni_desktop.ui.parts.inputs.proposals import Proposals

LIST_SIDES, WIDEST = 64, 480                    # padding and scroll bar; px


class SearchCombo(Combo):
    """`key()` is the chosen choice's key, or the typed text where it names none; `typed(str)` is a person's typing only."""

    typed = Signal(str)
    left = Signal()                             # the focus went, or Enter was pressed
    entered = Signal()                          # Enter, where it does not choose in the list

    def __init__(self, name: str, choices: Sequence[tuple[str, str]] = (), placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, choices, parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.line = QLineEdit()
        self.setLineEdit(line)
        line.setProperty("inside", "true")
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        line.textEdited.connect(self.typed)
        line.editingFinished.connect(self.left)
        line.returnPressed.connect(self._enter)
        line.installEventFilter(self)
        self._search()
        self.setCurrentIndex(-1)

    def key(self) -> str:
        text = self.currentText().strip()
        found = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if self.currentIndex() >= 0 and self.itemText(self.currentIndex()) == text:
            found = self.currentIndex()         # of two with the same words, the one that was chosen
        return str(self.itemData(found)) if found >= 0 and text else text

    def choose(self, key: str) -> None:
        found = self.findData(key)
        self.setCurrentIndex(found)
        self.setEditText(self.itemText(found) if found >= 0 else key)
        self.line.setCursorPosition(0)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Other choices; what is chosen stays, and of what somebody is typing every letter and the caret."""
        key, typed, caret, is_typed = self.key(), self.line.text(), self.line.cursorPosition(), self.line.isModified()
        blocked, line_blocked = self.blockSignals(True), self.line.blockSignals(True)
        self.clear()
        for value, word in choices:
            self.addItem(one_line(word), value)
        self.choose(key)
        if is_typed:
            self.line.setText(typed)
            self.line.setModified(True)
            self.line.setCursorPosition(caret)
        self.line.blockSignals(line_blocked)
        self.blockSignals(blocked)
        self._widen_list()

    def setAccessibleDescription(self, description: str) -> None:
        """The focus is on the line inside, so that is where it is read."""
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focused line draws no border of its own: the combo's must show it."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def search_all(self) -> None:
        """Opens the list with every choice in it, whatever was typed."""
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    def _enter(self) -> None:
        """Qt tells the line of an Enter in its open list, too: what it marks is chosen by it, and nothing more is done."""
        popup = self._completer.popup()
        if popup is None or not popup.isVisible() or not popup.currentIndex().isValid():
            self.entered.emit()

    def _widen_list(self) -> None:
        """Two customers of one name differ in what comes last."""
        popup = self._completer.popup()
        assert popup is not None
        widest = max((popup.fontMetrics().horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0)
        popup.setMinimumWidth(min(widest + LIST_SIDES, WIDEST))

    def _search(self) -> None:
        completer = self._completer = Proposals(self.model(), self)
        completer.activated.connect(lambda _: QTimer.singleShot(0, self, self._show_start))
        self.setCompleter(completer)

    def _show_start(self) -> None:
        """Of what was chosen the beginning is read, not the end."""
        self.line.setCursorPosition(0)
