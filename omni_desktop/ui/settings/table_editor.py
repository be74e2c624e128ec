"""A table of two columns, what it is in Neto against what it is in Omni, with a row for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import set_look
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.inputs import LineInput
from omni_desktop.ui.parts.inputs.proposals import Proposals
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.settings.lists import Lists

Offer = Callable[[], Sequence[str]] | None
TWICE = tr("A name stands here twice: the last row counts.")


class _Line(QWidget):
    edited = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, desk: StoreContext, heads: tuple[str, str], value: SearchCombo, names: Offer) -> None:
        super().__init__()
        self.name = LineInput(heads[0])
        self.value = value
        if names:
            self.name.setCompleter(Proposals(list(names()), self.name))
        self.remove = Button(desk.theme, "", "ghost", "x", narrow=True)
        self.remove.setAccessibleName(tr("Remove this row"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.value, 1)
        row.addWidget(self.remove)
        for signal in (self.name.textChanged, self.value.currentTextChanged):
            signal.connect(lambda _: self.edited.emit())
        for signal in (self.name.editingFinished, self.value.left):
            signal.connect(self.left)
        self.remove.clicked.connect(self.removed)

    @property
    def key(self) -> str:
        return self.name.text().strip()


class TableEditor(QWidget):
    """`read` makes a chosen or typed value JSON; `known` is the list whose choices the right column offers, "" for none.

    `picker` makes another control for the right column; `names` are what the left one offers.
    """

    edited = Signal()
    left = Signal()

    def __init__(
        self,
        desk: StoreContext,
        heads: tuple[str, str],
        lists: Lists,
        known: str = "",
        read: Callable[[str], object] = str,
        *,
        picker: Callable[[str], SearchCombo] | None = None,
        names: Offer = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._heads = heads
        self._lists = lists
        self._known = known
        self._read = read
        self._picker = picker or self._combo
        self._names = names
        self._lines: list[_Line] = []
        self._column = QVBoxLayout()
        self.add = Button(desk.theme, tr("Add row"), icon="plus", narrow=True)
        self._twice = Words(desk.theme, TWICE, "caption", token="bad", wrap=True)
        self._head = QWidget()
        self._lay_out()
        self.add.clicked.connect(self._add_blank)
        self._follow()

    def table(self) -> dict[str, object]:
        """Rows that are blank on both sides are none."""
        return {line.key: self._read(line.value.key()) for line in self._lines if line.key or line.value.key()}

    def show_table(self, table: Mapping[str, Any]) -> None:
        for line in list(self._lines):
            self._take(line)
        for name, value in table.items():
            line = self._add()
            line.name.setText(name)
            line.value.choose(str(value))
        self._edited()

    def lines(self) -> list[tuple[LineInput, SearchCombo, Button]]:
        return [(line.name, line.value, line.remove) for line in self._lines]

    def _add_blank(self) -> None:
        self._add().name.setFocus()
        self._edited()

    def _combo(self, name: str) -> SearchCombo:
        combo = SearchCombo(name)
        self._lists.feed(combo, self._known)
        return combo

    def _add(self) -> _Line:
        line = _Line(self._desk, self._heads, self._picker(self._heads[1]), self._names)
        self._lines.append(line)
        self._column.addWidget(line)
        line.edited.connect(self._edited)
        line.left.connect(self.left)
        line.removed.connect(lambda: self._remove(line))
        return line

    def _remove(self, line: _Line) -> None:
        self._take(line)
        self.add.setFocus()
        self._edited()
        self.left.emit()

    def _take(self, line: _Line) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _edited(self) -> None:
        self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        counts = Counter(line.key for line in self._lines if line.key)
        for line in self._lines:
            set_look(line.name, "error", "true" if counts[line.key] > 1 else "false")
        self._twice.setVisible(any(count > 1 for count in counts.values()))
        self._head.setVisible(bool(self._lines))

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 40, 0)
        head.setSpacing(8)
        for words in self._heads:
            head.addWidget(Words(self._desk.theme, words, "header"), 1)
        self._column.setSpacing(4)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addLayout(self._column)
        column.addWidget(self._twice)
        column.addLayout(foot)
