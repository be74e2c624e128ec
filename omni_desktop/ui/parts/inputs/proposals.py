"""What a line proposes while somebody types: every choice that has the text somewhere in it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QWidget

from omni_desktop.ui.look.theme import sheet_around


class Proposals(QCompleter):
    def __init__(self, choices: QAbstractItemModel | list[str], line: QWidget) -> None:
        super().__init__(choices, line)
        self.setPopup(_Popup(line))
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)


class _Popup(QListView):
    """Qt gives it no parent, so that it looks like its line's window only when it is told."""

    def __init__(self, line: QWidget) -> None:
        super().__init__()
        self._line = line
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setProperty("choices", "true")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QListView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)

    def sizeHintForRow(self, row: int) -> int:
        """Asked before the list is shown: how high it becomes hangs on the style of its rows."""
        self._dress()
        return super().sizeHintForRow(row)

    def showEvent(self, event: QShowEvent) -> None:
        self._dress()
        super().showEvent(event)

    def _dress(self) -> None:
        sheet = sheet_around(self._line)
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
            self.ensurePolished()
