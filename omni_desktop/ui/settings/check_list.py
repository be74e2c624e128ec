"""Choosing several of a long list: searched, ticked, and taken over together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import lowered, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.search_box import SearchBox

HEIGHT, ITEM = 300, 28
NOTHING = tr("Not read yet. Type the names, or press Refresh on the tab.")
KEY = Qt.ItemDataRole.UserRole


class CheckList(Dialog):
    """`chosen` carries the keys: those that were ticked before in their order, then the new ones in the list's."""

    chosen = Signal(list)

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]], ticked: Sequence[str], parent: QWidget) -> None:
        super().__init__(theme, name, tr("Choose these"), width=400, parent=parent)
        self._before = list(ticked)
        self.search = SearchBox(theme, tr("Search {name}", name=lowered(name)))
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setProperty("framed", "true")
        self.list.setMinimumHeight(HEIGHT)
        for key, label in choices:
            self._add(key, label, ticked=key in ticked)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list if choices else Words(theme, NOTHING, "secondary", wrap=True))
        self.search.sought.connect(self._seek)
        self.go_button.clicked.connect(self._choose)
        self.search.setFocus()

    def _add(self, key: str, label: str, *, ticked: bool) -> None:
        item = QListWidgetItem(one_line(label), self.list)
        item.setData(KEY, key)
        item.setSizeHint(QSize(0, ITEM))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(number) for number in range(self.list.count())]

    def _seek(self, words: str) -> None:
        for item in self._items():
            item.setHidden(not all(word in f"{item.text()} {item.data(KEY)}".casefold() for word in words.casefold().split()))

    def _choose(self) -> None:
        offered = {str(item.data(KEY)): item.checkState() == Qt.CheckState.Checked for item in self._items()}
        kept = [key for key in self._before if offered.get(key, True)]
        self.chosen.emit([*kept, *(key for key, ticked in offered.items() if ticked and key not in kept)])
        self.accept()
